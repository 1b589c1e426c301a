// SPDX-License-Identifier: MIT
#include "core/net/connection.h"

#include "tests/core/net/talk.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSslConfiguration>

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::test;
using net::CertificateFault;
using smtp::Failure;
using Check = CertificateFault::Check;

namespace {

QString path(const char *name)
{
    return QStringLiteral(TEST_DATA_DIR "/tls/") + QString::fromLatin1(name);
}

QList<Step> implicitScript()
{
    return {tls(), say("220 ready"), expect("EHLO"), say("250 hello"), expect("QUIT"), say("221 bye"), close()};
}

/// To a server whose authority is tests/data/tls/root.pem.
net::Endpoint endpointTo(const ScriptedServer &server, const char *trusted = "root")
{
    net::Endpoint endpoint = endpointOf(server);
    endpoint.implicitTls = true;
    endpoint.tls.caCertificates = testCertificate(QString::fromLatin1(trusted));
    return endpoint;
}

// What the certificate test servers need where OpenSSL itself would refuse to show it.
void anyStrength(QSslConfiguration &configuration)
{
    configuration.setBackendConfigurationOption("CipherString", QByteArrayLiteral("DEFAULT@SECLEVEL=0"));
}

struct Case {
    const char *certificate;
    const char *trusted;
    const char *verifyName;
    Check check;
    qsizetype chain;
    qsizetype faulty = 0;
};

class Matrix : public testing::TestWithParam<Case> {};

} // namespace

