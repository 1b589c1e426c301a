// SPDX-License-Identifier: MIT
#include "core/smtp/console.h"

#include "core/smtp/authenticate.h"

#include <utility>

namespace postscope::smtp {

using Kind = Failure::Kind;
using Expects = ConsoleState::Expects;

namespace {

Phase phaseOf(const Asked &asked)
{
    switch (asked.kind) {
    case Asked::Kind::Greeting:
        return Phase::Greeting;
    case Asked::Kind::Response:
        return Phase::Auth;
    case Asked::Kind::Content:
        return Phase::Content;
    case Asked::Kind::Command:
        return ServerCommand::read(asked.command.verb).phase();
    }
    Q_UNREACHABLE();
}

} // namespace

// ---- from outside

bool Console::type(const QByteArrayList &lines)
{
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (m_typedOctets + lines[i].size() > maxTyped)
            return false;
        m_typedOctets += lines[i].size() + 1;
        m_lines.enqueue({lines[i], i + 1 < lines.size()});
    }
    return true;
}

Task<std::optional<Failure>> Console::converse(Conversation &peer, OpenOptions options)
{
    m_open = std::move(options);
    m_state.raw = m_options.raw;
    m_state.tls = peer.tls();
    peer.setLimits(m_open.limits);
    std::optional<Failure> failure;
    try {
        co_await begin(peer);
        co_await talk(peer);
    } catch (const Failure &caught) {
        failure = judge(peer, caught);
    }
    if (failure && failure->kind != Kind::Cancelled)
        co_await finish(peer, failure, m_session);
    m_state.over = true;
    tell();
    co_return failure;
}

/// What the end of a session means: none at all where it was wanted, unknown where a whole message had no answer yet.
std::optional<Failure> Console::judge(Conversation &peer, Failure failure) const
{
    const bool leaving = m_left || (!m_asked.isEmpty() && m_asked.last().is("QUIT"));
    if (leaving && (failure.kind == Kind::Network || failure.kind == Kind::Timeout))
        return std::nullopt;
    const bool lost = peer.contentComplete() && !m_asked.isEmpty() && m_asked.head().kind == Asked::Kind::Content;
    if (lost) {
        peer.note(Note::Code::AnswerLost);
        failure.kind = Kind::Unknown;
        failure.phase = Phase::Content;
    }
    return failure;
}

// ---- the dialogue

Task<Done> Console::begin(Conversation &peer)
{
    m_asked.enqueue({Asked::Kind::Greeting});
    if (m_options.byHand)
        co_return Done();
    OpenOptions quiet = m_open;
    quiet.authenticate = false;
    co_await smtp::open(peer, quiet, m_session);
    m_asked.clear();
    m_state.greeted = m_state.introduced = true;
    m_state.tls = peer.tls();
    m_state.offered = m_session.current;
    if (m_open.authenticate)
        co_await logIn(peer, m_open.mechanism);
    co_return Done();
}

Task<Done> Console::talk(Conversation &peer)
{
    while (!m_left) {
        if (peer.hasLine()) {
            co_await hear(peer);
            continue;
        }
        if (mayGoOn()) {
            co_await act(peer);
            continue;
        }
        if (isDone())
            endInput(peer);
        else if (m_state.raw || m_asked.isEmpty())
            tell();
        co_await peer.input();
    }
    co_return Done();
}

bool Console::mayGoOn() const
{
    return !m_lines.isEmpty() && !m_waiting && (m_state.raw || m_asked.isEmpty());
}

bool Console::isDone() const
{
    return m_ended && !m_quitting && m_lines.isEmpty() && !m_waiting && (m_state.raw || m_asked.isEmpty());
}

/// Nothing more will be typed: what is open is closed, as far as that can be done without ending a message that nobody ended.
void Console::endInput(Conversation &peer)
{
    if (m_state.expects == Expects::Content)
        throw Failure{.kind = Kind::Cancelled, .phase = Phase::Content};
    if (m_state.expects == Expects::Chunk)
        m_state.expects = Expects::Command;
    m_quitting = m_state.expects == Expects::Command;
    sendLine(peer, m_quitting ? "QUIT" : "*");
}

