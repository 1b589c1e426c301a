// SPDX-License-Identifier: MIT
#include "tests/cli/listeningsandbox.h"
#include "tests/cli/program.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QTcpServer>

#include <gmock/gmock.h>

#include <sys/stat.h>

using namespace postscope;
using namespace postscope::test;
using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

namespace {

const QByteArray canary = "CANARY-9f3!\xC3\xA9";
const QString sample = QStringLiteral(PROJECT_DIR "/resources/samples/welcome.json");

/// A message with these recipients, to this sandbox, over STARTTLS.
QStringList simple(const ListeningSandbox &sandbox, const QString &to = u"b@example.org"_s, const QString &user = {})
{
    return {u"send"_s,      u"--server"_s, sandbox.url(user), u"--ca-file"_s, sandbox.certificateFile(), u"--from"_s, u"a@example.org"_s, u"--to"_s, to,
            u"--subject"_s, u"Hello"_s,    u"--text"_s,       u"Hi"_s};
}

smtp::ServerOptions faulty(smtp::ServerRule rule)
{
    return {.rules = {std::move(rule)}};
}

smtp::ServerOptions withUser()
{
    return {.users = {{"ann", Secret(QByteArray(canary))}}, .requireAuth = true};
}

std::string told(const Finished &run)
{
    return (run.out + run.err).toStdString();
}

/// Every form in which the password could have got into octets: itself, its base64 at each alignment, and that of PLAIN.
bool givesAway(const QByteArray &octets)
{
    QByteArrayList needles{canary, canary.toPercentEncoding(), ('\0' + QByteArray("ann") + '\0' + canary).toBase64()};
    for (const char *before : {"", "x", "xx"}) {
        const QByteArray encoded = (before + canary).toBase64(QByteArray::OmitTrailingEquals);
        needles.append(encoded.sliced(4, encoded.size() - 6)); // what depends on the neighbours left out
    }
    return std::ranges::any_of(needles, [&octets](const QByteArray &needle) { return octets.contains(needle); });
}

} // namespace

TEST(Demo, ShowsASessionAndSucceeds)
{
    const Finished run = Program().run({u"demo"_s});
    EXPECT_EQ(run.exitCode, 0) << told(run);
    for (const char *line : {"C: STARTTLS", "C: AUTH ", "SMTPUTF8", "C: DATA", "S: 354", "C: QUIT", "byte for byte"})
        EXPECT_THAT(run.out.toStdString(), HasSubstr(line));
    EXPECT_EQ(run.out.count("C: RCPT TO:"), 6);
    EXPECT_TRUE(run.err.isEmpty()) << told(run);
}

TEST(Send, DeliversTheSampleWithItsBccOverTlsWithALogin)
{
    ListeningSandbox sandbox(withUser());
    const Finished run =
        Program().run({u"send"_s, sample, u"--server"_s, sandbox.url(u"ann"_s), u"--ca-file"_s, sandbox.certificateFile(), u"--password-stdin"_s, u"--json"_s},
                      canary + "\n");
    ASSERT_EQ(run.exitCode, 0) << told(run);
    const QJsonObject result = run.json();
    EXPECT_EQ(result[u"accepted"].toArray().size(), 6);
    EXPECT_EQ(result[u"rejected"].toArray().size(), 0);
    EXPECT_EQ(result[u"verdict"].toString(), u"accepted");
    EXPECT_TRUE(result[u"response"].toString().startsWith(u"250 "));
    EXPECT_EQ(result[u"auth"].toString(), u"SCRAM-SHA-256");
    EXPECT_TRUE(result[u"tls"].toObject()[u"verified"].toBool());
    EXPECT_EQ(result[u"envelope"].toObject()[u"to"].toArray().size(), 6);
    EXPECT_FALSE(result[u"queueId"].toString().isEmpty());
    EXPECT_TRUE(result[u"ehlo"].toArray().contains(u"PIPELINING"_s));
    EXPECT_GT(result[u"messageTime"].toDouble(), 0);
    EXPECT_GT(result[u"timings"].toObject()[u"total"].toDouble(), 0);
    EXPECT_TRUE(result[u"error"].isNull());

    const auto messages = sandbox.messages(1);
    ASSERT_EQ(messages.size(), 1);
    EXPECT_EQ(messages[0].user, "ann");
    EXPECT_TRUE(messages[0].tls);
    const QByteArray mail = Program::read(messages[0].path);
    EXPECT_EQ(result[u"messageSize"].toInteger(), mail.size());
    EXPECT_TRUE(mail.contains("Message-ID: " + result[u"messageId"].toString().toUtf8()));
    EXPECT_FALSE(mail.contains("\nBcc:"));
}

