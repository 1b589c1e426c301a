// SPDX-License-Identifier: MIT
#include "core/delivery/checks/deception.h"

#include <gtest/gtest.h>

using namespace postscope::delivery;
using namespace Qt::StringLiterals;

TEST(Deception, TellsScriptsThatLookAlikeApart)
{
    EXPECT_EQ(wordOfMixedScripts(u"Visit раypal today"_s), u"раypal"_s);
    EXPECT_EQ(wordOfMixedScripts(u"αpple"_s), u"αpple"_s);
    for (const QString &honest : {u"Ann Пётр Ελένη"_s, u"中文abc"_s, u"カナABC"_s, u"résumé"_s, u"5µm"_s, u""_s})
        EXPECT_EQ(wordOfMixedScripts(honest), QString()) << qPrintable(honest);
}

TEST(Deception, SeesControlsThatTurnTheOrderOfLetters)
{
    for (const char16_t control : {u'\u202A', u'\u202E', u'\u2066', u'\u2069'})
        EXPECT_TRUE(hasDirectionTrick(u"a"_s + QChar(control)));
    EXPECT_FALSE(hasDirectionTrick(u"שלום \u200E(a)"_s));
}

TEST(Deception, KnowsWhatALinkSaysItLeadsTo)
{
    EXPECT_EQ(hostInText(u"log in at https://bank.example/x now"_s), u"bank.example"_s);
    EXPECT_EQ(hostInText(u"HTTPS://user@Bank.example:443"_s), u"Bank.example"_s);
    EXPECT_EQ(hostInText(u" example.com/path?x "_s), u"example.com"_s);
    EXPECT_EQ(hostInText(u"www.anything.test"_s), u"www.anything.test"_s);
    for (const QString &none : {u"click here"_s, u"report.pdf"_s, u"README.md"_s, u"1.20"_s, u"e.g."_s, u"Hello.World"_s, u"a@example.com"_s, u""_s})
        EXPECT_EQ(hostInText(none), QString()) << qPrintable(none);
}

TEST(Deception, ForgivesTheSameSite)
{
    EXPECT_TRUE(isSameSite(u"www.example.com"_s, u"example.com"_s));
    EXPECT_TRUE(isSameSite(u"EXAMPLE.com"_s, u"shop.example.com"_s));
    EXPECT_TRUE(isSameSite(u"bücher.example"_s, u"xn--bcher-kva.example"_s));
    EXPECT_FALSE(isSameSite(u"example.com"_s, u"example.com.evil.test"_s));
    EXPECT_FALSE(isSameSite(u"example.com"_s, u"notexample.com"_s));
}

TEST(Deception, SeesThroughFileNames)
{
    for (const QString &bad : {u"a.pdf.exe"_s, u"a.jpg .SCR"_s, u"photo            .exe"_s, u"x.docx.js"_s})
        EXPECT_TRUE(isMisleadingFileName(bad)) << qPrintable(bad);
    for (const QString &good : {u"a.exe"_s, u"a.tar.gz"_s, u"v1.2.exe"_s, u"my file.pdf"_s, u"a.min.css"_s})
        EXPECT_FALSE(isMisleadingFileName(good)) << qPrintable(good);
}
