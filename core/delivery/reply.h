// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/draft.h"
#include "core/mime/mailbox.h"
#include "core/outline/outline.h"

namespace postscope::delivery {

/// How a mail is answered.
struct ReplyChoice {
    bool toAll = false;
    QList<mime::Mailbox> own; ///< the user's own addresses: never answered to, and the answer comes from the one that the mail went to
    QString text;             ///< of the mail, to be quoted; empty: nothing is
    QString attribution;      ///< the line above the quotation, "... wrote:"
};

/// An answer (RFC 5322 3.6.2, 3.6.4): to Reply-To, else to From; for all, with To and Cc as Cc; In-Reply-To and References; "Re:" once; the text quoted,
/// without the signature. An answer to one's own mail goes to whom that went to.
[[nodiscard]] Draft replyTo(const outline::Outline &mail, const ReplyChoice &choice);

/// The mail passed on in the text, with its attachments. `original`: draftFromMail() of it; `heading`: the line above what it says.
[[nodiscard]] Draft forwarded(const Draft &original, const outline::Outline &mail, const QString &heading);

/// The mail passed on as an attachment, unchanged. `octets`: all of it.
[[nodiscard]] Draft forwardedAttached(const outline::Outline &mail, const QByteArray &octets);

} // namespace postscope::delivery
