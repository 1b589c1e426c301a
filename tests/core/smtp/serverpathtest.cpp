// SPDX-License-Identifier: MIT
#include "core/smtp/serverpath.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace postscope::smtp;

TEST(ServerPath, KnowsAMailbox)
{
    for (const QByteArray address :
         {"a@x", "a.b+c@x.test", "\"a b\"@x.test", "\"a\\\"@b\"@x.test", "a@[127.0.0.1]", "a@[IPv6:::1]", "寄件@例子.test", "!#$%&'*+-/=?^_`{|}~@x"})
        EXPECT_TRUE(isMailbox(address)) << address.constData();
    for (const QByteArray address : {"",          "a",      "@x",   "a@",    ".a@x",     "a.@x",   "a..b@x", "a b@x", "a@x y", "a@-x",
                                     "a@x-.test", "a@x..y", "a@x.", "\"a@x", "\"a\"b@x", "a(c)@x", "a@[]",   "a@[x",  "a@b@c", "\xff@x"})
        EXPECT_FALSE(isMailbox(address)) << address.constData();
    EXPECT_FALSE(isMailbox(QByteArray("a\0@x", 4)));
    EXPECT_FALSE(isMailbox("a\rb@x"));
}

TEST(ServerPath, ReadsPathAndParameters)
{
    const auto path = ServerPath::read("from: <@relay.test:\"a> b\"@x.test>  size=10 Body=8BITMIME SMTPUTF8", "FROM:");
    ASSERT_TRUE(path);
    EXPECT_EQ(path->address, "\"a> b\"@x.test");
    const QList<ServerParameter> parameters{{"SIZE", "10"}, {"BODY", "8BITMIME"}, {"SMTPUTF8", std::nullopt}};
    EXPECT_TRUE(path->parameters == parameters);
    EXPECT_EQ(path->rest, "size=10 Body=8BITMIME SMTPUTF8");
    EXPECT_EQ(ServerPath::read("FROM:<>", "FROM:")->address, "");
    EXPECT_EQ(ServerPath::read("TO:<Postmaster>", "TO:")->address, "Postmaster");
    for (const QByteArray wrong :
         {"", "FROM", "FROM:", "FROM:<", "FROM:>", "TO:<a@x>", "FROM:a@x", "FROM:<a@x> =1", "FROM:<a@x> A=", "FROM:<a@x> A A", "FROM:<a@x>>", "FROM:<<a@x>"})
        EXPECT_FALSE(ServerPath::read(wrong, "FROM:")) << wrong.constData();
}

TEST(ServerPath, ReadsXtext)
{
    EXPECT_EQ(fromXtext("a+2Bb+3D+20"), QByteArray("a+b= "));
    EXPECT_EQ(fromXtext(""), QByteArray());
    for (const QByteArray wrong : {"+", "+2", "+2b", "+-1", "+ 1", "a=b", "a b", "+G0"})
        EXPECT_FALSE(fromXtext(wrong)) << wrong.constData();
}
