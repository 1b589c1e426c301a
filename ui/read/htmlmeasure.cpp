// SPDX-License-Identifier: MIT
#include "ui/read/htmlmeasure.h"

#include <QString>

#include <algorithm>
#include <array>

namespace postscope::ui {

namespace {

using namespace Qt::StringLiterals;

// Elements without an end tag, or whose end tag may be left out: many of them in a row are no depth.
constexpr std::array flat = {"area"_L1,  "base"_L1, "body"_L1,  "br"_L1, "col"_L1,   "dd"_L1,   "dt"_L1,     "head"_L1, "hr"_L1,
                             "html"_L1,  "img"_L1,  "input"_L1, "li"_L1, "link"_L1,  "meta"_L1, "option"_L1, "p"_L1,    "param"_L1,
                             "tbody"_L1, "td"_L1,   "tfoot"_L1, "th"_L1, "thead"_L1, "tr"_L1,   "wbr"_L1};

// Elements in the midst of a paragraph; every other one begins a line.
constexpr std::array inlines = {"a"_L1, "abbr"_L1,  "b"_L1,    "big"_L1,    "cite"_L1,   "code"_L1, "em"_L1,  "font"_L1, "i"_L1, "img"_L1, "kbd"_L1,
                                "s"_L1, "small"_L1, "span"_L1, "strike"_L1, "strong"_L1, "sub"_L1,  "sup"_L1, "tt"_L1,   "u"_L1, "var"_L1};

template<std::size_t size>
bool isOneOf(const std::array<QLatin1StringView, size> &names, QStringView name)
{
    return std::any_of(names.begin(), names.end(), [name](QLatin1StringView known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
}

QStringView nameAt(QStringView html, qsizetype start)
{
    qsizetype end = start;
    while (end < html.size() && (html[end].isLetterOrNumber() || html[end] == u':' || html[end] == u'-'))
        ++end;
    return html.sliced(start, end - start);
}

} // namespace

HtmlMeasure measureHtml(QStringView html)
{
    HtmlMeasure measure;
    int depth = 0;
    qsizetype paragraph = 0;
    for (qsizetype i = 0; i < html.size(); ++i) {
        if (html[i] != u'<') {
            measure.longestParagraph = std::max(measure.longestParagraph, ++paragraph);
            continue;
        }
        const bool ends = i + 1 < html.size() && html[i + 1] == u'/';
        const QStringView name = nameAt(html, i + (ends ? 2 : 1));
        if (name.isEmpty())
            continue;
        if (!ends)
            ++measure.elements;
        if (!isOneOf(flat, name))
            depth = std::max(0, depth + (ends ? -1 : 1));
        measure.depth = std::max(measure.depth, depth);
        if (!isOneOf(inlines, name))
            paragraph = 0;
        const qsizetype close = html.indexOf(u'>', i);
        i = close < 0 ? html.size() : close;
    }
    return measure;
}

} // namespace postscope::ui
