// SPDX-License-Identifier: MIT
#include "core/transcript/transcript.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

using postscope::Event;
using postscope::Note;
using postscope::transcript::Transcript;

namespace {

QList<Event> lines(qsizetype count, const QByteArray &octets = "NOOP\r\n")
{
    Event event;
    event.octets = octets;
    return QList<Event>(count, event);
}

} // namespace

TEST(Transcript, KeepsEventsInOrderAndSaysHowMany)
{
    Transcript transcript;
    EXPECT_EQ(transcript.append(lines(2, "one\r\n")), 2);
    EXPECT_EQ(transcript.append(lines(1, "two\r\n")), 1);
    ASSERT_EQ(transcript.events().size(), 3);
    EXPECT_EQ(transcript.events().last().octets, "two\r\n");
    EXPECT_EQ(transcript.dropped(), 0);
    transcript.clear();
    EXPECT_EQ(transcript, Transcript());
}

TEST(Transcript, CountsWhatComesAfterTheLastEventItHolds)
{
    Transcript transcript;
    EXPECT_EQ(transcript.append(lines(Transcript::maxEvents - 1)), Transcript::maxEvents - 1);
    EXPECT_EQ(transcript.append(lines(5)), 1);
    ASSERT_EQ(transcript.events().size(), Transcript::maxEvents + 1);
    EXPECT_EQ(transcript.events().last().kind, Event::Kind::Note);
    EXPECT_EQ(transcript.events().last().note, (Note{Note::Code::EventsDropped, {QStringLiteral("4")}}));

    EXPECT_EQ(transcript.append(lines(3)), 0);
    EXPECT_EQ(transcript.events().size(), Transcript::maxEvents + 1);
    EXPECT_EQ(transcript.dropped(), 7);
    EXPECT_EQ(transcript.events().last().note, (Note{Note::Code::EventsDropped, {QStringLiteral("7")}}));
}

TEST(Transcript, HoldsNoMoreOctetsThanItsLimit)
{
    const qsizetype piece = 1024 * 1024;
    Transcript transcript;
    EXPECT_EQ(transcript.append(lines(Transcript::maxOctets / piece + 2, QByteArray(piece, 'x'))), Transcript::maxOctets / piece);
    EXPECT_EQ(transcript.dropped(), 2);
    // Small ones do not slip in behind the mark.
    EXPECT_EQ(transcript.append(lines(1, "x")), 0);
    EXPECT_EQ(transcript.dropped(), 3);
}

TEST(Transcript, CountsHiddenSecretsAndNotesToo)
{
    Event secret;
    secret.hidden = postscope::Secret(QByteArray(Transcript::maxOctets, 's'));
    Event note;
    note.kind = Event::Kind::Note;
    note.note = Note{Note::Code::ProtocolViolation, {QStringLiteral("x")}};
    Transcript transcript;
    EXPECT_EQ(transcript.append({secret}), 1);
    EXPECT_EQ(transcript.append({note}), 0);
}
