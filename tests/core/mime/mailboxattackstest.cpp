// SPDX-License-Identifier: MIT
#include "core/mime/mailbox.h"

#include <gtest/gtest.h>

#include <ctime>
#include <functional>

using postscope::mime::Mailbox;
using postscope::mime::parseMailboxes;
using Reason = postscope::mime::AddressFailure::Reason;

namespace {

QString str(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

TEST(MailboxAttacks, AnAddressInQuotesIsNoAddress)
{
    EXPECT_EQ(parseMailboxes(str("\"xclow3n@gmail.com x\"@internal.domain"))->constFirst().domain, str("internal.domain"));
    EXPECT_EQ(parseMailboxes(str("\"a@evil.com\" <b@good.com>"))->constFirst().address(), "b@good.com");
    EXPECT_EQ(parseMailboxes(str("\"<a@evil.com>,\" <b@good.com>"))->size(), 1);
    EXPECT_EQ(parseMailboxes(str("Team: \"x;y@evil.com\" <b@good.com>;"))->constFirst().address(), "b@good.com");
    EXPECT_EQ(parseMailboxes(str("b@good.com (a@evil.com, <c@evil.com>)"))->size(), 1);
}

TEST(MailboxAttacks, WhatCanBeReadTwoWaysIsRefused)
{
    for (const char *text : {"\"user\"@example.com(x)evil.com",
                             "\"user\"@example.com (x) evil.com",
                             "a@good.com(x).evil.com",
                             "a@good (x) .com",
                             "a@good. com",
                             "a@good .com",
                             "a@(x)good.com",
                             "a (x)@good.com",
                             "a @good.com",
                             "a(x)b@good.com",
                             "a.(x)b@good.com",
                             "<a (x)@good.com>",
                             "<a .b@good.com>",
                             "<a@good.com evil.com>",
                             "<a@good.com> <b@evil.com>",
                             "a@evil.com <b@good.com>",
                             "<<a@good.com>>",
                             "<a@evil.com>@good.com",
                             "a@b@good.com",
                             "<a@b@good.com>",
                             "<@evil.com:a@good.com>",
                             "<@evil.com,@x:a@good.com>",
                             "\"a\"b@good.com",
                             "\"a\".b@good.com",
                             "a.\"b\"@good.com",
                             "\"a\" \"b\"@good.com",
                             "\"a\"\"b\"@good.com",
                             ".a@good.com",
                             "a.@good.com",
                             "a..b@good.com",
                             "a@good.com.",
                             "a@good.com..",
                             "a@[127.0.0.1]evil.com",
                             "a@[127.0.0.1] evil.com",
                             "a@evil.com[127.0.0.1]",
                             "a@[127.0.0.1",
                             "a@[b]]",
                             "[a]@good.com",
                             "\"user\"@example.com\"x\"",
                             "a@good.com\"x\"evil.com",
                             "a@good.com:25",
                             "Name a@good.com",
                             "a@good.com; Team: b@c",
                             "Team: Inner: a@b;;"})
        EXPECT_FALSE(parseMailboxes(str(text))) << text;
}

TEST(MailboxAttacks, CharactersThatOnlyLookLikeSpecialsAreRefusedInAddresses)
{
    for (const char *text : {"a，b@good.com", "a＠evil.com@good.com", "＜a@good.com＞", "a@good.com，b@evil.com", "a@good。com", "a@good．com",
                             "a\u202eb@good.com", "a\u200bb@good.com", "a@go\u200bod.com", "a\ufffd@good.com", "a@go\u00adod.com", "a＂b@good.com"})
        EXPECT_FALSE(parseMailboxes(str(text))) << text;
    EXPECT_EQ(parseMailboxes(str("王，小明 <a@b>"))->constFirst().displayName, str("王，小明"));
}

TEST(MailboxAttacks, NoControlCharacterPassesAnywhere)
{
    const QStringList refused{str("\r"),
                              str("\n"),
                              str("\r\n"),
                              QString(QChar(0)),
                              str("\x0b"),
                              str("\t"),
                              str("\x1b"),
                              str("\x7f"),
                              str("\u0085"),
                              str("\u2028"),
                              str("\u2029"),
                              QString(QChar(0xD800)),
                              QString(QChar(0xDC00)),
                              QString(QChar(0xFFFE))};
    const QStringList places{str("a%1b@c.d"),    str("a@c%1c.d"), str("\"a%1b\"@c.d"), str("\"a\\%1b\"@c.d"), str("N%1 <a@c.d>"),   str("\"N%1\" <a@c.d>"),
                             str("a@c.d (x%1)"), str("a@c.d%1"),  str("%1a@c.d"),      str("a@[1%1]"),        str("a@c.d,%1b@c.d"), str("G%1: a@c.d;")};
    for (const QString &character : refused) {
        for (const QString &place : places) {
            const auto mailboxes = parseMailboxes(QString(place).replace(str("%1"), character));
            ASSERT_FALSE(mailboxes) << place.toStdString();
            EXPECT_EQ(mailboxes.error().reason, Reason::BadCharacter);
        }
    }
}

// U+010A and U+560D end in the octets of LF and CR when somebody cuts them to a byte: they are letters, and stay whole.
TEST(MailboxAttacks, LettersAreNeverCutToAByte)
{
    for (const char *letter : {"Ċ", "č", "嘊", "嘍"}) {
        const auto mailboxes = parseMailboxes(str("a%1b@c.d").arg(str(letter)));
        ASSERT_TRUE(mailboxes);
        const QByteArray address = mailboxes->constFirst().address();
        EXPECT_EQ(address, QByteArray("a") + letter + "b@c.d");
        EXPECT_FALSE(address.contains('\n') || address.contains('\r'));
    }
}

TEST(MailboxAttacks, DeepNestingNeedsNoStack)
{
    for (const qsizetype depth : {100, 10'000, 500'000}) {
        const auto comments = parseMailboxes(QString(depth, u'(') + QString(depth, u')') + str("a@b"));
        EXPECT_EQ(bool(comments), depth <= 100);
        EXPECT_FALSE(parseMailboxes(str("g:").repeated(depth) + str("a@b") + QString(depth, u';')));
        EXPECT_FALSE(parseMailboxes(QString(depth, u'<') + str("a@b")));
    }
}

// Doubling the input may double the time, and the largest stays far from a second.
TEST(MailboxAttacks, TimeIsLinear)
{
    const QList<std::function<QString(qsizetype)>> generators{
        [](qsizetype n) { return str("a@[") + QString(n, u'1'); },
        [](qsizetype n) { return str("a@[") + QString(n, u'1') + u']'; },
        [](qsizetype n) { return str("(x)").repeated(n / 3) + str("a@b"); },
        [](qsizetype n) { return str("x ").repeated(n / 2) + str("<a@b>"); },
        [](qsizetype n) { return str("x ").repeated(n / 2); },
        [](qsizetype n) { return QString(n, u'@'); },
        [](qsizetype n) { return QString(n, u'['); },
        [](qsizetype n) { return QString(n, u'<'); },
        [](qsizetype n) { return QString(n, u'"'); },
        [](qsizetype n) { return str("a.").repeated(n / 2) + str("a@b"); },
        [](qsizetype n) { return str("a@") + str("b.").repeated(n / 2) + u'c'; },
        [](qsizetype n) { return str("\"a\" ").repeated(n / 4) + str("a@b"); },
        [](qsizetype n) { return str("a:;").repeated(n / 3); },
    };
    for (int i = 0; i < generators.size(); ++i) {
        for (const qsizetype size : {64 * 1024, 512 * 1024}) {
            const QString text = generators[i](size);
            const std::clock_t start = std::clock();
            [[maybe_unused]] const auto mailboxes = parseMailboxes(text);
            EXPECT_LT((std::clock() - start) / CLOCKS_PER_SEC, 2) << "generator " << i << " at " << size;
        }
    }
}
