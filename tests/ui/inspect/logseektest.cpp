// SPDX-License-Identifier: MIT
// Filter, find, marks and folding by keys and mouse.
#include "sample.h"

#include "ui/inspect/log/columns.h"
#include "ui/inspect/log/filterline.h"
#include "ui/inspect/log/findbar.h"
#include "ui/inspect/log/linedelegate.h"
#include "ui/inspect/log/logcommands.h"
#include "ui/inspect/log/logrows.h"
#include "ui/inspect/logmodel.h"
#include "ui/inspect/logpage.h"
#include "ui/inspect/logview.h"

#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <gmock/gmock.h>

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;
using test::line;

class LogSeekTest : public testing::Test {
protected:
    LogSeekTest()
    {
        page.resize(2400, 400); // room for every column
        page.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
        page.begin(SessionPage::Source::Captured);
        page.addEvents({line(Origin::Server, Phase::Greeting, "220 hello"), line(Origin::Client, Phase::Ehlo, "EHLO me"),
                        line(Origin::Server, Phase::Ehlo, "250-hello"), line(Origin::Server, Phase::Ehlo, "250-SIZE 1000"),
                        line(Origin::Server, Phase::Ehlo, "250 STARTTLS"), test::login(), line(Origin::Server, Phase::Auth, "535 5.7.8 " + test::hostile, 40)});
        page.view()->setFocus();
    }

