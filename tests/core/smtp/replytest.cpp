// SPDX-License-Identifier: MIT
#include "core/smtp/capabilities.h"
#include "core/smtp/replyline.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace postscope::smtp;

TEST(Reply, FindsAnEnhancedCodeWhoseClassAgrees)
{
    const Reply reply{550, {"5.1.1 No such", "5.1.1 user"}};
    EXPECT_EQ(reply.enhanced(), (EnhancedCode{5, 1, 1}));
    EXPECT_EQ(reply.enhanced()->toByteArray(), "5.1.1");
    EXPECT_EQ(reply.text(), "No such user");
    EXPECT_EQ(reply.toByteArray(), "550 5.1.1 No such 5.1.1 user");
    EXPECT_EQ((Reply{250, {"2.1.5"}}).enhanced(), (EnhancedCode{2, 1, 5}));
    EXPECT_EQ((Reply{250, {"2.123.999 x"}}).enhanced(), (EnhancedCode{2, 123, 999}));
}

TEST(Reply, TakesNothingElseForAnEnhancedCode)
{
    for (const char *text : {"4.1.1 x", "5.1.1", "2.1", "2.1.", "2..1", "2.1.1.1", "2.1234.1", "2.1.1x", "22.1.1", " 2.1.1", "", "2.1.1-x"}) {
        const Reply reply{250, {text}};
        EXPECT_FALSE(reply.enhanced()) << text;
        EXPECT_EQ(reply.text(), text);
    }
    EXPECT_FALSE((Reply{354, {"3.0.0 x"}}).enhanced());
    EXPECT_FALSE(Reply{250}.enhanced());
    EXPECT_EQ(Reply{250}.toByteArray(), "250");
}

TEST(ReplyLine, ReadsCodeSeparatorAndText)
{
    EXPECT_EQ(ReplyLine::read("250-a b")->text, "a b");
    EXPECT_FALSE(ReplyLine::read("250-a b")->last);
    EXPECT_TRUE(ReplyLine::read("250 ")->last);
    EXPECT_TRUE(ReplyLine::read("250")->last);
    for (const char *line : {"", "2", "25", "25 x", "2500", "250x", "199 x", "600 x", "-25 x", "2 0 x", "250\tx"})
        EXPECT_FALSE(ReplyLine::read(line)) << line;
}

namespace {

Capabilities offered(const QByteArrayList &lines)
{
    return Capabilities(Reply{250, QByteArrayList{"mx.test"} + lines});
}

} // namespace

TEST(Capabilities, AreReadInAnyCaseAndOnAnyLineButTheFirst)
{
    const Capabilities all = offered({"size 1000", "8BitMime", "SMTPUTF8 ", "X-ODD  a   B", "", "Pipelining"});
    EXPECT_TRUE(all.has(Extension::Size));
    EXPECT_TRUE(all.has(Extension::EightBitMime));
    EXPECT_TRUE(all.has(Extension::SmtpUtf8));
    EXPECT_TRUE(all.has(Extension::Pipelining));
    EXPECT_FALSE(all.has(Extension::StartTls));
    EXPECT_FALSE(Capabilities(Reply{250, {"PIPELINING"}}).has(Extension::Pipelining));
    EXPECT_EQ(all.list().size(), 5);
    EXPECT_EQ(all.list()[3], (Capability{"X-ODD", {"a", "B"}}));
}

TEST(Capabilities, KnowEveryKeyword)
{
    for (const Extension extension : {Extension::Size, Extension::Pipelining, Extension::EightBitMime, Extension::SmtpUtf8, Extension::Dsn,
                                      Extension::EnhancedStatusCodes, Extension::StartTls, Extension::Auth}) {
        EXPECT_TRUE(offered({keyword(extension)}).has(extension)) << keyword(extension).constData();
        EXPECT_FALSE(offered({keyword(extension) + 'X'}).has(extension)) << keyword(extension).constData();
    }
}

TEST(Capabilities, ListMechanismsOnceAndInOrder)
{
    EXPECT_EQ(offered({"AUTH login PLAIN", "AUTH=LOGIN XOAUTH2"}).mechanisms(), (QByteArrayList{"LOGIN", "PLAIN", "XOAUTH2"}));
    EXPECT_EQ(offered({"AUTH="}).mechanisms(), QByteArrayList());
    EXPECT_EQ(offered({"AUTHX LOGIN"}).mechanisms(), QByteArrayList());
}

TEST(Capabilities, TakeForALimitOnlyWhatIsOne)
{
    EXPECT_EQ(offered({"SIZE 1000"}).sizeLimit(), 1000);
    EXPECT_EQ(offered({"SIZE 9223372036854775807"}).sizeLimit(), 9223372036854775807);
    for (const char *line : {"SIZE", "SIZE 0", "SIZE -1", "SIZE +1", "SIZE 9223372036854775808", "SIZE 0x10", "SIZE 10M", "SIZES 10"})
        EXPECT_FALSE(offered({line}).sizeLimit()) << line;
}

TEST(Capabilities, LeaveOutWhatIsMasked)
{
    const Capabilities rest = offered({"SIZE 10", "AUTH=LOGIN", "DSN"}).without({"AUTH", "SIZE", "NONE"});
    EXPECT_EQ(rest.list(), (QList<Capability>{{"DSN", {}}}));
}

TEST(Capabilities, KeepNoMoreThanAServerCanHave)
{
    EXPECT_EQ(offered(QByteArrayList(1000, "X-MORE")).list().size(), 200);
}
