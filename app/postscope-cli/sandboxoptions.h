// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/commandline.h"
#include "core/base/result.h"
#include "core/net/sandbox.h"

namespace postscope::cli {

/// What "sandbox" understands.
[[nodiscard]] CommandLine sandboxLine();

/// The options of a sandbox without its directory, or a sentence.
[[nodiscard]] Result<net::SandboxOptions, QString> readSandbox(const CommandLine &line);

} // namespace postscope::cli
