// SPDX-License-Identifier: MIT
#include "core/smtp/serverfaults.h"

namespace postscope::smtp {

using Fault = ServerRule::Fault;
using Stage = ServerRule::Stage;

namespace {

constexpr qsizetype longLine = 1024 * 1024;
constexpr int longestSaid = 64 * 1024 * 1024;
constexpr std::chrono::milliseconds dripInterval{1000};
constexpr qint64 mostRounds = 1'000'000; // what a server can compute itself

QByteArray lines(const QByteArray &reply, const char *end = "\r\n")
{
    return QByteArray(reply).replace('\n', end) + end;
}

/// A code that cannot stand there: 354 for what wants a 2xx, 250 for what wants a 354 or an end.
QByteArray ofWrongClass(const QByteArray &reply)
{
    return (reply.startsWith('3') ? "250" : "354") + reply.mid(3);
}

QByteArray ofLength(const ServerRule &rule, const QByteArray &reply)
{
    bool number = false;
    const int wanted = rule.detail.toInt(&number);
    const qsizetype octets = number ? qBound(10, wanted, longestSaid) : longLine;
    return reply.left(3) + ' ' + QByteArray(octets - 6, 'x') + "\r\n";
}

/// "r=nonce,s=salt,i=4096" or "v=signature": one attribute with another value.
QByteArray withAttribute(const QByteArray &challenge, char name, const std::function<QByteArray(const QByteArray &)> &change)
{
    QByteArrayList attributes = challenge.split(',');
    for (QByteArray &attribute : attributes) {
        if (attribute.startsWith(QByteArray(1, name) + '='))
            attribute = attribute.left(2) + change(attribute.mid(2));
    }
    return attributes.join(',');
}

} // namespace

QByteArray usualReply(Stage stage)
{
    switch (stage) {
    case Stage::Greeting:
        return "220 localhost ESMTP";
    case Stage::StartTls:
        return "220 2.0.0 Ready to start TLS";
    case Stage::Auth:
        return "235 2.7.0 Authentication successful";
    case Stage::Data:
        return "354 End data with <CR><LF>.<CR><LF>";
    case Stage::Quit:
        return "221 2.0.0 Bye";
    case Stage::Ehlo:
    case Stage::Tls:
    case Stage::Mail:
    case Stage::Rcpt:
    case Stage::Body:
    case Stage::Content:
    case Stage::Rset:
    case Stage::Vrfy:
    case Stage::Expn:
    case Stage::Etrn:
        return "250 2.0.0 Ok";
    }
    Q_UNREACHABLE();
}

QByteArray spoilt(const ServerRule &rule, const QByteArray &reply)
{
    switch (rule.fault) {
    case Fault::Garbage:
        return rule.detail.isEmpty() ? QByteArray("<html><body>It works!</body></html>\r\n") : rule.detail + "\r\n";
    case Fault::LongLine:
        return ofLength(rule, reply);
    case Fault::Nul:
        return lines(reply.left(4) + QByteArray(3, '\0') + reply.mid(4));
    case Fault::BareLf:
        return lines(reply, "\n");
    case Fault::WrongClass:
        return lines(ofWrongClass(reply.split('\n').last()));
    case Fault::MixedCodes:
        return reply.left(3) + "-first\r\n" + (reply.startsWith('5') ? "250" : "550") + " second\r\n";
    case Fault::Early:
        return lines(reply) + "250 2.0.0 Ok\r\n";
    case Fault::Inject:
        return lines(reply) + (rule.detail.isEmpty() ? QByteArray("250 injected") : rule.detail) + "\r\n";
    case Fault::None:
    case Fault::Drip:
    case Fault::ScramRounds:
    case Fault::ScramNonce:
    case Fault::ScramSignature:
    case Fault::ScramEarly:
        return lines(reply);
    case Fault::Close:
    case Fault::Abrupt:
    case Fault::Reset:
    case Fault::Silent:
    case Fault::Endless:
    case Fault::Alert:
        return {};
    }
    Q_UNREACHABLE();
}

bool doesItsWork(Fault fault)
{
    switch (fault) {
    case Fault::None:
    case Fault::Drip:
    case Fault::Nul:
    case Fault::BareLf:
    case Fault::Early:
    case Fault::Inject:
    case Fault::ScramRounds:
    case Fault::ScramNonce:
    case Fault::ScramSignature:
    case Fault::ScramEarly:
        return true;
    case Fault::Close:
    case Fault::Abrupt:
    case Fault::Reset:
    case Fault::Silent:
    case Fault::Garbage:
    case Fault::LongLine:
    case Fault::Endless:
    case Fault::WrongClass:
    case Fault::MixedCodes:
    case Fault::Alert:
        return false;
    }
    Q_UNREACHABLE();
}

QByteArray spoiltScram(const ServerRule &rule, const QByteArray &challenge)
{
    if (rule.fault == Fault::ScramNonce)
        return withAttribute(challenge, 'r', [](const QByteArray &nonce) { return (nonce.startsWith('x') ? 'y' : 'x') + nonce.mid(1); });
    if (rule.fault == Fault::ScramSignature)
        return withAttribute(challenge, 'v', [](const QByteArray &signature) { return (signature.startsWith('A') ? 'B' : 'A') + signature.mid(1); });
    // A count that nobody can compute is only said.
    if (rule.fault == Fault::ScramRounds && (rule.detail.toLongLong() < 1 || rule.detail.toLongLong() > mostRounds))
        return withAttribute(challenge, 'i', [&rule](const QByteArray &) { return rule.detail; });
    return challenge;
}

std::optional<TransportFault> transportFault(const ServerRule &rule)
{
    using Kind = TransportFault::Kind;
    switch (rule.fault) {
    case Fault::Abrupt:
        return TransportFault{.kind = Kind::Abrupt};
    case Fault::Reset:
        return TransportFault{.kind = Kind::Reset};
    case Fault::Silent:
        return rule.stage == Stage::Body ? std::optional(TransportFault{.kind = Kind::Deaf}) : std::nullopt;
    case Fault::Drip: {
        const int interval = rule.detail.toInt();
        return TransportFault{.kind = Kind::Drip, .interval = interval > 0 ? std::chrono::milliseconds(interval) : dripInterval};
    }
    case Fault::Endless:
        return TransportFault{.kind = Kind::Flood, .octets = usualReply(rule.stage).left(3) + "-and so on\r\n"};
    case Fault::None:
    case Fault::Close:
    case Fault::Garbage:
    case Fault::LongLine:
    case Fault::Nul:
    case Fault::BareLf:
    case Fault::WrongClass:
    case Fault::MixedCodes:
    case Fault::Early:
    case Fault::Inject:
    case Fault::Alert:
    case Fault::ScramRounds:
    case Fault::ScramNonce:
    case Fault::ScramSignature:
    case Fault::ScramEarly:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace postscope::smtp
