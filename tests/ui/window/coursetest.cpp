// SPDX-License-Identifier: MIT
#include "tests/ui/window/consolestage.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

/// The course in the console, as the README tells it.
class CourseStage : public ConsoleStage {
protected:
    QWidget *settings()
    {
        actions().sandboxSettings->trigger();
        return dialog(u"sandboxSettings"_s);
    }
    void apply(QWidget *settings)
    {
        QTest::mouseClick(settings->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Apply), Qt::LeftButton);
        ASSERT_TRUE(until([settings] { return settings->findChild<QLabel *>(u"remark"_s)->text() == u"Applied."_s; }));
        settings->close();
    }
    bool ended()
    {
        return until([this] { return !command()->isEnabled(); });
    }
};

} // namespace

TEST_F(CourseStage, IntroductionAndOrder)
{
    open();
    connectTo(ByHand);
    ASSERT_TRUE(until([this] { return words("answer").startsWith(u"220"_s); }));
    EXPECT_TRUE(answers(u"HELO"_s, u"501"_s));
    ASSERT_TRUE(proposes("HELO client.example"));
    EXPECT_TRUE(answers(u"MAIL FROM:<me@example.org>"_s, u"503"_s));
    EXPECT_TRUE(answers(u"HELO client.example"_s, u"250"_s));
    EXPECT_TRUE(answers(u"RCPT TO:<you@example.org>"_s, u"503"_s));
    EXPECT_TRUE(answers(u"EHLO client.example"_s, u"250"_s));
    EXPECT_TRUE(answers(u"HALLO"_s, u"500"_s));
    EXPECT_TRUE(answers(u"NOOP"_s, u"250"_s));
    EXPECT_TRUE(answers(u"QUIT"_s, u"221"_s));
    EXPECT_TRUE(ended());
}

TEST_F(CourseStage, TlsAndLogin)
{
    open();
    QWidget *dialog = settings();
    ASSERT_NE(dialog, nullptr);
    type(dialog->findChild<QLineEdit *>(u"user"_s), u"bob"_s);
    type(dialog->findChild<QLineEdit *>(u"password"_s), u"secret"_s);
    apply(dialog);
    ASSERT_TRUE(until([this] { return program().sandbox().isListening(); }));
    connectTo(ByHand);
    ASSERT_TRUE(until([this] { return words("answer").startsWith(u"220"_s); }));
    EXPECT_TRUE(answers(u"EHLO client.example"_s, u"250"_s));
    EXPECT_TRUE(answers(u"AUTH PLAIN AGJvYgB3cm9uZw=="_s, u"538"_s));
    EXPECT_TRUE(answers(u"STARTTLS"_s, u"220"_s));
    ASSERT_TRUE(until([this] { return words("state").contains(u"inside TLS"_s); }));
    EXPECT_TRUE(answers(u"EHLO client.example"_s, u"250"_s));
    EXPECT_TRUE(answers(u"AUTH PLAIN AGJvYgB3cm9uZw=="_s, u"535"_s));
    ASSERT_TRUE(proposes("AUTH PLAIN"));
    EXPECT_TRUE(answers(u"AUTH LOGIN"_s, u"235"_s)) << "alone it logs in as the program itself does";
    EXPECT_TRUE(answers(u"AUTH PLAIN AGJvYgBzZWNyZXQ="_s, u"503"_s));
    EXPECT_FALSE(log().contains("AGJvYg"));
    EXPECT_TRUE(answers(u"QUIT"_s, u"221"_s));
    EXPECT_TRUE(ended());
}

TEST_F(CourseStage, Questions)
{
    open();
    connectTo(Tls);
    ASSERT_TRUE(until([this] { return child<QPushButton>("take")->isVisible(); }));
    EXPECT_TRUE(answers(u"VRFY you@example.org"_s, u"252"_s));
    EXPECT_TRUE(words("meaning").size() > 10);
    EXPECT_TRUE(answers(u"EXPN staff"_s, u"550"_s));
    EXPECT_TRUE(answers(u"ETRN localhost"_s, u"250"_s));
    EXPECT_TRUE(answers(u"ETRN 0.localhost"_s, u"251"_s));
    EXPECT_TRUE(answers(u"ETRN pending.localhost"_s, u"252"_s));
    EXPECT_TRUE(answers(u"ETRN 3.localhost"_s, u"253"_s));
    EXPECT_TRUE(words("answer").contains(u"3 pending messages"_s));
    EXPECT_TRUE(answers(u"ETRN #queue"_s, u"458"_s));
    EXPECT_TRUE(answers(u"ETRN example.org"_s, u"459"_s));
    EXPECT_TRUE(answers(u"ETRN"_s, u"501"_s));
    EXPECT_TRUE(answers(u"HELP"_s, u"214"_s));
}

TEST_F(CourseStage, AnswersOfYourOwn)
{
    open();
    QWidget *dialog = settings();
    ASSERT_NE(dialog, nullptr);
    auto *faults = dialog->findChild<QPlainTextEdit *>(u"faults"_s);
    faults->setPlainText(u"nonsense"_s);
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Apply), Qt::LeftButton);
    EXPECT_TRUE(dialog->findChild<QLabel *>(u"remark"_s)->text().startsWith(u"nonsense"_s));
    faults->setPlainText(u"expn=500 5.5.1 Command not recognized\n\nvrfy=502 5.5.1 Not here\n"_s);
    apply(dialog);
    connectTo(Tls);
    ASSERT_TRUE(until([this] { return child<QPushButton>("take")->isVisible(); }));
    EXPECT_TRUE(answers(u"EXPN staff"_s, u"500"_s));
    EXPECT_TRUE(answers(u"VRFY you@example.org"_s, u"502"_s));
}

TEST_F(CourseStage, AMailAndReset)
{
    open();
    connectTo(Tls);
    ASSERT_TRUE(until([this] { return child<QPushButton>("take")->isVisible(); }));
    EXPECT_TRUE(answers(u"MAIL FROM:<me@example.org>"_s, u"250"_s));
    EXPECT_TRUE(answers(u"MAIL FROM:<me@example.org>"_s, u"503"_s));
    EXPECT_TRUE(answers(u"DATA"_s, u"554"_s));
    EXPECT_TRUE(answers(u"RSET"_s, u"250"_s));
    EXPECT_TRUE(answers(u"RCPT TO:<you@example.org>"_s, u"503"_s)) << "the mail is forgotten";
}

TEST_F(CourseStage, SilenceUntilTheServerHangsUp)
{
    open();
    QWidget *dialog = settings();
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QSpinBox *>(u"silence"_s)->setValue(1);
    apply(dialog);
    connectTo(ByHand);
    ASSERT_TRUE(until([this] { return words("answer").startsWith(u"421"_s); }));
    EXPECT_TRUE(ended());
    EXPECT_TRUE(log().contains("421 4.4.2"));
    EXPECT_FALSE(log().contains("NOOP")) << "nothing is said to keep it alive";
}

} // namespace postscope::ui
