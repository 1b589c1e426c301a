// SPDX-License-Identifier: MIT
#include "tests/support/scriptedserver.h"
#include "tests/ui/window/stage.h"
#include "ui/againdialog.h"
#include "ui/destinationbox.h"
#include "ui/inspect/inspector.h"
#include "ui/inspect/issues/issuespage.h"
#include "ui/inspect/logpage.h"
#include "ui/inspect/logview.h"
#include "ui/inspect/recipientdetails.h"
#include "ui/inspect/recipientmodel.h"
#include "ui/inspect/resultspage.h"
#include "ui/inspect/rowtable.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

namespace postscope::ui {

namespace {

using namespace Qt::StringLiterals;
using test::expect, test::say;
using State = smtp::RecipientResult::State;

/// An account on a server that refuses the second of three recipients.
class AgainStage : public Stage {
protected:
    void SetUp() override
    {
        Stage::SetUp();
        ASSERT_TRUE(m_server.isListening());
        account::AccountStore store(places().accounts);
        ASSERT_TRUE(
            store.save({account::Account{.id = u"id-1"_s, .name = u"Mine"_s, .host = u"127.0.0.1"_s, .port = m_server.serverPort(), .tls = TlsMode::None}}));
        raise();
        window().destination().setCurrentIndex(1);
        window().desk().add({.from = u"a@example.org"_s, .to = u"b@example.org, c@example.org, d@example.org"_s, .text = u"t"_s});
    }
    delivery::Outcome after(const std::function<void()> &start)
    {
        QSignalSpy finished(&window().sending(), &Sending::finished);
        start();
        EXPECT_TRUE(until([&] { return finished.size() == 1; }));
        return window().inspector().session().outcome.value_or(delivery::Outcome());
    }
    delivery::Outcome send()
    {
        return after([&] {
            actions().send->trigger();
            dialog(u"confirmSend"_s)->findChildren<QPushButton *>().constFirst()->click();
        });
    }
    ResultsPage *results() { return window().inspector().results(); }
    QByteArrayList recipients(qsizetype from) const
    {
        QByteArrayList asked;
        for (const QByteArray &line : m_server.lines().sliced(from))
            if (line.startsWith("RCPT"))
                asked += line.mid(9, 13);
        return asked;
    }

