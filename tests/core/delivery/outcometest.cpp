// SPDX-License-Identifier: MIT
#include "core/delivery/outcome.h"

#include <gtest/gtest.h>

using namespace postscope;
using delivery::Outcome;
using delivery::queueIdOf;
using smtp::Failure;
using State = smtp::RecipientResult::State;
using Verdict = Outcome::Verdict;

namespace {

Outcome outcomeOf(const QList<State> &states, std::optional<Failure> failure = std::nullopt)
{
    Outcome outcome;
    for (const State state : states)
        outcome.receipt.recipients << smtp::RecipientResult{.address = "x@y.test", .state = state};
    outcome.failure = std::move(failure);
    return outcome;
}

} // namespace

TEST(Verdict, FollowsTheRecipients)
{
    EXPECT_EQ(outcomeOf({}).verdict(), Verdict::Accepted);
    EXPECT_EQ(outcomeOf({State::Accepted, State::Accepted}).verdict(), Verdict::Accepted);
    EXPECT_EQ(outcomeOf({State::Accepted, State::Refused}).verdict(), Verdict::SomeRefused);
    EXPECT_EQ(outcomeOf({State::Later, State::Accepted}).verdict(), Verdict::SomeRefused);
    const Failure nobody{.kind = Failure::Kind::Refused, .reason = Failure::Reason::NoRecipient};
    EXPECT_EQ(outcomeOf({State::Refused, State::Refused}, nobody).verdict(), Verdict::Refused);
    EXPECT_EQ(outcomeOf({State::Refused, State::Later}, nobody).verdict(), Verdict::TryLater);
}

TEST(Verdict, FollowsTheFailure)
{
    const auto verdict = [](Failure::Kind kind, int code = 0) {
        Failure failure{.kind = kind};
        if (code != 0)
            failure.reply = smtp::Reply{.code = code, .lines = {"x"}};
        return outcomeOf({State::NotTried}, failure).verdict();
    };
    EXPECT_EQ(verdict(Failure::Kind::Refused, 550), Verdict::Refused);
    EXPECT_EQ(verdict(Failure::Kind::Refused, 451), Verdict::TryLater);
    EXPECT_EQ(verdict(Failure::Kind::Network), Verdict::TryLater);
    EXPECT_EQ(verdict(Failure::Kind::Timeout), Verdict::TryLater);
    EXPECT_EQ(verdict(Failure::Kind::Tls), Verdict::Policy);
    EXPECT_EQ(verdict(Failure::Kind::Protocol), Verdict::Policy);
    EXPECT_EQ(verdict(Failure::Kind::Policy), Verdict::Policy);
    EXPECT_EQ(verdict(Failure::Kind::Credentials), Verdict::Local);
    EXPECT_EQ(verdict(Failure::Kind::LocalFile), Verdict::Local);
    EXPECT_EQ(verdict(Failure::Kind::Unknown), Verdict::Unknown);
}

TEST(Verdict, IsNotChangedByWhatComesAfterTheMessageWasTaken)
{
    Outcome outcome = outcomeOf({State::Accepted}, Failure{.kind = Failure::Kind::Network, .phase = Phase::Quit});
    outcome.receipt.content = smtp::Reply{.code = 250, .lines = {"ok"}};
    EXPECT_EQ(outcome.verdict(), Verdict::Accepted);
}

TEST(QueueId, IsFoundInTheWordsOfKnownServers)
{
    const auto id = [](const QByteArrayList &lines) { return queueIdOf({.code = 250, .lines = lines}); };
    EXPECT_EQ(id({"2.0.0 Ok: queued as 4Xabc12DEFz1"}), "4Xabc12DEFz1");
    EXPECT_EQ(id({"OK id=1rABcd-0001Xy-2b"}), "1rABcd-0001Xy-2b");
    EXPECT_EQ(id({"2.0.0 3B1ABC12012345 Message accepted for delivery"}), "3B1ABC12012345");
    EXPECT_EQ(id({"2.0.0 a1b2c3d4 Message accepted for delivery"}), "a1b2c3d4");
    EXPECT_EQ(id({"2.6.0 <x@y.test> [InternalId=77309411328, Hostname=H.prod.example.com] 8192 bytes in 0.1, 70 KB/sec Queued mail for delivery"}),
              "77309411328");
    EXPECT_EQ(id({"2.0.0 OK  1700000000 d9443c01a7336-1d9a1b2c3d4si12345plr.12 - gsmtp"}), "d9443c01a7336-1d9a1b2c3d4si12345plr.12");
    EXPECT_EQ(id({"Ok 0100018c12345678-12345678-1234-1234-1234-123456789abc-000000"}), "0100018c12345678-12345678-1234-1234-1234-123456789abc-000000");
    EXPECT_EQ(id({"ok 1700000000 qp 12345"}), "12345");
    EXPECT_EQ(id({"Message Queued (1A2B3C4D-0000.1)"}), "1A2B3C4D-0000.1");
}

TEST(QueueId, IsNotMadeUp)
{
    EXPECT_TRUE(queueIdOf({.code = 250, .lines = {"2.0.0 Ok"}}).isEmpty());
    EXPECT_TRUE(queueIdOf({.code = 250, .lines = {"Thank you, queued"}}).isEmpty());
    EXPECT_TRUE(queueIdOf({.code = 550, .lines = {"not queued as A1"}}).isEmpty());
    EXPECT_TRUE(queueIdOf({.code = 250, .lines = {"Great success, invalid=1"}}).isEmpty());
    EXPECT_EQ(queueIdOf({.code = 250, .lines = {"queued as " + QByteArray(5000, 'A')}}).size(), 128);
}

TEST(Redact, LooksWhereverTheServersWordsAreRepeated)
{
    const smtp::Reply reply{.code = 250, .lines = {"first", "queued as sesame"}};
    Outcome outcome = outcomeOf({State::Accepted}, Failure{.reply = reply, .detail = QStringLiteral("what is sesame?")});
    outcome.receipt.sender = outcome.receipt.content = outcome.receipt.recipients.first().reply = reply;
    transcript::Redactor redactor;
    redact(outcome, redactor);
    EXPECT_EQ(outcome.receipt.content, reply) << "nothing is known to be secret";
    redactor.remember(Secret(QByteArray("sesame")));
    redact(outcome, redactor);
    const QByteArray mask = Event::mask;
    const smtp::Reply hidden{.code = 250, .lines = {"first", "queued as " + mask}};
    for (const std::optional<smtp::Reply> &shown :
         {outcome.receipt.sender, outcome.receipt.content, outcome.receipt.recipients.first().reply, outcome.failure->reply})
        EXPECT_EQ(shown, hidden);
    EXPECT_EQ(outcome.failure->detail, QStringLiteral("what is ") + QString::fromUtf8(mask) + QStringLiteral("?"));
}
