// SPDX-License-Identifier: MIT
// The password of an account's proxy, on every way that leads through it; and what a series makes of the servers' extensions.
#include "tests/support/proxyserver.h"
#include "tests/ui/window/stage.h"
#include "ui/destinationbox.h"
#include "ui/inspect/inspector.h"
#include "ui/probe/serverbox.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace postscope::ui {

namespace {

using namespace Qt::StringLiterals;
using test::ProxyServer;

class ProxyStage : public Stage {
protected:
    void SetUp() override
    {
        Stage::SetUp();
        ASSERT_TRUE(m_proxy.isListening());
        account::Account account{.id = u"id-1"_s, .name = u"Far"_s, .host = u"127.0.0.1"_s, .port = 9};
        account.proxy = {.kind = Proxy::Kind::HttpConnect, .host = u"127.0.0.1"_s, .port = m_proxy.serverPort(), .user = u"anna"_s};
        account::AccountStore store(places().accounts);
        ASSERT_TRUE(store.save({account}));
        m_secrets->insert(account::proxySecretId(account.id), Secret(QByteArray("CANARY-9f3!")));
    }
    [[nodiscard]] bool loggedIn()
    {
        return until([this] { return m_proxy.heard().contains("Basic " + QByteArray("anna:CANARY-9f3!").toBase64()); });
    }
    void choose(QWidget *page, const char *button)
    {
        page->findChild<ServerBox *>()->setCurrentIndex(1);
        page->findChild<QPushButton *>(QLatin1StringView(button))->click();
    }

    ProxyServer m_proxy{ProxyServer::Manner::Http, "anna", "CANARY-9f3!"};
};

} // namespace

TEST_F(ProxyStage, IsTakenFromTheKeychainByTheProbe)
{
    raise();
    actions().probe->trigger();
    QWidget *probe = window().desk().currentWidget();
    ASSERT_NE(probe, nullptr);
    choose(probe, "run");
    EXPECT_TRUE(loggedIn());
}

TEST_F(ProxyStage, IsTakenFromTheKeychainByTheConsole)
{
    raise();
    actions().console->trigger();
    QWidget *console = window().desk().currentWidget();
    ASSERT_NE(console, nullptr);
    choose(console, "connect");
    EXPECT_TRUE(loggedIn());
}

TEST_F(ProxyStage, IsTakenFromTheKeychainByASeries)
{
    raise();
    window().destination().setCurrentIndex(1);
    actions().newSample->trigger();
    actions().sendRepeatedly->trigger();
    QWidget *repeat = dialog(u"repeat"_s);
    ASSERT_NE(repeat, nullptr);
    repeat->findChild<QSpinBox *>(u"count"_s)->setValue(1);
    for (QPushButton *button : repeat->findChildren<QPushButton *>())
        if (button->text() == u"&Start"_s)
            button->click();
    EXPECT_TRUE(loggedIn());
}

TEST_F(ProxyStage, IsAskedForWhereItIsNotKept)
{
    m_secrets->clear();
    raise();
    actions().probe->trigger();
    QWidget *probe = window().desk().currentWidget();
    ASSERT_NE(probe, nullptr);
    choose(probe, "run");
    QWidget *question = dialog(u"secretQuestion"_s);
    ASSERT_NE(question, nullptr);
    question->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel)->click();
    EXPECT_TRUE(until([&] { return probe->findChild<QLineEdit *>(u"recipient"_s)->isEnabled(); })) << "it does not go on without one";
    EXPECT_TRUE(m_proxy.heard().isEmpty());
    choose(probe, "run");
    question = dialog(u"secretQuestion"_s);
    ASSERT_NE(question, nullptr);
    type(question->findChild<QLineEdit *>(), u"CANARY-9f3!"_s);
    question->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    EXPECT_TRUE(loggedIn());
}

TEST_F(Stage, ASeriesKeepsToTheExtensionsThatWereChosen)
{
    raise();
    window().sending().setExtensions({.without = {"PIPELINING"}});
    actions().newSample->trigger();
    actions().sendRepeatedly->trigger();
    QWidget *repeat = dialog(u"repeat"_s);
    ASSERT_NE(repeat, nullptr);
    repeat->findChild<QSpinBox *>(u"count"_s)->setValue(2);
    for (QPushButton *button : repeat->findChildren<QPushButton *>())
        if (button->text() == u"&Start"_s)
            button->click();
    const auto masked = [this] {
        const QList<Event> &events = window().inspector().session().transcript.events();
        return std::ranges::any_of(events, [](const Event &event) { return event.note && event.note->code == Note::Code::ExtensionMasked; });
    };
    EXPECT_TRUE(until(masked));
}

TEST_F(Stage, AFloodOfMailDoesNotHoldUpTheWindow)
{
    constexpr int mails = 200;
    raise();
    actions().newSample->trigger();
    actions().sendRepeatedly->trigger();
    QWidget *repeat = dialog(u"repeat"_s);
    ASSERT_NE(repeat, nullptr);
    repeat->findChild<QSpinBox *>(u"count"_s)->setValue(mails);
    QElapsedTimer sinceBeat;
    qint64 longest = 0;
    QTimer beat;
    beat.callOnTimeout([&] { longest = qMax(longest, sinceBeat.restart()); });
    beat.start(1);
    sinceBeat.start();
    for (QPushButton *button : repeat->findChildren<QPushButton *>())
        if (button->text() == u"&Start"_s)
            button->click();
    ASSERT_TRUE(until([this] { return program().archive().messages().size() == mails; }));
    ASSERT_TRUE(until([&] { return repeat->findChild<QSpinBox *>(u"count"_s)->isEnabled(); }));
    ASSERT_TRUE(until([this] { return program().archive().sessions().constLast().ended; }));
    RecordProperty("longestPauseInMs", int(longest)); // told, not judged: the machine may be busy
    if (qEnvironmentVariableIsSet("POSTSCOPE_SHOW_PAUSES"))
        qInfo("longest pause of the window: %lld ms", longest);
    program().archive().settle();
    EXPECT_EQ(QDir(places().sandbox).entryList({u"*.eml"_s}).size(), mails);
    EXPECT_EQ(QDir(places().sandbox).entryList({u"*.json"_s}).size(), mails);
}

} // namespace postscope::ui
