// SPDX-License-Identifier: MIT
#include "core/smtp/servermail.h"

#include "core/smtp/servertransaction.h"

#include <QSet>

#include <algorithm>

namespace postscope::smtp {

namespace {

constexpr char tooLarge[] = "552 5.3.4 Message size exceeds fixed limit";
constexpr char noStorage[] = "452 4.3.1 Insufficient system storage";

QByteArray domainOf(const QByteArray &address)
{
    return address.mid(address.lastIndexOf('@') + 1).toLower();
}

qsizetype domains(const QList<Recipient> &recipients)
{
    QSet<QByteArray> all;
    for (const Recipient &recipient : recipients)
        all << domainOf(recipient.address);
    return all.size();
}

} // namespace

ServerMail::ServerMail(Conversation &peer, const ServerOptions &options, ServerStore &store, ServerAnswers &answers, const ServerClient &client)
    : m_peer(peer), m_options(options), m_store(store), m_answers(answers), m_client(client)
{
}

void ServerMail::reset()
{
    m_transaction.reset();
    m_content.reset();
    m_size = 0;
    m_broken = false;
}

// ---- MAIL, RCPT

QByteArray ServerMail::refusalOfMail(const ServerOffer &offer) const
{
    if (m_client.greeted == ServerClient::Greeted::No)
        return "503 5.5.1 Send EHLO first";
    if (m_options.requireAuth && !m_client.authenticated)
        return "530 5.7.0 Authentication required";
    if (m_transaction)
        return "503 5.5.1 Nested MAIL command";
    const std::optional<qint64> most = offer.limit("MAILMAX");
    return most && m_opened >= *most ? "452 4.5.3 Too many transactions in this session" : QByteArray();
}

void ServerMail::mail(const QByteArray &argument)
{
    const ServerOffer offered = offer();
    if (const QByteArray refusal = refusalOfMail(offered); !refusal.isEmpty())
        return m_answers.refuse(Phase::Mail, refusal);
    Result<ServerTransaction, QByteArray> transaction = readMail(argument, extended() ? &offered : nullptr, m_options.maxSize);
    if (!transaction)
        return m_answers.refuse(Phase::Mail, transaction.error());
    if (m_answers.overruled(Stage::Mail, Phase::Mail, transaction->envelope.sender))
        return;
    m_transaction = std::move(*transaction);
    m_transaction->user = m_client.user;
    m_transaction->client = m_client.attributes;
    m_transaction->tls = m_peer.tls();
    ++m_opened;
    m_answers.accept(Phase::Mail, "250 2.1.0 Ok");
}

QByteArray ServerMail::refusalOfRecipient(const ServerOffer &offer, const Recipient &recipient) const
{
    const QList<Recipient> &recipients = m_transaction->envelope.recipients;
    const qint64 most = qMin<qint64>(m_options.maxRecipients, offer.limit("RCPTMAX").value_or(m_options.maxRecipients));
    if (recipients.size() >= most)
        return "452 4.5.3 Too many recipients";
    const std::optional<qint64> mostDomains = offer.limit("RCPTDOMAINMAX");
    return mostDomains && domains(recipients + QList{recipient}) > *mostDomains ? "452 4.5.3 Too many recipient domains" : QByteArray();
}

void ServerMail::recipient(const QByteArray &argument)
{
    if (!m_transaction)
        return m_answers.refuse(Phase::Rcpt, "503 5.5.1 Need MAIL before RCPT");
    if (m_content)
        return m_answers.refuse(Phase::Rcpt, "503 5.5.1 RCPT after BDAT");
    const ServerOffer offered = offer();
    const Result<ServerRecipient, QByteArray> one = readRecipient(argument, extended() ? &offered : nullptr, *m_transaction);
    if (!one)
        return m_answers.refuse(Phase::Rcpt, one.error());
    if (const QByteArray refusal = refusalOfRecipient(offered, one->recipient); !refusal.isEmpty())
        return m_answers.refuse(Phase::Rcpt, refusal);
    if (m_answers.overruled(Stage::Rcpt, Phase::Rcpt, one->recipient.address))
        return;
    m_transaction->envelope.recipients << one->recipient;
    m_transaction->recipientParameters << one->parameters;
    m_answers.accept(Phase::Rcpt, "250 2.1.5 Ok");
}

// ---- DATA, BDAT

QByteArray ServerMail::refusalOfData(const QByteArray &argument) const
{
    if (!m_transaction)
        return "503 5.5.1 Need MAIL before DATA";
    if (!argument.isEmpty())
        return "501 5.5.4 Syntax: DATA";
    if (m_content || m_transaction->binary) // RFC 3030 2, 3
        return "503 5.5.1 BDAT only";
    return m_transaction->envelope.recipients.isEmpty() ? "554 5.5.1 No valid recipients" : QByteArray();
}

ContentReceiver::Sink ServerMail::sink()
{
    return [this](QByteArrayView octets) {
        m_size += octets.size();
        if (m_size > m_options.maxSize)
            m_content->drop();
        m_content->write(octets);
    };
}

Task<bool> ServerMail::collect(ContentReceiver &receiver)
{
    const std::optional<ServerRule> fault = m_answers.rule(Stage::Body, m_transaction->envelope.sender);
    if (fault)
        receiver.pauseAfter(fault->after);
    co_await m_peer.collect(receiver);
    if (!fault || receiver.ended())
        co_return true;
    m_content->drop();
    m_answers.play(*fault, Phase::Content, fault->reply.isEmpty() ? usualReply(Stage::Body) : fault->reply);
    receiver.resume();
    if (!m_answers.over())
        co_await m_peer.collect(receiver);
    co_return false;
}

Task<Done> ServerMail::data(QByteArray argument)
{
    if (const QByteArray refusal = refusalOfData(argument); !refusal.isEmpty()) {
        m_answers.refuse(Phase::Data, refusal);
        co_return Done();
    }
    if (m_answers.overruled(Stage::Data, Phase::Data, m_transaction->envelope.sender))
        co_return Done();
    m_answers.accept(Phase::Data, "354 End data with <CR><LF>.<CR><LF>");
    if (m_answers.over())
        co_return Done();
    m_store.begin(*m_transaction);
    m_content.emplace(m_store);
    ContentReceiver receiver = ContentReceiver::upToDot(sink());
    const bool good = co_await collect(receiver);
    if (good)
        settle();
    reset();
    co_return Done();
}

std::optional<ServerMail::Chunk> ServerMail::readChunk(const QByteArray &argument)
{
    const QByteArrayList words = argument.simplified().split(' ');
    const bool last = words.size() == 2 && words[1].compare("LAST", Qt::CaseInsensitive) == 0;
    const QByteArray &number = words[0];
    const bool digits = !number.isEmpty() && number.size() <= 18 && std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && (words.size() == 1 || last) ? std::optional(Chunk{number.toLongLong(), last}) : std::nullopt;
}

QByteArray ServerMail::refusalOfChunk() const
{
    if (!m_transaction)
        return "503 5.5.1 Need MAIL before BDAT";
    if (m_broken)
        return "503 5.5.1 A chunk was refused; say RSET";
    return m_transaction->envelope.recipients.isEmpty() ? "554 5.5.1 No valid recipients" : QByteArray();
}

Task<Done> ServerMail::chunk(QByteArray argument)
{
    const std::optional<Chunk> chunk = readChunk(argument);
    if (!chunk) {
        m_answers.refuse(Phase::Data, "501 5.5.4 Syntax: BDAT octets [LAST]");
        co_return Done();
    }
    if (const QByteArray refusal = refusalOfChunk(); !refusal.isEmpty()) {
        // The octets are on their way, whatever the answer will be (RFC 3030 2).
        ContentReceiver unwanted = ContentReceiver::chunk(chunk->octets, [](QByteArrayView) {});
        co_await m_peer.collect(unwanted);
        m_answers.refuse(Phase::Data, refusal);
        co_return Done();
    }
    const bool first = !m_content;
    if (first) {
        m_store.begin(*m_transaction);
        m_content.emplace(m_store);
    }
    ContentReceiver receiver = ContentReceiver::chunk(chunk->octets, sink());
    const bool good = co_await collect(receiver);
    if (!good || (first && m_answers.overruled(Stage::Data, Phase::Data, m_transaction->envelope.sender))) {
        m_content->drop();
        m_broken = true;
    } else if (chunk->last) {
        settle();
        reset();
    } else if (m_size > m_options.maxSize) {
        m_broken = true;
        m_answers.refuse(Phase::Data, tooLarge);
    } else {
        m_answers.accept(Phase::Data, "250 2.0.0 " + QByteArray::number(chunk->octets) + " octets received");
    }
    co_return Done();
}

// ---- the end of the content

bool ServerMail::keeps(const QByteArray &subject) const
{
    const std::optional<ServerRule> rule = m_answers.rule(Stage::Content, subject);
    return !rule || rule->reply.isEmpty() || isYes(*rule);
}

void ServerMail::settle()
{
    const QList<Recipient> &recipients = m_transaction->envelope.recipients;
    const bool individual = m_transaction->individual && recipients.size() > 1;
    m_answers.begin();
    if (m_options.lmtp || individual)
        settleEach(m_size > m_options.maxSize ? tooLarge : QByteArray());
    else
        settleAsOne();
}

void ServerMail::settleAsOne()
{
    if (m_size > m_options.maxSize)
        return m_answers.refuse(Phase::Content, tooLarge);
    const QByteArray sender = m_transaction->envelope.sender;
    QByteArray id;
    if (keeps(sender)) {
        const std::optional<QByteArray> kept = m_content->keep();
        if (!kept)
            return m_answers.refuse(Phase::Content, noStorage);
        id = *kept;
    }
    if (!m_answers.overruled(Stage::Content, Phase::Content, sender))
        m_answers.accept(Phase::Content, "250 2.0.0 Ok: queued as " + id);
}

/// A reply for each recipient: alone (RFC 2033 4.2), or between a 353 and one for the message as a whole (PRDR).
void ServerMail::settleEach(const QByteArray &refusal)
{
    const QList<Recipient> &recipients = m_transaction->envelope.recipients;
    const bool wanted = std::any_of(recipients.begin(), recipients.end(), [this](const Recipient &recipient) { return keeps(recipient.address); });
    const std::optional<QByteArray> id = refusal.isEmpty() && wanted ? m_content->keep() : std::nullopt;
    const QByteArray lost = refusal.isEmpty() && wanted && !id ? noStorage : refusal;
    if (!m_options.lmtp)
        m_answers.say(Phase::Content, "353 Content analysis has started");
    for (const Recipient &recipient : recipients) {
        m_answers.begin();
        if (!lost.isEmpty())
            m_answers.say(Phase::Content, lost);
        else if (!m_answers.overruled(Stage::Content, Phase::Content, recipient.address))
            m_answers.accept(Phase::Content, "250 2.1.5 <" + recipient.address + "> Ok: queued as " + id.value_or(QByteArray()));
    }
    if (!m_options.lmtp)
        m_answers.say(Phase::Content, id ? "250 2.0.0 Ok: queued as " + *id : lost.isEmpty() ? QByteArray("550 5.7.1 Refused for every recipient") : lost);
}

} // namespace postscope::smtp
