// SPDX-License-Identifier: MIT
#include "core/smtp/console.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::smtp;
using Kind = ConsoleLine::Kind;

namespace {

const QByteArray crlf = "\r\n";

/// A console without a transport: what it sends is pulled, what a server says is fed.
struct Rig {
    explicit Rig(ConsoleOptions options = {.byHand = true}, OpenOptions open = {.ehloName = "client.test", .tls = TlsMode::None})
        : conversation(Conversation::Role::Client, [this](Event event) { events << std::move(event); }), console(options, observer()),
          dialogue(console.converse(conversation, open))
    {
        dialogue.start();
    }

    ConsoleObserver observer()
    {
        return {.waiting =
                    [this](const ConsoleState &, const ConsoleStep &next) {
                        step = next;
                        ++waits;
                    },
                .asked = [this](const ConsoleLine &line) { words << line; },
                .stumbled = [this](const Failure &failure) { stumbles << failure; },
                .wait = [this](std::chrono::seconds time) { waitFor = time; },
                .secret = [this](const Secret &secret) { secrets << secret.expose().toByteArray(); },
                .open = [](const QString &path) -> Result<std::unique_ptr<ByteSource>, ReadFailure> {
                    if (path != QLatin1String("mail.eml"))
                        return Unexpected(ReadFailure{.kind = ReadFailure::Kind::Missing, .path = path, .detail = QStringLiteral("missing")});
                    return std::make_unique<BytesSource>(QByteArray("Subject: x\r\n\r\n.dot\r\n"));
                }};
    }

    QByteArray says(const QByteArray &octets)
    {
        conversation.receive(octets);
        return pull();
    }
    QByteArray types(const QByteArrayList &lines)
    {
        EXPECT_TRUE(console.type(lines));
        conversation.typed();
        return pull();
    }
    QByteArray ends()
    {
        console.end();
        conversation.typed();
        return pull();
    }
    QByteArray pull()
    {
        QByteArray all;
        for (QByteArray part = conversation.transmit(4096); !part.isEmpty(); part = conversation.transmit(4096))
            all += part;
        return all;
    }
    /// Greeting and EHLO with these keywords.
    void introduce(const QByteArrayList &offered = {})
    {
        says("220 ready\r\n");
        EXPECT_EQ(types({"EHLO me"}), "EHLO me\r\n");
        QByteArray reply;
        for (const QByteArray &keyword : offered)
            reply += "250-" + keyword + crlf;
        says("250-server\r\n" + reply + "250 HELP\r\n");
    }
    QByteArray record() const
    {
        QByteArray all;
        for (const Event &event : events)
            all += event.octets;
        return all;
    }
    bool noted(Note::Code code) const
    {
        return std::any_of(events.begin(), events.end(), [code](const Event &event) { return event.note && event.note->code == code; });
    }

    QList<Event> events;
    ConsoleStep step;
    int waits = 0;
    QList<ConsoleLine> words;
    QList<Failure> stumbles;
    QByteArrayList secrets;
    std::chrono::seconds waitFor{0};
    Conversation conversation;
    Console console;
    Task<std::optional<Failure>> dialogue;
};

} // namespace

TEST(Console, GoesThroughAMailByHand)
{
    Rig rig;
    EXPECT_EQ(rig.pull(), "");
    rig.introduce();
    EXPECT_EQ(rig.types({"MAIL FROM:<a@x.test>"}), "MAIL FROM:<a@x.test>\r\n");
    EXPECT_EQ(rig.types({"RCPT TO:<b@x.test>"}), "") << "typed ahead: waits for the answer";
    EXPECT_EQ(rig.says("250 ok\r\n"), "RCPT TO:<b@x.test>\r\n");
    rig.says("250 ok\r\n");
    EXPECT_EQ(rig.types({"DATA"}), "DATA\r\n");
    rig.says("354 go\r\n");
    EXPECT_EQ(int(rig.step.advice), int(ConsoleStep::Advice::TypeContent));
    EXPECT_EQ(rig.types({"Subject: x"}), "");
    EXPECT_EQ(rig.types({"", ".hidden", "/etc/passwd"}), "");
    EXPECT_EQ(rig.types({"."}), "Subject: x\r\n\r\n..hidden\r\n/etc/passwd\r\n.\r\n");
    rig.says("250 queued\r\n");
    EXPECT_EQ(rig.console.state().messages, 1);
    EXPECT_EQ(rig.types({"QUIT"}), "QUIT\r\n");
    rig.says("221 bye\r\n");
    ASSERT_TRUE(rig.dialogue.done());
    EXPECT_FALSE(rig.dialogue.result());
}

