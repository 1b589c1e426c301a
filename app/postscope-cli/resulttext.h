// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/delivery.h"

#include <QString>

namespace postscope::cli {

/// Where a line of text goes: say or remark.
using Print = void (*)(const QString &text);

/// The verdict in one line, then a line for each recipient with the server's words.
void tell(const delivery::Outcome &outcome, Print print);

} // namespace postscope::cli
