// SPDX-License-Identifier: MIT
#include "sample.h"

#include "ui/inspect/log/logrows.h"
#include "ui/inspect/log/rowsteps.h"
#include "ui/inspect/logmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

#include <gtest/gtest.h>

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;
using test::line;
using Turn = LogRows::Turn;

transcript::Filter filterOf(const QString &text)
{
    return transcript::Filter::parse(text).value();
}

/// Row 1 is the command, rows 2 to 4 its reply.
QList<Event> greetings()
{
    return {line(Origin::Server, Phase::Greeting, "220 hello"), line(Origin::Client, Phase::Ehlo, "EHLO me"),
            line(Origin::Server, Phase::Ehlo, "250-hello"),     line(Origin::Server, Phase::Ehlo, "250-SIZE 1000"),
            line(Origin::Server, Phase::Ehlo, "250 STARTTLS"),  line(Origin::Client, Phase::Quit, "QUIT")};
}

class LogRowsTest : public testing::Test {
protected:
    [[nodiscard]] QList<int> shown() const
    {
        QList<int> events;
        for (int row = 0; row < rows.rowCount(); ++row)
            events.append(rows.eventAt(row));
        return events;
    }
    [[nodiscard]] QString text(int row) const { return rows.index(row, LogModel::Line).data().toString(); }

