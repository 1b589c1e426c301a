// SPDX-License-Identifier: MIT
#include "core/delivery/capturerecord.h"
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

namespace {

/// A sandbox that another process runs.
class RunningSandbox {
public:
    RunningSandbox(const Program &program, const QStringList &options)
    {
        m_process.setProcessEnvironment(program.environment);
        m_process.start(Program::path(), QStringList{u"sandbox"_s} + options);
        const QRegularExpression address(u"smtp://127\\.0\\.0\\.1:(\\d+)\\n(?:.*\\n)*?Certificate: (.+)\\n"_s);
        while (!address.match(QString::fromUtf8(m_out)).hasMatch() && m_process.waitForReadyRead(20'000))
            m_out += m_process.readAllStandardOutput();
        const QRegularExpressionMatch match = address.match(QString::fromUtf8(m_out));
        m_port = match.captured(1);
        m_certificate = match.captured(2);
    }

    [[nodiscard]] QStringList way(const QString &user) const
    {
        return {u"send"_s,         u"--server"_s,      u"smtp://%1@localhost:%2"_s.arg(user, m_port),
                u"--ca-file"_s,    m_certificate,      u"--password-stdin"_s,
                u"--from"_s,       u"a@example.org"_s, u"--to"_s,
                u"b@example.org"_s};
    }

    /// What it printed; nothing where it did not end well.
    [[nodiscard]] QByteArray stop()
    {
        m_process.terminate();
        const bool ended = m_process.waitForFinished(20'000) && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
        m_out += m_process.readAllStandardOutput();
        return ended ? m_out : QByteArray();
    }

private:
    QProcess m_process;
    QByteArray m_out;
    QString m_port, m_certificate;
};

} // namespace

TEST(SandboxCommand, ListensUntilItIsToldToStop)
{
    const Program program;
    RunningSandbox sandbox(program, {u"--port-tls"_s, u"0"_s, u"--user"_s, u"ann:secret"_s});
    const Finished sent = program.run(sandbox.way(u"ann"_s), "secret");
    EXPECT_EQ(sent.exitCode, 0) << told(sent);
    const QByteArray out = sandbox.stop();
    EXPECT_THAT(out.toStdString(), HasSubstr("C: MAIL FROM:<a@example.org>"));
    EXPECT_THAT(out.toStdString(), HasSubstr("message from <a@example.org> to <b@example.org>"));
    EXPECT_FALSE(out.contains("secret"));
    EXPECT_TRUE(QDir(program.file(u"tmp"_s)).isEmpty()) << "something of it stayed";
}

// As the window keeps them: the mail with its envelope, and every session, also the one that was refused.
TEST(SandboxCommand, KeepsEnvelopesAndSessionsBesideTheMails)
{
    const Program program;
    const QDir kept(program.file(u"kept"_s));
    RunningSandbox sandbox(program, {u"--directory"_s, kept.path(), u"--user"_s, u"ann:"_s + QString::fromUtf8(canary)});
    const Finished sent = program.run(sandbox.way(u"ann"_s), canary);
    EXPECT_EQ(sent.exitCode, 0) << told(sent);
    EXPECT_NE(program.run(sandbox.way(u"ann"_s), "wrong").exitCode, 0);
    ASSERT_FALSE(sandbox.stop().isEmpty());

    const QStringList mails = kept.entryList({u"*.eml"_s}, QDir::Files);
    ASSERT_EQ(mails.size(), 1);
    const QString id = mails.constFirst().chopped(4);
    const auto message = delivery::messageFromJson(Program::read(kept.filePath(id + u".json"_s)));
    ASSERT_TRUE(message);
    EXPECT_EQ(message->envelope.sender, "a@example.org");
    EXPECT_EQ(message->user, "ann");
    const QDir sessions(kept.filePath(u"sessions"_s));
    const QStringList transcripts = sessions.entryList({u"*.transcript.json"_s}, QDir::Files, QDir::Name);
    ASSERT_EQ(transcripts.size(), 2);
    EXPECT_EQ(transcripts.constFirst(), message->sessionId + u".transcript.json"_s);
    const auto session = delivery::sessionFromJson(Program::read(sessions.filePath(message->sessionId + u".json"_s)));
    ASSERT_TRUE(session);
    EXPECT_EQ(session->messages, QStringList{id});
    EXPECT_THAT(Program::read(sessions.filePath(transcripts.constLast())).toStdString(), HasSubstr("535 "));
    EXPECT_FALSE(anyFileHolds(kept.path(), canary));
}