Task<Done> Console::hear(Conversation &peer)
{
    const Reply reply = co_await peer.heard();
    if (reply.code == 0)
        co_return Done();
    std::optional<Asked> asked;
    if (!m_asked.isEmpty() && !reply.closing())
        asked = m_asked.dequeue();
    if (!asked && !reply.closing())
        peer.note(Note::Code::Unasked);
    m_state = after(m_state, asked, reply);
    m_answered = asked;
    m_last = reply;
    m_waiting = m_waiting && !m_waitsForWord;
    if (reply.closing())
        throw Failure::of(reply, m_asked.isEmpty() ? Phase::Other : phaseOf(m_asked.head()));
    m_left = asked && asked->is("QUIT");
    if (m_state.expects == Expects::Response)
        m_secrets.expectResponse();
    if (asked && asked->is("STARTTLS") && reply.code == 220)
        co_await secureNow(peer);
    if (asked && asked->is("DATA") && reply.code != 354)
        skipContent(peer);
    if (m_state.expects == Expects::Content && m_file)
        co_await sendContent(peer, std::move(m_file));
    co_return Done();
}

Task<Done> Console::secureNow(Conversation &peer)
{
    co_await peer.startTls();
    m_state = afterTls(m_state);
    m_session.current = {};
    m_session.mechanism.clear();
    co_return Done();
}

Task<Done> Console::logIn(Conversation &peer, QByteArray mechanism)
{
    const Asked asked{Asked::Kind::Command, {"AUTH", mechanism}};
    std::optional<Failure> refused;
    try {
        OpenOptions options = m_open;
        options.authenticate = true;
        options.mechanism = mechanism;
        if (const std::optional<Failure> fault = loginFault(options))
            throw *fault;
        m_session.current = m_state.offered;
        co_await authenticate(peer, options, m_session);
        m_state.authenticated = true;
    } catch (const Failure &caught) {
        refused = caught;
    }
    m_answered = asked;
    m_last = refused ? refused->reply : Reply{235, {}};
    if (!refused)
        co_return Done();
    const bool fatal = peer.failed() || (refused->reply && refused->reply->closing());
    if (fatal)
        throw *refused;
    stumble(*refused);
    co_return Done();
}

Task<Done> Console::sendContent(Conversation &peer, std::unique_ptr<ByteSource> content)
{
    m_source = std::move(content);
    m_state.expects = Expects::Command;
    m_asked.enqueue({Asked::Kind::Content});
    const bool whole = co_await peer.content(*m_source);
    if (whole)
        co_return Done();
    // The server answered before the end: nothing may follow on this connection.
    const Reply reply = co_await peer.heard();
    m_asked.clear();
    m_last = reply;
    const Failure failure = Failure::of(reply, Phase::Content);
    peer.note(Note::Code::ContentAborted, {QString::number(peer.contentSent()), QString::number(m_source->size())});
    peer.fail(failure);
    throw failure;
}

// ---- what was typed

Task<Done> Console::act(Conversation &peer)
{
    Typed typed = take();
    const bool content = m_state.expects == Expects::Content && !m_state.raw;
    ConsoleLine line = ConsoleLine::read(typed.line);
    const bool file = line.kind == ConsoleLine::Kind::Send || line.kind == ConsoleLine::Kind::File;
    // Content may begin with a slash: there only a file is one of our words, and only as the first line.
    if (content && !(file && m_content.isEmpty()))
        line = {ConsoleLine::Kind::Text, typed.line};
    if (line.kind == ConsoleLine::Kind::Text) {
        typed.line = line.text;
        co_await speak(peer, std::move(typed));
    } else {
        co_await obey(peer, line);
    }
    co_return Done();
}

