// SPDX-License-Identifier: MIT
#include "core/net/connection.h"

#include "tests/core/net/talk.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QTcpServer>
#include <QTcpSocket>

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::test;
using smtp::Failure;

namespace {

// SHA-256 of the SubjectPublicKeyInfo of localhost.pem, as `openssl x509 -pubkey | openssl pkey -pubin -outform der | sha256sum` has it.
const QByteArray localhostPin = "7a5dbf1dab0f16022f36a744e82793ed78085949091a72e5d566b9358210a269";

QList<Step> implicitScript()
{
    return {tls(), say("220 ready"), expect("EHLO"), say("250 hello"), expect("QUIT"), say("221 bye"), close()};
}

net::Endpoint implicitEndpoint(const ScriptedServer &server, const QString &host = QStringLiteral("127.0.0.1"))
{
    net::Endpoint endpoint = endpointOf(server, host);
    endpoint.implicitTls = true;
    return endpoint;
}

} // namespace

TEST(Tls, KeepsToTheLimitOfTheHandshake)
{
    ScriptedServer server({deaf()});
    net::Endpoint endpoint = implicitEndpoint(server);
    endpoint.timeout = std::chrono::seconds(20);
    endpoint.timeouts = {{Phase::Tls, std::chrono::milliseconds(50)}};
    Talk talk(endpoint, greet);
    ASSERT_TRUE(talk.finishes());
    ASSERT_TRUE(talk.failure());
    EXPECT_EQ(talk.failure()->kind, Failure::Kind::Timeout);
    EXPECT_EQ(talk.failure()->phase, Phase::Tls);
}

TEST(Tls, ImplicitIsVerifiedAndReported)
{
    ScriptedServer server(implicitScript());
    Talk talk(implicitEndpoint(server, QStringLiteral("localhost")), greet);
    ASSERT_TRUE(talk.finishes());
    EXPECT_TRUE(talk.succeeded()) << qPrintable(talk.failure().value_or(Failure{}).detail);
    const net::TlsReport &report = talk.connection().tls();
    EXPECT_TRUE(report.established);
    EXPECT_TRUE(report.verified);
    EXPECT_EQ(report.protocol, QStringLiteral("TLS 1.3"));
    EXPECT_FALSE(report.cipher.isEmpty());
    EXPECT_EQ(report.verifiedName, QStringLiteral("localhost"));
    EXPECT_TRUE(report.errors.isEmpty());
    ASSERT_EQ(report.chain.size(), 1);
    const net::CertificateFacts &leaf = report.chain.constFirst();
    EXPECT_EQ(leaf.subject, QStringLiteral("O=Postscope tests, CN=localhost"));
    EXPECT_EQ(leaf.issuer, leaf.subject);
    EXPECT_EQ(leaf.key, QStringLiteral("EC 256"));
    EXPECT_EQ(leaf.publicKeySha256, localhostPin);
    EXPECT_EQ(leaf.sha256, QSslCertificate(testCertificate()).digest(QCryptographicHash::Sha256).toHex());
    EXPECT_TRUE(leaf.alternativeNames.contains(QStringLiteral("DNS:localhost")));
    EXPECT_TRUE(leaf.alternativeNames.contains(QStringLiteral("IP:127.0.0.1")));
    EXPECT_TRUE(talk.noted(Note::Code::TlsEstablished));
    EXPECT_EQ(talk.noted(Note::Code::TlsVerified)->note->arguments, QStringList{QStringLiteral("localhost")});
}

TEST(Tls, StartTlsGoesOnInside)
{
    ScriptedServer server(
        {say("220 ready"), expect("STARTTLS"), say("220 go"), tls(), expect("EHLO"), say("250 hello"), expect("QUIT"), say("221 bye"), close()});
    Talk talk(endpointOf(server), greetWithStartTls);
    ASSERT_TRUE(talk.finishes());
    EXPECT_TRUE(talk.succeeded()) << qPrintable(talk.failure().value_or(Failure{}).detail);
    EXPECT_TRUE(talk.conversation().tls());
    EXPECT_TRUE(talk.connection().tls().verified);
    EXPECT_EQ(talk.connection().tls().verifiedName, QStringLiteral("127.0.0.1"));
}

