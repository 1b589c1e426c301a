// SPDX-License-Identifier: MIT
#include "sample.h"

#include "ui/inspect/issues/issuemodel.h"
#include "ui/inspect/issues/issuespage.h"
#include "ui/inspect/rowtable.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;

Event line(Origin origin, const QByteArray &octets, Phase phase)
{
    Event event;
    event.origin = origin;
    event.phase = phase;
    event.octets = octets + "\r\n";
    event.size = event.octets.size();
    return event;
}

QList<Event> refusedSession()
{
    return {line(Origin::Server, "220 mx.example", Phase::Greeting),
            line(Origin::Client, "MAIL FROM:<a@example.org>", Phase::Mail),
            line(Origin::Server, "250 ok", Phase::Mail),
            line(Origin::Client, "RCPT TO:<b@example.org>", Phase::Rcpt),
            line(Origin::Server, "550 5.1.1 " + test::hostile, Phase::Rcpt),
            line(Origin::Client, "RCPT TO:<c@example.org>", Phase::Rcpt),
            line(Origin::Server, "450 later", Phase::Rcpt)};
}

delivery::Finding finding()
{
    return {.severity = delivery::Finding::Severity::Note, .code = delivery::Finding::Code::EmptySubject, .field = delivery::Field::Subject};
}

class IssuesPageTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        page.resize(900, 500);
        page.show();
        page.begin(SessionPage::Source::Live);
        page.addEvents(refusedSession());
        page.setFindings({finding()});
    }
    [[nodiscard]] QAbstractItemModel *shown() const { return page.table()->model(); }
    IssuesPage page;
};

} // namespace

TEST_F(IssuesPageTest, ListsSessionAndMessageTogether)
{
    const QAbstractItemModelTester tester(page.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_EQ(shown()->rowCount(), 3);
    EXPECT_TRUE(shown()->index(0, IssueModel::Where).data().toString().contains(u'5'));
    EXPECT_TRUE(shown()->index(0, IssueModel::What).data().toString().contains(test::hostileShown));
    EXPECT_FALSE(shown()->index(0, IssueModel::What).data().toString().contains(QChar(0x202e)));
    EXPECT_FALSE(shown()->index(2, IssueModel::Where).data().toString().isEmpty());
    EXPECT_EQ(page.rows(), (QList<qsizetype>{4, 6}));
    EXPECT_FALSE(page.count().isEmpty());
}

TEST_F(IssuesPageTest, LeadsToTheRowOrTheField)
{
    QSignalSpy rows(&page, &SessionPage::rowWanted);
    QSignalSpy findings(&page, &IssuesPage::findingWanted);
    QTest::mouseClick(page.table()->viewport(), Qt::LeftButton, {}, page.table()->visualRect(shown()->index(1, 0)).center());
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows[0][0].value<qsizetype>(), 6);
    page.table()->setFocus();
    page.table()->setCurrentIndex(shown()->index(2, 0));
    EXPECT_EQ(findings.size(), 0) << "choosing alone leads nowhere";
    QTest::keyClick(page.table(), Qt::Key_Return);
    ASSERT_EQ(findings.size(), 1);
    EXPECT_EQ(findings[0][0].value<delivery::Finding>(), finding());
}

TEST_F(IssuesPageTest, ShowsTheGraverOnesAlone)
{
    page.filter()->setCurrentIndex(2);
    EXPECT_EQ(shown()->rowCount(), 2);
    page.filter()->setCurrentIndex(3);
    ASSERT_EQ(shown()->rowCount(), 1);
    EXPECT_EQ(shown()->index(0, IssueModel::Severity).data().toString(), u"error"_s);
    QSignalSpy rows(&page, &SessionPage::rowWanted);
    page.table()->setCurrentIndex(shown()->index(0, 0));
    QTest::keyClick(page.table(), Qt::Key_Return);
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows[0][0].value<qsizetype>(), 4);
}

TEST_F(IssuesPageTest, TellsAllOfTheChosenOneAsPlainText)
{
    page.table()->setCurrentIndex(shown()->index(0, 0));
    bool told = false;
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->text().contains(test::hostileShown))
            told = label->textFormat() == Qt::PlainText;
        EXPECT_FALSE(label->text().contains(QChar(0x1b)));
    }
    EXPECT_TRUE(told);
}

TEST_F(IssuesPageTest, StartsAnewWithEachSession)
{
    QSignalSpy counts(&page, &IssuesPage::countChanged);
    page.begin(SessionPage::Source::Captured);
    EXPECT_TRUE(page.count().isEmpty());
    EXPECT_TRUE(page.rows().isEmpty());
    EXPECT_GE(counts.size(), 1);
}

} // namespace postscope::ui
