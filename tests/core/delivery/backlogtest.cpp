// SPDX-License-Identifier: MIT
#include "core/delivery/backlog.h"
#include "core/delivery/seriesmail.h"

#include <gtest/gtest.h>

#include <QSet>

using namespace postscope;
using namespace std::chrono_literals;
using delivery::Backlog;
using delivery::Latencies;
using delivery::Pace;
using delivery::SeriesMail;
using delivery::Tally;
using smtp::Failure;
using State = smtp::RecipientResult::State;
using Verdict = Tally::Verdict;

namespace {

smtp::Receipt receiptOf(int code, const QByteArray &text, State state)
{
    const smtp::Reply reply{code, {text}};
    return {.recipients = {{.address = "to@example.test", .state = state, .reply = reply}}, .sender = {}, .content = reply};
}

const smtp::Receipt taken = receiptOf(250, "2.0.0 queued as 7", State::Accepted);
const smtp::Receipt nothing{.recipients = {{.address = "to@example.test", .state = State::NotTried, .reply = {}}}, .sender = {}, .content = {}};
const Failure lost{.kind = Failure::Kind::Network, .phase = Phase::Mail};

QByteArray octetsOf(const smtp::ContentMaker &maker)
{
    const std::unique_ptr<ByteSource> source = maker();
    QByteArray octets;
    for (auto piece = source->read(1000); piece && !piece->isEmpty(); piece = source->read(1000))
        octets += *piece;
    EXPECT_EQ(octets.size(), source->size());
    return octets;
}

delivery::Composed composedOf(const QList<mime::Message::Segment> &segments, const QByteArray &id)
{
    delivery::Composed composed;
    composed.message = mime::Message(segments, id, false);
    composed.envelope.recipients << smtp::Recipient{.address = "to@example.test"};
    return composed;
}

} // namespace

