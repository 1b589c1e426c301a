// SPDX-License-Identifier: MIT
#include "tests/cli/listeningsandbox.h"
#include "tests/cli/program.h"
#include "tests/support/scriptedserver.h"

#include <QFile>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::test;
using ::testing::HasSubstr;
using ::testing::Not;

namespace {

QStringList to(const ListeningSandbox &sandbox, const QStringList &more = {}, const QString &user = {})
{
    return QStringList{QStringLiteral("console"), sandbox.url(user), QStringLiteral("--ca-file"), sandbox.certificateFile()} + more;
}

smtp::ServerOptions withUser()
{
    smtp::ServerOptions options;
    options.users.insert("bob", Secret(QByteArray("CANARY-99")));
    return options;
}

} // namespace

TEST(ConsoleCommand, GoesThroughAScriptAndQuits)
{
    ListeningSandbox sandbox;
    const Program program;
    const QByteArray script = "NOOP\nMAIL FROM:<a@x.test>\nRCPT TO:<b@x.test>\nDATA\nSubject: x\n\n.hidden\n.\n";
    const Finished run = program.run(to(sandbox), script);
    EXPECT_EQ(run.exitCode, 0) << run.err.constData();
    EXPECT_THAT(run.out.toStdString(), HasSubstr("354 "));
    EXPECT_THAT(run.out.toStdString(), HasSubstr("221 "));
    EXPECT_THAT(run.out.toStdString(), Not(HasSubstr("MAIL FROM"))) << "only replies are on standard output";
    EXPECT_THAT(run.err.toStdString(), HasSubstr("C: MAIL FROM:<a@x.test>"));
    const auto messages = sandbox.messages(1);
    ASSERT_EQ(messages.size(), 1);
    EXPECT_TRUE(messages[0].tls);
    EXPECT_TRUE(Program::read(messages[0].path).endsWith("Subject: x\r\n\r\n.hidden\r\n"));
}

TEST(ConsoleCommand, DoesTheExercisesOfACourse)
{
    ListeningSandbox sandbox(withUser());
    const Program program;
    const QByteArray wrong = QByteArray("\0bob\0CANARY-00", 14).toBase64();
    const QByteArray right = QByteArray("\0bob\0CANARY-99", 14).toBase64();
    const QByteArray script =
        "HELO\nEHLO me\nAUTH PLAIN\nMAIL FROM:<a@x.test>\nRSET\nSTARTTLS\nEHLO me\nAUTH PLAIN " + wrong + "\nAUTH PLAIN\n" + right +
        "\nVRFY bob\nEXPN list\nETRN x.test\nRSET\nNOOP\nHELP\nRCPT TO:<b@x.test>\nMAIL FROM:<a@x.test>\nRCPT TO:<b@x.test>\nDATA\nSubject: x\n\nHi\n.\nQUIT\n";
    const Finished run = program.run(to(sandbox, {QStringLiteral("--by-hand"), QStringLiteral("--transcript"), program.file(QStringLiteral("t.txt"))}), script);
    EXPECT_EQ(run.exitCode, 0) << run.err.constData();
    for (const char *code : {"501 ", "538 ", "220 ", "535 ", "334", "235 ", "<bob@localhost>", "503 ", "354 ", "221 "})
        EXPECT_THAT(run.out.toStdString(), HasSubstr(code));
    EXPECT_THAT(run.out.toStdString(), HasSubstr("250 "));
    const QByteArray kept = Program::read(program.file(QStringLiteral("t.txt")));
    EXPECT_TRUE(kept.contains("AUTH PLAIN"));
    for (const QByteArray &octets : {kept, run.out, run.err}) {
        EXPECT_FALSE(octets.contains(right) || octets.contains(wrong));
        EXPECT_FALSE(octets.contains("CANARY"));
    }
    EXPECT_EQ(sandbox.messages(1).size(), 1);
}

