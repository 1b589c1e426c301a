// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace postscope::ui {

/// The text of a mail as a text widget can take it: control characters visible, at most 1 MiB of it, lines cut at 4 KiB, since wrapping them takes
/// quadratic time.
[[nodiscard]] QString readableText(const QString &text);

} // namespace postscope::ui
