// SPDX-License-Identifier: MIT
#include "core/smtp/conversation.h"

#include "core/smtp/foreignprotocol.h"
#include "core/smtp/patience.h"
#include "core/smtp/replyline.h"
#include "core/smtp/wireevent.h"

#include <utility>

namespace postscope::smtp {

namespace {

constexpr qsizetype shownOfLongLine = 200;

} // namespace

Conversation::Conversation(Role role, Observer observer, Limits limits) : m_role(role), m_observer(std::move(observer)), m_limits(limits), m_in(limits.line)
{
    if (role == Role::Client)
        m_unanswered.enqueue(Phase::Greeting);
}

// ---- the transport's side

void Conversation::receive(QByteArrayView octets)
{
    // In TLS a socket says at times that there is something to read, and it is nothing for us.
    if (octets.isEmpty())
        return;
    m_in.append(octets);
    m_premature = m_premature || nothingAsked();
    if (m_waitsFor == Need::Kind::Tls)
        refuseEarlyOctets();
    wake();
    // While a dialogue waits for something else than lines, a peer may not pile them up.
    if (m_in.size() > m_limits.reply)
        fail({.kind = Failure::Kind::Protocol, .reason = Failure::Reason::ReplyTooLong, .phase = m_phase});
}

void Conversation::tlsEstablished()
{
    m_tls = true;
    if (m_waitsFor == Need::Kind::Tls)
        resume();
}

void Conversation::provide(Secret secret)
{
    m_secret = std::move(secret);
    if (m_waitsFor == Need::Kind::Secret)
        resume();
}

void Conversation::proceed()
{
    m_proceed = true;
    if (m_waitsFor == Need::Kind::Pause)
        resume();
}

void Conversation::computed()
{
    m_computing = false;
    if (m_waitsFor == Need::Kind::Result)
        resume();
}

void Conversation::closed()
{
    if (waiting())
        note(Note::Code::PeerClosed);
    fail({.kind = Failure::Kind::Network, .phase = need().phase});
}

void Conversation::expired()
{
    if (waiting())
        note(Note::Code::TimedOut, {QString::number(need().limit.count())});
    fail({.kind = Failure::Kind::Timeout, .phase = need().phase});
}

void Conversation::cancel()
{
    if (waiting())
        note(Note::Code::Cancelled);
    fail({.kind = Failure::Kind::Cancelled, .phase = need().phase});
}

void Conversation::fail(Failure failure)
{
    if (m_failure)
        return;
    m_failure = std::move(failure);
    // What is left of a message must not leave any more, and its source may go.
    m_content.abandon();
    if (m_chunks)
        m_chunks->abandon();
    if (m_waitsFor != Need::Kind::Nothing)
        resume();
}

qint64 Conversation::pendingOutput() const
{
    qint64 octets = m_content.pending() - m_outTaken;
    for (const Outgoing &outgoing : m_out)
        octets += outgoing.octets.size();
    return octets;
}

Need Conversation::need() const
{
    if (m_waitsFor == Need::Kind::Nothing)
        return {};
    Need need{.kind = m_waitsFor, .phase = m_phase};
    const bool listens = m_waitsFor == Need::Kind::Line || m_waitsFor == Need::Kind::Input;
    if (listens && m_role == Role::Client && !m_unanswered.isEmpty())
        need.phase = m_unanswered.head();
    // Who types has all the time in the world; who was asked has not.
    const bool asked = need.kind == Need::Kind::Input && !m_unanswered.isEmpty();
    need.limit = patience(m_role, asked ? Need::Kind::Line : need.kind, need.phase);
    const bool answer = need.kind == Need::Kind::Line && need.phase == Phase::Content;
    const auto chosen = answer && m_waitLimits.answer                                                   ? m_waitLimits.answer
                        : m_waitLimits.phases.contains(need.phase) && !answer && need.limit.count() > 0 ? std::optional(m_waitLimits.phases.value(need.phase))
                                                                                                        : std::nullopt;
    need.chosen = chosen.has_value();
    need.limit = chosen.value_or(need.limit);
    return need;
}

// ---- the dialogue's side

void Conversation::check(const Line &line) const
{
    const qsizetype limit = line.phase == Phase::Auth ? m_limits.authLine : m_limits.command;
    const bool unsafe = line.octets.contains('\r') || line.octets.contains('\n') || line.octets.contains('\0');
    if (unsafe || line.octets.size() > limit) {
        // The line itself may hold a secret: only its verb is told.
        const QByteArray verb = line.secretFrom == 0 ? QByteArray() : line.octets.left(line.octets.indexOf(' '));
        throw Failure{
            .kind = Failure::Kind::Policy, .reason = Failure::Reason::UnsafeCommand, .phase = line.phase, .detail = QString::fromLatin1(verb.left(16))};
    }
}

void Conversation::send(const Line &line)
{
    check(line);
    const QByteArray octets = line.octets + "\r\n";
    m_out.enqueue({octets, {}});
    if (m_observed)
        m_out.last().event = lineEvent(octets, line.secretFrom, ours(), line.phase, m_tls);
    m_phase = line.phase;
    if (m_role == Role::Client)
        m_unanswered.enqueue(line.phase);
}

void Conversation::sendOctets(const QByteArray &octets, Phase phase)
{
    Event event = lineEvent(octets.left(shownOfLongLine), -1, ours(), phase, m_tls);
    event.size = octets.size();
    m_out.enqueue({octets, std::move(event)});
    m_phase = phase;
}

Task<Reply> Conversation::reply()
{
    Reply reply;
    qsizetype octets = 0;
    const Phase phase = m_unanswered.isEmpty() ? m_phase : m_unanswered.head();
    const Reading reading = [phase, hide = m_hideChallenges](const QByteArray &text) {
        return Line{text, phase, hide && phase == Phase::Auth && text.startsWith("334") ? qsizetype(4) : qsizetype(-1)};
    };
    for (;;) {
        co_await Wait(*this, Need::Kind::Line);
        const QByteArray line = takeLine(reading);
        octets += line.size();
        const std::optional<ReplyLine> part = ReplyLine::read(line);
        // An answer that was there before its question may be another's; only "421, I am closing" needs no question.
        if (!part || (reply.code != 0 && part->code != reply.code) || (m_premature && part->code != 421))
            breach(m_turns == 0 && !foreignProtocol(line).isEmpty() ? Failure::Reason::OtherProtocol : Failure::Reason::ReplyMalformed, phase, line);
        if (octets > m_limits.reply || reply.lines.size() >= m_limits.replyLines)
            breach(Failure::Reason::ReplyTooLong, phase, line);
        reply.code = part->code;
        reply.lines << part->text;
        if (part->last)
            break;
    }
    if (!m_unanswered.isEmpty())
        m_unanswered.dequeue();
    m_premature = !m_in.isEmpty() && nothingAsked();
    ++m_turns;
    co_return reply;
}

bool Conversation::LineWait::await_ready() const
{
    m_conversation.absorbLongLine();
    return m_conversation.satisfied(Need::Kind::Line);
}

Conversation::Received Conversation::LineWait::await_resume() const
{
    m_conversation.throwFailure();
    ++m_conversation.m_turns;
    return m_conversation.takeReceived(m_reading);
}

Task<Done> Conversation::startTls()
{
    m_phase = Phase::Tls;
    refuseEarlyOctets();
    co_await Wait(*this, Need::Kind::Tls);
    co_return Done();
}

Task<Secret> Conversation::secret()
{
    co_await Wait(*this, Need::Kind::Secret);
    Secret secret = *std::exchange(m_secret, std::nullopt);
    co_return secret;
}

Task<Done> Conversation::compute(Work work)
{
    throwFailure();
    if (!m_computer) {
        work();
        co_return Done();
    }
    m_computing = true;
    m_computer(std::move(work));
    co_await Wait(*this, Need::Kind::Result);
    co_return Done();
}

void Conversation::note(Note::Code code, const QStringList &arguments)
{
    if (!m_observed)
        return;
    Event event;
    event.kind = Event::Kind::Note;
    event.phase = m_phase;
    event.tls = m_tls;
    event.note = Note{code, arguments};
    m_observer(std::move(event));
}

// ---- waiting

bool Conversation::satisfied(Need::Kind kind) const
{
    if (m_failure)
        return true;
    switch (kind) {
    case Need::Kind::Line:
        return m_longLine ? m_longLine->ended : m_in.hasLine() || m_in.overflows();
    case Need::Kind::Secret:
        return m_secret.has_value();
    case Need::Kind::Content:
        return m_receiver->settled();
    case Need::Kind::Drain:
        return m_in.hasLine() || m_in.overflows();
    case Need::Kind::Pause:
        return m_proceed || m_in.hasLine() || m_in.overflows();
    case Need::Kind::Input:
        return m_typed || hasLine();
    case Need::Kind::Result:
        return !m_computing;
    case Need::Kind::Nothing:
    case Need::Kind::Tls:
        return false;
    }
    Q_UNREACHABLE();
}

void Conversation::suspend(Need::Kind kind, std::coroutine_handle<> dialogue)
{
    m_waitsFor = kind;
    m_dialogue = dialogue;
}

void Conversation::resume()
{
    m_waitsFor = Need::Kind::Nothing;
    if (m_dialogue)
        std::exchange(m_dialogue, {}).resume();
}

void Conversation::wake()
{
    if (m_waitsFor == Need::Kind::Content && !m_failure && !m_receiver->settled()) {
        const QByteArray octets = m_in.takeAll();
        const qsizetype taken = m_receiver->take(octets);
        m_in.append(QByteArrayView(octets).sliced(taken));
    }
    if (m_waitsFor == Need::Kind::Line)
        absorbLongLine();
    if (m_dialogue && satisfied(m_waitsFor))
        resume();
}

void Conversation::absorbLongLine()
{
    const bool ended = m_longLine && m_longLine->ended;
    if (m_role != Role::Server || ended || !(m_longLine || m_in.overflows()))
        return;
    const bool whole = m_in.hasLine();
    const QByteArray piece = whole ? *m_in.takeLine() : m_in.takeAll();
    if (!m_longLine)
        m_longLine = LongLine{.start = piece.left(shownOfLongLine)};
    m_longLine->size += piece.size();
    m_longLine->ended = whole;
}

void Conversation::throwFailure() const
{
    if (m_failure)
        throw *m_failure;
}

/// The peer broke the protocol: nothing that comes after it can be trusted to be what it seems.
void Conversation::breach(Failure::Reason reason, Phase phase, const QByteArray &octets)
{
    const QString shown = QString::fromUtf8(octets.left(shownOfLongLine));
    m_phase = phase;
    note(Note::Code::ProtocolViolation, {shown});
    const bool foreign = reason == Failure::Reason::OtherProtocol;
    fail({.kind = Failure::Kind::Protocol, .reason = reason, .phase = phase, .detail = foreign ? foreignProtocol(octets) : shown});
    throw *m_failure;
}

/// True for a client to whom no answer can be on its way: none of the commands without an answer has begun to leave.
bool Conversation::nothingAsked() const
{
    return m_role == Role::Client && m_unanswered.size() <= m_out.size() - (m_outTaken > 0 ? 1 : 0);
}

/// Octets ahead of TLS would be taken for a word inside it.
void Conversation::refuseEarlyOctets()
{
    if (m_in.isEmpty() || m_failure)
        return;
    note(Note::Code::ProtocolViolation, {QStringLiteral("STARTTLS")});
    fail({.kind = Failure::Kind::Protocol, .reason = Failure::Reason::StartTlsInjected, .phase = Phase::StartTls});
}

QByteArray Conversation::takeLine(const Reading &reading)
{
    if (m_in.overflows())
        breach(Failure::Reason::ReplyTooLong, m_unanswered.isEmpty() ? m_phase : m_unanswered.head(), m_in.takeAll());
    const QByteArray octets = *m_in.takeLine();
    const QByteArray text = withoutLineEnd(octets);
    const Line read = reading(text);
    m_phase = read.phase;
    if (m_observed)
        m_observer(lineEvent(octets, read.secretFrom, theirs(), read.phase, m_tls));
    return text;
}

Conversation::Received Conversation::takeReceived(const Reading &reading)
{
    if (!m_longLine)
        return {takeLine(reading), false};
    const LongLine line = *std::exchange(m_longLine, std::nullopt);
    const Line read = reading(line.start);
    m_phase = read.phase;
    Event event = lineEvent(line.start, read.secretFrom, theirs(), read.phase, m_tls);
    event.size = line.size;
    if (m_observed)
        m_observer(std::move(event));
    return {line.start, true};
}

} // namespace postscope::smtp