    void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &page, pressed, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    [[nodiscard]] QList<int> shown() const
    {
        QList<int> events;
        for (int row = 0; row < page.rows()->rowCount(); ++row)
            events.append(page.rows()->eventAt(row));
        return events;
    }
    [[nodiscard]] QString lineOf(int event) const { return page.model()->index(event, LogModel::Line).data().toString(); }
    [[nodiscard]] QString problem() const
    {
        const auto *label = page.filterLine()->findChild<QLabel *>(u"filterError"_s);
        return label->isVisible() ? label->text() : QString();
    }
    void answerReveal(bool yes)
    {
        auto *question = page.findChild<QMessageBox *>(u"revealQuestion"_s);
        ASSERT_NE(question, nullptr);
        for (QAbstractButton *button : question->buttons())
            if ((question->buttonRole(button) == QMessageBox::AcceptRole) == yes)
                button->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    LogPage page;
};

TEST_F(LogSeekTest, FiltersWhileItIsTypedAndKeepsTheLastGoodFilter)
{
    key(Qt::Key_L, Qt::ControlModifier);
    ASSERT_EQ(QApplication::focusWidget(), page.filterLine()->line());
    type(u"code:5xx "_s);
    EXPECT_EQ(page.filterLine()->text(), u"code:5xx "_s);
    EXPECT_EQ(shown(), QList<int>{6});
    EXPECT_EQ(problem(), QString());
    QApplication::clipboard()->setText(u"lunch:yes"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(page.filterLine()->text(), u"code:5xx lunch:yes"_s);
    EXPECT_EQ(shown(), QList<int>{6});
    EXPECT_TRUE(problem().contains(u"lunch"_s)) << problem().toStdString();
    key(Qt::Key_Escape); // the list of words, where there is one
    key(Qt::Key_Escape);
    EXPECT_EQ(page.filterLine()->text(), QString());
    EXPECT_EQ(problem(), QString());
    EXPECT_EQ(shown().size(), 5);
}

TEST_F(LogSeekTest, CompletesKeysAndValues)
{
    page.filterLine()->setFocus();
    type(u"ph"_s);
    const auto *completer = page.filterLine()->findChild<QCompleter *>();
    ASSERT_TRUE(completer->popup()->isVisible());
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    EXPECT_EQ(page.filterLine()->text(), u"phase:"_s);
    ASSERT_TRUE(completer->popup()->isVisible()) << "its values come next";
    QTest::keyClicks(page.filterLine()->line(), u"au"_s);
    EXPECT_EQ(page.filterLine()->text(), u"phase:au"_s);
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    EXPECT_EQ(page.filterLine()->text(), u"phase:auth"_s);
    EXPECT_FALSE(completer->popup()->isVisible());
    EXPECT_EQ(shown(), (QList<int>{5, 6}));
}

TEST_F(LogSeekTest, AppliesAndExcludesTheChosenCell)
{
    page.showRow(6);
    page.view()->setCurrentIndex(page.rows()->index(page.rows()->rowOf(6), LogModel::Line));
    key(Qt::Key_I, Qt::ControlModifier);
    EXPECT_EQ(page.filterLine()->text(), u"code:535"_s);
    EXPECT_EQ(shown(), QList<int>{6});
    EXPECT_EQ(page.view()->currentEvent(), 6) << "what was chosen stays chosen";
    page.view()->setCurrentIndex(page.rows()->index(0, LogModel::Who));
    key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(page.filterLine()->text(), u"code:535 -dir:server"_s);
    EXPECT_TRUE(shown().isEmpty());
    page.filterLine()->setText({});
    EXPECT_EQ(page.view()->currentEvent(), 6);
}

TEST_F(LogSeekTest, ShowsAWantedRowThroughFilterAndFold)
{
    page.filterLine()->setText(u"dir:client"_s);
    page.showRow(4);
    EXPECT_EQ(page.filterLine()->text(), QString());
    EXPECT_EQ(page.view()->currentEvent(), 4);
    EXPECT_EQ(shown(), (QList<int>{0, 1, 2, 3, 4, 5, 6}));
    page.showRow(99);
    EXPECT_EQ(page.view()->currentEvent(), 4);
}

TEST_F(LogSeekTest, UnfoldsByKeysAndMouse)
{
    page.showRow(2);
    key(Qt::Key_Right);
    EXPECT_EQ(shown().size(), 7);
    key(Qt::Key_Down);
    EXPECT_EQ(page.view()->currentEvent(), 3);
    key(Qt::Key_Left);
    EXPECT_EQ(shown().size(), 5);
    EXPECT_EQ(page.view()->currentEvent(), 2);
    key(Qt::Key_Return);
    EXPECT_EQ(shown().size(), 7);
    const QRect cell = page.view()->visualRect(page.rows()->index(2, LogModel::Line));
    QTest::mouseClick(page.view()->viewport(), Qt::LeftButton, {}, LineDelegate::signIn(cell).center());
    EXPECT_EQ(shown().size(), 5);
    page.commands()->unfoldAll->trigger();
    EXPECT_EQ(shown().size(), 7);
    key(Qt::Key_End);
    EXPECT_EQ(page.view()->currentEvent(), 6);
    key(Qt::Key_Home);
    EXPECT_EQ(page.view()->currentEvent(), 0);
}

TEST_F(LogSeekTest, FindsAndWrapsAndSaysSo)
{
    page.showRow(0);
    key(Qt::Key_F, Qt::ControlModifier);
    ASSERT_EQ(QApplication::focusWidget(), page.findBar()->line());
    type(u"starttls"_s);
    EXPECT_EQ(page.view()->currentEvent(), 4) << "also in what is folded away";
    page.findBar()->line()->selectAll();
    type(u"hello"_s);
    EXPECT_EQ(page.view()->currentEvent(), 0);
    key(Qt::Key_F3);
    EXPECT_EQ(page.view()->currentEvent(), 2);
    const auto *words = page.findBar()->findChildren<QLabel *>().last();
    EXPECT_EQ(words->text(), QString());
    key(Qt::Key_Return);
    EXPECT_EQ(page.view()->currentEvent(), 0);
    EXPECT_FALSE(words->text().isEmpty()) << "it says that it went on from the first row";
    key(Qt::Key_F3, Qt::ShiftModifier);
    EXPECT_EQ(page.view()->currentEvent(), 2);
    type(u"zzz"_s);
    EXPECT_FALSE(words->text().isEmpty());
    key(Qt::Key_Escape);
    EXPECT_FALSE(page.findBar()->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), page.view());
}

TEST_F(LogSeekTest, MarksAndCommentsAndGoesThere)
{
    EXPECT_TRUE(page.view()->isColumnHidden(LogModel::Remark));
    page.showRow(1);
    key(Qt::Key_M, Qt::ControlModifier);
    EXPECT_TRUE(page.model()->annotations().value(1).marked);
    EXPECT_FALSE(page.view()->isColumnHidden(LogModel::Remark));
    page.showRow(6);
    key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = page.findChild<QInputDialog *>();
    ASSERT_NE(dialog, nullptr);
    dialog->setTextValue(QString::fromUtf8(test::hostile));
    dialog->accept();
    const QString shownComment = page.model()->index(6, LogModel::Remark).data().toString();
    EXPECT_EQ(shownComment, test::hostileShown);
    key(Qt::Key_F2, Qt::ShiftModifier);
    EXPECT_EQ(page.view()->currentEvent(), 1);
    key(Qt::Key_F2);
    EXPECT_EQ(page.view()->currentEvent(), 6);
    page.begin(SessionPage::Source::Live);
    EXPECT_TRUE(page.model()->annotations().isEmpty());
    EXPECT_TRUE(page.view()->isColumnHidden(LogModel::Remark));
}

TEST_F(LogSeekTest, GoesFromTurnToTurnAndToIssues)
{
    page.showRow(0);
    key(Qt::Key_Period, Qt::ControlModifier);
    EXPECT_EQ(page.view()->currentEvent(), 1);
    key(Qt::Key_Period, Qt::ControlModifier);
    EXPECT_EQ(page.view()->currentEvent(), 2);
    key(Qt::Key_Period, Qt::ControlModifier);
    EXPECT_EQ(page.view()->currentEvent(), 5);
    key(Qt::Key_Comma, Qt::ControlModifier);
    EXPECT_EQ(page.view()->currentEvent(), 2);
    key(Qt::Key_F4);
    EXPECT_EQ(page.view()->currentEvent(), 6);
}

TEST_F(LogSeekTest, GoesToWhatOthersFoundToo)
{
    page.filterLine()->setText(u"is:issue"_s);
    page.rows()->finish();
    const int before = page.rows()->rowCount();
    page.model()->setIssues({0});
    page.rows()->finish();
    EXPECT_EQ(page.rows()->rowCount(), before + 1);
    EXPECT_EQ(page.rows()->eventAt(0), 0);
    page.filterLine()->setText({});
    page.showRow(2);
    key(Qt::Key_F4, Qt::ShiftModifier);
    EXPECT_EQ(page.view()->currentEvent(), 0);
    page.model()->setIssues({});
    page.showRow(2);
    key(Qt::Key_F4, Qt::ShiftModifier);
    EXPECT_EQ(page.view()->currentEvent(), 2);
}

TEST_F(LogSeekTest, RevealsOnlyAfterAQuestionAndOnlyOnTheScreen)
{
    const QString secret = QString::fromUtf8(test::canary);
    page.commands()->reveal->trigger();
    EXPECT_FALSE(lineOf(5).contains(secret)) << "nothing before the answer";
    answerReveal(false);
    EXPECT_FALSE(lineOf(5).contains(secret));
    EXPECT_FALSE(page.commands()->reveal->isChecked());
    page.commands()->reveal->trigger();
    answerReveal(true);
    EXPECT_TRUE(lineOf(5).contains(secret));
    EXPECT_TRUE(page.commands()->reveal->isChecked());

    page.view()->selectAll();
    page.view()->copyAction()->trigger();
    EXPECT_FALSE(QApplication::clipboard()->text().contains(secret));
    page.copyAllAction()->trigger();
    EXPECT_FALSE(QApplication::clipboard()->text().contains(secret));
    page.commands()->copyTable->trigger();
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QString::fromUtf8(Event::mask)));
    EXPECT_FALSE(QApplication::clipboard()->text().contains(secret));
    page.commands()->plain->trigger();
    EXPECT_FALSE(lineOf(5).contains(secret)) << "that is the text as it is saved";
    page.commands()->plain->trigger();
    page.filterLine()->setText(secret);
    EXPECT_TRUE(shown().isEmpty());

    page.begin(SessionPage::Source::Live);
    page.addEvents({test::login()});
    EXPECT_FALSE(lineOf(0).contains(secret)) << "another session is another question";
    EXPECT_FALSE(page.commands()->reveal->isChecked());
}

