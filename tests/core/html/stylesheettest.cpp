// SPDX-License-Identifier: MIT
#include "core/html/stylesheet.h"

#include <gtest/gtest.h>

using namespace postscope::html;
using namespace Qt::StringLiterals;

TEST(StyleSheet, ReadsWhatAnAttributeDeclares)
{
    const QList<Declaration> declarations = declarationsIn(u"color: Red;background:url(data:image/png;base64,AA==) ; content:'a;b';;x"_s, true);
    ASSERT_EQ(declarations.size(), 3);
    EXPECT_EQ(declarations[0], (Declaration{u"color"_s, u"Red"_s, 0}));
    EXPECT_EQ(declarations[1], (Declaration{u"background"_s, u"url(data:image/png;base64,AA==)"_s, 11}));
    EXPECT_EQ(declarations[2].value, u"'a;b'"_s);
}

TEST(StyleSheet, ReadsRulesWithinRulesAndNoSelectors)
{
    const QList<Declaration> declarations = declarationsIn(u"a:hover { color: red } @media (max-width: 600px) { p { --x: 1 } } @import 'a.css';"_s, false);
    QStringList names;
    for (const Declaration &one : declarations)
        names += one.property;
    EXPECT_EQ(names, (QStringList{u"color"_s, u"@media"_s, u"--x"_s, u"@import"_s}));
}

TEST(StyleSheet, FindsUrls)
{
    EXPECT_EQ(urlsIn(u"URL( 'a b' ), url(c) url(\"d\") url(e"_s), (QStringList{u"a b"_s, u"c"_s, u"d"_s, u"e"_s}));
}

TEST(StyleSheet, SurvivesWhatIsNotClosed)
{
    for (const QString &css :
         {u"a{"_s, u"}"_s, u"/*"_s, u"'"_s, u"a{b:c"_s, u"((("_s, u"\\"_s, u":"_s, u"{}{}{;;;}"_s, u"@"_s, QString(100'000, u'{'), QString(100'000, u'}')})
        EXPECT_LE(declarationsIn(css, false).size() + declarationsIn(css, true).size(), 4) << qPrintable(css.left(10));
}
