// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/tally.h"

#include <QString>
#include <QStringList>

namespace postscope::text {

/// "1200 of 2000 mails, 340 a second"
[[nodiscard]] QString progress(const delivery::Tally &tally);
/// What came of a series, in lines: totals, times, the servers' answers, what went wrong. Plain text; further lines of one matter are indented.
[[nodiscard]] QStringList lines(const delivery::Tally &tally);

} // namespace postscope::text
