// SPDX-License-Identifier: MIT
#include "core/net/connection.h"
#include "core/net/proxydialogue.h"
#include "tests/core/net/talk.h"
#include "tests/support/proxyserver.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::test;
using net::ProxyDialogue;
using smtp::Failure;
using Manner = ProxyServer::Manner;
using State = ProxyDialogue::State;

namespace {

QList<Step> plainScript()
{
    return {say("220 ready"), expect("EHLO"), say("250 hello"), expect("QUIT"), say("221 bye"), close()};
}

/// To a name that only the proxy can make something of.
net::Endpoint through(const ProxyServer &proxy, const ScriptedServer &server, Proxy::Kind kind)
{
    net::Endpoint endpoint = endpointOf(server, QStringLiteral("nowhere.invalid"));
    endpoint.tls.verifyName = QStringLiteral("localhost");
    endpoint.proxy = {.kind = kind, .host = QStringLiteral("127.0.0.1"), .port = proxy.serverPort()};
    return endpoint;
}

ProxyDialogue dialogue(Proxy::Kind kind, const char *host, const char *user = "", const QByteArray &password = {})
{
    const Proxy proxy{.kind = kind, .host = QStringLiteral("proxy"), .port = 1, .user = QString::fromLatin1(user)};
    return {proxy, Secret(QByteArray(password)), QString::fromUtf8(host), 25};
}

constexpr Proxy::Kind bothKinds[] = {Proxy::Kind::Socks5, Proxy::Kind::HttpConnect};

} // namespace

TEST(ProxyUrl, SaysNoMoreThanItMay)
{
    EXPECT_EQ(proxyFromUrl(QStringLiteral("socks5://me@[::1]")), (Proxy{Proxy::Kind::Socks5, QStringLiteral("::1"), 1080, QStringLiteral("me")}));
    EXPECT_EQ(proxyFromUrl(QStringLiteral("http://proxy.test:3128/")), (Proxy{Proxy::Kind::HttpConnect, QStringLiteral("proxy.test"), 3128, {}}));
    for (const char *wrong : {"socks4://h", "http://u:p@h", "http://h/path", "http://h?x", "http://", "h:1", "http://a%0d%0ab@h", "socks5://u%20x@h"})
        EXPECT_FALSE(proxyFromUrl(QString::fromLatin1(wrong))) << wrong;
    const Proxy proxy{Proxy::Kind::Socks5, QStringLiteral("::1"), 9, QStringLiteral("m@e")};
    EXPECT_EQ(proxyFromUrl(toUrl(proxy)), proxy);
}

TEST(ProxyDialogue, AsksByNameAndWithoutTricks)
{
    EXPECT_EQ(dialogue(Proxy::Kind::HttpConnect, "mail.example").take(), "CONNECT mail.example:25 HTTP/1.1\r\nHost: mail.example:25\r\n\r\n");
    EXPECT_EQ(dialogue(Proxy::Kind::HttpConnect, "2001:db8::1").take(), "CONNECT [2001:db8::1]:25 HTTP/1.1\r\nHost: [2001:db8::1]:25\r\n\r\n");
    EXPECT_TRUE(dialogue(Proxy::Kind::HttpConnect, "bücher.example").take().startsWith("CONNECT xn--bcher-kva.example:25 "));
    for (const char *host : {"a\r\nX: y", "a b", "a/b", "user@host", "a:b:c"}) {
        for (const Proxy::Kind kind : bothKinds) {
            ProxyDialogue unsafe = dialogue(kind, host);
            EXPECT_FALSE(unsafe.isSound()) << host;
            EXPECT_TRUE(unsafe.take().isEmpty());
        }
    }
}

