// SPDX-License-Identifier: MIT
#include "served.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace postscope;
using smtp::Failure;
using smtp::ServerOptions;
using smtp::ServerRule;
using Stage = smtp::ServerRule::Stage;

namespace {

constexpr char okData[] = "250 2.1.0 Ok\r\n250 2.1.5 Ok\r\n354 End data with <CR><LF>.<CR><LF>\r\n";

} // namespace

TEST(Serve, KeepsTheEnvelopeDecoded)
{
    Served served;
    served.secure();
    served.say("AUTH PLAIN AGFubmEAc2VjcmV0\r\n");
    served.say("MAIL FROM:<寄件@x.test> SMTPUTF8 BODY=8BITMIME RET=full ENVID=q+2B1\r\n");
    served.say("RCPT TO:<b@x.test> NOTIFY=success,DELAY ORCPT=rfc822;b+2Bc@x.test\r\nRCPT TO:<收件@x.test>\r\nDATA\r\nhello\r\n.\r\n");
    ASSERT_EQ(served.store.kept.size(), 1);
    const smtp::ServerTransaction &transaction = served.store.kept[0].transaction;
    EXPECT_EQ(transaction.envelope.sender, "寄件@x.test");
    EXPECT_TRUE(transaction.envelope.smtpUtf8);
    EXPECT_EQ(transaction.envelope.smtpUtf8Cause, "寄件@x.test");
    EXPECT_EQ(transaction.envelope.returnContent, "FULL");
    EXPECT_EQ(transaction.envelope.envelopeId, "q+1");
    const QList<smtp::Recipient> recipients{{"b@x.test", "SUCCESS,DELAY", "rfc822;b+c@x.test"}, {"收件@x.test", {}, {}}};
    EXPECT_TRUE(transaction.envelope.recipients == recipients);
    EXPECT_EQ(transaction.mailParameters, "SMTPUTF8 BODY=8BITMIME RET=full ENVID=q+2B1");
    EXPECT_EQ(transaction.user, "anna");
    EXPECT_TRUE(transaction.tls);
    EXPECT_TRUE(transaction.eightBit);
}

TEST(Serve, KeepsOctetsAsTheyCome)
{
    QByteArray content;
    for (int octet = 0; octet < 256; ++octet)
        content += static_cast<char>(octet);
    content += "\r\n";
    for (const qsizetype piece : {qsizetype(1), qsizetype(3), qsizetype(4096)}) {
        Served served({}, piece);
        served.upToData();
        EXPECT_EQ(served.say(content + "..dot\r\n.\r\n"), "250 2.0.0 Ok: queued as ID1\r\n");
        EXPECT_EQ(served.store.kept.value(0).content, content + ".dot\r\n");
    }
}

// What the smuggling papers send: none but CR LF . CR LF may end a mail, or one mail becomes two.
class Smuggling : public testing::TestWithParam<const char *> {};

TEST_P(Smuggling, LeavesOneMailWithItsOctets)
{
    const QByteArray ending = QByteArray(GetParam()).replace("0", QByteArray(1, '\0'));
    const QByteArray content = "first" + ending + "MAIL FROM:<evil@x.test>\r\nRCPT TO:<b@x.test>\r\nDATA\r\nsecond\r\n";
    for (const qsizetype piece : {qsizetype(1), qsizetype(4096)}) {
        Served served({}, piece);
        EXPECT_EQ(served.upToData(), okData);
        EXPECT_EQ(served.say(content + ".\r\n"), "250 2.0.0 Ok: queued as ID1\r\n");
        ASSERT_EQ(served.store.kept.size(), 1);
        EXPECT_EQ(served.store.kept[0].content, QByteArray(content).replace("\r\n.", "\r\n"));
        EXPECT_EQ(served.say("QUIT\r\n"), "221 2.0.0 Bye\r\n");
    }
}

INSTANTIATE_TEST_SUITE_P(Sequences, Smuggling,
                         testing::Values("\n.\n", "\n.\r", "\r.\n", "\r.\r", "\n.\r\n", "\r.\r\n", "\r\r\n.\n", "\r\n0.\r\n", "\r\n.\r\r\n"),
                         [](const auto &parameter) { return "n" + std::to_string(parameter.index); });

TEST(Serve, EndsAtWordsThatFollowStartTls)
{
    for (const QByteArray injected : {"EHLO evil.test\r\n", "E", "\n"}) {
        Served served;
        served.say("EHLO client.test\r\n");
        EXPECT_EQ(served.say("STARTTLS\r\n" + injected), "554 5.5.1 Nothing may follow STARTTLS before TLS\r\n");
        ASSERT_TRUE(served.dialogue.done());
        EXPECT_EQ(served.dialogue.result()->reason, Failure::Reason::StartTlsInjected);
    }
}