    test::ScriptedServer m_server{{say("220 localhost"), expect("EHLO"), say("250 localhost"), expect("MAIL"), say("250 ok"), expect("RCPT"), say("250 ok"),
                                   expect("RCPT"), say("550 5.1.1 no such user"), expect("RCPT"), say("450 4.2.0 later"), expect("DATA"), say("354 go"),
                                   test::content(), say("250 taken"), expect("QUIT"), say("221 bye"), test::close()}};
};

} // namespace

TEST_F(AgainStage, SendsTheSameMailToThoseWhoDidNotGetIt)
{
    const delivery::Outcome first = send();
    ASSERT_EQ(first.receipt.recipients.size(), 3);
    ASSERT_EQ(first.receipt.recipients[1].state, State::Refused);
    ASSERT_TRUE(results()->againAction()->isVisible());
    results()->againAction()->trigger();
    auto *asked = qobject_cast<AgainDialog *>(dialog(u"againDialog"_s));
    ASSERT_NE(asked, nullptr);
    EXPECT_EQ(asked->places(), (QList<qsizetype>{1, 2}));
    asked->findChild<QCheckBox *>(u"againLater"_s)->click();
    EXPECT_EQ(asked->places(), QList<qsizetype>{1});
    asked->findChild<QCheckBox *>(u"againLater"_s)->click();
    const qsizetype before = m_server.lines().size();
    const delivery::Outcome second = after([&] {
        asked->findChild<QPushButton *>(u"againSend"_s)->click();
        // The server waits for a third recipient, which does not come.
        EXPECT_TRUE(until([&] { return m_server.surprise().startsWith("DATA"); }));
        actions().stop->trigger();
    });
    EXPECT_EQ(recipients(before), (QByteArrayList{"c@example.org", "d@example.org"}));
    EXPECT_EQ(second.envelope.recipients.size(), 2);
    EXPECT_EQ(second.messageId, first.messageId) << "the same mail";
}

TEST_F(AgainStage, TellsWhatAResultMeansAndLeadsToItsReply)
{
    (void)send();
    EXPECT_EQ(results()->table()->currentIndex().row(), 1) << "the first that did not get it";
    const QString told = results()->details()->toText();
    EXPECT_TRUE(told.contains(u"5.1.1"_s)) << told.toStdString();
    EXPECT_TRUE(told.contains(u"no such user"_s));
    EXPECT_TRUE(told.contains(u"RFC"_s));
    window().inspector().showPage(results());
    results()->table()->setFocus();
    QTest::keyClick(results()->table(), Qt::Key_Return);
    const int row = window().inspector().log()->view()->currentIndex().row();
    EXPECT_TRUE(window().inspector().session().transcript.events().at(row).octets.startsWith("550 5.1.1"));
}

TEST_F(AgainStage, IssuesAreCountedAndLeadToTheirPlaces)
{
    (void)send();
    auto *sign = window().findChild<QToolButton *>(u"issueCount"_s);
    ASSERT_TRUE(sign->isVisible());
    EXPECT_FALSE(sign->text().isEmpty());
    sign->click();
    IssuesPage *issues = window().inspector().issues();
    EXPECT_TRUE(issues->isVisible());
    // The mail has no subject: the last row leads to its field.
    issues->table()->setCurrentIndex(issues->table()->model()->index(issues->table()->model()->rowCount() - 1, 0));
    QSignalSpy wanted(issues, &IssuesPage::findingWanted);
    issues->table()->setFocus();
    QTest::keyClick(issues->table(), Qt::Key_Return);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_TRUE(composer().isAncestorOf(window().focusWidget()));
}

TEST_F(AgainStage, ShowsAReportWithoutNames)
{
    (void)send();
    results()->reportAction()->trigger();
    QWidget *report = dialog(u"reportDialog"_s);
    ASSERT_NE(report, nullptr);
    const QString shown = report->findChild<QPlainTextEdit *>(u"reportText"_s)->toPlainText();
    EXPECT_TRUE(shown.contains(u"550 5.1.1 no such user"_s)) << shown.toStdString();
    EXPECT_TRUE(shown.contains(u"RCPT TO:<user"_s));
    EXPECT_FALSE(shown.contains(u"<c@"_s));
    report->close();
}

TEST_F(AgainStage, DoesNotOfferItWhereAllGotIt)
{
    (void)after([&] { actions().sendToSandbox->trigger(); });
    EXPECT_FALSE(results()->againAction()->isVisible());
}

TEST(AgainDialog, LeavesOutWhoMayHaveItUnlessToldOtherwise)
{
    const QList<smtp::RecipientResult> recipients{{"a@example.org", State::Accepted, {}}, {"b@example.org", State::Unknown, {}}};
    EXPECT_TRUE(AgainDialog::makesSense(recipients));
    EXPECT_FALSE(AgainDialog::makesSense({recipients[0]}));
    AgainDialog asked(recipients, u"here"_s);
    asked.setAttribute(Qt::WA_DeleteOnClose, false);
    asked.show();
    EXPECT_TRUE(asked.places().isEmpty());
    EXPECT_FALSE(asked.findChild<QPushButton *>(u"againSend"_s)->isEnabled());
    asked.findChild<QCheckBox *>(u"againUnknown"_s)->click();
    EXPECT_EQ(asked.places(), QList<qsizetype>{1});
    EXPECT_TRUE(asked.findChild<QPushButton *>(u"againSend"_s)->isEnabled());
}

} // namespace postscope::ui
