// SPDX-License-Identifier: MIT
// Whatever is pasted: it ends, soon, and keeps within its limits.
#include "core/explain/pasted.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::explain;

namespace {

void expectBounded(const QByteArray &octets)
{
    QElapsedTimer timer;
    timer.start();
    const Pasted pasted = readPasted(octets);
    constexpr qint64 enough = 15'000; // ms, under sanitizers and on a busy machine: what is quadratic takes minutes
    EXPECT_LT(timer.elapsed(), enough) << octets.left(40).toStdString();
    EXPECT_LE(pasted.replies.size(), maxReplies);
    EXPECT_LE(pasted.offered.size(), maxKeywords);
    EXPECT_LE(pasted.report ? pasted.report->recipients.size() : 0, Report::maxRecipients);
}

} // namespace

TEST(HostilePaste, LongAndRepeated)
{
    constexpr qsizetype size = 512 * 1024;
    for (const QByteArray &piece : QByteArrayList{"550-x\n",
                                                  "550 5.1.1 x\n",
                                                  "550 ",
                                                  "5.1.1 ",
                                                  "#5.1.1",
                                                  "<a@b>: ",
                                                  "<a@b>\n",
                                                  "<",
                                                  "host ",
                                                  "to=<",
                                                  "said: 550-",
                                                  "((((",
                                                  "550 x))))",
                                                  "'''",
                                                  "(in reply to ",
                                                  "after ",
                                                  "S: ",
                                                  "C: x\n",
                                                  "> > > ",
                                                  "[1:1] ",
                                                  "1:1 ",
                                                  "250-SIZE\n",
                                                  "SIZE\n",
                                                  "x",
                                                  " ",
                                                  "\n",
                                                  QByteArray("\0\n", 2),
                                                  "RCPT TO:<a@b>\n",
                                                  "DATA\n354 x\n",
                                                  "From: a\nTo: b\n",
                                                  "Final-Recipient: rfc822; a@b\n\n",
                                                  "Final-Recipient: rfc822; a@b\n x\n",
                                                  "a: b\n c\n",
                                                  "dsn=",
                                                  "dsn=5.1.1 ("})
        expectBounded(piece.repeated(size / piece.size()));
    expectBounded("Final-Recipient: rfc822; a@b\nDiagnostic-Code: smtp; 550-" + QByteArray("550-").repeated(100'000));
}

TEST(HostilePaste, TellsThatThereIsMore)
{
    QByteArray many;
    for (int i = 0; i < 2 * maxReplies; ++i)
        many += "550 number " + QByteArray::number(i) + '\n';
    const Pasted pasted = readPasted(many);
    EXPECT_EQ(pasted.replies.size(), maxReplies);
    EXPECT_TRUE(pasted.truncated);
    EXPECT_FALSE(readPasted("550 x").truncated);
}

TEST(HostilePaste, AnyOctets)
{
    QRandomGenerator random(20261130);
    const QByteArray letters = "250-5.1 4\r\n:<>@S#()'\"\0\xff\xe4=;.ab";
    for (int i = 0; i < 3000; ++i) {
        QByteArray octets;
        for (quint32 length = random.bounded(200U); length > 0; --length)
            octets += letters.at(random.bounded(int(letters.size())));
        expectBounded(octets);
    }
}

TEST(HostilePaste, KeepsOctetsThatAreNoText)
{
    const Pasted pasted = readPasted(QByteArray("550 \xff\x1b[31m\0x", 12));
    ASSERT_EQ(pasted.replies.size(), 1);
    EXPECT_EQ(pasted.replies[0].reply.lines.first(), QByteArray("\xff\x1b[31m\0x", 8));
}