TEST(ProxyDialogue, TakesNotOneOctetOfTheServer)
{
    for (const bool whole : {true, false}) {
        ProxyDialogue socks = dialogue(Proxy::Kind::Socks5, "mail.example", "me", "secret");
        EXPECT_EQ(socks.take(), QByteArray("\x05\x02\x00\x02", 4));
        EXPECT_EQ(socks.receive("\x05\x02"), 2);
        EXPECT_EQ(socks.take(), QByteArray("\x01\x02me\x06secret"));
        EXPECT_EQ(socks.receive(QByteArrayView("\x01\x00", 2)), 2);
        EXPECT_EQ(socks.take(), QByteArray("\x05\x01\x00\x03\x0cmail.example\x00\x19", 19));
        QByteArray answer("\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x19"
                          "220 hi",
                          16);
        if (!whole) {
            for (qsizetype size = 0; size < 10; ++size)
                EXPECT_EQ(socks.receive(QByteArrayView(answer).first(size)), 0) << size;
        }
        EXPECT_EQ(socks.receive(answer), 10);
        EXPECT_EQ(socks.state(), State::Open);

        ProxyDialogue http = dialogue(Proxy::Kind::HttpConnect, "mail.example", "me", "secret");
        EXPECT_TRUE(http.take().contains("\r\nProxy-Authorization: Basic bWU6c2VjcmV0\r\n"));
        answer = "HTTP/1.1 200 OK\r\nVia: x\r\n\r\n220 hi";
        if (!whole) {
            for (qsizetype size = 0; size < answer.size() - 6; ++size)
                EXPECT_EQ(http.receive(QByteArrayView(answer).first(size)), 0) << size;
        }
        EXPECT_EQ(http.receive(answer), answer.size() - 6);
        EXPECT_EQ(http.state(), State::Open);
    }
}

TEST(ProxyDialogue, KnowsWhatIsNoProxyAndWhatIsARefusal)
{
    const auto after = [](Proxy::Kind kind, const QByteArray &answer) {
        ProxyDialogue talk = dialogue(kind, "mail.example");
        static_cast<void>(talk.receive(answer));
        return talk.state();
    };
    EXPECT_EQ(after(Proxy::Kind::HttpConnect, "220 mail ESMTP\r\n"), State::NoProxy);
    EXPECT_EQ(after(Proxy::Kind::HttpConnect, "HTTP/1.1 " + QByteArray(20000, 'x')), State::NoProxy);
    EXPECT_EQ(after(Proxy::Kind::HttpConnect, "HTTP/1.1 407 no\r\n\r\n"), State::Login);
    EXPECT_EQ(after(Proxy::Kind::HttpConnect, "HTTP/1.1 502 no\r\n\r\n"), State::Refused);
    EXPECT_EQ(after(Proxy::Kind::HttpConnect, "HTTP/1.1 100 wait\r\n\r\nHTTP/1.1 200 ok\r\n\r\n"), State::Open);
    EXPECT_EQ(after(Proxy::Kind::Socks5, "220 mail ESMTP\r\n"), State::NoProxy);
    EXPECT_EQ(after(Proxy::Kind::Socks5, "\x05\xff"), State::Login);
    EXPECT_EQ(after(Proxy::Kind::Socks5, "\x05\x02"), State::NoProxy) << "a login that was not offered";
    EXPECT_EQ(after(Proxy::Kind::Socks5, QByteArray("\x05\x00\x05\x01\x00\x01", 6)), State::Refused);
    EXPECT_EQ(after(Proxy::Kind::Socks5, QByteArray("\x05\x00\x05\x00\x00\x09\x00", 7)), State::NoProxy);
}

TEST(Proxy, CarriesASessionInClearAndInTls)
{
    const QList<Step> implicit = QList<Step>{tls()} + plainScript();
    const QList<Step> startTls{say("220 ready"), expect("STARTTLS"), say("220 go"), tls(), expect("EHLO"), say("250 hello"), expect("QUIT"), say("221 bye")};
    for (const Proxy::Kind kind : bothKinds) {
        for (const int how : {0, 1, 2}) {
            ScriptedServer server(how == 0 ? plainScript() : how == 1 ? implicit : startTls);
            ProxyServer proxy(kind == Proxy::Kind::Socks5 ? Manner::Socks : Manner::Http, "me", "secret");
            net::Endpoint endpoint = through(proxy, server, kind);
            endpoint.proxy.user = QStringLiteral("me");
            endpoint.proxyPassword = Secret(QByteArray("secret"));
            endpoint.implicitTls = how == 1;
            Talk talk(endpoint, how == 2 ? greetWithStartTls : greet);
            ASSERT_TRUE(talk.finishes());
            EXPECT_TRUE(talk.succeeded()) << qPrintable(talk.failure().value_or(Failure{}).detail);
            EXPECT_TRUE(proxy.heard().contains("nowhere.invalid")) << "the proxy looks the host up";
            EXPECT_TRUE(talk.noted(Note::Code::ProxyAsked));
            EXPECT_TRUE(talk.noted(Note::Code::ProxyOpened));
        }
    }
}

