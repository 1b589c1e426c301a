// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace postscope::html {

/// The plain text of an HTML mail as a person would write it: paragraphs with an empty line between, lists with "- " or numbers, quotations with "> ",
/// links as `text <url>`, headings underlined, tables a line for each row with " | " between cells, <pre> kept as it is; nothing of what is not shown. No
/// line end at its end; at most maxLength characters.
[[nodiscard]] QString textOf(QStringView html);

} // namespace postscope::html