TEST(Console, SendsWhatIsPastedInOneFlightWhereTheServerLikesThat)
{
    Rig rig;
    rig.introduce({"PIPELINING"});
    const QByteArrayList paste{"MAIL FROM:<a@x.test>", "RCPT TO:<b@x.test>", "DATA", "Subject: x", "", "Hello", ".", "QUIT"};
    EXPECT_EQ(rig.types(paste), "MAIL FROM:<a@x.test>\r\nRCPT TO:<b@x.test>\r\nDATA\r\n");
    EXPECT_EQ(rig.says("250 a\r\n250 b\r\n354 go\r\n"), "Subject: x\r\n\r\nHello\r\n.\r\n");
    EXPECT_EQ(rig.says("250 queued\r\n"), "QUIT\r\n");
    rig.says("221 bye\r\n");
    EXPECT_TRUE(rig.dialogue.done());
}

TEST(Console, SendsOneAfterTheOtherWhereItDoesNot)
{
    Rig rig;
    rig.introduce();
    EXPECT_EQ(rig.types({"NOOP", "RSET"}), "NOOP\r\n");
    EXPECT_EQ(rig.says("250 ok\r\n"), "RSET\r\n");
}

TEST(Console, NeverTakesTheContentOfARefusedMessageForCommands)
{
    Rig rig;
    rig.introduce({"PIPELINING"});
    EXPECT_EQ(rig.types({"MAIL FROM:<a@x.test>", "RCPT TO:<b@x.test>", "DATA", "RSET", "QUIT", ".", "NOOP"}),
              "MAIL FROM:<a@x.test>\r\nRCPT TO:<b@x.test>\r\nDATA\r\n");
    EXPECT_EQ(rig.says("250 a\r\n550 no\r\n503 no recipient\r\n"), "NOOP\r\n");
    EXPECT_TRUE(rig.noted(Note::Code::LinesSkipped));
}

TEST(Console, DoesTlsInPlaceAndForgetsWhatWasSaidBefore)
{
    Rig rig;
    rig.introduce({"STARTTLS"});
    EXPECT_EQ(rig.types({"STARTTLS", "EHLO me"}), "STARTTLS\r\n");
    EXPECT_EQ(rig.says("220 go\r\n"), "");
    ASSERT_EQ(int(rig.conversation.need().kind), int(Need::Kind::Tls));
    rig.conversation.tlsEstablished();
    EXPECT_EQ(rig.pull(), "EHLO me\r\n");
    EXPECT_TRUE(rig.console.state().tls);
    EXPECT_TRUE(rig.console.state().offered.list().isEmpty());
}

TEST(Console, EndsWhereSomethingFollowsTheAnswerToStartTls)
{
    Rig rig;
    rig.introduce({"STARTTLS"});
    rig.types({"STARTTLS"});
    rig.says("220 go\r\n250 injected\r\n");
    ASSERT_TRUE(rig.dialogue.done());
    EXPECT_EQ(int(rig.dialogue.result()->reason), int(Failure::Reason::StartTlsInjected));
}

TEST(Console, KeepsATypedSecretOutOfTheRecord)
{
    Rig rig;
    rig.introduce({"AUTH PLAIN LOGIN"});
    const QByteArray plain = QByteArray("\0bob\0CANARY-99", 14).toBase64();
    EXPECT_EQ(rig.types({"AUTH PLAIN " + plain}), "AUTH PLAIN " + plain + crlf);
    rig.says("535 no\r\n");
    EXPECT_EQ(int(rig.step.advice), int(ConsoleStep::Advice::CheckPassword));
    EXPECT_EQ(rig.types({"AUTH LOGIN"}), "AUTH LOGIN\r\n");
    rig.says("334 VXNlcm5hbWU6\r\n");
    EXPECT_EQ(int(rig.console.state().expects), int(ConsoleState::Expects::Response));
    EXPECT_EQ(rig.types({"Ym9i"}), "Ym9i\r\n");
    rig.says("334 UGFzc3dvcmQ6\r\n");
    const QByteArray secret = QByteArray("CANARY-99").toBase64();
    EXPECT_EQ(rig.types({secret}), secret + crlf);
    rig.says("235 yes\r\n");
    EXPECT_TRUE(rig.console.state().authenticated);
    EXPECT_FALSE(rig.record().contains(plain));
    EXPECT_FALSE(rig.record().contains(secret));
    EXPECT_TRUE(rig.secrets.contains("CANARY-99"));
}

