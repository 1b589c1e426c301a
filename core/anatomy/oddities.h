// SPDX-License-Identifier: MIT
#pragma once

#include "core/anatomy/span.h"

namespace postscope::anatomy {

/// More of them than these are not told one by one.
inline constexpr int maxOddities = 16;

/// A line without what ends it, be that CR LF or less; the lone CR of "\r" is part of the line.
[[nodiscard]] Span withoutEnd(Span line);
/// Adds to `whole` what a line of SMTP must not have: NUL and other control characters, CR and LF inside of it.
void addOddities(Span text, LinePart &whole);
/// Adds how the line ends. `recorded`: false where more octets came than there are.
void addLineEnd(Span line, bool recorded, LinePart &whole);

} // namespace postscope::anatomy
