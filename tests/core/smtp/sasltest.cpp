// SPDX-License-Identifier: MIT
#include "core/smtp/authenticate.h"
#include "core/smtp/sasl/authenticator.h"
#include "core/smtp/sasl/ntlm.h"
#include "tests/support/printers.h"
#include "tests/support/scramserver.h"

#include <gtest/gtest.h>

#include <chrono>

using namespace postscope;
using namespace postscope::smtp;
using test::ScramServer;

namespace {

Credentials credentials(const char *user, const char *password)
{
    return {.user = QString::fromUtf8(user), .secret = Secret(QByteArray(password))};
}

std::unique_ptr<Authenticator> started(const QByteArray &name, const Credentials &credentials)
{
    auto made = Authenticator::begin(*mechanismNamed(name), credentials);
    return made ? std::move(*made) : nullptr;
}

QByteArray said(const Result<Secret, Authenticator::Trouble> &response)
{
    return response ? response->expose().toByteArray() : QByteArray("trouble");
}

/// The word of a server in NTLM: with the challenge and, behind it, these pairs (MS-NLMP 2.2.1.2).
QByteArray ntlmChallenge(const QByteArray &pairs)
{
    const QByteArray target = QByteArray::fromHex("530065007200760065007200"); // "Server"
    const QByteArray size(1, char(pairs.size()));
    return QByteArray("NTLMSSP\0\2\0\0\0", 12) + QByteArray::fromHex("0c000c0038000000") + QByteArray::fromHex("33828a02") +
           QByteArray::fromHex("0123456789abcdef") + QByteArray(8, '\0') + size + '\0' + size + '\0' + QByteArray::fromHex("44000000") + QByteArray(8, '\0') +
           target + pairs;
}

// "Domain" and "Server", and the end (MS-NLMP 4.2.4).
const QByteArray pairs = QByteArray::fromHex("02000c0044006f006d00610069006e00"
                                             "01000c00530065007200760065007200"
                                             "00000000");

} // namespace

TEST(Mechanisms, AreAllHereOnDebian)
{
    for (const Mechanism &mechanism : mechanisms())
        EXPECT_TRUE(mechanism.installed) << mechanism.name.constData();
}

TEST(Mechanisms, SayWhatTheyNeed)
{
    EXPECT_EQ(secretKind("XOAUTH2", SecretKind::Password), SecretKind::Token);
    EXPECT_EQ(secretKind("PLAIN", SecretKind::Token), SecretKind::Password);
    EXPECT_EQ(secretKind({}, SecretKind::Token), SecretKind::Token);
    EXPECT_TRUE(needsSecret({}));
    EXPECT_TRUE(needsSecret("NTLM"));
    for (const char *name : {"GSSAPI", "EXTERNAL", "ANONYMOUS"})
        EXPECT_FALSE(needsSecret(name)) << name;
}

TEST(Authenticator, SaysPlainAndNothingAfterIt)
{
    const auto plain = started("PLAIN", credentials("tim", "pw"));
    EXPECT_TRUE(plain->speaksFirst());
    EXPECT_EQ(said(plain->step({})), QByteArray("\0tim\0pw", 7));
    EXPECT_EQ(plain->step({}).error().kind, Authenticator::Trouble::Kind::Finished);
}

TEST(Authenticator, SaysLoginByPosition)
{
    const auto login = started("LOGIN", credentials("tim", "pw"));
    EXPECT_FALSE(login->speaksFirst());
    EXPECT_EQ(said(login->step("Password:")), "tim");
    EXPECT_EQ(said(login->step("Username:")), "pw");
    EXPECT_EQ(login->step("More:").error().kind, Authenticator::Trouble::Kind::Finished);
}

TEST(Authenticator, TakesNoNul)
{
    using Kind = Authenticator::Trouble::Kind;
    for (const Mechanism &mechanism : mechanisms()) {
        EXPECT_EQ(Authenticator::begin(mechanism, {.user = QString(QChar(0)), .secret = Secret(QByteArray("pw"))}).error().kind, Kind::Unsafe);
        EXPECT_EQ(Authenticator::begin(mechanism, {.user = QStringLiteral("me"), .secret = Secret(QByteArray("p\0w", 3))}).error().kind, Kind::Unsafe);
    }
}

