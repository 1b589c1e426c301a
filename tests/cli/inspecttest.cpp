// SPDX-License-Identifier: MIT
#include "tests/cli/program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <gmock/gmock.h>

#include <sys/stat.h>

using namespace postscope;
using namespace postscope::test;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

const QByteArray mail = "From: =?utf-8?b?5Lit5paH?= <a@example.org>\r\n"
                        "To: b@example.org\r\n"
                        "Date: Mon, 23 Nov 2026 16:00:00 +0000\r\n"
                        "Message-ID: <1@example.org>\r\n"
                        "Subject: two\r\n parts\r\n"
                        "MIME-Version: 1.0\r\n"
                        "Content-Type: multipart/mixed; boundary=b\r\n"
                        "\r\n"
                        "--b\r\n"
                        "Content-Type: text/plain; charset=big5\r\n"
                        "Content-Transfer-Encoding: base64\r\n"
                        "\r\n"
                        "pKSk5Q==\r\n"
                        "--b\r\n"
                        "Content-Type: application/octet-stream\r\n"
                        "Content-Disposition: attachment; filename=\"../../evil.exe\"\r\n"
                        "Content-ID: <id@x>\r\n"
                        "\r\n"
                        "octets\r\n"
                        "--b--\r\n";

QString hashOf(const QByteArray &octets)
{
    return QString::fromLatin1(QCryptographicHash::hash(octets, QCryptographicHash::Sha256).toHex());
}

std::string told(const Finished &run)
{
    return (run.out + run.err).toStdString();
}

QStringList codesOf(const QJsonObject &result)
{
    QStringList codes;
    for (const QJsonValue finding : result[u"findings"].toArray())
        codes << finding[u"code"].toString();
    return codes;
}

} // namespace

TEST(Inspect, TellsHeadersPartsAndFindings)
{
    const Program program;
    const Finished run = program.run({u"inspect"_s, program.write(u"mail.eml"_s, mail), u"--json"_s});
    ASSERT_EQ(run.exitCode, 0) << told(run);
    const QJsonObject result = run.json();
    const QJsonArray headers = result[u"headers"].toArray();
    ASSERT_EQ(headers.size(), 7);
    EXPECT_EQ(headers[0][u"name"].toString(), u"From"_s);
    EXPECT_EQ(headers[0][u"value"].toString(), u"中文 <a@example.org>"_s);
    EXPECT_EQ(headers[4][u"raw"].toString(), u" two\r\n parts"_s);
    EXPECT_EQ(mail.mid(headers[4][u"offset"].toInt(), headers[4][u"length"].toInt()), "Subject: two\r\n parts");
    const QJsonArray parts = result[u"parts"].toArray();
    ASSERT_EQ(parts.size(), 3);
    EXPECT_EQ(parts[0][u"path"].toString(), QString());
    EXPECT_TRUE(parts[0][u"sha256"].isNull());
    EXPECT_EQ(parts[1][u"path"].toString(), u"1"_s);
    EXPECT_EQ(parts[1][u"charset"].toString(), u"big5"_s);
    EXPECT_EQ(parts[1][u"encoding"].toString(), u"base64"_s);
    EXPECT_EQ(parts[1][u"decodedSize"].toInt(), 4);
    EXPECT_EQ(parts[1][u"sha256"].toString(), hashOf("\xa4\xa4\xa4\xe5"));
    EXPECT_EQ(mail.mid(parts[1][u"offset"].toInt(), parts[1][u"rawSize"].toInt()), "pKSk5Q==");
    EXPECT_EQ(parts[2][u"filename"].toString(), u"../../evil.exe"_s);
    EXPECT_EQ(parts[2][u"disposition"].toString(), u"attachment"_s);
    EXPECT_EQ(parts[2][u"contentId"].toString(), u"id@x"_s);
    EXPECT_EQ(codesOf(result), (QStringList{u"name-is-path"_s, u"name-is-program"_s}));
    EXPECT_EQ(result[u"findings"].toArray()[0][u"severity"].toString(), u"warning"_s);
    EXPECT_FALSE(result[u"truncated"].toBool());
}

TEST(Inspect, TellsPeopleTheSame)
{
    const Program program;
    const Finished run = program.run({u"inspect"_s, u"-"_s}, mail);
    ASSERT_EQ(run.exitCode, 0) << told(run);
    const std::string out = run.out.toStdString();
    EXPECT_THAT(out, HasSubstr("From: 中文 <a@example.org>"));
    EXPECT_THAT(out, HasSubstr("1 text/plain (big5, base64)"));
    EXPECT_THAT(out, HasSubstr(hashOf("octets").toStdString()));
    EXPECT_THAT(out, HasSubstr("name-is-path"));
    EXPECT_TRUE(QDir(program.file(u"tmp"_s)).isEmpty()) << "the copy of standard input is left";
}

TEST(Inspect, ShowsNothingThatSteersATerminal)
{
    const Finished run = Program().run({u"inspect"_s, u"-"_s},
                                       "Subject: a\x1b[31m\xe2\x80\xae\r\nX-\x07: y\r\nContent-Type: text/plain; name=\"=?utf-8?q?=1b[0m=0Ax?=\"\r\n\r\nx\r\n");
    EXPECT_EQ(run.exitCode, 0) << told(run);
    EXPECT_FALSE(run.out.contains('\x1b') || run.out.contains('\x07') || run.out.contains("\xe2\x80\xae"));
}

