// SPDX-License-Identifier: MIT
#include "ui/inspect/timing/spantext.h"

#include "ui/inspect/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using delivery::Span;

namespace {

struct SpanText {
    Q_DECLARE_TR_FUNCTIONS(SpanText)
};

QString line(const QString &name, const QString &value)
{
    return SpanText::tr("%1: %2", "name and value of a fact").arg(name, value);
}

} // namespace

QString stepName(Span::What what)
{
    switch (what) {
    case Span::What::Exchanges:
        return SpanText::tr("Look up mail servers");
    case Span::What::Resolve:
        return SpanText::tr("Look up address");
    case Span::What::Connect:
        return SpanText::tr("Connect");
    case Span::What::Proxy:
        return SpanText::tr("Through the proxy");
    case Span::What::Tls:
        return SpanText::tr("TLS handshake");
    case Span::What::Greeting:
        return SpanText::tr("Wait for the greeting");
    case Span::What::Hello:
        return u"EHLO"_s;
    case Span::What::StartTls:
        return u"STARTTLS"_s;
    case Span::What::Auth:
        return u"AUTH"_s;
    case Span::What::Mail:
        return u"MAIL"_s;
    case Span::What::Rcpt:
        return u"RCPT"_s;
    case Span::What::Data:
        return u"DATA"_s;
    case Span::What::Upload:
        return SpanText::tr("Upload content");
    case Span::What::Chunk:
        return SpanText::tr("Upload chunk (BDAT)");
    case Span::What::Answer:
        return SpanText::tr("Wait for the answer");
    case Span::What::Quit:
        return u"QUIT"_s;
    case Span::What::Other:
        return SpanText::tr("Other command");
    }
    Q_UNREACHABLE();
    return {};
}

QString workName(Span::Work work)
{
    switch (work) {
    case Span::Work::Network:
        return SpanText::tr("setting up the connection");
    case Span::Work::Server:
        return SpanText::tr("waiting for the server");
    case Span::Work::Upload:
        return SpanText::tr("sending content");
    }
    Q_UNREACHABLE();
    return {};
}

QString stateName(const Span &span)
{
    switch (span.state) {
    case Span::State::Open:
        return SpanText::tr("under way");
    case Span::State::Done:
        return span.code == 0 ? SpanText::tr("done") : SpanText::tr("done (%1)", "reply code").arg(span.code);
    case Span::State::Failed:
        return span.code == 0 ? SpanText::tr("failed") : SpanText::tr("refused (%1)", "reply code").arg(span.code);
    case Span::State::Broken:
        return SpanText::tr("broken off");
    }
    Q_UNREACHABLE();
    return {};
}

QString argumentText(const Span &span)
{
    return visible(QByteArrayView(span.argument));
}

QString inMilliseconds(std::chrono::nanoseconds time)
{
    return QLocale().toString(double(time.count()) / 1e6, 'f', 1);
}

QString durationText(std::chrono::nanoseconds time)
{
    constexpr std::chrono::nanoseconds inSeconds = std::chrono::seconds(1);
    return time < inSeconds ? SpanText::tr("%1 ms").arg(inMilliseconds(time))
                            : SpanText::tr("%1 s").arg(QLocale().toString(double(time.count()) / 1e9, 'f', 2));
}

QString rateText(double octetsPerSecond)
{
    constexpr double most = 1e15;
    return SpanText::tr("%1/s", "octets in a second").arg(QLocale().formattedDataSize(qint64(qMin(octetsPerSecond, most)), 1));
}

QString spanDetails(const Span &span, const QString &host, std::chrono::nanoseconds now)
{
    const auto end = span.state == Span::State::Open ? qMax(now, span.begin) : span.end;
    QStringList lines{span.argument.isEmpty() ? stepName(span.what) : line(stepName(span.what), argumentText(span))};
    if (!host.isEmpty())
        lines << line(SpanText::tr("Server"), visible(host));
    lines << SpanText::tr("From %1 to %2, %3", "begin, end, duration").arg(durationText(span.begin), durationText(end), durationText(end - span.begin));
    if (span.turn > span.begin)
        lines << SpanText::tr("%1 of it behind the answers to earlier commands of the same flight, %2 alone")
                     .arg(durationText(span.turn - span.begin), durationText(end - span.turn));
    if (span.own.count() > 0)
        lines << SpanText::tr("%1 of it in the client, %2 in the server").arg(durationText(span.own), durationText(end - span.begin - span.own));
    lines << line(SpanText::tr("Time went to"), workName(workOf(span.what))) << line(SpanText::tr("Result"), stateName(span));
    if (span.octets > 0)
        lines << SpanText::tr("%1 octets").arg(QLocale().toString(span.octets));
    if (span.lines > 0)
        lines << SpanText::tr("%n line(s)", nullptr, int(qMin<qint64>(span.lines, INT_MAX)));
    if (const auto rate = span.rate())
        lines << line(SpanText::tr("Rate"), rateText(*rate));
    if (workOf(span.what) == Span::Work::Upload)
        lines << SpanText::tr("It ends when the last octet is handed to this computer's network; what is under way then counts as wait for the answer.");
    return lines.join(u'\n');
}

} // namespace postscope::ui