TEST(Scram, ReferenceAgreesWithTheRfcs)
{
    const ScramServer sha1{QCryptographicHash::Sha1, "pencil", QByteArray::fromBase64("QSXCR+Q6sek8bf92"), 4096, "3rfcNHYJY1ZVvWVs7j"};
    const QByteArray first1 = "n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL";
    EXPECT_EQ(sha1.first(first1), "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096");
    EXPECT_EQ(sha1.clientFinal(first1), "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=");
    EXPECT_EQ(sha1.final(first1), "v=rmF9pqV8S7suAoZWja4dJRkFsKQ=");

    const ScramServer sha256{QCryptographicHash::Sha256, "pencil", QByteArray::fromBase64("W22ZaJ0SNY7soEsUEjb6gQ=="), 4096, "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0"};
    const QByteArray first256 = "n,,n=user,r=rOprNGfwEbeRWgbNEkqO";
    EXPECT_EQ(sha256.clientFinal(first256), "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
    EXPECT_EQ(sha256.final(first256), "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
}

TEST(Scram, ClientAgreesWithTheReference)
{
    for (const auto hash : {QCryptographicHash::Sha1, QCryptographicHash::Sha256}) {
        const ScramServer server{hash, "p\xc3\xa9ncil", "some salt", 5000, "abc"};
        const auto client = started(hash == QCryptographicHash::Sha1 ? "SCRAM-SHA-1" : "SCRAM-SHA-256", credentials("us=er,", "p\xc3\xa9ncil"));
        ASSERT_TRUE(client);
        const QByteArray first = said(client->step({}));
        EXPECT_EQ(first, "n,,n=us=3Der=2C,r=fyko+d2lbbFgONRv9qkxdawL");
        EXPECT_EQ(said(client->step(server.first(first))), server.clientFinal(first));
        EXPECT_FALSE(client->finished());
        EXPECT_EQ(said(client->step(server.final(first))), "");
        EXPECT_TRUE(client->finished());
    }
}

TEST(Scram, DoesNotComputeForHours)
{
    const auto client = started("SCRAM-SHA-256", credentials("user", "pencil"));
    const QByteArray first = said(client->step({}));
    const auto before = std::chrono::steady_clock::now();
    const auto response = client->step(ScramServer{.password = "x", .salt = "salt", .iterations = 1'000'000'000, .nonce = "abc"}.first(first));
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(1));
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().kind, Authenticator::Trouble::Kind::Rejected);
}

TEST(CramMd5, IsThatOfTheRfc)
{
    const auto client = started("CRAM-MD5", credentials("tim", "tanstaaftanstaaf"));
    EXPECT_FALSE(client->speaksFirst());
    EXPECT_EQ(said(client->step("<1896.697170952@postoffice.reston.mci.net>")), "tim b913a602c7eda7a495b4e6e7334d3890");
    EXPECT_FALSE(client->step("<again@mx.test>"));
}

TEST(NtlmV2, IsThatOfTheSpecification)
{
    Ntlm client({.user = QStringLiteral("Domain\\User"), .secret = Secret(QByteArray("Password"))}, QByteArray(8, '\xaa'));
    EXPECT_TRUE(said(client.step({})).startsWith(QByteArray("NTLMSSP\0\1\0\0\0", 12)));
    const QByteArray answer = said(client.step(ntlmChallenge(pairs)));
    EXPECT_TRUE(answer.startsWith(QByteArray("NTLMSSP\0\3\0\0\0", 12)));
    // MS-NLMP 4.2.4.2.1 and 4.2.4.2.2.
    EXPECT_EQ(answer.mid(64, 24).toHex(), "86c35097ac9cec102554764a57cccc19aaaaaaaaaaaaaaaa");
    EXPECT_EQ(answer.mid(88, 16).toHex(), "68cd0ab851e51c96aabc927bebef6a1c");
    EXPECT_TRUE(client.finished());
    EXPECT_FALSE(client.step({}));
}

TEST(NtlmV2, TakesTheServersTimeAndDomain)
{
    const QByteArray time = QByteArray::fromHex("0102030405060708");
    Ntlm client({.user = QStringLiteral("me"), .secret = Secret(QByteArray("Password")), .now = 1'700'000'000}, QByteArray(8, '\xaa'));
    static_cast<void>(client.step({}));
    const QByteArray answer = said(client.step(ntlmChallenge(QByteArray::fromHex("07000800") + time + QByteArray::fromHex("00000000"))));
    EXPECT_EQ(answer.mid(64, 24), QByteArray(24, '\0')); // the older response is not wanted then
    EXPECT_EQ(answer.mid(88 + 16 + 8, 8), time);
    EXPECT_TRUE(answer.contains(QByteArray::fromHex("5300650072007600650072006d006500"))); // "Server", "me"
}

TEST(LoginFault, IsFoundBeforeAnythingIsConnected)
{
    const auto reasonOf = [](const OpenOptions &options) { return loginFault(options).value_or(Failure{}).reason; };
    using Reason = Failure::Reason;
    EXPECT_EQ(reasonOf({}), Reason::None);
    EXPECT_EQ(reasonOf({.authenticate = true}), Reason::UserMissing);
    EXPECT_EQ(reasonOf({.authenticate = true, .mechanism = "PLAIN"}), Reason::UserMissing);
    EXPECT_EQ(reasonOf({.authenticate = true, .mechanism = "EXTERNAL"}), Reason::None);
    EXPECT_EQ(reasonOf({.authenticate = true, .user = QStringLiteral("me"), .mechanism = "SCRAM-SHA-512"}), Reason::MechanismUnavailable);
    EXPECT_EQ(reasonOf({.authenticate = true, .user = QStringLiteral("me"), .authorizationId = QStringLiteral("you"), .mechanism = "CRAM-MD5"}),
              Reason::AuthorizationUnsupported);
}
