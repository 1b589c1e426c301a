// SPDX-License-Identifier: MIT
#include "tests/cli/listeningsandbox.h"
#include "tests/cli/program.h"

#include <QJsonArray>

#include <gmock/gmock.h>

using namespace postscope;
using namespace postscope::test;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

QStringList repeated(const ListeningSandbox &sandbox, const QStringList &options)
{
    return QStringList{u"send"_s,   u"--server"_s,      sandbox.url(), u"--ca-file"_s,     sandbox.certificateFile(),
                       u"--from"_s, u"a@example.org"_s, u"--to"_s,     u"b@example.org"_s, u"--subject"_s,
                       u"Hello"_s,  u"--text"_s,        u"Hi"_s} +
           options;
}

smtp::ServerOptions faulty(smtp::ServerRule::Stage stage, const QByteArray &reply)
{
    return {.rules = {{.stage = stage, .match = {}, .reply = reply, .disconnect = false}}};
}

} // namespace

TEST(Repeat, TellsTheTotalsAsJson)
{
    ListeningSandbox sandbox;
    const Finished run = Program().run(repeated(sandbox, {u"--repeat"_s, u"30"_s, u"--connections"_s, u"3"_s, u"--json"_s}));
    ASSERT_EQ(run.exitCode, 0) << run.err.toStdString();
    const QJsonObject result = run.json();
    EXPECT_EQ(result[u"verdict"].toString(), u"accepted");
    for (const auto *name : {u"planned", u"sent", u"accepted"})
        EXPECT_EQ(result[QStringView(name)].toInt(), 30);
    for (const auto *name : {u"refused", u"later", u"unknown", u"failed", u"notSent"})
        EXPECT_EQ(result[QStringView(name)].toInt(-1), 0);
    EXPECT_EQ(result[u"connections"].toInt(), 3);
    EXPECT_GT(result[u"seconds"].toDouble(), 0);
    EXPECT_GT(result[u"perSecond"].toDouble(), 0);
    const QJsonObject latency = result[u"latency"].toObject();
    EXPECT_GT(latency[u"p50"].toDouble(), 0);
    EXPECT_GE(latency[u"max"].toDouble(), latency[u"p99"].toDouble());
    ASSERT_EQ(result[u"replies"].toArray().size(), 1);
    EXPECT_EQ(result[u"replies"].toArray().at(0)[u"count"].toInt(), 30);
    EXPECT_TRUE(result[u"ended"].isNull());
    EXPECT_EQ(sandbox.messages(30).size(), 30);
}

TEST(Repeat, TellsTheTotalsInWords)
{
    ListeningSandbox sandbox;
    const Program program;
    const QString transcript = program.file(u"transcript.txt"_s);
    const Finished run = program.run(repeated(sandbox, {u"--repeat"_s, u"3"_s, u"--rate"_s, u"1000/s"_s, u"--pause"_s, u"1"_s, u"--transcript"_s, transcript}));
    ASSERT_EQ(run.exitCode, 0) << run.err.toStdString();
    for (const char *words : {"3 of 3 mails", "accepted", "50 % in", "3  250"})
        EXPECT_THAT(run.out.toStdString(), HasSubstr(words));
    EXPECT_TRUE(run.err.isEmpty()) << run.err.toStdString();
    EXPECT_EQ(Program::read(transcript).count("C: MAIL FROM"), 3);
}

TEST(Repeat, EndsWithTheWorstOfAllVerdicts)
{
    using Stage = smtp::ServerRule::Stage;
    ListeningSandbox refusing(faulty(Stage::Rcpt, "550 5.1.1 no"));
    const Finished refused = Program().run(repeated(refusing, {u"--repeat"_s, u"5"_s}));
    EXPECT_EQ(refused.exitCode, 2);
    EXPECT_THAT(refused.out.toStdString(), HasSubstr("550 5.1.1 no"));
    ListeningSandbox busy(faulty(Stage::Content, "451 4.3.0 later"));
    EXPECT_EQ(Program().run(repeated(busy, {u"--repeat"_s, u"5"_s})).exitCode, 3);
    ListeningSandbox silent({.rules = {{.stage = Stage::Content, .match = {}, .reply = {}, .disconnect = true}}});
    const Finished unknown = Program().run(repeated(silent, {u"--repeat"_s, u"2"_s, u"--json"_s}));
    EXPECT_EQ(unknown.exitCode, 6);
    EXPECT_EQ(unknown.json()[u"unknown"].toInt(), 2);
    EXPECT_EQ(unknown.json()[u"connections"].toInt(), 2);
    EXPECT_EQ(silent.messages(2).size(), 2);
}

TEST(Repeat, SaysWhatIsWrongWithItsOptions)
{
    ListeningSandbox sandbox;
    const QList<QStringList> wrong{{u"--connections"_s, u"2"_s},
                                   {u"--rate"_s, u"5"_s},
                                   {u"--repeat"_s, u"0"_s},
                                   {u"--repeat"_s, u"x"_s},
                                   {u"--repeat"_s, u"2"_s, u"--connections"_s, u"0"_s},
                                   {u"--repeat"_s, u"2"_s, u"--pause"_s, u"-1"_s},
                                   {u"--repeat"_s, u"2"_s, u"--rate"_s, u"0"_s},
                                   {u"--repeat"_s, u"2"_s, u"--rate"_s, u"nan"_s}};
    for (const QStringList &options : wrong) {
        const Finished run = Program().run(repeated(sandbox, options));
        EXPECT_EQ(run.exitCode, 4) << options.join(u' ').toStdString();
        EXPECT_FALSE(run.err.isEmpty());
    }
    EXPECT_TRUE(sandbox.messages(0).isEmpty());
}
