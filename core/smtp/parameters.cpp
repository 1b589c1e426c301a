// SPDX-License-Identifier: MIT
#include "core/smtp/parameters.h"

#include "core/smtp/envelope.h"

#include <QDateTime>

#include <algorithm>

namespace postscope::smtp {

namespace {

using Kind = Failure::Kind;
using Reason = Failure::Reason;

QString text(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

Failure policy(Reason reason, const QString &detail, Phase phase = Phase::Mail)
{
    return {.kind = Kind::Policy, .reason = reason, .phase = phase, .detail = detail};
}

void require(const Capabilities &server, Extension extension, Phase phase = Phase::Mail)
{
    if (!server.has(extension))
        throw policy(Reason::ExtensionMissing, text(keyword(extension)), phase);
}

/// Outside of what the server told: the keyword, what was asked, and the limit.
[[noreturn]] void beyond(Extension extension, const QByteArray &asked, const QByteArray &limit)
{
    throw policy(Reason::ExtensionLimit, text(keyword(extension) + ", " + asked + ", " + limit));
}

/// A number of at most nine digits, as both extensions have them (RFC 2852 4, RFC 4865 4); what is none is no limit.
std::optional<qint64> number(const std::optional<QByteArrayList> &parameters, qsizetype index)
{
    const QByteArray digits = parameters ? parameters->value(index) : QByteArray();
    const bool good = std::all_of(digits.begin(), digits.end(), [](char octet) { return octet >= '0' && octet <= '9'; });
    return good && !digits.isEmpty() && digits.size() <= 9 ? std::optional<qint64>(digits.toInt()) : std::nullopt;
}

/// A date-time of RFC 3339 5.6, which has its zone; what is none is no limit.
std::optional<QDateTime> moment(const QByteArray &text)
{
    const bool zoned = text.endsWith('Z') || text.endsWith('z') || text.mid(10).contains('+') || text.mid(10).contains('-');
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(text).toUpper(), Qt::ISODateWithMs);
    return zoned && time.isValid() ? std::optional(time) : std::nullopt;
}

void checkDeliverBy(const Capabilities &server, const DeliverBy &by)
{
    // A server that is only to notify may be done without: nothing is lost but the notification (RFC 2852 4).
    if (by.mode == DeliverBy::Mode::Return)
        require(server, Extension::DeliverBy);
    const std::optional<qint64> least = number(server.parameters(Extension::DeliverBy), 0);
    if (by.mode == DeliverBy::Mode::Return && least && by.seconds < *least)
        beyond(Extension::DeliverBy, QByteArray::number(by.seconds), QByteArray::number(*least));
}

// RFC 4865 4: the longest interval, then the latest time.
void checkFutureRelease(const Capabilities &server, const MailParameters &wanted)
{
    if (!wanted.holdFor && wanted.holdUntil.isEmpty())
        return;
    require(server, Extension::FutureRelease);
    const auto told = server.parameters(Extension::FutureRelease);
    const std::optional<qint64> longest = number(told, 0);
    if (wanted.holdFor && longest && *wanted.holdFor > *longest)
        beyond(Extension::FutureRelease, QByteArray::number(*wanted.holdFor), QByteArray::number(*longest));
    const QByteArray latest = told ? told->value(1) : QByteArray();
    const std::optional<QDateTime> last = moment(latest);
    const std::optional<QDateTime> until = moment(wanted.holdUntil);
    if (until && last && *until > *last)
        beyond(Extension::FutureRelease, wanted.holdUntil, latest);
}

// RFC 3865 2.2: what the server names in EHLO it does not want, and need not be asked.
void checkSolicitation(const Capabilities &server, const QByteArrayList &solicitation)
{
    const QByteArrayList unwanted = server.parameters(Extension::NoSoliciting).value_or(QByteArrayList()).join(',').toLower().split(',');
    for (const QByteArray &word : solicitation) {
        if (unwanted.contains(word.toLower()))
            beyond(Extension::NoSoliciting, word, word);
    }
}

/// MAIL's parameters as they are gathered.
class Gathering {
public:
    Gathering(Conversation &peer, const Capabilities &server) : m_peer(peer), m_server(server) {}

    void add(Note::Code why, const QStringList &arguments, const QByteArray &parameter)
    {
        m_peer.note(why, arguments);
        parameters << parameter;
    }
    /// One that was asked for; where the server does not offer its extension, it stays away.
    void ask(Extension extension, const QByteArray &parameter)
    {
        if (m_server.has(extension))
            add(Note::Code::ParameterUsed, {text(parameter), text(keyword(extension))}, parameter);
        else
            m_peer.note(Note::Code::ExtensionNotOffered, {text(keyword(extension)), text(parameter)});
    }

