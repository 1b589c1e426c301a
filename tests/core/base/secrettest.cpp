// SPDX-License-Identifier: MIT
#include "core/base/secret.h"

#include <gtest/gtest.h>

#include <type_traits>

using postscope::Secret;

TEST(Secret, TakesTheOctetsOverAndEmptiesTheirSource)
{
    QByteArray password("hunter2");
    const Secret secret(std::move(password));
    EXPECT_TRUE(password.isEmpty());
    EXPECT_EQ(secret.expose(), "hunter2");
}

TEST(Secret, CopiesDoNotShareOctets)
{
    const Secret one(QByteArray("hunter2"));
    Secret two = one;
    EXPECT_EQ(one, two);
    EXPECT_NE(static_cast<const void *>(one.expose().data()), static_cast<const void *>(two.expose().data()));
    two = Secret();
    EXPECT_EQ(one.expose(), "hunter2");
    EXPECT_TRUE(two.isEmpty());
}

TEST(Secret, ConvertsToNothingThatCouldBePrinted)
{
    EXPECT_FALSE((std::is_convertible_v<Secret, QByteArray>));
    EXPECT_FALSE((std::is_convertible_v<Secret, QByteArrayView>));
}
