// SPDX-License-Identifier: MIT
// Spans of every session that tests/data/dialogues has.
#include "core/delivery/capabilitystages.h"
#include "core/delivery/spans.h"
#include "tests/support/dialogue.h"

#include <QDirIterator>

#include <gtest/gtest.h>

using namespace postscope;
using delivery::Span;
using delivery::Spans;

namespace {

std::vector<std::string> scripts()
{
    std::vector<std::string> paths;
    QDirIterator files(QStringLiteral(TEST_DATA_DIR "/dialogues/client"), {QStringLiteral("*.txt")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.push_back(files.next().toStdString());
    return paths;
}

class SpanDialogue : public ::testing::TestWithParam<std::string> {};

bool isCommand(const Event &event)
{
    return event.kind == Event::Kind::Line && event.origin == Origin::Client;
}

} // namespace

TEST_P(SpanDialogue, HasASpanForEveryCommandAndNoSecret)
{
    dialogue::Play play(dialogue::read(QString::fromStdString(GetParam())), dialogue::Cut::Whole);
    const QString unexpected = play.run();
    ASSERT_TRUE(unexpected.isEmpty()) << unexpected.toStdString();
    Spans spans;
    delivery::CapabilityStages stages;
    qsizetype commands = 0;
    int now = 0;
    for (Event event : std::as_const(play.events)) {
        event.elapsed = std::chrono::milliseconds(++now);
        commands += isCommand(event) && (event.phase != Phase::Auth || event.octets.startsWith("AUTH"));
        spans.see(event);
        stages.see(event);
    }
    spans.finish();
    qsizetype asked = 0;
    for (const Span &span : spans.list()) {
        const Event &first = play.events.at(span.firstRow);
        const bool givesUp = span.argument == "*"; // AUTH, after an answer that is none
        asked += isCommand(first) && span.what != Span::What::Tls && span.what != Span::What::Answer && !givesUp;
        EXPECT_NE(span.state, Span::State::Open);
        EXPECT_LE(span.begin, span.turn);
        EXPECT_LE(span.begin, span.end);
        EXPECT_LE(span.firstRow, span.lastRow);
        EXPECT_FALSE(span.argument.contains("CANARY")) << span.argument.toStdString();
        // The row that ended it is the reply to it; but a refused chunk leaves nevertheless.
        const bool answered = span.code == 0 || span.what == Span::What::Chunk || play.events.at(span.lastRow).octets.startsWith(QByteArray::number(span.code));
        EXPECT_TRUE(answered) << span.firstRow;
    }
    EXPECT_EQ(asked, commands);
}

INSTANTIATE_TEST_SUITE_P(All, SpanDialogue, ::testing::ValuesIn(scripts()));
