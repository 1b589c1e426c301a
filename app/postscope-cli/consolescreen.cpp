// SPDX-License-Identifier: MIT
#include "app/postscope-cli/consolescreen.h"

#include "app/postscope-cli/command.h"
#include "app/postscope-cli/terminal.h"
#include "core/transcript/visibletext.h"
#include "ui/text/sentences.h"
#include "ui/text/steps.h"

#include <cstdio>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

/// Sixteen octets a line.
QString dump(const QByteArray &octets)
{
    QStringList lines;
    for (qsizetype at = 0; at < octets.size(); at += 16)
        lines << u"   "_s + QString::fromLatin1(octets.mid(at, 16).toHex(' '));
    return lines.join(u'\n');
}

QString factsOf(const smtp::ConsoleState &state, const net::TlsReport &tls)
{
    QStringList lines;
    if (state.tls) {
        lines << Cli::tr("TLS: %1, %2").arg(tls.protocol, tls.cipher);
        if (!tls.chain.isEmpty())
            lines << Cli::tr("Certificate: %1").arg(tls.chain.constFirst().subject);
        lines << (tls.verified ? Cli::tr("Verified: %1").arg(tls.verifiedName) : Cli::tr("Not verified: %1").arg(tls.errors.join(u"; "_s)));
    } else {
        lines << Cli::tr("TLS: none");
    }
    lines << (state.authenticated ? Cli::tr("Logged in: yes") : Cli::tr("Logged in: no"));
    for (const smtp::Capability &capability : state.offered.list())
        lines << Cli::tr("Offered: %1").arg(QString::fromUtf8((QByteArrayList{capability.keyword} + capability.parameters).join(' ')));
    return lines.join(u'\n');
}

} // namespace

ConsoleScreen::ConsoleScreen(bool replies, QObject *parent) : QObject(parent), m_replies(replies), m_terminal(canAsk())
{
}

void ConsoleScreen::show(const QList<Event> &events)
{
    for (const Event &event : events)
        showLine(event);
}

void ConsoleScreen::showLine(const Event &event)
{
    // What the terminal echoed is not shown a second time; what was masked is, to show what is kept of it.
    if (event.origin == Origin::Client && m_terminal && m_typed.removeOne(event.octets.chopped(event.octets.endsWith("\r\n") ? 2 : 0)))
        return;
    clearPrompt();
    m_news = true;
    const QString text = transcript::visible(transcript::withoutLineEnd(event.octets));
    if (event.note)
        remark(u"-- "_s + text::sentence(*event.note));
    else if (event.kind == Event::Kind::Content)
        remark(u"C: <"_s + Cli::tr("%1 octets in %2 lines").arg(event.size).arg(event.lines) + u'>');
    else if (event.origin == Origin::Client)
        remark(u"C: "_s + text);
    else if (m_replies)
        say(text);
    if (m_hex && event.kind == Event::Kind::Line)
        remark(dump(event.octets));
}

void ConsoleScreen::prompt(const smtp::ConsoleState &state, const smtp::ConsoleStep &step)
{
    if (!m_terminal || state.over)
        return;
    const bool response = state.expects == smtp::ConsoleState::Expects::Response;
    const bool content = state.expects == smtp::ConsoleState::Expects::Content || state.expects == smtp::ConsoleState::Expects::Chunk;
    if (m_news || step != m_step)
        remark(u"-- "_s + text::sentence(step));
    m_news = false;
    m_step = step;
    if (response)
        m_silence.emplace(Silence::TypedAhead::Keep);
    else
        m_silence.reset();
    if (content)
        return; // the lines of a message stand at the left
    std::fputs(state.raw ? "raw> " : "> ", stderr);
    std::fflush(stderr);
    m_prompted = true;
}

void ConsoleScreen::clearPrompt()
{
    if (std::exchange(m_prompted, false))
        remark({});
}

void ConsoleScreen::answer(const smtp::ConsoleLine &line, const smtp::ConsoleState &state, const net::TlsReport &tls)
{
    using Kind = smtp::ConsoleLine::Kind;
    clearPrompt();
    if (line.kind == Kind::Help)
        remark(text::consoleHelp());
    else if (line.kind == Kind::Info)
        remark(factsOf(state, tls));
    else if (line.kind == Kind::Hex)
        m_hex = line.text != "off";
    else
        complain(Cli::tr("There is no such word: %1\nSee /help. A line for the server that begins with a slash begins with two here.")
                     .arg(QString::fromUtf8(line.text)));
}

void ConsoleScreen::stumble(const smtp::Failure &failure)
{
    clearPrompt();
    complain(text::explain(failure));
}

void ConsoleScreen::typed(const QByteArrayList &lines)
{
    constexpr qsizetype most = 1000;
    if (m_silence)
        remark({}); // the line end was not echoed either
    m_prompted = false;
    if (m_terminal && !m_silence)
        m_typed += lines;
    if (m_typed.size() > most)
        m_typed = m_typed.last(most);
}

} // namespace postscope::cli
