// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace postscope::ui {

/// What becomes of the line end that a line of the wire carries.
enum class LineEnds { Hidden, Shown };

/// Octets as people can read them: UTF-8 decoded, what is not UTF-8 as \xHH, control characters, bidi controls and other invisible
/// characters as \xHH or \u{HHHH}. CR and LF at the very end are left out, or shown as U+240D and U+240A. At most `limit` octets are
/// looked at; "…" follows where there were more.
[[nodiscard]] QString visible(QByteArrayView octets, LineEnds lineEnds = LineEnds::Hidden, qsizetype limit = 16 * 1024);

/// The same for text that is decoded already; its line breaks are kept if `keepLines`.
[[nodiscard]] QString visible(QStringView text, bool keepLines = false);

/// A tooltip that shows `plain` literally: tooltips guess rich text otherwise.
[[nodiscard]] QString plainToolTip(const QString &plain);

} // namespace postscope::ui
