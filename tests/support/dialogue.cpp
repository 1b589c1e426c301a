// SPDX-License-Identifier: MIT
#include "tests/support/dialogue.h"

#include "core/transcript/transcript.h"

#include <algorithm>
#include <array>

namespace dialogue {

namespace {

using namespace postscope;
using namespace postscope::smtp;

constexpr std::array kinds = {"Network", "Timeout", "Tls", "Protocol", "Refused", "Policy", "Credentials", "LocalFile", "Cancelled", "Unknown"};
constexpr std::array reasons = {"None",
                                "StartTlsMissing",
                                "StartTlsInjected",
                                "PlaintextAuth",
                                "AuthNotOffered",
                                "MechanismNotOffered",
                                "MechanismUnavailable",
                                "AuthorizationUnsupported",
                                "ChallengeRejected",
                                "ServerUnverified",
                                "TokenRefused",
                                "TicketMissing",
                                "UserMissing",
                                "PasswordMissing",
                                "TokenMissing",
                                "SmtpUtf8Missing",
                                "EightBitMissing",
                                "BinaryMissing",
                                "TooLarge",
                                "ReplyMalformed",
                                "ReplyTooLong",
                                "ExtensionMissing",
                                "ExtensionLimit",
                                "TlsRequired",
                                "TlsUnverified",
                                "MailLimit",
                                "UnsafeCommand",
                                "NoRecipient",
                                "CertificateRejected",
                                "HostNotFound",
                                "ConnectionRefused",
                                "PlainOnTlsPort",
                                "TlsOnPlainPort",
                                "OtherProtocol",
                                "TlsVersion",
                                "ClientCertificate",
                                "TlsUnavailable",
                                "KeyEncrypted",
                                "KeyMismatch",
                                "ProxyUnreachable",
                                "ProxyLogin",
                                "ProxyRefused",
                                "NoProxy",
                                "KeyFile"};
constexpr std::array states = {"NotTried", "Accepted", "Later", "Refused", "Unknown"};

QByteArray told(const std::optional<Failure> &failure)
{
    if (!failure)
        return "delivered";
    QByteArrayList words = {kinds.at(static_cast<size_t>(failure->kind)), reasons.at(static_cast<size_t>(failure->reason)),
                            transcript::name(failure->phase).data()};
    if (failure->reply)
        words << QByteArray::number(failure->reply->code);
    return words.join(' ');
}

QByteArray told(const RecipientResult &recipient)
{
    const QByteArray state = states.at(static_cast<size_t>(recipient.state));
    return recipient.reply ? state + ' ' + QByteArray::number(recipient.reply->code) : state;
}

QString differs(const char *what, const QByteArray &wanted, const QByteArray &got)
{
    return wanted == got ? QString()
                         : QStringLiteral("%1: wanted \"%2\", got \"%3\"\n")
                               .arg(QLatin1String(what), QString::fromUtf8(wanted.left(2000)), QString::fromUtf8(got.left(2000)));
}

/// Every shape in which a secret could stand in a line: itself, and the base64 of what it can be part of.
QByteArrayList shapes(const QByteArray &user, const QByteArray &password)
{
    QByteArrayList all = {password, password.toBase64(), ('\0' + user + '\0' + password).toBase64(), (user + '\0' + user + '\0' + password).toBase64()};
    // Inside of a longer base64 the same octets stand in one of three ways.
    for (int shift = 0; shift < 3; ++shift)
        all << (QByteArray(shift, 'x') + password).toBase64().mid(4, password.size());
    return all;
}

} // namespace

Mails::State Mails::next(Mail &mail)
{
    if (m_taken > m_script.more.size())
        return State::Empty;
    if (m_script.pauses && m_taken > 0 && !std::exchange(m_paused, true))
        return State::Later;
    m_paused = false;
    mail = mailOf(m_taken == 0 ? m_script.envelope : m_script.more[m_taken - 1], m_script.content, m_script.eightBit);
    if (!m_script.sevenBit.isEmpty())
        mail.sevenBit = mailOf({}, m_script.sevenBit).content;
    if (!m_script.binary.isEmpty())
        mail.binary = mailOf({}, m_script.binary).content;
    if (m_script.binaryOnly)
        mail.content = {};
    ++m_taken;
    return State::Ready;
}

void Mails::done(const Receipt &receipt, const std::optional<Failure> &failure)
{
    if (receipts.isEmpty() && first)
        *first = receipt;
    receipts << receipt;
    failures << failure;
}

std::optional<Failure> Play::failure()
{
    const std::optional<Failure> ended = m_task.result();
    return m_mails.failures.isEmpty() || !m_mails.failures.first() ? ended : m_mails.failures.first();
}

Play::Play(const Script &script, Cut cut)
    : conversation(Conversation::Role::Client, [this](Event event) { events << std::move(event); }), m_script(script), m_cut(cut),
      m_task(sendMails(conversation, script.options, m_mails, session))
{
    for (const Recipient &recipient : script.envelope.recipients)
        receipt.recipients << RecipientResult{.address = recipient.address};
    m_mails.first = &receipt;
    if (script.options.tls == TlsMode::Implicit)
        conversation.tlsEstablished();
    m_task.start();
}

QByteArray Play::pull()
{
    for (;;) {
        const QByteArray octets = conversation.transmit(m_cut == Cut::Octets ? 1 : 64 * 1024);
        if (octets.isEmpty())
            return std::exchange(m_wire, {});
        m_wire += octets;
    }
}

void Play::feed(const QByteArray &octets)
{
    for (qsizetype at = 0; at < octets.size();) {
        qsizetype size = octets.size() - at;
        if (m_cut == Cut::Octets)
            size = 1;
        else if (const qsizetype end = octets.indexOf('\n', at); m_cut == Cut::Lines && end >= 0)
            size = end + 1 - at;
        conversation.receive(QByteArrayView(octets).sliced(at, size));
        at += size;
    }
}

QString Play::play(const Step &step)
{
    conversation.receive({}); // sockets do that, and it is nobody's answer
    m_wire = pull();
    if (step.kind == Step::Kind::Client) {
        const QByteArray got = m_wire.left(step.octets.size());
        m_wire.remove(0, got.size());
        return differs("client", step.octets, got);
    }
    if (!m_wire.isEmpty())
        return differs("the client says more", {}, m_wire);
    const Need::Kind need = conversation.need().kind;
    switch (step.kind) {
    case Step::Kind::Server:
        feed(step.octets);
        return {};
    case Step::Kind::Tls:
        conversation.tlsEstablished();
        return need == Need::Kind::Tls ? QString() : QStringLiteral("does not wait for TLS\n");
    case Step::Kind::Secret:
        conversation.provide(Secret(QByteArray(m_script.password.constData(), m_script.password.size())));
        return need == Need::Kind::Secret ? QString() : QStringLiteral("does not ask for the password\n");
    case Step::Kind::Close:
        conversation.closed();
        return {};
    case Step::Kind::Expire:
        conversation.expired();
        return {};
    case Step::Kind::Cancel:
        conversation.cancel();
        return {};
    case Step::Kind::Proceed:
        conversation.proceed();
        return need == Need::Kind::Pause ? QString() : QStringLiteral("does not pause\n");
    case Step::Kind::Client:
        break;
    }
    Q_UNREACHABLE();
}

QString Play::run(qsizetype count)
{
    const qsizetype end = count < 0 ? m_script.steps.size() : count;
    for (const Step &step : m_script.steps.first(end)) {
        const QString wrong = play(step);
        if (!wrong.isEmpty())
            return QStringLiteral("line %1: ").arg(step.line) + wrong;
    }
    m_wire = pull();
    return count < 0 ? differs("the client goes on", {}, m_wire) : QString();
}

QString Play::check(const QByteArray &expectation, const std::optional<Failure> &failure) const
{
    const QByteArrayList words = expectation.split(' ');
    const QByteArray &first = words.first();
    if (first == "detail")
        return differs("detail", expectation.mid(7), failure ? failure->detail.toUtf8() : QByteArray());
    if (first == "mechanism")
        return differs("mechanism", words.value(1), session.mechanism);
    if (first == "mail") {
        const qsizetype index = words.value(1).toInt() - 1;
        return differs("mail", words.mid(2).join(' '), index < m_mails.failures.size() ? told(m_mails.failures[index]) : "none");
    }
    if (first == "mails")
        return differs("mails", words.value(1), QByteArray::number(m_mails.receipts.size()));
    if (first == "recipient") {
        // "2.1" is the first recipient of the second mail.
        const QByteArrayList numbers = words.value(1).split('.');
        const qsizetype mail = numbers.size() > 1 ? numbers.first().toInt() - 1 : 0;
        const qsizetype index = numbers.last().toInt() - 1;
        const Receipt &chosen = mail < m_mails.receipts.size() ? m_mails.receipts[mail] : receipt;
        return differs("recipient", words.mid(2).join(' '), index < chosen.recipients.size() ? told(chosen.recipients[index]) : "none");
    }
    if (first == "note") {
        const bool there = std::any_of(events.begin(), events.end(), [&](const Event &event) {
            if (!event.note || QByteArray(transcript::name(event.note->code).data()) != words.value(1))
                return false;
            return words.size() < 3 || event.note->arguments.value(0).toUtf8() == words.mid(2).join(' ');
        });
        return there ? QString() : QStringLiteral("missing: %1\n").arg(QString::fromUtf8(expectation));
    }
    return differs("outcome", expectation, told(failure));
}

QString Play::verdict()
{
    if (!done())
        return QStringLiteral("the client still waits\n");
    QString wrong;
    const std::optional<Failure> outcome = failure();
    for (const QByteArray &expectation : m_script.expected)
        wrong += check(expectation, outcome);
    for (const Event &event : events) {
        for (const QByteArray &shape : shapes(m_script.options.user.toUtf8(), m_script.password)) {
            if (shape.size() >= 8 && event.octets.contains(shape))
                wrong += QStringLiteral("a secret is in the record: %1\n").arg(QString::fromUtf8(event.octets));
        }
    }
    return wrong;
}

} // namespace dialogue
