// SPDX-License-Identifier: MIT
// One good session, broken at every step of it in every way.
#include "tests/support/dialogue.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace postscope;
using namespace postscope::smtp;
using dialogue::Cut;
using dialogue::Play;
using dialogue::Script;
using dialogue::Step;
using Kind = Failure::Kind;

namespace {

Script good(const char *name)
{
    return dialogue::read(QStringLiteral(TEST_DATA_DIR "/dialogues/client/send/%1.txt").arg(QLatin1String(name)));
}

/// True from the moment that all of the message has left.
bool answerAwaited(const Script &script, qsizetype step)
{
    const auto begin = script.steps.begin();
    const auto isDot = [](const Step &candidate) { return candidate.octets == ".\r\n"; };
    return std::any_of(begin, begin + step, isDot);
}

bool deliveredBefore(const Script &script, qsizetype step)
{
    const auto begin = script.steps.begin();
    const auto isDot = [](const Step &candidate) { return candidate.octets == ".\r\n"; };
    const auto isAnswer = [](const Step &candidate) { return candidate.kind == Step::Kind::Server; };
    const auto end = begin + step;
    return std::any_of(std::find_if(begin, end, isDot), end, isAnswer);
}

class Breakage : public ::testing::TestWithParam<const char *> {
protected:
    using Break = void (*)(Conversation &);

    /// Breaks the session before each step of the server and checks what the client makes of it.
    void breakEverywhere(Break how, Kind kind)
    {
        const Script script = good(GetParam());
        for (qsizetype step = 0; step < script.steps.size(); ++step) {
            if (script.steps[step].kind == Step::Kind::Client)
                continue;
            SCOPED_TRACE(script.steps[step].line);
            Play play(script, Cut::Whole);
            ASSERT_EQ(play.run(step).toStdString(), "");
            ASSERT_FALSE(play.done());
            how(play.conversation);
            ASSERT_TRUE(play.done());
            EXPECT_EQ(play.pull(), "") << "nothing more is said";
            check(script, step, play, kind);
        }
    }

    static void check(const Script &script, qsizetype step, Play &play, Kind kind)
    {
        const std::optional<Failure> failure = play.failure();
        if (deliveredBefore(script, step)) {
            EXPECT_FALSE(failure) << "QUIT changes nothing";
            return;
        }
        ASSERT_TRUE(failure);
        const bool unknown = answerAwaited(script, step);
        EXPECT_EQ(failure->kind, unknown ? Kind::Unknown : kind);
        for (const RecipientResult &recipient : play.receipt.recipients)
            EXPECT_EQ(recipient.state, unknown ? RecipientResult::State::Unknown : RecipientResult::State::NotTried);
    }
};

} // namespace

TEST_P(Breakage, ClosedInEveryPhase)
{
    breakEverywhere([](Conversation &conversation) { conversation.closed(); }, Kind::Network);
}

TEST_P(Breakage, SilentInEveryPhase)
{
    breakEverywhere([](Conversation &conversation) { conversation.expired(); }, Kind::Timeout);
}

TEST_P(Breakage, CancelledInEveryPhase)
{
    breakEverywhere([](Conversation &conversation) { conversation.cancel(); }, Kind::Cancelled);
}

TEST_P(Breakage, ClosingInEveryPhase)
{
    const Script script = good(GetParam());
    for (qsizetype step = 0; step < script.steps.size(); ++step) {
        if (script.steps[step].kind != Step::Kind::Server)
            continue;
        SCOPED_TRACE(script.steps[step].line);
        Play play(script, Cut::Whole);
        ASSERT_EQ(play.run(step).toStdString(), "");
        play.conversation.receive("421 4.3.2 I am closing\r\n");
        ASSERT_TRUE(play.done());
        EXPECT_EQ(play.pull(), "");
        const std::optional<Failure> failure = play.failure();
        if (deliveredBefore(script, step)) {
            EXPECT_FALSE(failure);
            continue;
        }
        ASSERT_TRUE(failure);
        ASSERT_TRUE(failure->reply);
        EXPECT_EQ(failure->reply->toByteArray(), "421 4.3.2 I am closing");
        for (const RecipientResult &recipient : play.receipt.recipients) {
            const bool decided = recipient.reply && recipient.reply->closing();
            EXPECT_EQ(recipient.state, decided ? RecipientResult::State::Later : RecipientResult::State::NotTried);
            EXPECT_TRUE(decided || !answerAwaited(script, step));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Sessions, Breakage, ::testing::Values("starttls-auth-pipelined", "one-by-one"));
