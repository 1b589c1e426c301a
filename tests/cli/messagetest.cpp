// SPDX-License-Identifier: MIT
#include "tests/cli/listeningsandbox.h"
#include "tests/cli/program.h"

#include <QJsonArray>

#include <gmock/gmock.h>

#include <sys/stat.h>

using namespace postscope;
using namespace postscope::test;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

const QString sample = QStringLiteral(PROJECT_DIR "/resources/samples/welcome.json");
const QStringList made{u"--from"_s, u"a@example.org"_s, u"--to"_s, u"b@example.org"_s, u"--text"_s, u"Hi"_s};

std::string told(const Finished &run)
{
    return (run.out + run.err).toStdString();
}

} // namespace

TEST(Render, WritesExactlyWhatIsSent)
{
    const Program program;
    const Finished rendered = program.run({u"render"_s, sample});
    ASSERT_EQ(rendered.exitCode, 0) << told(rendered);
    EXPECT_FALSE(rendered.out.contains("\nBcc:"));
    EXPECT_EQ(rendered.out.count('\n'), rendered.out.count("\r\n"));

    const QString mail = program.write(u"mail.eml"_s, rendered.out);
    const Finished sent = program.run({u"send"_s, mail, u"--sandbox"_s, u"--directory"_s, program.file(u"kept"_s), u"--json"_s});
    ASSERT_EQ(sent.exitCode, 0) << told(sent);
    EXPECT_EQ(Program::read(sent.json()[u"capturedFile"].toString()), rendered.out);
    EXPECT_EQ(sent.json()[u"accepted"].toArray().size(), 4) << "To and Cc: the Bcc are gone from the file";
    EXPECT_EQ(program.run({u"render"_s, u"-"_s}, rendered.out).out, rendered.out);
}

TEST(Render, LetsOptionsReplaceAndExtendTheFile)
{
    const Finished run =
        Program().run({u"render"_s, sample, u"--subject"_s, u"Other"_s, u"--header"_s, u"X-Test: yes"_s, u"--list-help"_s, u"https://example.com/more"_s});
    ASSERT_EQ(run.exitCode, 0) << told(run);
    EXPECT_TRUE(run.out.contains("Subject: Other\r\n"));
    EXPECT_TRUE(run.out.contains("X-Test: yes\r\n"));
    EXPECT_TRUE(run.out.contains("https://example.com/more"));
    EXPECT_TRUE(run.out.contains("https://example.com/Unsubscribe"));
}

// RFC 3834 5 and what mailing lists look at: no answer to these is asked for.
TEST(Render, WritesTheHeadersOfAutomaticMails)
{
    const Finished run = Program().run(QStringList{u"render"_s, u"--header"_s, u"Auto-Submitted: auto-replied"_s, u"--header"_s, u"Precedence: bulk"_s} + made);
    ASSERT_EQ(run.exitCode, 0) << told(run);
    EXPECT_TRUE(run.out.contains("\r\nAuto-Submitted: auto-replied\r\nPrecedence: bulk\r\n"));
}

TEST(Resend, SendsAMailOnceMoreToOthers)
{
    const Program program;
    const QByteArray octets = "From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\n\r\ntext\r\n";
    const QString mail = program.write(u"mail.eml"_s, octets);
    const QStringList people{u"--resend"_s, u"--from"_s, u"me@example.org"_s, u"--to"_s, u"c@example.org"_s, u"--bcc"_s, u"d@example.org"_s};
    const Finished sent = program.run(QStringList{u"send"_s, mail, u"--sandbox"_s, u"--directory"_s, program.file(u"kept"_s), u"--json"_s} + people);
    ASSERT_EQ(sent.exitCode, 0) << told(sent);
    EXPECT_EQ(sent.json()[u"accepted"].toArray(), (QJsonArray{u"c@example.org"_s, u"d@example.org"_s}));
    const QByteArray kept = Program::read(sent.json()[u"capturedFile"].toString());
    EXPECT_TRUE(kept.startsWith("Resent-Date: "));
    EXPECT_TRUE(kept.contains("\r\nResent-From: me@example.org\r\nResent-To: c@example.org\r\nResent-Message-ID: <"));
    EXPECT_TRUE(kept.endsWith("@example.org>\r\n" + octets)) << kept.constData();
    EXPECT_TRUE(program.run(QStringList{u"render"_s, u"-"_s} + people, octets).out.endsWith(octets));

    EXPECT_EQ(program.run(QStringList{u"render"_s, mail, u"--subject"_s, u"y"_s} + people).exitCode, 4) << "the mail stays as it is";
    EXPECT_EQ(program.run(QStringList{u"render"_s, sample} + people).exitCode, 4);
    EXPECT_EQ(program.run(QStringList{u"render"_s} + people).exitCode, 4);
}

