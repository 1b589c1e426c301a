// SPDX-License-Identifier: MIT
#include "sample.h"

#include "ui/inspect/inspector.h"
#include "ui/inspect/log/filterline.h"
#include "ui/inspect/logmodel.h"
#include "ui/inspect/logpage.h"
#include "ui/inspect/logview.h"
#include "ui/inspect/meaning/meaningpane.h"
#include "ui/inspect/meaning/meaningtext.h"
#include "ui/inspect/meaning/octetsview.h"
#include "ui/inspect/meaning/parttree.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <gmock/gmock.h>

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;
using test::line;
using testing::HasSubstr;
using testing::Not;

QList<Event> replies(int count)
{
    QList<Event> events;
    for (int i = 0; i < count; ++i)
        events.append(line(Origin::Server, Phase::Other, "250 " + QByteArray::number(i), i));
    return events;
}

class LogPageTest : public testing::Test {
protected:
    LogPageTest()
    {
        page.resize(800, 300);
        page.show();
        page.begin(SessionPage::Source::Live);
    }

    [[nodiscard]] bool atEnd() const
    {
        QCoreApplication::sendPostedEvents();
        QTest::qWait(0); // the table lays out its rows in the next turn of the loop
        return page.view()->verticalScrollBar()->value() == page.view()->verticalScrollBar()->maximum();
    }

    LogPage page;
};

TEST_F(LogPageTest, FollowsTheTail)
{
    page.addEvents(replies(200));
    EXPECT_TRUE(atEnd());
    EXPECT_GT(page.view()->verticalScrollBar()->maximum(), 0);
    page.addEvents(replies(200));
    EXPECT_TRUE(atEnd());
    EXPECT_TRUE(page.followAction()->isChecked());
}

TEST_F(LogPageTest, StopsFollowingAwayFromTheTailAndResumesThere)
{
    page.addEvents(replies(200));
    ASSERT_TRUE(atEnd());
    page.view()->verticalScrollBar()->setValue(10);
    EXPECT_FALSE(page.followAction()->isChecked());
    page.addEvents(replies(200));
    EXPECT_FALSE(atEnd());
    EXPECT_EQ(page.view()->verticalScrollBar()->value(), 10);
    page.view()->scrollToBottom();
    EXPECT_TRUE(page.followAction()->isChecked());
    page.addEvents(replies(50));
    EXPECT_TRUE(atEnd());
}

TEST_F(LogPageTest, FollowsThroughAFilterUntilARowAwayFromTheTailIsChosen)
{
    page.addEvents(replies(200));
    ASSERT_TRUE(atEnd());
    for (const QString &text : {u"1"_s, u"12"_s, u"nothing"_s, u""_s}) {
        page.filterLine()->setText(text);
        EXPECT_TRUE(atEnd()) << text.toStdString();
        EXPECT_TRUE(page.followAction()->isChecked()) << text.toStdString();
    }
    page.view()->selectRow(0);
    EXPECT_FALSE(atEnd());
    EXPECT_FALSE(page.followAction()->isChecked());
    page.filterLine()->setText(u"12"_s);
    EXPECT_EQ(page.view()->currentEvent(), -1);
    page.filterLine()->setText({});
    EXPECT_FALSE(atEnd());
    EXPECT_EQ(page.view()->currentEvent(), 0);
    EXPECT_FALSE(page.followAction()->isChecked()) << "nobody has scrolled there";
}

TEST_F(LogPageTest, FollowBoxGoesToTheTail)
{
    page.addEvents(replies(200));
    ASSERT_TRUE(atEnd());
    page.view()->verticalScrollBar()->setValue(0);
    page.followAction()->trigger();
    EXPECT_TRUE(page.followAction()->isChecked());
    EXPECT_TRUE(atEnd());
}

