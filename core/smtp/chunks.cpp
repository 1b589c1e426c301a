// SPDX-License-Identifier: MIT
#include "core/smtp/chunks.h"

#include <algorithm>

namespace postscope::smtp {

namespace {

using Kind = Failure::Kind;

constexpr qint64 mostAtOnce = 64 * 1024;      // octets of a message that leaves before anybody has answered
constexpr qint64 mostAhead = 16;              // chunks without an answer
constexpr qint64 mostOfRefused = 1024 * 1024; // octets of a chunk that is still completed after a refusal

/// The chunks of one message, as far as they have been sent and answered.
class Course {
public:
    Course(Conversation &peer, const Transaction &transaction, ByteSource &content, qint64 chunkSize, Announcement &announced, Receipt &receipt)
        : m_peer(peer), m_transaction(transaction), m_announced(announced), m_receipt(receipt), m_size(content.size()),
          m_chunkSize(std::max<qint64>(chunkSize, 1))
    {
    }

    /// All goes in one flight, answers or not.
    [[nodiscard]] bool fitsOneFlight() const
    {
        const bool named = m_announced.sent == m_transaction.recipients.size();
        return m_transaction.pipelining && named && m_size <= std::min(m_chunkSize, mostAtOnce);
    }
    [[nodiscard]] bool stopped() const { return m_refusal || m_announced.failure; }
    [[nodiscard]] bool lastSent() const { return m_lastSent; }

    /// Every chunk, unless one is refused.
    Task<Done> sendAll();
    /// The answers to all but the last chunk, and to the commands before them.
    Task<Done> readBefore();
    /// Why nothing was delivered, where that is known from the answers to commands and earlier chunks.
    [[nodiscard]] std::optional<Failure> refusal() const
    {
        return m_announced.failure ? m_announced.failure : m_refusal ? std::optional(Failure::of(*m_refusal, Phase::Content)) : std::nullopt;
    }
    /// Decides for those who were accepted by the refusal of a chunk.
    void decideRefused()
    {
        if (!m_refusal || m_announced.failure)
            return;
        m_receipt.content = m_refusal;
        decide(m_announced.accepted, m_refusal, m_receipt);
    }

private:
    [[nodiscard]] qint64 unanswered() const { return m_declared - m_answered; }
    Task<Done> readNext();
    Task<Done> sendChunk(qint64 octets);

    Conversation &m_peer;
    const Transaction &m_transaction;
    Announcement &m_announced;
    Receipt &m_receipt;
    qint64 m_size;
    qint64 m_chunkSize;
    qint64 m_declared = 0; // chunks
    qint64 m_answered = 0;
    bool m_lastSent = false;
    std::optional<Reply> m_refusal; // of a chunk before the last
};

Task<Done> Course::readNext()
{
    if (m_announced.outstanding() > 0) {
        co_await readOne(m_peer, m_transaction, m_announced, m_receipt);
        co_return Done();
    }
    const Reply reply = co_await m_peer.reply();
    ++m_answered;
    if (reply.positive())
        co_return Done();
    if (!m_refusal && !reply.intermediate()) // a 3xx is no answer to a chunk at all
        m_refusal = reply;
    if (reply.closing() || reply.intermediate())
        throw Failure::of(reply, Phase::Content);
    co_return Done();
}

Task<Done> Course::sendChunk(qint64 octets)
{
    bool whole = co_await m_peer.chunk(octets);
    while (!whole) {
        // An answer to this very chunk before its end, or a long way to go for nothing: the connection is of no more use.
        if (m_announced.outstanding() == 0 && unanswered() == 1)
            co_await readEarlyAnswer(m_peer, m_announced, m_receipt);
        co_await readNext();
        if (stopped() && octets > mostOfRefused) {
            decideRefused();
            const Failure failure = *refusal();
            m_peer.fail(failure);
            throw failure;
        }
        whole = co_await m_peer.chunk(0);
    }
    co_return Done();
}

Task<Done> Course::sendAll()
{
    qint64 offset = 0;
    do {
        const qint64 octets = std::min(m_chunkSize, m_size - offset);
        offset += octets;
        m_lastSent = offset == m_size;
        m_peer.send(bdat(octets, m_lastSent));
        ++m_declared;
        co_await sendChunk(octets);
        const qint64 ahead = m_transaction.pipelining ? mostAhead : 0;
        while (!m_lastSent && unanswered() > ahead)
            co_await readNext();
    } while (!m_lastSent && !stopped());
    co_return Done();
}

Task<Done> Course::readBefore()
{
    const qint64 left = m_lastSent ? 1 : 0;
    while (m_announced.outstanding() > 0 || unanswered() > left)
        co_await readNext();
    co_return Done();
}

/// True for a failure that says nothing of what became of a message that has left whole.
bool leavesUnknown(const Conversation &peer, const Failure &failure)
{
    return peer.contentComplete() && failure.kind != Kind::Refused;
}

/// Those of whom nothing is known but that the message left for them too.
QList<qsizetype> undecided(const Transaction &transaction, const Announcement &announced)
{
    return announced.accepted + transaction.indices.mid(announced.answered);
}

} // namespace

Task<Done> deliverChunks(Conversation &peer, const Transaction &transaction, ByteSource &content, qint64 chunkSize, Announcement &announced, Receipt &receipt,
                         Afterwards afterwards)
{
    Course course(peer, transaction, content, chunkSize, announced, receipt);
    if (announced.outstanding() == 0)
        sendFlight(peer, transaction, announced);
    if (!course.fitsOneFlight()) {
        co_await announce(peer, transaction, announced, receipt);
        if (announced.failure)
            throw *announced.failure;
    }
    peer.beginChunks(content);
    std::optional<Failure> failure;
    try {
        co_await course.sendAll();
        if (transaction.pipelining && course.lastSent())
            afterwards();
        co_await course.readBefore();
    } catch (const Failure &caught) {
        failure = caught;
    }
    course.decideRefused();
    if (failure && !peer.contentComplete())
        peer.note(Note::Code::ContentAborted, {QString::number(peer.contentSent()), QString::number(content.size())});
    if (failure && !course.stopped() && leavesUnknown(peer, *failure)) {
        decide(undecided(transaction, announced), std::nullopt, receipt);
        peer.note(Note::Code::AnswerLost);
        failure->kind = Kind::Unknown;
        failure->phase = Phase::Content;
    }
    if (failure)
        throw *failure;
    if (!course.stopped()) {
        co_await readAnswer(peer, transaction, announced, receipt);
        co_return Done();
    }
    if (course.lastSent()) {
        const Reply reply = co_await peer.reply(); // to a chunk for nobody
        if (reply.closing())
            throw Failure::of(reply, Phase::Content);
    }
    throw *course.refusal();
}

} // namespace postscope::smtp
