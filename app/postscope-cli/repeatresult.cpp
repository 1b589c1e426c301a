// SPDX-License-Identifier: MIT
#include "app/postscope-cli/repeatresult.h"

#include "app/postscope-cli/command.h"
#include "app/postscope-cli/resultjson.h"
#include "app/postscope-cli/terminal.h"
#include "core/transcript/transcript.h"
#include "ui/text/sentences.h"
#include "ui/text/tally.h"

#include <QJsonArray>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

using delivery::Tally;
using Verdict = Tally::Verdict;

double milliseconds(std::chrono::nanoseconds time)
{
    return double(std::chrono::duration_cast<std::chrono::microseconds>(time).count()) / 1000.0;
}

QJsonObject latencyOf(const delivery::Latencies &latencies)
{
    return {{u"p50"_s, milliseconds(latencies.percentile(50))},
            {u"p90"_s, milliseconds(latencies.percentile(90))},
            {u"p95"_s, milliseconds(latencies.percentile(95))},
            {u"p99"_s, milliseconds(latencies.percentile(99))},
            {u"max"_s, milliseconds(latencies.longest())}};
}

QJsonObject errorOf(const smtp::Failure &failure)
{
    return {{u"kind"_s, QString(name(failure.kind))},
            {u"reason"_s, QString(name(failure.reason))},
            {u"phase"_s, QString(transcript::name(failure.phase))},
            {u"response"_s, failure.reply ? QJsonValue(QString::fromUtf8(failure.reply->toByteArray())) : QJsonValue::Null},
            {u"detail"_s, failure.detail},
            {u"message"_s, text::explain(failure).headline}};
}

} // namespace

QJsonObject toJson(const Tally &tally)
{
    QJsonArray replies, errors;
    for (auto words = tally.replies.cbegin(); words != tally.replies.cend(); ++words) {
        replies.append(QJsonObject{
            {u"reply"_s, QString::fromLatin1(words.key())}, {u"count"_s, words->count}, {u"example"_s, QString::fromUtf8(words->example.toByteArray())}});
    }
    for (const Tally::Trouble &trouble : tally.troubles) {
        QJsonObject error = errorOf(trouble.example);
        error[u"count"_s] = trouble.count;
        errors.append(error);
    }
    return {{u"verdict"_s, QString(name(tally.verdict()))},
            {u"planned"_s, tally.planned},
            {u"sent"_s, tally.sent()},
            {u"accepted"_s, tally.accepted()},
            {u"acceptedForSome"_s, tally.of(Verdict::SomeRefused)},
            {u"refused"_s, tally.of(Verdict::Refused)},
            {u"later"_s, tally.of(Verdict::TryLater)},
            {u"unknown"_s, tally.of(Verdict::Unknown)},
            {u"failed"_s, tally.of(Verdict::Local) + tally.of(Verdict::Policy)},
            {u"notSent"_s, tally.left()},
            {u"seconds"_s, std::chrono::duration<double>(tally.elapsed).count()},
            {u"perSecond"_s, tally.perSecond()},
            {u"octetsPerSecond"_s, tally.octetsPerSecond()},
            {u"connections"_s, tally.connections},
            {u"latency"_s, latencyOf(tally.latencies)},
            {u"replies"_s, replies},
            {u"errors"_s, errors},
            {u"ended"_s, tally.ended ? QJsonValue(errorOf(*tally.ended)) : QJsonValue::Null}};
}

void tell(const Tally &tally, Print print)
{
    const QStringList lines = text::lines(tally);
    for (const QString &line : lines)
        print(line);
}

void tell(const delivery::MailResult &result, Print print)
{
    const QString row = Cli::tr("Row %1").arg(result.number + 1);
    for (const smtp::RecipientResult &recipient : result.receipt.recipients) {
        const QString words = recipient.reply ? QString::fromUtf8(recipient.reply->toByteArray()) : QString();
        print(QStringLiteral("%1  %2  %3  %4").arg(row, text::name(recipient.state), QString::fromUtf8(recipient.address), words).trimmed());
    }
    if (result.failure && (result.receipt.recipients.isEmpty() || !result.failure->reply))
        print(QStringLiteral("%1  %2").arg(row, text::explain(*result.failure).toString().replace(u'\n', u' ')));
}

ProgressLine::ProgressLine() : m_terminal(remarksAreSeen())
{
}

void ProgressLine::show(const Tally &tally)
{
    if (!m_terminal)
        return;
    const QString line = text::progress(tally);
    rewrite(line.leftJustified(m_shown));
    m_shown = line.size();
}

void ProgressLine::clear()
{
    if (m_shown == 0)
        return;
    rewrite(QString(m_shown, u' '));
    rewrite({});
    m_shown = 0;
}

} // namespace postscope::cli
