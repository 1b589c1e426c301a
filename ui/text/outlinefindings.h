// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/finding.h"

#include <QString>

namespace postscope::text {

/// What a finding means and what comes of it: a sentence or two, plain text, in the user's language. What the mail says stands in it as it came.
[[nodiscard]] QString sentence(const outline::Finding &finding);
/// "Warning"
[[nodiscard]] QString name(outline::Finding::Severity severity);
/// "octets 120 to 245"; where nothing is there: "at octet 120"
[[nodiscard]] QString place(const outline::Finding &finding);

} // namespace postscope::text
