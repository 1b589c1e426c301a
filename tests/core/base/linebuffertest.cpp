// SPDX-License-Identifier: MIT
#include "core/base/linebuffer.h"

#include <QByteArrayList>

#include <gtest/gtest.h>

using postscope::LineBuffer;

TEST(LineBuffer, GivesWholeLinesHoweverThePiecesArrive)
{
    const QByteArray stream = "220 hi\r\n250-a\n\r\nrest";
    for (qsizetype piece = 1; piece <= stream.size(); ++piece) {
        LineBuffer buffer(100);
        QByteArrayList lines;
        for (qsizetype i = 0; i < stream.size(); i += piece) {
            buffer.append(QByteArrayView(stream).sliced(i, qMin(piece, stream.size() - i)));
            while (auto line = buffer.takeLine())
                lines << *line;
        }
        EXPECT_EQ(lines, QByteArrayList({"220 hi\r\n", "250-a\n", "\r\n"}));
        EXPECT_EQ(buffer.takeAll(), "rest");
        EXPECT_TRUE(buffer.isEmpty());
    }
}

TEST(LineBuffer, NamesALineThatIsTooLong)
{
    LineBuffer buffer(5);
    buffer.append("abcde");
    EXPECT_FALSE(buffer.overflows());
    buffer.append("f");
    EXPECT_TRUE(buffer.overflows());

    LineBuffer whole(5);
    whole.append("abc\r\nx");
    EXPECT_FALSE(whole.overflows());
    whole = LineBuffer(4);
    whole.append("abc\r\n");
    EXPECT_TRUE(whole.overflows());
}
