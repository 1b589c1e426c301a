// SPDX-License-Identifier: MIT
#include "core/html/contents.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace postscope::html;
using namespace Qt::StringLiterals;

namespace {

QString at(const QString &html, Span span)
{
    return html.mid(span.position, span.length);
}

const Use *used(const Contents &contents, Use::Kind kind, const QString &name)
{
    const auto found = std::ranges::find_if(contents.uses, [&](const Use &use) { return use.kind == kind && use.name == name; });
    return found == contents.uses.cend() ? nullptr : &*found;
}

} // namespace

TEST(HtmlContents, FindsLinksWithTheirTextAndPlace)
{
    const QString html = u"<p>中文 &amp; <A HREF=\"https://example.org/?a=1&amp;b=2\">see <b>this</b>\n  page</A> and <a name=x>none</a> "
                         "<a href='#there'>there</a><p id=there>"_s;
    const Contents contents = contentsOf(html);
    ASSERT_EQ(contents.links.size(), 2);
    EXPECT_EQ(contents.links[0].url, u"https://example.org/?a=1&b=2"_s);
    EXPECT_EQ(contents.links[0].text, u"see this page"_s);
    EXPECT_EQ(at(html, contents.links[0].span), u"<A HREF=\"https://example.org/?a=1&amp;b=2\">"_s);
    EXPECT_EQ(at(html, contents.links[1].span), u"<a href='#there'>"_s);
    EXPECT_EQ(contents.targets, QStringList{u"there"_s});
    EXPECT_EQ(contents.ids, QStringList{u"there"_s});
    EXPECT_FALSE(contents.truncated);
}

TEST(HtmlContents, TellsPicturesWithoutTextFromThoseThatNeedNone)
{
    const Contents contents = contentsOf(u"<img src=a><img src=b alt><img src=c alt=''><img src=d alt='A dog'>"_s);
    ASSERT_EQ(contents.images.size(), 4);
    EXPECT_FALSE(contents.images[0].alternative);
    EXPECT_EQ(contents.images[1].alternative, QString());
    EXPECT_EQ(contents.images[2].alternative, QString());
    EXPECT_EQ(contents.images[3].alternative, u"A dog"_s);
}

TEST(HtmlContents, NamesContentIdsWhereverTheyStand)
{
    const Contents contents = contentsOf(u"<body background='cid:one@x'><img src=cid:two%40x><img src='CID:two@x'><p style=\"background:url('cid:three')\">"
                                         "<style>p{background-image:url(cid:four)}</style><img src='https://example.org/cid:no'>"_s);
    EXPECT_EQ(contents.contentIds, (QStringList{u"one@x"_s, u"two@x"_s, u"three"_s, u"four"_s}));
}

TEST(HtmlContents, FindsElementsAndStylesWhereTheyAreUsedFirst)
{
    const QString html = u"<html><head><style>/* position: x */ @import url(a.css);\n@media print { p { Display : FLEX } }</style></head>"
                         "<body><p style='color:red; position:absolute'>\U0001F600<video src=v></video><video></video>"_s;
    const Contents contents = contentsOf(html);
    ASSERT_NE(used(contents, Use::Kind::Element, u"video"_s), nullptr);
    EXPECT_EQ(at(html, used(contents, Use::Kind::Element, u"video"_s)->span), u"<video src=v>"_s);
    EXPECT_EQ(std::ranges::count(contents.uses, u"video"_s, &Use::name), 1);
    const Use *display = used(contents, Use::Kind::Property, u"display"_s);
    ASSERT_NE(display, nullptr);
    EXPECT_EQ(display->value, u"flex"_s);
    EXPECT_EQ(at(html, display->span), u"Display"_s);
    const Use *position = used(contents, Use::Kind::Property, u"position"_s);
    ASSERT_NE(position, nullptr);
    EXPECT_EQ(position->value, u"absolute"_s);
    EXPECT_EQ(at(html, position->span), u"position"_s);
    EXPECT_GT(position->span.position, html.indexOf(u"<body"_s));
    const Use *import = used(contents, Use::Kind::Property, u"@import"_s);
    ASSERT_NE(import, nullptr);
    EXPECT_EQ(at(html, import->span), u"@import"_s);
}

TEST(HtmlContents, CountsNothingThatNobodyWrote)
{
    const Contents contents = contentsOf(u"loose text<td>cell</p><!-- <b> --><script>'<i>'</script>"_s);
    EXPECT_EQ(used(contents, Use::Kind::Element, u"p"_s), nullptr);
    EXPECT_EQ(used(contents, Use::Kind::Element, u"body"_s), nullptr);
    EXPECT_EQ(used(contents, Use::Kind::Element, u"b"_s), nullptr);
    EXPECT_EQ(used(contents, Use::Kind::Element, u"i"_s), nullptr);
    EXPECT_NE(used(contents, Use::Kind::Element, u"td"_s), nullptr);
}

TEST(HtmlContents, TakesNoTagForOneWhoseNameItBeginsWith)
{
    const QString html = u"text</p><pre>x</pre><BR><b>y</b>"_s;
    const Contents contents = contentsOf(html);
    EXPECT_EQ(used(contents, Use::Kind::Element, u"p"_s), nullptr);
    ASSERT_NE(used(contents, Use::Kind::Element, u"pre"_s), nullptr);
    EXPECT_EQ(at(html, used(contents, Use::Kind::Element, u"pre"_s)->span), u"<pre>"_s);
    ASSERT_NE(used(contents, Use::Kind::Element, u"b"_s), nullptr);
    EXPECT_EQ(at(html, used(contents, Use::Kind::Element, u"b"_s)->span), u"<b>"_s);
}

TEST(HtmlContents, HeedsNoCharsetOfAMeta)
{
    const Contents contents = contentsOf(u"<meta charset=big5><meta http-equiv=content-type content='text/html; charset=utf-16'><a href=x>中文é</a>"_s);
    ASSERT_EQ(contents.links.size(), 1);
    EXPECT_EQ(contents.links[0].text, u"中文é"_s);
}
