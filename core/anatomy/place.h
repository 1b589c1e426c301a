// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"

#include <QList>

namespace postscope::anatomy {

inline constexpr qsizetype noRow = -1;

/// Where in a session a row stands: what was said before it that gives it its meaning. Rows are those of the transcript.
struct Place {
    /// What a line answers or is.
    enum class Turn {
        Unasked, ///< a reply to nothing; or a row that is no line
        Greeting,
        Command,  ///< or the reply to one
        Response, ///< of AUTH, or the reply to one
        Content,  ///< or the reply to it
    };

    Turn turn = Turn::Unasked;
    qsizetype answers = noRow;     ///< a reply: the row that it answers
    qsizetype replyBegins = noRow; ///< a reply: the row of its first line
    qsizetype recipient = noRow;   ///< a reply to the content for one recipient: the row of its RCPT
    qsizetype waiting = 0;         ///< a client's line: commands before it that had no answer yet

    qsizetype greeting = noRow;
    qsizetype hello = noRow;    ///< the last EHLO, HELO or LHLO before the row
    qsizetype offered = noRow;  ///< where the last positive reply to one begins
    bool extended = false;      ///< that reply is of EHLO or LHLO
    bool helloRefused = false;  ///< the last of them was refused
    qsizetype startTls = noRow; ///< the last STARTTLS that was taken
    qsizetype xclient = noRow;  ///< the last XCLIENT that was taken

    qsizetype auth = noRow;    ///< the last AUTH, or the one that the row belongs to
    int responses = 0;         ///< of that AUTH, ahead of the row; the initial one not among them
    int challenges = 0;        ///< 334, ahead of the row
    bool exchange = false;     ///< a 334 waits for its response
    qsizetype mail = noRow;    ///< MAIL of the transaction that is open
    int transactions = 0;      ///< contents and MAILs that came before in this connection
    int recipients = 0;        ///< RCPT of that transaction
    int accepted = 0;          ///< of them
    qsizetype refusal = noRow; ///< where the last reply of 400 or above to a command begins
};

/// One pass over the rows before `row`: a few comparisons for each, whatever they are.
[[nodiscard]] Place placeOf(const QList<Event> &events, qsizetype row);

} // namespace postscope::anatomy
