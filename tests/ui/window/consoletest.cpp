// SPDX-License-Identifier: MIT
#include "tests/ui/window/consolestage.h"
#include "ui/inspect/rowtable.h"

#include <QAbstractItemView>
#include <QActionGroup>
#include <QCheckBox>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QTabBar>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

QStringList offered(const QCompleter *completer)
{
    QStringList lines;
    const QAbstractItemModel *model = completer->completionModel();
    for (int row = 0; row < model->rowCount(); ++row)
        lines << model->index(row, 0).data().toString();
    return lines;
}

} // namespace

TEST_F(ConsoleStage, TypesAMailToTheSandboxByWhatIsProposed)
{
    open();
    connectTo(Tls);
    ASSERT_TRUE(until([this] { return child<QPushButton>("take")->text().startsWith(u"AUTH "_s); }));
    EXPECT_TRUE(log().contains("STARTTLS"));
    EXPECT_FALSE(log().contains("\n235 "));
    ASSERT_TRUE(answers(u"AUTH"_s, u"235"_s));
    ASSERT_TRUE(proposes("MAIL FROM:<me@example.org>"));
    press("take");
    EXPECT_EQ(command()->text(), u"MAIL FROM:<me@example.org>"_s);
    QTest::keyClick(command(), Qt::Key_Return);
    ASSERT_TRUE(proposes("RCPT TO:<you@example.org>"));
    ASSERT_TRUE(answers(u"RCPT TO:<you@example.org>"_s, u"250"_s));
    ASSERT_TRUE(proposes("DATA"));
    EXPECT_TRUE(words("state").contains(u"a mail with 1 recipient"_s));
    ASSERT_TRUE(answers(u"DATA"_s, u"354"_s));
    ASSERT_TRUE(proposes("."));
    enter(u"Subject: by hand"_s);
    enter(QString());
    enter(u"."_s);
    ASSERT_TRUE(logged("queued as"));
    EXPECT_TRUE(until([this] { return program().archive().messages().size() == 1; }));
    press("connect");
    ASSERT_TRUE(logged("221 "));
    EXPECT_TRUE(until([this] { return !command()->isEnabled(); }));
}

TEST_F(ConsoleStage, BeginsWithTheLoginDoneWhereThatIsChosen)
{
    open();
    connectTo(LoggedIn);
    ASSERT_TRUE(logged("235 "));
    ASSERT_TRUE(proposes("MAIL FROM:<me@example.org>"));
    EXPECT_TRUE(words("state").contains(u"logged in"_s));
}

TEST_F(ConsoleStage, RemembersWhatWasTypedButNoResponse)
{
    open();
    connectTo(ByHand);
    ASSERT_TRUE(proposes("EHLO client.example"));
    enter(u"EHLO me"_s);
    ASSERT_TRUE(proposes("STARTTLS"));
    enter(u"STARTTLS"_s);
    ASSERT_TRUE(proposes("EHLO client.example"));
    enter(u"EHLO me"_s);
    ASSERT_TRUE(until([this] { return log().count("250 HELP") == 2; }));
    enter(u"AUTH LOGIN Ym9i"_s);
    ASSERT_TRUE(until([this] { return command()->echoMode() == QLineEdit::Password; }));
    enter(u"Q0FOQVJZLTk5"_s);
    ASSERT_TRUE(until([this] { return command()->echoMode() == QLineEdit::Normal; }));
    EXPECT_FALSE(log().contains("Q0FOQVJZ"));
    QTest::keyClick(command(), Qt::Key_Up);
    EXPECT_EQ(command()->text(), u"AUTH LOGIN "_s) << "what may be a secret is not kept";
    QTest::keyClick(command(), Qt::Key_Up);
    EXPECT_EQ(command()->text(), u"EHLO me"_s);
}

TEST_F(ConsoleStage, ShowsTheSyntaxThatTheServerOffers)
{
    open();
    connectTo(ByHand);
    ASSERT_TRUE(proposes("EHLO client.example"));
    type(command(), u"ma"_s);
    EXPECT_TRUE(offered(command()->completer()).value(0).startsWith(u"MAIL FROM:<address>   Begins a mail"_s));
    QTest::keyClick(command(), Qt::Key_Tab);
    EXPECT_EQ(command()->text(), u"MAIL FROM:<"_s);
    EXPECT_EQ(words("syntax"), u"MAIL FROM:<address>"_s) << "EHLO was not said";
    EXPECT_TRUE(words("purpose").startsWith(u"Begins a mail"_s));
    command()->clear();
    ASSERT_TRUE(answers(u"EHLO me"_s, u"250"_s));
    ASSERT_TRUE(proposes("STARTTLS"));
    type(command(), u"MAIL FROM:<a@x.test> si"_s);
    EXPECT_TRUE(words("syntax").contains(u"[SIZE=octets] [BODY=8BITMIME]"_s)) << words("syntax").toStdString();
    EXPECT_EQ(offered(command()->completer()), QStringList{u"MAIL FROM:<a@x.test> SIZE=octets"_s});
    QTest::keyClick(command(), Qt::Key_Tab);
    EXPECT_EQ(command()->text(), u"MAIL FROM:<a@x.test> SIZE="_s);
    QTest::keyClicks(command(), u"9"_s);
    QTest::keyClick(command(), Qt::Key_Return);
    ASSERT_TRUE(proposes("RCPT TO:<you@example.org>"));
    ASSERT_TRUE(answers(u"RCPT TO:<b@x.test>"_s, u"250"_s));
    type(command(), u"RCPT TO:<b"_s);
    EXPECT_EQ(offered(command()->completer()), QStringList{u"RCPT TO:<b@x.test>"_s}) << "the last recipient";
    EXPECT_EQ(m_page->findChild<RowTable *>()->currentIndex().data().toString().left(4), u"RCPT"_s);
}

