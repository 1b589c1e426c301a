// SPDX-License-Identifier: MIT
#include "ui/inspect/timing/timingpage.h"
#include "tests/core/delivery/saidevents.h"
#include "ui/inspect/inspector.h"
#include "ui/inspect/rowtable.h"
#include "ui/inspect/timing/comparemodel.h"
#include "ui/inspect/timing/comparepane.h"
#include "ui/inspect/timing/spanmodel.h"
#include "ui/inspect/timing/spantext.h"
#include "ui/inspect/timing/timescale.h"
#include "ui/inspect/timing/waterfallview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;
using Runs = QList<TimingRun>;

QList<Event> session(int scale = 1)
{
    using namespace test;
    QList<Event> events{note(0, Phase::Connect, Note::Code::Connecting, {"192.0.2.1", "25"}),
                        note(2 * scale, Phase::Connect, Note::Code::Connected, {"192.0.2.1", "25"}),
                        server(3 * scale, Phase::Greeting, "220 x"),
                        client(4 * scale, Phase::Mail, "MAIL FROM:<\"<b>\"@x.example>"),
                        client(4 * scale, Phase::Rcpt, "RCPT TO:<b@x.example>"),
                        server(6 * scale, Phase::Mail, "250 ok"),
                        server(9 * scale, Phase::Rcpt, "550 no")};
    events.first().time = QDateTime(QDate(2026, 11, 23), QTime(14, 30), Qt::UTC).addSecs(scale);
    return events;
}

class TimingPageTest : public testing::Test {
protected:
    TimingPageTest()
    {
        page.resize(1000, 400);
        page.show();
    }
    void run(const QString &title, int scale = 1)
    {
        page.setTitle(title);
        page.begin(SessionPage::Source::Live);
        page.addEvents(session(scale));
        page.finish({});
    }
    QString cell(int row, SpanModel::Column column) { return page.model()->index(row, column).data().toString(); }

    TimingPage page;
};

QString compared(const RowTable &table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

} // namespace

TEST_F(TimingPageTest, ShowsFiguresOfEachStep)
{
    run(u"one"_s);
    ASSERT_EQ(page.model()->rowCount(), 4);
    EXPECT_EQ(cell(2, SpanModel::Step), u"MAIL"_s);
    EXPECT_EQ(cell(2, SpanModel::Argument), u"\"<b>\"@x.example"_s);
    EXPECT_EQ(cell(3, SpanModel::Begin), QLocale().toString(4.0, 'f', 1));
    EXPECT_EQ(cell(3, SpanModel::Duration), QLocale().toString(5.0, 'f', 1));
    EXPECT_EQ(cell(3, SpanModel::Result), u"refused (550)"_s);
    const QString tip = page.model()->index(2, SpanModel::Bar).data(Qt::ToolTipRole).toString();
    EXPECT_THAT(tip.toStdString(), HasSubstr("&lt;b&gt;&quot;@x.example"));
    EXPECT_THAT(tip.toStdString(), HasSubstr("waiting for the server"));
    EXPECT_THAT(page.model()->index(3, SpanModel::Bar).data(Qt::AccessibleTextRole).toString().toStdString(), HasSubstr("alone"));
}

TEST_F(TimingPageTest, LetsARowBeFoundInTheLogByKeyAndMouse)
{
    run(u"one"_s);
    QSignalSpy wanted(&page, &SessionPage::rowWanted);
    WaterfallView &view = *page.waterfall();
    view.setFocus();
    view.setCurrentIndex(page.model()->index(0, 0));
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Return);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.first().first().toInt(), 3);
    const QPoint bar = view.visualRect(page.model()->index(3, SpanModel::Bar)).center();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, bar);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, bar);
    ASSERT_EQ(wanted.size(), 2);
    EXPECT_EQ(wanted.last().first().toInt(), 4);
}

