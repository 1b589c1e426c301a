// SPDX-License-Identifier: MIT
#include "core/delivery/compose.h"
#include "core/delivery/draftfile.h"
#include "core/delivery/route.h"
#include "tests/ui/window/stage.h"
#include "ui/accounts/accountform.h"
#include "ui/compose/envelopepage.h"
#include "ui/compose/formtable.h"
#include "ui/compose/recipientchoicemodel.h"
#include "ui/extensionsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTreeWidget>

namespace postscope::ui {

namespace {

using namespace Qt::StringLiterals;

template<class T>
T *child(QWidget &root, const char *name)
{
    T *found = root.findChild<T *>(QString(QLatin1StringView(name)));
    EXPECT_NE(found, nullptr) << name;
    return found;
}

void choose(QComboBox *box, const QVariant &data)
{
    ASSERT_GE(box->findData(data), 0);
    box->setCurrentIndex(box->findData(data));
}

void write(QWidget &root, const char *name, const QString &text)
{
    child<QLineEdit>(root, name)->setText(text);
}

} // namespace

TEST(AccountForm, WhatIsChosenForTlsIsInTheRoute)
{
    AccountForm form;
    const QByteArray key(64, 'a');
    choose(child<QComboBox>(form, "minimumVersion"), int(TlsVersion::Tls13));
    write(form, "caFile", u"/ca.pem"_s);
    write(form, "verifyName", u"mx.example.org"_s);
    write(form, "serverName", u"sni.example.org"_s);
    write(form, "certificateFile", u"/own.pem"_s);
    write(form, "keyFile", u"/own.key"_s);
    write(form, "pins", u"sha256:"_s + QString::fromLatin1(key.toUpper()) + u", "_s + QString(64, u'b'));
    const net::TlsSettings tls = delivery::routeOf(form.account()).endpoint.tls;
    EXPECT_EQ(tls.minimumVersion, TlsVersion::Tls13);
    EXPECT_EQ(tls.caFile, u"/ca.pem"_s);
    EXPECT_EQ(tls.verifyName, u"mx.example.org"_s);
    EXPECT_EQ(tls.serverName, u"sni.example.org"_s);
    EXPECT_EQ(tls.certificateFile, u"/own.pem"_s);
    EXPECT_EQ(tls.keyFile, u"/own.key"_s);
    EXPECT_EQ(tls.pins, (QByteArrayList{key, QByteArray(64, 'b')}));
}

TEST(AccountForm, WhatIsChosenForTheConnectionIsInTheRoute)
{
    AccountForm form;
    choose(child<QComboBox>(form, "proxy"), int(Proxy::Kind::HttpConnect));
    EXPECT_EQ(child<QSpinBox>(form, "proxyPort")->value(), 8080) << "the port of the kind";
    write(form, "proxyHost", u"proxy.example.org"_s);
    write(form, "proxyUser", u"me"_s);
    write(form, "proxyPassword", u"CANARY-9f3!"_s);
    choose(child<QComboBox>(form, "family"), int(account::AddressFamily::IPv6));
    write(form, "bindAddress", u"127.0.0.2"_s);
    write(form, "nameserver", u"127.0.0.53"_s);
    write(form, "ehloName", u"client.example.org"_s);
    child<QSpinBox>(form, "timeout")->setValue(7);
    child<QCheckBox>(form, "lmtp")->setChecked(true);
    child<QCheckBox>(form, "bdat")->setChecked(true);
    const delivery::Route route = delivery::routeOf(form.account());
    EXPECT_EQ(route.endpoint.proxy, (Proxy{Proxy::Kind::HttpConnect, u"proxy.example.org"_s, 8080, u"me"_s}));
    EXPECT_EQ(form.proxyPassword(), Secret(QByteArray("CANARY-9f3!")));
    EXPECT_EQ(route.endpoint.family, net::Endpoint::Family::IPv6);
    EXPECT_EQ(route.endpoint.bindAddress, QHostAddress(u"127.0.0.2"_s));
    EXPECT_EQ(route.endpoint.nameserver, QHostAddress(u"127.0.0.53"_s));
    EXPECT_EQ(route.options.ehloName, "client.example.org");
    EXPECT_EQ(route.endpoint.timeout, std::chrono::seconds(7));
    EXPECT_TRUE(route.options.lmtp);
    EXPECT_TRUE(route.options.bdat);
}

TEST(AccountForm, WhatIsChosenForTheLoginIsInTheRoute)
{
    AccountForm form;
    write(form, "authorizationId", u"boss"_s);
    write(form, "realm", u"EXAMPLE"_s);
    child<QCheckBox>(form, "loginInitialResponse")->setChecked(true);
    child<QCheckBox>(form, "allowPlaintext")->setChecked(true);
    const smtp::OpenOptions options = delivery::routeOf(form.account()).options;
    EXPECT_EQ(options.authorizationId, u"boss"_s);
    EXPECT_EQ(options.realm, u"EXAMPLE"_s);
    EXPECT_TRUE(options.loginInitialResponse);
    EXPECT_TRUE(options.allowPlaintextAuth);
}

TEST(AccountForm, ShowsAnAccountAsItWasKept)
{
    const account::Account kept{.id = u"1"_s,
                                .name = u"n"_s,
                                .host = u"h"_s,
                                .loginInitialResponse = true,
                                .ehloName = u"e"_s,
                                .serverName = u"s"_s,
                                .pins = {QByteArray(64, 'c')},
                                .minimumVersion = TlsVersion::Tls10,
                                .bindAddress = u"::1"_s,
                                .proxy = {Proxy::Kind::Socks5, u"p"_s, 1081, u"u"_s},
                                .family = account::AddressFamily::IPv4,
                                .timeout = 30,
                                .lmtp = true,
                                .bdat = true};
    AccountForm form;
    form.load(kept, {}, {});
    EXPECT_EQ(form.account(), kept);
}

TEST(AccountForm, SaysBesideTheFieldWhatIsWrongBeforeAnythingIsConnected)
{
    AccountForm form;
    const std::pair<const char *, QString> wrong[] = {{"bindAddress", u"nonsense"_s}, {"nameserver", u"dns.example.org"_s}, {"pins", u"sha256:1234"_s},
                                                      {"caFile", u"/no/such/file"_s}, {"verifyName", u"two words"_s},       {"host", u"https://example.org"_s}};
    for (const auto &[name, text] : wrong) {
        const auto *problem = child<QLabel>(form, (QByteArray(name) + "Problem").constData());
        EXPECT_TRUE(problem->text().isEmpty()) << name;
        write(form, name, text);
        EXPECT_FALSE(problem->text().isEmpty()) << name;
        EXPECT_FALSE(problem->isHidden()) << name;
        EXPECT_EQ(child<QLineEdit>(form, name)->accessibleDescription(), problem->text());
        write(form, name, {});
        EXPECT_TRUE(problem->text().isEmpty()) << name;
    }
}

TEST_F(Stage, AnAccountThatCouldNotBeReadAgainIsNotKept)
{
    raise();
    actions().accounts->trigger();
    QWidget *accounts = dialog(u"accounts"_s);
    ASSERT_NE(accounts, nullptr);
    child<QPushButton>(*accounts, "add")->click();
    write(*accounts, "name", u"Work"_s);
    write(*accounts, "host", u"mail.example.org"_s);
    write(*accounts, "pins", u"sha256:12"_s);
    auto *ok = accounts->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    ok->click();
    EXPECT_TRUE(accounts->isVisible());
    EXPECT_FALSE(account::AccountStore(places().accounts).load().value().size());
    EXPECT_EQ(child<QTabWidget>(*accounts, "accountPages")->tabText(child<QTabWidget>(*accounts, "accountPages")->currentIndex()), u"TLS"_s);
    write(*accounts, "pins", u"sha256:"_s + QString(64, u'0'));
    const QPointer<QWidget> open = accounts;
    ok->click();
    ASSERT_TRUE(until([&] { return open == nullptr; }));
    EXPECT_EQ(account::AccountStore(places().accounts).load()->constFirst().pins, QByteArrayList{QByteArray(64, '0')});
}

TEST_F(Stage, ThePasswordOfAProxyIsASecretOfItsOwn)
{
    raise();
    actions().accounts->trigger();
    QWidget *accounts = dialog(u"accounts"_s);
    ASSERT_NE(accounts, nullptr);
    child<QPushButton>(*accounts, "add")->click();
    write(*accounts, "name", u"Work"_s);
    write(*accounts, "host", u"mail.example.org"_s);
    write(*accounts, "password", u"first"_s);
    choose(child<QComboBox>(*accounts, "proxy"), int(Proxy::Kind::Socks5));
    write(*accounts, "proxyHost", u"proxy.example.org"_s);
    write(*accounts, "proxyUser", u"me"_s);
    write(*accounts, "proxyPassword", u"second"_s);
    const QPointer<QWidget> open = accounts;
    accounts->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    ASSERT_TRUE(until([&] { return open == nullptr; }));
    const auto kept = account::AccountStore(places().accounts).load();
    ASSERT_EQ(kept->size(), 1);
    const QString id = kept->constFirst().id;
    EXPECT_EQ(m_secrets->value(id), Secret(QByteArray("first")));
    EXPECT_EQ(m_secrets->value(account::proxySecretId(id)), Secret(QByteArray("second")));
}

TEST(EnvelopePage, WhatIsAskedIsInTheEnvelopeAndInTheFile)
{
    EnvelopePage page;
    child<QCheckBox>(page, "requireTls")->setChecked(true);
    child<QSpinBox>(page, "priority")->setValue(-3);
    choose(child<QComboBox>(page, "deliverBy"), 1);
    child<QSpinBox>(page, "deliverSeconds")->setValue(120);
    child<QCheckBox>(page, "deliverTrace")->setChecked(true);
    child<QSpinBox>(page, "holdFor")->setValue(60);
    write(page, "submitter", u"<>"_s);
    write(page, "solicitation", u"org.example:ADV, net.example:X"_s);
    child<QPushButton>(page, "addRecipientChoice")->click();
    auto *table = child<FormTable>(page, "recipientChoices");
    const auto set = [table](int column, const QString &text) { table->model()->setData(table->model()->index(0, column), text); };
    set(RecipientChoiceModel::Addresses, u"b@example.org"_s);
    set(RecipientChoiceModel::Notify, u"failure, delay"_s);
    set(RecipientChoiceModel::OriginalRecipient, u"rfc822;old@example.org"_s);
    set(RecipientChoiceModel::ValidSince, u"2020-01-31T00:00:00Z"_s);

    const delivery::Draft draft{.from = u"a@example.org"_s, .to = u"b@example.org, c@example.org"_s, .envelope = page.choice()};
    const SystemClock clock;
    const auto composed = delivery::compose(draft, delivery::ComposeContext::system(clock));
    ASSERT_TRUE(composed);
    const smtp::MailParameters &asked = composed->envelope.parameters;
    EXPECT_TRUE(asked.requireTls);
    EXPECT_EQ(asked.priority, -3);
    EXPECT_EQ(asked.deliverBy, (smtp::DeliverBy{120, smtp::DeliverBy::Mode::Return, true}));
    EXPECT_EQ(asked.holdFor, 60);
    ASSERT_TRUE(asked.submitter);
    EXPECT_TRUE(asked.submitter->isEmpty());
    EXPECT_EQ(asked.solicitation, (QByteArrayList{"org.example:ADV", "net.example:X"}));
    const smtp::Recipient &first = composed->envelope.recipients.at(0);
    EXPECT_EQ(first.notify, "FAILURE,DELAY");
    EXPECT_EQ(first.originalRecipient, "rfc822;old@example.org");
    EXPECT_EQ(first.validSince, "2020-01-31T00:00:00Z");
    EXPECT_TRUE(composed->envelope.recipients.at(1).notify.isEmpty());

    const auto read = delivery::draftFromJson(delivery::draftToJson(draft, {}), {});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->envelope, draft.envelope);
    EnvelopePage again;
    again.load(read->envelope);
    EXPECT_EQ(again.choice(), draft.envelope);
}

