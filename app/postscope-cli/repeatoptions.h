// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/commandline.h"
#include "core/base/result.h"
#include "core/delivery/backlog.h"

#include <optional>

namespace postscope::cli {

/// --repeat, --connections, --pause, --rate.
[[nodiscard]] OptionGroup repeatOptions();
/// How often, or how the mails of --data go. Nothing: the mail is sent once, and told of as one. The error is a sentence.
[[nodiscard]] Result<std::optional<delivery::SeriesPlan>, QString> readSeries(const CommandLine &line);

} // namespace postscope::cli
