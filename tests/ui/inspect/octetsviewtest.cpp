// SPDX-License-Identifier: MIT
#include "ui/inspect/meaning/octetsview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;

class OctetsViewTest : public testing::Test {
protected:
    OctetsViewTest() : chosen(&view, &OctetsView::octetChosen)
    {
        view.resize(1000, 200);
        view.show();
        view.setOctets("EHLO \x01\xe4\xb8\xad client.example\r\n");
    }

    [[nodiscard]] qsizetype lastChosen() const { return chosen.isEmpty() ? -1 : chosen.last().first().value<qsizetype>(); }

    OctetsView view;
    QSignalSpy chosen;
};

TEST_F(OctetsViewTest, KeysMoveTheCursor)
{
    EXPECT_EQ(view.perRow(), 16);
    const std::pair<Qt::Key, qsizetype> keys[] = {{Qt::Key_Right, 1}, {Qt::Key_Down, 17}, {Qt::Key_Left, 16}, {Qt::Key_End, 25},
                                                  {Qt::Key_Down, 25}, {Qt::Key_Home, 16}, {Qt::Key_Up, 0},    {Qt::Key_PageDown, 25}};
    for (const auto &[key, octet] : keys) {
        QTest::keyClick(&view, key);
        EXPECT_EQ(view.cursor(), octet) << key;
    }
    QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
    EXPECT_EQ(lastChosen(), 0);
}

TEST_F(OctetsViewTest, TheMouseChoosesByDigitsAndBySigns)
{
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.digitsOf(7).center());
    EXPECT_EQ(lastChosen(), 7);
    for (qsizetype octet = 0; octet < 26; ++octet)
        EXPECT_EQ(view.octetAt(view.digitsOf(octet).center()), octet);
    EXPECT_EQ(view.octetAt({view.viewport()->width() - 1, 1}), -1);
    EXPECT_EQ(view.octetAt({view.digitsOf(0).left(), view.viewport()->height() - 1}), -1);
}

TEST_F(OctetsViewTest, CopiesTheMarkedRunVisibly)
{
    view.mark(5, 4);
    view.copyTextAction()->trigger();
    EXPECT_EQ(QApplication::clipboard()->text(), u"\\x01\u4e2d"_s);
    view.copyHexAction()->trigger();
    EXPECT_EQ(QApplication::clipboard()->text(), u"01 E4 B8 AD"_s);
    view.mark(0, 0);
    EXPECT_TRUE(view.chosenHex().endsWith(u"0D 0A"_s)) << "all of it where nothing is marked";
}

TEST_F(OctetsViewTest, TellsNothingOfWhatIsHidden)
{
    view.setHidden(5, 4);
    view.mark(4, 6);
    EXPECT_EQ(view.chosenHex(), u"20 ** ** ** ** 20"_s);
}

TEST_F(OctetsViewTest, FitsANarrowPlace)
{
    view.resize(view.minimumSizeHint());
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(view.perRow(), 4);
    view.mark(24, 2);
    EXPECT_TRUE(view.viewport()->rect().contains(view.digitsOf(24).center())) << "what is marked is in sight";
}

TEST_F(OctetsViewTest, ShowsNoMoreThanItsLimit)
{
    view.setOctets(QByteArray(100'000, 'x'));
    view.mark(90'000, 5);
    EXPECT_EQ(view.chosenHex(), QString());
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    EXPECT_EQ(view.cursor(), OctetsView::maxOctets - 1);
    view.setOctets({});
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_EQ(view.cursor(), 0);
}

} // namespace
} // namespace postscope::ui
