// SPDX-License-Identifier: MIT
// Whatever a line is, wherever it is cut: every part is inside its parent, and the tree has its limits.
#include "session.h"

#include "core/anatomy/oddities.h"
#include "core/anatomy/span.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::anatomy;
using namespace postscope::anatomy::test;

namespace {

qsizetype count(const LinePart &part)
{
    qsizetype all = 1;
    for (const LinePart &inner : part.parts)
        all += count(inner);
    return all;
}

const QByteArrayList lines{
    "MAIL FROM:<\"a\\\" b\"@xn--bcher-kva.example> SIZE=1 BODY=8BITMIME ENVID=a+2Bb AUTH=<> BY=1;R RET=HDRS\r\n",
    "RCPT TO:<@x:j\xc3\xb6rg@[IPv6:::1]> NOTIFY=NEVER,x ORCPT=utf-8;\\x{E9}\\x{110000} RRVS=1;2;3\r\n",
    "AUTH SCRAM-SHA-256 biwsbj11c2VyLHI9cm9wcg==\r\n",
    "XCLIENT NAME=+ff ADDR PORT=\r\n",
    "BDAT 99999999999999999999999 LAST x\r\n",
    "250-AUTH=PLAIN LOGIN SCRAM-SHA-1\r\n",
    "550 5.1.1 =?UTF-8?B?w6k=?= =?a?b?c?= =?=?=? ?= queued as 42\r\n",
    "334 cj1hYmMscz1RUT09LGk9NDA5Ng==\r\n",
    QByteArray("\0\r\n\x7f\xff\xfe \t\r\n", 10),
};

} // namespace

TEST(Hostile, EverySplitStaysInside)
{
    const QList<QList<Event>> befores{session({"S: 220 mx"}), session({"S: 220 mx", "C: EHLO c", "S: 250-mx"}),
                                      session({"S: 220 mx", "C: AUTH SCRAM-SHA-256", "S: 334 x"}), session({"S: 220 mx", "C: AUTH LOGIN x"})};
    for (const QList<Event> &before : befores) {
        for (const QByteArray &whole : lines) {
            for (qsizetype size = 0; size <= whole.size(); ++size) {
                for (const Origin origin : {Origin::Client, Origin::Server}) {
                    const Anatomy anatomy = last(before + QList<Event>{line(origin, whole.left(size))});
                    ASSERT_EQ(fault(anatomy.line, anatomy.octets), "") << whole.toStdString() << ' ' << size;
                    ASSERT_EQ(anatomy.line.length, size);
                }
            }
        }
    }
}

TEST(Hostile, FloodsOfPartsAreBounded)
{
    for (const QByteArray &piece : {QByteArray("A=1 "), QByteArray("NOTIFY=a,b "), QByteArray("=?utf-8?Q?a?= "), QByteArray("=?"), QByteArray(1, '\0')}) {
        const Anatomy command = last({line(Origin::Client, "MAIL FROM:<a@b> " + piece.repeated(30'000) + "\r\n")});
        EXPECT_LT(count(command.line), 5 * maxParts);
        EXPECT_EQ(fault(command.line, command.octets), "");
        const Anatomy reply =
            last(session({"S: 220 mx", "C: EHLO c", "S: 250-mx"}) + QList<Event>{line(Origin::Server, "250-" + piece.repeated(30'000) + "\r\n")});
        EXPECT_LT(count(reply.line), 5 * maxParts);
        EXPECT_EQ(fault(reply.line, reply.octets), "");
    }
}

TEST(Hostile, TheSmallestPartIsFound)
{
    const Anatomy anatomy = last(session({"C: MAIL FROM:<joe@example.com> SIZE=100"}));
    const auto at = [&](qsizetype octet) {
        const LinePart *part = &anatomy.line;
        for (const qsizetype index : pathTo(anatomy.line, octet))
            part = &part->parts[index];
        return part->kind;
    };
    EXPECT_EQ(at(0), LinePart::Kind::Verb);
    EXPECT_EQ(at(4), LinePart::Kind::Command); // the space belongs to no part
    EXPECT_EQ(at(10), LinePart::Kind::Path);
    EXPECT_EQ(at(11), LinePart::Kind::LocalPart);
    EXPECT_EQ(at(15), LinePart::Kind::Domain);
    EXPECT_EQ(at(anatomy.octets.size() - 1), LinePart::Kind::LineEnd);
    EXPECT_TRUE(pathTo(anatomy.line, 10'000).isEmpty());
}

TEST(Hostile, EveryKindHasAName)
{
    for (const LinePart::Kind kind : allKinds())
        EXPECT_FALSE(name(kind).isEmpty());
    EXPECT_EQ(allKinds().size(), std::size_t(LinePart::Kind::Broken) + 1);
}

TEST(Hostile, RowsOutsideAreNothing)
{
    EXPECT_TRUE(anatomyOf({}, 0, Secrets::Revealed).octets.isEmpty());
    EXPECT_TRUE(anatomyOf(session({"S: 220 mx"}), 1, Secrets::Revealed).octets.isEmpty());
    EXPECT_TRUE(anatomyOf(session({"S: 220 mx"}), -1, Secrets::Revealed).octets.isEmpty());
}
