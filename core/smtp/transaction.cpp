// SPDX-License-Identifier: MIT
#include "core/smtp/transaction.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>

namespace postscope::smtp {

namespace {

using Kind = Failure::Kind;
using Reason = Failure::Reason;
using State = RecipientResult::State;

// More commands than these are never without an answer, so that neither side can fill the other's buffers while both only write.
constexpr qsizetype flightCommands = 100;
constexpr qsizetype flightOctets = 32 * 1024;

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
Failure nobody(const Transaction &transaction, const Receipt &receipt)
{
    return {.kind = Kind::Refused, .reason = Reason::NoRecipient, .phase = Phase::Rcpt, .reply = receipt.recipients[transaction.indices.first()].reply};
}

QByteArray domainOf(const QByteArray &address)
{
    return address.mid(address.lastIndexOf('@') + 1).toLower();
}

/// Recipients in as few groups as a limit of recipients and one of domains allow.
QList<QList<qsizetype>> grouped(const QList<Recipient> &recipients, qint64 most, qint64 mostDomains)
{
    struct Group {
        QList<qsizetype> indices;
        QSet<QByteArray> domains;
    };
    QList<Group> groups;
    QList<qsizetype> open; // groups with room
    for (qsizetype i = 0; i < recipients.size(); ++i) {
        const QByteArray domain = domainOf(recipients[i].address);
        const auto takes = [&](qsizetype group) { return groups[group].domains.contains(domain) || groups[group].domains.size() < mostDomains; };
        const auto found = std::ranges::find_if(open, takes);
        const qsizetype chosen = found == open.end() ? groups.size() : *found;
        if (found == open.end()) {
            groups << Group{};
            open << chosen;
        }
        groups[chosen].indices << i;
        groups[chosen].domains << domain;
        if (groups[chosen].indices.size() >= most)
            open.removeOne(chosen);
    }
    QList<QList<qsizetype>> lists;
    for (const Group &group : groups)
        lists << group.indices;
    return lists;
}

QList<QList<qsizetype>> groupsFor(Conversation &peer, const Capabilities &server, const QList<Recipient> &recipients)
{
    constexpr qint64 any = std::numeric_limits<qint64>::max();
    const qint64 most = server.limit("RCPTMAX").value_or(any);
    const qint64 domains = server.limit("RCPTDOMAINMAX").value_or(any);
    const QList<QList<qsizetype>> groups = grouped(recipients, most, domains);
    if (groups.size() > 1)
        peer.note(Note::Code::RecipientsSplit, {QString::number(groups.size()), QString::number(std::min(most, domains))});
    return groups;
}

} // namespace

ContentForm formOf(Conversation &peer, const OpenOptions &options, const Capabilities &server, const Mail &mail)
{
    const bool chunking = server.has(Extension::Chunking);
    const bool binary = mail.binary && chunking && server.has(Extension::BinaryMime); // BDAT comes with it (RFC 3030 3)
    ContentForm form{.maker = mail.content, .chunks = chunking && (options.bdat || binary)};
    if (options.bdat && !form.chunks)
        peer.note(Note::Code::ExtensionNotOffered, {QStringLiteral("CHUNKING"), QStringLiteral("BDAT")});
    if (binary) {
        form.maker = mail.binary;
        form.body = Body::Binary;
        form.size = form.maker()->size();
        return form;
    }
    if (!mail.content)
        throw Failure{.kind = Kind::Policy, .reason = Reason::BinaryMissing, .phase = Phase::Mail};
    if (mail.binary) {
        const QByteArray missing = keyword(server.has(Extension::BinaryMime) ? Extension::Chunking : Extension::BinaryMime);
        peer.note(Note::Code::ExtensionNotOffered, {QString::fromLatin1(missing), QStringLiteral("BODY=BINARYMIME")});
    }
    if (mail.eightBit && server.has(Extension::EightBitMime)) {
        form.body = Body::EightBit;
    } else if (mail.eightBit) {
        if (!mail.sevenBit)
            throw Failure{.kind = Kind::Policy, .reason = Reason::EightBitMissing, .phase = Phase::Mail};
        form.maker = mail.sevenBit;
        peer.note(Note::Code::ContentReencoded);
    }
    form.size = form.maker()->size();
    return form;
}

QList<Transaction> plan(Conversation &peer, const OpenOptions &options, const Capabilities &server, const Envelope &envelope, const ContentForm &form)
{
    if (envelope.recipients.isEmpty())
        throw Failure{.kind = Kind::Policy, .reason = Reason::NoRecipient, .phase = Phase::Rcpt};
    checkOffer(peer, options, server, envelope);
    const std::optional<qint64> limit = server.sizeLimit();
    if (limit && form.size > *limit) {
        const QString sizes = QString::number(form.size) + QLatin1String(", ") + QString::number(*limit);
        throw Failure{.kind = Kind::Policy, .reason = Reason::TooLarge, .phase = Phase::Mail, .detail = sizes};
    }
    Transaction common;
    common.pipelining = server.has(Extension::Pipelining);
    common.data = !form.chunks;
    common.each = options.lmtp;
    common.prdr = options.prdr && envelope.recipients.size() > 1 && server.has(Extension::Prdr);
    common.sender = mailFrom(envelope.sender, mailParameters(peer, options, server, envelope, form.size, form.body));
    peer.check(common.sender);
    QList<Transaction> transactions;
    for (const QList<qsizetype> &group : groupsFor(peer, server, envelope.recipients)) {
        Transaction transaction = common;
        transaction.indices = group;
        for (const qsizetype index : group) {
            transaction.recipients << rcptTo(envelope.recipients[index], server.has(Extension::Dsn));
            peer.check(transaction.recipients.last());
        }
        transactions << transaction;
    }
    return transactions;
}

qsizetype Announcement::outstanding() const
{
    return qsizetype(resetSent && !resetAnswered) + qsizetype(senderSent && !senderAnswered) + sent - answered;
}

void sendFlight(Conversation &peer, const Transaction &transaction, Announcement &announced)
{
    Flight flight(transaction.pipelining);
    const auto goesAlong = [&](const Line &line) {
        const bool taken = flight.take(line);
        if (taken)
            peer.send(line);
        return taken;
    };
    if (transaction.reset && !announced.resetSent) {
        announced.resetSent = goesAlong(reset());
        if (!transaction.pipelining)
            return;
    }
    if (!announced.senderSent)
        announced.senderSent = goesAlong(transaction.sender);
    const QList<Line> &recipients = transaction.recipients;
    while (announced.senderSent && announced.sent < recipients.size() && goesAlong(recipients[announced.sent]))
        ++announced.sent;
    // DATA goes along unless every recipient is known to be refused; it is always the last of its flight (RFC 2920 3.1).
    const bool somebody = announced.answered < announced.sent || !announced.accepted.isEmpty();
    if (transaction.data && !announced.dataSent && announced.sent == recipients.size() && somebody)
        announced.dataSent = goesAlong(data());
}

Task<Done> readOne(Conversation &peer, const Transaction &transaction, Announcement &announced, Receipt &receipt)
{
    const Reply reply = co_await peer.reply();
    if (announced.resetSent && !announced.resetAnswered) {
        announced.resetAnswered = true;
        if (reply.closing() || reply.intermediate()) // another refusal is for MAIL to find out
            throw Failure::of(reply, Phase::Other);
    } else if (!announced.senderAnswered) {
        announced.senderAnswered = true;
        receipt.sender = reply;
        if (reply.closing())
            throw Failure::of(reply, Phase::Mail);
        if (!reply.positive())
            announced.failure = Failure::of(reply, Phase::Mail);
    } else {
        // After a refused MAIL the answers to RCPT say nothing of the recipients.
        if (!announced.failure)
            record(reply, transaction.indices[announced.answered], receipt, announced);
        ++announced.answered;
        if (announced.answered == transaction.recipients.size() && announced.accepted.isEmpty() && !announced.failure)
            announced.failure = nobody(transaction, receipt);
        const qsizetype refused = announced.answered - announced.accepted.size();
        const bool told = !announced.failure || announced.failure->reason == Reason::NoRecipient;
        if (announced.answered == transaction.recipients.size() && refused > 0 && told)
            peer.note(Note::Code::RecipientsRefused, {QString::number(refused), QString::number(announced.answered)});
    }
    co_return Done();
}

Task<Done> announce(Conversation &peer, const Transaction &transaction, Announcement &announced, Receipt &receipt)
{
    const auto whole = [&] { return transaction.data ? announced.dataSent : announced.sent == transaction.recipients.size(); };
    for (bool more = true; more; more = !announced.failure && !whole()) {
        if (announced.outstanding() == 0)
            sendFlight(peer, transaction, announced);
        while (announced.outstanding() > 0)
            co_await readOne(peer, transaction, announced, receipt);
    }
    if (announced.dataSent)
        announced.data = co_await peer.reply();
    co_return Done();
}

} // namespace postscope::smtp
