// SPDX-License-Identifier: MIT
// What the parts of replies are.
#include "session.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::anatomy;
using namespace postscope::anatomy::test;

namespace {

std::string code(const char *digits)
{
    const std::string text(digits);
    return "code{" + text + "}(code-class{" + text[0] + "} code-category{" + text[1] + "} code-detail{" + text[2] + "})";
}

std::string reply(const QByteArrayList &rows)
{
    const Anatomy anatomy = last(session(rows));
    EXPECT_EQ(fault(anatomy.line, anatomy.octets), "");
    return told(anatomy.line);
}

} // namespace

TEST(Replies, Greet)
{
    EXPECT_EQ(reply({"S: 220 mx.example ESMTP"}), "reply(" + code("220") + " separator{last} host-name text line-end)");
    EXPECT_EQ(reply({"S: 220-mx.example", "S: 220 5.1.1 is our version"}), "reply(" + code("220") + " separator{last} text line-end)");
}

TEST(Replies, HaveAnEnhancedCode)
{
    const QByteArrayList before{"S: 220 mx", "C: RCPT TO:<a@b>"};
    EXPECT_EQ(reply(before + QByteArrayList{"S: 550 5.1.1 No such user"}),
              "reply(" + code("550") + " separator{last} enhanced-code{5.1.1}(status-class{5} status-subject{1} status-detail{1}) text line-end)");
    EXPECT_EQ(reply(before + QByteArrayList{"S: 250 4.0.0 our version"}),
              "reply(" + code("250") +
                  " separator{last} enhanced-code{4.0.0}(status-class{4} status-subject{0} status-detail{0} broken{status-class}) text line-end)");
    EXPECT_EQ(reply(before + QByteArrayList{"S: 250 1.2.3.4 is yours"}), "reply(" + code("250") + " separator{last} text line-end)");
}

TEST(Replies, OfferExtensions)
{
    const QByteArrayList before{"S: 220 mx", "C: EHLO c", "S: 250-mx.example at your service"};
    EXPECT_EQ(reply(before), "reply(" + code("250") + " separator{more} host-name text line-end)");
    EXPECT_EQ(reply(before + QByteArrayList{"S: 250-SIZE 1000"}),
              "reply(" + code("250") + " separator{more} capability{SIZE}(capability-keyword{SIZE} capability-value{SIZE}) line-end)");
    EXPECT_EQ(reply(before + QByteArrayList{"S: 250-X", "S: 250 auth=login PLAIN"}),
              "reply(" + code("250") +
                  " separator{last} capability{AUTH}(capability-keyword{AUTH} broken{equals} capability-value{AUTH} mechanism{PLAIN}) line-end)");
}

TEST(Replies, NameTheQueueId)
{
    const std::string told = reply({"S: 220 mx", "C: DATA", "S: 354 go", "*", "S: 250 2.0.0 Ok: queued as 4XYZ"});
    EXPECT_EQ(told,
              "reply(" + code("250") + " separator{last} enhanced-code{2.0.0}(status-class{2} status-subject{0} status-detail{0}) text(queue-id) line-end)");
    EXPECT_EQ(find(last(session({"S: 220 mx", "C: DATA", "S: 354 go", "*", "S: 250 queued as 4XYZ"})).line, LinePart::Kind::QueueId)->value, "4XYZ");
}

TEST(Replies, MayBeBroken)
{
    EXPECT_EQ(reply({"S: 220 mx", "S: hello"}), "foreign{server}(line-end)");
    EXPECT_EQ(reply({"S: 199 mx"}), "reply(code{199}(broken{code}) separator{last} text line-end)");
    EXPECT_EQ(reply({"S: 220_mx"}), "reply(" + code("220") + " broken{separator} host-name line-end)");
    EXPECT_EQ(reply({"S: 220"}), "reply(" + code("220") + " separator{none} line-end)");
    const std::string other = reply({"S: 220-mx", "S: 250 mx"});
    EXPECT_NE(other.find("broken{code-changed}"), std::string::npos) << other;
}

TEST(Replies, HaveEncodedWordsDecoded)
{
    const Anatomy anatomy = last(session({"S: 220 mx", "C: NOOP", "S: 250 =?UTF-8?B?w6k=?= and =?iso-8859-1?Q?=E9_x?= and =?x?Q?broken"}));
    EXPECT_EQ(told(anatomy.line), "reply(" + code("250") + " separator{last} text(encoded-word\"\xc3\xa9\" encoded-word\"\xc3\xa9 x\") line-end)");
}
