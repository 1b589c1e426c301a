// SPDX-License-Identifier: MIT
#include "ui/read/readerpage.h"
#include "ui/inspect/rowtable.h"
#include "ui/read/findingsview.h"
#include "ui/read/mailboxmodel.h"
#include "ui/read/mailview.h"
#include "ui/read/partsview.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <gmock/gmock.h>

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;

class ReaderPageTest : public testing::Test {
protected:
    QString write(const QByteArray &octets)
    {
        QFile file(directory.filePath(u"mail"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(octets);
        return file.fileName();
    }

    static bool until(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, 20'000); }
    static bool shows(const ReaderPage &page, const QString &subject)
    {
        return until([&] { return page.mail()->mail().outline.header(u"Subject") == subject && page.mail()->answerActions().first()->isEnabled(); });
    }

    QTemporaryDir directory;
};

const QByteArray mail = "From: Ann <a@example.org>\r\nTo: b@example.org\r\nSubject: hello\r\nMessage-ID: <1@example.org>\r\n"
                        "Date: Mon, 23 Nov 2026 16:00:00 +0000\r\nBcc: c@example.org\r\n\r\nText\r\n";

TEST_F(ReaderPageTest, ShowsAMailWithoutAnEnvelope)
{
    const ReaderPage page(write(mail));
    ASSERT_TRUE(shows(page, u"hello"_s));
    EXPECT_FALSE(page.list()->isVisibleTo(&page));
    EXPECT_FALSE(page.mail()->tabs()->isTabVisible(0));
    EXPECT_EQ(page.mail()->mail().text, u"Text\n"_s);
    EXPECT_EQ(page.mail()->findings()->table()->model()->rowCount(), 1);
}

TEST_F(ReaderPageTest, LeadsFromAFindingToItsPlace)
{
    ReaderPage page(write(mail));
    page.resize(900, 600);
    page.show();
    ASSERT_TRUE(shows(page, u"hello"_s));
    page.mail()->tabs()->setCurrentWidget(page.mail()->findings());
    RowTable *table = page.mail()->findings()->table();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 1)).center());
    EXPECT_EQ(page.mail()->tabs()->currentWidget(), page.mail()->source());
    EXPECT_EQ(page.mail()->source()->currentIndex().siblingAtColumn(1).data().toString(), u"Bcc: c@example.org"_s);
}

TEST_F(ReaderPageTest, ListsTheMailsOfAMailbox)
{
    const QByteArray from = "From a@example.org Mon Nov 23 16:00:00 2026\n";
    const ReaderPage page(write(from + "Subject: one\n\n>From here\n\n" + from + "Subject: two <b>x\n\nsecond\n"));
    ASSERT_TRUE(shows(page, u"one"_s));
    EXPECT_TRUE(page.list()->isVisibleTo(&page));
    EXPECT_EQ(page.list()->model()->rowCount(), 2);
    EXPECT_EQ(page.list()->model()->index(1, MailboxModel::Subject).data().toString(), u"two <b>x"_s);
    EXPECT_EQ(page.mail()->mail().text, u"From here\n"_s);
    page.list()->selectRow(1);
    ASSERT_TRUE(shows(page, u"two <b>x"_s));
    EXPECT_EQ(page.mail()->mail().text, u"second\n"_s);
}

TEST_F(ReaderPageTest, SaysWhyAFileCannotBeRead)
{
    const ReaderPage page(directory.filePath(u"none"_s));
    ASSERT_TRUE(until([&] {
        const QList<QLabel *> labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().contains(u"could not be read"_s); });
    }));
    for (const QAction *action : page.mail()->answerActions())
        EXPECT_FALSE(action->isEnabled());
}

TEST_F(ReaderPageTest, GoesWhileItIsStillReading)
{
    const QByteArray from = "From a@example.org Mon Nov 23 16:00:00 2026\n";
    for (int i = 0; i < 5; ++i)
        const ReaderPage page(write((from + "Subject: one\n\n" + QByteArray(20'000, 'x') + "\n\n").repeated(1000)));
}

TEST_F(ReaderPageTest, QuotesHtmlWhereThereIsNoText)
{
    const ReaderPage page(write("Subject: html\r\nContent-Type: text/html\r\n\r\n<p>One</p><p>two<img src=x></p>\r\n"));
    ASSERT_TRUE(shows(page, u"html"_s));
    EXPECT_EQ(page.mail()->mail().text, u"One\ntwo"_s);
}

} // namespace
} // namespace postscope::ui