TEST_F(TimingPageTest, PaintsBarsWhereTheTimesAre)
{
    run(u"one"_s);
    WaterfallView &view = *page.waterfall();
    const QImage picture = view.viewport()->grab().toImage();
    const auto inked = [&](int row) {
        const QRect cell = view.visualRect(page.model()->index(row, SpanModel::Bar));
        const QColor plain = picture.pixelColor(cell.center().x(), cell.top() + 1);
        std::pair<int, int> inside{-1, -1};
        for (int x = cell.left(); x < cell.right(); ++x) {
            const QColor here = picture.pixelColor(x, cell.center().y());
            if (here.saturation() > plain.saturation() + 60)
                inside = {inside.first < 0 ? x : inside.first, x};
        }
        return inside;
    };
    const auto connect = inked(0);
    const auto mail = inked(2);
    ASSERT_GE(connect.first, 0);
    ASSERT_GE(mail.first, 0);
    EXPECT_LT(connect.second, mail.first) << "what came later lies farther to the right";
}

TEST_F(TimingPageTest, CopiesATableWithItsNames)
{
    run(u"one"_s);
    page.copyAction()->trigger();
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    EXPECT_TRUE(lines.at(0).startsWith(u"Step\tFor\tBegin (ms)\tDuration (ms)"_s)) << lines.at(0).toStdString();
    EXPECT_TRUE(lines.at(4).startsWith(u"RCPT\tb@x.example\t"_s)) << lines.at(4).toStdString();
}

TEST_F(TimingPageTest, GrowsWhileTheSessionRuns)
{
    page.begin(SessionPage::Source::Live);
    page.addEvents(session().first(5));
    EXPECT_EQ(page.model()->rowCount(), 4);
    EXPECT_EQ(cell(3, SpanModel::Result), u"under way"_s);
    EXPECT_TRUE(page.runs().isEmpty());
    ASSERT_TRUE(QTest::qWaitFor([&] { return page.model()->endOf(3) > 100ms; })) << "what is open goes on";
    page.addEvents(session().mid(5));
    EXPECT_EQ(cell(3, SpanModel::Result), u"refused (550)"_s);
    page.finish({});
    EXPECT_EQ(page.model()->endOf(3), 9ms);
}

TEST_F(TimingPageTest, KeepsTheLastRunsAndThosePinned)
{
    for (int i = 1; i <= 3; ++i)
        run(QString::number(i), i);
    QListWidget &list = *page.comparison()->list();
    ASSERT_EQ(list.count(), 3);
    list.setCurrentRow(0);
    page.comparison()->pinAction()->trigger();
    for (int i = 4; i <= 12; ++i)
        run(QString::number(i), i);
    const Runs runs = page.runs();
    ASSERT_EQ(runs.size(), TimingRuns::most);
    EXPECT_EQ(runs.first().title, u"1"_s);
    EXPECT_EQ(runs.at(1).title, u"6"_s);
    EXPECT_EQ(runs.last().number, 12);
    page.compareAction()->trigger();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
    list.setCurrentRow(1);
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Delete);
    EXPECT_EQ(page.runs().size(), TimingRuns::most - 1);
    EXPECT_EQ(page.runs().at(1).title, u"7"_s);
}

TEST_F(TimingPageTest, PinsNotAll)
{
    TimingRuns runs;
    for (qsizetype i = 0; i < TimingRuns::most; ++i)
        runs.add({});
    for (qsizetype i = 0; i < TimingRuns::mostPinned; ++i)
        EXPECT_TRUE(runs.setPinned(i, true));
    EXPECT_FALSE(runs.setPinned(TimingRuns::mostPinned, true));
    runs.add({.title = u"new"_s});
    EXPECT_EQ(runs.list().size(), TimingRuns::most);
    EXPECT_EQ(runs.list().last().title, u"new"_s);
}

