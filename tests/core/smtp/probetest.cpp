// SPDX-License-Identifier: MIT
#include "core/smtp/probe.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::smtp;

namespace {

/// A probe without a transport; time goes on by a millisecond whenever somebody looks.
struct Rig {
    explicit Rig(const ProbeOptions &options)
        : conversation(Conversation::Role::Client, [](const Event &) {}), dialogue(probe(conversation, options, clock, report))
    {
        dialogue.start();
    }
    struct Ticking final : Clock {
        QDateTime now() const override { return {}; }
        std::chrono::nanoseconds steady() const override { return std::chrono::milliseconds(++ticks); }
        mutable int ticks = 0;
    };
    QByteArray says(const QByteArray &octets)
    {
        conversation.receive(octets);
        return pull();
    }
    QByteArray pull()
    {
        QByteArray all;
        for (QByteArray part = conversation.transmit(4096); !part.isEmpty(); part = conversation.transmit(4096))
            all += part;
        return all;
    }
    /// From NOOP to QUIT with the same answer to each.
    QByteArray answerCommands(const QByteArray &reply)
    {
        QByteArray said;
        for (int i = 0; i < 5; ++i)
            said += says(reply);
        return said;
    }

    Ticking clock;
    ProbeReport report;
    Conversation conversation;
    Task<std::optional<Failure>> dialogue;
};

ProbeOptions options(TlsMode tls = TlsMode::Auto)
{
    return {.open = {.ehloName = "client.test", .tls = tls}, .recipient = QByteArray("b@x.test")};
}

} // namespace

TEST(Probe, LearnsAllWithoutEverSendingAMessage)
{
    Rig rig(options());
    EXPECT_EQ(rig.says("220 hi\r\n"), "EHLO client.test\r\n");
    EXPECT_EQ(rig.says("250-s\r\n250-STARTTLS\r\n250 SIZE 10\r\n"), "STARTTLS\r\n");
    rig.says("220 go\r\n");
    rig.conversation.tlsEstablished();
    EXPECT_EQ(rig.pull(), "EHLO client.test\r\n");
    EXPECT_EQ(rig.says("250-s\r\n250-SIZE 20\r\n250 AUTH PLAIN\r\n"), "MAIL FROM:<>\r\n");
    EXPECT_EQ(rig.says("250 ok\r\n"), "RCPT TO:<b@x.test>\r\n");
    EXPECT_EQ(rig.says("550 5.1.1 no\r\n"), "RSET\r\n");
    EXPECT_EQ(rig.says("250 ok\r\n"), "NOOP\r\n");
    EXPECT_EQ(rig.answerCommands("502 5.5.1 no\r\n"), "HELP\r\nVRFY b@x.test\r\nEXPN b@x.test\r\nETRN example.invalid\r\nQUIT\r\n");
    rig.says("221 bye\r\n");
    ASSERT_TRUE(rig.dialogue.done());
    EXPECT_FALSE(rig.dialogue.result());
    EXPECT_TRUE(rig.report.session.clear.has(Extension::StartTls));
    EXPECT_EQ(rig.report.session.secure->mechanisms(), QByteArrayList{"PLAIN"});
    EXPECT_EQ(rig.report.mailWithoutAuth->code, 250);
    EXPECT_EQ(rig.report.recipient->code, 550);
    for (const ProbeAnswer &answer : rig.report.commands)
        EXPECT_EQ(answer.reply->code, 502);
    for (const ProbeTime &time : rig.report.timings)
        EXPECT_GT(time.took.count(), 0) << time.step.constData();
}

TEST(Probe, GoesOnInClearWhereThereIsNoStartTls)
{
    Rig rig(options(TlsMode::StartTls));
    rig.says("220 hi\r\n");
    EXPECT_EQ(rig.says("250 s\r\n"), "MAIL FROM:<>\r\n");
    EXPECT_EQ(rig.says("530 log in\r\n"), "RSET\r\n") << "without a sender nobody is asked about a recipient";
    rig.says("250 ok\r\n");
    rig.answerCommands("500 what\r\n");
    rig.says("221 bye\r\n");
    ASSERT_TRUE(rig.dialogue.done());
    EXPECT_EQ(int(rig.dialogue.result()->reason), int(Failure::Reason::StartTlsMissing));
    EXPECT_FALSE(rig.report.recipient);
    EXPECT_EQ(rig.report.mailWithoutAuth->code, 530);
}

