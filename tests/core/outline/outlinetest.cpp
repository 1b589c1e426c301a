// SPDX-License-Identifier: MIT
#include "core/outline/outline.h"

#include "tests/support/printers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace postscope::outline;

namespace {

const QByteArray crlf = "\r\n";

QByteArray lines(const QByteArrayList &all)
{
    return all.join(crlf) + crlf;
}

Outline read(const QByteArray &octets)
{
    return readOutline(QByteArrayView(octets));
}

QByteArrayList shape(const Outline &outline)
{
    QByteArrayList all;
    for (const Part &part : outline.parts)
        all << part.path + ' ' + part.contentType + ' ' + QByteArray::number(part.depth);
    return all;
}

const QByteArray rich = lines({
    "Received: from a by b;",
    "\tMon, 23 Nov 2026 16:00:00 +0000",
    "From: =?utf-8?B?5Lit5paH?= <\u4e2d\u65871@ethereal.email>",
    "Subject: =?iso-8859-1?q?caf=E9?=",
    " =?utf-8?q?_cr=C3=A8me?=",
    "X-Raw: caf\xe9",
    "MIME-Version: 1.0",
    "Content-Type: multipart/mixed; boundary=\"outer\"",
    "",
    "preamble --inner",
    "--outer",
    "Content-Type: multipart/alternative; boundary=inner",
    "",
    "--inner",
    "Content-Type: text/plain; charset=big5",
    "Content-Transfer-Encoding: base64",
    "",
    "pKSk5Q0Kp9o=",
    "--inner  ",
    "Content-Type: text/html; charset=UTF-8",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "<p>caf=C3=A9=",
    " au lait</p>",
    "",
    "--inner--",
    "epilogue",
    "--outer",
    "Content-Type: image/png",
    "Content-Disposition: attachment; filename*=utf-8''%E4%B8%AD.png",
    "Content-ID: <pic@x>",
    "Content-Transfer-Encoding: BASE64",
    "",
    "iVBORw==",
    "--outer",
    "Content-Type: message/rfc822",
    "",
    "Subject: inside",
    "Content-Type: multipart/mixed; boundary=third",
    "",
    "--third",
    "",
    "inside text",
    "--third--",
    "--outer--",
});

} // namespace

TEST(Outline, ListsPartsDepthFirst)
{
    const Outline outline = read(rich);
    EXPECT_FALSE(outline.truncated);
    EXPECT_EQ(shape(outline), QByteArrayList({" multipart/mixed 0", "1 multipart/alternative 1", "1.1 text/plain 2", "1.2 text/html 2", "2 image/png 1",
                                              "3 message/rfc822 1", "3.1 multipart/mixed 2", "3.1.1 text/plain 3"}));
}

TEST(Outline, ReadsHeadersAsTheyCameAndAsTheyRead)
{
    const Outline outline = read(rich);
    ASSERT_EQ(outline.headers.size(), 6);
    EXPECT_EQ(outline.headers[0].raw, " from a by b;\r\n\tMon, 23 Nov 2026 16:00:00 +0000");
    EXPECT_EQ(outline.headers[0].value, u"from a by b;\tMon, 23 Nov 2026 16:00:00 +0000"_s);
    EXPECT_EQ(outline.header(u"from"), u"中文 <中文1@ethereal.email>"_s);
    EXPECT_EQ(outline.header(u"SUBJECT"), u"café crème"_s);
    EXPECT_EQ(outline.header(u"X-Raw"), u"café"_s);
    EXPECT_EQ(outline.header(u"Absent"), QString());
    EXPECT_EQ(outline.header(u"Content-Type"), u"multipart/mixed; boundary=\"outer\""_s);
}

TEST(Outline, DecodesTextAndHtml)
{
    const Outline outline = read(rich);
    EXPECT_EQ(outline.text(), u"中文\n我"_s);
    EXPECT_EQ(outline.html(), u"<p>café au lait</p>\n"_s);
}

TEST(Outline, DescribesALeaf)
{
    const Outline outline = read(rich);
    const Part *picture = outline.withContentId("pic@x");
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->fileName, u"中.png"_s);
    EXPECT_EQ(picture->disposition, "attachment");
    EXPECT_EQ(picture->encoding, "base64");
    EXPECT_EQ(picture->content, "\x89PNG");
    EXPECT_EQ(picture->size, 4);
    EXPECT_FALSE(outline.withContentId(""));
    EXPECT_FALSE(outline.withContentId("other"));
}

TEST(Outline, SaysWhereABodyStands)
{
    const auto raw = [](const Part &part) { return rich.mid(part.offset, part.rawSize); };
    const Outline outline = read(rich);
    EXPECT_EQ(raw(outline.parts[4]), "iVBORw==");
    EXPECT_TRUE(raw(outline.parts[5]).startsWith("Subject: inside\r\n"));
    EXPECT_TRUE(raw(outline.parts[5]).endsWith("inside text\r\n--third--"));
    EXPECT_EQ(raw(outline.parts[7]), "inside text");
    EXPECT_TRUE(raw(outline.parts[0]).startsWith("preamble --inner\r\n"));
    EXPECT_TRUE(raw(outline.parts[0]).endsWith("--outer--\r\n"));
}

