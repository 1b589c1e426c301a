// SPDX-License-Identifier: MIT
#include "core/mime/part.h"
#include "core/mime/textpart.h"

#include <gtest/gtest.h>

using namespace postscope::mime;

namespace {

QString str(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QByteArray zeros(qsizetype count)
{
    return QByteArray(count, '\0');
}

QByteArray text(const Part &part)
{
    return Message(freeze({}, part, zeros), {}, false).range(0, 1'000'000).value();
}

} // namespace

TEST(Part, SendsTextAsItIsWhereThatIsSafe)
{
    EXPECT_EQ(textPart("text/plain", str("a\nb")).encoding, "7bit");
    EXPECT_EQ(textPart("text/plain", QString(998, u'x')).encoding, "7bit");
    for (const QString &unsafe : {QString(999, u'x'), str("a \nb"), str("a\t"), str("From x"), str("a\n\x1b[1m"), str("a\nFrom b")})
        EXPECT_NE(textPart("text/plain", unsafe).encoding, "7bit") << unsafe.toStdString();
    EXPECT_EQ(textPart("text/plain", str("mostly ASCII, ü")).encoding, "quoted-printable");
    EXPECT_EQ(textPart("text/plain", str("中文")).encoding, "base64");
}

TEST(Part, TenMegabytesOnOneLineKeepTheLimit)
{
    const QByteArray mail = text(textPart("text/plain", QString(10'000'000, u'x')));
    EXPECT_TRUE(mail.contains("quoted-printable"));
    const QByteArray lines = Message({Literal{mail}}, {}, false).range(0, 100'000).value();
    for (const QByteArray &line : lines.split('\n'))
        EXPECT_LE(line.size(), 77);
}

TEST(Part, EndsEveryMessageWithAWholeLine)
{
    EXPECT_EQ(text(textPart("text/plain", str("a"))), "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 7bit\r\n\r\na\r\n");
    EXPECT_EQ(text(textPart("text/plain", str("a\n"))), "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 7bit\r\n\r\na\r\n");
    EXPECT_TRUE(text(textPart("text/plain", {})).endsWith("7bit\r\n\r\n\r\n"));
}

TEST(Part, KeepsTheLastLineEndOfTextOutOfTheDelimiter)
{
    const QByteArray mail = text(multipart("mixed", {textPart("text/plain", str("a\n")), octetsPart({"x/y", {}}, "b"), textPart("text/plain", str("c"))}));
    const QByteArray delimiter = "--=_1_" + QByteArray(30, '0');
    EXPECT_TRUE(mail.contains("\r\n\r\na\r\n\r\n" + delimiter + "\r\n"));
    EXPECT_TRUE(mail.contains("\r\n\r\nYg==\r\n" + delimiter + "\r\n"));
    EXPECT_TRUE(mail.endsWith("\r\n\r\nc\r\n" + delimiter + "--\r\n"));
}

// The random octets are always the same here, so the first boundary stands in the text.
TEST(Part, ChoosesBoundariesThatDoNotOccur)
{
    const QString first = str("--=_1_") + QString(30, u'0');
    const QString second = str("--=_2_") + QString(30, u'0');
    const Part inner = multipart("alternative", {textPart("text/plain", first + str("--\n") + second), textPart("text/html", str("x"))});
    const QByteArray mail = text(multipart("mixed", {inner, octetsPart({"x/y", {}}, "b")}));
    EXPECT_TRUE(mail.contains("multipart/mixed; boundary=\"=_3_"));
    EXPECT_TRUE(mail.contains("boundary=\"=_4_"));
    EXPECT_EQ(mail.count("=_1_"), 1);
}

TEST(Part, TellsEightBitUpToTheRoot)
{
    Part mail{.type = {"message/rfc822", {}}, .encoding = "8bit", .body = {Literal{"Subject: \xc3\xbc\r\n\r\n"}}};
    const Part root = multipart("mixed", {multipart("mixed", {mail})});
    EXPECT_TRUE(root.isEightBit());
    EXPECT_EQ(text(root).count("Content-Transfer-Encoding: 8bit"), 3) << "RFC 2045 6.4";
    mail.encoding = "7bit";
    EXPECT_FALSE(text(multipart("mixed", {mail})).contains("8bit"));
}