Task<Done> Console::speak(Conversation &peer, Typed typed)
{
    const TypedCommand command = TypedCommand::read(typed.line);
    if (m_state.expects == Expects::Chunk) {
        takeChunk(peer, std::move(typed.line));
    } else if (m_state.raw) {
        sendRawLine(peer, typed.line);
    } else if (m_state.expects == Expects::Content && typed.line != ".") {
        m_contentOctets += typed.line.size() + 2;
        if (m_contentOctets > maxTyped)
            throw Failure{.kind = Kind::Cancelled, .phase = Phase::Content};
        m_content << typed.line;
    } else if (m_state.expects == Expects::Content) {
        QByteArray octets = m_content.join("\r\n");
        octets += m_content.isEmpty() ? "" : "\r\n";
        m_content.clear();
        m_contentOctets = 0;
        std::unique_ptr<ByteSource> content = std::make_unique<BytesSource>(octets);
        co_await sendContent(peer, std::move(content));
    } else if (m_state.expects == Expects::Command && logsInByItself(peer, command)) {
        const QByteArray mechanism = command.argument.toUpper();
        co_await logIn(peer, mechanism);
    } else if (!beginsChunk(typed.line)) {
        sendFlight(peer, typed);
    } else if (m_state.missing == 0) {
        sendChunk(peer);
    }
    co_return Done();
}

Task<Done> Console::obey(Conversation &peer, ConsoleLine line)
{
    switch (line.kind) {
    case ConsoleLine::Kind::Quit:
        m_lines.clear();
        m_typedOctets = 0;
        m_ended = true;
        break;
    case ConsoleLine::Kind::Raw:
        setRaw(line.text);
        break;
    case ConsoleLine::Kind::Wait: {
        bool number = false;
        const int seconds = line.text.toInt(&number);
        m_waiting = true;
        m_waitsForWord = !number || seconds < 0;
        if (m_observer.wait && !m_waitsForWord)
            m_observer.wait(std::chrono::seconds(seconds));
        break;
    }
    case ConsoleLine::Kind::Send:
    case ConsoleLine::Kind::File:
        co_await sendFile(peer, line.text);
        break;
    case ConsoleLine::Kind::Help:
    case ConsoleLine::Kind::Hex:
    case ConsoleLine::Kind::Info:
    case ConsoleLine::Kind::Unknown:
        if (m_observer.asked)
            m_observer.asked(line);
        break;
    case ConsoleLine::Kind::Text:
        Q_UNREACHABLE();
    }
    co_return Done();
}

Task<Done> Console::sendFile(Conversation &peer, QByteArray path)
{
    const QString name = QString::fromUtf8(path);
    auto opened = m_observer.open ? m_observer.open(name) : Unexpected(ReadFailure{.kind = ReadFailure::Kind::Missing, .path = name});
    if (!opened) {
        const QString words = opened.error().detail.isEmpty() ? name : name + QStringLiteral(": ") + opened.error().detail;
        stumble({.kind = Kind::LocalFile, .phase = Phase::Content, .detail = words});
        co_return Done();
    }
    if (m_state.expects == Expects::Chunk) {
        while (m_state.missing > 0) {
            const auto piece = (*opened)->read(m_state.missing);
            if (!piece || piece->isEmpty())
                break;
            m_chunk += *piece;
            m_state.missing -= piece->size();
        }
        if (m_state.missing == 0)
            sendChunk(peer);
    } else if (m_state.expects == Expects::Content) {
        co_await sendContent(peer, std::move(*opened));
    } else {
        m_file = std::move(*opened);
        sendLine(peer, "DATA");
    }
    co_return Done();
}

void Console::stumble(const Failure &failure) const
{
    if (m_observer.stumbled)
        m_observer.stumbled(failure);
}

void Console::tell() const
{
    if (m_observer.waiting)
        m_observer.waiting(m_state, nextStep(m_state, m_answered, m_last, m_options.names));
}

} // namespace postscope::smtp