TEST(Pace, GivesPlacesAtItsRateHoweverManyAsk)
{
    Pace pace(10);
    int given = 0;
    for (auto now = 1'000ms; now < 3'000ms; now += 1ms) {
        for (int asking = 0; asking < 4; ++asking)
            given += pace.take(now) == 0ns ? 1 : 0;
    }
    EXPECT_EQ(given, 20);
    EXPECT_EQ(pace.take(2'999ms), 1ms);
}

TEST(Pace, MakesUpForLittleLatenessOnly)
{
    Pace pace(100);
    EXPECT_EQ(pace.take(0ms), 0ns);
    int given = 0;
    while (pace.take(10s) == 0ns)
        ++given;
    EXPECT_EQ(given, 11); // 100 ms and the place of now
    Pace free(0);
    EXPECT_EQ(free.take(0ms), 0ns);
    EXPECT_EQ(free.take(0ms), 0ns);
}

TEST(Latencies, KnowsItsPercentiles)
{
    Latencies latencies;
    EXPECT_EQ(latencies.percentile(50), 0ns);
    for (int i = 1; i <= 1000; ++i)
        latencies.add(i * 1ms);
    EXPECT_EQ(latencies.longest(), 1s);
    EXPECT_EQ(latencies.percentile(100), 1s);
    for (const int percent : {1, 50, 90, 95, 99}) {
        EXPECT_GE(latencies.percentile(percent), percent * 10ms);
        EXPECT_LE(latencies.percentile(percent), std::chrono::nanoseconds(percent * 10ms) * 65 / 64);
    }
    Latencies exact;
    for (const auto time : {7us, 7us, 100us})
        exact.add(time);
    EXPECT_EQ(exact.percentile(50), 7us);
    exact.add(std::chrono::hours(24 * 1000));
    EXPECT_EQ(exact.longest(), std::chrono::hours(24 * 1000));
}

TEST(Backlog, GivesOutEachMailOnce)
{
    Backlog backlog({.count = 3});
    for (qint64 number = 0; number < 3; ++number) {
        EXPECT_EQ(backlog.next(1s).number, number);
        EXPECT_TRUE(backlog.tell(number, 1s, 2s, 100, taken, {}));
    }
    EXPECT_FALSE(backlog.next(1s).number);
    EXPECT_EQ(backlog.next(1s).wait, 0ns);
    EXPECT_FALSE(backlog.hasMore());
    const Tally &tally = backlog.tally();
    EXPECT_EQ(tally.accepted(), 3);
    EXPECT_EQ(tally.octets, 300);
    EXPECT_EQ(tally.elapsed, 1s);
    EXPECT_EQ(tally.perSecond(), 3);
    EXPECT_EQ(tally.latencies.longest(), 1s);
    ASSERT_EQ(tally.replies.size(), 1);
    EXPECT_EQ(tally.replies.firstKey(), "250 2.0.0");
    EXPECT_EQ(tally.replies.first().count, 3);
    EXPECT_EQ(tally.verdict(), Verdict::Accepted);
}

TEST(Backlog, KeepsToTheRateAcrossConnections)
{
    Backlog backlog({.count = 100, .connections = 4, .perSecond = 2});
    EXPECT_TRUE(backlog.next(1s).number);
    const Backlog::Turn turn = backlog.next(1s);
    EXPECT_FALSE(turn.number);
    EXPECT_EQ(turn.wait, 500ms);
    EXPECT_TRUE(backlog.next(1500ms).number);
    EXPECT_FALSE(backlog.next(1500ms).number);
}

TEST(Backlog, SendsAgainWhatWasNotTakenButNotForever)
{
    Backlog backlog({.count = 2});
    for (int attempt = 1; attempt <= Backlog::maxAttempts; ++attempt) {
        EXPECT_EQ(backlog.next(1s).number, attempt == 1 ? 0 : 0);
        EXPECT_EQ(backlog.tell(0, 1s, 1s, 1, nothing, lost), attempt == Backlog::maxAttempts);
    }
    EXPECT_EQ(backlog.tally().of(Verdict::TryLater), 1);
    ASSERT_EQ(backlog.tally().troubles.size(), 1);
    EXPECT_EQ(backlog.next(1s).number, 1);
}

TEST(Backlog, NeverSendsAgainWhatMayHaveArrived)
{
    Backlog backlog({.count = 3});
    smtp::Receipt unknown = nothing;
    unknown.recipients[0].state = State::Unknown;
    const auto expectCounted = [&](const smtp::Receipt &receipt, const Failure &failure, Verdict verdict) {
        const qint64 number = backlog.next(1s).number.value_or(-1);
        const qint64 before = backlog.tally().of(verdict);
        EXPECT_TRUE(backlog.tell(number, 1s, 1s, 1, receipt, failure));
        EXPECT_EQ(backlog.tally().of(verdict), before + 1);
    };
    expectCounted(unknown, {.kind = Failure::Kind::Unknown, .phase = Phase::Content}, Verdict::Unknown);
    expectCounted(taken, lost, Verdict::Accepted);
    expectCounted(unknown, lost, Verdict::Unknown); // of two transactions the first
    EXPECT_FALSE(backlog.hasMore());
    EXPECT_EQ(backlog.tally().verdict(), Verdict::Unknown);
}

TEST(Backlog, CountsEveryKindOfAnswerOnce)
{
    Backlog backlog({.count = 10'000});
    for (qint64 number = 0; number < 10'000; ++number) {
        const int code = 400 + int(number % 150);
        const Failure refused{.kind = Failure::Kind::Refused, .phase = Phase::Content, .reply = smtp::Reply{code, {"no " + QByteArray::number(number)}}};
        smtp::Receipt receipt = nothing;
        receipt.recipients[0].state = code < 500 ? State::Later : State::Refused;
        receipt.content = refused.reply;
        EXPECT_EQ(backlog.next(1s).number, number);
        EXPECT_TRUE(backlog.tell(number, 1s, 1s, 1, receipt, refused));
    }
    const Tally &tally = backlog.tally();
    EXPECT_EQ(tally.replies.size(), Tally::maxKinds);
    EXPECT_EQ(tally.replies.first().example.lines.constFirst(), "no 0");
    EXPECT_EQ(tally.sent(), 10'000);
    qint64 told = tally.unlisted;
    for (const Tally::Words &words : tally.replies)
        told += words.count;
    EXPECT_EQ(told, 10'000);
    EXPECT_EQ(tally.verdict(), Verdict::TryLater);
}

TEST(Backlog, StopsWhereEveryMailWouldComeToTheSameEnd)
{
    Backlog backlog({.count = 1000});
    const Failure tooLarge{.kind = Failure::Kind::Policy, .reason = Failure::Reason::TooLarge, .phase = Phase::Mail};
    EXPECT_TRUE(backlog.tell(*backlog.next(1s).number, 1s, 1s, 1, nothing, tooLarge));
    EXPECT_FALSE(backlog.hasMore());
    EXPECT_EQ(backlog.tally().verdict(), Verdict::Policy);
    EXPECT_EQ(backlog.tally().left(), 999);
}

TEST(Backlog, ToldToStopItLeavesTheRest)
{
    Backlog backlog({.count = 1000});
    EXPECT_TRUE(backlog.tell(*backlog.next(1s).number, 1s, 1s, 1, taken, {}));
    EXPECT_EQ(backlog.next(1s).number, 1);
    backlog.stop({.kind = Failure::Kind::Cancelled});
    EXPECT_FALSE(backlog.tell(1, 1s, 1s, 1, nothing, Failure{.kind = Failure::Kind::Cancelled}));
    EXPECT_FALSE(backlog.next(1s).number);
    EXPECT_EQ(backlog.tally().sent(), 1);
    EXPECT_EQ(backlog.tally().left(), 999);
    EXPECT_EQ(backlog.tally().verdict(), Verdict::Local);
}

TEST(SeriesMail, GivesEachMailAnIdAndADateAndChangesNothingElse)
{
    const QByteArray mail =
        "From: a@x.test\r\nDATE: Mon,\r\n 1 Jan 2024 00:00:00 +0000\r\nSubject: Message-ID: no\r\n folded\r\nMessage-Id:\r\n <old@x.test>\r\nTo: b\r\n\r\n"
        "Date: stays\r\nMessage-ID: stays\r\n";
    SeriesMail series(composedOf({mime::Literal{mail}}, "<old@x.test>"), "token");
    EXPECT_EQ(octetsOf(series.mail(6, "Tue, 2 Jan", 0)->mail.content),
              "From: a@x.test\r\nDate: Tue, 2 Jan\r\nSubject: Message-ID: no\r\n folded\r\nMessage-ID: <token.7@x.test>\r\nTo: b\r\n\r\n"
              "Date: stays\r\nMessage-ID: stays\r\n");
    EXPECT_EQ(series.messageId(6), "<token.7@x.test>");
    EXPECT_EQ(series.mail(6, "d", 0)->mail.envelope.recipients.size(), 1);
}

TEST(SeriesMail, AddsWhatIsMissing)
{
    SeriesMail series(composedOf({mime::Literal{"Subject: x\r\n"}, mime::Literal{"\r\nDate: body\r\n"}}, {}), "t");
    const QByteArray octets = octetsOf(series.mail(0, "today", 0)->mail.content);
    EXPECT_EQ(octets, "Date: today\r\nMessage-ID: <t.1@localhost>\r\nSubject: x\r\n\r\nDate: body\r\n");
}

TEST(SeriesMail, SharesALargeBody)
{
    const QByteArray body(200'000, 'x');
    SeriesMail series(composedOf({mime::Literal{"Message-ID: <a@b>\r\nDate: d\r\n\r\n"}, mime::Literal{body}, mime::Literal{"\r\n"}}, "<a@b>"), "t");
    EXPECT_EQ(octetsOf(series.mail(1, "today", 0)->mail.content), "Message-ID: <t.2@b>\r\nDate: today\r\n\r\n" + body + "\r\n");
}
