// SPDX-License-Identifier: MIT
#include "tests/ui/window/stage.h"
#include "ui/destinationbox.h"

#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTcpServer>

namespace postscope::ui {

namespace {

class Repetition : public Stage {
protected:
    void open()
    {
        actions().sendRepeatedly->trigger();
        m_dialog = dialog(QStringLiteral("repeat"));
        ASSERT_NE(m_dialog, nullptr);
    }
    void press(const QString &start)
    {
        for (QPushButton *button : m_dialog->findChildren<QPushButton *>())
            if (button->text() == start)
                return QTest::mouseClick(button, Qt::LeftButton);
        FAIL() << qPrintable(start);
    }
    [[nodiscard]] QSpinBox *box(const char *name) const { return m_dialog->findChild<QSpinBox *>(QLatin1StringView(name)); }
    [[nodiscard]] QString summary() const { return m_dialog->findChild<QPlainTextEdit *>(QStringLiteral("summary"))->toPlainText(); }

    QWidget *m_dialog = nullptr;
};

} // namespace

TEST_F(Repetition, SendsManyToTheSandboxAndTellsTheTotals)
{
    raise();
    ASSERT_NO_FATAL_FAILURE(open());
    box("count")->setValue(12);
    box("connections")->setValue(2);
    press(QStringLiteral("&Start"));
    ASSERT_TRUE(until([&] { return summary().contains(QStringLiteral("12 of 12")); }));
    ASSERT_TRUE(until([&] { return program().archive().messages().size() == 12; }));
    ASSERT_TRUE(until([&] { return box("count")->isEnabled(); }));
    press(QStringLiteral("&Close"));
    EXPECT_TRUE(until([&] { return window().isActiveWindow() || !window().findChild<QWidget *>(QStringLiteral("repeat")); }));
}

TEST_F(Repetition, AsksBeforeManyMailsLeaveThisComputerAndStops)
{
    QTcpServer silent;
    ASSERT_TRUE(silent.listen(QHostAddress::LocalHost));
    account::AccountStore store(places().accounts);
    ASSERT_TRUE(store.save(
        {account::Account{.id = QStringLiteral("id-1"), .name = QStringLiteral("Silent"), .host = QStringLiteral("127.0.0.1"), .port = silent.serverPort()}}));
    raise();
    window().destination().setCurrentIndex(1);
    ASSERT_NO_FATAL_FAILURE(open());
    box("count")->setValue(11);
    press(QStringLiteral("&Start"));
    auto *question = qobject_cast<QMessageBox *>(dialog(QStringLiteral("confirmRepeat")));
    ASSERT_NE(question, nullptr);
    EXPECT_TRUE(question->text().contains(QStringLiteral("127.0.0.1")));
    EXPECT_FALSE(silent.hasPendingConnections());
    for (QAbstractButton *button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    ASSERT_TRUE(until([&] { return silent.hasPendingConnections(); }));
    press(QStringLiteral("S&top"));
    ASSERT_TRUE(until([&] { return box("count")->isEnabled(); }));
    EXPECT_TRUE(summary().contains(QStringLiteral("0 of 11")));
}

} // namespace postscope::ui
