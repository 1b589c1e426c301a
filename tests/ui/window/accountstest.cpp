// SPDX-License-Identifier: MIT
#include "tests/ui/window/stage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace postscope::ui {

namespace {

/// The dialog, opened, with one account typed into it.
class AccountsStage : public Stage {
protected:
    void open()
    {
        raise();
        actions().accounts->trigger();
        m_dialog = dialog(QStringLiteral("accounts"));
        ASSERT_NE(m_dialog, nullptr);
    }
    void fill()
    {
        QTest::mouseClick(child<QPushButton>("add"), Qt::LeftButton);
        type(child<QLineEdit>("name"), QStringLiteral("Work"));
        type(child<QLineEdit>("host"), QStringLiteral("mail.example.org"));
        type(child<QLineEdit>("user"), QStringLiteral("me"));
        type(child<QLineEdit>("password"), QStringLiteral("CANARY-9f3!"));
    }
    template<class T>
    T *child(const char *name)
    {
        return m_dialog->findChild<T *>(QString(QLatin1StringView(name)));
    }
    void ok() { m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click(); }
    QList<account::Account> stored() { return account::AccountStore(places().accounts).load().value_or(QList<account::Account>{}); }

    QPointer<QWidget> m_dialog;
};

} // namespace

TEST_F(AccountsStage, ThePasswordGoesIntoTheKeychainAndNowhereElse)
{
    open();
    fill();
    ok();
    ASSERT_TRUE(until([this] { return m_dialog == nullptr; }));
    ASSERT_EQ(stored().size(), 1);
    EXPECT_EQ(stored().constFirst().host, QStringLiteral("mail.example.org"));
    EXPECT_EQ(m_secrets->value(stored().constFirst().id), Secret(QByteArray("CANARY-9f3!")));
    window().close();
    for (const QString &path : {places().accounts, places().settings}) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(file.readAll().contains("CANARY"));
    }
}

TEST_F(AccountsStage, WithoutAKeychainThePasswordIsAskedForEachTime)
{
    m_keychainMissing = true;
    open();
    fill();
    ok();
    ASSERT_TRUE(until([this] { return child<QWidget>("notice")->isVisible(); }));
    ASSERT_EQ(stored().size(), 1);
    EXPECT_TRUE(stored().constFirst().askEachTime);
    EXPECT_TRUE(child<QCheckBox>("askEachTime")->isChecked());
    EXPECT_TRUE(child<QLineEdit>("password")->text().isEmpty());
    EXPECT_TRUE(m_secrets->isEmpty());
    ok();
    EXPECT_TRUE(until([this] { return m_dialog == nullptr; }));
}

TEST_F(AccountsStage, ARemovedAccountTakesItsPasswordAlong)
{
    account::AccountStore store(places().accounts);
    ASSERT_TRUE(store.save({account::Account{.id = QStringLiteral("id-1"), .name = QStringLiteral("Old"), .host = QStringLiteral("mail.example.org")}}));
    m_secrets->insert(QStringLiteral("id-1"), Secret(QByteArray("secret")));
    open();
    for (QPushButton *button : m_dialog->findChildren<QPushButton *>())
        if (button->text().remove(QLatin1Char('&')) == QStringLiteral("Remove"))
            button->click();
    ok();
    ASSERT_TRUE(until([this] { return m_dialog == nullptr; }));
    EXPECT_TRUE(stored().isEmpty());
    EXPECT_TRUE(m_secrets->isEmpty());
}

TEST_F(AccountsStage, ATokenComesFromACommand)
{
    open();
    fill();
    auto *mechanism = child<QComboBox>("mechanism");
    EXPECT_FALSE(child<QLineEdit>("tokenCommand")->isEnabled());
    mechanism->setCurrentIndex(mechanism->findText(QStringLiteral("XOAUTH2"), Qt::MatchContains));
    EXPECT_TRUE(child<QLineEdit>("password")->isEnabled());
    type(child<QLineEdit>("tokenCommand"), QStringLiteral("printf token"));
    EXPECT_FALSE(child<QLineEdit>("password")->isEnabled());
    child<QLineEdit>("password")->clear();
    ok();
    ASSERT_TRUE(until([this] { return m_dialog == nullptr; }));
    ASSERT_EQ(stored().size(), 1);
    EXPECT_EQ(stored().constFirst().mechanism, "XOAUTH2");
    EXPECT_EQ(stored().constFirst().secret, SecretKind::Token);
    EXPECT_EQ(stored().constFirst().tokenCommand, QStringLiteral("printf token"));
}

