// SPDX-License-Identifier: MIT
// The whole window in each language, look and size: nothing clipped, everything named and reached by Tab. With POSTSCOPE_SCREENSHOTS=DIR every page is
// kept there as a picture, to be looked at.
#include "tests/ui/look/clipping.h"
#include "tests/ui/look/pseudolanguage.h"
#include "tests/ui/window/stage.h"
#include "ui/inspect/inspector.h"
#include "ui/settings.h"
#include "ui/talkpage.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

namespace postscope::ui {

namespace {

using namespace Qt::StringLiterals;

struct View {
    const char *language = "";
    Theme theme = Theme::Light;
    QSize size;

    [[nodiscard]] bool pseudo() const { return QLatin1StringView(language) == QLatin1StringView("pseudo"); }
    [[nodiscard]] QString name() const
    {
        const QString look = theme == Theme::Dark ? u"dark"_s : u"light"_s;
        return u"%1_%2_%3"_s.arg(QLatin1StringView(language), look).arg(size.width());
    }
};

class Look : public Stage, public testing::WithParamInterface<View> {
protected:
    void SetUp() override
    {
        Stage::SetUp();
        Settings settings;
        settings.language = GetParam().pseudo() ? u"en"_s : QString(QLatin1StringView(GetParam().language));
        settings.theme = GetParam().theme;
        ASSERT_TRUE(writeSettings(settings, places().settings));
        if (!GetParam().pseudo())
            return;
        QApplication::installTranslator(&m_pseudo);
        QApplication::setLayoutDirection(Qt::RightToLeft);
    }

