// SPDX-License-Identifier: MIT
#include "core/delivery/issues/replywatch.h"

#include "core/net/endpoint.h"
#include "core/smtp/capabilities.h"
#include "core/smtp/replyline.h"
#include "core/transcript/visibletext.h"

#include <algorithm>
#include <array>

namespace postscope::delivery {

using Code = SessionIssue::Code;
using Severity = SessionIssue::Severity;

namespace {

constexpr qsizetype mostLines = 1000; ///< of a reply that are kept
constexpr qsizetype mostOpen = 10'000;

QString text(QByteArrayView octets)
{
    return QString::fromUtf8(octets.first(qMin(octets.size(), IssueList::mostCharacters)));
}

/// The code that tells success after this command (RFC 5321 4.3.2); 0: more than one would do.
int codeDue(const QByteArray &verb)
{
    if (verb == "DATA")
        return 354;
    if (verb == "QUIT")
        return 221;
    if (verb.isEmpty() || verb == "STARTTLS")
        return 220;
    const bool usual =
        verb == "EHLO" || verb == "HELO" || verb == "LHLO" || verb == "MAIL" || verb == "RCPT" || verb == "RSET" || verb == "BDAT" || verb == ".";
    return usual ? 250 : 0;
}

/// Without a yes to it no mail is delivered. EHLO may be unknown to an old server, and the end is the end whatever is said.
bool isNeeded(const QByteArray &verb)
{
    constexpr std::array needed{"", "HELO", "LHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "BDAT", "."};
    return std::ranges::any_of(needed, [&verb](const char *each) { return verb == each; });
}

QByteArray nameIn(const smtp::Reply &reply)
{
    return reply.lines.value(0).trimmed().split(' ').constFirst();
}

QByteArrayList keywordsOf(const smtp::Capabilities &capabilities)
{
    QByteArrayList keywords;
    for (const smtp::Capability &capability : capabilities.list())
        keywords += capability.keyword;
    return keywords;
}

} // namespace

void ReplyWatch::begin(const Event &event)
{
    m_open.clear();
    m_last = {};
    m_reply = {};
    m_heard = event.elapsed;
    m_name.clear();
    m_clear.clear();
    m_greeted = m_farewell = m_exchanging = m_tls = false;
    m_loopback = event.note && net::isLoopback(event.note->arguments.value(0));
}

void ReplyWatch::see(const Event &event, qsizetype row)
{
    if (event.kind == Event::Kind::Note)
        return;
    m_tls = event.tls;
    if (event.origin == Origin::Client)
        seeCommand(event);
    else if (event.origin == Origin::Server && event.kind == Event::Kind::Line)
        seeReplyLine(event, row);
}

void ReplyWatch::seeCommand(const Event &event)
{
    Command command{.phase = event.phase, .sent = event.elapsed};
    const QByteArray line = transcript::withoutLineEnd(event.octets).toByteArray();
    if (event.kind == Event::Kind::Content) {
        if (!m_open.isEmpty() && m_open.constLast().verb == "BDAT")
            return; // which has its answer already
        command.verb = command.line = ".";
        command.phase = Phase::Content;
    } else if (m_exchanging) {
        command.verb = command.line = "AUTH";
        m_exchanging = false;
    } else {
        command.verb = line.left(line.indexOf(' ') < 0 ? line.size() : line.indexOf(' ')).toUpper();
        command.line = line.left(IssueList::mostCharacters);
    }
    if (command.verb == "." && !m_open.isEmpty() && m_open.constLast().verb == ".")
        return;                                                 // the content, and the line that ends it
    const bool preface = !m_greeted && command.verb == "PROXY"; // of a proxy: nobody answers it
    if (!preface && m_open.size() < mostOpen)
        m_open.enqueue(command);
}

void ReplyWatch::checkOctets(const Event &event, qsizetype row)
{
    const auto odd = [&](Code code, const QStringList &arguments = {}) {
        m_issues.add({.severity = Severity::Warning, .code = code, .arguments = arguments, .row = row, .phase = event.phase});
    };
    if (event.octets.endsWith('\n') && !event.octets.endsWith("\r\n"))
        odd(Code::BareLineFeed);
    if (event.octets.contains('\0'))
        odd(Code::NulOctet);
    if (event.size > longestReplyLine)
        odd(Code::ReplyLineTooLong, {QString::number(event.size), QString::number(longestReplyLine)});
}

void ReplyWatch::seeReplyLine(const Event &event, qsizetype row)
{
    checkOctets(event, row);
    m_phase = event.phase;
    const QByteArray line = transcript::withoutLineEnd(event.octets).toByteArray();
    const auto parsed = smtp::ReplyLine::read(line);
    if (!parsed) {
        m_issues.add({.severity = Severity::Error, .code = Code::NotAReply, .arguments = {text(line)}, .row = row, .phase = event.phase});
        return;
    }
    if (!m_reply.lines.isEmpty() && m_reply.code != parsed->code)
        m_issues.add({.severity = Severity::Warning,
                      .code = Code::ReplyCodesDiffer,
                      .arguments = {QString::number(m_reply.code), QString::number(parsed->code)},
                      .row = row,
                      .phase = event.phase});
    if (m_reply.lines.size() < mostLines)
        m_reply.lines += parsed->text;
    m_reply.code = parsed->code;
    if (!parsed->last)
        return;
    const std::chrono::nanoseconds from = m_open.isEmpty() ? m_heard : qMax(m_heard, m_open.head().sent);
    const QByteArray asked = m_open.isEmpty() ? QByteArray() : m_open.head().line;
    const bool waited = m_open.isEmpty() ? !m_greeted : true;
    if (waited && event.elapsed - from >= slow)
        m_issues.add({.severity = Severity::Warning,
                      .code = Code::SlowReply,
                      .arguments = {text(asked), QString::number(std::chrono::duration<double>(event.elapsed - from).count(), 'f', 1)},
                      .row = row,
                      .phase = event.phase});
    m_heard = event.elapsed;
    answered(row);
    m_reply = {};
}

void ReplyWatch::answered(qsizetype row)
{
    m_farewell = m_farewell || m_reply.code == 221 || m_reply.closing();
    if (!m_greeted) {
        m_greeted = true;
        return greeted(m_reply, row);
    }
    // LMTP and PRDR: an answer for each recipient, after the content alone.
    const bool oneMore = m_open.isEmpty() && m_last.phase == Phase::Content;
    if (m_open.isEmpty() && !oneMore) {
        if (!m_reply.closing())
            m_issues.add(
                {.severity = Severity::Warning, .code = Code::ReplyBeforeCommand, .arguments = {QString::number(m_reply.code)}, .row = row, .phase = m_phase});
        return;
    }
    if (!oneMore)
        m_last = m_open.dequeue();
    checkAnswer(m_last, m_reply, row);
}

void ReplyWatch::greeted(const smtp::Reply &reply, qsizetype row)
{
    m_name = nameIn(reply);
    checkAnswer({.phase = Phase::Greeting}, reply, row);
}

void ReplyWatch::checkAnswer(const Command &command, const smtp::Reply &reply, qsizetype row)
{
    if (reply.transient() || reply.permanent()) {
        const Severity grave = reply.permanent() ? Severity::Error : Severity::Warning;
        m_issues.add({.severity = isNeeded(command.verb) ? grave : Severity::Note,
                      .code = reply.permanent() ? Code::Refused : Code::Deferred,
                      .arguments = {text(command.line)},
                      .row = row,
                      .phase = command.phase,
                      .reply = reply});
        return;
    }
    m_exchanging = command.verb == "AUTH" && reply.code == 334;
    const int due = codeDue(command.verb);
    if (due != 0 && due / 100 != reply.code / 100)
        m_issues.add({.severity = Severity::Error,
                      .code = Code::ReplyClassWrong,
                      .arguments = {text(command.line), QString::number(reply.code), QString::number(due)},
                      .row = row,
                      .phase = command.phase});
    else if (command.verb == "EHLO" || command.verb == "LHLO")
        checkCapabilities(reply, row);
}

void ReplyWatch::checkCapabilities(const smtp::Reply &ehlo, qsizetype row)
{
    const QByteArray name = nameIn(ehlo);
    if (!m_name.isEmpty() && !name.isEmpty() && m_name.compare(name, Qt::CaseInsensitive) != 0)
        m_issues.add(
            {.severity = Severity::Info, .code = Code::GreetingNameDiffers, .arguments = {text(m_name), text(name)}, .row = row, .phase = Phase::Ehlo});
    m_name.clear(); // once is enough
    const smtp::Capabilities offered(ehlo);
    const QByteArrayList keywords = keywordsOf(offered);
    if (m_tls)
        checkSecureCapabilities(keywords, row);
    else
        checkClearCapabilities(ehlo, keywords, row);
    if (!keywords.contains("PIPELINING") && !m_issues.has(Code::PipeliningNotOffered))
        m_issues.add({.severity = Severity::Info, .code = Code::PipeliningNotOffered, .row = row, .phase = Phase::Ehlo});
}

void ReplyWatch::checkSecureCapabilities(const QByteArrayList &keywords, qsizetype row)
{
    if (keywords.contains("STARTTLS"))
        m_issues.add({.severity = Severity::Note, .code = Code::StartTlsInsideTls, .row = row, .phase = Phase::Ehlo});
    QStringList gone;
    for (const QByteArray &keyword : std::as_const(m_clear))
        if (keyword != "STARTTLS" && !keywords.contains(keyword))
            gone += text(keyword);
    if (!gone.isEmpty())
        m_issues.add(
            {.severity = Severity::Note, .code = Code::CapabilitiesGone, .arguments = {gone.join(QStringLiteral(", "))}, .row = row, .phase = Phase::Ehlo});
    m_clear.clear();
}

void ReplyWatch::checkClearCapabilities(const smtp::Reply &ehlo, const QByteArrayList &keywords, qsizetype row)
{
    // Within one computer nobody listens.
    const Severity severity = m_loopback ? Severity::Info : Severity::Warning;
    if (!keywords.contains("STARTTLS")) {
        const bool vanished = m_clear.contains("STARTTLS");
        m_issues.add({.severity = vanished ? Severity::Error : severity,
                      .code = vanished ? Code::StartTlsVanished : Code::StartTlsNotOffered,
                      .row = row,
                      .phase = Phase::Ehlo});
    }
    QStringList open;
    for (const QByteArray &mechanism : smtp::Capabilities(ehlo).mechanisms())
        if (mechanism == "PLAIN" || mechanism == "LOGIN" || mechanism == "XOAUTH2" || mechanism == "OAUTHBEARER")
            open += text(mechanism);
    if (!open.isEmpty())
        m_issues.add({.severity = severity, .code = Code::AuthInClear, .arguments = {open.join(QLatin1Char(' '))}, .row = row, .phase = Phase::Ehlo});
    m_clear = keywords;
}

void ReplyWatch::closed(qsizetype row)
{
    if (!m_farewell && m_greeted)
        m_issues.add({.severity = Severity::Warning, .code = Code::ClosedWithoutReply, .row = row, .phase = m_phase});
}

} // namespace postscope::delivery
