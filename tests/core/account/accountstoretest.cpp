// SPDX-License-Identifier: MIT
#include "core/account/account.h"

#include "tests/support/printers.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace postscope;
using namespace postscope::account;
using Kind = StoreFailure::Kind;

namespace {

Account sample(const QString &id, const QString &name)
{
    Account account;
    account.id = id;
    account.name = name;
    account.host = u"mail.例え.jp"_s;
    account.port = 465;
    account.tls = TlsMode::Implicit;
    account.mechanism = "SCRAM-SHA-256";
    account.user = u"josé"_s;
    account.from = u"José <jose@example.com>"_s;
    account.askEachTime = true;
    account.allowPlaintextAuth = true;
    account.ehloName = u"client.example.com"_s;
    account.caFile = u"/etc/ca.pem"_s;
    account.dkim = {{.id = u"1"_s, .domain = u"example.com"_s, .selector = u"a"_s, .canonicalization = "simple/relaxed", .identity = u"@example.com"_s},
                    {.domain = u"example.org"_s, .selector = u"b"_s, .keyFile = u"/etc/dkim.pem"_s, .headers = "from:to", .expiry = 3600}};
    return account;
}

class AccountStoreTest : public ::testing::Test {
protected:
    QByteArray contents() const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void put(const QByteArray &octets) const
    {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(octets);
    }
    static mode_t modeOf(const QString &name)
    {
        struct stat status {};
        return ::stat(QFile::encodeName(name).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
    }

    QTemporaryDir directory;
    const QString path = directory.filePath(u"deep/config/accounts.json"_s);
    AccountStore store{path};
};

} // namespace

TEST_F(AccountStoreTest, HasNoAccountsAtFirst)
{
    EXPECT_EQ(store.load(), QList<Account>());
    EXPECT_FALSE(QFileInfo::exists(directory.filePath(u"deep"_s)));
}

TEST_F(AccountStoreTest, ReadsBackWhatItWrote)
{
    const QList<Account> accounts{sample(u"1"_s, u"One"_s), sample(u"2"_s, u"Two"_s)};
    ASSERT_TRUE(store.save(accounts));
    EXPECT_EQ(store.load(), accounts);
    ASSERT_TRUE(store.save({accounts[1]}));
    EXPECT_EQ(store.load(), QList<Account>{accounts[1]});
}

TEST_F(AccountStoreTest, LetsOnlyTheOwnerIn)
{
    const mode_t before = ::umask(0);
    ASSERT_TRUE(store.save({sample(u"1"_s, u"One"_s)}));
    EXPECT_EQ(modeOf(path), 0600u);
    EXPECT_EQ(modeOf(QFileInfo(path).absolutePath()), 0700u);
    // A file that was opened wider is closed again.
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    ASSERT_TRUE(store.save({sample(u"1"_s, u"One"_s)}));
    EXPECT_EQ(modeOf(path), 0600u);
    ::umask(before);
}

TEST_F(AccountStoreTest, KeepsKeysItDoesNotKnow)
{
    put(R"({"future":{"a":1},"accounts":[{"id":"1","name":"One","host":"h","colour":"red"},{"id":"2","name":"Two","host":"h","colour":"blue"}]})");
    auto accounts = store.load();
    ASSERT_TRUE(accounts);
    accounts->removeFirst();
    accounts->first().name = u"Zwei"_s;
    ASSERT_TRUE(store.save(*accounts));
    const QJsonObject root = QJsonDocument::fromJson(contents()).object();
    EXPECT_EQ(root[u"future"].toObject(), (QJsonObject{{u"a"_s, 1}}));
    ASSERT_EQ(root[u"accounts"].toArray().size(), 1);
    EXPECT_EQ(root[u"accounts"][0][u"colour"].toString(), u"blue"_s);
    EXPECT_EQ(root[u"accounts"][0][u"name"].toString(), u"Zwei"_s);
}

TEST_F(AccountStoreTest, LeavesAMalformedFileAloneAndNamesIt)
{
    const struct {
        QByteArray octets;
        QString detail;
    } cases[] = {
        {"{", {}},
        {"", {}},
        {"[]", u"accounts"_s},
        {"{}", u"accounts"_s},
        {R"({"accounts":{}})", u"accounts"_s},
        {R"({"accounts":[7]})", u"accounts[0].id"_s},
        {R"({"accounts":[{"id":"1","name":"x","host":"h"},{"id":"2","name":"y","host":"h","port":70000}]})", u"accounts[1].port"_s},
        {R"({"accounts":[{"id":"1","name":"x","host":"h","port":25.5}]})", u"accounts[0].port"_s},
        {R"({"accounts":[{"id":"1","name":"x","host":"h","tls":"maybe"}]})", u"accounts[0].tls"_s},
        {R"({"accounts":[{"id":"1","name":"x","host":"h","askEachTime":"yes"}]})", u"accounts[0].askEachTime"_s},
        {R"({"accounts":[{"id":"1","name":"x","host":17}]})", u"accounts[0].host"_s},
        {QByteArray(AccountStore::maxFile + 1, ' '), u"> 4194304"_s},
    };
    for (const auto &[octets, detail] : cases) {
        SCOPED_TRACE(octets.left(100).toStdString());
        put(octets);
        const auto loaded = store.load();
        ASSERT_FALSE(loaded);
        EXPECT_EQ(loaded.error().kind, Kind::Malformed);
        EXPECT_EQ(loaded.error().path, path);
        EXPECT_TRUE(detail.isEmpty() || loaded.error().detail == detail) << loaded.error().detail.toStdString();
        const auto saved = store.save({sample(u"1"_s, u"One"_s)});
        ASSERT_FALSE(saved);
        EXPECT_EQ(saved.error(), loaded.error());
        EXPECT_EQ(contents(), octets);
    }
}

TEST_F(AccountStoreTest, RefusesTwoAccountsOfOneName)
{
    const auto saved = store.save({sample(u"1"_s, u"One"_s), sample(u"2"_s, u"One"_s)});
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error(), (StoreFailure{Kind::DuplicateName, path, u"One"_s}));
    EXPECT_FALSE(store.save({sample(u"1"_s, u"One"_s), sample(u"1"_s, u"Two"_s)}));
    EXPECT_FALSE(QFileInfo::exists(path));
}