TEST(Console, TakesTheSecretFromElsewhereForAuthAlone)
{
    OpenOptions open{.ehloName = "client.test", .tls = TlsMode::None, .user = QStringLiteral("bob"), .allowPlaintextAuth = true};
    Rig rig({.byHand = true}, open);
    rig.introduce({"AUTH PLAIN"});
    EXPECT_EQ(rig.types({"AUTH"}), "");
    ASSERT_EQ(int(rig.conversation.need().kind), int(Need::Kind::Secret));
    rig.conversation.provide(Secret(QByteArray("CANARY-99")));
    EXPECT_TRUE(rig.pull().startsWith("AUTH PLAIN "));
    rig.says("535 no\r\n");
    ASSERT_EQ(rig.stumbles.size(), 1);
    EXPECT_FALSE(rig.dialogue.done()) << "a refused login does not end it";
    EXPECT_EQ(rig.types({"NOOP"}), "NOOP\r\n");
    rig.says("250 ok\r\n");
    rig.types({"AUTH PLAIN"});
    EXPECT_EQ(int(rig.conversation.need().kind), int(Need::Kind::Secret)) << "asked once more";
    rig.conversation.provide(Secret());
    EXPECT_EQ(int(rig.stumbles.last().reason), int(Failure::Reason::PasswordMissing));
    EXPECT_FALSE(rig.dialogue.done());
}

TEST(Console, LeavesAuthWithoutTlsToTheServer)
{
    OpenOptions open{.ehloName = "client.test", .tls = TlsMode::None, .user = QStringLiteral("bob")};
    Rig rig({.byHand = true}, open);
    rig.introduce({"STARTTLS"});
    EXPECT_EQ(rig.types({"AUTH PLAIN"}), "AUTH PLAIN\r\n");
    rig.says("538 encryption required\r\n");
    EXPECT_EQ(int(rig.step.advice), int(ConsoleStep::Advice::TlsFirst));
}

TEST(Console, RefusesWhatCouldBecomeAnotherCommand)
{
    Rig rig;
    rig.introduce();
    EXPECT_EQ(rig.types({"NOOP\rRSET"}), "");
    ASSERT_EQ(rig.stumbles.size(), 1);
    EXPECT_EQ(int(rig.stumbles[0].reason), int(Failure::Reason::UnsafeCommand));
    EXPECT_EQ(rig.types({QByteArray(2000, 'x')}), "");
    EXPECT_EQ(rig.stumbles.size(), 2);
    EXPECT_EQ(rig.types({"NOOP"}), "NOOP\r\n");
}

TEST(Console, BreaksTheRulesOnTheUsersWordAlone)
{
    Rig rig;
    rig.introduce();
    EXPECT_EQ(rig.types({"MAIL FROM:<a@x.test>\\n"}), "MAIL FROM:<a@x.test>\\n\r\n") << "not raw: sent as it was typed";
    rig.says("501 what\r\n");
    EXPECT_EQ(rig.types({"/raw on"}), "");
    EXPECT_EQ(rig.types({"MAIL FROM:<a@x.test>\\n", "RCPT\\0 \\x41{3}", "half\\c"}), QByteArray("MAIL FROM:<a@x.test>\nRCPT\0 AAA\r\nhalf", 36));
    EXPECT_EQ(rig.types({"\\q"}), "");
    EXPECT_EQ(rig.stumbles.size(), 1);
    rig.says("250 a\r\n250 b\r\n");
    EXPECT_EQ(rig.types({"/raw off", "NOOP"}), "NOOP\r\n");
}

TEST(Console, MasksASecretInRawMode)
{
    Rig rig({.byHand = true, .raw = true});
    rig.says("220 ready\r\n");
    rig.types({"AUTH PLAIN AGJvYgBDQU5BUlk=\\r\\nRSET\\r\\n"});
    EXPECT_FALSE(rig.record().contains("AGJvYg"));
}

TEST(Console, ShowsWhateverTheServerSays)
{
    Rig rig;
    rig.introduce();
    rig.says("garbage\r\n");
    rig.says("250 nobody asked\r\n");
    EXPECT_FALSE(rig.dialogue.done());
    EXPECT_TRUE(rig.noted(Note::Code::ProtocolViolation));
    EXPECT_TRUE(rig.noted(Note::Code::Unasked));
    EXPECT_EQ(rig.types({"NOOP"}), "NOOP\r\n");
    rig.says("250 ok\r\n");
    EXPECT_TRUE(rig.console.state().introduced);
}

TEST(Console, NoticesA421WhileNobodyTypes)
{
    Rig rig;
    rig.introduce();
    EXPECT_EQ(rig.conversation.need().limit.count(), 0) << "a person may take all the time there is";
    rig.says("421 idle for too long\r\n");
    ASSERT_TRUE(rig.dialogue.done());
    const auto failure = rig.dialogue.result();
    ASSERT_TRUE(failure && failure->reply);
    EXPECT_EQ(failure->reply->code, 421);
    EXPECT_EQ(int(rig.step.advice), int(ConsoleStep::Advice::Closing));
}

