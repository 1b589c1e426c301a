// SPDX-License-Identifier: MIT
#include "core/mime/header.h"

#include <gtest/gtest.h>

using namespace postscope::mime;

namespace {

QString str(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

qsizetype longestLine(const QByteArray &field)
{
    qsizetype longest = 0;
    for (const QByteArray &line : QByteArray(field).replace("\r\n", "\n").split('\n'))
        longest = qMax(longest, line.size());
    return longest;
}

QByteArray unfolded(QByteArray field)
{
    return field.replace("\r\n", "");
}

} // namespace

TEST(Header, KnowsFieldNames)
{
    EXPECT_TRUE(isFieldName(u"X-Test_1"));
    for (const QString &name : {QString(), str("a b"), str("a:"), str("ü"), str("a\r\nBcc"), QString(QChar(0)), QString(71, u'x')})
        EXPECT_FALSE(isFieldName(name));
}

TEST(Header, FoldsTextAtSpacesOnly)
{
    const QString text = str("word  two spaces ").repeated(20).trimmed();
    const QByteArray field = textField("Subject", text);
    EXPECT_LE(longestLine(field), 76);
    EXPECT_EQ(unfolded(field), "Subject: " + text.toLatin1()) << "unfolding gives every space back";
    EXPECT_EQ(textField("X", QString()), "X: \r\n");
    const QString longWord(400, u'x');
    EXPECT_EQ(textField("Subject", longWord), "Subject: " + longWord.toLatin1() + "\r\n") << "no fold right after the colon";
}

TEST(Header, KeepsASpaceAtTheEnd)
{
    const QByteArray field = textField("Subject", u"one two ");
    EXPECT_TRUE(field.startsWith("Subject: one =?")) << field.constData();
    EXPECT_TRUE(field.endsWith("?two_?=\r\n")) << field.constData();
    EXPECT_TRUE(textField("Subject", u"one ").endsWith("?one_?=\r\n"));
    EXPECT_TRUE(textField("Subject", u" ").endsWith("?_?=\r\n"));
    EXPECT_TRUE(textField("Subject", u"one  ").endsWith("one =?UTF-8?Q?_?=\r\n") || textField("Subject", u"one  ").endsWith("one =?utf-8?Q?_?=\r\n"))
        << textField("Subject", u"one  ").constData();
}

TEST(Header, KeepsEncodedLinesAt76)
{
    const QByteArray field = textField("Subject", str("中文標題").repeated(30));
    EXPECT_TRUE(field.startsWith("Subject: =?UTF-8?B?"));
    EXPECT_LE(longestLine(field), 76);
}

TEST(Header, WritesDisplayNamesAsTheyNeedIt)
{
    const auto field = [](const char *name) { return addressField("To", {{str(name), str("a"), str("b")}}, DomainForm::AsGiven); };
    EXPECT_EQ(field(""), "To: a@b\r\n");
    EXPECT_EQ(field("Ann Lee"), "To: Ann Lee <a@b>\r\n");
    EXPECT_EQ(field("Lee, Ann"), "To: \"Lee, Ann\" <a@b>\r\n");
    EXPECT_EQ(field("a \"b\" \\"), "To: \"a \\\"b\\\" \\\\\" <a@b>\r\n");
    EXPECT_EQ(field("two  spaces"), "To: \"two  spaces\" <a@b>\r\n");
    EXPECT_EQ(field("中文"), "To: =?UTF-8?B?5Lit5paH?= <a@b>\r\n");
    EXPECT_TRUE(field("=?utf-8?q?x?=").startsWith("To: =?UTF-8?"));
}

// A comma that ends up inside an encoded-word joins two recipients into one (CPython CVE-2025-1795).
TEST(Header, NeverEncodesTheCommaBetweenAddresses)
{
    QList<Mailbox> mailboxes;
    for (int i = 0; i < 30; ++i)
        mailboxes.append({str("很長的名字, 第 %1 號 (註)").arg(i).repeated(i % 4 + 1), str("收件人%1").arg(i), str("例え.jp")});
    const QByteArray field = addressField("To", mailboxes, DomainForm::AsGiven);
    EXPECT_LE(longestLine(field), 78);
    const auto back = parseMailboxes(QString::fromUtf8(unfolded(field).sliced(4)));
    ASSERT_TRUE(back);
    ASSERT_EQ(back->size(), mailboxes.size());
    for (qsizetype i = 0; i < mailboxes.size(); ++i)
        EXPECT_EQ(back->at(i).address(), mailboxes[i].address());
}

TEST(Header, WritesDomainsInTheFormAskedFor)
{
    const QList<Mailbox> mailboxes{{{}, str("a"), str("bücher.example")}};
    EXPECT_EQ(addressField("To", mailboxes, DomainForm::ALabels), "To: a@xn--bcher-kva.example\r\n");
    EXPECT_EQ(addressField("To", mailboxes, DomainForm::AsGiven), "To: a@bücher.example\r\n");
}

TEST(Header, NeverTouchesTheUrlOfAList)
{
    const QByteArray url = "<https://example.com/?" + QByteArray(700, 'q') + ">";
    EXPECT_EQ(listField("List-Unsubscribe", {{url, {}}}), "List-Unsubscribe: " + url + "\r\n");
    EXPECT_EQ(listField("List-Help", {{"<mailto:a@b>", str("one")}, {"<x:y>", {}}}), "List-Help: <mailto:a@b> (one), <x:y>\r\n");
    EXPECT_EQ(listField("List-Help", {{"<x:y>", str("a)b(c\\")}}), "List-Help: <x:y> (a\\)b\\(c\\\\)\r\n");
    const QByteArray encoded = listField("List-Help", {{"<x:y>", str("取消訂閱").repeated(20)}, {"<x:z>", {}}});
    EXPECT_LE(longestLine(encoded), 76);
    EXPECT_TRUE(encoded.startsWith("List-Help: <x:y>\r\n (=?UTF-8?B?")) << encoded.toStdString();
    EXPECT_TRUE(encoded.endsWith("?=), <x:z>\r\n")) << encoded.toStdString();
}