TEST_F(LogSeekTest, HasNothingToRevealWhereNothingIsHidden)
{
    page.begin(SessionPage::Source::Captured);
    Event masked = test::login();
    masked.hidden.reset();
    page.addEvents({masked});
    EXPECT_FALSE(page.commands()->reveal->isEnabled());
}

TEST_F(LogSeekTest, CopiesATableOfTheColumnsThatAreShown)
{
    page.filterLine()->setText(u"code:5"_s);
    page.view()->setColumnHidden(LogModel::Octets, true);
    page.commands()->copyTable->trigger();
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    ASSERT_EQ(lines.size(), 3);
    EXPECT_EQ(lines.at(0).split(u'\t').size(), lines.at(1).split(u'\t').size());
    EXPECT_EQ(lines.at(1).split(u'\t').first(), u"7"_s);
    EXPECT_TRUE(lines.at(1).endsWith(u"535 5.7.8 "_s + test::hostileShown));
}

TEST_F(LogSeekTest, ShowsTheTextThatIsSaved)
{
    page.commands()->plain->trigger();
    page.view()->selectAll();
    QStringList text;
    for (int row = 0; row < page.rows()->rowCount(); ++row)
        text.append(page.rows()->index(row, LogModel::Line).data().toString() + u'\n');
    EXPECT_EQ(text.join(QString()), page.view()->rowsAsText(true));
    EXPECT_TRUE(page.view()->isColumnHidden(LogModel::Who));
    page.addEvents({line(Origin::Server, Phase::Other, QByteArray(1'000'000, 'x'))});
    EXPECT_LT(lineOf(7).size(), 2 * LogModel::maxShown);
}