    QByteArrayList parameters;

private:
    Conversation &m_peer;
    const Capabilities &m_server;
};

void addNotification(Conversation &peer, const Capabilities &server, const Envelope &envelope, QByteArrayList &parameters)
{
    const bool dsn = server.has(Extension::Dsn);
    if (envelope.wantsNotification() && !dsn)
        peer.note(Note::Code::DsnNotOffered);
    if (dsn && !envelope.returnContent.isEmpty())
        parameters << "RET=" + envelope.returnContent;
    if (dsn && !envelope.envelopeId.isEmpty())
        parameters << envelopeIdParameter(envelope.envelopeId);
}

void askFor(Gathering &gathering, const MailParameters &wanted)
{
    if (wanted.requireTls)
        gathering.ask(Extension::RequireTls, "REQUIRETLS");
    if (const auto &by = wanted.deliverBy) {
        const QByteArray mode = by->mode == DeliverBy::Mode::Return ? ";R" : ";N";
        gathering.ask(Extension::DeliverBy, "BY=" + QByteArray::number(by->seconds) + mode + (by->trace ? "T" : ""));
    }
    if (wanted.holdFor)
        gathering.ask(Extension::FutureRelease, "HOLDFOR=" + QByteArray::number(*wanted.holdFor));
    else if (!wanted.holdUntil.isEmpty())
        gathering.ask(Extension::FutureRelease, "HOLDUNTIL=" + wanted.holdUntil);
    if (wanted.priority)
        gathering.ask(Extension::MtPriority, "MT-PRIORITY=" + QByteArray::number(*wanted.priority));
    if (wanted.submitter)
        gathering.ask(Extension::Auth, wanted.submitter->isEmpty() ? QByteArray("AUTH=<>") : xtextParameter("AUTH", *wanted.submitter));
    if (!wanted.solicitation.isEmpty())
        gathering.ask(Extension::NoSoliciting, "SOLICIT=" + wanted.solicitation.join(','));
}

} // namespace

void checkOffer(const Conversation &peer, const OpenOptions &options, const Capabilities &server, const Envelope &envelope)
{
    if (envelope.smtpUtf8 && !server.has(Extension::SmtpUtf8))
        throw policy(Reason::SmtpUtf8Missing, text(envelope.smtpUtf8Cause));
    const MailParameters &wanted = envelope.parameters;
    if (wanted.requireTls && !peer.tls())
        throw policy(Reason::TlsRequired, QStringLiteral("REQUIRETLS"));
    if (wanted.requireTls && options.unverified) // RFC 8689 4.2.1
        throw policy(Reason::TlsUnverified, QStringLiteral("REQUIRETLS"));
    if (wanted.requireTls)
        require(server, Extension::RequireTls);
    if (wanted.deliverBy)
        checkDeliverBy(server, *wanted.deliverBy);
    checkFutureRelease(server, wanted);
    checkSolicitation(server, wanted.solicitation);
    if (std::any_of(envelope.recipients.begin(), envelope.recipients.end(), [](const Recipient &recipient) { return !recipient.validSince.isEmpty(); }))
        require(server, Extension::Rrvs, Phase::Rcpt);
}

QByteArrayList mailParameters(Conversation &peer, const OpenOptions &options, const Capabilities &server, const Envelope &envelope, qint64 size, Body body)
{
    Gathering gathering(peer, server);
    if (envelope.smtpUtf8)
        gathering.add(Note::Code::SmtpUtf8Used, {text(envelope.smtpUtf8Cause)}, "SMTPUTF8");
    if (body == Body::EightBit)
        gathering.add(Note::Code::EightBitUsed, {}, "BODY=8BITMIME");
    if (body == Body::Binary)
        gathering.add(Note::Code::ParameterUsed, {QStringLiteral("BODY=BINARYMIME"), QStringLiteral("BINARYMIME")}, "BODY=BINARYMIME");
    if (server.has(Extension::Size))
        gathering.add(Note::Code::SizeDeclared, {QString::number(size)}, "SIZE=" + QByteArray::number(size));
    addNotification(peer, server, envelope, gathering.parameters);
    askFor(gathering, envelope.parameters);
    if (options.prdr && envelope.recipients.size() > 1)
        gathering.ask(Extension::Prdr, "PRDR");
    return gathering.parameters;
}

} // namespace postscope::smtp