TEST(Outline, TakesAMailWithoutMime)
{
    const Outline outline = read("Subject: hi\r\n\r\nOne\r\n--two\r\n");
    EXPECT_EQ(shape(outline), QByteArrayList{" text/plain 0"});
    EXPECT_EQ(outline.text(), u"One\n--two\n"_s);
    EXPECT_EQ(read("Subject: hi\n\nbare\nLF\n").text(), u"bare\nLF\n"_s);
    EXPECT_EQ(read("From joe Mon Nov 23\nSubject: mbox\n\nx").header(u"Subject"), u"mbox"_s);
}

TEST(Outline, TakesTextOfUnknownCharsets)
{
    EXPECT_EQ(read("Content-Type: text/plain; charset=x-no-such\r\n\r\ncaf\xe9").text(), u"café"_s);
    EXPECT_EQ(read("\r\ncaf\xe9").text(), u"café"_s);
    EXPECT_EQ(read("\r\ncaf\xc3\xa9").text(), u"café"_s);
    EXPECT_EQ(read("Content-Type: text/plain; charset=us-ascii\r\n\r\ncaf\xc3\xa9").text(), u"café"_s);
    EXPECT_EQ(read("Content-Type: text/plain; charset=gb18030\r\n\r\n\xd6\xd0").text(), u"中"_s);
}

TEST(Outline, LeavesAttachedTextAndAttachedMailsOutOfTheText)
{
    const Outline outline =
        read(lines({"Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain; name=a.txt", "Content-Disposition: attachment", "",
                    "attached", "--b", "Content-Type: message/rfc822", "", "Subject: x", "", "theirs", "--b", "", "mine", "--b--"}));
    EXPECT_EQ(outline.text(), u"mine"_s);
    EXPECT_EQ(outline.html(), QString());
    EXPECT_EQ(outline.parts[1].fileName, u"a.txt"_s);
    // A mail that is nothing but a forwarded one has that one's text.
    EXPECT_EQ(read("Content-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\ntheirs").text(), u"theirs"_s);
}

TEST(Outline, ReadsBrokenMailAsFarAsItGoes)
{
    EXPECT_EQ(shape(read("")), QByteArrayList{" text/plain 0"});
    EXPECT_EQ(read("Subject").text(), u"Subject"_s);
    EXPECT_EQ(read("Subject: x\r\nthis is no header\r\nmore").text(), u"this is no header\nmore"_s);
    // Never closed; a boundary inside the header; no boundary at all; a container that says base64.
    EXPECT_EQ(shape(read("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx")).size(), 2);
    EXPECT_EQ(shape(read("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nX: y\r\n--b\r\n\r\nx\r\n--b--\r\n")).size(), 3);
    EXPECT_EQ(shape(read("Content-Type: multipart/mixed\r\n\r\n--b\r\n\r\nx")), QByteArrayList{" multipart/mixed 0"});
    EXPECT_EQ(shape(read("Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\neA==")), QByteArrayList{" message/rfc822 0"});
    EXPECT_EQ(read("Subject: a\0b\r\n\r\n"_ba).header(u"Subject"), u"a\ufffdb"_s);
    EXPECT_EQ(read("Content-Transfer-Encoding: base64\r\n\r\n!!aGk=$$\r\n").text(), u"hi"_s);
    EXPECT_EQ(read("Content-Transfer-Encoding: rot13\r\n\r\nhi").text(), u"hi"_s);
}

TEST(Outline, GivesADigestItsMails)
{
    const Outline outline = read(lines({"Content-Type: multipart/digest; boundary=b", "", "--b", "", "Subject: one", "", "text", "--b--"}));
    EXPECT_EQ(shape(outline), QByteArrayList({" multipart/digest 0", "1 message/rfc822 1", "1.1 text/plain 2"}));
    EXPECT_EQ(outline.parts[2].content, "text");
}

TEST(Outline, EndsAnInnerPartAtAnOuterBoundary)
{
    const Outline outline = read(lines({"Content-Type: multipart/mixed; boundary=a", "", "--a", "Content-Type: multipart/mixed; boundary=b", "", "--b", "",
                                        "one", "--a", "", "two", "--b", "--a--"}));
    EXPECT_EQ(shape(outline), QByteArrayList({" multipart/mixed 0", "1 multipart/mixed 1", "1.1 text/plain 2", "2 text/plain 1"}));
    EXPECT_EQ(outline.parts[3].content, "two\r\n--b");
}

TEST(Outline, ReadsAFileAndNothingThatIsNone)
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"mail.eml"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(rich);
    file.close();
    EXPECT_EQ(readOutline(path), read(rich));
    const QString fifo = directory.filePath(u"fifo"_s);
    ASSERT_EQ(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    EXPECT_FALSE(readOutline(fifo));
    EXPECT_FALSE(readOutline(u"/dev/zero"_s));
    EXPECT_FALSE(readOutline(directory.path()));
    const auto missing = readOutline(directory.filePath(u"none"_s));
    ASSERT_FALSE(missing);
    EXPECT_FALSE(missing.error().isEmpty());
}
