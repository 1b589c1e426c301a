// SPDX-License-Identifier: MIT
#include "core/delivery/mailto.h"

#include <gtest/gtest.h>

using namespace postscope::delivery;

TEST(Mailto, FillsInWhatALinkMaySay)
{
    const auto mail =
        readMailto(QStringLiteral("mailto:a@example.org,b@example.org?cc=c@example.org&subject=%E4%B8%AD%E6%96%87&body=one%0D%0Atwo&Bcc=d@example.org"));
    ASSERT_TRUE(mail);
    EXPECT_EQ(mail->draft.to, QStringLiteral("a@example.org,b@example.org"));
    EXPECT_EQ(mail->draft.cc, QStringLiteral("c@example.org"));
    EXPECT_EQ(mail->draft.bcc, QStringLiteral("d@example.org"));
    EXPECT_EQ(mail->draft.subject, QStringLiteral("中文"));
    EXPECT_EQ(mail->draft.text, QStringLiteral("one\ntwo"));
    EXPECT_TRUE(mail->ignored.isEmpty());
}

TEST(Mailto, NeitherAttachesNorForgesNorSmuggles)
{
    const auto mail =
        readMailto(QStringLiteral("mailto:?attach=/etc/passwd&attachment=/etc/passwd&file=x&from=boss@example.org&x-priority=1&to=a@example.org"));
    ASSERT_TRUE(mail);
    EXPECT_EQ(mail->draft, (Draft{.to = QStringLiteral("a@example.org")}));
    EXPECT_EQ(mail->ignored.size(), 5);
    for (const char *link :
         {"mailto:a@example.org?subject=x%0d%0aBcc:%20evil@example.org", "mailto:a@example.org%0aBcc:x@example.org", "mailto:?cc=a%0d", "mailto:?to=a%00b"}) {
        const auto refused = readMailto(QString::fromLatin1(link));
        ASSERT_FALSE(refused) << link;
        EXPECT_EQ(refused.error(), MailtoFailure::LineBreak);
    }
    EXPECT_EQ(readMailto(QStringLiteral("mailto:") + QString(maxMailto, QLatin1Char('a'))).error(), MailtoFailure::TooLong);
}

TEST(Mailto, KeepsPlusAndWhatIsNoLink)
{
    const auto mail = readMailto(QStringLiteral("MAILTO:a+b@example.org?subject=1+1=2&subject&body=%E4%B8&keywords=x"));
    ASSERT_TRUE(mail);
    EXPECT_EQ(mail->draft.to, QStringLiteral("a+b@example.org"));
    EXPECT_EQ(mail->draft.subject, QString());
    EXPECT_EQ(mail->ignored, QStringList(QStringLiteral("keywords")));
    EXPECT_EQ(readMailto(QStringLiteral("https://example.org")).error(), MailtoFailure::NotMailto);
}
