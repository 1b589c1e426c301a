// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/delivery/draft.h"

namespace postscope::cli {

/// True for a link that stands where a message file could.
[[nodiscard]] bool isMailto(const QString &message);

/// What a mailto: link asks to be written (RFC 6068); what it has no say in is left out, and named on standard error. On failure a sentence.
[[nodiscard]] Result<delivery::Draft, QString> draftOfLink(const QString &link);

} // namespace postscope::cli
