// SPDX-License-Identifier: MIT
#include "tests/cli/program.h"

#include <QJsonArray>

#include <gmock/gmock.h>

using namespace postscope::test;
using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

namespace {

const QByteArray bounce = "From: MAILER-DAEMON@mail.example.org\nTo: a@example.org\nSubject: Undelivered\nMIME-Version: 1.0\n"
                          "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nIt failed.\n\n--b\n"
                          "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.org\n\nFinal-Recipient: rfc822; b@example.net\n"
                          "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 No such user\n--b--\n";

} // namespace

TEST(Explain, TellsWhatCodesAndRepliesMean)
{
    const Program program;
    for (const QStringList &words : {QStringList{u"550"_s, u"5.1.1"_s}, {u"550 5.1.1 No such user"_s}, {u"5.1.1"_s}}) {
        const Finished run = program.run(QStringList{u"explain"_s} + words);
        EXPECT_EQ(run.exitCode, 0) << run.err.toStdString();
        EXPECT_THAT(run.out.toStdString(), HasSubstr("No such mailbox"));
        EXPECT_THAT(run.out.toStdString(), HasSubstr("What to do: "));
        EXPECT_THAT(run.out.toStdString(), HasSubstr("RFC 3463 3.2"));
    }
}

TEST(Explain, TellsWhatAnEhloResponseMeans)
{
    const Program program;
    const Finished run = program.run({u"explain"_s, u"-"_s}, "250-mx.example.org\r\n250-SIZE 1000\r\n250-XFORWARD NAME\r\n250 X-UNHEARD-OF\r\n");
    EXPECT_EQ(run.exitCode, 0) << run.err.toStdString();
    EXPECT_THAT(run.out.toStdString(), HasSubstr("3 keywords"));
    EXPECT_THAT(run.out.toStdString(), HasSubstr("1,000 octets"));
    EXPECT_THAT(run.out.toStdString(), HasSubstr("does nothing with it"));
    EXPECT_THAT(run.out.toStdString(), HasSubstr("nothing is known of it here"));
    EXPECT_EQ(program.run({u"explain"_s, u"XEXCH50"_s}).exitCode, 0);
}

TEST(Explain, TellsWhatBecameOfEachRecipientOfABounce)
{
    const Program program;
    for (const Finished &run : {program.run({u"explain"_s, program.write(u"bounce.eml"_s, bounce)}), program.run({u"explain"_s, u"-"_s}, bounce)}) {
        EXPECT_EQ(run.exitCode, 0) << run.err.toStdString();
        EXPECT_THAT(run.out.toStdString(), HasSubstr("b@example.net: not delivered"));
        EXPECT_THAT(run.out.toStdString(), HasSubstr("No such mailbox"));
        EXPECT_THAT(run.out.toStdString(), HasSubstr("mail.example.org"));
    }
    const QJsonObject json = program.run({u"explain"_s, u"-"_s, u"--json"_s}, bounce).json();
    EXPECT_EQ(json[u"kind"].toString(), u"report"_s);
    const QJsonObject recipient = json[u"report"][u"recipients"][0].toObject();
    EXPECT_EQ(recipient[u"finalRecipient"].toString(), u"b@example.net"_s);
    EXPECT_EQ(recipient[u"action"].toString(), u"failed"_s);
    EXPECT_EQ(recipient[u"reply"][u"code"].toInt(), 550);
    EXPECT_EQ(json[u"items"][0][u"codes"][0][u"code"].toString(), u"5.1.1"_s);
}

TEST(Explain, SaysThatThereIsNothing)
{
    const Program program;
    for (const QString &text : {u"How are you?"_s, u"hello world"_s, u"99"_s}) {
        const Finished run = program.run({u"explain"_s, text});
        EXPECT_EQ(run.exitCode, 4) << text.toStdString();
        EXPECT_TRUE(run.out.isEmpty());
        EXPECT_THAT(run.err.toStdString(), HasSubstr("There is no reply"));
    }
    EXPECT_EQ(program.run({u"explain"_s}).exitCode, 4);
    EXPECT_EQ(program.run({u"explain"_s, u"-"_s}, "").exitCode, 4);
    const Finished missing = program.run({u"explain"_s, u"missing.eml"_s});
    EXPECT_EQ(missing.exitCode, 4);
    EXPECT_THAT(missing.err.toStdString(), HasSubstr("missing.eml"));
    const Finished json = program.run({u"explain"_s, u"hello"_s, u"--json"_s});
    EXPECT_EQ(json.exitCode, 4);
    EXPECT_EQ(json.json()[u"kind"].toString(), u"nothing"_s);
}

TEST(Explain, ShowsNothingThatSteersATerminal)
{
    const Finished run = Program().run({u"explain"_s, u"-"_s}, "550 5.1.1 \x1b[31m\xe2\x80\xae red\x07\n");
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_FALSE(run.out.contains('\x1b') || run.out.contains('\x07') || run.out.contains("\xe2\x80\xae"));
}

TEST(Explain, SpeaksTheUsersLanguage)
{
    Program program;
    program.environment.insert(u"LC_ALL"_s, u"zh_TW.UTF-8"_s);
    program.environment.insert(u"LANG"_s, u"zh_TW.UTF-8"_s);
    const Finished run = program.run({u"explain"_s, u"5.1.1"_s});
    EXPECT_EQ(run.exitCode, 0);
    EXPECT_THAT(run.out.toStdString(), HasSubstr("沒有這個信箱"));
}