TEST(EnvelopePage, ARequestThatCannotBeIsAProblem)
{
    const SystemClock clock;
    for (const auto &[name, text] : {std::pair{"holdUntil", u"tomorrow"_s}, {"submitter", u"two words"_s}, {"solicitation", u"nothing"_s}}) {
        EnvelopePage page;
        write(page, name, text);
        const delivery::Draft draft{.from = u"a@example.org"_s, .to = u"b@example.org"_s, .envelope = page.choice()};
        const auto composed = delivery::compose(draft, delivery::ComposeContext::system(clock));
        ASSERT_FALSE(composed) << name;
        EXPECT_EQ(composed.error().constFirst().field, delivery::Field::Requests);
    }
}

TEST(EnvelopePage, EveryDeliveryOptionSaysWhatHappensWhereItIsMissing)
{
    EnvelopePage page;
    for (const char *name : {"requireTls", "priority", "holdFor", "holdUntil", "submitter", "solicitation"})
        EXPECT_TRUE(child<QWidget>(page, name)->toolTip().contains(u"RFC"_s)) << name;
}

TEST(ExtensionsDialog, LeavesOutAndPretends)
{
    smtp::Capabilities offered(smtp::Reply{250, {"mail.example.org", "SIZE 1000", "PIPELINING", "X-NEW thing"}});
    ExtensionsDialog dialog({}, offered);
    auto *list = child<QTreeWidget>(dialog, "extensionList");
    const auto treat = [&](const QString &keyword, int button) {
        const QList<QTreeWidgetItem *> found = list->findItems(keyword, Qt::MatchExactly);
        ASSERT_EQ(found.size(), 1) << qPrintable(keyword);
        list->setCurrentItem(found.constFirst());
        dialog.findChildren<QRadioButton *>().at(button)->click();
    };
    treat(u"PIPELINING"_s, 1);
    treat(u"X-NEW"_s, 1);
    treat(u"SIZE"_s, 2);
    EXPECT_EQ(child<QLineEdit>(dialog, "parameters")->text(), u"1000"_s) << "what it offered";
    treat(u"DSN"_s, 2);
    child<QCheckBox>(dialog, "prdr")->setChecked(true);
    const ExtensionChoice choice = dialog.choice();
    EXPECT_EQ(QSet<QByteArray>(choice.without.cbegin(), choice.without.cend()), (QSet<QByteArray>{"PIPELINING", "X-NEW"}));
    EXPECT_EQ(choice.with, (QList<smtp::Capability>{{"SIZE", {"1000"}}, {"DSN", {}}}));
    EXPECT_TRUE(choice.prdr);
    const ExtensionsDialog again(choice, offered);
    EXPECT_EQ(again.choice(), choice);
    child<QPushButton>(dialog, "usual")->click();
    EXPECT_TRUE(dialog.choice().isUsual());
}

} // namespace postscope::ui
