// SPDX-License-Identifier: MIT
#include "tests/cli/listeningsandbox.h"
#include "tests/cli/program.h"

#include <gmock/gmock.h>

using namespace postscope::test;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

QByteArray everyOctet()
{
    QByteArray octets;
    for (int octet = 0; octet < 256; ++octet)
        octets += char(octet);
    return octets + "\r\n.\r\n\n.\n";
}

QStringList to(const ListeningSandbox &sandbox, const QStringList &more)
{
    return QStringList{u"--server"_s, sandbox.url(), u"--ca-file"_s, sandbox.certificateFile()} + more;
}

} // namespace

TEST(BodyEncodingOption, SendsAnAttachmentOctetForOctet)
{
    ListeningSandbox sandbox;
    const Program program;
    const QString file = program.write(u"octets.bin"_s, everyOctet());
    const QStringList mail{u"send"_s, u"--from"_s, u"a@x.test"_s, u"--to"_s, u"b@x.test"_s, u"--attach"_s, file, u"--body-encoding"_s, u"binary"_s};
    const Finished sent = program.run(mail + to(sandbox, {u"--transcript"_s, u"-"_s}));
    EXPECT_EQ(sent.exitCode, 0) << sent.err.toStdString();
    EXPECT_THAT(sent.out.toStdString(), HasSubstr("BODY=BINARYMIME"));
    const auto messages = sandbox.messages(1);
    ASSERT_EQ(messages.size(), 1);
    EXPECT_TRUE(Program::read(messages[0].path).contains("\r\n\r\n" + everyOctet() + "\r\n--=_"));
    const Finished rendered = program.run(QStringList{u"render"_s} + mail.sliced(1));
    EXPECT_TRUE(rendered.out.contains("\r\n\r\n" + everyOctet() + "\r\n--=_"));

    const Finished encoded = program.run(mail + to(sandbox, {u"--without"_s, u"BINARYMIME"_s}));
    EXPECT_EQ(encoded.exitCode, 0) << encoded.err.toStdString();
    EXPECT_TRUE(Program::read(sandbox.messages(2).value(1).path).contains("base64"));
}

TEST(BodyEncodingOption, LeavesAFinishedMailAlone)
{
    ListeningSandbox sandbox;
    const Program program;
    const QByteArray mail = "From: a@x.test\r\nTo: b@x.test\r\n\r\n" + everyOctet();
    const QString file = program.write(u"mail.eml"_s, mail);
    const Finished sent = program.run(QStringList{u"send"_s, file, u"--body-encoding"_s, u"binary"_s} + to(sandbox, {}));
    EXPECT_EQ(sent.exitCode, 0) << sent.err.toStdString();
    EXPECT_TRUE(Program::read(sandbox.messages(1).value(0).path).endsWith(mail));
    const Finished refused =
        program.run(QStringList{u"send"_s, file, u"--body-encoding"_s, u"binary"_s} + to(sandbox, {u"--without"_s, u"BINARYMIME"_s, u"--json"_s}));
    EXPECT_EQ(refused.exitCode, 5);
    EXPECT_THAT(refused.err.toStdString(), HasSubstr("octet for octet"));
    EXPECT_THAT(refused.out.toStdString(), HasSubstr("binary-missing"));
    EXPECT_EQ(program.run({u"render"_s, file, u"--body-encoding"_s, u"8bit"_s}).exitCode, 4);
    EXPECT_EQ(program.run({u"render"_s, u"--body-encoding"_s, u"uuencode"_s}).exitCode, 4);
}

TEST(TextFromHtmlOption, MakesTheTextThatIsMissing)
{
    const Program program;
    const QStringList mail{u"render"_s, u"--from"_s, u"a@x.test"_s, u"--to"_s, u"b@x.test"_s, u"--html"_s, u"<h1>Tea</h1><p>At <b>noon</b>"_s};
    EXPECT_FALSE(program.run(mail).out.contains("text/plain"));
    EXPECT_TRUE(program.run(mail + QStringList{u"--text-from-html"_s}).out.contains("\r\n\r\nTea\r\n===\r\n\r\nAt noon\r\n"));
    const Finished written = program.run(mail + QStringList{u"--text-from-html"_s, u"--text"_s, u"mine"_s});
    EXPECT_TRUE(written.out.contains("\r\n\r\nmine"));
    EXPECT_FALSE(written.out.contains("==="));
}

TEST(TimeLimitOption, KnowsThePhasesBeforeTheFirstWord)
{
    const Program program;
    const QStringList mail{u"send"_s, u"--from"_s, u"a@x.test"_s, u"--to"_s, u"b@x.test"_s, u"--server"_s, u"smtp://127.0.0.1:1"_s, u"--timeout"_s};
    const Finished wrong = program.run(mail + QStringList{u"dns=5"_s});
    EXPECT_EQ(wrong.exitCode, 4);
    EXPECT_THAT(wrong.err.toStdString(), HasSubstr("resolve, connect, tls, greeting"));
    EXPECT_EQ(program.run(mail + QStringList{u"resolve=5,connect=5,tls=5,greeting=5"_s}).exitCode, 3) << "nobody listens there";
    EXPECT_THAT(program.run({u"send"_s, u"--help"_s}).out.toStdString(), HasSubstr("resolve, connect, tls"));
}

TEST(ProxyPassword, IsMissedInASentenceAndGivenByTheEnvironment)
{
    Program program;
    const Finished added = program.run({u"account"_s, u"add"_s, u"--name"_s, u"Far"_s, u"--server"_s, u"smtp://127.0.0.1:1"_s, u"--proxy"_s,
                                        u"socks5://anna@127.0.0.1:1"_s, u"--ask-each-time"_s});
    ASSERT_EQ(added.exitCode, 0) << added.err.toStdString();
    const QStringList mail{u"--from"_s, u"a@x.test"_s, u"--to"_s, u"b@x.test"_s};
    program.environment.insert(u"PROXY_PASSWORD"_s, u"CANARY"_s);
    const QStringList given{u"--proxy-password-env"_s, u"PROXY_PASSWORD"_s};
    for (const QStringList &command : {QStringList{u"send"_s} + mail, QStringList{u"probe"_s}, QStringList{u"send"_s, u"--repeat"_s, u"2"_s} + mail}) {
        const QStringList line = command + QStringList{u"--account"_s, u"Far"_s};
        const Finished missing = program.run(line);
        EXPECT_EQ(missing.exitCode, 4) << line.join(u' ').toStdString();
        EXPECT_THAT(missing.err.toStdString(), HasSubstr("--proxy-password-env"));
        EXPECT_EQ(program.run(line + given).exitCode, 3) << "the proxy is asked, and there is none";
    }
}
