// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/outline.h"

#include <QString>

namespace postscope::text {

/// The line above a quotation: "On DATE, NAME wrote:", as the mail itself says both.
[[nodiscard]] QString attribution(const outline::Outline &mail);
/// The line above a mail that is passed on.
[[nodiscard]] QString forwardHeading();

} // namespace postscope::text
