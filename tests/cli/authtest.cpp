// SPDX-License-Identifier: MIT
#include "tests/cli/program.h"

#include <gmock/gmock.h>

using namespace postscope::test;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

/// To a port where nobody listens: what was connected would end with 3.
QStringList send(const QStringList &options)
{
    return QStringList{u"send"_s, u"--from"_s, u"a@example.org"_s, u"--to"_s, u"b@example.org"_s, u"--server"_s, u"smtp://127.0.0.1:9"_s} + options;
}

class BeforeConnecting : public testing::TestWithParam<std::pair<QStringList, const char *>> {};

} // namespace

TEST_P(BeforeConnecting, WhatIsMissingIsNamed)
{
    Program program;
    program.environment.insert(u"SEND_SECRET"_s, u"CANARY"_s);
    const Finished run = program.run(send(GetParam().first));
    EXPECT_EQ(run.exitCode, 4) << GetParam().first.join(u' ').toStdString();
    EXPECT_THAT(run.err.toStdString(), HasSubstr(GetParam().second));
    EXPECT_FALSE(run.err.contains("CANARY"));
}

using Case = std::pair<QStringList, const char *>;
const QStringList me{u"--user"_s, u"me"_s};
const QStringList password{u"--password-env"_s, u"SEND_SECRET"_s};
const QStringList token{u"--token-env"_s, u"SEND_SECRET"_s};
INSTANTIATE_TEST_SUITE_P(
    Logins, BeforeConnecting,
    testing::Values(Case(password, "--user"), Case(token, "--user"), Case(QStringList{u"--token-command"_s, u"true"_s}, "--user"),
                    Case(QStringList{u"--auth"_s, u"PLAIN"_s}, "no user name"),
                    Case(QStringList{u"--auth"_s, u"plain"_s, u"--user"_s, QString()}, "no user name"),
                    Case(me + QStringList{u"--auth"_s, u"SCRAM-SHA-512"_s}, "SCRAM-SHA-512"), Case(me + password + token, "--password-env and --token-env"),
                    Case(me + token + QStringList{u"--token-command"_s, u"true"_s}, "only"),
                    Case(me + password + QStringList{u"--auth"_s, u"xoauth2"_s}, "takes a token"),
                    Case(me + token + QStringList{u"--auth"_s, u"CRAM-MD5"_s}, "takes a password"),
                    Case(me + QStringList{u"--token-env"_s, u"POSTSCOPE_NOT_SET"_s}, "--token-env"), Case(me + QStringList{u"--token-stdin"_s}, "No token"),
                    Case(me + password + QStringList{u"--auth"_s, u"LOGIN"_s, u"--authzid"_s, u"you"_s}, "LOGIN cannot act as somebody else")));

TEST(Auth, HelpNamesTheMechanisms)
{
    const Finished help = Program().run({u"send"_s, u"--help"_s});
    for (const char *name : {"SCRAM-SHA-256", "OAUTHBEARER", "GSSAPI", "NTLM", "--token-command", "--authzid"})
        EXPECT_TRUE(help.out.contains(name)) << name;
}

TEST(Auth, AnAccountKeepsHowItLogsIn)
{
    const Program program;
    const Finished added = program.run({u"account"_s, u"add"_s, u"--name"_s, u"Mine"_s, u"--server"_s, u"smtps://me@mail.example.org"_s, u"--auth"_s,
                                        u"oauthbearer"_s, u"--token-command"_s, u"get token"_s, u"--authzid"_s, u"you"_s});
    ASSERT_EQ(added.exitCode, 0) << added.err.toStdString(); // no keychain is asked
    const Finished listed = program.run({u"account"_s, u"list"_s, u"--json"_s});
    for (const char *value : {"\"oauthbearer\"", "\"get token\"", "\"you\"", "\"token\""})
        EXPECT_TRUE(listed.out.contains(value)) << value << " in " << listed.out.toStdString();
}
