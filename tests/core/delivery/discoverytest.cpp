// SPDX-License-Identifier: MIT
#include "core/delivery/discovery.h"

#include "core/delivery/autoconfig.h"
#include "tests/support/fakenameserver.h"
#include "tests/support/scriptedserver.h"

#include <gtest/gtest.h>

#include <optional>

using namespace postscope;
using namespace postscope::test;
using delivery::Discovery;
using delivery::DiscoveryStep;
using delivery::ServerSettings;
using net::DnsRecord;
using Source = ServerSettings::Source;

namespace {

QByteArray document(const QByteArray &server)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<clientConfig version=\"1.1\"><emailProvider id=\"example.test\"><domain>example.test</domain>"
           "<incomingServer type=\"imap\"><hostname>imap.example.test</hostname><port>993</port><socketType>SSL</socketType></incomingServer>" +
           server + "</emailProvider></clientConfig>";
}

QByteArray server(const QByteArray &host, const QByteArray &port, const QByteArray &tls, const QByteArray &rest = {})
{
    return "<outgoingServer type=\"smtp\"><hostname>" + host + "</hostname><port>" + port + "</port><socketType>" + tls + "</socketType>" + rest +
           "</outgoingServer>";
}

QList<Step> answer(const QByteArray &head, const QByteArray &body = {})
{
    return {tls(), expect("GET "), raw("HTTP/1.1 " + head + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body),
            test::close()};
}

struct Findings {
    QList<DiscoveryStep> steps;
    std::optional<QList<ServerSettings>> settings;

    [[nodiscard]] DiscoveryStep step(const QString &what) const
    {
        for (const DiscoveryStep &one : steps) {
            if (one.what.contains(what))
                return one;
        }
        return {};
    }
};

Findings discover(const QString &address, const FakeNameserver &nameserver, quint16 httpsPort)
{
    Findings findings;
    Discovery discovery(
        {.nameservers = {nameserver.place()}, .httpsPort = httpsPort, .caCertificates = testCertificate(), .chance = [](quint32) { return 0; }});
    QObject::connect(&discovery, &Discovery::stepped, &discovery, [&](const DiscoveryStep &step) { findings.steps << step; });
    QObject::connect(&discovery, &Discovery::finished, &discovery, [&](const QList<ServerSettings> &settings) { findings.settings = settings; });
    EXPECT_TRUE(discovery.start(address));
    EXPECT_TRUE(eventually([&] { return findings.settings.has_value(); }));
    return findings;
}

} // namespace

TEST(Autoconfig, ReadsTheServersThatTakeMail)
{
    const auto read = delivery::readAutoconfig(document(server("smtp.%EMAILDOMAIN%", "465", "SSL",
                                                               "<username>%EMAILADDRESS%</username><authentication>OAuth2</authentication>"
                                                               "<authentication>password-cleartext</authentication>") +
                                                        server("smtp.example.test", "587", "STARTTLS", "<username>%EMAILLOCALPART%</username>") +
                                                        server("smtp.example.test", "25", "plain", "<authentication>client-IP-address</authentication>")),
                                               QStringLiteral("me@example.test"));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 3);
    EXPECT_EQ(read->at(0).host, QStringLiteral("smtp.example.test"));
    EXPECT_EQ(read->at(0).tls, TlsMode::Implicit);
    EXPECT_EQ(read->at(0).user, QStringLiteral("me@example.test"));
    EXPECT_EQ(read->at(0).mechanisms, (QByteArrayList{"OAUTHBEARER", "XOAUTH2", "PLAIN", "LOGIN"}));
    EXPECT_EQ(read->at(1).user, QStringLiteral("me"));
    EXPECT_EQ(read->at(2).mechanisms, QByteArrayList{"NONE"});
}

TEST(Autoconfig, LeavesOutWhatMakesNoSense)
{
    const QByteArrayList wrong{server("", "465", "SSL"),         server("a b", "465", "SSL"),        server("a.test\r\nX", "465", "SSL"),
                               server("a.test", "0", "SSL"),     server("a.test", "65536", "SSL"),   server("a.test", "465", "QUIC"),
                               server("[a.test]", "465", "SSL"), server("<b>a.test</b>", "465", "x")};
    for (const QByteArray &one : wrong) {
        const auto read = delivery::readAutoconfig(document(one), QStringLiteral("me@example.test"));
        EXPECT_TRUE(!read || read->isEmpty()) << one.toStdString();
    }
}

