// SPDX-License-Identifier: MIT
#include "core/smtp/console.h"

#include "core/smtp/sasl/mechanism.h"
#include "core/smtp/wireevent.h"

#include <algorithm>
#include <array>
#include <utility>

// What a console makes of the lines that are typed.
namespace postscope::smtp {

using Kind = Failure::Kind;
using Reason = Failure::Reason;
using Expects = ConsoleState::Expects;

namespace {

/// Commands of which each must be the last of its flight (RFC 2920 3.1), and those that change what may follow.
bool endsFlight(const QByteArray &verb)
{
    constexpr std::array<QByteArrayView, 14> last{"EHLO", "HELO", "LHLO", "DATA", "BDAT", "VRFY", "EXPN",
                                                  "TURN", "ATRN", "QUIT", "NOOP", "AUTH", "HELP", "STARTTLS"};
    return std::find(last.begin(), last.end(), verb) != last.end();
}

Failure unsafe(Phase phase, const QByteArray &verb)
{
    return {.kind = Kind::Policy, .reason = Reason::UnsafeCommand, .phase = phase, .detail = QString::fromUtf8(verb.left(16))};
}

} // namespace

Console::Typed Console::take()
{
    Typed typed = m_lines.dequeue();
    m_typedOctets -= typed.line.size() + 1;
    return typed;
}

void Console::sendFlight(Conversation &peer, const Typed &first)
{
    constexpr int mostCommands = 100;
    const bool pipelining = m_state.offered.has(Extension::Pipelining);
    sendLine(peer, first.line);
    bool more = pipelining && first.followed && m_state.expects == Expects::Command && !endsFlight(TypedCommand::read(first.line).verb);
    for (int sent = 1; more && sent < mostCommands && !m_lines.isEmpty(); ++sent) {
        if (ConsoleLine::read(m_lines.head().line).kind != ConsoleLine::Kind::Text || TypedCommand::read(m_lines.head().line).verb == "BDAT" ||
            TypedCommand::read(m_lines.head().line).verb == "AUTH")
            return;
        const Typed next = take();
        sendLine(peer, ConsoleLine::read(next.line).text);
        more = next.followed && !endsFlight(TypedCommand::read(next.line).verb);
    }
}

void Console::sendLine(Conversation &peer, const QByteArray &line)
{
    const bool response = m_state.expects == Expects::Response;
    const Line read = m_secrets.read(line);
    try {
        peer.send(read);
    } catch (const Failure &refused) {
        if (response)
            m_secrets.expectResponse(); // it is still wanted
        stumble(refused);
        return;
    }
    suspectSecret(read);
    if (response)
        m_asked.enqueue({Asked::Kind::Response});
    else
        m_asked.enqueue({Asked::Kind::Command, TypedCommand::read(read.secretFrom > 0 ? line.first(read.secretFrom) : line)});
}

void Console::suspectSecret(const Line &line) const
{
    if (line.secretFrom < 0 || !m_observer.secret)
        return;
    const QByteArray typed = line.octets.mid(line.secretFrom).trimmed();
    m_observer.secret(Secret(QByteArray(typed.constData(), typed.size())));
    QByteArray decoded = QByteArray::fromBase64(typed);
    // What is behind the last NUL is the password of PLAIN (RFC 4616 2).
    QByteArray password = decoded.mid(decoded.lastIndexOf('\0') + 1);
    if (!password.isEmpty())
        m_observer.secret(Secret(std::move(password)));
    wipe(decoded);
}

void Console::sendRawLine(Conversation &peer, const QByteArray &line)
{
    const std::optional<QByteArray> octets = rawOctets(line);
    if (!octets) {
        stumble(unsafe(Phase::Other, "\\"));
        return;
    }
    const bool content = m_state.expects == Expects::Content;
    const bool response = m_state.expects == Expects::Response;
    const Event shown = content ? lineEvent(*octets, -1, Origin::Client, Phase::Content, peer.tls()) : rawEvent(*octets, m_secrets, peer.tls());
    peer.sendUnguarded(*octets, shown);
    if (content) {
        if (*octets == ".\r\n") {
            m_state.expects = Expects::Command;
            m_asked.enqueue({Asked::Kind::Content});
        }
        return;
    }
    const QByteArrayList commands = octets->split('\n');
    for (qsizetype i = 0; i + 1 < commands.size(); ++i) {
        const TypedCommand command = TypedCommand::read(commands[i]);
        m_asked.enqueue({response && i == 0 ? Asked::Kind::Response : Asked::Kind::Command, {command.verb.left(16), {}}});
    }
    if (response)
        m_state.expects = Expects::Command;
}

bool Console::beginsChunk(const QByteArray &line)
{
    const TypedCommand command = TypedCommand::read(line);
    if (m_state.expects != Expects::Command || command.verb != "BDAT")
        return false;
    bool number = false;
    const qint64 octets = command.argument.left(command.argument.indexOf(' ')).toLongLong(&number);
    if (!number || octets < 0 || octets > maxTyped)
        return false; // the server will say what it thinks of it
    m_chunkCommand = line;
    m_chunk.clear();
    m_state.missing = octets;
    m_state.expects = octets > 0 ? Expects::Chunk : Expects::Command;
    return true;
}

void Console::takeChunk(Conversation &peer, QByteArray line)
{
    QByteArray octets = line + "\r\n";
    if (m_state.raw) {
        const std::optional<QByteArray> resolved = rawOctets(line);
        if (!resolved) {
            stumble(unsafe(Phase::Content, "\\"));
            return;
        }
        octets = *resolved;
    }
    const qint64 taken = qMin<qint64>(octets.size(), m_state.missing);
    m_chunk += octets.left(taken);
    m_state.missing -= taken;
    // What is too much of the last line is the next one; a line end that does not fit any more is gone.
    QByteArray rest = octets.mid(taken);
    if (rest.endsWith("\r\n"))
        rest.chop(2);
    if (!rest.isEmpty() && rest != "\n") {
        m_lines.prepend({rest, false});
        m_typedOctets += rest.size() + 1;
    }
    if (m_state.missing == 0)
        sendChunk(peer);
}

void Console::sendChunk(Conversation &peer)
{
    m_state.expects = Expects::Command;
    const qsizetype before = m_asked.size();
    sendLine(peer, std::exchange(m_chunkCommand, {}));
    if (m_asked.size() > before && !m_chunk.isEmpty())
        peer.sendUnguarded(m_chunk, contentEvent(m_chunk.size(), m_chunk.count('\n'), Origin::Client, peer.tls()));
    m_chunk.clear();
}

/// DATA was refused: what was typed ahead as its content must not be taken for commands.
void Console::skipContent(Conversation &peer)
{
    const bool typed = m_file == nullptr;
    m_file.reset();
    qsizetype dot = 0;
    while (dot < m_lines.size() && m_lines[dot].line != ".")
        ++dot;
    if (dot == m_lines.size() || m_state.raw || !typed)
        return; // no content: whoever typed it knew that it would be refused
    for (qsizetype i = 0; i <= dot; ++i)
        static_cast<void>(take());
    peer.note(Note::Code::LinesSkipped, {QString::number(dot + 1)});
}

void Console::setRaw(const QByteArray &word)
{
    m_state.raw = word.toLower() != "off";
    if (!m_state.raw)
        m_asked.clear(); // how many answers are still to come, nobody can know
}

/// AUTH alone, or with a mechanism alone, is carried out with the user's name and secret, where there is a name and the password would be safe.
bool Console::logsInByItself(const Conversation &peer, const TypedCommand &command) const
{
    if (command.verb != "AUTH" || command.argument.contains(' ') || m_open.user.isEmpty())
        return false;
    const std::optional<Mechanism> named = mechanismNamed(command.argument.toUpper());
    const bool known = command.argument.isEmpty() || (named && named->installed);
    return known && (peer.tls() || m_open.allowPlaintextAuth);
}

} // namespace postscope::smtp