TEST_F(ConsoleStage, SendsPastedLinesTogetherAndSaysWhatItDoesNotKnow)
{
    open();
    connectTo(Tls);
    ASSERT_TRUE(logged("250 HELP"));
    ASSERT_TRUE(until([this] { return child<QPushButton>("take")->isVisible(); }));
    QGuiApplication::clipboard()->setText(u"MAIL FROM:<a@x.test>\nRCPT TO:<b@x.test>\nRSET\n"_s);
    QTest::keySequence(command(), QKeySequence::Paste);
    ASSERT_TRUE(logged("RSET"));
    const QByteArray all = log();
    EXPECT_LT(all.indexOf("RSET"), all.indexOf("250 2.1.0"));
    enter(u"/nonsense"_s);
    EXPECT_TRUE(until([this] { return words("remark").contains(u"/nonsense"_s); }));
}

TEST_F(ConsoleStage, AsksBeforeManyPastedLinesLeave)
{
    open();
    connectTo(Tls);
    ASSERT_TRUE(until([this] { return child<QPushButton>("take")->isVisible(); }));
    QGuiApplication::clipboard()->setText(u"NOOP 1\nNOOP 2\nNOOP 3\nAUTH PLAIN AGJvYgBDQU5BUlktOTk=\n"_s);
    QTest::keySequence(command(), QKeySequence::Paste);
    auto *question = child<QWidget>("pasteQuestion");
    ASSERT_TRUE(question->isVisible());
    const QString shown = question->findChild<QPlainTextEdit *>()->toPlainText();
    EXPECT_TRUE(shown.startsWith(u"NOOP 1\nNOOP 2"_s));
    EXPECT_FALSE(shown.contains(u"AGJvYg"_s)) << "a secret is not shown";
    QTest::keyClick(question, Qt::Key_Escape);
    EXPECT_FALSE(question->isVisible());
    EXPECT_FALSE(log().contains("NOOP"));
    QTest::keySequence(command(), QKeySequence::Paste);
    press("sendPasted");
    ASSERT_TRUE(logged("235 "));
    EXPECT_EQ(log().count("NOOP"), 3);
    EXPECT_FALSE(question->isVisible());
}

TEST_F(ConsoleStage, KeepsItsSessionWhileAnotherIsShown)
{
    open();
    connectTo(Tls);
    ASSERT_TRUE(logged("250 HELP"));
    actions().newSample->trigger();
    actions().sendToSandbox->trigger();
    ASSERT_TRUE(until([this] { return !window().sending().isUnderWay() && window().inspector().session().outcome.has_value(); }));
    const QByteArray sent = log();
    EXPECT_TRUE(sent.contains("DATA") || sent.contains("BDAT"));
    m_page->findChild<CommandEdit *>()->setText(u"NOOP meanwhile"_s);
    command()->enter();
    ASSERT_TRUE(until([this] { return m_page->session().transcript().events().constLast().octets.startsWith("250 2.0.0"); }));
    EXPECT_EQ(log(), sent) << "what is shown is not mixed up";
    actions().console->trigger();
    EXPECT_EQ(window().desk().currentWidget(), m_page) << "back to the one that is open";
    EXPECT_TRUE(log().contains("NOOP meanwhile"));
    EXPECT_FALSE(window().inspector().session().outcome);
    ASSERT_TRUE(answers(u"NOOP live"_s, u"250"_s));
    EXPECT_TRUE(log().contains("NOOP live"));
}

TEST_F(ConsoleStage, TakesLeaveBeforeItsTabIsClosed)
{
    open();
    EXPECT_TRUE(actions().language->isEnabled());
    connectTo(Tls);
    ASSERT_TRUE(logged("250 HELP"));
    EXPECT_FALSE(actions().language->isEnabled());
    EXPECT_TRUE(window().windowTitle().startsWith(u"Console"_s));
    const int tabs = window().desk().count();
    actions().closeTab->trigger();
    ASSERT_TRUE(until([this] { return m_page.isNull(); }));
    EXPECT_EQ(window().desk().count(), tabs - 1);
    EXPECT_TRUE(log().contains("221 ")) << "the inspector still has it";
    EXPECT_TRUE(actions().language->isEnabled());
}

TEST_F(ConsoleStage, IsOpenedAgainInAnotherLanguage)
{
    open();
    connectTo(Tls);
    ASSERT_TRUE(logged("250 HELP"));
    press("connect");
    ASSERT_TRUE(until([this] { return !command()->isEnabled(); }));
    const QByteArray said = log();
    for (QAction *language : actions().language->actions())
        if (language->data() == u"zh_TW"_s)
            language->trigger();
    ASSERT_TRUE(until([this] { return m_page.isNull(); }));
    auto *page = qobject_cast<ConsolePage *>(window().desk().currentWidget());
    ASSERT_NE(page, nullptr);
    EXPECT_EQ(log(), said);
    EXPECT_FALSE(page->session().isEmpty());
}

} // namespace postscope::ui
