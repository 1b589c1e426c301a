// SPDX-License-Identifier: MIT
#include "tests/ui/window/stage.h"
#include "ui/destinationbox.h"
#include "ui/inspect/inspector.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

namespace postscope::ui {

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_F(Stage, OneClickSendsTheSampleAndWhatRawShowsIsWhatArrives)
{
    raise();
    composer().showPage(Composer::Page::Raw);
    const QString shown = composer().findChild<QPlainTextEdit *>(QStringLiteral("raw"))->toPlainText();
    ASSERT_TRUE(shown.contains(QStringLiteral("Subject: =?")));
    QSignalSpy finished(&window().sending(), &Sending::finished);
    QTest::mouseClick(window().findChild<QPushButton *>(QStringLiteral("sendButton")), Qt::LeftButton);
    ASSERT_TRUE(until([&] { return finished.size() == 1; }));
    const auto outcome = finished.first().first().value<delivery::Outcome>();
    EXPECT_EQ(outcome.verdict(), delivery::Outcome::Verdict::Accepted);
    EXPECT_TRUE(outcome.tls.established);
    ASSERT_TRUE(until([&] { return program().archive().messages().size() == 1; }));
    const net::CapturedMessage message = program().archive().messages().constFirst();
    EXPECT_EQ(message.envelope.recipients.size(), 6);
    QByteArray arrived = contentsOf(message.path);
    EXPECT_FALSE(arrived.contains("\r\nBcc:"));
    EXPECT_EQ(QString::fromUtf8(arrived.replace("\r\n", "\n")), shown);
}

TEST_F(Stage, EachSendHasItsOwnMessageId)
{
    raise();
    QSignalSpy finished(&window().sending(), &Sending::finished);
    for (int i = 1; i <= 2; ++i) {
        actions().send->trigger();
        ASSERT_TRUE(until([&] { return finished.size() == i; }));
    }
    EXPECT_NE(finished[0][0].value<delivery::Outcome>().messageId, finished[1][0].value<delivery::Outcome>().messageId);
}

TEST_F(Stage, AMailIsWrittenAndSentWithTheKeyboardAlone)
{
    raise();
    QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
    const auto typeHere = [](const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); };
    const auto next = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); };
    typeHere(QStringLiteral("me@example.org"));
    next(); // the button that shows the rarer fields
    next();
    typeHere(QStringLiteral("one@example.org"));
    next();
    typeHere(QStringLiteral("two@example.org"));
    next();
    typeHere(QStringLiteral("three@example.org"));
    next();
    typeHere(QStringLiteral("Typed"));
    next(); // the tabs
    next();
    typeHere(QStringLiteral("By hand."));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return program().archive().messages().size() == 1; }));
    const net::CapturedMessage message = program().archive().messages().constFirst();
    EXPECT_EQ(message.envelope.sender, "me@example.org");
    ASSERT_EQ(message.envelope.recipients.size(), 3);
    EXPECT_EQ(message.envelope.recipients.at(2).address, "three@example.org");
    const QByteArray mail = contentsOf(message.path);
    EXPECT_TRUE(mail.contains("Subject: Typed\r\n"));
    EXPECT_TRUE(mail.contains("\r\n\r\nBy hand."));
}

TEST_F(Stage, WhatIsMissingIsToldAndTheCursorGoesThere)
{
    raise();
    actions().newMessage->trigger();
    EXPECT_FALSE(part(QStringLiteral("firstIssue"))->isVisible()) << "nobody tried to send yet";
    QTest::keyClick(&window(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(part(QStringLiteral("firstIssue"))->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), part(QStringLiteral("From")));
    EXPECT_FALSE(window().sending().isUnderWay());
}

namespace {

/// An account on a server of this machine that takes connections and never says a word.
class SilentServer : public Stage {
protected:
    void SetUp() override
    {
        Stage::SetUp();
        ASSERT_TRUE(m_server.listen(QHostAddress::LocalHost));
        account::AccountStore store(places().accounts);
        ASSERT_TRUE(store.save({account::Account{
            .id = QStringLiteral("id-1"), .name = QStringLiteral("Silent <b>one</b>"), .host = QStringLiteral("127.0.0.1"), .port = m_server.serverPort()}}));
        raise();
        window().destination().setCurrentIndex(1);
    }

    void confirm(bool yes)
    {
        auto *question = qobject_cast<QMessageBox *>(dialog(QStringLiteral("confirmSend")));
        ASSERT_NE(question, nullptr);
        EXPECT_EQ(question->textFormat(), Qt::PlainText);
        EXPECT_TRUE(question->informativeText().contains(QStringLiteral("中文7@ethereal.email")));
        for (QAbstractButton *button : question->buttons())
            if ((question->buttonRole(button) == QMessageBox::AcceptRole) == yes)
                return button->click();
    }

    QTcpServer m_server;
};

} // namespace

TEST_F(SilentServer, StopEndsASendAtOnce)
{
    EXPECT_EQ(window().destination().itemText(1), QStringLiteral("Silent <b>one</b> — 127.0.0.1"));
    QSignalSpy finished(&window().sending(), &Sending::finished);
    actions().send->trigger();
    confirm(true);
    ASSERT_TRUE(until([&] { return m_server.hasPendingConnections(); }));
    EXPECT_FALSE(actions().send->isEnabled());
    window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    QTest::keyClick(&window(), Qt::Key_Escape);
    ASSERT_TRUE(until([&] { return finished.size() == 1; }));
    const auto outcome = finished.first().first().value<delivery::Outcome>();
    ASSERT_TRUE(outcome.failure);
    EXPECT_EQ(outcome.failure->kind, smtp::Failure::Kind::Cancelled);
    EXPECT_TRUE(actions().send->isEnabled());
}

TEST_F(SilentServer, NothingLeavesThisComputerBeforeItIsConfirmed)
{
    actions().send->trigger();
    confirm(false);
    EXPECT_FALSE(window().sending().isUnderWay());
    EXPECT_FALSE(m_server.hasPendingConnections());
}

TEST_F(SilentServer, ClosingTheWindowWhileSendingAsksOnce)
{
    actions().send->trigger();
    confirm(true);
    ASSERT_TRUE(until([&] { return m_server.hasPendingConnections(); }));
    window().close();
    EXPECT_TRUE(window().isVisible());
    auto *question = qobject_cast<QMessageBox *>(dialog(QStringLiteral("stopQuestion")));
    ASSERT_NE(question, nullptr);
    for (QAbstractButton *button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    EXPECT_TRUE(until([&] { return !window().isVisible(); }));
}

} // namespace postscope::ui
