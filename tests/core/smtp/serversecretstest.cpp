// SPDX-License-Identifier: MIT
#include "served.h"

#include "core/smtp/servercommand.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace postscope;
using smtp::Line;
using smtp::SecretLines;

namespace {

constexpr char canary[] = "CANARY-9f3!";

/// The canary, and its base64 in each alignment without the octets that depend on neighbours.
QByteArrayList needles(const QByteArray &secret)
{
    QByteArrayList all{secret};
    for (int shift = 0; shift < 3; ++shift)
        all << (QByteArray(shift, 'x') + secret).toBase64(QByteArray::OmitTrailingEquals).mid(shift == 0 ? 0 : 4).chopped(3);
    return all;
}

void expectHidden(const Served &served)
{
    const QByteArray record = served.record();
    for (const QByteArray &needle : needles(canary))
        EXPECT_FALSE(record.contains(needle)) << record.constData();
}

const QByteArray plain = QByteArray("\0anna\0", 6).append(canary).toBase64();
const QByteArray password = QByteArray(canary).toBase64();

} // namespace

TEST(ServerSecrets, AreInNoEventHoweverTheyCome)
{
    const QByteArrayList sessions{
        "AUTH PLAIN " + plain + "\r\n",
        "auth plain " + plain + "\r\n",
        "AUTH\tPLAIN\t" + plain + "\r\n",
        "  AUTH  PLAIN  " + plain + "\r\n",
        "AUTH " + plain + "\r\n",
        "AUTH=PLAIN " + plain + "\r\n",
        "AUTHPLAIN " + plain + "\r\n",
        "AUTH X-UNKNOWN " + plain + "\r\n",
        "AHTU PLAIN " + plain + "\r\n",
        "AUTH PLAIN\r\n" + plain + "\r\n",
        "AUTH PLAIN\r\n" + plain + "!\r\n",
        "AUTH LOGIN\r\nYW5uYQ==\r\n" + password + "\r\n",
        "AUTH LOGIN YW5uYQ==\r\n" + password + "\r\n",
        "AUTH LOGIN YW5uYQ==\r\n" + QByteArray(canary) + "\r\n",
        "AUTH CRAM-MD5\r\n" + plain + "\r\n",
        "AUTH PLAIN =\r\n" + plain + "\r\n",
        "AUTH\r\nPLAIN\r\n" + plain + "\r\n",
        "MAIL FROM:<a@x.test>\r\nAUTH LOGIN\r\nYW5uYQ==\r\n" + password + "\r\nRSET\r\n",
        "AUTH PLAIN " + plain + QByteArray(20'000, 'A') + "\r\n",
        "AUTH PLAIN\r\n" + plain + QByteArray(20'000, 'A') + "\r\n",
    };
    for (const QByteArray &session : sessions) {
        for (const bool tls : {true, false}) {
            for (const qsizetype piece : {qsizetype(1), qsizetype(100'000)}) {
                SCOPED_TRACE(session.left(60).constData());
                Served served({}, piece);
                if (tls)
                    served.secure();
                else
                    served.say("EHLO client.test\r\n");
                served.say(session + "NOOP seen\r\n");
                expectHidden(served);
                EXPECT_TRUE(served.record().contains("NOOP seen\r\n"));
                EXPECT_TRUE(served.record().contains(Event::mask));
            }
        }
    }
}

TEST(ServerSecrets, AreKeptBehindTheMask)
{
    Served served;
    served.secure();
    served.say("AUTH PLAIN " + plain + "\r\n");
    const Event &event = served.events.at(served.events.size() - 2);
    EXPECT_EQ(event.octets, QByteArray("AUTH PLAIN ") + Event::mask + "\r\n");
    ASSERT_TRUE(event.hidden);
    EXPECT_EQ(event.hidden->expose(), plain);
}

TEST(ServerSecrets, HideNothingElse)
{
    SecretLines lines;
    for (const QByteArray line : {"EHLO auth.example", "MAIL FROM:<a@x.test> AUTH=<>", "HELP AUTH", "FOO bar", "RCPT TO:<plain@x.test>", ""})
        EXPECT_EQ(lines.read(line).secretFrom, -1) << line.constData();
}

TEST(ServerSecrets, StayHiddenUntilACommandIsUnderstood)
{
    SecretLines lines;
    EXPECT_EQ(lines.read("AUTH LOGIN"), (Line{"AUTH LOGIN", Phase::Auth, 10}));
    EXPECT_EQ(lines.read("YW5uYQ==").secretFrom, 0);
    EXPECT_EQ(lines.read("c2VjcmV0").secretFrom, 0);
    EXPECT_EQ(lines.read("NOOP").secretFrom, -1);
    EXPECT_EQ(lines.read("c2VjcmV0").secretFrom, -1);
    lines.expectResponse();
    EXPECT_EQ(lines.read("QUIT").secretFrom, 0);
    lines.expectResponse();
    EXPECT_EQ(lines.read("*").secretFrom, -1);
}