TEST(Tls, RefusesWhatFollowsStartTlsInClear)
{
    for (const char *injected : {"250-INJECTED\r\n250 AUTH PLAIN\r\n", "250-X "}) {
        ScriptedServer server({say("220 ready"), expect("STARTTLS"), raw("220 go\r\n" + QByteArray(injected)), tls(), expect("EHLO")});
        Talk talk(endpointOf(server), greetWithStartTls);
        ASSERT_TRUE(talk.finishes());
        ASSERT_TRUE(talk.failure());
        EXPECT_EQ(talk.failure()->kind, Failure::Kind::Protocol);
        EXPECT_EQ(talk.failure()->reason, Failure::Reason::StartTlsInjected);
        EXPECT_FALSE(talk.conversation().tls());
        EXPECT_EQ(server.lines(), QByteArrayList{"STARTTLS"});
    }
}

TEST(Tls, NothingSaidInClearIsEverHeardInside)
{
    // The octets come by themselves, after the 220 and before the server's own handshake.
    ScriptedServer server({say("220 ready"), expect("STARTTLS"), say("220 go")});
    Talk talk(endpointOf(server), greetWithStartTls);
    QObject::connect(&server, &ScriptedServer::reached, &server, [&](qsizetype step) {
        if (step == 3)
            QMetaObject::invokeMethod(
                &server, [&] { server.findChild<QSslSocket *>()->write("250-INJECTED\r\n250 AUTH PLAIN\r\n"); }, Qt::QueuedConnection);
    });
    ASSERT_TRUE(talk.finishes());
    ASSERT_TRUE(talk.failure());
    EXPECT_EQ(talk.conversation().turns(), 2U);
    EXPECT_TRUE(talk.failure()->kind == Failure::Kind::Tls || talk.failure()->reason == Failure::Reason::StartTlsInjected);
}

struct BadCertificate {
    const char *certificate;
    const char *trusted;
    const char *host;
};

class Untrusted : public testing::TestWithParam<BadCertificate> {};

TEST_P(Untrusted, EndsBeforeAWordIsSaid)
{
    ScriptedServer server(implicitScript());
    server.setCertificate(QString::fromLatin1(GetParam().certificate));
    net::Endpoint endpoint = implicitEndpoint(server, QString::fromLatin1(GetParam().host));
    endpoint.tls.caCertificates = testCertificate(QString::fromLatin1(GetParam().trusted));
    Talk talk(endpoint, greet);
    ASSERT_TRUE(talk.finishes());
    ASSERT_TRUE(talk.failure());
    EXPECT_EQ(talk.failure()->kind, Failure::Kind::Tls);
    EXPECT_EQ(talk.failure()->reason, Failure::Reason::CertificateRejected);
    EXPECT_FALSE(talk.failure()->detail.isEmpty());
    EXPECT_FALSE(talk.connection().tls().verified);
    EXPECT_FALSE(talk.connection().tls().errors.isEmpty());
    EXPECT_EQ(talk.connection().tls().chain.size(), 1);
    EXPECT_TRUE(talk.noted(Note::Code::TlsFailed));
    EXPECT_TRUE(server.lines().isEmpty());

    // The same on the user's word: still told.
    endpoint.tls.insecure = true;
    Talk insecure(endpoint, greet);
    ASSERT_TRUE(insecure.finishes());
    EXPECT_TRUE(insecure.succeeded());
    EXPECT_FALSE(insecure.connection().tls().verified);
    EXPECT_EQ(insecure.connection().tls().errors, talk.connection().tls().errors);
    EXPECT_TRUE(insecure.noted(Note::Code::TlsUnverified));
    EXPECT_EQ(insecure.noted(Note::Code::TlsUnverified)->note->arguments.value(1), QStringLiteral("asked"));
    EXPECT_FALSE(insecure.noted(Note::Code::TlsVerified));
}

