// SPDX-License-Identifier: MIT
#include "core/transcript/relations.h"

#include "core/transcript/replyline.h"

namespace postscope::transcript {

int Relations::recipientFor(const Event &event, int row)
{
    if (event.kind == Event::Kind::Line && event.origin == Origin::Client) {
        if (!recipientOf(event).isEmpty()) {
            m_unanswered.append(row);
            return row;
        }
        if (event.phase == Phase::Mail || event.phase == Phase::Ehlo) { // another transaction, or another connection
            m_unanswered.clear();
            m_next = 0;
        }
        return -1;
    }
    if (event.phase != Phase::Rcpt || replyCode(event) == 0 || m_next >= m_unanswered.size())
        return -1;
    const int answered = m_unanswered.at(m_next);
    const bool goesOn = event.octets.size() > 3 && event.octets.at(3) == '-';
    if (!goesOn)
        ++m_next;
    return answered;
}

void Relations::extend(const QList<Event> &events)
{
    for (qsizetype row = m_turns.size(); row < events.size(); ++row) {
        const bool further = row > 0 && continuesReply(events.at(row - 1), events.at(row));
        m_turns.append(further ? m_turns.last() : int(row));
        m_recipients.append(recipientFor(events.at(row), int(row)));
    }
}

} // namespace postscope::transcript