TEST(Render, ReadsJsonFromStandardInput)
{
    const Finished run = Program().run({u"render"_s, u"-"_s}, R"( {"from": "a@example.org", "to": "b@example.org", "subject": "From a pipe", "text": "x"})");
    ASSERT_EQ(run.exitCode, 0) << told(run);
    EXPECT_TRUE(run.out.contains("Subject: From a pipe\r\n"));
}

TEST(Render, ReadsMoreJsonThanAPipeHolds)
{
    const QByteArray text(3'000'000, 'x');
    const Finished run = Program().run({u"render"_s, u"-"_s}, R"({"from": "a@example.org", "to": "b@example.org", "text": ")" + text + R"("})");
    ASSERT_EQ(run.exitCode, 0) << told(run);
    EXPECT_EQ(run.out.count('x'), text.size() + run.out.first(run.out.indexOf("\r\n\r\n")).count('x'));
    for (const QByteArray &line : run.out.split('\n'))
        ASSERT_LE(line.size(), 999);
}

TEST(Render, WritesWhatALinkAsksFor)
{
    const Finished run =
        Program().run({u"render"_s, u"mailto:b%40example.org@example.org?subject=From%20a%20link&body=one%0D%0Atwo&attach=/etc/passwd&from=x@example.org"_s,
                       u"--from"_s, u"a@example.org"_s});
    EXPECT_EQ(run.exitCode, 4) << told(run) << "two @";
    const Finished good = Program().run({u"render"_s, u"mailto:b@example.org?subject=From%20a%20link&body=one%0D%0Atwo&attach=/etc/passwd&from=x@example.org"_s,
                                         u"--from"_s, u"a@example.org"_s});
    ASSERT_EQ(good.exitCode, 0) << told(good);
    EXPECT_TRUE(good.out.contains("From: a@example.org\r\n"));
    EXPECT_TRUE(good.out.contains("To: b@example.org\r\n"));
    EXPECT_TRUE(good.out.contains("Subject: From a link\r\n"));
    EXPECT_TRUE(good.out.endsWith("\r\n\r\none\r\ntwo\r\n"));
    EXPECT_TRUE(good.err.contains("attach, from")) << told(good);
    const Finished forged = Program().run({u"render"_s, u"mailto:b@example.org?subject=x%0D%0ABcc:c@example.org"_s, u"--from"_s, u"a@example.org"_s});
    EXPECT_EQ(forged.exitCode, 4);
    EXPECT_TRUE(forged.out.isEmpty());
}

TEST(Render, ResolvesAttachmentsBesideTheirFile)
{
    const Program program;
    (void)program.write(u"note.txt"_s, "attached");
    const QString file = program.write(u"mail.json"_s, R"({"from": "a@example.org", "to": "b@example.org", "attachments": [{"path": "note.txt"}]})");
    EXPECT_EQ(program.run({u"render"_s, file}).exitCode, 0);
    EXPECT_EQ(program.run(QStringList{u"render"_s, u"--attach"_s, u"note.txt"_s} + made).exitCode, 0);
}

TEST(Render, NamesAnUnknownKey)
{
    const Program program;
    const QString file = program.write(u"mail.json"_s, R"({"from": "a@example.org", "to": "b@example.org", "sbject": "typo"})");
    const Finished run = program.run({u"render"_s, file});
    EXPECT_EQ(run.exitCode, 4);
    EXPECT_THAT(run.err.toStdString(), HasSubstr("sbject"));
    EXPECT_THAT(run.err.toStdString(), HasSubstr(file.toStdString()));
    EXPECT_TRUE(run.out.isEmpty());
}

TEST(Render, SaysWhatIsWrongWithADraft)
{
    const Finished run = Program().run({u"render"_s, u"--from"_s, u"nobody"_s});
    EXPECT_EQ(run.exitCode, 4);
    EXPECT_THAT(run.err.toStdString(), HasSubstr("From: "));
    EXPECT_TRUE(run.out.isEmpty());
}

TEST(Render, RefusesOptionsThatCannotChangeAMail)
{
    const Program program;
    const QString mail = program.write(u"mail.eml"_s, "From: a@example.org\r\nTo: b@example.org\r\n\r\nHi\r\n");
    const Finished run = program.run({u"render"_s, mail, u"--subject"_s, u"Other"_s});
    EXPECT_EQ(run.exitCode, 4);
    EXPECT_THAT(run.err.toStdString(), HasSubstr("--subject"));
    EXPECT_EQ(program.run({u"render"_s, mail, u"--mail-from"_s, u"c@example.org"_s}).exitCode, 0);
}

TEST(Options, RefuseLineBreaksAndControlCharacters)
{
    for (const QString &option : {u"--subject"_s, u"--from"_s, u"--header"_s, u"--mail-from"_s, u"--list-help"_s}) {
        for (const QString &value : {u"X: a\r\nBcc: c@example.org"_s, u"X: a\nb"_s, u"X: a\rb"_s}) {
            const Finished run = Program().run(QStringList{u"render"_s} + made + QStringList{option, value});
            EXPECT_EQ(run.exitCode, 4) << option.toStdString();
            EXPECT_THAT(run.err.toStdString(), HasSubstr(option.toStdString()));
            EXPECT_TRUE(run.out.isEmpty());
        }
    }
}

