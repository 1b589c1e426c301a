// SPDX-License-Identifier: MIT
#include "tests/cli/program.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gmock/gmock.h>

using namespace postscope::test;
using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

namespace {

const QStringList sound{u"--from"_s, u"a@example.org"_s, u"--to"_s, u"b@example.org"_s, u"--subject"_s, u"Hi"_s, u"--text"_s, u"Hi"_s};
const QStringList leaking = sound + QStringList{u"--bcc"_s, u"eve@example.com"_s, u"--header"_s, u"X-Copies: eve@example.com"_s};

std::string told(const Finished &run)
{
    return (run.out + run.err).toStdString();
}

} // namespace

TEST(CheckCommand, IsSilentAboutASoundMail)
{
    const Finished run = Program().run(QStringList{u"check"_s} + sound);
    EXPECT_EQ(run.exitCode, 0) << told(run);
    EXPECT_EQ(told(run), "");
}

TEST(CheckCommand, ExitsByTheGravestFinding)
{
    const Finished warned = Program().run(QStringList{u"check"_s} + sound + QStringList{u"--text"_s, u"See attached."_s});
    EXPECT_EQ(warned.exitCode, 1);
    EXPECT_THAT(warned.out.toStdString(), HasSubstr("warning: Text: The text speaks of an attachment"));
    const Finished refused = Program().run(QStringList{u"check"_s} + leaking);
    EXPECT_EQ(refused.exitCode, 2);
    EXPECT_THAT(refused.out.toStdString(), HasSubstr("error: Headers 1: "));
    EXPECT_EQ(Program().run({u"check"_s, u"/nonexistent.eml"_s}).exitCode, 4);
}

TEST(CheckCommand, PrintsFindingsAsJson)
{
    const Finished run = Program().run(QStringList{u"check"_s, u"--json"_s} + sound + QStringList{u"--html"_s, u"<p>x<img src=https://example.org/a.png>"_s});
    EXPECT_EQ(run.exitCode, 0);
    const QJsonArray findings = QJsonDocument::fromJson(run.out).array();
    ASSERT_EQ(findings.size(), 1) << told(run);
    const QJsonObject one = findings[0].toObject();
    EXPECT_EQ(one[u"severity"].toString(), u"note"_s);
    EXPECT_EQ(one[u"code"].toString(), u"imageWithoutText"_s);
    EXPECT_EQ(one[u"field"].toString(), u"html"_s);
    EXPECT_EQ(one[u"position"].toInt(), 4);
    EXPECT_EQ(one[u"length"].toInt(), 35);
    EXPECT_FALSE(one.contains(u"index"));
    EXPECT_EQ(QJsonDocument::fromJson(Program().run(QStringList{u"check"_s, u"--json"_s} + sound).out).array().size(), 0);
}

TEST(CheckCommand, LooksAtAReadyMadeMail)
{
    const Program program;
    const QByteArray mail = "From: a@example.org\nTo: b@example.org\nSubject: x\n\nHi\n";
    const Finished run = program.run({u"check"_s, program.write(u"mail.eml"_s, mail)});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_THAT(run.out.toStdString(), HasSubstr("no Date"));
    EXPECT_THAT(run.out.toStdString(), HasSubstr("end in LF"));
    EXPECT_EQ(program.run({u"check"_s, u"-"_s}, mail).out, run.out);
}

TEST(CheckCommand, MakesNoSteeringOfTheTerminal)
{
    const Finished run = Program().run(QStringList{u"check"_s} + sound + QStringList{u"--html"_s, u"<img src='\u202E\u009B31m'>"_s});
    EXPECT_THAT(run.out.toStdString(), Not(HasSubstr("\u009B")));
    EXPECT_THAT(run.out.toStdString(), Not(HasSubstr("\u202E")));
}

TEST(Findings, StandOnStandardErrorBesideTheMail)
{
    const QStringList mail = QStringList{u"render"_s} + sound + QStringList{u"--text"_s, u"See attached."_s};
    const Finished plain = Program().run(mail);
    EXPECT_TRUE(plain.err.isEmpty());
    const Finished run = Program().run(mail + QStringList{u"--findings"_s});
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_THAT(run.err.toStdString(), HasSubstr("warning: Text: "));
    EXPECT_FALSE(run.out.contains("warning:"));
}

TEST(Findings, KeepAnUnsafeMailFromBeingSent)
{
    const QStringList send = QStringList{u"send"_s, u"--sandbox"_s} + leaking;
    const Finished run = Program().run(send);
    EXPECT_EQ(run.exitCode, 4);
    EXPECT_THAT(run.err.toStdString(), HasSubstr("--despite-findings"));
    EXPECT_TRUE(run.out.isEmpty());
    EXPECT_EQ(Program().run(send + QStringList{u"--despite-findings"_s}).exitCode, 0);
    const Finished render = Program().run(QStringList{u"render"_s} + leaking);
    EXPECT_EQ(render.exitCode, 0) << "what is only written does no harm";
}

TEST(Findings, StandInTheResult)
{
    const QStringList send = QStringList{u"send"_s, u"--sandbox"_s, u"--json"_s} + sound + QStringList{u"--subject"_s, u""_s};
    const Finished plain = Program().run(send);
    EXPECT_EQ(plain.exitCode, 0) << told(plain);
    EXPECT_FALSE(plain.json().contains(u"findings"));
    const Finished run = Program().run(send + QStringList{u"--findings"_s});
    EXPECT_EQ(run.exitCode, 0) << told(run);
    const QJsonArray findings = run.json()[u"findings"].toArray();
    ASSERT_EQ(findings.size(), 1);
    EXPECT_EQ(findings[0].toObject()[u"code"].toString(), u"emptySubject"_s);
}
