// SPDX-License-Identifier: MIT
#include "sample.h"

#include "ui/inspect/rowtable.h"
#include "ui/read/mailview.h"
#include "ui/sandbox/sandboxguide.h"
#include "ui/sandbox/sandboxpage.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <gmock/gmock.h>

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;

/// A real sandbox on a free port, its archive, and the page that shows both.
class SandboxPageTest : public testing::Test {
protected:
    SandboxPageTest() : archive(sandbox, directory.filePath(u"mail"_s)), page(archive, sandbox)
    {
        page.resize(900, 500);
        page.show();
    }

    void start()
    {
        net::SandboxOptions options;
        options.firstPort = 0;
        options.directory = directory.filePath(u"mail"_s);
        options.certificateDirectory = directory.filePath(u"certificate"_s);
        sandbox.start(options);
        ASSERT_TRUE(QTest::qWaitFor([this] { return sandbox.isListening(); }));
    }

    /// A client that says all of it at once and reads until the server closes.
    void say(const QByteArray &session)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), sandbox.port());
        socket.write(session);
        ASSERT_TRUE(QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
    }

    void deliver(const QByteArray &subject)
    {
        const int before = page.messageCount();
        say("EHLO me\r\nMAIL FROM:<a@example.com>\r\nRCPT TO:<b@example.com>\r\nDATA\r\nSubject: " + subject + "\r\n\r\ntext\r\n.\r\nQUIT\r\n");
        ASSERT_TRUE(QTest::qWaitFor([&] { return page.messageCount() == before + 1; }));
    }

    QTemporaryDir directory;
    net::Sandbox sandbox;
    delivery::CaptureArchive archive;
    SandboxPage page;
};

TEST_F(SandboxPageTest, SaysWhereToSendWhileThereIsNothing)
{
    EXPECT_TRUE(page.guide()->isVisible());
    EXPECT_TRUE(page.guide()->command().isEmpty());
    start();
    EXPECT_TRUE(page.guide()->command().contains(u"127.0.0.1:%1 "_s.arg(sandbox.port())));
    EXPECT_FALSE(page.deleteAllAction()->isEnabled());
}

TEST_F(SandboxPageTest, ShowsAMailAndItsSession)
{
    start();
    deliver("first");
    deliver("second");
    QSignalSpy sessions(&page, &SandboxPage::sessionSelected);
    const QAbstractItemModel *messages = page.messageTable()->model();
    EXPECT_EQ(messages->index(0, 1).data().toString(), u"second"_s);
    page.messageTable()->selectRow(1);
    ASSERT_TRUE(QTest::qWaitFor([this] { return page.mail()->isVisible(); }));
    EXPECT_EQ(page.mail()->source()->model()->index(0, 1).data().toString().isEmpty(), false);
    ASSERT_GE(sessions.size(), 1);
    EXPECT_FALSE(sessions.last().at(1).value<transcript::Transcript>().events().isEmpty());
}

TEST_F(SandboxPageTest, ListsASessionThatDeliveredNothing)
{
    start();
    say("EHLO me\r\nMAIL FROM:<a@example.com>\r\nDATA\r\nQUIT\r\n");
    ASSERT_TRUE(QTest::qWaitFor([this] { return page.sessionTable()->model()->rowCount() == 1; }));
    QSignalSpy sessions(&page, &SandboxPage::sessionSelected);
    page.sessionTable()->selectRow(0);
    EXPECT_GE(sessions.size(), 1);
    EXPECT_EQ(page.messageCount(), 0);
}

TEST_F(SandboxPageTest, DeletesAllOnlyAfterAQuestionThatCounts)
{
    start();
    deliver("first");
    deliver("second");
    page.deleteAllAction()->trigger();
    auto *box = page.findChild<QMessageBox *>(u"askToRemove"_s);
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->text().contains(u"2"_s));
    deliver("arrived meanwhile");
    EXPECT_EQ(page.messageCount(), 3);
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    ASSERT_TRUE(QTest::qWaitFor([this] { return page.messageCount() == 1; }));
    EXPECT_EQ(page.messageTable()->model()->index(0, 1).data().toString(), u"arrived meanwhile"_s);
}

TEST_F(SandboxPageTest, DeletesOneByKey)
{
    start();
    deliver("first");
    page.messageTable()->selectRow(0);
    page.messageTable()->setFocus();
    QTest::keyClick(page.messageTable(), Qt::Key_Delete);
    EXPECT_TRUE(QTest::qWaitFor([this] { return page.messageCount() == 0 && page.guide()->isVisible(); }));
}

} // namespace
} // namespace postscope::ui