INSTANTIATE_TEST_SUITE_P(Tls, Untrusted,
                         testing::Values(BadCertificate{"localhost", "other", "127.0.0.1"},   // self-signed
                                         BadCertificate{"other", "other", "localhost"},       // another name
                                         BadCertificate{"other", "other", "127.0.0.1"},       // another name, for an address
                                         BadCertificate{"expired", "expired", "localhost"})); // out of date

TEST(Tls, ChecksTheNameThatItIsTold)
{
    ScriptedServer server(implicitScript());
    server.setCertificate(QStringLiteral("other"));
    net::Endpoint endpoint = implicitEndpoint(server);
    endpoint.tls.caCertificates = testCertificate(QStringLiteral("other"));
    endpoint.tls.verifyName = QStringLiteral("other.test");
    Talk talk(endpoint, greet);
    ASSERT_TRUE(talk.finishes());
    EXPECT_TRUE(talk.succeeded());
    EXPECT_EQ(talk.connection().tls().verifiedName, QStringLiteral("other.test"));
}

TEST(Tls, APinnedKeyVouchesForItself)
{
    ScriptedServer server(implicitScript());
    net::Endpoint endpoint = implicitEndpoint(server);
    endpoint.tls.caCertificates = testCertificate(QStringLiteral("other"));
    endpoint.tls.pins = {localhostPin};
    Talk talk(endpoint, greet);
    ASSERT_TRUE(talk.finishes());
    EXPECT_TRUE(talk.succeeded());

    endpoint.tls.caCertificates = testCertificate();
    endpoint.tls.pins = {QByteArray(64, '0')};
    for (const bool insecure : {false, true}) {
        endpoint.tls.insecure = insecure;
        Talk wrong(endpoint, greet);
        ASSERT_TRUE(wrong.finishes());
        ASSERT_TRUE(wrong.failure());
        EXPECT_EQ(wrong.failure()->reason, Failure::Reason::CertificateRejected);
        EXPECT_TRUE(wrong.failure()->detail.contains(QString::fromLatin1(localhostPin)));
        EXPECT_EQ(server.lines().count("EHLO client.test"), 1);
    }
}

TEST(Tls, TrustsAFileOfAuthorities)
{
    ScriptedServer server(implicitScript());
    net::Endpoint endpoint = implicitEndpoint(server);
    endpoint.tls.caCertificates.clear();
    endpoint.tls.caFile = QStringLiteral(TEST_DATA_DIR "/tls/localhost.pem");
    Talk talk(endpoint, greet);
    ASSERT_TRUE(talk.finishes());
    EXPECT_TRUE(talk.succeeded());

    for (const char *unusable : {"/tls/missing.pem", "/tls/localhost.key"}) {
        endpoint.tls.caFile = QStringLiteral(TEST_DATA_DIR) + QString::fromLatin1(unusable);
        Talk broken(endpoint, greet);
        ASSERT_TRUE(broken.finishes());
        ASSERT_TRUE(broken.failure());
        EXPECT_EQ(broken.failure()->reason, Failure::Reason::KeyFile);
        EXPECT_TRUE(broken.failure()->detail.startsWith(endpoint.tls.caFile));
    }
}

TEST(Tls, AsksForTheServerByName)
{
    // The first octets of a client are its ClientHello, and the name stands in it in clear (RFC 6066 3); an address does not (the same).
    for (const bool named : {true, false}) {
        QTcpServer server;
        ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
        net::Endpoint endpoint{.host = named ? QStringLiteral("localhost") : QStringLiteral("127.0.0.1"), .port = server.serverPort(), .implicitTls = true};
        endpoint.family = net::Endpoint::Family::IPv4;
        QByteArray hello;
        QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket *peer = server.nextPendingConnection();
            QObject::connect(peer, &QTcpSocket::readyRead, &server, [&hello, peer] { hello += peer->readAll(); });
        });
        Talk talk(endpoint, greet);
        ASSERT_TRUE(eventually([&] { return hello.size() > 100; }));
        EXPECT_EQ(hello.contains("localhost"), named);
        EXPECT_FALSE(hello.contains("127.0.0.1"));
    }
}

