// SPDX-License-Identifier: MIT
#include "core/html/plaintext.h"

#include <gtest/gtest.h>

using namespace postscope::html;
using namespace Qt::StringLiterals;

namespace {

struct Case {
    const char *name;
    const char *html;
    const char *text;
    friend void PrintTo(const Case &one, std::ostream *out) { *out << one.name; }
};

const Case cases[] = {
    {"Empty", "", ""},
    {"Blanks", "  one\n\t two   <b> three</b>four ", "one two threefour"},
    {"Paragraphs", "<p>One.</p><p>Two.</p>\n\n<p>Three.", "One.\n\nTwo.\n\nThree."},
    {"Breaks", "a<br>b<br/>c<br><br>d", "a\nb\nc\n\nd"},
    {"Divs", "<div>a<div>b</div></div><div>c</div>", "a\nb\nc"},
    {"References", "&lt;b&gt; &eacute;&nbsp;&#20013;&#x6587; &unknown;", "<b> é 中文 &unknown;"},
    {"List", "<p>Buy:<ul><li>milk<li>tea<ul><li>green</ul><li>bread</ul>Thanks", "Buy:\n\n- milk\n- tea\n  - green\n- bread\n\nThanks"},
    {"Numbers", "<ol start=3><li>c<li><p>d</p><p>e</p></ol>", "3. c\n\n4. d\n\n  e"},
    {"Links", "<a href='https://example.org/a'>our page</a>, <a href=mailto:a@example.org>write</a>.",
     "our page <https://example.org/a>, write <mailto:a@example.org>."},
    {"LinksThatSayIt", "<a href='https://example.org/'>example.org</a> <a href='mailto:a@example.org'>a@example.org</a> <a href='#x'>down</a>",
     "example.org a@example.org down"},
    {"LinkedPicture", "<a href=https://example.org/x><img src=a alt='The shop'></a>", "The shop <https://example.org/x>"},
    {"Headings", "<h1>Title</h1>text<h2>中文</h2>more<h3>Small</h3>end", "Title\n=====\n\ntext\n\n中文\n----\n\nmore\n\nSmall\n\nend"},
    {"Table", "<table><tr><th>What<th>Price<tr><td>Tea<td>3<tr><td>Milk<td></table>after", "What | Price\nTea | 3\nMilk\n\nafter"},
    {"Layout", "<table><tr><td><table><tr><td><p>One</p></table></td><td><p>Two</p></td></tr></table>", "One\n\nTwo"},
    {"Preformatted", "<p>Code:<pre>if (x)\n    y;\n\nz</pre>done", "Code:\n\nif (x)\n    y;\n\nz\n\ndone"},
    {"Quotation", "She wrote:<blockquote><p>One</p><p>Two<br>Three</p></blockquote>Yes.", "She wrote:\n\n> One\n>\n> Two\n> Three\n\nYes."},
    {"Hidden", "<head><title>t</title><style>p{}</style></head><script>x()</script><p style='DISPLAY: none'>preview</p><p hidden>no</p>a<!-- b -->c", "ac"},
    {"Invisible", "a&#8203;b&shy;c&#65279;", "abc"},
    {"Rule", "a<hr>b", "a\n\n----------------------------------------\n\nb"},
    {"Unclosed", "<p>a <b>b <i>c<p>d", "a b c\n\nd"},
};

class PlainText : public testing::TestWithParam<Case> {};

} // namespace

TEST_P(PlainText, ReadsAsSomebodyWouldWriteIt)
{
    EXPECT_EQ(textOf(QString::fromUtf8(GetParam().html)).toStdString(), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(Html, PlainText, testing::ValuesIn(cases), [](const auto &one) { return std::string(one.param.name); });