TEST_F(AccountStoreTest, DoesNotWaitForWhatIsNoFile)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    ASSERT_EQ(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    EXPECT_EQ(store.load().error().kind, Kind::Unreadable);
    EXPECT_EQ(store.save({}).error().kind, Kind::Unreadable);
}

TEST_F(AccountStoreTest, SaysWhereItCouldNotWrite)
{
    QFile blocker(directory.filePath(u"deep"_s));
    ASSERT_TRUE(blocker.open(QIODevice::WriteOnly));
    const auto saved = store.save({sample(u"1"_s, u"One"_s)});
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().kind, Kind::Unwritable);
}

TEST(TlsModeName, GoesBothWays)
{
    for (const TlsMode mode : {TlsMode::Auto, TlsMode::StartTls, TlsMode::Implicit, TlsMode::Opportunistic, TlsMode::None})
        EXPECT_EQ(tlsModeNamed(QString(name(mode))), mode);
    EXPECT_FALSE(tlsModeNamed(u""));
    EXPECT_FALSE(tlsModeNamed(u"AUTO"));
}

TEST(DkimSignatures, AreReadWholeOrNotAtAll)
{
    const auto read = [](const char *json) { return dkimSignaturesFrom(QJsonDocument::fromJson(QByteArray(json)).array()); };
    EXPECT_EQ(dkimSignaturesFrom(QJsonValue(QJsonValue::Undefined)), QList<DkimSignature>());
    EXPECT_EQ(read(R"([{"domain": "a.b", "selector": "s", "keyFile": "/k"}])"),
              QList<DkimSignature>({{.domain = u"a.b"_s, .selector = u"s"_s, .keyFile = u"/k"_s}}));
    for (const char *wrong : {R"([1])", R"([{}])", R"([{"domain": "a.b", "selector": "s"}])", R"([{"domain": 1, "selector": "s", "keyFile": "/k"}])",
                              R"([{"domain": "a.b", "selector": "s", "keyFile": "/k", "canonicalization": "strict/simple"}])",
                              R"([{"domain": "a.b", "selector": "s", "keyFile": "/k", "canonicalization": "simple/simple\n"}])",
                              R"([{"domain": "a.b", "selector": "s", "keyFile": "/k", "expiry": -1}])",
                              R"([{"id": "1", "domain": "a.b", "selector": "s"}, {"id": "1", "domain": "a.b", "selector": "t"}])"})
        EXPECT_EQ(read(wrong), std::nullopt) << wrong;
    EXPECT_EQ(dkimSignaturesFrom(QJsonValue(1)), std::nullopt);
}

TEST_F(AccountStoreTest, KeepsTheCertificatesThatAreTrusted)
{
    Account account = sample(u"1"_s, u"One"_s);
    account.trusted = {{.host = u"mail.corp.test"_s,
                        .port = 587,
                        .publicKeySha256 = QByteArray(64, 'a'),
                        .sha256 = QByteArray(64, 'b'),
                        .subject = u"CN=mail"_s,
                        .trusted = QDateTime(QDate(2026, 7, 1), QTime(9, 0), Qt::UTC)}};
    ASSERT_TRUE(store.save({account}));
    EXPECT_EQ(store.load(), QList<Account>{account});
    QByteArray broken = contents();
    broken.replace(QByteArray(64, 'a'), QByteArray(63, 'a'));
    put(broken);
    ASSERT_FALSE(store.load());
    EXPECT_EQ(store.load().error().detail, u"accounts[0].trusted"_s);
}

TEST(TrustedCertificates, HoldForOneHostAndPort)
{
    const QList<TrustedCertificate> trusted =
        trusting({{.host = u"a.test"_s, .port = 587, .publicKeySha256 = "old"}, {.host = u"b.test"_s, .port = 587, .publicKeySha256 = "b"}},
                 {.host = u"A.test"_s, .port = 587, .publicKeySha256 = "new"});
    EXPECT_EQ(keysTrustedAt(trusted, u"a.TEST"_s, 587), QByteArrayList{"new"}) << "in place of the old one";
    EXPECT_TRUE(keysTrustedAt(trusted, u"a.test"_s, 465).isEmpty());
    EXPECT_EQ(keysTrustedAt(trusted, u"b.test"_s, 587), QByteArrayList{"b"});
}
