// SPDX-License-Identifier: MIT
#include "core/mime/encodedword.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

#include <optional>

using namespace postscope::mime;

namespace {

// A strict reader of one encoded-word: each must be whole UTF-8 alone.
std::optional<QString> decoded(const QByteArray &word)
{
    static const QRegularExpression form(QStringLiteral("^=\\?UTF-8\\?([QB])\\?([^? ]*)\\?=$"));
    const auto match = form.match(QString::fromLatin1(word));
    if (!match.hasMatch())
        return std::nullopt;
    const QByteArray text = match.captured(2).toLatin1();
    const QByteArray octets =
        match.captured(1) == QStringLiteral("B") ? QByteArray::fromBase64(text) : QByteArray::fromPercentEncoding(QByteArray(text).replace('_', ' '), '=');
    const QString result = QString::fromUtf8(octets);
    return result.toUtf8() == octets && !result.contains(QChar(QChar::ReplacementCharacter)) ? std::optional(result) : std::nullopt;
}

QString joined(const QByteArrayList &words)
{
    QString text;
    for (const QByteArray &word : words)
        text += decoded(word).value_or(QStringLiteral("<broken>"));
    return text;
}

} // namespace

TEST(EncodedWord, ChoosesTheShorterForm)
{
    EXPECT_EQ(encodedWords(u"中文", WordPlace::Phrase), QByteArrayList{"=?UTF-8?B?5Lit5paH?="});
    EXPECT_EQ(encodedWords(u"Grüße, Jörg", WordPlace::Unstructured), QByteArrayList{"=?UTF-8?B?R3LDvMOfZSwgSsO2cmc=?="});
    EXPECT_EQ(encodedWords(u"a plain text and ü", WordPlace::Unstructured), QByteArrayList{"=?UTF-8?Q?a_plain_text_and_=C3=BC?="});
}

TEST(EncodedWord, KeepsToThePlaceItStandsIn)
{
    const QString text = QStringLiteral("abcdefghijklm nopqrs=?_ ü \"(a)\", <b>@c;");
    for (const WordPlace place : {WordPlace::Phrase, WordPlace::Comment}) {
        const QByteArrayList words = encodedWords(text, place);
        EXPECT_EQ(joined(words), text);
        for (const QByteArray &word : words)
            EXPECT_TRUE(QRegularExpression(QStringLiteral("^=\\?UTF-8\\?[QB]\\?[A-Za-z0-9!*+/=_-]*\\?=$")).match(QString::fromLatin1(word)).hasMatch())
                << word.toStdString();
    }
    EXPECT_EQ(joined(encodedWords(text, WordPlace::Unstructured)), text);
}

TEST(EncodedWord, NeverCutsACharacterWhateverTheRoom)
{
    const QString text = QString::fromUtf8("a中é😀 =?x?= _👩‍👩‍👧‍👦\u0301").repeated(9);
    for (const WordPlace place : {WordPlace::Unstructured, WordPlace::Phrase, WordPlace::Comment}) {
        for (qsizetype room = 24; room <= maxEncodedWord; ++room) {
            const QByteArrayList words = encodedWords(text, place, room, room);
            for (const QByteArray &word : words) {
                EXPECT_LE(word.size(), room);
                EXPECT_TRUE(decoded(word)) << word.toStdString();
            }
            EXPECT_EQ(joined(words), text);
        }
    }
}

// GMime up to 3.2.13 drops what follows a word in B with padding.
TEST(EncodedWord, PadsNoWordButTheLast)
{
    for (const char *piece : {"é", "中", "😀", "é中", "a中é😀", "中é ", "𝔘é"}) {
        for (qsizetype room = 24; room <= maxEncodedWord; ++room) {
            const QString text = QString::fromUtf8(piece).repeated(40) + QString::fromUtf8("中文");
            const QByteArrayList words = encodedWords(text, WordPlace::Phrase, room - 3, room);
            EXPECT_EQ(joined(words), text);
            for (const QByteArray &word : words.first(words.size() - 1))
                EXPECT_FALSE(word.endsWith("=?=")) << word.toStdString();
        }
    }
}

TEST(EncodedWord, AsksForItWhereAReaderWouldGoWrong)
{
    EXPECT_FALSE(needsEncodedWord(u"plain"));
    EXPECT_TRUE(needsEncodedWord(u"ü"));
    EXPECT_TRUE(needsEncodedWord(u"=?utf-8?q?x?="));
    EXPECT_TRUE(needsEncodedWord(QString(600, u'x')));
}
