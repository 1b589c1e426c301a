// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace postscope::transcript {

/// Octets from outside as plain text that can neither steer a terminal nor disguise itself: control characters and octets that are not
/// UTF-8 become \xHH; characters that hide or reorder others (U+0080..U+009F, bidi controls, zero-width ones, line separators) become
/// \u{HHHH}. TAB stays, and so do the joiners that scripts need. One line in, one line out.
[[nodiscard]] QString visible(QByteArrayView octets);
[[nodiscard]] QString visible(QStringView text);

/// A line without its CR LF; a line end of another kind stays, to be seen.
[[nodiscard]] QByteArrayView withoutLineEnd(QByteArrayView line);

} // namespace postscope::transcript