TEST(Serve, AnswersALongLineAndStaysInStep)
{
    for (const qsizetype piece : {qsizetype(1000), qsizetype(16384), qsizetype(1 << 24)}) {
        Served served({}, piece);
        served.say("EHLO client.test\r\n");
        EXPECT_EQ(served.say("MAIL FROM:<" + QByteArray(1 << 20, 'a') + ">\r\nNOOP\r\n"), "500 5.5.2 Line too long\r\n250 2.0.0 Ok\r\n");
        const Event &shown = served.events.at(served.events.size() - 4);
        EXPECT_EQ(shown.size, (1 << 20) + 14);
        EXPECT_LT(shown.octets.size(), 300);
    }
}

TEST(Serve, HoldsNothingOfALineWithoutEnd)
{
    Served served;
    served.heard();
    const QByteArray piece(16384, 'x');
    for (int i = 0; i < 4096; ++i) // 64 MiB
        ASSERT_EQ(served.say(piece), "");
    EXPECT_EQ(served.say("\r\nHELO client.test\r\n"), "500 5.5.2 Line too long\r\n250 localhost\r\n");
}

TEST(Serve, ReadsAMailThatIsTooLargeToItsDot)
{
    Served served({.maxSize = 1000}, 100);
    served.upToData();
    EXPECT_EQ(served.say(QByteArray(100'000, 'a') + "\r\n.\r\nNOOP\r\n"), "552 5.3.4 Message size exceeds fixed limit\r\n250 2.0.0 Ok\r\n");
    EXPECT_EQ(served.store.discarded, 1);
    EXPECT_LE(served.store.largest, 1000);
    EXPECT_EQ(served.say("MAIL FROM:<a@x.test>\r\nRCPT TO:<b@x.test>\r\nDATA\r\n"), okData);
    EXPECT_EQ(served.say(QByteArray(998, 'a') + "\r\n.\r\n"), "250 2.0.0 Ok: queued as ID1\r\n");
}

TEST(Serve, SaysWhenAMailCannotBeKept)
{
    Served served;
    served.store.full = true;
    served.upToData();
    EXPECT_EQ(served.say(".\r\n"), "452 4.3.1 Insufficient system storage\r\n");
}

TEST(Serve, TakesAThousandRecipientsAndNotOneMore)
{
    Served served;
    served.say("EHLO client.test\r\nMAIL FROM:<a@x.test>\r\n");
    QByteArray commands;
    for (int i = 0; i < 1001; ++i)
        commands += "RCPT TO:<user" + QByteArray::number(i) + "@x.test>\r\n";
    QByteArray expected;
    for (int i = 0; i < 1000; ++i)
        expected += "250 2.1.5 Ok\r\n";
    EXPECT_EQ(served.say(commands + "DATA\r\n"), expected + "452 4.5.3 Too many recipients\r\n354 End data with <CR><LF>.<CR><LF>\r\n");
    served.say(".\r\n");
    EXPECT_EQ(served.store.kept.value(0).transaction.envelope.recipients.size(), 1000);
}

TEST(Serve, AnswersAFloodInOnePiece)
{
    Served served;
    served.heard();
    QByteArray flood;
    for (int i = 0; i < 50'000; ++i)
        flood += "NOOP\r\n";
    EXPECT_EQ(served.say(flood).size(), 50'000 * qsizetype(strlen("250 2.0.0 Ok\r\n")));
}

TEST(Serve, SaysGoodbyeToASilentClient)
{
    Served served;
    served.say("EHLO client.test\r\n");
    EXPECT_GT(served.conversation.need().limit.count(), 0);
    served.conversation.expired();
    EXPECT_EQ(served.heard(), "421 4.4.2 localhost Timeout, closing the connection\r\n");
    ASSERT_TRUE(served.dialogue.done());
    EXPECT_EQ(served.dialogue.result()->kind, Failure::Kind::Timeout);
}

TEST(Serve, LetsGoOfAMailThatBreaksOff)
{
    Served served;
    served.upToData();
    served.say("half a mail\r\n");
    served.conversation.closed();
    ASSERT_TRUE(served.dialogue.done());
    EXPECT_EQ(served.dialogue.result()->kind, Failure::Kind::Network);
    EXPECT_EQ(served.store.discarded, 1);
    EXPECT_TRUE(served.store.kept.isEmpty());
}

TEST(Serve, LetsGoOfAMailWhenItsSessionIsDestroyed)
{
    MemoryStore store;
    {
        smtp::Conversation conversation(smtp::Conversation::Role::Server, [](const Event &) {});
        auto dialogue = smtp::serve(conversation, {}, store);
        dialogue.start();
        conversation.receive("HELO c\r\nMAIL FROM:<a@x.test>\r\nRCPT TO:<b@x.test>\r\nDATA\r\nhalf");
    }
    EXPECT_EQ(store.discarded, 1);
}

// ---- rules: a server that dies, refuses or falls silent at each step

namespace {

struct Fault {
    const char *name;
    ServerRule rule;
    const char *heard; ///< everything after the faulty point, from the greeting on for the first
    int kept = 0;
    bool over = false;
};

constexpr char script[] = "EHLO client.test\r\nMAIL FROM:<a@x.test>\r\nRCPT TO:<b@x.test>\r\nRCPT TO:<bad@x.test>\r\nDATA\r\nhello\r\n.\r\nQUIT\r\n";

class Faults : public testing::TestWithParam<Fault> {};

} // namespace

TEST_P(Faults, AreSeenByTheClient)
{
    Served served({.tlsAvailable = false, .rules = {GetParam().rule}});
    QByteArray heard = served.heard();
    if (GetParam().rule.stage == Stage::Auth)
        heard += served.say("HELO c\r\nAUTH PLAIN AGFubmEAc2VjcmV0\r\n");
    heard += served.say(script);
    EXPECT_TRUE(heard.endsWith(GetParam().heard)) << heard.constData();
    EXPECT_EQ(served.store.kept.size(), GetParam().kept);
    ASSERT_TRUE(served.dialogue.done() || !GetParam().over);
    if (GetParam().over) {
        EXPECT_EQ(served.dialogue.result()->kind, Failure::Kind::Policy);
    }
}

constexpr char closing[] = "354 End data with <CR><LF>.<CR><LF>\r\n250 2.0.0 Ok: queued as ID1\r\n221 2.0.0 Bye\r\n";

INSTANTIATE_TEST_SUITE_P(
    Each, Faults,
    testing::Values(Fault{"greeting", {Stage::Greeting, {}, "", true}, "", 0, true}, //
                    Fault{"greeting421", {Stage::Greeting, {}, "421 4.3.2 Not now", true}, "421 4.3.2 Not now\r\n", 0, true},
                    Fault{"greeting554", {Stage::Greeting, {}, "554 No service", false}, "503 5.5.1 Not serving; say QUIT\r\n221 2.0.0 Bye\r\n"},
                    Fault{"ehlo", {Stage::Ehlo, {}, "", true}, "220 localhost ESMTP Postscope sandbox\r\n", 0, true},
                    Fault{"ehlo500", {Stage::Ehlo, {}, "500 What?", false}, "500 5.5.2 Command not recognized\r\n221 2.0.0 Bye\r\n"}, //
                    Fault{"auth", {Stage::Auth, QStringLiteral("plain"), "454 4.7.0 Later", true}, "454 4.7.0 Later\r\n", 0, true},
                    Fault{"authUser", {Stage::Auth, QStringLiteral("an*"), "535 5.7.8 Not you", true}, "535 5.7.8 Not you\r\n", 0, true},
                    Fault{"mail", {Stage::Mail, QStringLiteral("*@X.test"), "", true}, "250 HELP\r\n", 0, true},
                    Fault{"rcpt", {Stage::Rcpt, QStringLiteral("bad@*"), "", true}, "250 2.1.5 Ok\r\n", 0, true},
                    Fault{"data", {Stage::Data, {}, "", true}, "250 2.1.5 Ok\r\n250 2.1.5 Ok\r\n", 0, true},
                    Fault{"data354", {Stage::Data, {}, "354 Go on", true}, "354 Go on\r\n", 0, true},
                    Fault{"content", {Stage::Content, {}, "", true}, "354 End data with <CR><LF>.<CR><LF>\r\n", 1, true},
                    Fault{"contentSilent", {Stage::Content, {}, "", false}, "354 End data with <CR><LF>.<CR><LF>\r\n221 2.0.0 Bye\r\n", 1},
                    Fault{"content550", {Stage::Content, {}, "554-5.7.1 Spam\n554 5.7.1 Go", false}, "554-5.7.1 Spam\r\n554 5.7.1 Go\r\n221 2.0.0 Bye\r\n"},
                    Fault{"content250", {Stage::Content, {}, "250 OK id=1abc", false}, "250 OK id=1abc\r\n221 2.0.0 Bye\r\n", 1},
                    Fault{"quit", {Stage::Quit, {}, "", true}, "250 2.0.0 Ok: queued as ID1\r\n", 1, true},
                    Fault{"another", {Stage::Rcpt, QStringLiteral("other@*"), "550 5.1.1 No", false}, closing, 1}),
    [](const auto &parameter) { return std::string(parameter.param.name); });

TEST(Serve, RefusesARecipientByRuleAndTakesTheOther)
{
    Served served({.rules = {{Stage::Rcpt, QStringLiteral("bad@*"), "550 5.1.1 No such user", false}}});
    EXPECT_TRUE(served.say(script).contains("250 2.1.5 Ok\r\n550 5.1.1 No such user\r\n354 "));
    EXPECT_EQ(served.store.kept.value(0).transaction.envelope.recipients.size(), 1);
}
