// SPDX-License-Identifier: MIT
#include "core/mime/header.h"

#include <gtest/gtest.h>

using namespace postscope::mime;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const QString &text)
{
    const auto groups = parseAddresses(text);
    return groups ? addressField("To", *groups, DomainForm::ALabels) : QByteArray("refused");
}

} // namespace

TEST(Groups, AreReadInOrder)
{
    const auto groups = parseAddresses(u"a@b, Friends: c@d, \"E\" <e@f>;, undisclosed-recipients:;, g@h, i@j"_s);
    ASSERT_TRUE(groups);
    ASSERT_EQ(groups->size(), 4);
    EXPECT_EQ(groups->at(0).name, std::nullopt);
    EXPECT_EQ(groups->at(1).name, u"Friends"_s);
    EXPECT_EQ(groups->at(1).members.size(), 2);
    EXPECT_EQ(groups->at(2).name, u"undisclosed-recipients"_s);
    EXPECT_TRUE(groups->at(2).members.isEmpty());
    EXPECT_EQ(groups->at(3).members.size(), 2);
    EXPECT_FALSE(parseAddresses(u"A: b@c, D: e@f;;"_s)) << "groups do not nest";
}

TEST(Groups, AreWrittenAsGroups)
{
    EXPECT_EQ(written(u"a@b, Friends: c@d, \"E\" <e@f>; , g@h"_s), "To: a@b, Friends: c@d, E <e@f>;, g@h\r\n");
    EXPECT_EQ(written(u"undisclosed-recipients:;"_s), "To: undisclosed-recipients:;\r\n");
    EXPECT_EQ(written(u"\"a; b\": c@d;"_s), "To: \"a; b\": c@d;\r\n");
    EXPECT_EQ(written(u"\"朋友\": c@d;"_s), "To: =?UTF-8?B?5pyL5Y+L?= : c@d;\r\n") << "nothing touches an encoded-word";
}

TEST(Groups, ReadBackAsTheyWere)
{
    for (const QString &text : {u"a@b, Friends: c@d, \"E, F\" <e@f>;, g@h"_s, u"A:;, B: c@d;"_s, u"A: b@c;, D: e@f;"_s}) {
        const auto groups = parseAddresses(text);
        ASSERT_TRUE(groups);
        const QByteArray field = addressField("To", *groups, DomainForm::ALabels);
        EXPECT_EQ(parseAddresses(QString::fromLatin1(field.sliced(4).trimmed())), *groups) << field.toStdString();
    }
}
