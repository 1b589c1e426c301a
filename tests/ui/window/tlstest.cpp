// SPDX-License-Identifier: MIT
#include "tests/ui/window/stage.h"
#include "ui/destinationbox.h"
#include "ui/extensionsdialog.h"
#include "ui/inspect/inspector.h"
#include "ui/inspect/resultspage.h"
#include "ui/inspect/tlspage.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QToolButton>
#include <QTreeWidget>

namespace postscope::ui {

namespace {

using namespace Qt::StringLiterals;

/// The sandbox as an account: a server that can be asked for anything.
class TlsStage : public Stage {
protected:
    account::Account sandboxAccount()
    {
        return {.id = u"id-1"_s, .name = u"Mine"_s, .host = u"127.0.0.1"_s, .port = program().sandbox().port(), .user = u"me"_s};
    }
    void keep(const account::Account &account)
    {
        account::AccountStore store(places().accounts);
        ASSERT_TRUE(store.save({account}));
        m_secrets->insert(account.id, Secret(QByteArray("secret")));
        window().destination().setAccounts({account});
        window().destination().setCurrentIndex(1);
    }
    QString certificateFile()
    {
        QFile file(path(u"ca.pem"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(program().sandbox().certificate());
        return file.fileName();
    }
    void fill() { window().desk().add({.from = u"a@example.org"_s, .to = u"b@example.org"_s, .subject = u"s"_s, .text = u"t"_s}); }
    delivery::Outcome send()
    {
        QSignalSpy finished(&window().sending(), &Sending::finished);
        actions().send->trigger();
        if (QWidget *question = dialog(u"confirmSend"_s))
            question->findChildren<QPushButton *>().constFirst()->click();
        EXPECT_TRUE(until([&] { return finished.size() == 1; }));
        return window().inspector().session().outcome.value_or(delivery::Outcome());
    }
    QString factsOfTls() { return window().inspector().tls()->toText(); }
};

} // namespace

TEST_F(TlsStage, ACertificateThatIsRefusedIsShownWithWhatIsWrongWithIt)
{
    raise();
    fill();
    keep(sandboxAccount());
    const delivery::Outcome outcome = send();
    ASSERT_TRUE(outcome.failure);
    EXPECT_FALSE(outcome.tls.established);
    ASSERT_FALSE(outcome.tls.chain.isEmpty());
    const net::CertificateFacts &leaf = outcome.tls.chain.constFirst();
    const QString told = factsOfTls();
    EXPECT_TRUE(told.contains(leaf.subject)) << qPrintable(told);
    EXPECT_TRUE(told.contains(leaf.key));
    EXPECT_TRUE(told.contains(u"sha256:"_s + QString::fromLatin1(leaf.publicKeySha256)));
    EXPECT_TRUE(told.contains(outcome.tls.faults.constFirst().text));
    const QString pem = path(u"chain.pem"_s);
    EXPECT_FALSE(window().inspector().tls()->saveTo(pem));
    EXPECT_EQ(QSslCertificate::fromPath(pem).size(), outcome.tls.chain.size());
}

TEST_F(TlsStage, TheWrongWayToUseTlsIsPutRightForOnce)
{
    raise();
    fill();
    account::Account account = sandboxAccount();
    account.tls = TlsMode::Implicit;
    account.caFile = certificateFile();
    account.verifyName = u"localhost"_s;
    keep(account);
    const delivery::Outcome first = send();
    ASSERT_TRUE(first.failure);
    EXPECT_EQ(first.failure->reason, smtp::Failure::Reason::PlainOnTlsPort);
    auto *repair = window().inspector().results()->findChild<QPushButton *>(u"repair"_s);
    ASSERT_FALSE(repair->isHidden());
    QSignalSpy finished(&window().sending(), &Sending::finished);
    repair->click();
    QWidget *question = dialog(u"repairQuestion"_s);
    ASSERT_NE(question, nullptr);
    question->findChild<QPushButton *>(u"repairOnce"_s)->click();
    ASSERT_TRUE(until([&] { return finished.size() == 1; }));
    const auto second = window().inspector().session().outcome;
    ASSERT_TRUE(second);
    EXPECT_FALSE(second->failure);
    EXPECT_TRUE(second->tls.verified);
    EXPECT_TRUE(repair->isHidden());
    EXPECT_EQ(account::AccountStore(places().accounts).load()->constFirst().tls, TlsMode::Implicit) << "for once";
}

TEST_F(TlsStage, TheWrongWayToUseTlsIsPutRightForGood)
{
    raise();
    fill();
    account::Account account = sandboxAccount();
    account.tls = TlsMode::Implicit;
    account.caFile = certificateFile();
    account.verifyName = u"localhost"_s;
    keep(account);
    (void)send();
    QSignalSpy finished(&window().sending(), &Sending::finished);
    window().inspector().results()->findChild<QPushButton *>(u"repair"_s)->click();
    QWidget *question = dialog(u"repairQuestion"_s);
    ASSERT_NE(question, nullptr);
    question->findChild<QPushButton *>(u"repairAlways"_s)->click();
    ASSERT_TRUE(until([&] { return finished.size() == 1; }));
    EXPECT_EQ(account::AccountStore(places().accounts).load()->constFirst().tls, TlsMode::StartTls);
    EXPECT_EQ(window().destination().account()->tls, TlsMode::StartTls);
}

TEST_F(TlsStage, AnExtensionThatIsLeftOutIsNotUsedAndSaidSo)
{
    raise();
    fill();
    auto *sign = window().findChild<QToolButton *>(u"extensionState"_s);
    EXPECT_FALSE(sign->isVisible());
    actions().extensions->trigger();
    auto *extensions = qobject_cast<ExtensionsDialog *>(dialog(u"extensions"_s));
    ASSERT_NE(extensions, nullptr);
    auto *list = extensions->findChild<QTreeWidget *>();
    list->setCurrentItem(list->findItems(u"PIPELINING"_s, Qt::MatchExactly).constFirst());
    extensions->findChildren<QRadioButton *>().at(1)->click();
    extensions->accept();
    EXPECT_TRUE(sign->isVisible());
    EXPECT_TRUE(sign->text().contains(u"PIPELINING"_s));
    QSignalSpy finished(&window().sending(), &Sending::finished);
    actions().sendToSandbox->trigger();
    ASSERT_TRUE(until([&] { return finished.size() == 1; }));
    const auto outcome = window().inspector().session().outcome;
    EXPECT_FALSE(outcome->failure);
    EXPECT_FALSE(outcome->session.current.has(smtp::Extension::Pipelining));
}

} // namespace postscope::ui
