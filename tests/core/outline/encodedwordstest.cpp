// SPDX-License-Identifier: MIT
#include "core/outline/encodedwords.h"
#include "core/outline/outline.h"

#include <gtest/gtest.h>

using namespace postscope::outline;

// GMime up to 3.2.13 lost "zwei" and "drei".
TEST(EncodedWords, AreAllReadWhereOneHasPadding)
{
    EXPECT_EQ(decodeWords("=?UTF-8?B?w6k=?= =?utf-8?b?w6k=?= x =?UTF-8?B?w6k=?="), QString::fromUtf8("éé x é"));
    EXPECT_EQ(decodeWords("=?UTF-8?B?ZWlucyA=?=\r\n =?UTF-8?B?endlaSA=?=\r\n\t=?UTF-8?B?ZHJlaQ==?= vier"), QStringLiteral("eins zwei drei vier"));
    EXPECT_EQ(decodeWords("=?UTF-8?B?ZWlucyA=?= =?ISO-8859-1?B?6Q==?= =?UTF-8?Q?=C3=A9?="), QString::fromUtf8("eins éé"));
    // A character that was cut in two.
    EXPECT_EQ(decodeWords("=?UTF-8?B?5Lit5g==?= =?UTF-8?B?lofkuK0=?="), QString::fromUtf8("中文中"));
}

TEST(EncodedWords, InNamesOfFilesToo)
{
    const Outline outline = readOutline(QByteArrayView("Content-Type: image/png; name=\"=?UTF-8?B?ZWlucyA=?= =?UTF-8?B?endlaQ==?=\"\r\n\r\nx\r\n"));
    EXPECT_EQ(outline.parts.constFirst().fileName, QStringLiteral("eins zwei"));
}

TEST(EncodedWords, NothingElseIsTouched)
{
    for (const char *line :
         {"", "=?", "=?UTF-8?B?", "=?UTF-8?B?w6k=", "=?UTF-8?B?w6k=?", "=?UTF-8?B?w6k=?=", "=?UTF-8?B?5Lit?= =?UTF-8?B?5paH?=", "=??B?w6k=?= =??B?w6k=?=",
          "=?UTF-8?Q?=C3=A9?= =?UTF-8?Q?=C3=A9?=", "=?UTF-8?B?w6k=?==?UTF-8?B?w6k=?=", "=?a?b?b?= =?c?b?b=?= =?d?b?b=?=", "=?=?=?UTF-8?B?w6k=?= x"})
        EXPECT_EQ(withPaddedWordsJoined(line), line);
}

TEST(EncodedWords, TakeTimeByTheirLength)
{
    for (const char *piece : {"=?a?b?", "=?", "=?UTF-8?B?w6k=?= ", "=?UTF-8?B?w6k= ", "=?a?b?====", "=?UTF-8?B?w6k=?= =?", " "})
        (void)withPaddedWordsJoined(QByteArray(piece).repeated(300'000)); // minutes, if it were squared
}
