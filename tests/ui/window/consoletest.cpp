// SPDX-License-Identifier: MIT
#include "tests/ui/window/stage.h"
#include "ui/console/commandedit.h"
#include "ui/inspect/logmodel.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

namespace postscope::ui {

namespace {

class ConsoleStage : public Stage {
protected:
    void open()
    {
        raise();
        actions().console->trigger();
        m_dialog = dialog(QStringLiteral("console"));
        ASSERT_NE(m_dialog, nullptr);
    }
    template<class T>
    T *child(const char *name)
    {
        return m_dialog->findChild<T *>(QString(QLatin1StringView(name)));
    }
    CommandEdit *command() { return m_dialog->findChild<CommandEdit *>(); }
    void press(const char *name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    void enter(const QString &line)
    {
        type(command(), line);
        QTest::keyClick(command(), Qt::Key_Return);
    }
    QByteArray log()
    {
        QByteArray all;
        for (const Event &event : m_dialog->findChild<LogModel *>()->transcript().events())
            all += event.octets;
        return all;
    }
    bool logged(const char *octets)
    {
        return until([=, this] { return log().contains(octets); });
    }
    bool proposes(const char *line)
    {
        return until([=, this] { return child<QPushButton>("take")->isVisible() && child<QPushButton>("take")->text() == QLatin1StringView(line); });
    }

    QPointer<QWidget> m_dialog;
};

} // namespace

TEST_F(ConsoleStage, TypesAMailToTheSandboxByWhatIsProposed)
{
    open();
    press("connect");
    ASSERT_TRUE(proposes("AUTH PLAIN") || child<QPushButton>("take")->text().startsWith(QStringLiteral("AUTH")));
    EXPECT_TRUE(log().contains("STARTTLS"));
    enter(QStringLiteral("AUTH"));
    ASSERT_TRUE(logged("235 "));
    ASSERT_TRUE(proposes("MAIL FROM:<me@example.org>"));
    press("take");
    EXPECT_EQ(command()->text(), QStringLiteral("MAIL FROM:<me@example.org>"));
    QTest::keyClick(command(), Qt::Key_Return);
    ASSERT_TRUE(proposes("RCPT TO:<you@example.org>"));
    enter(QStringLiteral("RCPT TO:<you@example.org>"));
    ASSERT_TRUE(proposes("DATA"));
    enter(QStringLiteral("DATA"));
    ASSERT_TRUE(proposes("."));
    enter(QStringLiteral("Subject: by hand"));
    enter(QString());
    enter(QStringLiteral("."));
    ASSERT_TRUE(logged("queued as"));
    press("connect");
    ASSERT_TRUE(logged("221 "));
    EXPECT_TRUE(until([this] { return !command()->isEnabled(); }));
}

TEST_F(ConsoleStage, RemembersWhatWasTypedButNoResponse)
{
    open();
    child<QCheckBox>("byHand")->setChecked(true);
    press("connect");
    ASSERT_TRUE(proposes("EHLO client.example"));
    enter(QStringLiteral("EHLO me"));
    ASSERT_TRUE(proposes("STARTTLS"));
    enter(QStringLiteral("STARTTLS"));
    ASSERT_TRUE(proposes("EHLO client.example"));
    enter(QStringLiteral("EHLO me"));
    ASSERT_TRUE(until([this] { return log().count("250 HELP") == 2; }));
    enter(QStringLiteral("AUTH LOGIN Ym9i"));
    ASSERT_TRUE(until([this] { return command()->echoMode() == QLineEdit::Password; }));
    enter(QStringLiteral("Q0FOQVJZLTk5"));
    ASSERT_TRUE(until([this] { return command()->echoMode() == QLineEdit::Normal; }));
    EXPECT_FALSE(log().contains("Q0FOQVJZ"));
    QTest::keyClick(command(), Qt::Key_Up);
    EXPECT_EQ(command()->text(), QStringLiteral("AUTH LOGIN Ym9i"));
    QTest::keyClick(command(), Qt::Key_Up);
    EXPECT_EQ(command()->text(), QStringLiteral("EHLO me"));
}

TEST_F(ConsoleStage, SendsPastedLinesTogetherAndSaysWhatItDoesNotKnow)
{
    open();
    press("connect");
    ASSERT_TRUE(logged("250 HELP"));
    ASSERT_TRUE(until([this] { return child<QPushButton>("take")->isVisible(); }));
    QGuiApplication::clipboard()->setText(QStringLiteral("MAIL FROM:<a@x.test>\nRCPT TO:<b@x.test>\nRSET\n"));
    QTest::keySequence(command(), QKeySequence::Paste);
    ASSERT_TRUE(logged("RSET"));
    const QByteArray all = log();
    EXPECT_LT(all.indexOf("RSET"), all.indexOf("250 2.1.0"));
    enter(QStringLiteral("/nonsense"));
    EXPECT_TRUE(until([this] { return child<QLabel>("remark")->text().contains(QStringLiteral("/nonsense")); }));
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    EXPECT_TRUE(m_dialog->isVisible()) << "a session is open";
}

} // namespace postscope::ui
