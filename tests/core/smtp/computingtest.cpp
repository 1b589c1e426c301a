// SPDX-License-Identifier: MIT
// What takes long is computed elsewhere: a session goes on to listen meanwhile.
#include "core/smtp/session.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::smtp;

namespace {

/// A session that has come to the first step of SCRAM, which is given to somebody else.
struct Login {
    Login() : conversation(Conversation::Role::Client, [](const Event &) {}), dialogue(tryOut(conversation, options(), session))
    {
        conversation.setComputer([this](Conversation::Work work) { works << std::move(work); });
        dialogue.start();
        hear("220 mx.test\r\n");
        hear("250-mx.test\r\n250 AUTH SCRAM-SHA-256\r\n");
        EXPECT_EQ(conversation.need().kind, Need::Kind::Secret);
        conversation.provide(Secret(QByteArray("pencil")));
    }
    static OpenOptions options()
    {
        return {.tls = TlsMode::None, .authenticate = true, .user = QStringLiteral("user"), .mechanism = "SCRAM-SHA-256", .allowPlaintextAuth = true};
    }
    void hear(QByteArrayView octets)
    {
        sent += conversation.transmit(1'000'000);
        conversation.receive(octets);
        sent += conversation.transmit(1'000'000);
    }
    Failure::Kind failure()
    {
        const auto ended = dialogue.done() ? dialogue.result() : std::nullopt;
        return ended ? ended->kind : Failure::Kind::Policy;
    }

    QByteArray sent;
    QList<Conversation::Work> works;
    Session session;
    Conversation conversation;
    Task<std::optional<Failure>> dialogue;
};

} // namespace

TEST(Computing, GoesOnWithTheResult)
{
    Login login;
    ASSERT_EQ(login.works.size(), 1);
    EXPECT_EQ(login.conversation.need().kind, Need::Kind::Result);
    EXPECT_EQ(login.conversation.need().phase, Phase::Auth);
    EXPECT_GT(login.conversation.need().limit.count(), 0) << "nobody waits for ever";
    EXPECT_FALSE(login.sent.contains("AUTH"));
    login.works.takeFirst()();
    EXPECT_EQ(login.conversation.need().kind, Need::Kind::Result) << "not before it is told";
    login.conversation.computed();
    login.hear({});
    EXPECT_TRUE(login.sent.contains("AUTH SCRAM-SHA-256 "));
    login.hear("535 no\r\n");
    login.hear("221 bye\r\n");
    EXPECT_EQ(login.failure(), Failure::Kind::Refused);
}

TEST(Computing, EndsWithACancelATimeLimitAndThePeer)
{
    for (const Failure::Kind kind : {Failure::Kind::Cancelled, Failure::Kind::Timeout, Failure::Kind::Network}) {
        Login login;
        ASSERT_EQ(login.works.size(), 1);
        if (kind == Failure::Kind::Cancelled)
            login.conversation.cancel();
        else if (kind == Failure::Kind::Timeout)
            login.conversation.expired();
        else
            login.conversation.closed();
        ASSERT_TRUE(login.dialogue.done());
        EXPECT_EQ(login.failure(), kind);
        login.works.takeFirst()(); // too late: it hurts nobody
        login.conversation.computed();
        EXPECT_FALSE(login.sent.contains("AUTH"));
    }
}

TEST(Computing, MayOutliveTheSession)
{
    Conversation::Work work;
    {
        Login login;
        work = login.works.takeFirst();
    }
    work();
}

TEST(Computing, HearsWhatComesMeanwhile)
{
    Login login;
    login.hear("421 busy\r\n");
    EXPECT_FALSE(login.dialogue.done());
    login.works.takeFirst()();
    login.conversation.computed();
    EXPECT_TRUE(login.dialogue.done() || !login.conversation.transmit(1000).isEmpty());
}