TEST_P(Matrix, NamesTheCheckThatFailsAndShowsTheChain)
{
    ScriptedServer server(implicitScript());
    server.setCertificate(QString::fromLatin1(GetParam().certificate));
    net::Endpoint endpoint = endpointTo(server, GetParam().trusted);
    endpoint.tls.verifyName = QString::fromLatin1(GetParam().verifyName);
    Talk talk(endpoint, greet);
    ASSERT_TRUE(talk.finishes());
    ASSERT_TRUE(talk.failure());
    EXPECT_EQ(talk.failure()->reason, Failure::Reason::CertificateRejected);
    const net::TlsReport &report = talk.connection().tls();
    EXPECT_FALSE(report.verified);
    EXPECT_EQ(report.chain.size(), GetParam().chain);
    ASSERT_FALSE(report.faults.isEmpty());
    EXPECT_TRUE(report.has(GetParam().check)) << qPrintable(report.errors.join(u';'));
    for (const CertificateFault &fault : report.faults) {
        EXPECT_EQ(fault.certificate, GetParam().faulty);
        EXPECT_FALSE(fault.text.isEmpty());
    }
    EXPECT_TRUE(server.lines().isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Tls, Matrix,
                         testing::Values(Case{"expired", "expired", "localhost", Check::Validity, 1}, //
                                         Case{"notyet", "root", "localhost", Check::Validity, 1}, Case{"chained", "root", "other.test", Check::Name, 2},
                                         Case{"localhost", "root", "localhost", Check::Authority, 1},  // signed by itself
                                         Case{"incomplete", "root", "localhost", Check::Authority, 1}, // the one between is missing
                                         Case{"weak", "weakroot", "localhost", Check::Strength, 1, -1}));

TEST(TlsReport, KnowsTheWholeChainOfAGoodServer)
{
    ScriptedServer server(implicitScript());
    server.setCertificate(QStringLiteral("chained"));
    server.setTls([](QSslConfiguration &configuration) { configuration.setPeerVerifyMode(QSslSocket::VerifyNone); }); // asks for no certificate
    Talk talk(endpointTo(server), greet);
    ASSERT_TRUE(talk.finishes());
    EXPECT_TRUE(talk.succeeded()) << qPrintable(talk.failure().value_or(Failure{}).detail);
    const net::TlsReport &report = talk.connection().tls();
    EXPECT_TRUE(report.verified);
    EXPECT_TRUE(report.faults.isEmpty());
    EXPECT_EQ(report.certificateAsked, std::optional(false));
    EXPECT_EQ(report.offered, (QStringList{QStringLiteral("TLS 1.2"), QStringLiteral("TLS 1.3")}));
    EXPECT_EQ(pemOf(report.chain).count("BEGIN CERTIFICATE"), 2);
}

TEST(TlsReport, VerifiesAnotherNameThanItAsksFor)
{
    ScriptedServer server(implicitScript());
    server.setCertificate(QStringLiteral("chained"));
    net::Endpoint endpoint = endpointTo(server);
    endpoint.tls.serverName = QStringLiteral("asked.test");
    endpoint.tls.verifyName = QStringLiteral("localhost");
    Talk talk(endpoint, greet);
    ASSERT_TRUE(talk.finishes());
    EXPECT_TRUE(talk.succeeded()) << qPrintable(talk.failure().value_or(Failure{}).detail);
    EXPECT_EQ(talk.connection().tls().serverName, QStringLiteral("asked.test"));
    EXPECT_EQ(talk.connection().tls().verifiedName, QStringLiteral("localhost"));
}

TEST(TlsReport, TakesOneOfSeveralPins)
{
    ScriptedServer server(implicitScript());
    net::Endpoint endpoint = endpointTo(server);
    endpoint.tls.pins = {QByteArray(64, '0'), "7a5dbf1dab0f16022f36a744e82793ed78085949091a72e5d566b9358210a269"};
    Talk talk(endpoint, greet);
    ASSERT_TRUE(talk.finishes());
    EXPECT_TRUE(talk.succeeded());
    EXPECT_TRUE(talk.connection().tls().verified);
    EXPECT_TRUE(talk.connection().tls().has(Check::Authority)) << "that nobody vouches for it is told all the same";
    EXPECT_TRUE(talk.noted(Note::Code::TlsPinned));
}

TEST(TlsVersions, MeetOrAreTold)
{
    struct {
        QSsl::SslProtocol server;
        TlsVersion least;
        const char *agreed;
    } const cases[] = {{QSsl::TlsV1_3OrLater, TlsVersion::Tls12, "TLS 1.3"},
                       {QSsl::TlsV1_3OrLater, TlsVersion::Tls13, "TLS 1.3"},
                       {QSsl::TlsV1_2, TlsVersion::Tls12, "TLS 1.2"},
                       {QSsl::TlsV1_2, TlsVersion::Tls13, nullptr}};
    for (const auto &[serverVersion, least, agreed] : cases) {
        ScriptedServer server(implicitScript());
        server.setCertificate(QStringLiteral("chained"));
        server.setTls([version = serverVersion](QSslConfiguration &configuration) { configuration.setProtocol(version); });
        net::Endpoint endpoint = endpointTo(server);
        endpoint.tls.minimumVersion = least;
        Talk talk(endpoint, greet);
        ASSERT_TRUE(talk.finishes());
        if (agreed) {
            EXPECT_TRUE(talk.succeeded()) << qPrintable(talk.failure().value_or(Failure{}).detail);
            EXPECT_EQ(talk.connection().tls().protocol, QString::fromLatin1(agreed));
            continue;
        }
        ASSERT_TRUE(talk.failure());
        EXPECT_EQ(talk.failure()->reason, Failure::Reason::TlsVersion);
        EXPECT_EQ(talk.failure()->detail, QStringLiteral("TLS 1.3"));
        EXPECT_FALSE(talk.connection().tls().alert.isEmpty());
    }
}

TEST(TlsVersions, AnOldOneIsSpokenOnlyWhenAskedFor)
{
    const auto old = [](QSslConfiguration &configuration) {
        configuration.setProtocol(QSsl::AnyProtocol);
        configuration.setBackendConfigurationOption("MinProtocol", QByteArrayLiteral("TLSv1"));
        configuration.setBackendConfigurationOption("MaxProtocol", QByteArrayLiteral("TLSv1"));
        anyStrength(configuration);
    };
    for (const bool asked : {false, true}) {
        ScriptedServer server(implicitScript());
        server.setCertificate(QStringLiteral("chained"));
        server.setTls(old);
        net::Endpoint endpoint = endpointTo(server);
        endpoint.tls.minimumVersion = asked ? TlsVersion::Tls10 : TlsVersion::Tls12;
        Talk talk(endpoint, greet);
        ASSERT_TRUE(talk.finishes());
        EXPECT_EQ(talk.succeeded(), asked);
        if (asked)
            EXPECT_EQ(talk.connection().tls().protocol, QStringLiteral("TLS 1.0"));
        else
            EXPECT_EQ(talk.failure()->reason, Failure::Reason::TlsVersion);
    }
}

TEST(ClientCertificate, IsSentWhereItIsAskedFor)
{
    for (const QSsl::SslProtocol version : {QSsl::TlsV1_2, QSsl::TlsV1_3OrLater}) {
        ScriptedServer server(implicitScript());
        server.setCertificate(QStringLiteral("chained"));
        server.setTls([version](QSslConfiguration &configuration) {
            configuration.setProtocol(version);
            configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
            configuration.setCaCertificates(QSslCertificate::fromData(testCertificate(QStringLiteral("root"))));
        });
        net::Endpoint endpoint = endpointTo(server);
        endpoint.tls.certificateFile = path("chained.pem");
        endpoint.tls.keyFile = path("chained.key");
        Talk with(endpoint, greet);
        ASSERT_TRUE(with.finishes());
        EXPECT_TRUE(with.succeeded()) << qPrintable(with.failure().value_or(Failure{}).detail);
        EXPECT_TRUE(with.connection().tls().certificateSent);
        EXPECT_TRUE(with.noted(Note::Code::CertificateSent));
    }
}

TEST(ClientCertificate, IsMissedWhereTheServerInsists)
{
    // QSslSocket as a server lets everybody in; OpenSSL's own does not.
    for (const QString &version : {QStringLiteral("-tls1_2"), QStringLiteral("-tls1_3")}) {
        QProcess server;
        server.start(QStringLiteral("openssl"),
                     {QStringLiteral("s_server"), QStringLiteral("-accept"), QStringLiteral("127.0.0.1:0"), version, QStringLiteral("-cert"),
                      path("chained.pem"), QStringLiteral("-key"), path("chained.key"), QStringLiteral("-cert_chain"), path("chained.pem"),
                      QStringLiteral("-CAfile"), path("root.pem"), QStringLiteral("-Verify"), QStringLiteral("2")});
        QByteArray said;
        static const QRegularExpression port(QStringLiteral("ACCEPT 127\\.0\\.0\\.1:(\\d+)"));
        ASSERT_TRUE(eventually([&] { return port.match(QString::fromLatin1(said += server.readAllStandardOutput())).hasMatch(); }));
        net::Endpoint endpoint{.host = QStringLiteral("127.0.0.1"), .port = port.match(QString::fromLatin1(said)).captured(1).toUShort(), .implicitTls = true};
        endpoint.tls.caCertificates = testCertificate(QStringLiteral("root"));
        Talk talk(endpoint, greet);
        ASSERT_TRUE(talk.finishes());
        ASSERT_TRUE(talk.failure());
        EXPECT_EQ(talk.failure()->kind, Failure::Kind::Tls);
        EXPECT_EQ(talk.failure()->reason, Failure::Reason::ClientCertificate) << qPrintable(talk.failure()->detail);
        const net::TlsReport &report = talk.connection().tls();
        EXPECT_EQ(report.certificateAsked, std::optional(true));
        EXPECT_FALSE(report.certificateSent);
        EXPECT_FALSE(report.alert.isEmpty());
        EXPECT_GE(report.chain.size(), 2) << "known, though the handshake failed";
        server.kill();
        ASSERT_TRUE(server.waitForFinished());
    }
}

TEST(ClientCertificate, NeedsAKeyThatFits)
{
    ScriptedServer server(implicitScript());
    net::Endpoint endpoint = endpointTo(server);
    endpoint.tls.certificateFile = path("chained.pem");
    for (const auto &[key, reason] : {std::pair("encrypted.key", Failure::Reason::KeyEncrypted), std::pair("localhost.key", Failure::Reason::KeyMismatch),
                                      std::pair("missing.key", Failure::Reason::KeyFile)}) {
        endpoint.tls.keyFile = path(key);
        Talk talk(endpoint, greet);
        ASSERT_TRUE(talk.finishes());
        ASSERT_TRUE(talk.failure());
        EXPECT_EQ(talk.failure()->kind, Failure::Kind::LocalFile);
        EXPECT_EQ(talk.failure()->reason, reason);
        EXPECT_TRUE(talk.failure()->detail.startsWith(endpoint.tls.keyFile));
    }
}

TEST(TlsReport, TellsTheAlertOfAServerThatSharesNoCipher)
{
    ScriptedServer server(implicitScript());
    server.setCertificate(QStringLiteral("chained")); // ECDSA, where only RSA is taken below
    server.setTls([](QSslConfiguration &configuration) {
        configuration.setProtocol(QSsl::TlsV1_2);
        configuration.setBackendConfigurationOption("CipherString", QByteArrayLiteral("ECDHE-RSA-AES128-GCM-SHA256"));
    });
    Talk talk(endpointTo(server), greet);
    ASSERT_TRUE(talk.finishes());
    ASSERT_TRUE(talk.failure());
    EXPECT_EQ(talk.failure()->kind, Failure::Kind::Tls);
    EXPECT_EQ(talk.connection().tls().alert, QStringLiteral("handshake failure"));
    EXPECT_TRUE(talk.noted(Note::Code::TlsAlert));
    EXPECT_TRUE(talk.connection().tls().chain.isEmpty());
}