    void TearDown() override
    {
        Stage::TearDown();
        QApplication::removeTranslator(&m_pseudo);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void stage()
    {
        raise();
        window().resize(GetParam().size);
        QTest::qWait(0);
    }

    void send()
    {
        QSignalSpy finished(&window().sending(), &Sending::finished);
        actions().send->trigger();
        ASSERT_TRUE(until([&] { return finished.size() == 1; }));
    }

    /// Looks at what is in sight now, and keeps a picture of it where pictures are wanted.
    void look(QWidget &shown, const QString &page)
    {
        constexpr int settling = 2000; // ms that layouts may take
        (void)QTest::qWaitFor([&shown] { return clippedIn(shown).isEmpty(); }, settling);
        EXPECT_EQ(clippedIn(shown).join(u'\n').toStdString(), "") << GetParam().name().toStdString() << ' ' << page.toStdString();
        const QString folder = qEnvironmentVariable("POSTSCOPE_SCREENSHOTS");
        if (!folder.isEmpty()) {
            QDir().mkpath(folder);
            EXPECT_TRUE(shown.grab().save(u"%1/%2_%3.png"_s.arg(folder, GetParam().name(), page)));
        }
    }

    /// Each tab of `tabs` in turn.
    void lookAtEach(QTabWidget &tabs, const QString &name)
    {
        for (int i = 0; i < tabs.count(); ++i) {
            if (!tabs.isTabEnabled(i))
                continue;
            tabs.setCurrentIndex(i);
            look(window(), name + QString::number(i));
        }
        tabs.setCurrentIndex(0);
    }

private:
    PseudoLanguage m_pseudo;
};

TEST(Clipping, TellsWhatDoesNotFitAndNothingElse)
{
    QWidget root;
    auto *label = new QLabel(u"A caption of some length"_s, &root);
    auto *button = new QPushButton(u"A button of some length"_s, &root);
    root.resize(600, 200);
    label->setGeometry({{0, 0}, label->sizeHint()});
    button->setGeometry({{0, 100}, button->sizeHint()});
    root.show();
    EXPECT_TRUE(clippedIn(root).isEmpty());
    label->resize(label->sizeHint() - QSize(8, 0));
    EXPECT_EQ(clippedIn(root).size(), 1);
    button->resize(button->sizeHint() - QSize(8, 0));
    EXPECT_EQ(clippedIn(root).size(), 2);
}

TEST(Clipping, TellsWhatTabDoesNotReach)
{
    QWidget root;
    auto *first = new QLineEdit(&root);
    auto *second = new QPlainTextEdit(&root);
    second->move(0, 60);
    auto *third = new QLineEdit(&root);
    third->move(0, 120);
    second->setTabChangesFocus(true);
    root.show();
    root.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&root));
    first->setFocus();
    EXPECT_TRUE(missedByTab(root).isEmpty());
    second->setTabChangesFocus(false); // it keeps the key for itself
    first->setFocus();
    EXPECT_EQ(missedByTab(root).size(), 1);
}

TEST_P(Look, NothingIsClippedOnAnyPage)
{
    stage();
    look(window(), u"first"_s);
    send();
    auto *pages = composer().findChild<QTabWidget *>();
    ASSERT_NE(pages, nullptr);
    lookAtEach(*pages, u"compose"_s);
    auto *inspected = window().inspector().findChild<QTabWidget *>();
    ASSERT_NE(inspected, nullptr);
    ASSERT_GE(inspected->count(), 3);
    lookAtEach(*inspected, u"inspect"_s);
    window().desk().showCaptured();
    look(window(), u"captured"_s);
}

TEST_P(Look, EveryControlIsReachedByTab)
{
    stage();
    send();
    EXPECT_EQ(missedByTab(window()).join(u'\n').toStdString(), "");
    auto *inspected = window().inspector().findChild<QTabWidget *>();
    for (int i = 1; i < inspected->count(); ++i) {
        inspected->setCurrentIndex(i);
        EXPECT_EQ(missedByTab(window()).join(u'\n').toStdString(), "") << inspected->tabText(i).toStdString();
    }
}

TEST_P(Look, NothingIsClippedInConsoleAndProbe)
{
    stage();
    actions().console->trigger();
    QWidget *console = window().desk().currentWidget();
    look(window(), u"console0"_s);
    console->findChild<QPushButton *>(u"connect"_s)->click();
    auto *take = console->findChild<QPushButton *>(u"take"_s);
    ASSERT_TRUE(until([take] { return take->isVisible(); }));
    auto *command = console->findChild<QLineEdit *>(u"command"_s);
    command->setText(u"MAIL FROM:<me@example.org>"_s); // typed, it would open a list of its own
    EXPECT_TRUE(until([this] { return clippedIn(window()).isEmpty(); }));
    look(window(), u"console1"_s);
    command->setFocus();
    EXPECT_EQ(missedByTab(window()).join(u'\n').toStdString(), "");
    actions().probe->trigger();
    auto *probe = qobject_cast<TalkPage *>(window().desk().currentWidget());
    look(window(), u"probe0"_s);
    probe->findChild<QPushButton *>(u"run"_s)->click();
    ASSERT_TRUE(until([probe] { return !probe->isUnderWay(); }));
    look(window(), u"probe1"_s);
    EXPECT_EQ(missedByTab(window()).join(u'\n').toStdString(), "");
    probe->findChild<QComboBox *>(u"kind"_s)->setCurrentIndex(1);
    look(window(), u"probe2"_s);
    actions().sandboxSettings->trigger();
    QWidget *settings = dialog(u"sandboxSettings"_s);
    ASSERT_NE(settings, nullptr);
    look(*settings, u"sandboxSettings"_s);
}

constexpr QSize small(1280, 800);
constexpr QSize large(2560, 1440);

INSTANTIATE_TEST_SUITE_P(In, Look,
                         testing::Values(View{"en", Theme::Light, small}, View{"en", Theme::Dark, large}, View{"zh_TW", Theme::Dark, small},
                                         View{"zh_TW", Theme::Light, large}, View{"pseudo", Theme::Light, small}, View{"pseudo", Theme::Dark, large}),
                         [](const testing::TestParamInfo<View> &view) { return view.param.name().toStdString(); });

} // namespace
} // namespace postscope::ui
