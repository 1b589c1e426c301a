// SPDX-License-Identifier: MIT
#include "core/outline/outline.h"

#include "tests/support/printers.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace postscope::outline;

namespace {

Outline read(const QByteArray &octets, const OutlineLimits &limits = {})
{
    return readOutline(QByteArrayView(octets), limits);
}

/// Reads and expects an end in seconds, not minutes: generous, for sanitizers and slow machines.
Outline readSoon(const QByteArray &octets, const OutlineLimits &limits = {})
{
    QElapsedTimer timer;
    timer.start();
    Outline outline = read(octets, limits);
    EXPECT_LT(timer.elapsed(), 15'000);
    return outline;
}

QByteArray nested(int depth, bool sharedBoundary = false)
{
    QByteArray mail;
    for (int i = 0; i < depth; ++i) {
        const QByteArray boundary = sharedBoundary ? QByteArray("b") : "b" + QByteArray::number(i);
        mail += "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary + "\r\n";
    }
    return mail + "\r\ndeep\r\n";
}

} // namespace

TEST(OutlineLimits, StopAtTheDepth)
{
    for (const int depth : {100, 10'000, 100'000}) {
        const Outline outline = readSoon(nested(depth));
        EXPECT_EQ(outline.truncated, depth > 100);
        ASSERT_EQ(outline.parts.size(), 101);
        EXPECT_EQ(outline.parts.last().depth, 100);
        EXPECT_FALSE(outline.parts.last().container);
    }
    const Outline shared = readSoon(nested(100'000, true));
    EXPECT_TRUE(shared.truncated);
    EXPECT_LE(shared.parts.size(), OutlineLimits().parts);
    // What is below the limit stays readable as it is.
    EXPECT_TRUE(read(nested(102)).parts.last().content.endsWith("deep\r\n"));
}

TEST(OutlineLimits, StopAtTheDepthOfMailsInMails)
{
    const Outline outline = readSoon(QByteArray("Content-Type: message/rfc822\r\n\r\n").repeated(100'000));
    EXPECT_TRUE(outline.truncated);
    EXPECT_EQ(outline.parts.size(), 101);
}

TEST(OutlineLimits, StopAtTheNumberOfParts)
{
    const Outline outline = readSoon("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + QByteArray("--b\r\n\r\nx\r\n").repeated(1'000'000));
    EXPECT_TRUE(outline.truncated);
    EXPECT_EQ(outline.parts.size(), OutlineLimits().parts);
    EXPECT_EQ(outline.parts.last().content, "x");
}

TEST(OutlineLimits, StopAtTheNumberOfHeaders)
{
    const Outline outline = readSoon(QByteArray("a: b\r\n").repeated(1'000'000) + "\r\nbody");
    EXPECT_TRUE(outline.truncated);
    EXPECT_EQ(outline.headers.size(), OutlineLimits().headers);
    EXPECT_EQ(outline.text(), u"body"_s);
}

TEST(OutlineLimits, CutOneHugeHeader)
{
    const QByteArray huge = "To: " + QByteArray("=?utf-8?q?a?= <a@example.com>,\r\n ").repeated(1'000'000);
    const Outline outline = readSoon(huge + "\r\nSubject: after\r\n\r\nbody");
    EXPECT_TRUE(outline.truncated);
    EXPECT_EQ(outline.headers.first().raw.size(), OutlineLimits().header);
    EXPECT_EQ(outline.header(u"Subject"), u"after"_s);
    EXPECT_EQ(outline.text(), u"body"_s);
}

TEST(OutlineLimits, TakeHostileParametersAndWordsInTime)
{
    QByteArray parameters = "Content-Type: text/plain";
    for (int i = 0; parameters.size() < 100'000; ++i)
        parameters += "; a" + QByteArray::number(i) + "*=1";
    EXPECT_EQ(readSoon(parameters + "\r\n\r\nx").text(), u"x"_s);
    EXPECT_EQ(readSoon("Content-Type: text/plain; name*999999999=a; name*0=b; name*-1=c\r\n\r\nx").text(), u"x"_s);
    (void)readSoon("Subject: " + QByteArray("=?a?q?").repeated(16'000) + "\r\n\r\n");
    (void)readSoon("Content-Type: text/plain; name=\"" + QByteArray("\\").repeated(90'000) + "\r\n\r\n");
    (void)readSoon("Content-Type: " + QByteArray("(").repeated(90'000) + "\r\n\r\n");
}

TEST(OutlineLimits, TakeManyLinesThatLookLikeBoundaries)
{
    (void)readSoon(nested(100) + QByteArray("--b\n").repeated(2'000'000));
}

TEST(OutlineLimits, KeepNoMoreContentThanAllowed)
{
    OutlineLimits limits;
    limits.content = 10;
    const QByteArray part = "--b\r\nContent-Transfer-Encoding: base64\r\n\r\n" + QByteArray("123456789").toBase64() + "\r\n";
    const Outline outline = read("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + part.repeated(3) + "--b--\r\n", limits);
    ASSERT_EQ(outline.parts.size(), 4);
    EXPECT_EQ(outline.parts[1].content, "123456789");
    EXPECT_EQ(outline.parts[2].content, "1");
    EXPECT_EQ(outline.parts[2].size, 9);
    EXPECT_EQ(outline.parts[3].content, "");
    EXPECT_EQ(outline.parts[3].size, 9);
    EXPECT_TRUE(outline.truncated);
}

TEST(OutlineLimits, DecodeWhatIsLongerThanOnePiece)
{
    QByteArray octets;
    for (int i = 0; i < 200'000; ++i)
        octets += char(i * 7);
    const Outline outline = read("Content-Transfer-Encoding: base64\r\n\r\n" + octets.toBase64());
    EXPECT_EQ(outline.parts.first().content, octets);
    EXPECT_FALSE(outline.truncated);
}

TEST(OutlineLimits, ReadNoMoreThanTheFileLimit)
{
    OutlineLimits limits;
    limits.file = 20;
    const Outline outline = read("Subject: x\r\n\r\n" + QByteArray(100, 'y'), limits);
    EXPECT_TRUE(outline.truncated);
    EXPECT_EQ(outline.parts.first().size, 6);
}
