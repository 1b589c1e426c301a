// SPDX-License-Identifier: MIT
// The log in the window: sent and captured mail behind its row, keys, and what outlives a change of language.
#include "tests/ui/window/stage.h"
#include "ui/inspect/inspector.h"
#include "ui/inspect/log/filterline.h"
#include "ui/inspect/log/logcommands.h"
#include "ui/inspect/log/sessioncontent.h"
#include "ui/inspect/logmodel.h"
#include "ui/inspect/logpage.h"
#include "ui/inspect/logview.h"
#include "ui/sandbox/sandboxpage.h"

#include <QActionGroup>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabWidget>

namespace postscope::ui {

namespace {

class LogStage : public Stage {
protected:
    void sendSample()
    {
        raise();
        QSignalSpy finished(&window().sending(), &Sending::finished);
        actions().send->trigger();
        ASSERT_TRUE(until([&] { return finished.size() == 1 && program().archive().messages().size() == 1; }));
    }

    [[nodiscard]] LogPage &log() { return *window().inspector().log(); }
    [[nodiscard]] int contentRow()
    {
        for (int row = 0; row < log().model()->rowCount(); ++row)
            if (log().model()->event(row).kind == Event::Kind::Content)
                return row;
        return -1;
    }
    /// What the row of content stands for, whole.
    [[nodiscard]] QByteArray content()
    {
        const auto mail = log().model()->content() ? log().model()->content()->at(log().model()->transcript(), contentRow()) : nullptr;
        return mail ? mail->range(0, mail->size()).value_or(QByteArray()) : QByteArray();
    }
    [[nodiscard]] QByteArray captured()
    {
        QFile file(program().archive().messages().constFirst().path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace

TEST_F(LogStage, TheMailThatWasSentIsBehindItsRow)
{
    sendSample();
    ASSERT_GE(contentRow(), 0);
    EXPECT_EQ(content(), captured());
    EXPECT_GT(content().size(), 90'000);
}

TEST_F(LogStage, SoIsTheMailThatTheSandboxTook)
{
    sendSample();
    actions().captured->trigger();
    auto *sandbox = window().findChild<SandboxPage *>();
    sandbox->select(program().archive().messages().constFirst().id);
    ASSERT_TRUE(until([&] { return contentRow() >= 0 && log().model()->event(contentRow()).origin == Origin::Client && !content().isEmpty(); }));
    EXPECT_EQ(content(), captured());
}

TEST_F(LogStage, ControlLBringsTheFilterToTheFrontFromAnywhere)
{
    sendSample();
    auto *tabs = window().inspector().findChild<QTabWidget *>();
    tabs->setCurrentIndex(1);
    part(QStringLiteral("From"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
    EXPECT_EQ(tabs->currentIndex(), 0);
    EXPECT_EQ(QApplication::focusWidget(), log().filterLine()->line());
}

TEST_F(LogStage, EscapeClearsTheFilterAndDoesNotStopASession)
{
    sendSample();
    QSignalSpy stopped(actions().stop, &QAction::triggered);
    actions().stop->setEnabled(true);
    log().filterLine()->setText(QStringLiteral("code:2"));
    log().filterLine()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(log().filterLine()->text(), QString());
    EXPECT_TRUE(stopped.isEmpty());
}

TEST_F(LogStage, KeysOfTheLogAreKeysOfTheLogAlone)
{
    sendSample();
    log().view()->selectRow(0);
    part(QStringLiteral("From"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_M, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F4);
    EXPECT_TRUE(log().model()->annotations().isEmpty());
    EXPECT_EQ(log().view()->currentEvent(), 0);
    EXPECT_FALSE(window().findChild<QWidget *>(QStringLiteral("findBar"))->isVisible());
}

TEST_F(LogStage, MarksAndContentOutliveAChangeOfLanguage)
{
    sendSample();
    log().model()->annotate(3, {true, QStringLiteral("here")});
    const QByteArray before = content();
    const MainWindow *old = &window();
    for (QAction *action : actions().language->actions())
        if (action->data() == QStringLiteral("zh_TW"))
            action->trigger();
    ASSERT_TRUE(until([&] { return &window() != old; }));
    EXPECT_EQ(log().model()->annotations().value(3).comment, QStringLiteral("here"));
    EXPECT_EQ(content(), before);
}

} // namespace postscope::ui
