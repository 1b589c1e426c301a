// SPDX-License-Identifier: MIT
#pragma once

#include "ui/text/codes.h"

#include "core/smtp/mail.h"

namespace postscope::text {

/// What is to be known of a recipient's result: its reply in words, what usually is behind it, and the next step. The enhanced code tells more than
/// the code where there is one. `phase`: of the command that was answered; `language`: "zh_TW".
[[nodiscard]] CodeText recipientText(const smtp::RecipientResult &recipient, Phase phase, const QString &language);

} // namespace postscope::text
