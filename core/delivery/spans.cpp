// SPDX-License-Identifier: MIT
#include "core/delivery/spans.h"

#include "core/delivery/saidwords.h"

#include <algorithm>
#include <utility>

namespace postscope::delivery {

namespace {

using What = Span::What;

constexpr qsizetype maxArgument = 256; ///< octets

/// What stands between < and >, of which a quoted local part may have its own (RFC 5321 4.1.2).
QByteArray pathIn(const QByteArray &line)
{
    const qsizetype from = line.indexOf('<');
    bool quoted = false;
    for (qsizetype at = from + 1; from >= 0 && at < line.size(); ++at) {
        if (quoted && line[at] == '\\')
            ++at;
        else if (line[at] == '"')
            quoted = !quoted;
        else if (line[at] == '>' && !quoted)
            return line.mid(from + 1, at - from - 1);
    }
    return line.mid(line.indexOf(':') + 1).trimmed();
}

What whatOf(const QByteArray &verb)
{
    if (verb == "EHLO" || verb == "HELO" || verb == "LHLO")
        return What::Hello;
    constexpr std::pair<const char *, What> verbs[] = {{"STARTTLS", What::StartTls}, {"AUTH", What::Auth},  {"MAIL", What::Mail}, {"RCPT", What::Rcpt},
                                                       {"DATA", What::Data},         {"BDAT", What::Chunk}, {"QUIT", What::Quit}};
    const auto *found = std::ranges::find_if(verbs, [&verb](const auto &known) { return verb == known.first; });
    return found == std::end(verbs) ? What::Other : found->second;
}

QByteArray argumentOf(What what, const QByteArray &line)
{
    const qsizetype space = line.indexOf(' ');
    const QByteArray rest = space < 0 ? QByteArray() : line.mid(space + 1).trimmed();
    if (what == What::Mail || what == What::Rcpt)
        return pathIn(line);
    if (what == What::Auth)
        return firstWord(rest);
    return what == What::Other ? line : rest;
}

} // namespace

std::optional<double> Span::rate() const
{
    const bool timed = workOf(what) == Work::Upload && state != State::Open && duration().count() > 0;
    return timed ? std::optional(double(octets) / std::chrono::duration<double>(duration()).count()) : std::nullopt;
}

Span::Work workOf(What what)
{
    switch (what) {
    case What::Exchanges:
    case What::Resolve:
    case What::Connect:
    case What::Proxy:
    case What::Tls:
        return Span::Work::Network;
    case What::Upload:
    case What::Chunk:
        return Span::Work::Upload;
    case What::Greeting:
    case What::Hello:
    case What::StartTls:
    case What::Auth:
    case What::Mail:
    case What::Rcpt:
    case What::Data:
    case What::Answer:
    case What::Quit:
    case What::Other:
        break;
    }
    return Span::Work::Server;
}

void Spans::see(const Event &event)
{
    ++m_row;
    if (m_full)
        return;
    m_now = std::max(m_now, event.elapsed);
    if (m_list.size() >= maxSpans) {
        m_full = true;
        closeAll();
    } else if (event.kind == Event::Kind::Note) {
        seeNote(event);
    } else if (event.origin == Origin::Client) {
        seeClient(event);
    } else if (event.origin == Origin::Server) {
        seeServer(event);
    }
}

void Spans::finish()
{
    closeAll();
}

qsizetype Spans::takeChanged()
{
    return std::exchange(m_changed, m_list.size());
}

// ---- what the client says

void Spans::seeClient(const Event &event)
{
    if (event.kind == Event::Kind::Content)
        return seeContent(event);
    if (m_state.login >= 0) {
        Span &login = m_list[m_state.login];
        login.own += m_now - m_state.asked;
        login.octets += event.size;
        login.lastRow = m_row;
        touch(m_state.login);
        m_state.unanswered.enqueue(std::exchange(m_state.login, -1));
    } else if (m_state.upload >= 0 && m_list.at(m_state.upload).what == What::Upload) {
        seeContentLine(event);
    } else {
        seeCommand(event);
    }
}

void Spans::seeCommand(const Event &event)
{
    const QByteArray line = event.octets.trimmed();
    const QByteArray verb = firstWord(line).toUpper();
    const What what = whatOf(verb);
    const QByteArray argument = argumentOf(what, line).left(maxArgument);
    if (what == What::Mail)
        ++m_state.mail;
    if (what == What::Hello)
        m_state.lmtp = verb == "LHLO";
    if (what == What::Chunk) {
        m_state.upload = open(what, argument);
        m_state.early = -1;
    } else {
        ask(what, argument);
        m_list.last().octets = event.size;
    }
}

/// Content that a person has typed comes in lines.
void Spans::seeContentLine(const Event &event)
{
    Span &upload = m_list[m_state.upload];
    upload.lastRow = m_row;
    touch(m_state.upload);
    if (event.octets == ".\r\n")
        return endUpload();
    upload.octets += event.size;
    ++upload.lines;
}

void Spans::seeContent(const Event &event)
{
    const bool early = m_state.early >= 0;
    if (!early && m_state.upload < 0)
        m_state.upload = open(What::Upload);
    const qsizetype index = early ? m_state.early : m_state.upload;
    Span &upload = m_list[index];
    upload.octets = event.size;
    upload.lines = event.lines;
    upload.lastRow = m_row;
    upload.end = m_now;
    touch(index);
    m_state.early = -1;
    if (!early)
        endUpload();
}

void Spans::endUpload()
{
    const qsizetype index = std::exchange(m_state.upload, -1);
    const bool last = m_list.at(index).what == What::Upload || m_list.at(index).argument.toUpper().endsWith("LAST");
    close(index, Span::State::Done);
    ask(What::Answer);
    m_state.contentEnd = m_now;
    m_state.contentAnswers = 0;
    m_state.prdr = false;
    m_state.finalAnswer = last ? m_list.size() - 1 : -1;
}

// ---- the list

qsizetype Spans::open(What what, const QByteArray &argument)
{
    const qsizetype index = m_list.size();
    m_list << Span{.what = what,
                   .argument = argument,
                   .connection = int(std::max<qsizetype>(m_hosts.size() - 1, 0)),
                   .mail = m_state.mail,
                   .begin = m_now,
                   .turn = m_now,
                   .firstRow = m_row,
                   .lastRow = m_row};
    touch(index);
    return index;
}

void Spans::ask(What what, const QByteArray &argument)
{
    m_state.unanswered.enqueue(open(what, argument));
}

void Spans::close(qsizetype index, Span::State state)
{
    if (index < 0)
        return;
    Span &span = m_list[index];
    span.state = state;
    span.end = m_now;
    span.lastRow = m_row;
    touch(index);
}

void Spans::closeAll()
{
    for (qsizetype index = m_firstOpen; index < m_list.size(); ++index) {
        if (m_list.at(index).state == Span::State::Open)
            close(index, Span::State::Broken);
    }
    m_firstOpen = m_list.size();
    m_state.unanswered.clear();
    m_state.upload = m_state.early = m_state.login = -1;
}

void Spans::touch(qsizetype index)
{
    m_changed = std::min(m_changed, index);
}

qsizetype Spans::openOf(What what, const QByteArray &argument)
{
    while (m_firstOpen < m_list.size() && m_list.at(m_firstOpen).state != Span::State::Open)
        ++m_firstOpen;
    for (qsizetype index = m_list.size() - 1; index >= m_firstOpen; --index) {
        const Span &span = m_list.at(index);
        if (span.state == Span::State::Open && span.what == what && (argument.isEmpty() || span.argument == argument))
            return index;
    }
    return -1;
}

void Spans::newConnection(const QByteArray &host)
{
    closeAll();
    m_hosts << host;
    m_state = {};
}

} // namespace postscope::delivery
