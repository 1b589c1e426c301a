// SPDX-License-Identifier: MIT
#include "core/explain/talkreader.h"

#include "core/explain/embeddedreply.h"
#include "core/explain/octets.h"
#include "core/smtp/replyline.h"

#include <algorithm>

namespace postscope::explain {

using smtp::ReplyLine;
using From = PastedLine::From;

namespace {

constexpr qsizetype maxWords = 4000;     // octets of a joined line
constexpr qsizetype maxReplyLines = 500; // of one reply
constexpr qsizetype maxReplyLine = 2000; // octets of one line of a reply that are kept
constexpr qsizetype maxAsked = 1000;     // commands that wait for an answer
constexpr int challenge = 334;
constexpr int sendTheMail = 354;

template<class Take>
void forEachLine(QByteArrayView text, Take take)
{
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        take(end < 0 ? text : text.first(end));
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
}

/// A line of a bounce or log that speaks of something else than the one before.
bool beginsAnew(const PastedLine &line)
{
    constexpr qsizetype lookedAt = 400;
    const QByteArrayView front = line.text.first(std::min(line.text.size(), lookedAt));
    if (line.from != From::Unknown || front.startsWith("---"))
        return true;
    // Indented, "<b@x>: ..." may be the middle of what a server said; an address alone is not.
    if (line.indented)
        return !front.contains(' ') && !recipientIn(front).isEmpty();
    if (!recipientIn(front).isEmpty())
        return true;
    const qsizetype colon = front.indexOf(':');
    return colon > 2 && std::ranges::all_of(front.first(colon), [](char octet) { return isLetter(octet) || octet == '-'; });
}

} // namespace

void TalkReader::read(QByteArrayView text)
{
    forEachLine(text, [this](QByteArrayView octets) {
        const PastedLine line = PastedLine::read(octets);
        m_anyCommand = m_anyCommand || (line.from != From::Server && readCommand(line.text, line.from == From::Client));
        m_dots += line.text == "." ? 1 : 0;
    });
    forEachLine(text, [this](QByteArrayView octets) {
        if (m_replies.size() < maxReplies)
            take(PastedLine::read(octets));
        else
            m_truncated = true;
    });
    endReply();
    endWords();
}

bool TalkReader::isContent(const PastedLine &line)
{
    if (!m_inContent)
        return false;
    const bool dot = line.text == ".";
    m_dots -= dot ? 1 : 0;
    m_inContent = !dot && line.from != From::Server && (m_dots > 0 || line.from == From::Client);
    return m_inContent || dot;
}

void TalkReader::take(const PastedLine &line)
{
    if (isContent(line))
        return;
    if (line.text.isEmpty()) {
        if (m_open && !m_open->more)
            endReply();
        endWords();
        m_hint.reset();
        return;
    }
    if (line.from == From::Program) {
        endReply();
        endWords();
    } else if (const auto command = line.from == From::Server ? std::nullopt : readCommand(line.text, line.from == From::Client)) {
        endReply();
        endWords();
        takeCommand(*command);
    } else if (line.from == From::Client) {
        // A line of a login: it has no verb.
        endReply();
        if (!m_replies.isEmpty() && m_replies.last().reply.code == challenge)
            takeCommand({Phase::Auth, {}});
    } else if (!takeReplyLine(line)) {
        takeWords(line);
    }
    m_sawAnything = true;
}

void TalkReader::takeCommand(const SaidCommand &command)
{
    m_sawCommand = true;
    if (m_asked.size() < maxAsked)
        m_asked << command;
}

bool TalkReader::takeReplyLine(const PastedLine &line)
{
    const auto read = ReplyLine::read(line.text);
    if (!read)
        return false;
    const bool follows = m_open && m_open->more && m_open->found.reply.code == read->code;
    const bool proper = line.from == From::Server || !read->last || enhancedIn(smtp::Reply{read->code, {read->text}}) || !m_sawAnything || m_anyCommand;
    constexpr int refused = 400;
    if (!follows && !proper && read->code < refused)
        return false; // "250 people came"
    if (!follows) {
        endReply();
        endWords();
        m_beganWithReply = m_beganWithReply || !m_sawAnything;
        m_open = Open{{.reply = {read->code, {}}, .enhanced = {}, .phase = {}, .recipient = m_recipient, .host = m_host}};
    }
    if (m_open->found.reply.lines.size() < maxReplyLines)
        m_open->found.reply.lines << read->text.left(maxReplyLine);
    m_open->more = !read->last;
    if (m_anyCommand && read->code == sendTheMail && read->last)
        endReply();
    return true;
}

bool TalkReader::continues(const PastedLine &line) const
{
    return !beginsAnew(line) && !firstEmbedded(line.text.first(std::min(line.text.size(), maxWords)), false);
}

void TalkReader::takeWords(const PastedLine &line)
{
    if (m_open && line.from == From::Unknown && continues(line)) { // a line of the reply, wrapped
        QByteArray &last = m_open->found.reply.lines.last();
        if (last.size() < maxReplyLine)
            last += ' ' + line.text.first(std::min(line.text.size(), maxReplyLine)).toByteArray();
        return;
    }
    endReply();
    if (m_words.isEmpty() || beginsAnew(line))
        endWords();
    if (m_words.size() < maxWords)
        m_words += (m_words.isEmpty() ? QByteArray() : QByteArray(" ")) + line.text.first(std::min(line.text.size(), maxWords)).toByteArray();
}

void TalkReader::endWords()
{
    const QByteArray words = std::exchange(m_words, {});
    if (words.isEmpty())
        return;
    const auto embedded = firstEmbedded(words, false);
    const QByteArrayView before = embedded ? QByteArrayView(words).first(embedded->begin) : QByteArrayView(words);
    if (const QByteArray recipient = recipientIn(before); !recipient.isEmpty()) {
        if (m_recipient != recipient)
            m_host.clear();
        m_recipient = recipient;
        m_namesRecipients = true;
    }
    if (const QByteArray host = hostIn(before); !host.isEmpty())
        m_host = host;
    m_hint = phaseIn(before);
    if (embedded)
        return add({.reply = embedded->reply, .enhanced = {}, .phase = embedded->phase ? embedded->phase : m_hint, .recipient = m_recipient, .host = m_host});
    if (const auto lone = loneEnhanced(words))
        add({.reply = {0, {lone->words}}, .enhanced = lone->code, .phase = {}, .recipient = m_recipient, .host = m_host});
}

void TalkReader::endReply()
{
    if (!m_open)
        return;
    FoundReply found = std::exchange(m_open, {})->found;
    if (m_anyCommand) {
        const SaidCommand answered = nextAnswered(found.reply.code);
        if (answered.phase != Phase::Other)
            found.phase = answered.phase;
        if (!answered.recipient.isEmpty())
            found.recipient = answered.recipient;
    } else {
        // "(in reply to RCPT TO command)" stands at the end of what was said.
        QByteArray &last = found.reply.lines.last();
        const qsizetype remark = find(last, "(in reply to ");
        found.phase = remark >= 0 ? phaseIn(QByteArrayView(last).sliced(remark)) : m_hint;
        if (remark >= 0)
            last = last.left(remark).trimmed();
    }
    add(found);
}

SaidCommand TalkReader::nextAnswered(int code)
{
    if (!m_sawCommand)
        return {Phase::Greeting, {}};
    if (m_asked.isEmpty())
        return {};
    const SaidCommand answered = m_asked.takeFirst();
    m_inContent = answered.phase == Phase::Data && code == sendTheMail;
    if (m_inContent)
        m_asked.prepend({Phase::Content, {}});
    return answered;
}

void TalkReader::add(const FoundReply &found)
{
    FoundReply complete = found;
    if (!complete.enhanced)
        complete.enhanced = enhancedIn(complete.reply);
    if (m_replies.contains(complete))
        return;
    if (m_replies.size() < maxReplies)
        m_replies << complete;
    else
        m_truncated = true;
}

} // namespace postscope::explain