TEST_F(LogPageTest, TakesAHundredThousandRowsInShortSteps)
{
    const QList<Event> batch = replies(1000);
    qint64 longest = 0;
    for (int i = 0; i < 100; ++i) {
        QElapsedTimer timer;
        timer.start();
        page.addEvents(batch);
        QCoreApplication::processEvents();
        longest = qMax(longest, timer.elapsed());
    }
    EXPECT_EQ(page.model()->rowCount(), 100'000);
    EXPECT_TRUE(atEnd());
    EXPECT_LT(longest, 250) << "milliseconds for a batch of 1,000, in a debug build on a busy machine";
}

TEST_F(LogPageTest, CopiesNeitherSecretNorMarkup)
{
    page.addEvents({line(Origin::Server, Phase::Greeting, "220 " + test::hostile), test::login(), line(Origin::Client, Phase::Quit, "QUIT", 20)});
    page.copyAllAction()->trigger();
    const QString all = QApplication::clipboard()->text();
    EXPECT_THAT(all.toStdString(), HasSubstr("S: 220 " + test::hostileShown.toStdString()));
    EXPECT_THAT(all.toStdString(), HasSubstr("C: AUTH PLAIN " + std::string(Event::mask)));
    EXPECT_THAT(all.toStdString(), Not(HasSubstr(test::canary.toStdString())));

    page.view()->selectRow(2);
    page.view()->copyAction()->trigger();
    EXPECT_EQ(QApplication::clipboard()->text(), u"   0.020 C: QUIT\n"_s);
}

TEST_F(LogPageTest, SavesInEachFormatWithoutASecret)
{
    page.addEvents({line(Origin::Server, Phase::Greeting, "220 hello"), test::login()});
    const QTemporaryDir directory;
    const std::pair<QString, QByteArray> formats[] = {{u"log.txt"_s, "S: 220 hello"}, {u"log.json"_s, "\"events\""}, {u"log.html"_s, "<html"}};
    for (const auto &[name, mark] : formats) {
        const QString path = directory.filePath(name);
        EXPECT_FALSE(page.saveTo(path).has_value());
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray saved = file.readAll();
        EXPECT_TRUE(saved.contains(mark)) << path.toStdString();
        EXPECT_TRUE(saved.contains(Event::mask)) << path.toStdString();
        EXPECT_FALSE(saved.contains(test::canary)) << path.toStdString();
        EXPECT_FALSE(saved.contains(test::canary.toBase64())) << path.toStdString();
    }
    EXPECT_TRUE(page.saveTo(directory.filePath(u"no/such/directory.txt"_s)).has_value());
}

TEST_F(LogPageTest, ShowsWhatTheChosenLineMeans)
{
    const QByteArray words = "550 5.1.1 " + test::hostile;
    page.addEvents({line(Origin::Server, Phase::Greeting, "220 mx"), line(Origin::Client, Phase::Rcpt, "RCPT TO:<a@b>", 10),
                    line(Origin::Server, Phase::Rcpt, words, 12)});
    page.view()->selectRow(2);
    const auto *meaning = page.findChild<MeaningPane *>();
    ASSERT_NE(meaning, nullptr);
    EXPECT_EQ(meaning->tree()->topLevelItem(0)->text(PartTree::Value), u"550 5.1.1 "_s + test::hostileShown + u"\u2190\u2193"_s);
    EXPECT_THAT(meaning->text()->toPlainText().toStdString(), HasSubstr("RCPT TO:<a@b>"));
    for (const QLabel *label : meaning->findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
}

TEST_F(LogPageTest, ChoosingALineOfASecretShowsTheMask)
{
    page.addEvents({test::login()});
    page.view()->selectRow(0);
    const auto *meaning = page.findChild<MeaningPane *>();
    EXPECT_TRUE(meaning->tree()->topLevelItem(0)->text(PartTree::Value).contains(QString::fromUtf8(Event::mask)));
    EXPECT_FALSE(meaning->octets()->chosenText().contains(QString::fromUtf8(test::canary)));
    EXPECT_FALSE(meaning->text()->toPlainText().contains(QString::fromUtf8(test::canary)));
}

TEST(Inspector, StartsAnewWithEachSession)
{
    Inspector inspector;
    inspector.begin(u"one"_s);
    inspector.addEvents(replies(3));
    inspector.begin(u"two"_s);
    EXPECT_EQ(inspector.log()->model()->rowCount(), 0);
    transcript::Transcript kept;
    kept.append(replies(5));
    inspector.showTranscript(QString::fromUtf8(test::hostile), kept);
    EXPECT_EQ(inspector.log()->model()->rowCount(), 5);
    for (const QLabel *label : inspector.findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
}

TEST(Inspector, NamesEveryControlForScreenReaders)
{
    Inspector inspector;
    inspector.show();
    inspector.addEvents(replies(3));
    for (const QWidget *widget : inspector.findChildren<QWidget *>()) {
        const bool takesFocus = qobject_cast<const QAbstractItemView *>(widget) != nullptr && widget->focusPolicy() != Qt::NoFocus;
        EXPECT_FALSE(takesFocus && widget->accessibleName().isEmpty()) << widget->metaObject()->className();
    }
    EXPECT_FALSE(inspector.log()->view()->tabKeyNavigation());
}

} // namespace
} // namespace postscope::ui
