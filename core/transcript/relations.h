// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"

#include <QList>

namespace postscope::transcript {

/// What the rows of a session have to do with each other, kept up as they come: which reply a line belongs to, which recipient it is about.
class Relations {
public:
    /// Looks at the events that it has not seen yet; `events` is the same list, grown.
    void extend(const QList<Event> &events);
    void clear() { *this = Relations(); }

    [[nodiscard]] qsizetype size() const { return m_turns.size(); }
    /// The first line of the reply of several lines that this row is part of; the row itself where it stands alone.
    [[nodiscard]] qsizetype turnOf(qsizetype row) const { return m_turns.at(row); }
    /// The row of the RCPT that this row is, or answers; -1: none. Answers come in the order of the commands (RFC 2920 3.1).
    [[nodiscard]] qsizetype recipientRow(qsizetype row) const { return m_recipients.at(row); }

private:
    [[nodiscard]] int recipientFor(const Event &event, int row);

    QList<int> m_turns;
    QList<int> m_recipients;
    QList<int> m_unanswered; ///< rows of RCPT, from m_next on
    qsizetype m_next = 0;
};

} // namespace postscope::transcript
