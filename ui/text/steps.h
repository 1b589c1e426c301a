// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/consolestep.h"

#include <QString>

namespace postscope::text {

/// Why something is the next sensible step in a session that is typed by hand.
[[nodiscard]] QString sentence(smtp::ConsoleStep::Advice advice);
/// The same with the line that could be typed.
[[nodiscard]] QString sentence(const smtp::ConsoleStep &step);
/// What can be typed into a console, over several lines.
[[nodiscard]] QString consoleHelp();

} // namespace postscope::text
