// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/commandline.h"
#include "core/base/result.h"
#include "core/delivery/bodyencoding.h"

#include <optional>

namespace postscope::cli {

/// --body-encoding: how the parts of a mail may be encoded.
[[nodiscard]] QCommandLineOption bodyEncodingOption();
/// Nothing: it is not given. The error is a sentence.
[[nodiscard]] Result<std::optional<delivery::BodyEncoding>, QString> readBodyEncoding(const CommandLine &line);
/// The same for a finished mail, which can only go as it is, or octet for octet.
[[nodiscard]] Result<delivery::BodyEncoding, QString> readMailEncoding(const CommandLine &line);

} // namespace postscope::cli
