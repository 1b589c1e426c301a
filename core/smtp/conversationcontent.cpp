// SPDX-License-Identifier: MIT
// What a conversation gives out and takes in beside lines: mails, and where one ends.
#include "core/smtp/conversation.h"

#include "core/smtp/wireevent.h"

#include <utility>

namespace postscope::smtp {

QByteArray Conversation::transmit(qint64 max)
{
    QByteArray out;
    transmitLines(out, max);
    if (m_waitsFor != Need::Kind::Drain || !m_out.isEmpty() || out.size() >= max)
        return out;
    // What is said right before a chunk, and right after the end of a mail, goes along with it.
    const QByteArray content = transmitContent(max - out.size());
    out = out.isEmpty() ? content : out + content;
    if (m_waitsFor != Need::Kind::Drain)
        transmitLines(out, max);
    return out;
}

void Conversation::transmitLines(QByteArray &out, qint64 max)
{
    while (!m_out.isEmpty() && out.size() < max) {
        Outgoing &next = m_out.head();
        if (m_outTaken == 0 && next.event && m_observed)
            m_observer(*std::exchange(next.event, std::nullopt));
        const qsizetype taken = qMin<qsizetype>(next.octets.size() - m_outTaken, max - out.size());
        out.append(QByteArrayView(next.octets).sliced(m_outTaken, taken));
        m_outTaken += taken;
        if (m_outTaken == next.octets.size()) {
            wipe(next.octets); // a response of AUTH may be among them
            m_out.dequeue();
            m_outTaken = 0;
        }
    }
}

QByteArray Conversation::transmitContent(qint64 max)
{
    const Result<QByteArray, ReadFailure> piece = takeContent(max);
    if (!piece) {
        const ReadFailure &why = piece.error();
        const auto kind = why.kind == ReadFailure::Kind::Cancelled ? Failure::Kind::Cancelled : Failure::Kind::LocalFile;
        const QString detail = why.detail.isEmpty() ? why.path : why.path + QLatin1String(": ") + why.detail;
        fail({.kind = kind, .phase = Phase::Content, .detail = detail});
        return {};
    }
    if (m_chunks ? m_chunks->chunkComplete() : m_content.complete())
        resume();
    return *piece;
}

Result<QByteArray, ReadFailure> Conversation::takeContent(qint64 max)
{
    return m_chunks ? m_chunks->take(max) : m_content.take(max);
}

Task<bool> Conversation::content(ByteSource &content)
{
    m_chunks.reset();
    m_content = ContentSender(content);
    m_phase = Phase::Content;
    m_unanswered.enqueue(Phase::Content);
    co_await Wait(*this, Need::Kind::Drain);
    if (m_content.complete() && m_observed)
        m_observer(contentEvent(m_content.size(), m_content.lines(), ours(), m_tls));
    m_content.abandon();
    co_return m_content.complete();
}

Task<bool> Conversation::chunk(qint64 octets)
{
    throwFailure();
    m_phase = Phase::Content;
    if (octets > 0)
        m_chunks->begin(octets);
    if (!m_chunks->chunkComplete())
        co_await Wait(*this, Need::Kind::Drain);
    const bool whole = m_chunks->chunkComplete();
    if (whole && m_observed)
        m_observer(contentEvent(m_chunks->size(), m_chunks->lines(), ours(), m_tls));
    co_return whole;
}

void Conversation::expectMore(Phase phase, qsizetype count)
{
    m_unanswered.insert(0, count, phase);
    m_premature = false;
}

Task<Done> Conversation::pause()
{
    co_await Wait(*this, Need::Kind::Pause);
    m_proceed = false;
    co_return Done();
}

Task<Done> Conversation::collect(ContentReceiver &receiver)
{
    m_receiver = &receiver;
    m_phase = Phase::Content;
    m_waitsFor = Need::Kind::Content;
    wake();
    m_waitsFor = Need::Kind::Nothing;
    co_await Wait(*this, Need::Kind::Content);
    m_receiver = nullptr;
    if (receiver.ended() && m_observed)
        m_observer(contentEvent(receiver.size(), receiver.lines(), theirs(), m_tls));
    co_return Done();
}

} // namespace postscope::smtp
