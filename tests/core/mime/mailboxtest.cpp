// SPDX-License-Identifier: MIT
#include "core/mime/mailbox.h"

#include <gtest/gtest.h>

using postscope::mime::AddressFailure;
using postscope::mime::Mailbox;
using postscope::mime::parseMailboxes;
using Reason = postscope::mime::AddressFailure::Reason;

namespace {

QString str(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

std::string read(const char *text)
{
    const auto mailboxes = parseMailboxes(str(text));
    if (!mailboxes)
        return "failure " + std::to_string(int(mailboxes.error().reason)) + " at " + std::to_string(mailboxes.error().position);
    std::string all;
    for (const Mailbox &mailbox : *mailboxes)
        all += '{' + mailbox.displayName.toStdString() + '|' + mailbox.localPart.toStdString() + '|' + mailbox.domain.toStdString() + '}';
    return all;
}

} // namespace

TEST(Mailbox, ReadsAddressesAsPeopleWriteThem)
{
    EXPECT_EQ(read("a@b"), "{|a|b}");
    EXPECT_EQ(read(" a.b+c@example.com "), "{|a.b+c|example.com}");
    EXPECT_EQ(read("Ann Lee <a@b>"), "{Ann Lee|a|b}");
    EXPECT_EQ(read("John Q. Public <a@b>"), "{John Q. Public|a|b}");
    EXPECT_EQ(read("\"Lee, Ann\" <a@b>"), "{Lee, Ann|a|b}");
    EXPECT_EQ(read("\"a \\\"b\\\" \\\\ c\"<a@b>"), "{a \"b\" \\ c|a|b}");
    EXPECT_EQ(read("\"中文\" 中文1@ethereal.email"), "{中文|中文1|ethereal.email}");
    EXPECT_EQ(read("王小明　<a@例え.jp>"), "{王小明|a|例え.jp}") << "an ideographic space is a space";
    EXPECT_EQ(read("<a@b>"), "{|a|b}");
    EXPECT_EQ(read("< a@b >"), "{|a|b}");
    EXPECT_EQ(read("=?UTF-8?B?5Lit5paH?= <a@b>"), "{=?UTF-8?B?5Lit5paH?=|a|b}") << "encoded-words stay as they are";
}

TEST(Mailbox, ReadsQuotedLocalPartsAndLiterals)
{
    EXPECT_EQ(read("\"a b\"@c"), "{|a b|c}");
    EXPECT_EQ(read("Name <\"a@b\"@c>"), "{Name|a@b|c}");
    EXPECT_EQ(read("a@[127.0.0.1]"), "{|a|[127.0.0.1]}");
    EXPECT_EQ(read("<a@[IPv6:2001:db8::1]>"), "{|a|[IPv6:2001:db8::1]}");
}

TEST(Mailbox, ReadsLists)
{
    EXPECT_EQ(read("a@b, c@d"), "{|a|b}{|c|d}");
    EXPECT_EQ(read("a@b,c@d,"), "{|a|b}{|c|d}");
    EXPECT_EQ(read(",, a@b ;; c@d; "), "{|a|b}{|c|d}");
    EXPECT_EQ(read("A <a@b>; \"C; D\" <c@d>"), "{A|a|b}{C; D|c|d}");
    EXPECT_EQ(read("Team: a@b, Name <c@d>;, e@f"), "{|a|b}{Name|c|d}{|e|f}");
    EXPECT_EQ(read("undisclosed-recipients:;"), "");
    EXPECT_EQ(read("(one) a@b (the (inner) first), (two)\"N\"(x)<c@d>(y)"), "{|a|b}{N|c|d}");
    EXPECT_EQ(read("a@b (\\) still a comment)"), "{|a|b}");
}

TEST(Mailbox, SaysWhyAndWhere)
{
    const auto failure = [](const char *text) { return parseMailboxes(str(text)).error(); };
    EXPECT_EQ(failure(""), (AddressFailure{Reason::Empty, 0, {}}));
    EXPECT_EQ(failure(" , ;").reason, Reason::Empty);
    EXPECT_EQ(failure("a@b, bob, c@d"), (AddressFailure{Reason::MissingAt, 5, str("bob")}));
    EXPECT_EQ(failure("bob a@b"), (AddressFailure{Reason::MissingAt, 0, str("bob a@b")}));
    EXPECT_EQ(failure("Lee, Ann <a@b>").reason, Reason::MissingAt);
    EXPECT_EQ(failure("<bob>").reason, Reason::MissingAt);
    EXPECT_EQ(failure("<>").reason, Reason::MissingAt);
    EXPECT_EQ(failure("@b").reason, Reason::EmptyLocalPart);
    EXPECT_EQ(failure("\"\"@b").reason, Reason::EmptyLocalPart);
    EXPECT_EQ(failure("a@").reason, Reason::EmptyDomain);
    EXPECT_EQ(failure("a@ b").reason, Reason::EmptyDomain);
    EXPECT_EQ(failure("a@b..c"), (AddressFailure{Reason::BadDomain, 2, str("b..c")}));
    EXPECT_EQ(failure("a@-b.c").reason, Reason::BadDomain);
    EXPECT_EQ(failure("\"a@b").reason, Reason::UnclosedQuote);
    EXPECT_EQ(failure("\"a\\").reason, Reason::UnclosedQuote);
    EXPECT_EQ(failure("A <a@b").reason, Reason::UnclosedBracket);
    EXPECT_EQ(failure("a@[127.0.0.1").reason, Reason::UnclosedBracket);
    EXPECT_EQ(failure("a@b (c").reason, Reason::UnclosedComment);
    EXPECT_EQ(failure("a@b (c\\").reason, Reason::UnclosedComment);
    EXPECT_EQ(failure("a@b c@d"), (AddressFailure{Reason::TrailingText, 4, str("c@d")}));
    EXPECT_EQ(failure("<a@b> c").reason, Reason::TrailingText);
    EXPECT_EQ(failure("Team: a@b").reason, Reason::BadCharacter) << "a group must be closed";
    EXPECT_EQ(failure("A: B: a@b;;").reason, Reason::BadCharacter);
    EXPECT_EQ(failure("a@b, c)d@e"), (AddressFailure{Reason::BadCharacter, 6, str(")")}));
    EXPECT_EQ(failure("a\\b@c").reason, Reason::BadCharacter);
    EXPECT_EQ(parseMailboxes(QString(1000, u'x') + str("@b")).error().reason, Reason::TooLong);
    EXPECT_EQ(parseMailboxes(QString(100, u'x')).error().excerpt.size(), 80);
    EXPECT_EQ(parseMailboxes(str("a@b,").repeated(10'000))->size(), 10'000);
    EXPECT_EQ(parseMailboxes(str("a@b,").repeated(10'001)).error().reason, Reason::TooMany);
}

TEST(Mailbox, WritesAddressesForTheWire)
{
    const Mailbox chinese{str("中文"), str("中文1"), str("中文.台灣")};
    EXPECT_TRUE(chinese.needsSmtpUtf8());
    EXPECT_EQ(chinese.address(), "中文1@中文.台灣");
    EXPECT_EQ(chinese.asciiDomainAddress(), "中文1@xn--fiq228c.xn--kpry57d");

    const Mailbox idn{{}, str("info"), str("bücher.example")};
    EXPECT_FALSE(idn.needsSmtpUtf8());
    EXPECT_EQ(idn.address(), "info@bücher.example");
    EXPECT_EQ(idn.asciiDomainAddress(), "info@xn--bcher-kva.example");

    EXPECT_EQ((Mailbox{{}, str("a b"), str("c")}.address()), "\"a b\"@c");
    EXPECT_EQ((Mailbox{{}, str("a\"\\"), str("c")}.address()), "\"a\\\"\\\\\"@c");
    EXPECT_EQ((Mailbox{{}, str("a..b"), str("c")}.address()), "\"a..b\"@c");
    EXPECT_EQ((Mailbox{{}, str("a"), str("[::1]")}.asciiDomainAddress()), "a@[::1]");
}

// Every mailbox made of these pieces must come back from its own text, alone and in a list.
TEST(Mailbox, ReadsBackWhatItWrites)
{
    const QStringList names{
        {}, str("Ann"), str("Lee, Ann"), str("a@b.c"), str("\"q\" \\ <x@y>;"), str("中文（台灣）"), str("=?x?q?y?="), str(" two  spaces "), str("(c)")};
    const QStringList locals{str("a"),     str("a.b"),    str("a..b"),     str(".a"),  str("a b"),       str("x@y x"),     str("\"\\"),
                             str("中文1"), str("甲，乙"), str("a\u00a0b"), str("(x)"), str("=?x?q?y?="), str("\U0001F600")};
    const QStringList domains{str("b"), str("Example.COM"), str("中文.台灣"), str("[127.0.0.1]"), str("[IPv6:::1]")};
    QList<Mailbox> all;
    QStringList text;
    for (const QString &name : names) {
        for (const QString &local : locals) {
            for (const QString &domain : domains) {
                const Mailbox mailbox{name, local, domain};
                const auto back = parseMailboxes(mailbox.toString());
                ASSERT_TRUE(back) << mailbox.toString().toStdString();
                EXPECT_EQ(*back, QList{mailbox}) << mailbox.toString().toStdString();
                EXPECT_TRUE(parseMailboxes(QString::fromUtf8(mailbox.address()))) << mailbox.address().toStdString();
                all << mailbox;
                text << mailbox.toString();
            }
        }
    }
    EXPECT_EQ(*parseMailboxes(text.join(u',')), all);
}
