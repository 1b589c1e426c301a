// SPDX-License-Identifier: MIT
#include "tests/ui/window/stage.h"
#include "ui/explain/explaindialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextEdit>

namespace postscope::ui {

namespace {

class ExplainStage : public Stage {
protected:
    void open()
    {
        raise();
        QTest::keyClick(&window(), Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        m_dialog = dialog(QStringLiteral("explain"));
        ASSERT_NE(m_dialog, nullptr);
        m_dialog->activateWindow();
        ASSERT_TRUE(until([this] { return m_dialog->isActiveWindow(); }));
    }
    QPlainTextEdit *pasted() { return m_dialog->findChild<QPlainTextEdit *>(QStringLiteral("pasted")); }
    QPushButton *button(const char *name) { return m_dialog->findChild<QPushButton *>(QString(QLatin1StringView(name))); }
    QTextEdit *meaning() { return m_dialog->findChild<QTextEdit *>(QStringLiteral("meaning")); }
    bool tells(const QString &words)
    {
        return until([this, words] { return meaning()->toPlainText().contains(words); });
    }

    QPointer<QWidget> m_dialog;
};

} // namespace

TEST_F(ExplainStage, TellsWhileItIsTyped)
{
    open();
    EXPECT_FALSE(m_dialog->isModal());
    EXPECT_FALSE(button("copyText")->isEnabled());
    QTest::keyClicks(pasted(), QStringLiteral("550 5.1.1"));
    ASSERT_TRUE(tells(QStringLiteral("No such mailbox")));
    QTest::keyClicks(pasted(), QStringLiteral("\b4"));
    ASSERT_TRUE(tells(QStringLiteral("More than one mailbox fits")));
    EXPECT_FALSE(meaning()->toPlainText().contains(QStringLiteral("No such mailbox")));
    QTest::keyClick(pasted(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(pasted(), QStringLiteral("hello"));
    EXPECT_TRUE(tells(QStringLiteral("There is no reply")));
    EXPECT_FALSE(button("copyText")->isEnabled());
    QTest::keyClick(pasted(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(pasted(), Qt::Key_Delete);
    EXPECT_TRUE(tells(QStringLiteral("Nothing to explain yet")));
}

TEST_F(ExplainStage, TakesAPasteAndGivesText)
{
    open();
    QGuiApplication::clipboard()->setText(QStringLiteral("250-mx.example.org\n250-STARTTLS\n250 XFORWARD NAME\n"));
    QTest::keyClick(pasted(), Qt::Key_V, Qt::ControlModifier);
    ASSERT_TRUE(tells(QStringLiteral("XFORWARD")));
    for (const QWidget *copy = button("copyText"); QApplication::focusWidget() != copy;) {
        const QWidget *before = QApplication::focusWidget();
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        ASSERT_NE(QApplication::focusWidget(), before);
    }
    QTest::keyClick(button("copyText"), Qt::Key_Space);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(QStringLiteral("STARTTLS")));
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(QStringLiteral("does nothing with it")));
}

TEST_F(ExplainStage, TabLeavesBothHalves)
{
    open();
    EXPECT_TRUE(pasted()->hasFocus());
    QTest::keyClick(pasted(), Qt::Key_Tab);
    EXPECT_TRUE(meaning()->hasFocus());
    QTest::keyClick(meaning(), Qt::Key_Tab);
    EXPECT_TRUE(button("open")->hasFocus());
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    EXPECT_TRUE(until([this] { return m_dialog.isNull(); }));
}

TEST_F(ExplainStage, OpensAMailThatCameBack)
{
    QFile file(path(QStringLiteral("bounce.eml")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("From: MAILER-DAEMON@x.test\nSubject: Undelivered\nContent-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n"
               "Reporting-MTA: dns; x.test\n\nFinal-Recipient: rfc822; b@y.test\nAction: delayed\nStatus: 4.2.2\n--b--\n");
    file.close();
    open();
    button("open")->click();
    auto *chooser = m_dialog->findChild<QFileDialog *>();
    ASSERT_NE(chooser, nullptr);
    Q_EMIT chooser->fileSelected(file.fileName());
    EXPECT_TRUE(tells(QStringLiteral("b@y.test: not delivered yet")));
    EXPECT_TRUE(pasted()->toPlainText().contains(QStringLiteral("Final-Recipient")));
    Q_EMIT chooser->fileSelected(path(QStringLiteral("missing.eml")));
    EXPECT_TRUE(tells(QStringLiteral("missing.eml")));
}

TEST_F(ExplainStage, ShowsWhatAnotherPartOfTheWindowHandsOver)
{
    raise();
    auto *given = new ExplainDialog(&window());
    given->showText(QStringLiteral("452 4.2.2 \u202efull"));
    m_dialog = given;
    ASSERT_TRUE(given->isVisible());
    ASSERT_TRUE(tells(QStringLiteral("Mailbox full")));
    EXPECT_FALSE(meaning()->toPlainText().contains(QChar(0x202e))) << "what reorders letters is not made visible";
}

} // namespace postscope::ui
