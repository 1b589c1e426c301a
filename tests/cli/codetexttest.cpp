// SPDX-License-Identifier: MIT
// Every code and keyword that is registered is explained, in both languages alike.
#include "ui/text/codes.h"
#include "ui/text/extensions.h"
#include "ui/text/resource.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

#include <algorithm>

using namespace postscope;
using namespace postscope::text;
using namespace Qt::StringLiterals;

namespace {

const QString english = u"en"_s;
const QString taiwan = u"zh_TW"_s;

// RFC 5321 4.2.3, RFC 4954 6, RFC 3207 4, RFC 1870, RFC 1985, RFC 2645, RFC 1845, RFC 5248 2.4, RFC 7504.
constexpr int replyCodes[] = {211, 214, 220, 221, 235, 250, 251, 252, 253, 334, 354, 355, 421, 422, 430, 432, 450, 451, 452, 453, 454, 455, 458,
                              459, 500, 501, 502, 503, 504, 521, 523, 524, 525, 530, 533, 534, 535, 538, 550, 551, 552, 553, 554, 555, 556};

// IANA "SMTP Enhanced Status Codes": how many details each subject has, from 0 on.
constexpr int details[] = {1, 11, 5, 7, 8, 7, 11, 31};

// IANA "SMTP Service Extensions".
constexpr const char *keywords[] = {
    "SEND",     "SOML",          "SAML",       "EXPN",       "HELP",        "TURN",       "8BITMIME",      "SIZE",     "VERB",
    "ONEX",     "CHUNKING",      "BINARYMIME", "CHECKPOINT", "DELIVERBY",   "PIPELINING", "DSN",           "ETRN",     "ENHANCEDSTATUSCODES",
    "STARTTLS", "NO-SOLICITING", "MTRK",       "SUBMITTER",  "ATRN",        "AUTH",       "FUTURERELEASE", "UTF8SMTP", "SMTPUTF8",
    "VRFY",     "CONPERM",       "CONNEG",     "BURL",       "MT-PRIORITY", "RRVS",       "REQUIRETLS",    "LIMITS"};
constexpr const char *privateKeywords[] = {"XCLIENT", "XFORWARD", "XVERP", "X-EXPS", "XEXCH50", "X-LINK2STATE", "X-ANONYMOUSTLS", "XOORG", "XSHADOW", "XUSR"};

class CodeTexts : public ::testing::TestWithParam<const char *> {
protected:
    const QString language = QString::fromLatin1(GetParam());
};

QStringList shapeOf(const QJsonObject &object, const QString &path = {})
{
    QStringList shape;
    for (auto each = object.begin(); each != object.end(); ++each) {
        shape << path + each.key();
        if (each.value().isObject())
            shape << shapeOf(each.value().toObject(), path + each.key() + u'/');
    }
    return shape;
}

} // namespace

TEST_P(CodeTexts, TellOfEveryReplyCode)
{
    for (const int code : replyCodes) {
        const auto text = replyCodeText(code, {}, language);
        ASSERT_TRUE(text) << code;
        EXPECT_EQ(text->code, QString::number(code));
        EXPECT_FALSE(text->name.isEmpty() || text->meaning.isEmpty() || text->specification.isEmpty()) << code;
        EXPECT_EQ(text->cause.isEmpty() && text->action.isEmpty(), code < 400 && code != 251 && code != 252) << code;
    }
}

TEST_P(CodeTexts, TellOfEveryEnhancedCode)
{
    for (int subject = 0; subject < int(std::size(details)); ++subject) {
        for (int detail = 0; detail < details[subject]; ++detail) {
            for (const int statusClass : {4, 5}) {
                const smtp::EnhancedCode code{statusClass, subject, detail};
                const auto text = enhancedCodeText(code, language);
                ASSERT_TRUE(text) << code.toByteArray().toStdString();
                EXPECT_EQ(text->code.toStdString(), code.toByteArray().toStdString());
                EXPECT_FALSE(text->name.isEmpty() || text->meaning.isEmpty() || text->specification.isEmpty()) << code.toByteArray().toStdString();
            }
        }
        EXPECT_EQ(enhancedCodeText({5, subject, details[subject]}, language)->code, u"X.%1.0"_s.arg(subject));
    }
    EXPECT_FALSE(enhancedCodeText({5, 8, 0}, language));
}

TEST_P(CodeTexts, TellOfEveryKeyword)
{
    const auto told = [this](const char *keyword) {
        const auto text = extensionText(QString::fromLatin1(keyword), language);
        ASSERT_TRUE(text) << keyword;
        EXPECT_FALSE(text->purpose.isEmpty() || text->specification.isEmpty() || text->use.isEmpty()) << keyword;
        EXPECT_EQ(text->when.isEmpty(), text->isNeverUsed()) << keyword;
    };
    std::ranges::for_each(keywords, told);
    std::ranges::for_each(privateKeywords, told);
}

