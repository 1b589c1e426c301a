// SPDX-License-Identifier: MIT
#include "tests/cli/listeningsandbox.h"
#include "tests/cli/program.h"

#include <QJsonArray>

#include <gmock/gmock.h>

using namespace postscope;
using namespace postscope::test;
using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr auto people = "name,email\n\"Wang, Bob\",bob@example.org\n王小明,ming@example.org\nEve,eve@gone.test\n";

QStringList mailing(const ListeningSandbox &sandbox, const QString &data, const QStringList &options = {})
{
    return QStringList{u"send"_s,
                       u"--server"_s,
                       sandbox.url(),
                       u"--ca-file"_s,
                       sandbox.certificateFile(),
                       u"--from"_s,
                       u"a@b.test"_s,
                       u"--to"_s,
                       u"{{name}} <{{email}}>"_s,
                       u"--subject"_s,
                       u"{{counter}}: {{name}}"_s,
                       u"--data"_s,
                       data} +
           options;
}

} // namespace

TEST(Mailing, SendsAMailForEachRowAndTellsOfEach)
{
    ListeningSandbox sandbox({.rules = {{.stage = smtp::ServerRule::Stage::Rcpt, .match = u"*@gone.test"_s, .reply = "550 5.1.1 gone", .disconnect = false}}});
    const Program program;
    const QString data = program.write(u"people.csv"_s, people);
    const Finished run = program.run(mailing(sandbox, data));
    EXPECT_EQ(run.exitCode, 2);
    EXPECT_THAT(run.out.toStdString(), HasSubstr("Row 1  Accepted  bob@example.org  250 2.0.0"));
    EXPECT_THAT(run.out.toStdString(), HasSubstr("Row 3  Refused  eve@gone.test  550 5.1.1 gone"));
    const auto messages = sandbox.messages(2);
    ASSERT_EQ(messages.size(), 2);
    const QByteArray first = Program::read(messages[0].path);
    EXPECT_TRUE(first.contains("To: \"Wang, Bob\" <bob@example.org>\r\n")) << first.constData();
    EXPECT_TRUE(first.contains("Subject: 1: Wang, Bob\r\n")) << first.constData();
    EXPECT_FALSE(first.contains("ming"));

    const Finished json = program.run(mailing(sandbox, data, {u"--json"_s, u"--connections"_s, u"2"_s}));
    const QJsonArray rows = json.json()[u"rows"].toArray();
    ASSERT_EQ(rows.size(), 3);
    EXPECT_EQ(json.json()[u"planned"].toInt(), 3);
    for (const QJsonValue &row : rows)
        EXPECT_EQ(row[u"verdict"].toString(), row[u"row"].toInt() == 3 ? u"refused" : u"accepted");
}

TEST(Mailing, SendsNothingWhereARowIsWrong)
{
    ListeningSandbox sandbox;
    const Program program;
    const QString data = program.write(u"people.csv"_s, "name,email\nBob,bob@example.org\nEve,\"eve@x.y>, <evil@x.y\"\n");
    const Finished run = program.run(mailing(sandbox, data));
    EXPECT_EQ(run.exitCode, 4);
    EXPECT_THAT(run.err.toStdString(), HasSubstr("Row 2: To: this is not an address."));
    EXPECT_THAT(run.err.toStdString(), Not(HasSubstr("Row 1")));
    const Finished unknown = program.run(mailing(sandbox, data, {u"--text"_s, u"{{nmae}}"_s}));
    EXPECT_EQ(unknown.exitCode, 4);
    EXPECT_THAT(unknown.err.toStdString(), HasSubstr("nmae"));
    EXPECT_TRUE(sandbox.messages(0).isEmpty());
}

TEST(Mailing, RendersOneRow)
{
    const Program program;
    const QString data = program.write(u"people.csv"_s, people);
    const QString message = program.write(u"m.json"_s, R"({"from": "a@b.test", "to": {"name": "{{name}}", "address": "{{email}}"}, "subject": "{{counter}}",
        "list": {"unsubscribe": "mailto:{{email}}?subject=off"}, "html": "<p>{{name}}</p>"})");
    const auto row = [&](const QString &number) { return program.run({u"render"_s, message, u"--data"_s, data, u"--row"_s, number}); };
    const Finished first = row(u"1"_s);
    EXPECT_EQ(first.exitCode, 0) << first.err.constData();
    EXPECT_TRUE(first.out.contains("To: \"Wang, Bob\" <bob@example.org>\r\n")) << first.out.constData();
    EXPECT_TRUE(first.out.contains("List-Unsubscribe: <mailto:bob@example.org?subject=off>\r\n")) << first.out.constData();
    EXPECT_TRUE(row(u"3"_s).out.contains("Subject: 3\r\n"));
    for (const QString &wrong : {u"0"_s, u"4"_s, u"x"_s})
        EXPECT_EQ(row(wrong).exitCode, 4);
}

TEST(Mailing, FillsInOneMailWithoutData)
{
    Program program;
    program.environment.insert(u"BUILD"_s, u"42"_s);
    const Finished run = program.run({u"render"_s, u"--fill"_s, u"--from"_s, u"a@b.test"_s, u"--to"_s, u"c@d.test"_s, u"--rcpt-to"_s, u"{{env:BUILD}}@d.test"_s,
                                      u"--subject"_s, u"Build {{env:BUILD}} for {{recipient}}"_s, u"--text"_s, u"{{message-id}}"_s});
    EXPECT_EQ(run.exitCode, 0) << run.err.constData();
    EXPECT_TRUE(run.out.contains("Subject: Build 42 for 42@d.test\r\n")) << run.out.constData();
    const qsizetype id = run.out.indexOf("Message-ID: ") + 12;
    EXPECT_EQ(run.out.count(run.out.mid(id, run.out.indexOf("\r\n", id) - id)), 2);
    const Finished plain = program.run({u"render"_s, u"--from"_s, u"a@b.test"_s, u"--to"_s, u"c@d.test"_s, u"--subject"_s, u"{{name}}"_s});
    EXPECT_TRUE(plain.out.contains("Subject: {{name}}\r\n")) << "without --fill braces are braces";
}

TEST(Mailing, RefusesWhatCannotGoTogether)
{
    const Program program;
    const QString data = program.write(u"people.csv"_s, people);
    const QString finished = program.write(u"m.eml"_s, "From: a@b.test\r\nTo: c@d.test\r\n\r\nx\r\n");
    const QStringList server{u"--server"_s, u"smtp://127.0.0.1:1"_s, u"--from"_s, u"a@b.test"_s, u"--to"_s, u"{{email}}"_s};
    for (const QStringList &options : {QStringList{u"--data"_s, data, u"--repeat"_s, u"2"_s}, QStringList{u"--row"_s, u"1"_s},
                                       QStringList{u"--data"_s, u"/none"_s}, QStringList{u"--pause"_s, u"1"_s}}) {
        const Finished run = program.run(QStringList{u"send"_s} + server + options);
        EXPECT_EQ(run.exitCode, 4) << options.join(u' ').toStdString();
        EXPECT_FALSE(run.err.isEmpty());
    }
    EXPECT_EQ(program.run({u"send"_s, finished, u"--server"_s, u"smtp://127.0.0.1:1"_s, u"--data"_s, data}).exitCode, 4);
    EXPECT_EQ(program.run({u"render"_s, finished, u"--data"_s, data}).exitCode, 4);
}