TEST(Send, TakesThePasswordFromTheEnvironment)
{
    ListeningSandbox sandbox(withUser());
    Program program;
    program.environment.insert(u"MAIL_PASSWORD"_s, QString::fromUtf8(canary));
    const Finished run = program.run(simple(sandbox, u"b@example.org"_s, u"ann"_s) + QStringList{u"--password-env"_s, u"MAIL_PASSWORD"_s});
    EXPECT_EQ(run.exitCode, 0) << told(run);
    EXPECT_THAT(run.out.toStdString(), HasSubstr("Accepted for 1 of 1 recipient."));
}

TEST(Send, NeverWritesThePasswordAnywhere)
{
    ListeningSandbox sandbox(withUser());
    const Program program;
    for (const QString &mechanism : {u"PLAIN"_s, u"LOGIN"_s}) {
        for (const QString &format : {u"text"_s, u"json"_s, u"html"_s}) {
            const QStringList arguments = simple(sandbox, u"b@example.org"_s, u"ann"_s) +
                                          QStringList{u"--password-stdin"_s, u"--auth"_s, mechanism, u"--transcript-format"_s, format, u"--transcript"_s};
            const Finished toFile = program.run(arguments + QStringList{program.file(u"transcript"_s)}, canary);
            EXPECT_EQ(toFile.exitCode, 0) << told(toFile);
            const QByteArray transcript = Program::read(program.file(u"transcript"_s));
            EXPECT_THAT(transcript.toStdString(), HasSubstr("STARTTLS"));
            const Finished toOutput = program.run(arguments + QStringList{u"-"_s}, canary);
            EXPECT_THAT(toOutput.out.toStdString(), HasSubstr("STARTTLS"));
            EXPECT_THAT(toOutput.err.toStdString(), HasSubstr("Accepted for 1 of 1 recipient."));
            EXPECT_FALSE(givesAway(transcript + toFile.out + toFile.err + toOutput.out + toOutput.err)) << mechanism.toStdString() << format.toStdString();
        }
    }
}

TEST(Send, ExitsWith1WhenSomeWereRefused)
{
    ListeningSandbox sandbox(faulty({.match = u"bad@*"_s, .reply = "550 5.1.1 \x1b[31mNo <b>such</b> user"}));
    const Finished run = Program().run(simple(sandbox, u"good@example.org, bad@example.org"_s) << u"--json"_s);
    EXPECT_EQ(run.exitCode, 1) << told(run);
    const QJsonObject error = run.json()[u"rejectedErrors"].toArray().at(0).toObject();
    EXPECT_EQ(error[u"recipient"].toString(), u"bad@example.org");
    EXPECT_EQ(error[u"responseCode"].toInt(), 550);
    EXPECT_EQ(error[u"command"].toString(), u"RCPT TO");
    EXPECT_EQ(run.json()[u"accepted"].toArray().at(0).toString(), u"good@example.org");

    const Finished text = Program().run(simple(sandbox, u"good@example.org, bad@example.org"_s));
    EXPECT_THAT(text.out.toStdString(), HasSubstr("No <b>such</b> user"));
    EXPECT_FALSE(text.out.contains('\x1b')) << "a server's words steer the terminal";
}