TEST(Autoconfig, TakesNoHostileDocument)
{
    QByteArray deep;
    for (int level = 0; level < 10'000; ++level)
        deep += "<a>";
    QByteArray many = "<clientConfig>";
    for (int element = 0; element < 10'000; ++element)
        many += "<a/>";
    const QByteArrayList hostile{
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><clientConfig>&b;</clientConfig>",
        "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><clientConfig/>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + document(server("&e;", "465", "SSL")),
        "<clientConfig>&undefined;</clientConfig>",
        deep,
        many,
        "<html><body>Not found",
        QByteArray("\0\1\2", 3),
        document(server("a.test", "465", "SSL")).chopped(20),
    };
    for (const QByteArray &one : hostile)
        EXPECT_FALSE(delivery::readAutoconfig(one, QStringLiteral("me@example.test"))) << one.left(60).toStdString();
}

TEST(Discovery, TakesSrvRecordsByPriorityAndWeight)
{
    FakeNameserver nameserver;
    nameserver.addSrv("_submissions._tcp.example.test", 20, 0, 465, "late.example.test");
    nameserver.addSrv("_submissions._tcp.example.test", 10, 5, 465, "soon.example.test");
    nameserver.addSrv("_submission._tcp.example.test", 0, 0, 0, "");
    const Findings found = discover(QStringLiteral("me@Example.test"), nameserver, 1);
    ASSERT_EQ(found.settings->size(), 2);
    EXPECT_EQ(found.settings->at(0).host, QStringLiteral("soon.example.test"));
    EXPECT_EQ(found.settings->at(0).tls, TlsMode::Implicit);
    EXPECT_EQ(found.settings->at(0).source, Source::Srv);
    EXPECT_EQ(found.step(QStringLiteral("_submission.")).state, DiscoveryStep::State::NotOffered);
    EXPECT_EQ(found.step(QStringLiteral("autoconfig.example.test")).state, DiscoveryStep::State::Nothing);
    EXPECT_FALSE(nameserver.questions().contains("example.test MX"));
}

TEST(Discovery, ChoosesByWeightAsRfc2782Says)
{
    const auto srv = [](quint16 weight, const char *host) { return DnsRecord{.type = DnsRecord::Type::Srv, .target = host, .weight = weight, .port = 1}; };
    const QList<DnsRecord> records{srv(10, "a"), srv(0, "b"), srv(30, "c")};
    QList<quint32> bounds;
    const auto ordered = delivery::servicesInOrder(records, [&](quint32 bound) {
        bounds << bound;
        return quint32(qMin(11U, bound - 1));
    });
    EXPECT_EQ(bounds.constFirst(), 41U);
    EXPECT_EQ(ordered.at(0).target, "c");
    EXPECT_EQ(ordered.size(), 3);
    EXPECT_EQ(delivery::servicesInOrder(records, [](quint32) { return 0; }).at(0).target, "b");
}

TEST(Discovery, ReadsTheFileOfTheDomain)
{
    FakeNameserver nameserver;
    nameserver.addA("localhost", QStringLiteral("127.0.0.1"));
    ScriptedServer web(answer("200 OK", document(server("smtp.example.test", "587", "STARTTLS"))));
    const Findings found = discover(QStringLiteral("me@localhost"), nameserver, web.serverPort());
    ASSERT_EQ(found.settings->size(), 1);
    EXPECT_EQ(found.settings->at(0).source, Source::Autoconfig);
    EXPECT_TRUE(found.settings->at(0).origin.contains(QStringLiteral("/.well-known/autoconfig/mail/config-v1.1.xml")));
    EXPECT_FALSE(web.lines().isEmpty());
}

TEST(Discovery, TakesNothingFromWhereItShouldNot)
{
    const QList<QList<Step>> scripts{answer("302 Found\r\nLocation: http://localhost/x"),
                                     answer("404 Not Found", "<clientConfig/>"),
                                     answer("200 OK", QByteArray(300 * 1024, ' ')),
                                     answer("200 OK", "<html>"),
                                     {tls(), test::close()},
                                     {raw("HTTP/1.1 200 OK\r\n\r\n<clientConfig/>"), test::close()}};
    for (const QList<Step> &script : scripts) {
        FakeNameserver nameserver;
        nameserver.addA("localhost", QStringLiteral("127.0.0.1"));
        ScriptedServer web(script);
        const Findings found = discover(QStringLiteral("me@localhost"), nameserver, web.serverPort());
        EXPECT_TRUE(found.settings->isEmpty());
        EXPECT_NE(found.step(QStringLiteral("well-known")).state, DiscoveryStep::State::Found);
        EXPECT_FALSE(found.step(QStringLiteral("well-known")).detail.isEmpty());
    }
}

TEST(Discovery, DoesNotTrustACertificateForAnotherName)
{
    FakeNameserver nameserver;
    nameserver.addA("example.test", QStringLiteral("127.0.0.1"));
    ScriptedServer web(answer("200 OK", document(server("smtp.example.test", "587", "STARTTLS"))));
    const Findings found = discover(QStringLiteral("me@example.test"), nameserver, web.serverPort());
    EXPECT_TRUE(found.settings->isEmpty());
    EXPECT_EQ(found.step(QStringLiteral("well-known")).state, DiscoveryStep::State::Failed);
}

TEST(Discovery, KnowsServicesByDomainAndByMailServer)
{
    FakeNameserver nameserver;
    nameserver.addMx("example.test", 10, "aspmx.l.google.com");
    const Findings known = discover(QStringLiteral("me@gmail.com"), nameserver, 1);
    ASSERT_FALSE(known.settings->isEmpty());
    EXPECT_EQ(known.settings->at(0).host, QStringLiteral("smtp.gmail.com"));
    EXPECT_EQ(known.settings->at(0).source, Source::Preset);
    const Findings behind = discover(QStringLiteral("me@example.test"), nameserver, 1);
    ASSERT_FALSE(behind.settings->isEmpty());
    EXPECT_EQ(behind.settings->at(0).source, Source::MxPreset);
    EXPECT_EQ(behind.step(QStringLiteral("https://autoconfig.l.google.com")).kind, DiscoveryStep::Kind::Url);
    EXPECT_FALSE(behind.step(QStringLiteral("autoconfig.l.google.com")).what.contains(QStringLiteral("me@")));
}

TEST(Discovery, WantsAnAddress)
{
    Discovery discovery;
    for (const char *wrong : {"", "me", "@example.test", "me@", "me@[127.0.0.1]", "me@exa mple.test", "m e@example.test", "me@example.test\r\n"})
        EXPECT_FALSE(discovery.start(QString::fromLatin1(wrong))) << wrong;
}
