// SPDX-License-Identifier: MIT
#include "core/net/dnsclient.h"

#include "tests/support/fakenameserver.h"
#include "tests/support/scriptedserver.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <optional>

using namespace postscope;
using namespace postscope::test;
using net::DnsAnswer;
using net::DnsClient;
using net::DnsRecord;
using State = DnsAnswer::State;
using Type = DnsRecord::Type;

namespace {

DnsAnswer ask(const QList<net::Nameserver> &nameservers, const QByteArray &name, Type type, std::chrono::milliseconds limit = std::chrono::seconds(5))
{
    DnsClient client(nameservers);
    client.setLimit(limit);
    std::optional<DnsAnswer> answer;
    client.ask(name, type, [&](const DnsAnswer &came) { answer = came; });
    EXPECT_FALSE(answer);
    EXPECT_TRUE(eventually([&] { return answer.has_value(); }));
    return answer.value_or(DnsAnswer{});
}

} // namespace

TEST(DnsClient, ReadsTheRecordsOfAName)
{
    FakeNameserver nameserver;
    nameserver.addMx("example.test", 20, "two.example.test");
    nameserver.addMx("example.test", 10, "One.Example.test");
    nameserver.addSrv("_submissions._tcp.example.test", 1, 5, 465, "mail.example.test");
    nameserver.addA("one.example.test", QStringLiteral("127.0.0.7"));
    const DnsAnswer mx = ask({nameserver.place()}, "Example.test", Type::Mx);
    EXPECT_EQ(mx.state, State::Found);
    ASSERT_EQ(mx.records.size(), 2);
    EXPECT_EQ(mx.records[0].preference, 20);
    EXPECT_EQ(mx.records[1].target, "one.example.test");
    const DnsAnswer srv = ask({nameserver.place()}, "_submissions._tcp.example.test", Type::Srv);
    ASSERT_EQ(srv.records.size(), 1);
    EXPECT_EQ(srv.records[0].port, 465);
    EXPECT_EQ(srv.records[0].weight, 5);
    const DnsAnswer a = ask({nameserver.place()}, "one.example.test", Type::A);
    ASSERT_EQ(a.records.size(), 1);
    EXPECT_EQ(a.records[0].address, QHostAddress(QStringLiteral("127.0.0.7")));
}

