// SPDX-License-Identifier: MIT
#include "core/outline/outline.h"
#include "tests/ui/window/stage.h"
#include "ui/destinationbox.h"
#include "ui/inspect/inspector.h"
#include "ui/inspect/logpage.h"
#include "ui/statusline.h"

#include <QCheckBox>
#include <QClipboard>
#include <QCryptographicHash>
#include <QDialogButtonBox>
#include <QDir>
#include <QDirIterator>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

namespace postscope::ui {

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray sha256(const QByteArray &octets)
{
    return QCryptographicHash::hash(octets, QCryptographicHash::Sha256);
}

QByteArray pictureIn(const outline::Outline &mail)
{
    for (const outline::Part &part : mail.parts)
        if (part.contentType == "image/png")
            return part.content;
    return {};
}

/// The window beside the Postfix that `with-postfix` has started.
class WindowAndPostfix : public Stage {
protected:
    void SetUp() override
    {
        Stage::SetUp();
        ASSERT_FALSE(m_password.isEmpty()) << "to be run by with-postfix";
        raise();
    }

    void addAccount()
    {
        actions().accounts->trigger();
        const QPointer<QWidget> accounts = dialog(QStringLiteral("accounts"));
        ASSERT_NE(accounts, nullptr);
        QTest::mouseClick(accounts->findChild<QPushButton *>(QStringLiteral("add")), Qt::LeftButton);
        const auto fill = [&](const char *name, const QString &text) {
            auto *edit = accounts->findChild<QLineEdit *>(QString(QLatin1StringView(name)));
            edit->clear();
            type(edit, text);
        };
        fill("name", QStringLiteral("Postfix"));
        fill("host", QStringLiteral("localhost"));
        fill("user", qEnvironmentVariable("POSTFIX_USER"));
        fill("caFile", qEnvironmentVariable("POSTFIX_CA"));
        accounts->findChild<QWidget *>(QStringLiteral("port"))->setProperty("value", qEnvironmentVariableIntValue("POSTFIX_PORT"));
        accounts->findChild<QCheckBox *>(QStringLiteral("askEachTime"))->setChecked(true);
        accounts->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        ASSERT_TRUE(until([&] { return accounts == nullptr; }));
    }

    void confirm()
    {
        auto *question = qobject_cast<QMessageBox *>(dialog(QStringLiteral("confirmSend")));
        ASSERT_NE(question, nullptr);
        for (QAbstractButton *button : question->buttons())
            if (question->buttonRole(button) == QMessageBox::AcceptRole)
                return button->click();
        FAIL() << "nothing to confirm with";
    }

    void answerWithPassword()
    {
        QWidget *question = dialog(QStringLiteral("secretQuestion"));
        ASSERT_NE(question, nullptr);
        question->findChild<QLineEdit *>()->setText(QString::fromUtf8(m_password));
        question->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    }

    [[nodiscard]] QStringList arrived() const
    {
        QStringList mails;
        QDirIterator files(qEnvironmentVariable("POSTFIX_MAILDIR") + QStringLiteral("/new"), QDir::Files);
        while (files.hasNext())
            mails += files.next();
        return mails;
    }

    /// As it is, or in the base64 of any login.
    [[nodiscard]] bool knowsPassword(const QByteArray &octets) const
    {
        const QByteArray plain = QByteArray(1, '\0') + qgetenv("POSTFIX_USER") + QByteArray(1, '\0') + m_password;
        const QByteArrayList traces{m_password, m_password.toBase64(), plain.toBase64()};
        return std::any_of(traces.cbegin(), traces.cend(), [&](const QByteArray &trace) { return octets.contains(trace); });
    }

    const QByteArray m_password = qgetenv("POSTFIX_PASSWORD");
};

} // namespace

TEST_F(WindowAndPostfix, TheSampleArrivesAtEveryRecipientAndThePasswordNowhereElse)
{
    addAccount();
    window().destination().setCurrentIndex(1);
    ASSERT_TRUE(window().destination().account());
    window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    QTest::keyClick(&window(), Qt::Key_Return, Qt::ControlModifier);
    confirm();
    answerWithPassword();
    const auto *status = window().findChild<StatusLine *>();
    ASSERT_TRUE(until([&] { return !window().sending().isUnderWay(); }));
    EXPECT_EQ(status->verdict(), QStringLiteral("Accepted for 6 of 6 recipients."));

    ASSERT_TRUE(until([this] { return arrived().size() == 6; }));
    for (const QString &path : arrived()) {
        const auto mail = outline::readOutline(path);
        ASSERT_TRUE(mail);
        EXPECT_EQ(mail->header(u"Subject"), QStringLiteral("中文 subject"));
        EXPECT_EQ(sha256(pictureIn(*mail)), sha256(contentsOf(QStringLiteral(PROJECT_DIR "/tests/data/samples/small.png"))));
    }

    window().inspector().log()->copyAllAction()->trigger();
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(QStringLiteral("AUTH SCRAM-SHA-256")));
    EXPECT_FALSE(knowsPassword(copied.toUtf8()));
    window().close();
    int files = 0;
    QDirIterator kept(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    for (; kept.hasNext(); ++files) {
        const QString path = kept.next();
        EXPECT_FALSE(knowsPassword(contentsOf(path))) << qPrintable(path);
    }
    EXPECT_GE(files, 2) << "accounts and settings are among them";
}

} // namespace postscope::ui
