// SPDX-License-Identifier: MIT
#include "tests/support/scriptedserver.h"
#include "tests/ui/window/stage.h"
#include "ui/accounts/tlsform.h"
#include "ui/destinationbox.h"
#include "ui/inspect/inspector.h"
#include "ui/inspect/resultspage.h"
#include "ui/inspect/tlspage.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

namespace postscope::ui {

namespace {

using namespace Qt::StringLiterals;
using test::expect, test::say, test::tls;

/// An account on a server with a certificate that nobody vouches for.
class TrustStage : public Stage {
protected:
    void SetUp() override
    {
        Stage::SetUp();
        ASSERT_TRUE(m_server.isListening());
        account::AccountStore store(places().accounts);
        ASSERT_TRUE(store.save(
            {account::Account{.id = u"id-1"_s, .name = u"Mine"_s, .host = u"127.0.0.1"_s, .port = m_server.serverPort(), .tls = TlsMode::StartTls}}));
        raise();
        window().destination().setCurrentIndex(1);
        window().desk().add({.from = u"a@example.org"_s, .to = u"b@example.org"_s, .subject = u"s"_s, .text = u"t"_s});
    }
    delivery::Outcome send(bool asked)
    {
        QSignalSpy finished(&window().sending(), &Sending::finished);
        actions().send->trigger();
        if (asked)
            dialog(u"confirmSend"_s)->findChildren<QPushButton *>().constFirst()->click();
        EXPECT_TRUE(until([&] { return finished.size() == 1; }));
        return window().inspector().session().outcome.value_or(delivery::Outcome());
    }
    QPushButton *offer() { return window().inspector().results()->findChild<QPushButton *>(u"repair"_s); }
    QString words(QWidget *asked)
    {
        QStringList all;
        for (const QLabel *label : asked->findChildren<QLabel *>()) {
            EXPECT_TRUE(label->textFormat() == Qt::PlainText || !label->text().contains(u"CN="_s)) << label->text().toStdString();
            all += label->text();
        }
        return all.join(u'\n');
    }
    QList<account::TrustedCertificate> kept() { return account::AccountStore(places().accounts).load()->constFirst().trusted; }
    /// Clicks a button of the question and waits for the send that follows.
    delivery::Outcome answer(const QString &button)
    {
        QWidget *asked = dialog(u"trustDialog"_s);
        QSignalSpy finished(&window().sending(), &Sending::finished);
        asked->findChild<QPushButton *>(button)->click();
        EXPECT_TRUE(until([&] { return finished.size() == 1; }));
        return window().inspector().session().outcome.value_or(delivery::Outcome());
    }
    static QString paired(const QByteArray &hex) { return QString::fromLatin1(QByteArray::fromHex(hex).toHex(':').toUpper()).first(47); }