TEST(DnsClient, ReadsTextsNamesOfAddressesAndCertificates)
{
    FakeNameserver nameserver;
    nameserver.addTxt("example.test", {"v=spf1 ", QByteArray("a\"\\\x01\xff", 5), ""});
    nameserver.addPtr("1.2.0.192.in-addr.arpa", "Mail.example.test");
    nameserver.addTlsa("_25._tcp.mail.example.test", 3, 1, 1, "\x01\xab");
    const DnsAnswer txt = ask({nameserver.place()}, "example.test", Type::Txt);
    ASSERT_EQ(txt.records.size(), 1);
    EXPECT_EQ(txt.records[0].strings.size(), 3);
    EXPECT_EQ(net::dataText(txt.records[0]), QStringLiteral(R"("v=spf1 " "a\"\\\001\255" "")"));
    EXPECT_FALSE(txt.authenticated);
    EXPECT_FALSE(txt.tcp);
    EXPECT_EQ(txt.nameserver, nameserver.place());
    nameserver.setAuthenticated(true);
    const DnsAnswer ptr = ask({nameserver.place()}, net::reverseName(QHostAddress(QStringLiteral("192.0.2.1"))), Type::Ptr);
    ASSERT_EQ(ptr.records.size(), 1);
    EXPECT_EQ(ptr.records[0].target, "mail.example.test");
    EXPECT_TRUE(ptr.authenticated);
    const DnsAnswer tlsa = ask({nameserver.place()}, "_25._tcp.mail.example.test", Type::Tlsa);
    ASSERT_EQ(tlsa.records.size(), 1);
    EXPECT_EQ(net::dataText(tlsa.records[0]), QStringLiteral("3 1 1 01ab"));
    EXPECT_EQ(net::reverseName(QHostAddress(QStringLiteral("2001:db8::567:89ab"))), "b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa");
}

TEST(DnsMessage, RefusesRecordsThatDoNotFillTheirPlace)
{
    const auto read = [](const QByteArray &type, const QByteArray &data) {
        const QByteArray question = QByteArray::fromHex("1234800000010001000000000161047465737400") + type + QByteArray::fromHex("0001c00c") + type +
                                    QByteArray::fromHex("000100000000") + char(data.size() >> 8) + char(data.size()) + data;
        return net::readDnsMessage(question);
    };
    const QByteArray txt = QByteArray::fromHex("0010");
    const QByteArray tlsa = QByteArray::fromHex("0034");
    EXPECT_TRUE(read(txt, "\x03"
                          "abc"));
    EXPECT_TRUE(read(txt, ""));
    EXPECT_TRUE(read(txt, QByteArray("\xff" + QByteArray(255, 'a')).repeated(200)));
    EXPECT_FALSE(read(txt, "\x04"
                           "abc"));
    EXPECT_FALSE(read(txt, "\x02"
                           "abc"));
    EXPECT_TRUE(read(tlsa, QByteArray::fromHex("030101ff")));
    for (const char *broken : {"", "03", "0301", "030101"})
        EXPECT_FALSE(read(tlsa, QByteArray::fromHex(broken))) << broken;
    EXPECT_FALSE(read(QByteArray::fromHex("000c"), QByteArray::fromHex("c01b"))) << "a name that points to itself";
}

TEST(DnsClient, TellsNoRecordFromNoNameAndFromNoAnswer)
{
    FakeNameserver nameserver;
    nameserver.addA("example.test", QStringLiteral("127.0.0.1"));
    EXPECT_EQ(ask({nameserver.place()}, "example.test", Type::Mx).state, State::NoRecord);
    EXPECT_EQ(ask({nameserver.place()}, "other.test", Type::Mx).state, State::NoName);
    nameserver.setManner(FakeNameserver::Manner::Fail);
    const DnsAnswer failed = ask({nameserver.place()}, "example.test", Type::Mx);
    EXPECT_EQ(failed.state, State::Failed);
    EXPECT_EQ(failed.detail, QStringLiteral("SERVFAIL"));
    nameserver.setManner(FakeNameserver::Manner::BeSilent);
    EXPECT_EQ(ask({nameserver.place()}, "example.test", Type::Mx, std::chrono::milliseconds(30)).state, State::TimedOut);
}

TEST(DnsClient, TurnsToTheNextNameserver)
{
    QUdpSocket closed;
    ASSERT_TRUE(closed.bind(QHostAddress::LocalHost));
    const net::Nameserver nobody{QHostAddress(QHostAddress::LocalHost), closed.localPort()};
    closed.close();
    FakeNameserver failing, nameserver;
    failing.setManner(FakeNameserver::Manner::Fail);
    nameserver.addMx("example.test", 10, "one.example.test");
    EXPECT_EQ(ask({nobody, failing.place(), nameserver.place()}, "example.test", Type::Mx).state, State::Found);
    EXPECT_EQ(ask({nobody}, "example.test", Type::Mx).state, State::Failed);
}

TEST(DnsClient, AsksByTcpWhereTheAnswerWasCut)
{
    FakeNameserver nameserver;
    nameserver.addMx("example.test", 10, "one.example.test");
    nameserver.setManner(FakeNameserver::Manner::Truncate);
    EXPECT_EQ(ask({nameserver.place()}, "example.test", Type::Mx).records.size(), 1);
    EXPECT_EQ(nameserver.questions().size(), 2);
}

TEST(DnsClient, FollowsAliasesAndNotInACircle)
{
    FakeNameserver nameserver;
    nameserver.addAlias("alias.test", "example.test");
    nameserver.addMx("example.test", 10, "one.example.test");
    nameserver.addAlias("a.test", "b.test");
    nameserver.addAlias("b.test", "a.test");
    const DnsAnswer answer = ask({nameserver.place()}, "alias.test", Type::Mx);
    EXPECT_EQ(answer.records.size(), 1);
    EXPECT_EQ(answer.aliases, QByteArrayList{"example.test"});
    EXPECT_EQ(ask({nameserver.place()}, "a.test", Type::Mx).state, State::Failed);
}

TEST(DnsClient, BelievesOnlyTheAnswerToItsOwnQuestion)
{
    FakeNameserver nameserver;
    nameserver.addMx("example.test", 10, "one.example.test");
    nameserver.setManner(FakeNameserver::Manner::Forge);
    EXPECT_EQ(ask({nameserver.place()}, "example.test", Type::Mx).records.size(), 1);
}

TEST(DnsClient, SaysNothingOnceItIsGone)
{
    FakeNameserver nameserver;
    bool called = false;
    {
        DnsClient client({nameserver.place()});
        client.ask("example.test", Type::Mx, [&](const DnsAnswer &) { called = true; });
    }
    static_cast<void>(ask({nameserver.place()}, "example.test", Type::Mx));
    EXPECT_FALSE(called);
}

TEST(DnsMessage, SurvivesWhateverArrives)
{
    const QByteArray head = QByteArray::fromHex("123481800001000100000000");
    const QByteArray question = QByteArray("\1a\4test\0\0\x0f\0\1", 12);
    const QByteArray record = QByteArray::fromHex("c00c000f00010000000000040000c00c");
    ASSERT_TRUE(net::readDnsMessage(head + question + record));
    EXPECT_EQ(net::readDnsMessage(head + question + record)->answers.size(), 1);
    for (qsizetype size = 0; size < (head + question + record).size(); ++size)
        EXPECT_FALSE(net::readDnsMessage((head + question + record).left(size))) << size;
    // A pointer to itself, one forward, an address of three octets, a label with a dot.
    EXPECT_FALSE(net::readDnsMessage(head + QByteArray::fromHex("c00c000f0001")));
    EXPECT_FALSE(net::readDnsMessage(head + QByteArray::fromHex("c00e000f0001000f0001")));
    EXPECT_FALSE(net::readDnsMessage(head + question + QByteArray::fromHex("c00c0001000100000000000301020304")));
    EXPECT_FALSE(net::readDnsMessage(head + QByteArray("\3a.b\0\0\x0f\0\1", 9) + record));
    EXPECT_TRUE(net::dnsQuestion(1, "a..test", Type::Mx).isEmpty());
    EXPECT_TRUE(net::dnsQuestion(1, QByteArray(64, 'a') + ".test", Type::Mx).isEmpty());
}

TEST(DnsClient, ReadsTheNameserversOfTheSystem)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("resolv.conf")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(
        "# nameserver 192.0.2.9\nsearch x\nnameserver\t192.0.2.1\nnameserver nonsense\nnameserver 2001:db8::1\nnameserver 192.0.2.2\nnameserver 192.0.2.3\n");
    file.close();
    const auto found = net::systemNameservers(file.fileName());
    ASSERT_EQ(found.size(), 3);
    EXPECT_EQ(found[1].toString(), QStringLiteral("2001:db8::1"));
    EXPECT_EQ(net::systemNameservers(folder.filePath(QStringLiteral("none"))).size(), 1);
}
