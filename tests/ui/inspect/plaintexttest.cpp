// SPDX-License-Identifier: MIT
#include "sample.h"

#include "ui/inspect/plaintext.h"

#include <QTextDocument>

#include <gmock/gmock.h>

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(VisibleLine, DropsOrShowsCrLf)
{
    EXPECT_EQ(visibleLine("250 OK\r\n", LineEnds::Hidden, 100), u"250 OK"_s);
    EXPECT_EQ(visibleLine("250 OK\r\n", LineEnds::Shown, 100), u"250 OK\u2190\u2193"_s);
}

TEST(VisibleLine, AlwaysShowsAnotherLineEnd)
{
    EXPECT_EQ(visibleLine("250 OK\n", LineEnds::Hidden, 100), u"250 OK\u2193"_s);
    EXPECT_EQ(visibleLine("250 OK\r", LineEnds::Hidden, 100), u"250 OK\u2190"_s);
    EXPECT_EQ(visibleLine("a\rb\r\n", LineEnds::Hidden, 100), u"a\\x0Db"_s);
}

TEST(VisibleLine, CutsBetweenCharacters)
{
    EXPECT_EQ(visibleLine("ab\xe4\xb8\xad"
                          "cd\r\n",
                          LineEnds::Shown, 4),
              u"ab…"_s);
    EXPECT_EQ(visibleLine("ab\xe4\xb8\xad"
                          "cd\r\n",
                          LineEnds::Shown, 5),
              u"ab中…"_s);
    EXPECT_EQ(visibleLine(QByteArray(8, '\x80'), LineEnds::Shown, 4), u"\\x80…"_s);
}

TEST(VisibleLine, ShowsHostileTextLiterally)
{
    EXPECT_EQ(visibleLine(test::hostile, LineEnds::Hidden, 1000), test::hostileShown);
}

TEST(PlainToolTip, ReadsAsItWasGiven)
{
    const QString tip = plainToolTip(test::hostileShown);
    QTextDocument document;
    document.setHtml(tip);
    EXPECT_EQ(document.toPlainText(), test::hostileShown);
    EXPECT_TRUE(Qt::mightBeRichText(tip)); // or the entities would be seen
    EXPECT_TRUE(plainToolTip({}).isEmpty());
}

} // namespace
} // namespace postscope::ui
