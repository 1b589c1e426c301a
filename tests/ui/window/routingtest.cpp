// SPDX-License-Identifier: MIT
#include "tests/support/fakenameserver.h"
#include "tests/ui/window/stage.h"
#include "ui/accounts/settingsfinder.h"
#include "ui/destinationbox.h"
#include "ui/sendbutton.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QToolBar>

namespace postscope::ui {

namespace {

/// The program, with the recipients' own servers chosen as the destination.
class DirectStage : public Stage {
protected:
    void SetUp() override
    {
        Stage::SetUp();
        raise();
        window().destination().setCurrentIndex(window().destination().count() - 1);
        actions().newSample->trigger();
    }
};

} // namespace

TEST_F(DirectStage, WarnsBeforeEveryMailThatGoesStraightToOtherServers)
{
    EXPECT_EQ(window().destination().destination().kind, Destination::Kind::Mx);
    EXPECT_FALSE(window().destination().account());
    for (int time = 0; time < 2; ++time) {
        actions().send->trigger();
        auto *question = qobject_cast<QMessageBox *>(dialog(QStringLiteral("confirmSend")));
        ASSERT_NE(question, nullptr);
        EXPECT_EQ(question->icon(), QMessageBox::Warning);
        EXPECT_TRUE(question->text().contains(QStringLiteral("leaves this computer")));
        const QPointer<QWidget> gone(question);
        question->reject();
        ASSERT_TRUE(until([&] { return gone.isNull(); }));
        EXPECT_FALSE(window().sending().isUnderWay());
    }
}

TEST_F(DirectStage, LeavesRoomForSend)
{
    window().resize(800, 560);
    ASSERT_TRUE(until([this] { return window().width() <= 850; }));
    const auto *bar = window().findChild<QToolBar *>();
    ASSERT_NE(bar, nullptr);
    QWidget *send = bar->widgetForAction(actions().send);
    if (send == nullptr)
        send = window().findChild<SendButton *>();
    ASSERT_NE(send, nullptr);
    EXPECT_TRUE(until([&] { return send->isVisible(); }));
}

TEST_F(DirectStage, KeepsTheChoiceWhenAccountsComeAndGo)
{
    window().destination().setAccounts({account::Account{.id = QStringLiteral("id-1"), .name = QStringLiteral("One"), .host = QStringLiteral("127.0.0.1")}});
    EXPECT_EQ(window().destination().destination().kind, Destination::Kind::Mx);
    EXPECT_EQ(window().destination().currentIndex(), 2);
}

TEST(SettingsFinder, ShowsWhatWasTriedAndHandsOnWhatIsChosen)
{
    test::FakeNameserver nameserver;
    nameserver.addSrv("_submissions._tcp.example.test", 0, 0, 465, "mail.example.test");
    nameserver.addSrv("_submission._tcp.example.test", 0, 0, 587, "mail.example.test");
    auto *finder = new SettingsFinder(QStringLiteral("me@example.test"), {.nameservers = {nameserver.place()}, .httpsPort = 1});
    const QPointer<QWidget> guard(finder);
    std::optional<delivery::ServerSettings> chosen;
    QObject::connect(finder, &SettingsFinder::chosen, finder, [&](const delivery::ServerSettings &settings) { chosen = settings; });
    finder->show();
    auto *found = finder->findChild<QListWidget *>(QStringLiteral("foundSettings"));
    auto *tried = finder->findChild<QListWidget *>(QStringLiteral("triedSettings"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return found->count() == 2; }, 20'000));
    EXPECT_GE(tried->count(), 4);
    EXPECT_TRUE(found->item(0)->text().startsWith(QStringLiteral("mail.example.test:465")));
    found->setFocus();
    QTest::keyClick(found, Qt::Key_Down);
    finder->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    ASSERT_TRUE(chosen);
    EXPECT_EQ(chosen->port, 587);
    EXPECT_EQ(chosen->user, QStringLiteral("me@example.test"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return guard.isNull(); }, 20'000));
}

TEST(SettingsFinder, CanBeStoppedAndWantsAnAddress)
{
    test::FakeNameserver nameserver;
    nameserver.setManner(test::FakeNameserver::Manner::BeSilent);
    SettingsFinder *finder = new SettingsFinder({}, {.nameservers = {nameserver.place()}, .httpsPort = 1});
    finder->show();
    auto *search = finder->findChild<QPushButton *>(QStringLiteral("search"));
    auto *state = finder->findChild<QLabel *>(QStringLiteral("findState"));
    search->click();
    EXPECT_EQ(state->text(), QStringLiteral("Give a whole mail address."));
    finder->findChild<QLineEdit *>(QStringLiteral("findAddress"))->setText(QStringLiteral("me@example.test"));
    search->click();
    EXPECT_EQ(search->text(), QStringLiteral("&Stop"));
    search->click();
    EXPECT_EQ(search->text(), QStringLiteral("&Search"));
    EXPECT_FALSE(finder->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    finder->reject();
}

} // namespace postscope::ui
