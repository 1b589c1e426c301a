// SPDX-License-Identifier: MIT
#include "ui/probe/domainchecks/domaincheckspane.h"

#include "tests/support/fakenameserver.h"
#include "ui/probe/probetree.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

class DomainPane : public ::testing::Test {
protected:
    void SetUp() override
    {
        m_pane.setNameservers({m_nameserver.place()});
        m_pane.show();
    }
    template<class T>
    T *child(const char *name)
    {
        return m_pane.findChild<T *>(QString(QLatin1StringView(name)));
    }
    void type(const char *field, const QString &text)
    {
        child<QLineEdit>(field)->setFocus();
        QTest::keyClicks(child<QLineEdit>(field), text);
    }
    ProbeTree *tree() { return child<ProbeTree>("domainFacts"); }
    bool shows(const QString &text, int column) { return !tree()->findItems(text, Qt::MatchContains | Qt::MatchRecursive, column).isEmpty(); }
    QString told() { return child<QLabel>("domainTold")->text(); }

    test::FakeNameserver m_nameserver;
    DomainChecksPane m_pane;
};

} // namespace

TEST_F(DomainPane, ListsWhatItWouldAskAndAsksNothing)
{
    EXPECT_FALSE(child<QPushButton>("askDns")->isEnabled());
    type("checkedDomain", u"example.test"_s);
    QTest::keyClick(child<QCheckBox>("check-dmarc"), Qt::Key_Space);
    EXPECT_TRUE(shows(u"_dmarc.example.test TXT"_s, 0));
    QTest::keyClick(child<QCheckBox>("check-mta-sts"), Qt::Key_Space);
    EXPECT_TRUE(shows(u"https://mta-sts.example.test/.well-known/mta-sts.txt"_s, 0));
    QTest::keyClick(child<QCheckBox>("check-dkim"), Qt::Key_Space);
    EXPECT_FALSE(child<QPushButton>("askDns")->isEnabled()) << "there is no selector yet";
    type("selectors", u"s1, s2"_s);
    EXPECT_TRUE(shows(u"s2._domainkey.example.test TXT"_s, 0));
    EXPECT_TRUE(child<QPushButton>("askDns")->isEnabled());
    EXPECT_TRUE(m_nameserver.questions().isEmpty());
}

TEST_F(DomainPane, AsksShowsAndCopies)
{
    m_nameserver.addTxt("example.test", {"v=spf1 ip4:192.0.2.0/24 -all"});
    m_nameserver.addTxt("default._bimi.example.test", {QByteArray("v=BIMI1; l=https://example.test/\x1b[31m.svg")});
    type("checkedDomain", u"example.test"_s);
    type("spfClient", u"192.0.2.7"_s);
    QTest::keyClick(child<QCheckBox>("check-spf"), Qt::Key_Space);
    QTest::keyClick(child<QCheckBox>("check-bimi"), Qt::Key_Space);
    QTest::keyClick(child<QPushButton>("askDns"), Qt::Key_Space);
    ASSERT_TRUE(QTest::qWaitFor([this] { return child<QPushButton>("copyDomainText")->isEnabled(); }, 20'000));
    EXPECT_TRUE(shows(u"pass, decided by \"ip4:192.0.2.0/24\""_s, 1));
    EXPECT_TRUE(shows(u"[1] example.test TXT"_s, 0)) << "what it rests on";
    EXPECT_FALSE(shows(QString(QChar(0x1b)), 1)) << "nothing from outside is shown as it is";
    child<QPushButton>("copyDomainText")->click();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(u"v=spf1 ip4:192.0.2.0/24 -all"_s));
    EXPECT_FALSE(QGuiApplication::clipboard()->text().contains(QChar(0x1b)));
    child<QPushButton>("copyDomainJson")->click();
    const QJsonObject json = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
    EXPECT_EQ(json[u"checks"_s].toArray().size(), 2);
    EXPECT_EQ(json[u"checks"_s].toArray()[0].toObject()[u"check"_s].toString(), u"spf"_s);
    // Another wish: what came is gone, and what would be asked is there.
    QTest::keyClick(child<QCheckBox>("check-bimi"), Qt::Key_Space);
    EXPECT_FALSE(child<QPushButton>("copyDomainText")->isEnabled());
    EXPECT_TRUE(shows(u"example.test TXT"_s, 0));
}

TEST_F(DomainPane, SaysWhatIsWrongAndStops)
{
    QTest::keyClick(child<QCheckBox>("check-spf"), Qt::Key_Space);
    EXPECT_TRUE(told().contains(u"needs a domain"_s)) << told().toStdString();
    type("checkedDomain", u"a..b"_s);
    EXPECT_TRUE(told().contains(u"no domain"_s));
    child<QLineEdit>("checkedDomain")->clear();
    type("checkedDomain", u"example.test"_s);
    type("spfClient", u"127.1"_s);
    EXPECT_TRUE(told().contains(u"no IP address"_s));
    child<QLineEdit>("spfClient")->clear();
    m_nameserver.setManner(test::FakeNameserver::Manner::BeSilent);
    child<QPushButton>("askDns")->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_nameserver.questions().isEmpty(); }, 20'000));
    EXPECT_FALSE(child<QLineEdit>("checkedDomain")->isEnabled());
    child<QPushButton>("askDns")->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return child<QLineEdit>("checkedDomain")->isEnabled(); }, 20'000));
    EXPECT_TRUE(shows(u"stopped"_s, 1));
}

TEST_F(DomainPane, LooksAtTheServersOfAProbe)
{
    m_pane.suggestDomain(u"example.test"_s);
    m_pane.suggestDomain(u"other.test"_s);
    EXPECT_EQ(child<QLineEdit>("checkedDomain")->text(), u"example.test"_s);
    m_pane.setServers(
        {{.host = u"mail.example.test"_s, .port = 587, .address = QHostAddress(u"192.0.2.1"_s), .greetingName = "mail.example.test", .chain = {}}});
    QTest::keyClick(child<QCheckBox>("check-ptr"), Qt::Key_Space);
    EXPECT_TRUE(shows(u"1.2.0.192.in-addr.arpa PTR"_s, 0));
    QTest::keyClick(child<QCheckBox>("check-dane"), Qt::Key_Space);
    EXPECT_TRUE(shows(u"_587._tcp.mail.example.test TLSA"_s, 0));
}

} // namespace postscope::ui
