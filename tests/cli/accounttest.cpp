// SPDX-License-Identifier: MIT
#include "tests/cli/listeningsandbox.h"
#include "tests/cli/program.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>

#include <gmock/gmock.h>

using namespace postscope;
using namespace postscope::test;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

const QByteArray canary = "CANARY-9f3!\xC3\xA9";

std::string told(const Finished &run)
{
    return (run.out + run.err).toStdString();
}

bool anyFileHolds(const QString &directory, const QByteArray &octets)
{
    QDirIterator files(directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QByteArray content = Program::read(files.next());
        if (content.contains(octets) || content.contains(octets.toBase64()))
            return true;
    }
    return false;
}

} // namespace

TEST(Account, IsNotAddedWithoutAKeychain)
{
    const Program program;
    const Finished added =
        program.run({u"account"_s, u"add"_s, u"--name"_s, u"Work"_s, u"--server"_s, u"smtp://ann@mail.example.org"_s, u"--password-stdin"_s}, canary);
    EXPECT_EQ(added.exitCode, 4) << told(added);
    EXPECT_THAT(added.err.toStdString(), HasSubstr("keychain"));
    EXPECT_THAT(added.err.toStdString(), HasSubstr("--ask-each-time"));
    EXPECT_EQ(QJsonDocument::fromJson(program.run({u"account"_s, u"list"_s, u"--json"_s}).out).array().size(), 0);
    EXPECT_FALSE(anyFileHolds(program.file({}), canary));
}

TEST(Account, MayAskEachTime)
{
    smtp::ServerOptions server{.users = {{"ann", Secret(QByteArray(canary))}}, .requireAuth = true};
    ListeningSandbox sandbox(server);
    const Program program;
    const QStringList add{
        u"account"_s, u"add"_s, u"--name"_s, u"Work"_s, u"--server"_s, sandbox.url(u"ann"_s), u"--ca-file"_s, sandbox.certificateFile(), u"--ask-each-time"_s};
    EXPECT_EQ(program.run(add).exitCode, 0);
    const Finished twice = program.run(add);
    EXPECT_EQ(twice.exitCode, 4);
    EXPECT_THAT(twice.err.toStdString(), HasSubstr("Work"));

    const QJsonArray listed = QJsonDocument::fromJson(program.run({u"account"_s, u"list"_s, u"--json"_s}).out).array();
    ASSERT_EQ(listed.size(), 1);
    EXPECT_EQ(listed.at(0).toObject()[u"user"].toString(), u"ann");
    EXPECT_TRUE(listed.at(0).toObject()[u"askEachTime"].toBool());

    const Finished tested = program.run({u"account"_s, u"test"_s, u"Work"_s, u"--password-stdin"_s}, canary);
    EXPECT_EQ(tested.exitCode, 0) << told(tested);
    EXPECT_THAT(tested.out.toStdString(), HasSubstr("login works"));
    EXPECT_EQ(program.run({u"account"_s, u"test"_s, u"Work"_s, u"--password-stdin"_s}, "wrong").exitCode, 2);
    EXPECT_EQ(program.run({u"account"_s, u"test"_s, u"Work"_s}).exitCode, 4) << "no terminal: nobody is asked";

    const Finished sent =
        program.run({u"send"_s, u"--account"_s, u"Work"_s, u"--password-stdin"_s, u"--from"_s, u"a@example.org"_s, u"--to"_s, u"b@example.org"_s}, canary);
    EXPECT_EQ(sent.exitCode, 0) << told(sent);
    EXPECT_FALSE(anyFileHolds(program.file({}), canary));

    EXPECT_EQ(program.run({u"account"_s, u"remove"_s, u"Work"_s}).exitCode, 0);
    EXPECT_EQ(program.run({u"account"_s, u"remove"_s, u"Work"_s}).exitCode, 4);
}

TEST(SandboxCommand, ListensUntilItIsToldToStop)
{
    const Program program;
    QProcess sandbox;
    sandbox.setProcessEnvironment(program.environment);
    sandbox.start(Program::path(), {u"sandbox"_s, u"--port-tls"_s, u"0"_s, u"--user"_s, u"ann:secret"_s});
    QByteArray out;
    const QRegularExpression address(u"smtp://127\\.0\\.0\\.1:(\\d+)\\n(?:.*\\n)*?Certificate: (.+)\\n"_s);
    while (!address.match(QString::fromUtf8(out)).hasMatch() && sandbox.waitForReadyRead(20'000))
        out += sandbox.readAllStandardOutput();
    const QRegularExpressionMatch match = address.match(QString::fromUtf8(out));
    ASSERT_TRUE(match.hasMatch()) << out.toStdString();

    const Finished sent = program.run({u"send"_s, u"--server"_s, u"smtp://ann@localhost:"_s + match.captured(1), u"--ca-file"_s, match.captured(2),
                                       u"--password-stdin"_s, u"--from"_s, u"a@example.org"_s, u"--to"_s, u"b@example.org"_s},
                                      "secret");
    EXPECT_EQ(sent.exitCode, 0) << told(sent);
    sandbox.terminate();
    ASSERT_TRUE(sandbox.waitForFinished(20'000));
    out += sandbox.readAllStandardOutput();
    EXPECT_EQ(sandbox.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(sandbox.exitCode(), 0);
    EXPECT_THAT(out.toStdString(), HasSubstr("C: MAIL FROM:<a@example.org>"));
    EXPECT_THAT(out.toStdString(), HasSubstr("message from <a@example.org> to <b@example.org>"));
    EXPECT_FALSE(out.contains("secret"));
    EXPECT_TRUE(QDir(program.file(u"tmp"_s)).isEmpty()) << "something of it stayed";
}