TEST(Tls, SaysThatTheServerSpokeInClear)
{
    ScriptedServer server({say("220 plain.test ESMTP")});
    Talk talk(implicitEndpoint(server), greet);
    ASSERT_TRUE(talk.finishes());
    ASSERT_TRUE(talk.failure());
    EXPECT_EQ(talk.failure()->kind, Failure::Kind::Tls);
    EXPECT_EQ(talk.failure()->reason, Failure::Reason::PlainOnTlsPort);
}

TEST(Tls, LeavesInTheMidstOfAFlood)
{
    // QSslSocket is still decrypting when the conversation has had enough.
    const QByteArray lines = QByteArray("250-more\r\n").repeated(100'000);
    for (const QByteArray &flood : {lines, QByteArray(1'000'000, 'x'), "221 too early\r\n" + lines}) {
        ScriptedServer server({say("220 ready"), expect("STARTTLS"), say("220 go"), tls(), expect("EHLO"), raw(flood)});
        Talk talk(endpointOf(server), greetWithStartTls);
        ASSERT_TRUE(talk.finishes());
        ASSERT_TRUE(talk.failure());
        EXPECT_EQ(talk.failure()->kind, Failure::Kind::Protocol);
    }
    ScriptedServer server({tls(), say("220 ready"), expect("EHLO"), say("250 hello"), expect("QUIT"), raw("221 bye\r\n" + lines)});
    Talk talk(implicitEndpoint(server), greet);
    ASSERT_TRUE(talk.finishes());
    EXPECT_TRUE(talk.succeeded());
}

TEST(Tls, DoesNotBlameThePortForClearWordsAfterStartTls)
{
    QTcpServer server;
    ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        socket->write("220 ready\r\n");
        QObject::connect(socket, &QTcpSocket::readyRead, socket,
                         [socket] { socket->write(socket->readAll().startsWith("STARTTLS") ? "220 go\r\n" : "220 no TLS after all\r\n"); });
    });
    Talk talk({.host = QStringLiteral("127.0.0.1"), .port = server.serverPort()}, greetWithStartTls);
    ASSERT_TRUE(talk.finishes());
    ASSERT_TRUE(talk.failure());
    EXPECT_EQ(talk.failure()->kind, Failure::Kind::Tls);
    EXPECT_EQ(talk.failure()->reason, Failure::Reason::None) << "the port is right: implicit TLS is not what is wrong";
}

TEST(Tls, EndsWithThePeerInTheHandshake)
{
    for (const bool hard : {false, true}) {
        ScriptedServer server({say("220 ready"), expect("STARTTLS"), say("220 go"), hard ? reset() : close()});
        Talk talk(endpointOf(server), greetWithStartTls);
        ASSERT_TRUE(talk.finishes());
        ASSERT_TRUE(talk.failure());
        // A reset may overtake the 220.
        EXPECT_TRUE(talk.failure()->phase == Phase::Tls || (hard && talk.failure()->phase == Phase::StartTls));
        EXPECT_FALSE(talk.failure()->detail.isEmpty());
    }
    ScriptedServer silent({say("220 ready"), expect("STARTTLS"), say("220 go")});
    net::Endpoint endpoint = endpointOf(silent);
    endpoint.timeout = std::chrono::seconds(1);
    Talk talk(endpoint, greetWithStartTls);
    ASSERT_TRUE(talk.finishes());
    ASSERT_TRUE(talk.failure());
    EXPECT_EQ(talk.failure()->kind, Failure::Kind::Timeout);
    EXPECT_EQ(talk.failure()->phase, Phase::Tls);
}

TEST(Tls, LosesThePeerInside)
{
    for (const bool hard : {false, true}) {
        ScriptedServer server({tls(), say("220 ready"), expect("EHLO"), say("250 hello"), hard ? reset() : close()});
        Talk talk(implicitEndpoint(server), greet);
        ASSERT_TRUE(talk.finishes());
        ASSERT_TRUE(talk.failure());
        EXPECT_EQ(talk.failure()->kind, Failure::Kind::Network);
    }
}