struct BadProxy {
    Manner manner;
    const char *user;
    Failure::Reason reason;
};

class UnhelpfulProxy : public testing::TestWithParam<BadProxy> {};

TEST_P(UnhelpfulProxy, IsToldFromAnUnhelpfulServer)
{
    for (const Proxy::Kind kind : bothKinds) {
        ScriptedServer server(plainScript());
        Manner manner = GetParam().manner;
        if (manner == Manner::Socks && kind == Proxy::Kind::HttpConnect)
            manner = Manner::Http;
        ProxyServer proxy(manner, GetParam().user, "secret");
        net::Endpoint endpoint = through(proxy, server, kind);
        endpoint.proxy.user = QStringLiteral("me");
        endpoint.proxyPassword = Secret(QByteArray("wrong"));
        endpoint.timeout = std::chrono::seconds(1);
        Talk talk(endpoint, greet);
        ASSERT_TRUE(talk.finishes());
        ASSERT_TRUE(talk.failure());
        EXPECT_EQ(talk.failure()->reason, GetParam().reason);
        EXPECT_EQ(talk.failure()->phase, Phase::Connect);
        EXPECT_FALSE(talk.failure()->detail.contains(QStringLiteral("wrong")));
        EXPECT_TRUE(talk.noted(Note::Code::ProxyFailed));
        EXPECT_EQ(server.connections(), 0);
    }
}

INSTANTIATE_TEST_SUITE_P(Proxy, UnhelpfulProxy,
                         testing::Values(BadProxy{Manner::Socks, "me", Failure::Reason::ProxyLogin},
                                         BadProxy{Manner::Refuses, "", Failure::Reason::ProxyRefused}, BadProxy{Manner::Garbage, "", Failure::Reason::NoProxy},
                                         BadProxy{Manner::Silent, "", Failure::Reason::ProxyRefused}));

TEST(Proxy, SaysThatTheProxyItselfIsNotThere)
{
    ScriptedServer server(plainScript());
    net::Endpoint endpoint;
    {
        const ProxyServer gone(Manner::Socks);
        endpoint = through(gone, server, Proxy::Kind::Socks5);
    }
    Talk talk(endpoint, greet);
    ASSERT_TRUE(talk.finishes());
    ASSERT_TRUE(talk.failure());
    EXPECT_EQ(talk.failure()->reason, Failure::Reason::ProxyUnreachable);
    EXPECT_EQ(server.connections(), 0);
}

TEST(ProxyHeader, IsTheFirstThatAServerHears)
{
    ScriptedServer server({expect("PROXY TCP4 192.0.2.1 127.0.0.1 1234 "), say("220 ready"), expect("EHLO"), say("250 hello"), expect("QUIT"), say("221 bye")});
    net::Endpoint endpoint = endpointOf(server);
    endpoint.proxyHeader = net::ProxyHeader{.source = QHostAddress(QStringLiteral("192.0.2.1")), .sourcePort = 1234};
    Talk talk(endpoint, greet);
    ASSERT_TRUE(talk.finishes());
    EXPECT_TRUE(talk.succeeded());
    EXPECT_EQ(server.surprise(), QByteArray());

    const net::ProxyHeader second{net::ProxyHeader::Version::V2, QHostAddress(QStringLiteral("192.0.2.1")), QHostAddress(QStringLiteral("192.0.2.2")), 258, 25};
    EXPECT_EQ(octetsOf(second).toHex(), "0d0a0d0a000d0a515549540a"
                                        "2111000c"
                                        "c0000201"
                                        "c0000202"
                                        "0102"
                                        "0019");
    const net::ProxyHeader mixed{net::ProxyHeader::Version::V1, QHostAddress(QStringLiteral("2001:db8::1")), QHostAddress(QStringLiteral("192.0.2.2")), 1, 25};
    EXPECT_EQ(octetsOf(mixed), "PROXY TCP6 2001:db8::1 ::ffff:192.0.2.2 1 25\r\n");
}
