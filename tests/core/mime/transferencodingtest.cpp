// SPDX-License-Identifier: MIT
#include "core/mime/base64.h"
#include "core/mime/lineendings.h"
#include "core/mime/quotedprintable.h"

#include <QByteArrayList>

#include <gtest/gtest.h>

using namespace postscope::mime;

namespace {

QByteArray octets(qsizetype size)
{
    QByteArray all;
    for (qsizetype i = 0; i < size; ++i)
        all += char(i * 167 + i / 256);
    return all;
}

QByteArray readQuotedPrintable(QByteArray text)
{
    return QByteArray::fromPercentEncoding(text.replace("=\r\n", ""), '=');
}

} // namespace

TEST(TransferEncoding, Base64IsWhatQtReads)
{
    for (qsizetype size = 0; size < 400; ++size) {
        const QByteArray all = octets(size);
        EXPECT_EQ(base64(all), all.toBase64());
        const QByteArray lines = base64Lines(all);
        EXPECT_EQ(lines.size(), base64LinesSize(size));
        EXPECT_EQ(QByteArray(lines).replace("\r\n", ""), all.toBase64());
        EXPECT_TRUE(size == 0 || lines.endsWith("\r\n"));
        for (const QByteArray &line : QByteArray(lines).replace("\r\n", "\n").split('\n'))
            EXPECT_LE(line.size(), 76);
    }
}

TEST(TransferEncoding, QuotedPrintableComesBack)
{
    const QByteArrayList texts{
        "",        "a",       "a\r\nb", " \r\n\t\r\nx ", "=", "Größe = 5\r\n", QByteArray(500, 'x'), QByteArray(500, ' '), octets(1000), "From x\r\nFrom y",
        "a\rb\nc", "\r\n\r\n"};
    for (const QByteArray &text : texts) {
        const QByteArray encoded = quotedPrintable(text);
        EXPECT_EQ(readQuotedPrintable(encoded), text);
        for (const QByteArray &line : QByteArray(encoded).replace("\r\n", "\n").split('\n')) {
            EXPECT_LE(line.size(), 76);
            EXPECT_FALSE(line.endsWith(' ') || line.endsWith('\t') || line.startsWith("From ") || line.contains('\r'));
        }
    }
}

TEST(TransferEncoding, LineEndsAreTheSameHoweverThePiecesAreCut)
{
    const QByteArray text = "a\nb\r\nc\rd\r\r\n\n\r\n.\n.\r\r.\r\n\r";
    const QByteArray expected = "a\r\nb\r\nc\r\nd\r\n\r\n\r\n\r\n.\r\n.\r\n\r\n.\r\n\r\n";
    for (qsizetype piece = 1; piece <= text.size(); ++piece) {
        LineEndings converter;
        LineEndings meter;
        QByteArray converted;
        qint64 size = 0;
        for (qsizetype i = 0; i < text.size(); i += piece) {
            const QByteArray part = text.mid(i, piece);
            converted += converter.convert(part);
            size += meter.measure(part);
        }
        converted += converter.finish();
        size += meter.finish().size();
        EXPECT_EQ(converted, expected);
        EXPECT_EQ(size, expected.size());
    }
}