TEST(Send, ExitsWith2WhenRefusedForGood)
{
    ListeningSandbox sandbox(faulty({.stage = smtp::ServerRule::Stage::Mail, .reply = "550 5.7.1 Not you"}));
    const Finished run = Program().run(simple(sandbox));
    EXPECT_EQ(run.exitCode, 2);
    EXPECT_THAT(run.err.toStdString(), HasSubstr("550 5.7.1 Not you"));
    EXPECT_TRUE(run.err.startsWith("postscope-cli: The server refused the sender.")) << told(run);
}

TEST(Send, ExitsWith2WhenTheMessageItselfIsRefused)
{
    ListeningSandbox sandbox(faulty({.stage = smtp::ServerRule::Stage::Content, .reply = "554 5.6.0 Not this"}));
    const Finished run = Program().run(simple(sandbox) << u"--json"_s);
    EXPECT_EQ(run.exitCode, 2) << told(run);
    EXPECT_EQ(run.json()[u"rejectedErrors"].toArray().at(0).toObject()[u"command"].toString(), u"DATA");
}

TEST(Send, ExitsWith2WhenThePasswordIsWrong)
{
    ListeningSandbox sandbox(withUser());
    const Finished run = Program().run(simple(sandbox, u"b@example.org"_s, u"ann"_s) << u"--password-stdin"_s, "wrong\n");
    EXPECT_EQ(run.exitCode, 2) << told(run);
    EXPECT_THAT(run.err.toStdString(), HasSubstr("The server refused the login."));
}

TEST(Send, ExitsWith3WhenItMayWorkLater)
{
    ListeningSandbox sandbox(faulty({.stage = smtp::ServerRule::Stage::Rcpt, .reply = "450 4.2.0 Greylisted"}));
    EXPECT_EQ(Program().run(simple(sandbox)).exitCode, 3);

    QTcpServer closed;
    ASSERT_TRUE(closed.listen(QHostAddress::LocalHost));
    const QString dead = u"smtp://127.0.0.1:%1"_s.arg(closed.serverPort());
    closed.close();
    const Finished run = Program().run({u"send"_s, sample, u"--server"_s, dead, u"--json"_s});
    EXPECT_EQ(run.exitCode, 3) << told(run);
    EXPECT_EQ(run.json()[u"error"].toObject()[u"kind"].toString(), u"network");
    EXPECT_EQ(run.json()[u"rejected"].toArray().size(), 6);
}

TEST(Send, ExitsWith4WhenAFileOrThePasswordIsMissing)
{
    ListeningSandbox sandbox;
    const Program program;
    const Finished missing = program.run({u"send"_s, u"/nonexistent/mail.eml"_s, u"--server"_s, sandbox.url()});
    EXPECT_EQ(missing.exitCode, 4);
    EXPECT_THAT(missing.err.toStdString(), HasSubstr("/nonexistent/mail.eml"));

    const Finished attachment = program.run(simple(sandbox) + QStringList{u"--attach"_s, u"/nonexistent/file"_s});
    EXPECT_EQ(attachment.exitCode, 4);
    EXPECT_THAT(attachment.err.toStdString(), HasSubstr("/nonexistent/file"));

    const Finished password = program.run(simple(sandbox, u"b@example.org"_s, u"ann"_s));
    EXPECT_EQ(password.exitCode, 4) << "no terminal: nobody is asked";
    EXPECT_THAT(password.err.toStdString(), HasSubstr("--password-stdin"));

    const Finished transcript = program.run(simple(sandbox) + QStringList{u"--transcript"_s, u"/nonexistent/transcript"_s});
    EXPECT_EQ(transcript.exitCode, 4);
    EXPECT_TRUE(sandbox.messages(0).isEmpty()) << "sent, though its record could not be kept";
}

