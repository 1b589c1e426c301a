// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/commandline.h"
#include "core/base/result.h"
#include "core/delivery/mailing/mailing.h"

#include <optional>

namespace postscope::cli {

/// --data, --row, --fill.
[[nodiscard]] OptionGroup mailingOptions();
/// A mail for each row is wanted, not one mail.
[[nodiscard]] bool wantsMailing(const CommandLine &line);
/// The rows of --data. The error is what to tell; the same for the next.
[[nodiscard]] Result<delivery::DataTable, QString> readTable(const CommandLine &line);
/// What stands for the placeholders of one mail; nothing: they are to stay.
[[nodiscard]] Result<std::optional<delivery::Values>, QString> readValues(const CommandLine &line);
/// What is wrong with rows, the first of it; empty: each can become a mail.
[[nodiscard]] QString problemsOf(const delivery::Mailing &mailing);

} // namespace postscope::cli