TEST_P(CodeTexts, NeverBlameSuccess)
{
    for (const smtp::EnhancedCode code : {smtp::EnhancedCode{2, 0, 0}, {2, 1, 0}, {2, 1, 1}, {2, 1, 5}, {2, 6, 0}, {2, 7, 0}, {2, 7, 1}, {2, 99, 3}}) {
        const auto text = enhancedCodeText(code, language);
        ASSERT_TRUE(text) << code.toByteArray().toStdString();
        EXPECT_TRUE(text->cause.isEmpty() && text->action.isEmpty()) << code.toByteArray().toStdString();
        EXPECT_TRUE(text->code.startsWith(u'2'));
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, CodeTexts, ::testing::Values("en", "zh_TW"));

TEST(CodeText, HasTheSameRowsInBothLanguages)
{
    for (const QString &name : {u"codes"_s, u"extensions"_s})
        EXPECT_EQ(shapeOf(wordsOf(name, english)), shapeOf(wordsOf(name, taiwan)));
    EXPECT_EQ(wordsOf(u"codes"_s, english).keys(), resource(u"codes.json"_s).object().keys());
    const QJsonObject words = wordsOf(u"codes"_s, english);
    const QJsonObject translated = wordsOf(u"codes"_s, taiwan);
    for (const QString &key : words.keys())
        EXPECT_NE(words[key], translated[key]) << key.toStdString();
}

TEST(CodeText, GoesByThePlaceInTheSession)
{
    const auto of = [](int code, Phase phase) { return replyCodeText(code, phase, english)->name; };
    EXPECT_EQ(of(550, Phase::Rcpt), u"Recipient refused"_s);
    EXPECT_EQ(of(550, Phase::Content), u"Mail refused"_s);
    EXPECT_EQ(of(550, Phase::Quit), replyCodeText(550, {}, english)->name);
    EXPECT_EQ(of(554, Phase::Greeting), u"No service"_s);
    EXPECT_EQ(of(250, Phase::Rcpt), u"Recipient accepted"_s);
    EXPECT_EQ(of(354, Phase::Data), u"Send the mail"_s);
    // Part by part: what the place does not say is said in general.
    EXPECT_EQ(replyCodeText(451, Phase::Rcpt, english)->name, replyCodeText(451, {}, english)->name);
    EXPECT_NE(replyCodeText(451, Phase::Rcpt, english)->cause, replyCodeText(451, {}, english)->cause);
}

TEST(CodeText, NamesOnlyPhasesThatThereAre)
{
    constexpr const char *phases[] = {"greeting", "ehlo", "starttls", "auth", "mail", "rcpt", "data", "content", "quit", "other"};
    const QJsonObject words = wordsOf(u"codes"_s, english);
    for (const QJsonValue &row : words) {
        for (const QString &phase : row[u"at"].toObject().keys())
            EXPECT_TRUE(std::ranges::any_of(phases, [&phase](const char *known) { return phase == QLatin1StringView(known); })) << phase.toStdString();
    }
}

TEST(CodeText, TellsTheClassesApartAndFallsBack)
{
    const auto of = [](const smtp::EnhancedCode &code) { return enhancedCodeText(code, english)->name; };
    EXPECT_NE(of({4, 7, 1}), of({5, 7, 1}));
    EXPECT_EQ(of({5, 7, 139}), u"Login switched off"_s);
    EXPECT_EQ(enhancedCodeText({4, 7, 139}, english)->code, u"X.7.0"_s);
    EXPECT_EQ(of({4, 7, 139}), of({4, 7, 0}));
    EXPECT_EQ(replyCodeText(571, {}, english)->code, u"5yz"_s);
    EXPECT_FALSE(replyCodeText(199, {}, english));
    EXPECT_FALSE(replyCodeText(600, {}, english));
    EXPECT_EQ(replyCodeText(550, {}, u"de"_s), replyCodeText(550, {}, english));
    EXPECT_NE(replyCodeText(550, {}, taiwan), replyCodeText(550, {}, english));
}

TEST(CodeText, IsCheapForEveryRowOfALog)
{
    constexpr int rows = 100'000;
    constexpr qint64 enough = 10'000; // ms, on a busy machine; reading the resource for each row takes minutes
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rows; ++i)
        ASSERT_TRUE(replyCodeText(550, Phase::Rcpt, taiwan) && enhancedCodeText({5, 7, 1}, taiwan) && extensionText(u"REQUIRETLS"_s, taiwan));
    EXPECT_LT(timer.elapsed(), enough);
}
