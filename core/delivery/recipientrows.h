// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/outcome.h"

#include <QHash>
#include <QQueue>

namespace postscope::delivery {

/// Finds the rows of a session that decided about its recipients.
class RecipientRows {
public:
    static constexpr qsizetype most = 200'000;

    /// The event of this row, in order.
    void see(const Event &event, qsizetype row);
    /// The row where the reply begins that a recipient got; -1: it is not there. What came last counts: another server may have been asked.
    [[nodiscard]] qsizetype rowOf(const smtp::RecipientResult &recipient, Phase decided) const;

private:
    struct Answer {
        qsizetype row = -1;
        int code = 0;
        QByteArray text; ///< of the first line
    };

    void seeReplyLine(const Event &event, qsizetype row);

    QQueue<QByteArray> m_asked; ///< addresses of RCPT that await an answer
    QHash<QByteArray, qsizetype> m_rows;
    QList<Answer> m_contents; ///< replies to contents
    Answer m_reply;           ///< as far as it has come
};

/// Which command the reply was to that decided about a recipient: RCPT, or the content.
[[nodiscard]] Phase decidedIn(const Outcome &outcome, qsizetype recipient);

} // namespace postscope::delivery