    test::ScriptedServer m_server{
        {say("220 localhost"), expect("EHLO"),       say("250-localhost"), say("250 STARTTLS"), expect("STARTTLS"), say("220 go"), tls(),
         expect("EHLO"),       say("250 localhost"), expect("MAIL"),       say("250 ok"),       expect("RCPT"),     say("250 ok"), expect("DATA"),
         say("354 go"),        test::content(),      say("250 taken"),     expect("QUIT"),      say("221 bye"),     test::close()}};
};

} // namespace

TEST_F(TrustStage, ACertificateIsTrustedForOneAccountHostAndPort)
{
    const delivery::Outcome first = send(true);
    ASSERT_TRUE(first.failure);
    ASSERT_FALSE(first.tls.chain.isEmpty());
    ASSERT_FALSE(offer()->isHidden());
    EXPECT_TRUE(window().inspector().tls()->trustAction()->isVisible());
    offer()->click();
    QWidget *asked = dialog(u"trustDialog"_s);
    ASSERT_NE(asked, nullptr);
    const QString said = words(asked);
    const net::CertificateFacts &leaf = first.tls.chain.constFirst();
    EXPECT_TRUE(said.contains(paired(leaf.sha256))) << said.toStdString();
    EXPECT_TRUE(said.contains(paired(leaf.publicKeySha256)));
    EXPECT_TRUE(said.contains(QString::number(m_server.serverPort())));
    EXPECT_TRUE(said.contains(leaf.issuer));
    EXPECT_TRUE(said.contains(u"--pin sha256:"_s + QString::fromLatin1(leaf.publicKeySha256)));
    EXPECT_TRUE(kept().isEmpty()) << "nobody said yes";
    const delivery::Outcome second = answer(u"trustAndSend"_s);
    EXPECT_FALSE(second.failure);
    EXPECT_TRUE(second.tls.verified);
    ASSERT_EQ(kept().size(), 1);
    EXPECT_EQ(kept()[0].publicKeySha256, leaf.publicKeySha256);
    EXPECT_EQ(kept()[0].port, m_server.serverPort());
    EXPECT_EQ(window().destination().account()->trusted, kept()) << "the window knows it, too";
    EXPECT_TRUE(offer()->isHidden());
    // It holds for the next mail, without a question.
    EXPECT_FALSE(send(false).failure);
}

TEST_F(TrustStage, AnotherKeyIsAskedForWithBothSideBySide)
{
    const delivery::Outcome first = send(true);
    offer()->click();
    const delivery::Outcome trusted = answer(u"trustAndSend"_s);
    ASSERT_FALSE(trusted.failure);
    m_server.setCertificate(u"other"_s);
    const delivery::Outcome changed = send(false);
    ASSERT_TRUE(changed.failure) << "a key that nobody trusts";
    EXPECT_TRUE(changed.tls.has(net::CertificateFault::Check::Pin));
    ASSERT_FALSE(offer()->isHidden());
    window().inspector().tls()->trustAction()->trigger();
    QWidget *asked = dialog(u"trustDialog"_s);
    ASSERT_NE(asked, nullptr);
    const QString said = words(asked);
    EXPECT_TRUE(said.contains(paired(first.tls.chain.constFirst().sha256))) << said.toStdString();
    EXPECT_TRUE(said.contains(paired(changed.tls.chain.constFirst().sha256)));
    EXPECT_NE(first.tls.chain.constFirst().sha256, changed.tls.chain.constFirst().sha256);
    const delivery::Outcome second = answer(u"trustAndSend"_s);
    EXPECT_FALSE(second.failure);
    ASSERT_EQ(kept().size(), 1) << "in place of the old one";
    EXPECT_EQ(kept()[0].publicKeySha256, changed.tls.chain.constFirst().publicKeySha256);
}

TEST_F(TrustStage, CancelTrustsNothing)
{
    (void)send(true);
    offer()->click();
    QWidget *asked = dialog(u"trustDialog"_s);
    QTest::keyClick(asked, Qt::Key_Return); // the button that has the focus
    EXPECT_TRUE(until([&] { return !window().findChild<QWidget *>(u"trustDialog"_s); }));
    EXPECT_TRUE(kept().isEmpty());
    EXPECT_TRUE(send(false).failure);
}

TEST(TlsForm, TakesTrustBack)
{
    account::Account account{.id = u"1"_s};
    account.trusted = {{.host = u"a.test"_s, .port = 587, .publicKeySha256 = QByteArray(64, 'a'), .subject = u"CN=<b>a</b>"_s},
                       {.host = u"b.test"_s, .port = 587, .publicKeySha256 = QByteArray(64, 'b')}};
    TlsForm form;
    form.load(account);
    QSignalSpy edited(&form, &TlsForm::edited);
    auto *list = form.findChild<QTreeWidget *>(u"trustedCertificates"_s);
    ASSERT_EQ(list->topLevelItemCount(), 2);
    list->setCurrentItem(list->topLevelItem(0));
    form.findChild<QPushButton *>(u"removeTrusted"_s)->click();
    EXPECT_EQ(edited.size(), 1);
    account::Account stored;
    form.store(stored);
    ASSERT_EQ(stored.trusted.size(), 1);
    EXPECT_EQ(stored.trusted[0].host, u"b.test"_s);
}

} // namespace postscope::ui