TEST_F(AccountsStage, AMechanismWithoutAPasswordAsksForNone)
{
    open();
    fill();
    auto *mechanism = child<QComboBox>("mechanism");
    for (const char *name : {"GSSAPI", "EXTERNAL", "ANONYMOUS", "NTLM", "OAUTHBEARER", "SCRAM-SHA-256"}) {
        const int index = mechanism->findData(QByteArray(name));
        ASSERT_GE(index, 0) << name;
        mechanism->setCurrentIndex(index);
        const bool asks = QByteArray(name) != "GSSAPI" && QByteArray(name) != "EXTERNAL" && QByteArray(name) != "ANONYMOUS";
        EXPECT_EQ(child<QLineEdit>("password")->isEnabled(), asks) << name;
        EXPECT_NE(mechanism->currentText(), QString::fromLatin1(name)); // in words
    }
}

TEST_F(AccountsStage, AnAccountThatDoesNotAnswerIsToldInTheDialog)
{
    open();
    fill();
    child<QLineEdit>("host")->setText(QStringLiteral("127.0.0.1"));
    m_dialog->findChild<QWidget *>(QStringLiteral("port"))->setProperty("value", 1);
    QTest::mouseClick(child<QPushButton>("test"), Qt::LeftButton);
    ASSERT_TRUE(until([this] { return child<QPushButton>("test")->isEnabled(); }));
    EXPECT_FALSE(child<QLabel>("testResult")->text().isEmpty());
    EXPECT_EQ(child<QLabel>("testResult")->textFormat(), Qt::PlainText);
}

TEST_F(AccountsStage, ADkimKeyGoesIntoTheKeychainAndGoesWithItsSignature)
{
    const QByteArray pem = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n";
    QFile file(path(QStringLiteral("dkim.pem")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(pem);
    file.close();
    open();
    fill();
    child<QPushButton>("addDkim")->click();
    EXPECT_FALSE(child<QLabel>("dkimDomainProblem")->isHidden());
    child<QLineEdit>("dkimDomain")->setText(QStringLiteral("example.org"));
    child<QLineEdit>("dkimSelector")->setText(QStringLiteral("mail"));
    EXPECT_FALSE(child<QLabel>("dkimKeyFileProblem")->isHidden());
    ok();
    EXPECT_NE(m_dialog, nullptr) << "a signature without a key";
    child<QLineEdit>("dkimKeyFile")->setText(file.fileName());
    EXPECT_TRUE(child<QLabel>("dkimKeyFileProblem")->isHidden());
    EXPECT_TRUE(child<QLabel>("dkimRecord")->text().contains(QStringLiteral("mail._domainkey.example.org")));
    EXPECT_TRUE(child<QLabel>("dkimRecord")->text().contains(QStringLiteral("v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")));
    child<QPushButton>("keepDkimKey")->click();
    EXPECT_TRUE(child<QLineEdit>("dkimKeyFile")->text().isEmpty());
    ok();
    ASSERT_TRUE(until([this] { return m_dialog == nullptr; }));
    ASSERT_EQ(stored().size(), 1);
    const account::Account kept = stored().constFirst();
    ASSERT_EQ(kept.dkim.size(), 1);
    EXPECT_TRUE(kept.dkim.constFirst().keyFile.isEmpty());
    const QString key = account::dkimSecretId(kept.id, kept.dkim.constFirst().id);
    EXPECT_EQ(m_secrets->value(key), Secret(QByteArray(pem.constData(), pem.size())));

    open();
    child<QPushButton>("removeDkim")->click();
    ok();
    ASSERT_TRUE(until([this] { return m_dialog == nullptr; }));
    EXPECT_TRUE(stored().constFirst().dkim.isEmpty());
    EXPECT_FALSE(m_secrets->contains(key));
}

} // namespace postscope::ui
