// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/commandline.h"
#include "core/account/account.h"
#include "core/base/result.h"
#include "core/dkim/request.h"

namespace postscope::cli {

/// --dkim-key and what belongs to it.
[[nodiscard]] OptionGroup dkimOptions();
/// The signatures that are asked for, in place of those of the account; without the options these stay. The error is a sentence or more.
[[nodiscard]] Result<account::Account, QString> applyDkim(const CommandLine &line, account::Account account);
/// The same with their keys, for a mail that is only written.
[[nodiscard]] Result<QList<dkim::Signing>, QString> readSignings(const CommandLine &line);

} // namespace postscope::cli