    LogModel model;
    LogRows rows{model};
    QAbstractItemModelTester tester{&rows, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(LogRowsTest, FoldsTheLinesOfAReply)
{
    model.append(greetings());
    EXPECT_EQ(shown(), (QList<int>{0, 1, 2, 5}));
    EXPECT_TRUE(text(2).startsWith(u"250-hello"_s));
    EXPECT_TRUE(text(2).contains(u'2')) << text(2).toStdString();
    EXPECT_NE(text(2), u"250-hello"_s) << "says how many are folded away";
    EXPECT_EQ(text(1), u"EHLO me"_s);
    EXPECT_EQ(rows.turnAt(2), Turn::Folded);
    EXPECT_EQ(rows.turnAt(1), Turn::Alone);
    EXPECT_EQ(rows.eventsAt(2), (QList<int>{2, 3, 4}));
    EXPECT_EQ(rows.passed(), 6);
}

TEST_F(LogRowsTest, UnfoldsAndFoldsFromEachOfItsLines)
{
    model.append(greetings());
    EXPECT_TRUE(rows.setUnfolded(2, true));
    EXPECT_FALSE(rows.setUnfolded(2, true));
    EXPECT_EQ(shown(), (QList<int>{0, 1, 2, 3, 4, 5}));
    EXPECT_EQ(rows.turnAt(2), Turn::Unfolded);
    EXPECT_EQ(rows.turnAt(4), Turn::Further);
    EXPECT_EQ(text(2), u"250-hello"_s);
    EXPECT_TRUE(rows.setUnfolded(4, false));
    EXPECT_EQ(shown(), (QList<int>{0, 1, 2, 5}));
    EXPECT_FALSE(rows.setUnfolded(0, true));
    rows.setAllUnfolded(true);
    EXPECT_EQ(shown(), (QList<int>{0, 1, 2, 3, 4, 5}));
    EXPECT_TRUE(rows.setUnfolded(3, false));
    EXPECT_EQ(shown(), (QList<int>{0, 1, 2, 5}));
}

TEST_F(LogRowsTest, FoldsWhatComesLater)
{
    const QList<Event> events = greetings();
    model.append(events.first(3));
    EXPECT_EQ(text(2), u"250-hello"_s);
    model.append(events.sliced(3, 1));
    EXPECT_EQ(rows.rowCount(), 3);
    EXPECT_TRUE(text(2).contains(u'1'));
    rows.setUnfolded(2, true);
    model.append(events.sliced(4));
    EXPECT_EQ(shown(), (QList<int>{0, 1, 2, 3, 4, 5}));
}

TEST_F(LogRowsTest, FiltersWhatIsThereAndWhatComes)
{
    model.append(greetings());
    rows.setFilter(filterOf(u"dir:server -hello"_s));
    EXPECT_EQ(shown(), QList<int>{3}) << "the first line that passes stands for its turn";
    EXPECT_EQ(rows.turnAt(0), Turn::Folded);
    EXPECT_EQ(rows.eventsAt(0), (QList<int>{3, 4}));
    EXPECT_EQ(rows.passed(), 2);
    EXPECT_EQ(rows.rowHolding(4), 0);
    EXPECT_EQ(rows.rowHolding(2), -1);
    model.append({line(Origin::Server, Phase::Quit, "221 bye"), line(Origin::Client, Phase::Quit, "x")});
    EXPECT_EQ(shown(), (QList<int>{3, 6}));
    rows.setUnfolded(0, true);
    rows.setFilter(filterOf(u"dir:server"_s));
    EXPECT_EQ(shown(), (QList<int>{0, 2, 3, 4, 6})) << "what was unfolded stays so";
    model.reset();
    EXPECT_EQ(rows.rowCount(), 0);
    model.append(greetings());
    EXPECT_EQ(shown(), (QList<int>{0, 2}));
}

TEST_F(LogRowsTest, FollowsMarksWhereTheFilterAsksForThem)
{
    model.append(greetings());
    rows.setFilter(filterOf(u"is:marked"_s));
    EXPECT_EQ(rows.rowCount(), 0);
    model.annotate(5, {.marked = true});
    model.annotate(3, {.marked = true});
    EXPECT_EQ(shown(), (QList<int>{3, 5}));
    model.annotate(5, {});
    EXPECT_EQ(shown(), QList<int>{3});
}

// Without the tester, which looks at rows of its own.
TEST(LogRows, LooksAtAHundredThousandRowsInSteps)
{
    LogModel model;
    LogRows rows(model);
    QList<Event> events;
    for (int i = 0; i < 100'000; ++i)
        events.append(
            line(i % 2 ? Origin::Server : Origin::Client, Phase::Rcpt, (i % 2 ? "250 2.1.5 Ok " : "RCPT TO:<bob@example.org> ") + QByteArray::number(i), i));
    model.append(events);
    rows.finish();
    EXPECT_EQ(rows.rowCount(), 100'000);
    for (const QString &text : {u"-dir:client example"_s, u"code:250 999"_s, u"/9{4}/"_s, u"recipient:bob slower:0 larger:10 -is:issue"_s}) {
        QElapsedTimer timer;
        timer.start();
        rows.setFilter(filterOf(text));
        EXPECT_LT(timer.elapsed(), 250) << "milliseconds until the first rows are there, in a debug build on a busy machine";
        EXPECT_TRUE(QTest::qWaitFor([&rows] { return rows.isDone(); }, 60'000));
        int passing = 0;
        for (int event = 0; event < model.rowCount(); ++event)
            passing += rows.passes(event) ? 1 : 0;
        EXPECT_EQ(rows.rowCount(), passing) << text.toStdString();
    }
}

TEST_F(LogRowsTest, StepsToTurnsIssuesAndMarks)
{
    model.append(greetings());
    model.append({test::note(Note::Code::TlsFailed, {u"x"_s}), line(Origin::Server, Phase::Quit, "421 bye")});
    model.annotate(3, {.comment = u"so"_s});
    const auto step = [this](int from, Step what, bool forward) { return stepFrom(from, what, forward, model, rows).value_or(-1); };
    EXPECT_EQ(step(-1, Step::Turn, true), 0);
    EXPECT_EQ(step(0, Step::Turn, true), 1);
    EXPECT_EQ(step(1, Step::Turn, true), 2);
    EXPECT_EQ(step(2, Step::Turn, true), 5);
    EXPECT_EQ(step(5, Step::Turn, true), 7) << "a note is nobody's turn";
    EXPECT_EQ(step(7, Step::Turn, true), -1);
    EXPECT_EQ(step(5, Step::Turn, false), 2);
    EXPECT_EQ(step(0, Step::Issue, true), 6);
    EXPECT_EQ(step(6, Step::Issue, true), 7);
    EXPECT_EQ(step(0, Step::Mark, true), 3);
    EXPECT_EQ(step(5, Step::Mark, false), 3);
    rows.setFilter(filterOf(u"dir:server"_s));
    EXPECT_EQ(step(0, Step::Issue, true), 7);
}

TEST_F(LogRowsTest, FindsRoundTheEnd)
{
    model.append(greetings());
    const auto find = [this](int from, const QString &text, bool forward) {
        return findFrom(from, filterOf(text), forward, model, rows).value_or(Found{-1, false});
    };
    EXPECT_EQ(find(-1, u"hello"_s, true).event, 0);
    EXPECT_EQ(find(0, u"hello"_s, true).event, 2);
    EXPECT_FALSE(find(0, u"hello"_s, true).wrapped);
    EXPECT_EQ(find(2, u"hello"_s, true).event, 0);
    EXPECT_TRUE(find(2, u"hello"_s, true).wrapped);
    EXPECT_EQ(find(0, u"hello"_s, false).event, 2);
    EXPECT_TRUE(find(0, u"hello"_s, false).wrapped);
    EXPECT_EQ(find(4, u"starttls"_s, true).event, 4);
    EXPECT_EQ(find(0, u"nothing"_s, true).event, -1);
    rows.setFilter(filterOf(u"dir:client"_s));
    EXPECT_EQ(find(0, u"hello"_s, true).event, -1);
}

TEST_F(LogRowsTest, MakesATermOfEachCellThatFindsItsRow)
{
    model.append(greetings());
    model.append({test::note(Note::Code::TlsFailed, {QString::fromUtf8(test::hostile)}), line(Origin::Client, Phase::Rcpt, "RCPT TO:<a b@c> X=1", 30),
                  line(Origin::Server, Phase::Rcpt, "550 5.1.1 " + test::hostile, 31), test::content(9, 1), test::login()});
    model.annotate(1, {.marked = true});
    for (int event = 0; event < model.rowCount(); ++event) {
        for (int column = 0; column < LogModel::ColumnCount; ++column) {
            if ((column == LogModel::Time || column == LogModel::Delta) && event == 0)
                continue; // there is no row above
            const QString term = termOf(model, event, column);
            const auto filter = transcript::Filter::parse(term);
            ASSERT_TRUE(filter) << term.toStdString();
            const bool remarked = column != LogModel::Remark || event == 1;
            const bool backwards = event > 0 && model.event(event).elapsed < model.event(event - 1).elapsed;
            EXPECT_TRUE(rows.matches(*filter, event) || backwards || !remarked) << term.toStdString();
            const auto excluding = transcript::Filter::parse(u'-' + term);
            ASSERT_TRUE(excluding) << term.toStdString();
        }
    }
}

} // namespace
} // namespace postscope::ui
