// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/commandline.h"
#include "app/postscope-cli/connectionoptions.h"
#include "core/base/result.h"
#include "core/delivery/domainchecks/request.h"

#include <optional>

namespace postscope::cli {

/// --dns and what belongs to it.
[[nodiscard]] OptionGroup domainOptions();

/// What was asked for of the DNS; nothing: nothing was. The error is a sentence.
[[nodiscard]] Result<std::optional<delivery::DomainCheckRequest>, QString> readDomainChecks(const CommandLine &line, const Connection &connection);

} // namespace postscope::cli
