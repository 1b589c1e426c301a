// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace postscope::ui {

/// How much work a piece of HTML makes: QTextDocument takes quadratic time for depth and for long paragraphs.
struct HtmlMeasure {
    int depth = 0;                  ///< elements within elements, as far as end tags tell
    int elements = 0;               ///< start tags
    qsizetype longestParagraph = 0; ///< characters between two elements that begin a line of their own

    bool operator==(const HtmlMeasure &) const = default;
};

/// One pass over `html`; it need not be well formed.
[[nodiscard]] HtmlMeasure measureHtml(QStringView html);

} // namespace postscope::ui
