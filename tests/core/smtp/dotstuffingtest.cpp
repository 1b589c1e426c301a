// SPDX-License-Identifier: MIT
#include "core/smtp/dotstuffing.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace postscope::smtp;

namespace {

QByteArray stuffed(const QByteArray &content, qsizetype piece)
{
    DotStuffer stuffer;
    QByteArray out;
    for (qsizetype at = 0; at < content.size(); at += piece)
        out += stuffer.stuff(content.mid(at, piece));
    out += stuffer.finish();
    EXPECT_EQ(stuffer.size() + 3, out.size());
    EXPECT_EQ(stuffer.lines() + 1, out.count('\n'));
    return out;
}

QByteArray unstuffed(const QByteArray &wire, qsizetype piece)
{
    DotUnstuffer unstuffer;
    QByteArray out;
    for (qsizetype at = 0; at < wire.size(); at += piece) {
        const DotUnstuffer::Piece taken = unstuffer.take(QByteArrayView(wire).sliced(at, qMin(piece, wire.size() - at)));
        out += taken.content;
        EXPECT_EQ(taken.ended, at + taken.taken == wire.size()) << "the end was seen at " << at + taken.taken;
    }
    return out;
}

/// What a reader may take for the end of data: a dot alone between line ends of any kind.
bool hasLoneDot(QByteArray wire)
{
    wire.chop(3);
    wire.prepend("\r\n");
    wire.replace("\r\n", "\n").replace('\r', '\n');
    return wire.contains("\n.\n");
}

struct Vector {
    const char *content;
    const char *wire;
};

} // namespace

TEST(DotStuffer, WritesOnlyWholeLinesAndOneEnd)
{
    const Vector vectors[] = {
        {"", ".\r\n"},
        {"\r\n", "\r\n.\r\n"},
        {".", "..\r\n.\r\n"},
        {"foo\n.\n", "foo\r\n..\r\n.\r\n"},
        {"a\r\n..b\r\n", "a\r\n...b\r\n.\r\n"},
        {"a.\r\n", "a.\r\n.\r\n"},
        {"a\r", "a\r\n.\r\n"},
        {"\n\r", "\r\n\r\n.\r\n"},
    };
    for (const Vector &vector : vectors) {
        for (qsizetype piece = 1; piece <= 8; ++piece)
            EXPECT_EQ(stuffed(vector.content, piece), vector.wire) << vector.content << " in pieces of " << piece;
    }
}

TEST(DotStuffer, LeavesNoEndInsideForAnyReader)
{
    const QByteArrayList ends = {"\n.\n", "\n.\r", "\r.\n", "\r.\r", "\n.\r\n", "\r.\r\n", "\r\n.\r\r\n", "\r\r\n.\r\r\n", QByteArray("\r\n\0.\r\n", 6)};
    for (const QByteArray &end : ends) {
        const QByteArray content = "a" + end + "MAIL FROM:<x>" + end;
        const QByteArray whole = stuffed(content, content.size());
        EXPECT_FALSE(hasLoneDot(whole)) << end.toHex().constData();
        EXPECT_FALSE(whole.chopped(3).replace("\r\n", "").contains('\r'));
        EXPECT_FALSE(whole.chopped(3).replace("\r\n", "").contains('\n'));
        for (qsizetype piece = 1; piece < content.size(); ++piece)
            EXPECT_EQ(stuffed(content, piece), whole);
        const QByteArray back = unstuffed(whole, whole.size());
        for (qsizetype piece = 1; piece < whole.size(); ++piece)
            EXPECT_EQ(unstuffed(whole, piece), back);
        EXPECT_EQ(stuffed(back, back.size()), whole) << "what arrives is what was sent, line ends mended";
    }
}

TEST(DotUnstuffer, EndsAtCrLfDotCrLfAlone)
{
    for (const QByteArray &inside : {QByteArray("\n.\n"), QByteArray("\n.\r"), QByteArray("\r.\n"), QByteArray("\r.\r"), QByteArray("\n.\r\n"),
                                     QByteArray("\r.\r\n"), QByteArray("\r\n\0.\r\n", 6)}) {
        const QByteArray wire = "a" + inside + "b\r\n.\r\n";
        for (qsizetype piece = 1; piece <= wire.size(); ++piece)
            EXPECT_EQ(unstuffed(wire, piece), "a" + inside + "b\r\n") << inside.toHex().constData();
    }
}

TEST(DotUnstuffer, TakesTheStuffingOffAndLeavesWhatFollows)
{
    DotUnstuffer unstuffer;
    const QByteArray wire = "..a\r\n...\r\nb\r\n.\r\nQUIT\r\n";
    const DotUnstuffer::Piece piece = unstuffer.take(wire);
    EXPECT_EQ(piece.content, ".a\r\n..\r\nb\r\n");
    EXPECT_TRUE(piece.ended);
    EXPECT_EQ(wire.mid(piece.taken), "QUIT\r\n");
}
