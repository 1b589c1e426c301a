// SPDX-License-Identifier: MIT
#include "core/smtp/conversation.h"

#include "core/smtp/replyline.h"
#include "core/smtp/wireevent.h"

#include <utility>

// What a dialogue needs in which a person types: see console.h.
namespace postscope::smtp {

void Conversation::typed()
{
    m_typed = true;
    if (m_waitsFor == Need::Kind::Input)
        resume();
}

Task<Done> Conversation::input()
{
    co_await Wait(*this, Need::Kind::Input);
    m_typed = false;
    co_return Done();
}

Task<Reply> Conversation::heard()
{
    Reply reply;
    qsizetype octets = 0;
    const Phase phase = m_unanswered.isEmpty() ? Phase::Other : m_unanswered.head();
    const Reading reading = [phase](const QByteArray &text) { return Line{text, phase}; };
    for (bool last = false; !last;) {
        co_await Wait(*this, Need::Kind::Line);
        const QByteArray line = takeLine(reading);
        octets += line.size();
        const std::optional<ReplyLine> part = ReplyLine::read(line);
        const bool fits = part && (reply.code == 0 || part->code == reply.code);
        if (!fits)
            note(Note::Code::ProtocolViolation, {QString::fromUtf8(line.left(200))});
        if (!part && reply.code == 0)
            co_return Reply{0, {line}};
        if (octets > m_limits.reply || reply.lines.size() >= m_limits.replyLines)
            breach(Failure::Reason::ReplyTooLong, phase, line);
        reply.code = reply.code == 0 ? part->code : reply.code;
        reply.lines << (part ? part->text : line);
        last = part && part->last;
    }
    if (!m_unanswered.isEmpty())
        m_unanswered.dequeue();
    m_premature = !m_in.isEmpty() && nothingAsked();
    ++m_turns;
    co_return reply;
}

void Conversation::sendUnguarded(const QByteArray &octets, const Event &shown)
{
    m_out.enqueue({octets, shown});
}

} // namespace postscope::smtp
