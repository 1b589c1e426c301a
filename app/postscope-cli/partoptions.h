// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/commandline.h"
#include "core/base/result.h"
#include "core/delivery/draft.h"

namespace postscope::cli {

/// Parts of a mail beyond text, HTML and attachments, and how its texts and marks are written: --calendar, --amp, --inline, --charset, --message-id ...
[[nodiscard]] OptionGroup partOptions();
/// The draft with what they ask for. The error is a sentence.
[[nodiscard]] Result<delivery::Draft, QString> withParts(const CommandLine &line, delivery::Draft draft);

} // namespace postscope::cli