TEST_F(TimingPageTest, PutsRunsBesideEachOther)
{
    run(u"one"_s, 1);
    run(u"two"_s, 2);
    run(u"three"_s, 4);
    page.compareAction()->trigger();
    const RowTable &table = *page.comparison()->table();
    ASSERT_TRUE(table.isVisible());
    ASSERT_EQ(table.model()->columnCount(), CompareModel::FirstRun + 3);
    EXPECT_EQ(compared(table, 3, CompareModel::Step), u"RCPT"_s);
    EXPECT_EQ(compared(table, 3, CompareModel::FirstRun), u"5.0"_s);
    EXPECT_EQ(compared(table, 3, CompareModel::FirstRun + 1), u"10.0 (+5.0)"_s);
    EXPECT_EQ(compared(table, 4, CompareModel::Step), u"In all"_s);
    EXPECT_EQ(compared(table, 4, CompareModel::FirstRun + 2), u"36.0 (+27.0)"_s);
    page.comparison()->basis()->setFocus();
    QTest::keyClick(page.comparison()->basis(), Qt::Key_Down);
    EXPECT_EQ(compared(table, 3, CompareModel::FirstRun), u"5.0 (\u22125.0)"_s);
    EXPECT_EQ(compared(table, 3, CompareModel::FirstRun + 1), u"10.0 (+0.0)"_s);
    QListWidget &list = *page.comparison()->list();
    list.setCurrentRow(1);
    QTest::keyClick(&list, Qt::Key_Space);
    EXPECT_EQ(table.model()->columnCount(), CompareModel::FirstRun + 2);
    page.copyAction()->trigger();
    EXPECT_THAT(QApplication::clipboard()->text().toStdString(), HasSubstr("In all\t\t9.0"));
}

TEST_F(TimingPageTest, KeepsARecordedSessionOnDemandAndOnce)
{
    page.setTitle(u"captured"_s);
    page.begin(SessionPage::Source::Captured);
    page.addEvents(session());
    EXPECT_TRUE(page.runs().isEmpty());
    page.keepAction()->trigger();
    ASSERT_EQ(page.runs().size(), 1);
    EXPECT_EQ(page.runs().first().title, u"captured"_s);
    EXPECT_FALSE(page.keepAction()->isEnabled());
}

TEST_F(TimingPageTest, StandsAThousandRecipients)
{
    QElapsedTimer timer;
    timer.start();
    page.begin(SessionPage::Source::Live);
    page.addEvents(session());
    for (int i = 0; i < 1000; i += 50) {
        QList<Event> batch;
        for (int j = i; j < i + 50; ++j)
            batch << test::client(20 + i, Phase::Rcpt, "RCPT TO:<r" + QByteArray::number(j) + "@x.example>");
        for (int j = i; j < i + 50; ++j)
            batch << test::server(30 + j, Phase::Rcpt, "250 ok");
        page.addEvents(batch);
        EXPECT_FALSE(page.grab().isNull());
    }
    page.finish({});
    EXPECT_EQ(page.model()->rowCount(), 1004);
    EXPECT_LT(timer.elapsed(), 10'000) << "it takes some 200 ms";
}

TEST(TimeScale, HasRoundTicksThatFit)
{
    const TimeScale scale(23ms, QRect(100, 0, 470, 10));
    EXPECT_EQ(scale.x(0ms), 100);
    EXPECT_EQ(scale.x(23ms), 569);
    EXPECT_EQ(scale.ticks(100), (QList<std::chrono::nanoseconds>{0ms, 5ms, 10ms, 15ms, 20ms}));
    EXPECT_EQ(TimeScale(0ms, QRect(5, 0, 10, 10)).x(4ms), 5);
    EXPECT_LE(TimeScale(9h, QRect(0, 0, 10, 10)).ticks(0).size(), 11);
}

TEST(InspectorRuns, GoWithTheSessionToAnotherInspector)
{
    Inspector one;
    one.begin(u"first"_s);
    one.addEvents(session());
    one.finish({});
    Inspector other;
    other.restore(one.session());
    ASSERT_EQ(other.timing()->runs(), one.timing()->runs());
    EXPECT_EQ(other.timing()->runs().size(), 1);
    EXPECT_EQ(other.timing()->model()->rowCount(), 4);
}

} // namespace postscope::ui
