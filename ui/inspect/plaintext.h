// SPDX-License-Identifier: MIT
#pragma once

#include "core/transcript/visibletext.h"

namespace postscope::ui {

using transcript::visible;

/// What stands for CR and LF: arrows, which every font has, unlike the pictures of U+240D and U+240A.
inline constexpr QChar signOfCr{0x2190};
inline constexpr QChar signOfLf{0x2193};

/// What becomes of the line end that a line of the wire carries.
enum class LineEnds { Hidden, Shown };

/// A line of the wire made visible: CR LF at its end left out, or shown as its signs; any other line end is always shown. At most
/// `limit` octets of it; "…" follows where there were more.
[[nodiscard]] QString visibleLine(QByteArrayView octets, LineEnds lineEnds, qsizetype limit);

/// Text of several lines made visible, its line breaks kept.
[[nodiscard]] QString visibleLines(const QString &text);

/// A tooltip that shows `plain` literally: tooltips guess rich text otherwise.
[[nodiscard]] QString plainToolTip(const QString &plain);

} // namespace postscope::ui
