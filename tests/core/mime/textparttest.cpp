// SPDX-License-Identifier: MIT
#include "core/mime/textpart.h"
#include "core/mime/charset.h"
#include "core/mime/flowed.h"

#include <gtest/gtest.h>

#include <random>

using namespace postscope::mime;
using namespace Qt::StringLiterals;

namespace {

QByteArray bodyOf(const Part &part)
{
    return std::get<Literal>(part.body.constFirst()).octets;
}

QString str(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// What a reader makes of flowed text (RFC 3676 4.2 to 4.5), as its text says it.
QString unflowed(const QString &flowed)
{
    QString text;
    bool joins = false;
    qsizetype joinedDepth = 0;
    for (const QString &line : flowed.split(u'\n')) {
        qsizetype depth = 0;
        while (depth < line.size() && line[depth] == u'>')
            ++depth;
        QString content = line.sliced(depth);
        if (content.startsWith(u' '))
            content = content.sliced(1);
        if (!joins || depth != joinedDepth)
            text += (text.isNull() ? QString() : u"\n"_s) + QString(depth, u'>') + (depth > 0 && !content.isEmpty() ? u" "_s : u""_s);
        text += content;
        joins = content.endsWith(u' ') && content != u"-- ";
        joinedDepth = depth;
    }
    return text;
}

} // namespace

TEST(Charset, KnowsWhatTextsCanBeWrittenIn)
{
    for (const char *good : {"utf-8", "us-ascii", "big5", "gb18030", "iso-2022-jp", "shift_jis", "koi8-r", "iso-8859-1", "windows-1252", "EUC-KR"})
        EXPECT_TRUE(isTextCharset(good)) << good;
    for (const char *bad : {"", "utf-16", "UTF-16LE", "utf-32", "utf-7", "no-such-charset", "utf-8; x=y", "big5\r\n", "a b"})
        EXPECT_FALSE(isTextCharset(bad)) << bad;
}

TEST(Charset, NamesTheFirstCharacterThatItLacks)
{
    EXPECT_EQ(firstOutside(u"abc", "us-ascii"), -1);
    EXPECT_EQ(firstOutside(str("abcü"), "us-ascii"), 3);
    EXPECT_EQ(firstOutside(str("ü€"), "iso-8859-1"), 1);
    EXPECT_EQ(firstOutside(str("中文😀文"), "big5"), 2);
    EXPECT_EQ(firstOutside(str("中文😀文"), "gb18030"), -1);
    EXPECT_EQ(firstOutside(QString(5000, u'a') + str("😀") + QString(5000, u'b'), "iso-8859-1"), 5000);
    EXPECT_EQ(encodedIn(str("中文"), "big5"), "\xA4\xA4\xA4\xE5");
    EXPECT_EQ(encodedIn(str("日本"), "iso-2022-jp"), "\x1B$BF|K\\\x1B(B") << "it ends in ASCII";
    EXPECT_EQ(encodedIn(str("😀"), "big5"), std::nullopt);
}

TEST(TextPart, IsWrittenInItsCharset)
{
    const Part big5 = textPart("text/plain", str("中文"), {.charset = "big5"});
    EXPECT_EQ(big5.type.parameters.constFirst().value, u"big5"_s);
    EXPECT_EQ(QByteArray::fromBase64(bodyOf(big5)), "\xA4\xA4\xA4\xE5");
    const Part japanese = textPart("text/plain", str("日本\n語"), {.charset = "iso-2022-jp"});
    EXPECT_EQ(japanese.encoding, "7bit");
    EXPECT_EQ(bodyOf(japanese), "\x1B$BF|K\\\x1B(B\r\n\x1B$B8l\x1B(B");
}

TEST(TextPart, TakesTheEncodingThatIsAskedForWhereItCan)
{
    using enum TransferEncoding;
    const auto encoding = [](const QString &text, TransferEncoding asked, bool eightBit = false) {
        return textPart("text/plain", text, {.encoding = asked, .eightBit = eightBit}).encoding;
    };
    EXPECT_EQ(encoding(u"plain"_s, QuotedPrintable), "quoted-printable");
    EXPECT_EQ(encoding(u"plain"_s, Base64), "base64");
    EXPECT_EQ(encoding(u"plain"_s, EightBit), "7bit") << "nothing needs more";
    EXPECT_EQ(encoding(str("grün und blau und gelb"), EightBit), "8bit");
    EXPECT_EQ(encoding(str("grün und blau und gelb"), Automatic, true), "8bit");
    EXPECT_EQ(encoding(str("grün und blau und gelb"), SevenBit), "quoted-printable");
    EXPECT_EQ(encoding(str("ü") + QString(999, u'x'), EightBit), "quoted-printable") << "too long a line";
}

TEST(FlowedText, BreaksStuffsAndQuotes)
{
    EXPECT_EQ(flowedText(u"a  \nb"), u"a\nb"_s) << "a space at the end would join the lines";
    EXPECT_EQ(flowedText(u"-- \nAnn"), u"-- \nAnn"_s);
    EXPECT_EQ(flowedText(u"-- "_s + QString(80, u'x') + u" y"_s), u"-- "_s + QString(80, u'x') + u" \ny"_s) << "no signature";
    EXPECT_EQ(flowedText(u"> -- "_s + QString(80, u'x')), u"> -- "_s + QString(80, u'x'));
    EXPECT_EQ(flowedText(u" indented\nFrom here"), u"  indented\n From here"_s);
    EXPECT_EQ(flowedText(u"> quoted\n> > twice\n>"), u"> quoted\n>> twice\n>"_s);
    const QString words = u"0123456789 "_s.repeated(20).trimmed();
    for (const QString &line : flowedText(words).split(u'\n'))
        EXPECT_LE(line.size(), 73);
    EXPECT_TRUE(flowedText(u"> "_s + words).split(u'\n').constLast().startsWith(u"> "_s));
}

TEST(FlowedText, ReadsBackAsItWas)
{
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same texts each time
    constexpr QStringView letters = u"ab >  F\n-x中";
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (int i = 0; i < 200; ++i)
            text += letters[std::uniform_int_distribution<qsizetype>(0, letters.size() - 1)(random)];
        // What the format cannot say: spaces at the ends of lines, and space between the marks of a quote.
        QStringList lines = text.split(u'\n');
        for (QString &line : lines) {
            while (line.endsWith(u' '))
                line.chop(1);
            if (line.startsWith(u'>'))
                line = u"> "_s + line.remove(u'>').trimmed();
            line = line == u"> " ? u">"_s : line;
        }
        const QString expected = lines.join(u'\n');
        ASSERT_EQ(unflowed(flowedText(expected)), expected) << expected.toStdString() << "\n---\n" << flowedText(expected).toStdString();
    }
}