TEST(Render, WaitsForNoPipe)
{
    const Program program;
    for (const QString &name : {u"pipe"_s, u"pipe.eml"_s, u"pipe.json"_s}) {
        ASSERT_EQ(::mkfifo(program.file(name).toLocal8Bit().constData(), 0600), 0);
        const Finished run = program.run({u"render"_s, program.file(name)});
        EXPECT_EQ(run.exitCode, 4) << name.toStdString();
        EXPECT_THAT(run.err.toStdString(), HasSubstr(name.toStdString()));
    }
}

TEST(Render, AttachesNothingThatHidesItsSize)
{
    const Finished run = Program().run(QStringList{u"render"_s, u"--attach"_s, u"/proc/self/status"_s} + made);
    EXPECT_EQ(run.exitCode, 4);
    EXPECT_THAT(run.err.toStdString(), HasSubstr("/proc/self/status"));
}

TEST(Envelope, MayDifferFromTheHeader)
{
    const Program program;
    const QStringList send = QStringList{u"send"_s} + made + QStringList{u"--sandbox"_s, u"--json"_s};
    const auto envelope = [](const Finished &run) { return run.json()[u"envelope"].toObject(); };

    const Finished sender = program.run(send + QStringList{u"--mail-from"_s, u"<>"_s});
    ASSERT_EQ(sender.exitCode, 0) << told(sender);
    EXPECT_EQ(envelope(sender)[u"from"].toString(), QString());
    EXPECT_EQ(envelope(sender)[u"to"].toArray().at(0).toString(), u"b@example.org");

    const Finished recipients = program.run(send + QStringList{u"--rcpt-to"_s, u"c@example.org"_s, u"--rcpt-to"_s, u"d@example.org"_s});
    ASSERT_EQ(recipients.exitCode, 0) << told(recipients);
    EXPECT_EQ(envelope(recipients)[u"from"].toString(), u"a@example.org");
    EXPECT_EQ(envelope(recipients)[u"to"].toArray().size(), 2);
}

TEST(Envelope, AsksForNotifications)
{
    const Program program;
    const QStringList send = QStringList{u"send"_s} + made + QStringList{u"--sandbox"_s, u"--transcript"_s, u"-"_s};
    const Finished run = program.run(send + QStringList{u"--dsn-notify"_s, u"success,failure"_s, u"--dsn-ret"_s, u"hdrs"_s, u"--dsn-envid"_s, u"id1"_s});
    EXPECT_EQ(run.exitCode, 0) << told(run);
    EXPECT_THAT(run.out.toStdString(), HasSubstr("NOTIFY=SUCCESS,FAILURE"));
    EXPECT_THAT(run.out.toStdString(), HasSubstr("RET=HDRS"));
    EXPECT_THAT(run.out.toStdString(), HasSubstr("ENVID=id1"));
    EXPECT_EQ(program.run(send + QStringList{u"--dsn-notify"_s, u"SOMETIMES"_s}).exitCode, 4);
}

TEST(Envelope, AsksForWhatTheFileAsksForUnlessAnOptionSaysOtherwise)
{
    const Program program;
    const QString file = program.write(u"mail.json"_s, R"({"from": "a@example.org", "to": "b@example.org", "text": "Hi",
        "postscope": {"requireTls": true, "priority": 3, "holdUntil": "2030-12-24T18:00:00Z", "submitter": "c@example.org"}})");
    const Finished asked = program.run({u"send"_s, file, u"--sandbox"_s, u"--transcript"_s, u"-"_s});
    EXPECT_EQ(asked.exitCode, 0) << asked.err.constData();
    EXPECT_THAT(asked.out.toStdString(), HasSubstr(" REQUIRETLS HOLDUNTIL=2030-12-24T18:00:00Z MT-PRIORITY=3 AUTH=c@example.org"));
    const Finished changed = program.run({u"send"_s, file, u"--sandbox"_s, u"--transcript"_s, u"-"_s, u"--hold-for"_s, u"60"_s, u"--priority"_s, u"-1"_s});
    EXPECT_EQ(changed.exitCode, 0) << changed.err.constData();
    EXPECT_THAT(changed.out.toStdString(), HasSubstr(" REQUIRETLS HOLDFOR=60 MT-PRIORITY=-1 AUTH=c@example.org"));
    const Finished inClear = program.run({u"send"_s, file, u"--sandbox"_s, u"--tls"_s, u"none"_s, u"--transcript"_s, u"-"_s});
    EXPECT_EQ(inClear.exitCode, 5);
    EXPECT_FALSE(inClear.out.contains("MAIL FROM"));
}
