// SPDX-License-Identifier: MIT
// What the server says, and which command it answers.
#include "core/delivery/spans.h"

#include <algorithm>
#include <utility>

namespace postscope::delivery {

namespace {

using What = Span::What;

constexpr int goOn = 334;        ///< RFC 4954 4
constexpr int startInput = 354;  ///< RFC 5321 4.2.3
constexpr int eachFollows = 353; ///< PRDR

int codeOf(const QByteArray &line)
{
    bool number = false;
    const int code = line.left(3).toInt(&number);
    return number && code >= 100 ? code : 0; // anything else is no reply
}

Span::State stateAfter(int code)
{
    return code >= 200 && code < 400 ? Span::State::Done : Span::State::Failed;
}

} // namespace

void Spans::seeServer(const Event &event)
{
    m_state.replyOctets += event.size;
    if (event.octets.size() > 3 && event.octets[3] == '-')
        return; // more lines follow
    answer(event.phase, codeOf(event.octets));
    m_state.replyOctets = 0;
    m_state.lastReply = m_now;
}

void Spans::answer(Phase phase, int code)
{
    QQueue<qsizetype> &unanswered = m_state.unanswered;
    const bool toContent = !unanswered.isEmpty() && m_list.at(unanswered.head()).what == What::Answer;
    if (m_state.upload >= 0 && !toContent && (unanswered.isEmpty() || phase == Phase::Content))
        return answerEarly(code);
    // A further reply to the same content (RFC 2033 4.2, PRDR): what came after it has to wait.
    if (phase == Phase::Content && !toContent && m_state.finalAnswer >= 0) {
        unanswered.prepend(open(What::Answer));
        m_list.last().begin = m_state.contentEnd;
    }
    if (unanswered.isEmpty())
        return close(std::exchange(m_state.login, -1), Span::State::Failed); // a 421 that nobody asked for
    const qsizetype index = unanswered.dequeue();
    Span &span = m_list[index];
    span.octets += std::exchange(m_state.replyOctets, 0);
    span.lastRow = m_row;
    touch(index);
    if (span.what == What::Auth && code == goOn) {
        m_state.login = index;
        m_state.asked = m_now;
        return;
    }
    span.code = code;
    if (span.what != What::Auth)
        span.turn = std::max(span.begin, m_state.lastReply);
    if (span.what == What::Answer)
        answerContent(index, code);
    close(index, stateAfter(code));
    follow(Span(m_list.at(index)));
}

/// Before all of the content has left.
void Spans::answerEarly(int code)
{
    const qsizetype index = std::exchange(m_state.upload, -1);
    m_list[index].code = code;
    close(index, Span::State::Failed);
    m_state.early = m_list.at(index).what == What::Chunk ? index : -1;
}

/// Whom an answer to the end of a mail is about.
void Spans::answerContent(qsizetype index, int code)
{
    if (m_state.finalAnswer < 0)
        return;
    const qsizetype before = m_state.contentAnswers++;
    if (m_state.lmtp)
        m_list[index].argument = m_state.accepted.value(before);
    else if (before == 0)
        m_state.prdr = code == eachFollows;
    else if (m_state.prdr)
        m_list[index].argument = m_state.accepted.value(before - 1);
}

void Spans::follow(const Span &answered)
{
    const bool done = answered.state == Span::State::Done;
    if (answered.what == What::StartTls && done)
        open(What::Tls);
    else if (answered.what == What::Mail)
        m_state.accepted.clear();
    else if (answered.what == What::Rcpt && done)
        m_state.accepted << answered.argument;
    else if (answered.what == What::Data && answered.code == startInput)
        m_state.upload = open(What::Upload);
}

} // namespace postscope::delivery
