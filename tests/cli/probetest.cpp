// SPDX-License-Identifier: MIT
#include "tests/cli/listeningsandbox.h"
#include "tests/cli/program.h"

#include <QJsonArray>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::test;
using namespace Qt::StringLiterals;
using ::testing::HasSubstr;

namespace {

QJsonObject onlyAddress(const QJsonObject &result)
{
    const QJsonArray addresses = result[u"hosts"_s].toArray().at(0).toObject()[u"addresses"_s].toArray();
    return addresses.last().toObject();
}

QStringList target(const ListeningSandbox &sandbox, const QStringList &more, const QString &user = {})
{
    return QStringList{u"probe"_s, sandbox.url(user), u"-4"_s, u"--ca-file"_s, sandbox.certificateFile()} + more;
}

} // namespace

TEST(ProbeCommand, TellsAllAboutAServerAndSendsNothing)
{
    ListeningSandbox sandbox;
    const Program program;
    const Finished run = program.run(target(sandbox, {u"--json"_s, u"--rcpt"_s, u"b@x.test"_s}));
    EXPECT_EQ(run.exitCode, 0) << run.err.constData();
    const QJsonObject address = onlyAddress(run.json());
    EXPECT_EQ(address[u"address"_s].toString(), u"127.0.0.1"_s);
    EXPECT_EQ(address[u"greeting"_s].toObject()[u"code"_s].toInt(), 220);
    EXPECT_TRUE(address[u"ehlo"_s].toArray().contains(u"STARTTLS"_s));
    EXPECT_FALSE(address[u"ehloTls"_s].toArray().contains(u"STARTTLS"_s));
    EXPECT_TRUE(address[u"difference"_s].toObject()[u"removed"_s].toArray().contains(u"STARTTLS"_s));
    EXPECT_TRUE(address[u"auth"_s].toObject()[u"tls"_s].toArray().contains(u"PLAIN"_s));
    EXPECT_TRUE(address[u"auth"_s].toObject()[u"clear"_s].toArray().isEmpty());
    const QJsonObject tls = address[u"tls"_s].toObject();
    EXPECT_TRUE(tls[u"verified"_s].toBool());
    EXPECT_EQ(tls[u"chain"_s].toArray().size(), 1);
    EXPECT_EQ(address[u"recipient"_s].toObject()[u"code"_s].toInt() / 100, 2);
    EXPECT_EQ(address[u"commands"_s].toObject()[u"VRFY"_s].toObject()[u"code"_s].toInt(), 252);
    EXPECT_GT(address[u"timings"_s].toObject()[u"tls"_s].toDouble(), 0.0);
    EXPECT_TRUE(sandbox.messages(0).isEmpty());
}

TEST(ProbeCommand, LooksAtTheServersOfADomain)
{
    ListeningSandbox sandbox;
    const Program program;
    const QString port = sandbox.url().section(u':', -1);
    const Finished run = program.run({u"probe"_s, u"[127.0.0.1]"_s, u"--mx"_s, u"--mx-port"_s, port, u"--json"_s});
    EXPECT_EQ(run.exitCode, 0) << run.err.constData();
    EXPECT_EQ(run.json()[u"domain"_s].toString(), u"[127.0.0.1]"_s);
    EXPECT_EQ(onlyAddress(run.json())[u"greeting"_s].toObject()[u"code"_s].toInt(), 220);
    EXPECT_TRUE(sandbox.messages(0).isEmpty());
    const Finished none = program.run({u"probe"_s, u"not a domain"_s, u"--mx"_s});
    EXPECT_EQ(none.exitCode, 4);
    EXPECT_THAT(none.err.toStdString(), HasSubstr("not a domain"));
}

TEST(ProbeCommand, GoesOnWithoutTrustWhereTheCertificateIsNotToBeTrusted)
{
    smtp::ServerOptions options;
    options.users.insert("bob", Secret(QByteArray("CANARY-99")));
    ListeningSandbox sandbox(options);
    Program program;
    program.environment.insert(u"PW"_s, u"CANARY-99"_s);
    const Finished run = program.run({u"probe"_s, sandbox.url(u"bob"_s), u"-4"_s, u"--tls"_s, u"starttls"_s, u"--password-env"_s, u"PW"_s, u"--json"_s});
    EXPECT_EQ(run.exitCode, 5) << run.err.constData();
    const QJsonObject address = onlyAddress(run.json());
    EXPECT_EQ(address[u"again"_s].toString(), u"unverified"_s);
    EXPECT_FALSE(address[u"tls"_s].toObject()[u"errors"_s].toArray().isEmpty());
    EXPECT_EQ(address[u"tls"_s].toObject()[u"chain"_s].toArray().size(), 1);
    EXPECT_FALSE(address[u"ehloTls"_s].toArray().isEmpty()) << "the second session came further";
    EXPECT_TRUE(address[u"auth"_s].toObject()[u"login"_s].isNull()) << "and used no secret";
    EXPECT_TRUE(run.err.contains("certificate"));
}

TEST(ProbeCommand, LogsInWhereItIsTold)
{
    smtp::ServerOptions options;
    options.users.insert("bob", Secret(QByteArray("CANARY-99")));
    options.requireAuth = true;
    ListeningSandbox sandbox(options);
    Program program;
    program.environment.insert(u"PW"_s, u"CANARY-99"_s);
    const Finished run = program.run(target(sandbox, {u"--password-env"_s, u"PW"_s, u"--rcpt"_s, u"b@x.test"_s, u"--json"_s}, u"bob"_s));
    EXPECT_EQ(run.exitCode, 0) << run.err.constData();
    const QJsonObject address = onlyAddress(run.json());
    EXPECT_EQ(address[u"mailWithoutAuth"_s].toObject()[u"code"_s].toInt(), 530);
    EXPECT_FALSE(address[u"auth"_s].toObject()[u"login"_s].toObject()[u"mechanism"_s].toString().isEmpty());
    EXPECT_EQ(address[u"recipient"_s].toObject()[u"code"_s].toInt() / 100, 2);
    EXPECT_FALSE(run.out.contains("CANARY"));
}

TEST(ProbeCommand, SaysWhenTheRecipientIsRefused)
{
    smtp::ServerOptions options;
    options.rules = smtp::readServerRules(R"([{"stage": "rcpt", "match": "*@bad.test", "reply": "550 5.1.1 No such user"}])")->rules;
    ListeningSandbox sandbox(options);
    const Program program;
    const Finished run = program.run(target(sandbox, {u"--rcpt"_s, u"b@bad.test"_s}));
    EXPECT_EQ(run.exitCode, 2) << run.err.constData();
    EXPECT_THAT(run.out.toStdString(), HasSubstr("550 5.1.1 No such user"));
    EXPECT_THAT(run.out.toStdString(), HasSubstr("only without TLS"));
}

TEST(ProbeCommand, SaysWhenNobodyListens)
{
    const Program program;
    EXPECT_EQ(program.run({u"probe"_s, u"127.0.0.1:1"_s}).exitCode, 3);
    EXPECT_EQ(program.run({u"probe"_s, u"nowhere.invalid"_s}).exitCode, 3);
    EXPECT_EQ(program.run({u"probe"_s}).exitCode, 4);
    EXPECT_EQ(program.run({u"probe"_s, u"127.0.0.1"_s, u"--rcpt"_s, u"nobody"_s}).exitCode, 4);
}
