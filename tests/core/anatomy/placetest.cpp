// SPDX-License-Identifier: MIT
// Which row answers which, however they are interleaved.
#include "session.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::anatomy;
using namespace postscope::anatomy::test;

using Turn = Place::Turn;

namespace {

const QByteArrayList opened{"S: 220 mx", "C: EHLO c", "S: 250-mx", "S: 250 PIPELINING"}; // rows 0..3

} // namespace

TEST(Places, PairRepliesUnderPipelining)
{
    const QList<Event> events = session(opened + QByteArrayList{"C: MAIL FROM:<a@b>", "C: RCPT TO:<c@d>", "C: RCPT TO:<e@f>", "C: DATA", // 4..7
                                                                "S: 250 ok", "S: 550-no", "S: 550 such", "S: 250 ok", "S: 354 go",       // 8..12
                                                                "*", "C: QUIT", "S: 250 taken", "S: 221 bye"});                          // 13..16
    const QList<qsizetype> answers{4, 5, 5, 6, 7};
    for (qsizetype i = 0; i < answers.size(); ++i)
        EXPECT_EQ(placeOf(events, 8 + i).answers, answers[i]) << i;
    EXPECT_EQ(placeOf(events, 10).replyBegins, 9);
    EXPECT_EQ(placeOf(events, 7).waiting, 3);
    EXPECT_EQ(placeOf(events, 15).turn, Turn::Content);
    EXPECT_EQ(placeOf(events, 15).answers, 13);
    EXPECT_EQ(placeOf(events, 16).answers, 14);
    EXPECT_EQ(anatomyOf(events, 9, Secrets::Masked).phase, Phase::Rcpt);
    EXPECT_EQ(anatomyOf(events, 15, Secrets::Masked).phase, Phase::Content);
    EXPECT_EQ(placeOf(events, 13).accepted, 1);
    EXPECT_EQ(placeOf(events, 0).turn, Turn::Greeting);
}

TEST(Places, KnowWhatNobodyAsked)
{
    EXPECT_EQ(placeOf(session(opened + QByteArrayList{"S: 421 closing"}), 4).turn, Turn::Unasked);
    EXPECT_EQ(placeOf(session({"S: 220 mx", "S: 220 again"}), 1).turn, Turn::Unasked);
}

TEST(Places, GiveEachRecipientOfLmtpItsAnswer)
{
    const QList<Event> events = session({"S: 220 mx", "C: LHLO c", "S: 250 mx", "C: MAIL FROM:<a@b>", "S: 250 ok", "C: RCPT TO:<c@d>", "S: 250 ok",
                                         "C: RCPT TO:<e@f>", "S: 550 no", "C: RCPT TO:<g@h>", "S: 250 ok", "C: DATA", "S: 354 go", "*", // 13
                                         "C: MAIL FROM:<i@j>", "S: 250 ok", "S: 452 full", "S: 250 next"});
    EXPECT_EQ(placeOf(events, 15).recipient, 5);
    EXPECT_EQ(placeOf(events, 16).recipient, 9);
    EXPECT_EQ(placeOf(events, 17).answers, 14);
    EXPECT_EQ(anatomyOf(events, 16, Secrets::Masked).line.reasons.last(), (Reason{Reason::Code::AnswersRecipient, {QStringLiteral("g@h")}}));
}

TEST(Places, GiveEachRecipientOfPrdrItsAnswer)
{
    const QList<Event> events = session(opened + QByteArrayList{"C: MAIL FROM:<a@b> PRDR", "C: RCPT TO:<c@d>", "C: RCPT TO:<e@f>", "C: DATA", "S: 250 ok",
                                                                "S: 250 ok", "S: 250 ok", "S: 354 go", "*", "C: QUIT", // 12, 13
                                                                "S: 353 each", "S: 250 one", "S: 550 two", "S: 250 all", "S: 221 bye"});
    EXPECT_EQ(placeOf(events, 15).recipient, 5);
    EXPECT_EQ(placeOf(events, 16).recipient, 6);
    EXPECT_EQ(placeOf(events, 17).recipient, noRow);
    EXPECT_EQ(placeOf(events, 17).turn, Turn::Content);
    EXPECT_EQ(placeOf(events, 18).answers, 13);
}

TEST(Places, PairChunks)
{
    const QList<Event> events = session(opened + QByteArrayList{"C: MAIL FROM:<a@b>", "C: RCPT TO:<c@d>", "C: BDAT 100", "*", "C: BDAT 100 LAST", "*",
                                                                "C: RSET", "S: 250 ok", "S: 250 ok", "S: 250 one", "S: 250 last", "S: 250 reset"});
    EXPECT_EQ(placeOf(events, 13).answers, 6);
    EXPECT_EQ(placeOf(events, 14).answers, 8);
    EXPECT_EQ(placeOf(events, 15).answers, 10);
}

TEST(Places, BeginAnewWithEachConnection)
{
    QList<Event> events = session({"S: 220 mx", "C: EHLO c"});
    events << note(Note::Code::Connected) << session({"S: 220 other", "C: EHLO c", "S: 250 other"});
    EXPECT_EQ(placeOf(events, 3).turn, Turn::Greeting);
    EXPECT_EQ(placeOf(events, 5).answers, 4);
}

TEST(Places, AreFoundFastInAFlood)
{
    QList<Event> events = session(opened + QByteArrayList{"C: MAIL FROM:<a@b>", "S: 250 ok"});
    while (events.size() < 90'000)
        events << session({"C: RCPT TO:<somebody@example.com>", "S: 250 2.1.5 Ok"});
    QElapsedTimer timer;
    timer.start();
    const Anatomy anatomy = last(events);
    EXPECT_LT(timer.elapsed(), 250) << "milliseconds, in a debug build on a busy machine";
    EXPECT_EQ(anatomy.place.answers, events.size() - 2);
    RecordProperty("milliseconds", std::to_string(timer.elapsed()));
}
