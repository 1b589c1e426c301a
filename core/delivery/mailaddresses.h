// SPDX-License-Identifier: MIT
#pragma once

#include "core/mime/mailbox.h"
#include "core/outline/outline.h"

#include <optional>

namespace postscope::delivery {

/// Text of a mail that somebody else wrote, fit for a field of a draft: control characters become blanks.
[[nodiscard]] QString onOneLine(QString text);

/// The mailboxes of an address field, each name decoded for itself: in the text as a whole an encoded comma would part one address into two.
/// Nothing where it is no address list.
[[nodiscard]] std::optional<QList<mime::Mailbox>> mailboxesOf(const outline::HeaderField &field);
/// Those of every field of that name that can be read.
[[nodiscard]] QList<mime::Mailbox> mailboxesOf(const outline::Outline &mail, QStringView name);

/// As they stand in a field of a draft.
[[nodiscard]] QString addressText(const QList<mime::Mailbox> &mailboxes);

} // namespace postscope::delivery
