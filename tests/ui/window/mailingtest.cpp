// SPDX-License-Identifier: MIT
#include "tests/ui/window/stage.h"
#include "ui/compose/addressform.h"
#include "ui/desk.h"
#include "ui/destinationbox.h"
#include "ui/mailing/mailingdialog.h"

#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTcpServer>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

class MailingWindow : public Stage {
protected:
    void open(const QByteArray &csv, const QString &to = u"{{name}} <{{email}}>"_s)
    {
        delivery::Draft draft;
        draft.from = u"ann@example.org"_s;
        draft.to = to;
        draft.subject = u"{{counter}}: {{name}}"_s;
        window().desk().add(draft);
        actions().sendToList->trigger();
        m_dialog = qobject_cast<MailingDialog *>(dialog(u"mailing"_s));
        ASSERT_NE(m_dialog, nullptr);
        EXPECT_FALSE(button(u"&Send them all"_s)->isEnabled()) << "there is no data yet";
        QFile file(path(u"people.csv"_s));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(csv);
        file.close();
        m_dialog->openData(file.fileName());
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : m_dialog->findChildren<QPushButton *>())
            if (button->text() == text)
                return button;
        return nullptr;
    }
    [[nodiscard]] QTableView *rows() const { return m_dialog->findChild<QTableView *>(u"rows"_s); }
    [[nodiscard]] QString cell(int row, int column) const { return rows()->model()->index(row, column).data().toString(); }
    [[nodiscard]] QString preview() const { return m_dialog->findChild<QPlainTextEdit *>(u"raw"_s)->toPlainText(); }
    [[nodiscard]] QString remark() const { return m_dialog->findChild<QLabel *>(u"remark"_s)->text(); }

    MailingDialog *m_dialog = nullptr;
};

} // namespace

TEST_F(MailingWindow, ShowsEachMailAndSendsThemAll)
{
    raise();
    ASSERT_NO_FATAL_FAILURE(open("name,email\n\"Wang, Bob\",bob@example.org\n王小明,ming@example.org\n"));
    EXPECT_EQ(rows()->model()->rowCount(), 2);
    EXPECT_TRUE(preview().contains(u"To: \"Wang, Bob\" <bob@example.org>")) << qPrintable(preview());
    QTest::keyClick(rows(), Qt::Key_Down);
    EXPECT_TRUE(preview().contains(u"ming@example.org")) << qPrintable(preview());
    QTest::mouseClick(button(u"&Send them all"_s), Qt::LeftButton);
    ASSERT_TRUE(until([&] { return !cell(1, 0).isEmpty(); })) << qPrintable(remark());
    EXPECT_EQ(cell(0, 0), u"Accepted for 1 of 1 recipient.");
    EXPECT_TRUE(cell(0, 1).startsWith(u"250"));
    EXPECT_EQ(cell(0, 2), u"Wang, Bob");
    ASSERT_TRUE(until([&] { return program().archive().messages().size() == 2; }));
    ASSERT_TRUE(until([&] { return button(u"&Send them all"_s)->isEnabled(); }));
    EXPECT_TRUE(remark().startsWith(u"2 of 2")) << qPrintable(remark());
}

TEST_F(MailingWindow, PlaceholdersAreNoProblemUntilTheMailIsSentAsItIs)
{
    raise();
    delivery::Draft draft;
    draft.from = u"ann@example.org"_s;
    draft.to = u"{{name}} <{{email}}>"_s;
    window().desk().add(draft);
    const auto told = [this](const QString &words) {
        for (QLabel *label : composer().findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    };
    EXPECT_TRUE(until([&] { return told(u"Send to a list"_s); }));
    actions().send->trigger();
    EXPECT_TRUE(until([&] { return !told(u"Send to a list"_s); })) << "sent as it is, it is no address";
    EXPECT_TRUE(program().archive().messages().isEmpty());
}

TEST_F(MailingWindow, SendsNothingWhereARowIsWrongAndLeadsToIt)
{
    raise();
    ASSERT_NO_FATAL_FAILURE(open("name,email\nBob,bob@example.org\nEve,nobody\n"));
    QTest::mouseClick(button(u"&Send them all"_s), Qt::LeftButton);
    ASSERT_TRUE(until([&] { return !cell(1, 0).isEmpty(); }));
    EXPECT_TRUE(cell(0, 0).isEmpty());
    EXPECT_EQ(rows()->currentIndex().row(), 1);
    EXPECT_TRUE(remark().startsWith(u"Row 2: To")) << qPrintable(remark());
    EXPECT_TRUE(program().archive().messages().isEmpty());
}

TEST_F(MailingWindow, SaysWhatIsWrongWithAFile)
{
    raise();
    ASSERT_NO_FATAL_FAILURE(open("name,email\nBob\n"));
    EXPECT_TRUE(remark().contains(u"row 1 of")) << qPrintable(remark());
    EXPECT_FALSE(button(u"&Send them all"_s)->isEnabled());
}

TEST_F(MailingWindow, AsksBeforeMailsLeaveThisComputer)
{
    QTcpServer silent;
    ASSERT_TRUE(silent.listen(QHostAddress::LocalHost));
    account::AccountStore store(places().accounts);
    ASSERT_TRUE(store.save({account::Account{.id = u"id-1"_s, .name = u"Silent"_s, .host = u"127.0.0.1"_s, .port = silent.serverPort()}}));
    raise();
    window().destination().setCurrentIndex(1);
    ASSERT_NO_FATAL_FAILURE(open("name,email\nBob,bob@example.org\n"));
    QTest::mouseClick(button(u"&Send them all"_s), Qt::LeftButton);
    ASSERT_TRUE(until([&] { return dialog(u"confirmMailing"_s) != nullptr; }));
    auto *question = qobject_cast<QMessageBox *>(dialog(u"confirmMailing"_s));
    EXPECT_TRUE(question->text().contains(u"127.0.0.1"));
    EXPECT_FALSE(silent.hasPendingConnections());
    for (QAbstractButton *choice : question->buttons())
        if (question->buttonRole(choice) == QMessageBox::AcceptRole)
            choice->click();
    ASSERT_TRUE(until([&] { return silent.hasPendingConnections(); }));
    QTest::mouseClick(button(u"S&top"_s), Qt::LeftButton);
    ASSERT_TRUE(until([&] { return button(u"&Send them all"_s)->isEnabled(); }));
}

} // namespace postscope::ui
