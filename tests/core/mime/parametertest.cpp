// SPDX-License-Identifier: MIT
#include "core/mime/parameter.h"

#include <QMap>

#include <gtest/gtest.h>

using namespace postscope::mime;

namespace {

QString str(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QByteArray field(const QString &fileName)
{
    return parameterField("Content-Disposition", "attachment", {{"filename", fileName}});
}

// Puts the pieces of RFC 2231 together again, in the order of their numbers.
QString readBack(QByteArray text)
{
    text.replace("\r\n", "");
    QMap<int, QByteArray> pieces;
    for (const QByteArray &piece : text.split(';').sliced(1)) {
        const QByteArray name = piece.first(piece.indexOf('=')).trimmed();
        pieces.insert(name.split('*').value(1).toInt(), piece.sliced(piece.indexOf('=') + 1));
    }
    const QByteArray value = pieces.values().join();
    EXPECT_TRUE(value.startsWith("UTF-8''"));
    return QString::fromUtf8(QByteArray::fromPercentEncoding(value.sliced(7)));
}

} // namespace

TEST(Parameter, StaysPlainWhereItCan)
{
    EXPECT_EQ(field(str("small.png")), "Content-Disposition: attachment; filename=small.png\r\n");
    EXPECT_EQ(field(str("100%.txt")), "Content-Disposition: attachment; filename=100%.txt\r\n");
    EXPECT_EQ(field(str("a b.png")), "Content-Disposition: attachment; filename=\"a b.png\"\r\n");
    EXPECT_EQ(field(str("it's.png")), "Content-Disposition: attachment; filename=\"it's.png\"\r\n");
    EXPECT_EQ(field(QString()), "Content-Disposition: attachment; filename=\"\"\r\n");
}

TEST(Parameter, ComesBackWhateverTheName)
{
    const QStringList names{str("中文.txt"),           str("a\";.jpg"),     str("back\\slash"),  str("=?utf-8?q?x?="), str("it's*.txt ").repeated(20),
                            str("中😀").repeated(200), QString(4096, u'x'), str("\u202egnp.exe")};
    for (const QString &name : names) {
        const QByteArray text = field(name);
        EXPECT_EQ(readBack(text), name);
        for (const QByteArray &line : QByteArray(text).split('\n'))
            EXPECT_LE(line.size(), 78);
    }
}

TEST(Parameter, HasNoQuotesInOldWords)
{
    EXPECT_EQ(parameterField("Content-Type", "a/b", {{"name", str("é.txt"), true}}), "Content-Type: a/b; name=\"=?UTF-8?B?w6kudHh0?=\"\r\n");
    EXPECT_EQ(parameterField("Content-Type", "a/b", {{"name", str("é\""), true}}), "Content-Type: a/b; name*=UTF-8''%C3%A9%22\r\n");
    EXPECT_EQ(parameterField("Content-Type", "a/b", {{"name", str("é\\"), true}}), "Content-Type: a/b; name*=UTF-8''%C3%A9%5C\r\n");
}

TEST(Parameter, ReadsMediaTypes)
{
    EXPECT_EQ(parseMediaType("image/png"), (MediaType{"image/png", {}}));
    EXPECT_EQ(parseMediaType("Text/X-C++Src; charset=Big5 ; name=\"a \\\"b\""),
              (MediaType{"text/x-c++src", {{"charset", str("Big5")}, {"name", str("a \"b")}}}));
    for (const char *text : {"", "image", "image/", "/png", "image/png;", "image/png; a", "image/png; a=", "image/png; a=\"b", "image/png\r\nBcc: x",
                             "image/png; a=\"\r\n\"", "im age/png", "image/png; a=b c", "image/pñg"})
        EXPECT_FALSE(parseMediaType(text)) << text;
    EXPECT_FALSE(parseMediaType("a/b; c=" + QByteArray(100'000, '\\')));
}