TEST(Inspect, ExtractsEveryLeafUnderItsNumber)
{
    const Program program;
    const QString file = program.write(u"mail.eml"_s, mail);
    const QString into = program.file(u"parts"_s);
    const Finished run = program.run({u"inspect"_s, file, u"--extract"_s, into});
    ASSERT_EQ(run.exitCode, 0) << told(run);
    EXPECT_EQ(QDir(into).entryList(QDir::Files | QDir::Hidden, QDir::Name), QStringList({u"1"_s, u"2"_s}));
    EXPECT_EQ(Program::read(into + u"/1"_s), "\xa4\xa4\xa4\xe5");
    EXPECT_EQ(Program::read(into + u"/2"_s), "octets");
    EXPECT_EQ(QFileInfo(into + u"/1"_s).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());

    const Finished again = program.run({u"inspect"_s, file, u"--extract"_s, into});
    EXPECT_EQ(again.exitCode, 4) << "it replaced what was there";
    EXPECT_THAT(again.err.toStdString(), HasSubstr(into.toStdString()));
}

TEST(Inspect, ExtractsThroughNoLink)
{
    const Program program;
    const QString into = program.file(u"parts"_s);
    ASSERT_TRUE(QDir().mkdir(into));
    ASSERT_TRUE(QFile::link(program.file(u"outside"_s), into + u"/2"_s));
    const Finished run = program.run({u"inspect"_s, program.write(u"mail.eml"_s, mail), u"--extract"_s, into});
    EXPECT_EQ(run.exitCode, 4);
    EXPECT_FALSE(QFile::exists(program.file(u"outside"_s)));
    EXPECT_TRUE(QFile::exists(into + u"/1"_s));
}

TEST(Inspect, NamesTheOnlyPart)
{
    const Program program;
    const Finished run = program.run({u"inspect"_s, u"-"_s, u"--json"_s, u"--extract"_s, program.file(u"parts"_s)}, "Subject: x\n\ntext\n");
    ASSERT_EQ(run.exitCode, 0) << told(run);
    EXPECT_EQ(run.json()[u"parts"].toArray()[0][u"path"].toString(), u"1"_s);
    EXPECT_EQ(Program::read(program.file(u"parts/1"_s)), "text\n");
}

TEST(Inspect, TakesAMailboxApart)
{
    const Program program;
    const QByteArray box = "From a@example.org Mon Nov 23 16:00:00 2026\nSubject: first\nFrom: a@example.org\n\n>From the start\n\n"
                           "From b@example.org Mon Nov 23 16:01:00 2026\nSubject: second\n\ntext\n";
    const QString file = program.write(u"box.mbox"_s, box);
    const Finished list = program.run({u"inspect"_s, file});
    ASSERT_EQ(list.exitCode, 0) << told(list);
    EXPECT_THAT(list.out.toStdString(), HasSubstr("first"));
    EXPECT_EQ(list.out.count('\n'), 2);
    const QJsonArray mails = program.run({u"inspect"_s, file, u"--json"_s}).json()[u"messages"].toArray();
    ASSERT_EQ(mails.size(), 2);
    EXPECT_EQ(mails[1][u"subject"].toString(), u"second"_s);
    EXPECT_TRUE(box.mid(mails[1][u"offset"].toInt()).startsWith("Subject: second"));

    const Finished one = program.run({u"inspect"_s, u"-"_s, u"--json"_s, u"--message"_s, u"1"_s, u"--extract"_s, program.file(u"parts"_s)}, box);
    ASSERT_EQ(one.exitCode, 0) << told(one);
    EXPECT_EQ(one.json()[u"headers"].toArray()[0][u"value"].toString(), u"first"_s);
    EXPECT_EQ(Program::read(program.file(u"parts/1"_s)), "From the start\n");
    for (const QStringList &wrong :
         {QStringList{u"--message"_s, u"3"_s}, {u"--message"_s, u"0"_s}, {u"--message"_s, u"x"_s}, {u"--extract"_s, program.file(u"other"_s)}})
        EXPECT_EQ(program.run(QStringList{u"inspect"_s, file} + wrong).exitCode, 4) << wrong.join(u' ').toStdString();
    EXPECT_EQ(program.run({u"inspect"_s, program.write(u"mail.eml"_s, mail), u"--message"_s, u"1"_s}).exitCode, 4);
}

TEST(Inspect, ReadsBrokenMailAndRefusesWhatIsNoFile)
{
    const Program program;
    for (const QString &name : QDir(QStringLiteral(TEST_DATA_DIR "/hostile")).entryList({u"*.eml"_s})) {
        const Finished run = program.run({u"inspect"_s, QStringLiteral(TEST_DATA_DIR "/hostile/") + name, u"--json"_s});
        EXPECT_EQ(run.exitCode, 0) << name.toStdString();
        EXPECT_FALSE(codesOf(run.json()).isEmpty()) << name.toStdString();
    }
    ASSERT_EQ(::mkfifo(program.file(u"pipe"_s).toLocal8Bit().constData(), 0600), 0);
    for (const QString &file : {program.file(u"pipe"_s), program.file(u"tmp"_s), program.file(u"none"_s), u"/dev/zero"_s}) {
        const Finished run = program.run({u"inspect"_s, file});
        EXPECT_EQ(run.exitCode, 4) << file.toStdString();
        EXPECT_THAT(run.err.toStdString(), HasSubstr(file.toStdString()));
    }
    EXPECT_EQ(program.run({u"inspect"_s}).exitCode, 4);
}
