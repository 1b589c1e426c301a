// SPDX-License-Identifier: MIT
// The table of core/smtp, its data and its words in both languages agree, in both directions.
#include "ui/text/extensions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

using namespace postscope;
using namespace postscope::smtp;
using namespace postscope::text;

namespace {

const char *nameOf(ExtensionRow::Use use)
{
    return use == ExtensionRow::Use::Automatic ? "automatic" : "on-request";
}

const char *nameOf(ExtensionRow::Missing missing)
{
    constexpr std::array names = {"nothing", "adapted", "left-out", "refused"};
    return names.at(static_cast<std::size_t>(missing));
}

class ExtensionTexts : public ::testing::TestWithParam<const char *> {
protected:
    const QList<ExtensionText> texts = extensionTexts(QString::fromLatin1(GetParam()));
};

} // namespace

TEST_P(ExtensionTexts, AgreeWithTheTable)
{
    ASSERT_EQ(texts.size(), qsizetype(extensionTable().size()));
    for (const ExtensionRow &row : extensionTable()) {
        const auto found = std::ranges::find(texts, QString::fromLatin1(row.keyword), &ExtensionText::keyword);
        ASSERT_NE(found, texts.end()) << row.keyword;
        EXPECT_EQ(found->use.toStdString(), nameOf(row.use)) << row.keyword;
        EXPECT_EQ(found->missing.toStdString(), nameOf(row.missing)) << row.keyword;
        EXPECT_EQ(extensionNamed(found->keyword.toLatin1()), row.extension);
        EXPECT_EQ(keyword(row.extension), row.keyword);
    }
}

TEST_P(ExtensionTexts, AreComplete)
{
    const QList<ExtensionText> english = extensionTexts(QStringLiteral("en"));
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const ExtensionText &text = texts[i];
        EXPECT_FALSE(text.specification.isEmpty()) << text.keyword.toStdString();
        for (const QString &words : {text.purpose, text.when, text.without})
            EXPECT_GE(words.size(), 5) << text.keyword.toStdString();
        const bool other = GetParam() != std::string("en");
        EXPECT_TRUE(!other || text.purpose != english[i].purpose) << text.keyword.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, ExtensionTexts, ::testing::Values("en", "zh_TW"));

TEST(ExtensionText, IsFoundByWhatAServerWrites)
{
    EXPECT_EQ(extensionText(QStringLiteral("8bitmime"), QStringLiteral("de"))->purpose,
              extensionText(QStringLiteral("8BITMIME"), QStringLiteral("en"))->purpose);
    EXPECT_EQ(extensionText(QStringLiteral("x-exps"), QStringLiteral("en"))->use, QStringLiteral("never"));
    EXPECT_EQ(extensionText(QStringLiteral("X_PIPE_CONNECT"), QStringLiteral("en"))->keyword, QStringLiteral("PIPECONNECT"));
    EXPECT_EQ(extensionText(QStringLiteral("XXXXXXXA"), QStringLiteral("en"))->keyword, QStringLiteral("XXXX"));
    EXPECT_FALSE(extensionText(QStringLiteral("XXX"), QStringLiteral("en")));
    EXPECT_FALSE(extensionText(QStringLiteral("X-UNHEARD-OF"), QStringLiteral("en")));
    EXPECT_FALSE(extensionText(QString(), QStringLiteral("en")));
}
