// SPDX-License-Identifier: MIT
#include "core/mime/domain.h"

#include <gtest/gtest.h>

using postscope::mime::asciiDomain;

TEST(Domain, KeepsAsciiAsItIsWritten)
{
    for (const char *domain : {"example.com", "Example.COM", "localhost", "a_b.example", "xn--bcher-kva.example", "[127.0.0.1]", "[IPv6:::1]"})
        EXPECT_EQ(asciiDomain(QString::fromLatin1(domain)), domain);
}

TEST(Domain, MakesALabels)
{
    EXPECT_EQ(asciiDomain(u"bücher.example"), "xn--bcher-kva.example");
    EXPECT_EQ(asciiDomain(u"BÜCHER.example"), "xn--bcher-kva.example");
    EXPECT_EQ(asciiDomain(u"faß.de"), "xn--fa-hia.de");
    EXPECT_EQ(asciiDomain(u"中文.台灣"), "xn--fiq228c.xn--kpry57d");
    EXPECT_EQ(asciiDomain(u"क्\u200dष.example"), "xn--11b2ezcw70k.example") << "a joiner after a virama means something";
}

TEST(Domain, RefusesWhatIsNone)
{
    const QString longLabel(64, u'a');
    const QString longDomain = QString(QStringLiteral("abcdefghi.")).repeated(26) + QStringLiteral("com");
    for (const QString &domain : {QString(),
                                  QStringLiteral("."),
                                  QStringLiteral("a."),
                                  QStringLiteral(".a"),
                                  QStringLiteral("a..b"),
                                  QStringLiteral("-a.com"),
                                  QStringLiteral("a b.com"),
                                  QStringLiteral("a/b"),
                                  QStringLiteral("a%b"),
                                  QStringLiteral("[]"),
                                  QStringLiteral("[a b]"),
                                  QStringLiteral("[a"),
                                  QStringLiteral("[a]]"),
                                  QStringLiteral("a\u200db.com"),
                                  QStringLiteral("exam\u200bple.com"),
                                  QStringLiteral("example。com"),
                                  QStringLiteral("example．com"),
                                  QStringLiteral("xn--ü.com"),
                                  longLabel,
                                  longDomain})
        EXPECT_EQ(asciiDomain(domain), QByteArray()) << domain.toStdString();
}
