// SPDX-License-Identifier: MIT
#include "core/smtp/command.h"
#include "core/smtp/failure.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::smtp;

TEST(Command, WritesXtext)
{
    EXPECT_EQ(xtext("a+b=c d\r\n"), "a+2Bb+3Dc+20d+0D+0A");
    EXPECT_EQ(xtext("!~"), "!~");
    EXPECT_EQ(xtext("\xc3\xa9\x7f"), "+C3+A9+7F");
}

TEST(Command, MarksWhatIsSecretAndNothingElse)
{
    EXPECT_EQ(auth("PLAIN", "abc"), (Line{"AUTH PLAIN YWJj", Phase::Auth, 11}));
    EXPECT_EQ(auth("PLAIN", ""), (Line{"AUTH PLAIN =", Phase::Auth, 11}));
    EXPECT_EQ(auth("LOGIN", std::nullopt), (Line{"AUTH LOGIN", Phase::Auth, -1}));
    EXPECT_EQ(authResponse("abc"), (Line{"YWJj", Phase::Auth, 0}));
    EXPECT_EQ(authCancel(), (Line{"*", Phase::Auth, -1}));
    EXPECT_EQ(mailFrom("", {}), (Line{"MAIL FROM:<>", Phase::Mail, -1}));
}

TEST(Command, KeepsUtf8Octets)
{
    // U+010A and U+560D end in the octets of LF and CR where UTF-16 is cut; in UTF-8 nothing of them is a control.
    const QByteArray address = QStringLiteral("\u010a\u560d\u2028@example.test").toUtf8();
    EXPECT_EQ(mailFrom(address, {"SMTPUTF8"}).octets, "MAIL FROM:<" + address + "> SMTPUTF8");
    EXPECT_EQ(rcptTo({.address = address}, false).octets, "RCPT TO:<" + address + '>');
}

TEST(Command, RefusesWhatWouldBecomeAnotherArgument)
{
    for (const QByteArray &bad : {QByteArray("a b"), QByteArray("a\r"), QByteArray("a\nb"), QByteArray("a\0b", 3), QByteArray("\x7f")}) {
        EXPECT_THROW(ehlo(bad), Failure) << bad.constData();
        EXPECT_THROW(helo(bad), Failure) << bad.constData();
        EXPECT_THROW(auth(bad, std::nullopt), Failure) << bad.constData();
        EXPECT_THROW(mailFrom(bad, {}), Failure) << bad.constData();
        EXPECT_THROW(mailFrom("a@b", {bad}), Failure) << bad.constData();
        EXPECT_THROW(rcptTo({.address = bad}, false), Failure) << bad.constData();
        EXPECT_THROW(rcptTo({.address = "a@b", .notify = bad}, true), Failure) << bad.constData();
    }
    for (const char *bad : {"a>", "<a", "\"a", "\"a\" b", "\"a\\\"", "a@b> SIZE=1"})
        EXPECT_THROW(mailFrom(bad, {}), Failure) << bad;
    for (const char *good : {"a@b", "\"a b>\"@c", "\"a\\\"> b\"@c", "a\\b@c"})
        EXPECT_NO_THROW(mailFrom(good, {})) << good;
    EXPECT_THROW(rcptTo({.address = ""}, false), Failure);
}