TEST(Send, ExitsWith5WhenTheCertificateIsNotTrusted)
{
    ListeningSandbox sandbox;
    const QStringList arguments{u"send"_s, sample, u"--server"_s, sandbox.url(), u"--json"_s};
    const Finished run = Program().run(arguments);
    EXPECT_EQ(run.exitCode, 5) << told(run);
    EXPECT_EQ(run.json()[u"error"].toObject()[u"kind"].toString(), u"tls");
    EXPECT_FALSE(run.json()[u"tls"].toObject()[u"errors"].toArray().isEmpty());
    EXPECT_EQ(Program().run(arguments + QStringList{u"--insecure"_s}).exitCode, 0);

    const QString pin = run.json()[u"tls"].toObject()[u"publicKeyPin"].toString();
    EXPECT_EQ(Program().run(simple(sandbox) + QStringList{u"--pin"_s, pin}).exitCode, 0);
    const Finished pinned = Program().run({u"send"_s, sample, u"--server"_s, sandbox.url(), u"--pin"_s, pin});
    EXPECT_EQ(pinned.exitCode, 0) << told(pinned);
    EXPECT_THAT(pinned.out.toStdString(), HasSubstr(pin.toStdString()));
    EXPECT_THAT(pinned.out.toStdString(), Not(HasSubstr("valid for"))) << "nobody but the key vouches for it";
    EXPECT_EQ(Program().run(simple(sandbox) + QStringList{u"--pin"_s, u"sha256:"_s + QString(64, u'0')}).exitCode, 5);
}

TEST(Send, ExitsWith5RatherThanGiveUpTls)
{
    ListeningSandbox sandbox({.tlsAvailable = false});
    const QStringList arguments{u"send"_s, sample, u"--server"_s, sandbox.url(u"ann"_s), u"--password-stdin"_s};
    const Finished required = Program().run(arguments + QStringList{u"--tls"_s, u"starttls"_s}, canary);
    EXPECT_EQ(required.exitCode, 5) << told(required);
    EXPECT_THAT(required.err.toStdString(), HasSubstr("does not offer STARTTLS"));
    const Finished clear = Program().run(arguments + QStringList{u"--tls"_s, u"none"_s}, canary);
    EXPECT_EQ(clear.exitCode, 5) << "a password never goes in clear by itself: " << told(clear);
    const Finished allowed = Program().run(arguments + QStringList{u"--tls"_s, u"none"_s, u"--allow-plaintext-auth"_s}, canary);
    EXPECT_EQ(allowed.exitCode, 0) << told(allowed);
}

TEST(Send, ExitsWith5WhereAnAddressNeedsSmtpUtf8)
{
    ListeningSandbox sandbox;
    const QStringList arguments{u"send"_s, sample, u"--server"_s, sandbox.url(), u"--ca-file"_s, sandbox.certificateFile(), u"--without"_s, u"smtputf8"_s};
    const Finished run = Program().run(arguments);
    EXPECT_EQ(run.exitCode, 5) << told(run);
    EXPECT_THAT(run.err.toStdString(), HasSubstr("SMTPUTF8"));
}

TEST(Send, ExitsWith6WhenTheAnswerIsLost)
{
    ListeningSandbox sandbox(faulty({.stage = smtp::ServerRule::Stage::Content, .disconnect = true}));
    const Finished run = Program().run(simple(sandbox) << u"--json"_s);
    EXPECT_EQ(run.exitCode, 6) << told(run);
    EXPECT_EQ(run.json()[u"unknown"].toArray().at(0).toString(), u"b@example.org");
    EXPECT_EQ(run.json()[u"accepted"].toArray().size() + run.json()[u"rejected"].toArray().size(), 0);
    EXPECT_THAT(run.err.toStdString(), HasSubstr("may have been delivered"));
}

// For others to read: what happened is there, who it happened to is not.
TEST(Send, WritesAReportOfAFailureThatNamesNobody)
{
    ListeningSandbox sandbox(faulty({.stage = smtp::ServerRule::Stage::Rcpt, .reply = "550 5.1.1 berta is unknown"}));
    const Program program;
    QStringList mail = simple(sandbox, u"berta@firma.example"_s);
    mail[mail.indexOf(u"Hello"_s)] = u"Plan for May"_s;
    const Finished run = program.run(mail + QStringList{u"--report"_s, program.file(u"report.txt"_s)});
    EXPECT_EQ(run.exitCode, 2) << told(run);
    const std::string report = Program::read(program.file(u"report.txt"_s)).toStdString();
    for (const char *part : {"550 5.1.1 ", "C: EHLO", "TLS 1.3", "Next step", "Issues"})
        EXPECT_THAT(report, HasSubstr(part));
    for (const char *original : {"berta", "firma", "a@example.org", "Plan for May"})
        EXPECT_THAT(report, Not(HasSubstr(original)));

    const Finished printed = program.run(simple(sandbox) + QStringList{u"--report"_s, u"-"_s});
    EXPECT_THAT(printed.out.toStdString(), testing::StartsWith("Report of an SMTP session"));
    EXPECT_THAT(printed.err.toStdString(), HasSubstr("b@example.org")) << "the result is told beside the report";
}