TEST(Probe, NeverTellsASecretToAServerThatTookTlsAway)
{
    ProbeOptions wanted = options();
    wanted.open.authenticate = wanted.open.allowPlaintextAuth = true;
    wanted.open.user = QStringLiteral("bob");
    Rig rig(wanted);
    rig.says("220 hi\r\n");
    rig.says("250-s\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n");
    EXPECT_EQ(rig.says("454 not now\r\n"), "MAIL FROM:<>\r\n");
    rig.says("250 ok\r\n");
    EXPECT_EQ(rig.says("250 reset\r\n"), "MAIL FROM:<>\r\n") << "no AUTH in between";
    ASSERT_TRUE(rig.report.login && rig.report.login->failure);
    EXPECT_EQ(int(rig.report.login->failure->reason), int(Failure::Reason::PlaintextAuth));
    EXPECT_EQ(rig.report.startTls->code, 454);
}

TEST(Probe, LogsInAndLooksAgain)
{
    ProbeOptions wanted = options(TlsMode::Implicit);
    wanted.open.authenticate = true;
    wanted.open.user = QStringLiteral("bob");
    Rig rig(wanted);
    rig.conversation.tlsEstablished();
    rig.says("220 hi\r\n");
    rig.says("250-s\r\n250 AUTH PLAIN\r\n");
    rig.says("530 log in first\r\n");
    rig.says("250 reset\r\n");
    ASSERT_EQ(int(rig.conversation.need().kind), int(Need::Kind::Secret));
    rig.conversation.provide(Secret(QByteArray("CANARY-99")));
    EXPECT_TRUE(rig.pull().startsWith("AUTH PLAIN "));
    EXPECT_EQ(rig.says("235 yes\r\n"), "EHLO client.test\r\n");
    EXPECT_EQ(rig.says("250-s\r\n250 SIZE 5\r\n"), "MAIL FROM:<>\r\n");
    EXPECT_EQ(rig.says("250 ok\r\n"), "RCPT TO:<b@x.test>\r\n");
    EXPECT_EQ(rig.says("250 ok\r\n"), "RSET\r\n");
    EXPECT_EQ(rig.report.mailWithoutAuth->code, 530);
    EXPECT_EQ(rig.report.mail->code, 250);
    EXPECT_EQ(rig.report.login->mechanism, "PLAIN");
    EXPECT_EQ(rig.report.login->offered->sizeLimit(), 5);
}

TEST(Probe, ReportsWhatItLearntBeforeTheServerClosed)
{
    Rig rig(options());
    rig.says("220 hi\r\n");
    rig.says("250 s\r\n");
    rig.says("250 ok\r\n");
    rig.says("250 ok\r\n");
    rig.says("250 ok\r\n");
    rig.says("250 noop\r\n");
    rig.says("214 help\r\n");
    rig.conversation.closed();
    ASSERT_TRUE(rig.dialogue.done());
    EXPECT_EQ(int(rig.dialogue.result()->kind), int(Failure::Kind::Network));
    EXPECT_EQ(rig.report.commands[1].reply->code, 214);
    EXPECT_FALSE(rig.report.commands[2].reply) << "VRFY was never answered";
    EXPECT_FALSE(rig.report.commands[4].reply) << "ETRN was not tried";
}

TEST(Probe, StopsAt421WithoutAnotherWord)
{
    Rig rig(options());
    rig.says("220 hi\r\n");
    rig.says("250 s\r\n");
    EXPECT_EQ(rig.says("421 too busy\r\n"), "");
    ASSERT_TRUE(rig.dialogue.done());
    EXPECT_EQ(rig.dialogue.result()->reply->code, 421);
}
