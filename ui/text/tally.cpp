// SPDX-License-Identifier: MIT
#include "ui/text/tally.h"

#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <QLocale>

namespace postscope::text {

namespace {

using delivery::Tally;
using Verdict = Tally::Verdict;

class Tallies {
    Q_DECLARE_TR_FUNCTIONS(Tallies)
};

QString milliseconds(std::chrono::nanoseconds time)
{
    const double value = std::chrono::duration<double, std::milli>(time).count();
    return Tallies::tr("%1 ms").arg(QLocale().toString(value, 'f', value < 100 ? 2 : 0));
}

QString rate(double perSecond)
{
    return QLocale().toString(perSecond, 'f', perSecond < 100 ? 1 : 0);
}

QString total(const Tally &tally)
{
    const QString seconds = QLocale().toString(std::chrono::duration<double>(tally.elapsed).count(), 'f', 2);
    const QString octets = QLocale().formattedDataSize(qint64(tally.octetsPerSecond()));
    return Tallies::tr("%1 of %2 mails sent in %3 s: %4 mails and %5 a second. Connections: %6")
        .arg(QString::number(tally.sent()), QString::number(tally.planned), seconds, rate(tally.perSecond()), octets, QString::number(tally.connections));
}

QString name(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Accepted:
        return Tallies::tr("accepted");
    case Verdict::SomeRefused:
        return Tallies::tr("accepted for some recipients");
    case Verdict::Refused:
        return Tallies::tr("refused for good");
    case Verdict::TryLater:
        return Tallies::tr("may work later");
    case Verdict::Local:
        return Tallies::tr("not sent, for something on this side");
    case Verdict::Policy:
        return Tallies::tr("not sent, for a breach of the protocol or the rules");
    case Verdict::Unknown:
        return Tallies::tr("unknown: sent whole, and the answer was lost");
    }
    return {};
}

QStringList verdicts(const Tally &tally)
{
    QStringList lines;
    for (int verdict = 0; verdict < int(tally.verdicts.size()); ++verdict) {
        if (const qint64 count = tally.of(Verdict(verdict)); count > 0)
            lines << QStringLiteral("  %1  %2").arg(count, 8).arg(name(Verdict(verdict)));
    }
    return lines;
}

QString times(const Tally &tally)
{
    QStringList parts;
    for (const int percent : {50, 90, 95, 99})
        parts << Tallies::tr("%1 % in %2").arg(QString::number(percent), milliseconds(tally.latencies.percentile(percent)));
    return Tallies::tr("From MAIL to the answer: %1, the slowest in %2").arg(parts.join(QStringLiteral(", ")), milliseconds(tally.latencies.longest()));
}

} // namespace

QString progress(const Tally &tally)
{
    return Tallies::tr("%1 of %2 mails, %3 a second").arg(QString::number(tally.sent()), QString::number(tally.planned), rate(tally.perSecond()));
}

QStringList lines(const Tally &tally)
{
    QStringList lines{total(tally)};
    lines += verdicts(tally);
    if (tally.latencies.count() > 0)
        lines << times(tally);
    if (!tally.replies.isEmpty())
        lines << Tallies::tr("Answers, each with the first of its kind:");
    for (const Tally::Words &words : tally.replies)
        lines << QStringLiteral("  %1  %2").arg(words.count, 8).arg(QString::fromUtf8(words.example.toByteArray()));
    if (!tally.troubles.isEmpty())
        lines << Tallies::tr("What went wrong without an answer:");
    for (const Tally::Trouble &trouble : tally.troubles)
        lines << QStringLiteral("  %1  %2").arg(trouble.count, 8).arg(explain(trouble.example).headline);
    if (tally.unlisted > 0)
        lines << Tallies::tr("Answers of other kinds: %1").arg(tally.unlisted);
    if (tally.left() > 0)
        lines << Tallies::tr("Not sent: %1").arg(tally.left());
    return lines;
}

} // namespace postscope::text
