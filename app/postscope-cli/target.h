// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/commandline.h"

namespace postscope::cli {

/// The arguments with TARGET, the first that is no option, written as --server; as they are where there is none.
///
/// TARGET is smtp://[user@]host[:port], smtps://..., host[:port] or [address]:port; without a port 587.
[[nodiscard]] QStringList withTarget(const CommandLine &line, const QStringList &arguments);

} // namespace postscope::cli
