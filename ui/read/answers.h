// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/draft.h"
#include "core/mime/mailbox.h"
#include "core/outline/outline.h"
#include "ui/text/sentences.h"

namespace postscope::ui {

/// What can be made of a mail that is read.
enum class Answer { Reply, ReplyToAll, Forward, ForwardAttached, EditAsNew, Resend, SendUnchanged };

/// A mail that is read, as a value.
struct ReadMail {
    outline::Outline outline;
    QString path; ///< of its file
    QString text; ///< to be quoted, line ends LF
};

/// The draft of an answer. `own`: the user's own addresses.
[[nodiscard]] Result<delivery::Draft, text::Explanation> draftOf(const ReadMail &mail, Answer answer, const QList<mime::Mailbox> &own);

} // namespace postscope::ui
