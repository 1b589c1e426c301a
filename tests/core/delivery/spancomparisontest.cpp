// SPDX-License-Identifier: MIT
#include "core/delivery/spancomparison.h"

#include <gtest/gtest.h>

using namespace postscope::delivery;
using namespace std::chrono_literals;
using What = Span::What;

namespace {

Span span(What what, std::chrono::nanoseconds duration, const QByteArray &argument = {}, int connection = 0)
{
    return {.what = what, .argument = argument, .state = Span::State::Done, .connection = connection, .end = duration};
}

} // namespace

TEST(SpanComparison, PutsTheSameStepsBesideEachOther)
{
    const QList<QList<Span>> sessions{
        {span(What::Connect, 1ms, "192.0.2.1"), span(What::Hello, 2ms), span(What::Mail, 3ms), span(What::Rcpt, 4ms, "a"), span(What::Rcpt, 5ms, "b")},
        {span(What::Connect, 10ms, "192.0.2.2"), span(What::Hello, 20ms), span(What::Tls, 25ms), span(What::Hello, 26ms), span(What::Mail, 30ms),
         span(What::Rcpt, 50ms, "b"), span(What::Rcpt, 60ms, "c")},
    };
    const QList<ComparedStep> expected{
        {What::Connect, "192.0.2.1", {0, 0}}, {What::Hello, {}, {1, 1}}, {What::Tls, {}, {-1, 2}},   {What::Hello, {}, {-1, 3}}, {What::Mail, {}, {2, 4}},
        {What::Rcpt, "a", {3, -1}},           {What::Rcpt, "b", {4, 5}}, {What::Rcpt, "c", {-1, 6}},
    };
    const QList<ComparedStep> steps = compared(sessions);
    EXPECT_EQ(steps, expected);
    EXPECT_EQ(durations(steps.at(6), sessions), (QList<std::optional<std::chrono::nanoseconds>>{5ms, 50ms}));
    EXPECT_EQ(durations(steps.at(5), sessions), (QList<std::optional<std::chrono::nanoseconds>>{4ms, std::nullopt}));
}

TEST(SpanComparison, TellsConnectionsAndRepetitionsApart)
{
    const QList<ComparedStep> steps =
        compared({{span(What::Mail, 1ms, "x"), span(What::Mail, 2ms, "y"), span(What::Mail, 3ms, "x", 1)}, {span(What::Mail, 1ms, "x", 1)}});
    ASSERT_EQ(steps.size(), 3);
    EXPECT_EQ(steps.at(1).places, (QList<qsizetype>{1, -1}));
    EXPECT_EQ(steps.at(2).places, (QList<qsizetype>{2, 0}));
    EXPECT_TRUE(compared({}).isEmpty());
}

TEST(SpanComparison, FindsTheMiddle)
{
    EXPECT_EQ(median({3ms, 1ms, std::nullopt, 8ms}), 3ms);
    EXPECT_EQ(median({3ms, 1ms}), 2ms);
    EXPECT_EQ(median({std::nullopt}), std::nullopt);
}