TEST_F(LogSeekTest, GivesTheLineRoomWhereItIsNarrow)
{
    EXPECT_FALSE(page.view()->isColumnHidden(LogModel::Octets));
    page.resize(500, 400);
    QCoreApplication::sendPostedEvents();
    EXPECT_TRUE(page.view()->isColumnHidden(LogModel::Octets));
    EXPECT_FALSE(page.view()->isColumnHidden(LogModel::Who));
    EXPECT_FALSE(page.view()->isColumnHidden(LogModel::Line));
    LogColumns *columns = page.view()->columns();
    columns->menu()->actions().at(LogModel::Octets)->trigger();
    EXPECT_FALSE(page.view()->isColumnHidden(LogModel::Octets)) << "what was chosen stays";
    const QByteArray state = columns->state();
    columns->restore({});
    EXPECT_TRUE(page.view()->isColumnHidden(LogModel::Octets));
    columns->restore(state);
    EXPECT_FALSE(page.view()->isColumnHidden(LogModel::Octets));
    columns->restore("junk 99+ 3");
    EXPECT_TRUE(page.view()->isColumnHidden(LogModel::Octets));
}

TEST_F(LogSeekTest, ShowsTimesAsAsked)
{
    const QString since = page.model()->index(6, LogModel::Time).data().toString();
    page.model()->setTimeShown(TimeShown::TimeOfDay);
    EXPECT_NE(page.model()->index(6, LogModel::Time).data().toString(), since);
    page.model()->setTimeShown(TimeShown::SinceRowAbove);
    EXPECT_EQ(page.model()->index(6, LogModel::Time).data().toString(), u"0.027"_s);
}

} // namespace
} // namespace postscope::ui
