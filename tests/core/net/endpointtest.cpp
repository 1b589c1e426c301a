// SPDX-License-Identifier: MIT
#include "core/net/endpoint.h"

#include <gtest/gtest.h>

using namespace postscope::net;

TEST(Loopback, IsWhatCannotBeAnotherMachine)
{
    for (const char *host : {"localhost", "LocalHost", "localhost.", "mail.localhost", "127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1"})
        EXPECT_TRUE(isLoopback(QString::fromLatin1(host))) << host;
    for (const char *host : {"", "example.com", "localhost.example.com", "notlocalhost", "128.0.0.1", "127.0.0.1.example.com", "::2", "0.0.0.0", "127.1"})
        EXPECT_FALSE(isLoopback(QString::fromLatin1(host))) << host;
}

TEST(AddressLiteral, FollowsRfc5321)
{
    const auto literal = [](const char *address) { return addressLiteral(QHostAddress(QString::fromLatin1(address))); };
    EXPECT_EQ(literal("127.0.0.1"), "[127.0.0.1]");
    EXPECT_EQ(literal("::ffff:192.0.2.1"), "[192.0.2.1]");
    EXPECT_EQ(literal("2001:db8::1"), "[IPv6:2001:db8::1]");
    EXPECT_EQ(literal("::1"), "[IPv6:::1]");
    EXPECT_EQ(literal("fe80::1%eth0"), "[IPv6:fe80::1]");
}
