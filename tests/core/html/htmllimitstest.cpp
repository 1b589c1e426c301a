// SPDX-License-Identifier: MIT
#include "core/html/contents.h"
#include "core/html/plaintext.h"
#include "core/html/reader.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <tuple>

using namespace postscope::html;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype megabyte = 1024 * 1024;

QString repeated(const QString &unit, qsizetype size)
{
    return unit.repeated(size / unit.size());
}

/// The least of several tries: another program may have had the processor in between.
qint64 leastTime(const std::function<void()> &work)
{
    qint64 least = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 2; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        least = std::min(least, timer.nsecsElapsed());
    }
    return least;
}

QString manyAttributes(qsizetype size)
{
    QString html = u"<a"_s;
    for (int i = 0; html.size() < size; ++i)
        html += u" x%1=\">\""_s.arg(i);
    return html + u'>';
}

} // namespace

TEST(HtmlLimits, TakeTwiceTheTimeForTwiceAsMuch)
{
    const QString units[] = {u"<div>"_s,
                             u"</b>"_s,
                             u"<"_s,
                             u"&"_s,
                             u"&amp"_s,
                             u"<!--"_s,
                             u"</p>"_s,
                             u"<p>"_s,
                             u"<br>"_s,
                             u"<a x=\""_s,
                             u"<script>"_s,
                             u"<style>a{b:c}"_s,
                             u"<td><tr>"_s,
                             u"<a><b></a>"_s,
                             u"<li><ul>"_s,
                             u"<img alt>"_s,
                             u"中"_s,
                             u"\U0001F600"_s,
                             u"<a href=x>y"_s,
                             u"</a>"_s,
                             u"<p style='a:b;c:d'>"_s,
                             u"<body>"_s,
                             u"<x y=z>"_s,
                             u"<table>"_s,
                             u"<h1>a</h1>"_s,
                             u"<pre>a\n</pre>"_s,
                             u"<a href='#x'></a>"_s};
    for (const QString &unit : units) {
        const QString small = repeated(unit, megabyte / 16);
        const QString large = repeated(unit, megabyte / 4);
        const qint64 quarter = leastTime([&] { std::ignore = contentsOf(small), std::ignore = textOf(small); });
        const qint64 whole = leastTime([&] { std::ignore = contentsOf(large), std::ignore = textOf(large); });
        EXPECT_LT(whole, std::max<qint64>(quarter * 10, 100'000'000)) << qPrintable(unit);
    }
}

TEST(HtmlLimits, StopAtADepthAndSaySo)
{
    EXPECT_FALSE(contentsOf(u"<div>"_s.repeated(maxDepth - 1)).truncated);
    EXPECT_TRUE(contentsOf(u"<div>"_s.repeated(maxDepth + 1)).truncated);
    EXPECT_TRUE(contentsOf(u"<div>"_s.repeated(100'000)).truncated);
    EXPECT_EQ(textOf(u"<p>before</p>"_s + u"<div>"_s.repeated(100'000) + u"after"_s), u"before"_s);
}

TEST(HtmlLimits, StopAtATagWithTooManyAttributes)
{
    QElapsedTimer timer;
    timer.start();
    EXPECT_TRUE(contentsOf(manyAttributes(megabyte)).truncated);
    EXPECT_LT(timer.elapsed(), 5'000) << "the parser compares each attribute with each";
    EXPECT_FALSE(contentsOf(manyAttributes(2'000)).truncated);
}

TEST(HtmlLimits, ReadALongAttributeWhole)
{
    const Contents contents = contentsOf(u"<img src='data:image/png;base64,%1' alt=x><a href=y>z</a>"_s.arg(QString(megabyte, u'A')));
    EXPECT_FALSE(contents.truncated);
    EXPECT_EQ(contents.links.size(), 1);
    ASSERT_EQ(contents.images.size(), 1);
    EXPECT_GT(contents.images[0].source.size(), megabyte);
}

TEST(HtmlLimits, ReadNoMoreThanTheyPromise)
{
    EXPECT_FALSE(contentsOf(QString(maxLength, u'a')).truncated);
    EXPECT_TRUE(contentsOf(QString(maxLength + 1, u'a')).truncated);
    EXPECT_LE(textOf((u"<blockquote>"_s.repeated(200) + u"<br>a"_s.repeated(300'000))).size(), maxLength);
}

TEST(HtmlLimits, KeepPlacesBehindWhatUtf8CannotSay)
{
    QString html = u"a"_s + QChar(0) + QChar(0xD800) + u"\U0001F600<b>"_s + QChar(0xDC00) + u"<i title='x"_s;
    const Contents contents = contentsOf(html + u"'>"_s);
    const auto bold = std::ranges::find(contents.uses, u"b"_s, &Use::name);
    ASSERT_NE(bold, contents.uses.cend());
    EXPECT_EQ(html.mid(bold->span.position, bold->span.length), u"<b>"_s);
    EXPECT_TRUE(std::ranges::any_of(contents.uses, [](const Use &use) { return use.name == u"i"_s; }));
}

TEST(HtmlLimits, FetchNothingAndExpandNothing)
{
    const Contents contents = contentsOf(u"<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
                                         "<a href=x>&b;&c;</a>"_s);
    ASSERT_EQ(contents.links.size(), 1);
    EXPECT_EQ(contents.links[0].text, u"&b;&c;"_s);
}