TEST(Console, WaitsForAnAnswerNoLongerThanTheRfcSays)
{
    Rig rig;
    rig.introduce();
    rig.types({"NOOP"});
    EXPECT_EQ(rig.conversation.need().limit.count(), 300);
    rig.conversation.expired();
    ASSERT_TRUE(rig.dialogue.done());
    EXPECT_EQ(int(rig.dialogue.result()->kind), int(Failure::Kind::Timeout));
}

TEST(Console, SendsAFileAfterData)
{
    Rig rig;
    rig.introduce();
    EXPECT_EQ(rig.types({"/send none.eml"}), "");
    ASSERT_EQ(rig.stumbles.size(), 1);
    EXPECT_EQ(rig.types({"/send mail.eml"}), "DATA\r\n");
    EXPECT_EQ(rig.says("354 go\r\n"), "Subject: x\r\n\r\n..dot\r\n.\r\n");
}

TEST(Console, CollectsTheOctetsOfAChunk)
{
    Rig rig;
    rig.introduce({"CHUNKING"});
    EXPECT_EQ(rig.types({"BDAT 7 LAST"}), "");
    EXPECT_EQ(int(rig.step.advice), int(ConsoleStep::Advice::TypeChunk));
    EXPECT_EQ(rig.types({"ab"}), "");
    EXPECT_EQ(rig.types({"c"}), "BDAT 7 LAST\r\nab\r\nc\r\n");
    rig.says("250 ok\r\n");
    EXPECT_EQ(rig.console.state().messages, 1);
    EXPECT_EQ(rig.types({"BDAT 0 LAST"}), "BDAT 0 LAST\r\n");
}

TEST(Console, QuitsAtTheEndOfAScript)
{
    Rig rig;
    rig.introduce();
    rig.types({"NOOP"});
    EXPECT_EQ(rig.ends(), "");
    EXPECT_EQ(rig.says("250 ok\r\n"), "QUIT\r\n");
    rig.conversation.closed();
    ASSERT_TRUE(rig.dialogue.done());
    EXPECT_FALSE(rig.dialogue.result()) << "who closes instead of answering QUIT has understood it";
}

TEST(Console, NeverEndsAMessageThatNobodyEnded)
{
    Rig rig;
    rig.introduce();
    rig.types({"DATA"});
    rig.says("354 go\r\n");
    rig.types({"Subject: x"});
    EXPECT_EQ(rig.ends(), "");
    ASSERT_TRUE(rig.dialogue.done());
    EXPECT_EQ(int(rig.dialogue.result()->kind), int(Failure::Kind::Cancelled));
}

TEST(Console, KnowsThatTheAnswerToAMessageWasLost)
{
    Rig rig;
    rig.introduce();
    rig.types({"DATA"});
    rig.says("354 go\r\n");
    EXPECT_EQ(rig.types({"x", "."}), "x\r\n.\r\n");
    rig.conversation.closed();
    ASSERT_TRUE(rig.dialogue.done());
    EXPECT_EQ(int(rig.dialogue.result()->kind), int(Failure::Kind::Unknown));
}

TEST(Console, WaitsWhereItIsTold)
{
    Rig rig;
    rig.introduce();
    EXPECT_EQ(rig.types({"/wait 3", "NOOP"}), "");
    EXPECT_EQ(rig.waitFor.count(), 3);
    rig.console.waited();
    rig.conversation.typed();
    EXPECT_EQ(rig.pull(), "NOOP\r\n");
}

TEST(Console, OpensTheSessionByItselfUnlessTold)
{
    Rig rig(ConsoleOptions{});
    EXPECT_EQ(rig.says("220 ready\r\n"), "EHLO client.test\r\n");
    rig.says("250-server\r\n250 PIPELINING\r\n");
    EXPECT_TRUE(rig.console.state().introduced);
    EXPECT_EQ(int(rig.step.advice), int(ConsoleStep::Advice::NameSender));
}

TEST(ConsoleLine, KnowsItsOwnWords)
{
    EXPECT_EQ(ConsoleLine::read("/raw on"), (ConsoleLine{Kind::Raw, "on"}));
    EXPECT_EQ(ConsoleLine::read("/SEND a b.eml"), (ConsoleLine{Kind::Send, "a b.eml"}));
    EXPECT_EQ(ConsoleLine::read("//etc"), (ConsoleLine{Kind::Text, "/etc"}));
    EXPECT_EQ(ConsoleLine::read("/nonsense").kind, Kind::Unknown);
    EXPECT_EQ(rawOctets("a\\x4"), std::nullopt);
    EXPECT_EQ(rawOctets("a\\x41{99999999999}"), std::nullopt);
    EXPECT_EQ(rawOctets("a\\"), std::nullopt);
    EXPECT_EQ(rawOctets("a\\n"), "a\n");
}