TEST(Send, ReportsWhereNobodyAnswers)
{
    QTcpServer gone;
    ASSERT_TRUE(gone.listen(QHostAddress::LocalHost));
    const QString server = u"smtp://127.0.0.1:%1"_s.arg(gone.serverPort());
    gone.close();
    const Program program;
    const Finished run = program.run(
        {u"send"_s, u"--server"_s, server, u"--from"_s, u"a@example.org"_s, u"--to"_s, u"b@example.org"_s, u"--report"_s, program.file(u"report.txt"_s)});
    EXPECT_EQ(run.exitCode, 3) << told(run);
    EXPECT_THAT(Program::read(program.file(u"report.txt"_s)).toStdString(), HasSubstr("What was said"));
}

TEST(Send, BringsASandboxOfItsOwn)
{
    const Program program;
    const Finished run = program.run({u"send"_s, sample, u"--sandbox"_s, u"--directory"_s, program.file(u"kept"_s), u"--json"_s});
    ASSERT_EQ(run.exitCode, 0) << told(run);
    const QByteArray mail = Program::read(run.json()[u"capturedFile"].toString());
    EXPECT_EQ(run.json()[u"messageSize"].toInteger(), mail.size());
    EXPECT_TRUE(run.json()[u"capturedFile"].toString().startsWith(program.file(u"kept"_s)));
    EXPECT_EQ(program.run({u"send"_s, sample, u"--sandbox"_s, u"-6"_s}).exitCode, 0);
    const Finished named = program.run({u"send"_s, sample, u"--sandbox"_s, u"--ehlo"_s, u"b\u00fccher.example"_s, u"--transcript"_s, u"-"_s});
    EXPECT_THAT(named.out.toStdString(), HasSubstr("EHLO xn--bcher-kva.example"));
    const Finished unkept = program.run({u"send"_s, sample, u"--sandbox"_s});
    EXPECT_FALSE(unkept.out.contains(".eml")) << "a file that is gone already: " << told(unkept);
    for (const QString &mode : {u"implicit"_s, u"opportunistic"_s, u"none"_s})
        EXPECT_EQ(program.run({u"send"_s, sample, u"--sandbox"_s, u"--tls"_s, mode}).exitCode, 0) << mode.toStdString();

    const Finished passing = program.run({u"send"_s, sample, u"--sandbox"_s, u"--json"_s});
    EXPECT_FALSE(passing.json().contains(u"capturedFile")) << "names a file that is gone";
}

TEST(Send, WritesItsTranscriptToADeviceAndNeverReplacesIt)
{
    const Program program;
    const QString pipe = program.file(u"pipe"_s);
    ASSERT_EQ(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
    QProcess reader;
    reader.start(u"cat"_s, {pipe});
    const Finished run = program.run({u"send"_s, sample, u"--sandbox"_s, u"--transcript"_s, pipe});
    EXPECT_EQ(run.exitCode, 0) << told(run);
    EXPECT_TRUE(reader.waitForFinished());
    EXPECT_THAT(reader.readAll().toStdString(), HasSubstr("C: MAIL FROM:"));

    const Finished full = program.run({u"send"_s, sample, u"--sandbox"_s, u"--transcript"_s, u"/dev/full"_s});
    EXPECT_THAT(full.err.toStdString(), HasSubstr("cannot be written"));
    EXPECT_FALSE(QFileInfo(u"/dev/full"_s).isFile());
}
