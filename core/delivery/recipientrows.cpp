// SPDX-License-Identifier: MIT
#include "core/delivery/recipientrows.h"

#include "core/smtp/replyline.h"
#include "core/transcript/visibletext.h"

#include <ranges>

namespace postscope::delivery {

namespace {

/// The address of "RCPT TO:<address> ..."; empty: it is another command.
QByteArray addressIn(const QByteArray &line)
{
    const qsizetype open = line.indexOf('<');
    const qsizetype end = line.lastIndexOf('>');
    return line.left(8).toUpper() == "RCPT TO:" && open > 0 && end > open ? line.sliced(open + 1, end - open - 1) : QByteArray();
}

} // namespace

void RecipientRows::see(const Event &event, qsizetype row)
{
    if (event.note && event.note->code == Note::Code::Connected)
        m_asked.clear();
    if (event.kind != Event::Kind::Line || m_rows.size() >= most)
        return;
    if (event.origin == Origin::Server)
        return seeReplyLine(event, row);
    if (const QByteArray address = addressIn(event.octets); !address.isEmpty() && m_asked.size() < most)
        m_asked.enqueue(address);
}

void RecipientRows::seeReplyLine(const Event &event, qsizetype row)
{
    const auto line = smtp::ReplyLine::read(transcript::withoutLineEnd(event.octets));
    if (!line)
        return;
    if (m_reply.row < 0)
        m_reply = {row, line->code, line->text};
    if (!line->last)
        return;
    const Answer reply = std::exchange(m_reply, {});
    if (event.phase == Phase::Rcpt && !m_asked.isEmpty())
        m_rows.insert(m_asked.dequeue(), reply.row);
    else if (event.phase == Phase::Content && m_contents.size() < most)
        m_contents.append(reply);
}

qsizetype RecipientRows::rowOf(const smtp::RecipientResult &recipient, Phase decided) const
{
    if (decided == Phase::Content && recipient.reply)
        for (const Answer &answer : std::views::reverse(m_contents))
            if (answer.code == recipient.reply->code && answer.text == recipient.reply->lines.value(0))
                return answer.row;
    return m_rows.value(recipient.address, -1);
}

Phase decidedIn(const Outcome &outcome, qsizetype recipient)
{
    const auto &reply = outcome.receipt.recipients.at(recipient).reply;
    std::optional<smtp::Reply> content = outcome.receipt.content;
    for (const DomainDelivery &delivered : outcome.deliveries)
        if (delivered.places.contains(recipient))
            content = delivered.content;
    return reply && content && *reply == *content ? Phase::Content : Phase::Rcpt;
}

} // namespace postscope::delivery