TEST(ConsoleCommand, TakesTheSecretFromTheCommandLineForAuthAlone)
{
    ListeningSandbox sandbox(withUser());
    Program program;
    program.environment.insert(QStringLiteral("PW"), QStringLiteral("CANARY-99"));
    const Finished first = program.run(to(sandbox, {QStringLiteral("--password-env"), QStringLiteral("PW")}, QStringLiteral("bob")), "MAIL FROM:<a@x.test>\n");
    EXPECT_EQ(first.exitCode, 0) << first.err.constData();
    EXPECT_THAT(first.out.toStdString(), HasSubstr("235 "));
    const Finished second = program.run(to(sandbox, {QStringLiteral("--by-hand"), QStringLiteral("--password-stdin")}, QStringLiteral("bob")),
                                        "CANARY-99\nEHLO me\nSTARTTLS\nEHLO me\nAUTH LOGIN\nQUIT\n");
    EXPECT_EQ(second.exitCode, 0) << second.err.constData();
    EXPECT_THAT(second.out.toStdString(), HasSubstr("235 "));
    EXPECT_FALSE(second.err.contains("CANARY") || second.err.contains(QByteArray("CANARY-99").toBase64()));
}

TEST(ConsoleCommand, NoticesThatTheServerGivesUpWhileNobodyTypes)
{
    ScriptedServer server(
        {say("220 ready"), expect("EHLO"), say("250 hello"), expect("NOOP"), say("250 ok"), say("421 4.4.2 idle for too long"), test::close()});
    const Program program;
    Finished run;
    // The program runs while this thread's event loop serves it.
    QProcess process;
    process.setProcessEnvironment(program.environment);
    process.start(Program::path(),
                  {QStringLiteral("console"), QStringLiteral("127.0.0.1:%1").arg(server.serverPort()), QStringLiteral("--tls"), QStringLiteral("none")});
    process.write("NOOP\n/wait\nRSET\n");
    ASSERT_TRUE(eventually([&] { return process.state() == QProcess::NotRunning; }));
    EXPECT_EQ(process.exitCode(), 3);
    EXPECT_THAT(process.readAllStandardOutput().toStdString(), HasSubstr("421 4.4.2 idle"));
    EXPECT_EQ(server.lines().last(), "NOOP") << "what was typed ahead is not sent any more";
}

TEST(ConsoleCommand, BreaksTheRulesOnlyWhereItIsTold)
{
    ScriptedServer server(
        {say("220 ready"), expect("EHLO"), say("250 hello"), expect("NOOP\nX"), say("250 ok"), say("500 what"), expect("QUIT"), say("221 bye"), test::close()});
    const Program program;
    QProcess process;
    process.setProcessEnvironment(program.environment);
    process.start(Program::path(),
                  {QStringLiteral("console"), QStringLiteral("127.0.0.1:%1").arg(server.serverPort()), QStringLiteral("--tls"), QStringLiteral("none")});
    process.write("/raw on\nNOOP\\n\nX\\x41{2000}\n");
    process.closeWriteChannel();
    ASSERT_TRUE(eventually([&] { return process.state() == QProcess::NotRunning; }));
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
    ASSERT_GE(server.lines().size(), 2);
    EXPECT_EQ(server.lines()[1], "NOOP\nX" + QByteArray(2000, 'A')) << "a bare LF ends no line here";
}

TEST(ConsoleCommand, TellsWhatIsWrongWithItsUse)
{
    const Program program;
    EXPECT_EQ(program.run({QStringLiteral("console")}).exitCode, 4);
    EXPECT_EQ(program.run({QStringLiteral("console"), QStringLiteral("ftp://x")}).exitCode, 4);
    EXPECT_EQ(program.run({QStringLiteral("console"), QStringLiteral("a"), QStringLiteral("b")}).exitCode, 4);
    EXPECT_EQ(program.run({QStringLiteral("console"), QStringLiteral("a"), QStringLiteral("--sandbox")}).exitCode, 4);
    EXPECT_EQ(program.run({QStringLiteral("console"), QStringLiteral("--help")}).exitCode, 0);
}
