// SPDX-License-Identifier: MIT
#include "core/smtp/transaction.h"

#include <algorithm>

namespace postscope::smtp {

namespace {

using Kind = Failure::Kind;
using Reason = Failure::Reason;
using State = RecipientResult::State;

// More commands than these are never without an answer, so that neither side can fill the other's buffers while both only write.
constexpr qsizetype flightCommands = 100;
constexpr qsizetype flightOctets = 32 * 1024;

void checkServer(const Capabilities &server, const Envelope &envelope, qint64 size, ContentFacts facts)
{
    if (envelope.smtpUtf8 && !server.has(Extension::SmtpUtf8)) {
        const QString address = QString::fromUtf8(envelope.smtpUtf8Cause);
        throw Failure{.kind = Kind::Policy, .reason = Reason::SmtpUtf8Missing, .phase = Phase::Mail, .detail = address};
    }
    if (facts.eightBit && !server.has(Extension::EightBitMime))
        throw Failure{.kind = Kind::Policy, .reason = Reason::EightBitMissing, .phase = Phase::Mail};
    const std::optional<qint64> limit = server.sizeLimit();
    if (limit && size > *limit) {
        const QString sizes = QString::number(size) + QLatin1String(", ") + QString::number(*limit);
        throw Failure{.kind = Kind::Policy, .reason = Reason::TooLarge, .phase = Phase::Mail, .detail = sizes};
    }
}

QByteArrayList mailParameters(Conversation &peer, const Capabilities &server, const Envelope &envelope, qint64 size, ContentFacts facts)
{
    QByteArrayList parameters;
    if (envelope.smtpUtf8) {
        peer.note(Note::Code::SmtpUtf8Used, {QString::fromUtf8(envelope.smtpUtf8Cause)});
        parameters << "SMTPUTF8";
    }
    if (facts.eightBit) {
        peer.note(Note::Code::EightBitUsed);
        parameters << "BODY=8BITMIME";
    }
    if (server.has(Extension::Size)) {
        peer.note(Note::Code::SizeDeclared, {QString::number(size)});
        parameters << "SIZE=" + QByteArray::number(size);
    }
    const bool dsn = server.has(Extension::Dsn);
    if (envelope.wantsNotification() && !dsn)
        peer.note(Note::Code::DsnNotOffered);
    if (dsn && !envelope.returnContent.isEmpty())
        parameters << "RET=" + envelope.returnContent;
    if (dsn && !envelope.envelopeId.isEmpty())
        parameters << envelopeIdParameter(envelope.envelopeId);
    return parameters;
}

/// What one flight still has room for; without pipelining a flight is one command.
class Flight {
public:
    explicit Flight(bool pipelining) : m_commands(pipelining ? flightCommands : 1) {}

    /// Takes a command along if there is room for it: a flight takes one at least, however long.
    bool take(const Line &line)
    {
        const bool fits = m_commands > 0 && (m_octets == 0 || m_octets + line.octets.size() <= flightOctets);
        if (fits) {
            --m_commands;
            m_octets += line.octets.size() + 2;
        }
        return fits;
    }

private:
    qsizetype m_commands;
    qsizetype m_octets = 0;
};

void record(const Reply &reply, qsizetype index, Receipt &receipt, Announcement &announced)
{
    if (reply.closing() || reply.intermediate())
        throw Failure::of(reply, Phase::Rcpt);
    RecipientResult &recipient = receipt.recipients[index];
    recipient.reply = reply;
    if (reply.positive())
        announced.accepted << index;
    else
        recipient.state = reply.transient() ? State::Later : State::Refused;
}

/// Nobody to send to: why, as a failure with the first refusal.
std::optional<Failure> noRecipient(const Receipt &receipt, const Announcement &announced)
{
    if (!announced.accepted.isEmpty())
        return std::nullopt;
    Failure failure{.kind = Kind::Refused, .reason = Reason::NoRecipient, .phase = Phase::Rcpt};
    if (!receipt.recipients.isEmpty())
        failure.reply = receipt.recipients.first().reply;
    return failure;
}

void noteRefused(Conversation &peer, const Receipt &receipt, const Announcement &announced)
{
    const qsizetype all = receipt.recipients.size();
    const qsizetype refused = all - announced.accepted.size();
    if (refused > 0)
        peer.note(Note::Code::RecipientsRefused, {QString::number(refused), QString::number(all)});
}

} // namespace

Transaction plan(Conversation &peer, const Capabilities &server, const Envelope &envelope, qint64 size, ContentFacts facts)
{
    if (envelope.recipients.isEmpty())
        throw Failure{.kind = Kind::Policy, .reason = Reason::NoRecipient, .phase = Phase::Rcpt};
    checkServer(server, envelope, size, facts);
    Transaction transaction;
    transaction.pipelining = server.has(Extension::Pipelining);
    for (const Recipient &recipient : envelope.recipients)
        transaction.recipients << rcptTo(recipient, server.has(Extension::Dsn));
    transaction.sender = mailFrom(envelope.sender, mailParameters(peer, server, envelope, size, facts));
    return transaction;
}

Task<Announcement> announce(Conversation &peer, const Transaction &transaction, Receipt &receipt)
{
    Announcement announced;
    const QList<Line> &recipients = transaction.recipients;
    qsizetype sent = 0;
    qsizetype answered = 0;
    bool dataSent = false;

    Flight flight(transaction.pipelining);
    flight.take(transaction.sender);
    peer.send(transaction.sender);
    for (bool first = true; first || (!announced.failure && !dataSent); first = false) {
        for (; sent < recipients.size() && flight.take(recipients[sent]); ++sent)
            peer.send(recipients[sent]);
        // DATA goes along unless every recipient is known to be refused; it is always the last of its flight (RFC 2920 3.1).
        if (sent == recipients.size() && (answered < sent || !announced.accepted.isEmpty()) && flight.take(data())) {
            peer.send(data());
            dataSent = true;
        }
        if (first) {
            receipt.sender = co_await peer.reply();
            if (receipt.sender->closing())
                throw Failure::of(*receipt.sender, Phase::Mail);
            if (!receipt.sender->positive())
                announced.failure = Failure::of(*receipt.sender, Phase::Mail);
        }
        for (; answered < sent; ++answered) {
            const Reply reply = co_await peer.reply();
            // After a refused MAIL the answers to RCPT say nothing of the recipients.
            if (!announced.failure)
                record(reply, answered, receipt, announced);
        }
        if (!announced.failure && answered == recipients.size() && announced.accepted.isEmpty())
            announced.failure = noRecipient(receipt, announced);
        flight = Flight(transaction.pipelining);
    }
    if (!announced.failure || announced.failure->reason == Reason::NoRecipient)
        noteRefused(peer, receipt, announced);
    if (dataSent)
        announced.data = co_await peer.reply();
    co_return announced;
}

} // namespace postscope::smtp
