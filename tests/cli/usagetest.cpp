// SPDX-License-Identifier: MIT
#include "tests/cli/program.h"

#include <gmock/gmock.h>

using namespace postscope::test;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

const QStringList server{u"--server"_s, u"smtp://127.0.0.1:9"_s};
const QStringList made{u"send"_s, u"--from"_s, u"a@example.org"_s, u"--to"_s, u"b@example.org"_s};

} // namespace

TEST(Usage, HelpsForEveryCommand)
{
    const Program program;
    for (const QStringList &command : {QStringList{},
                                       {u"send"_s},
                                       {u"render"_s},
                                       {u"check"_s},
                                       {u"explain"_s},
                                       {u"sandbox"_s},
                                       {u"account"_s},
                                       {u"account"_s, u"list"_s},
                                       {u"account"_s, u"add"_s},
                                       {u"account"_s, u"remove"_s},
                                       {u"account"_s, u"test"_s},
                                       {u"demo"_s}}) {
        const Finished run = program.run(command + QStringList{u"--help"_s});
        EXPECT_EQ(run.exitCode, 0) << command.join(u' ').toStdString();
        EXPECT_THAT(run.out.toStdString(), HasSubstr("Usage: postscope-cli"));
        EXPECT_TRUE(run.err.isEmpty());
    }
    EXPECT_EQ(program.run({u"--version"_s}).out.left(14), "postscope-cli ");
}

TEST(Usage, OffersNoPasswordOption)
{
    const Finished help = Program().run({u"send"_s, u"--help"_s});
    EXPECT_FALSE(help.out.contains("--password "));
    const Finished run = Program().run(made + server + QStringList{u"--password"_s, u"CANARY"_s});
    EXPECT_EQ(run.exitCode, 4);
    EXPECT_FALSE(run.err.contains("CANARY"));
}

TEST(Usage, OffersTheServersOfRecipientsWhereThereAreRecipientsOnly)
{
    for (const QString &command : {u"send"_s, u"probe"_s})
        EXPECT_TRUE(Program().run({command, u"--help"_s}).out.contains("--mx "));
    EXPECT_FALSE(Program().run({u"console"_s, u"--help"_s}).out.contains("--mx"));
    const Finished run = Program().run({u"console"_s, u"--mx"_s});
    EXPECT_EQ(run.exitCode, 4);
    EXPECT_TRUE(run.err.contains("--mx"));
}

TEST(Usage, RefusesAPasswordInTheUrlWithoutRepeatingIt)
{
    const Finished run = Program().run(made + QStringList{u"--server"_s, u"smtp://ann:CANARY@127.0.0.1"_s});
    EXPECT_EQ(run.exitCode, 4);
    EXPECT_FALSE(run.err.contains("CANARY"));
    EXPECT_THAT(run.err.toStdString(), HasSubstr("--password-stdin"));
}

class WrongUse : public testing::TestWithParam<QStringList> {};

TEST_P(WrongUse, ExitsWith4AndSaysWhy)
{
    const Finished run = Program().run(GetParam());
    EXPECT_EQ(run.exitCode, 4) << GetParam().join(u' ').toStdString();
    EXPECT_TRUE(run.err.startsWith("postscope-cli: ")) << run.err.toStdString();
    EXPECT_TRUE(run.out.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Commands, WrongUse,
                         testing::Values(QStringList{}, QStringList{u"sned"_s}, QStringList{u"send"_s, u"--nonsense"_s}, QStringList{u"account"_s},
                                         QStringList{u"account"_s, u"nonsense"_s}, QStringList{u"demo"_s, u"extra"_s},
                                         QStringList{u"render"_s, u"a.eml"_s, u"b.eml"_s}, QStringList{u"render"_s, u"--server"_s, u"smtp://x"_s}));
INSTANTIATE_TEST_SUITE_P(Connections, WrongUse,
                         testing::Values(made, made + server + QStringList{u"--sandbox"_s}, made + QStringList{u"--account"_s, u"nobody"_s},
                                         made + QStringList{u"--server"_s, u"http://x"_s}, made + QStringList{u"--server"_s, u"smtp://x/path"_s},
                                         made + QStringList{u"--server"_s, u"mail.example.org"_s}, made + server + QStringList{u"--tls"_s, u"maybe"_s},
                                         made + QStringList{u"--server"_s, u"smtps://x"_s, u"--tls"_s, u"none"_s},
                                         made + server + QStringList{u"-4"_s, u"-6"_s}, made + server + QStringList{u"--timeout"_s, u"0"_s},
                                         made + server + QStringList{u"--pin"_s, u"abc"_s}, made + server + QStringList{u"--cert"_s, u"/dev/null"_s},
                                         made + server + QStringList{u"--ca-file"_s, u"/nonexistent"_s},
                                         made + server + QStringList{u"--insecure"_s, u"--verify-name"_s, u"x"_s},
                                         made + server + QStringList{u"--password-env"_s, u"POSTSCOPE_NOT_SET"_s},
                                         made + server + QStringList{u"--password-stdin"_s}, made + server + QStringList{u"--directory"_s, u"x"_s},
                                         made + server + QStringList{u"--ehlo"_s, u"a\r\nb"_s}));
INSTANTIATE_TEST_SUITE_P(
    Output, WrongUse,
    testing::Values(made + server + QStringList{u"--json"_s, u"--transcript"_s, u"-"_s}, made + server + QStringList{u"--json"_s, u"--report"_s, u"-"_s},
                    made + server + QStringList{u"--report"_s, u"-"_s, u"--transcript"_s, u"-"_s},
                    made + server + QStringList{u"--report"_s, u"/nonexistent/x"_s}, made + server + QStringList{u"--report"_s, u"x"_s, u"--repeat"_s, u"2"_s},
                    made + server + QStringList{u"--transcript"_s, u"x"_s, u"--transcript-format"_s, u"pdf"_s},
                    QStringList{u"send"_s, u"-"_s, u"--password-stdin"_s} + server, made + server + QStringList{u"--header"_s, u"no colon"_s}));
INSTANTIATE_TEST_SUITE_P(Sandboxes, WrongUse,
                         testing::Values(QStringList{u"sandbox"_s, u"--port"_s, u"70000"_s}, QStringList{u"sandbox"_s, u"--user"_s, u"ann"_s},
                                         QStringList{u"sandbox"_s, u"--fault"_s, u"tls=drip"_s}, QStringList{u"sandbox"_s, u"--fault"_s, u"never=close"_s},
                                         QStringList{u"sandbox"_s, u"--mechanisms"_s, u"GUESS"_s}, QStringList{u"sandbox"_s, u"--rules"_s, u"/nonexistent"_s},
                                         QStringList{u"sandbox"_s, u"--max-size"_s, u"big"_s}));
