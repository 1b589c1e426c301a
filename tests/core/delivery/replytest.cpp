// SPDX-License-Identifier: MIT
#include "core/delivery/reply.h"
#include "core/delivery/compose.h"
#include "core/delivery/mailaddresses.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace postscope;
using namespace postscope::delivery;

namespace {

outline::Outline mail(const QByteArray &header, const QByteArray &text = "Hello\r\n")
{
    const QByteArray octets = header + "\r\n" + text;
    return outline::readOutline(QByteArrayView(octets));
}

QList<mime::Mailbox> own()
{
    return *mime::parseMailboxes(u"Me <me@example.org>, other@example.net");
}

Draft replied(const QByteArray &header, bool toAll = false)
{
    const outline::Outline read = mail(header);
    return replyTo(read, {.toAll = toAll, .own = own(), .text = read.text(), .attribution = u"Ann wrote:"_s});
}

} // namespace

TEST(Reply, GoesToTheAuthorOrToWhereTheyAskedFor)
{
    EXPECT_EQ(replied("From: =?utf-8?q?Doe=2C_J=C3=B6rg?= <j@example.com>\r\nTo: me@example.org\r\n").to, u"\"Doe, Jörg\" <j@example.com>"_s);
    EXPECT_EQ(replied("From: a@example.com\r\nReply-To: list@example.com, b@example.com\r\n").to, u"list@example.com, b@example.com"_s);
    EXPECT_EQ(replied("From: a@example.com\r\nReply-To: \r\n").to, u"a@example.com"_s);
    EXPECT_EQ(replied("Sender: s@example.com\r\n").to, u"s@example.com"_s);
    EXPECT_EQ(replied("Subject: nobody\r\n").to, QString());
    EXPECT_EQ(replied("From: a@example.com\r\nTo: b@example.com\r\nCc: c@example.com\r\n").cc, QString());
}

TEST(Reply, ForAllLeavesOutOneselfAndNamesEachOnce)
{
    const Draft draft = replied("From: a@example.com\r\nTo: ME@example.org, b@example.com, A@example.com\r\nCc: C <c@example.com>, b@example.com\r\n", true);
    EXPECT_EQ(draft.to, u"a@example.com"_s);
    EXPECT_EQ(draft.cc, u"b@example.com, \"C\" <c@example.com>"_s);
    EXPECT_EQ(draft.from, own().first().toString());
}

TEST(Reply, ToOnesOwnMailGoesWhereThatWent)
{
    const Draft draft = replied("From: other@example.net\r\nTo: b@example.com\r\nCc: c@example.com, me@example.org\r\n", true);
    EXPECT_EQ(draft.to, u"b@example.com"_s);
    EXPECT_EQ(draft.cc, u"c@example.com"_s);
    EXPECT_EQ(draft.from, u"other@example.net"_s);
}

TEST(Reply, ComesFromTheAddressThatWasWrittenTo)
{
    EXPECT_EQ(replied("From: a@example.com\r\nCc: Other <OTHER@example.net>\r\n").from, u"other@example.net"_s);
    EXPECT_EQ(replied("From: a@example.com\r\nTo: list@example.com\r\n").from, own().first().toString());
    EXPECT_EQ(replyTo(mail("From: a@example.com\r\n"), {}).from, QString());
}

TEST(Reply, WritesItsPrefixOnce)
{
    const std::pair<const char *, const char *> subjects[] = {
        {"Hi", "Re: Hi"},           {"Re: Hi", "Re: Hi"}, {"RE: re: AW: Hi", "Re: Hi"},   {"Re[2]: Hi", "Re: Hi"},
        {"Fwd: Hi", "Re: Fwd: Hi"}, {"", "Re:"},          {"Recipe: x", "Re: Recipe: x"}, {"Re:Hi", "Re: Hi"}};
    for (const auto &[subject, expected] : subjects)
        EXPECT_EQ(replied("From: a@example.com\r\nSubject: " + QByteArray(subject) + "\r\n").subject, QString::fromLatin1(expected));
    EXPECT_EQ(replied("From: a@example.com\r\nSubject: =?utf-8?b?5Zue6KaG77yaSGk=?=\r\n").subject, u"Re: Hi"_s);
    EXPECT_EQ(forwarded({}, mail("Subject: FW: Fwd: Re: Hi\r\n"), u"x"_s).subject, u"Fwd: Re: Hi"_s);
}

TEST(Reply, ContinuesTheThread)
{
    const Draft draft = replied("From: a@example.com\r\nMessage-ID: <3@x>\r\nIn-Reply-To: <2@x>\r\nReferences: <1@x>\r\n\t<2@x>\r\n");
    EXPECT_EQ(draft.inReplyTo, u"<3@x>"_s);
    EXPECT_EQ(draft.references, u"<1@x> <2@x> <3@x>"_s);
    EXPECT_EQ(replied("From: a@example.com\r\nMessage-ID: <3@x>\r\nIn-Reply-To: <2@x>\r\n").references, u"<2@x> <3@x>"_s);
    EXPECT_EQ(replied("From: a@example.com\r\nMessage-ID: <3@x>\r\nIn-Reply-To: <2@x> <1@x>\r\n").references, u"<3@x>"_s);
    EXPECT_EQ(replied("From: a@example.com\r\nReferences: <1@x>\r\n").references, QString());
    QByteArray many = "From: a@example.com\r\nMessage-ID: <last@x>\r\nReferences:";
    for (int i = 0; i < 5000; ++i)
        many += " <" + QByteArray::number(i) + "@x>\r\n";
    const QStringList kept = replied(many).references.split(u' ');
    EXPECT_EQ(kept.size(), 100);
    EXPECT_EQ(kept.first(), u"<0@x>"_s);
    EXPECT_EQ(kept.last(), u"<last@x>"_s);
}

TEST(Reply, QuotesTheTextWithoutItsSignature)
{
    const outline::Outline read = mail("From: a@example.com\r\n");
    const Draft draft = replyTo(read, {.text = u"One\n\n> two\nthree \n\n\n-- \nAnn\n"_s, .attribution = u"Ann wrote:"_s});
    EXPECT_EQ(draft.text, u"Ann wrote:\n> One\n>\n>> two\n> three \n\n"_s);
    EXPECT_EQ(replyTo(read, {.text = u"-- \nAnn\n"_s, .attribution = u"x"_s}).text, QString());
    EXPECT_LE(replyTo(read, {.text = QString(10'000'000, u'x'), .attribution = {}}).text.size(), 300'000);
}

TEST(Reply, CanBeSentWhateverTheMailSaid)
{
    const Draft draft = replied("From: =?utf-8?q?a=0D=0ABcc=3A_evil=40x?= <a@example.com>\r\nSubject: =?utf-8?q?x=0D=0ABcc:_y@z?=\r\n"
                                "Message-ID: <a b@c> <\x01@d> <good@e> \r\nTo: me@example.org\r\n",
                                true);
    const SystemClock clock;
    const auto composed = compose(draft, ComposeContext::system(clock));
    ASSERT_TRUE(composed);
    EXPECT_EQ(composed->envelope.recipients.size(), 1);
    EXPECT_EQ(draft.inReplyTo, u"<good@e>"_s);
}

TEST(Forward, KeepsTextHtmlAndAttachments)
{
    Draft original;
    original.to = u"x@example.com"_s;
    original.bcc = u"y@example.com"_s;
    original.text = u"Hello"_s;
    original.html = u"<html><BODY class=x><p>Hello</p></body></html>"_s;
    original.attachments = {{.path = {}, .content = "c", .fileName = u"c.txt"_s}};
    original.headers = {{u"X-A"_s, u"b"_s}};
    const Draft draft = forwarded(original, mail("From: A & <B> <a@example.com>\r\nTo: t@example.com\r\nDate: today\r\nSubject: <Hi>\r\n"), u"-- x --"_s);
    EXPECT_EQ(draft.text, u"-- x --\nFrom: A & <B> <a@example.com>\nDate: today\nSubject: <Hi>\nTo: t@example.com\n\nHello"_s);
    EXPECT_TRUE(draft.html.startsWith(u"<html><BODY class=x><p>-- x --<br>\nFrom: A &amp; &lt;B&gt;"_s)) << draft.html.toStdString();
    EXPECT_TRUE(draft.html.endsWith(u"<p>Hello</p></body></html>"_s));
    EXPECT_EQ(draft.attachments, original.attachments);
    EXPECT_EQ(draft.to + draft.cc + draft.bcc + draft.inReplyTo, QString());
    EXPECT_TRUE(draft.headers.isEmpty());
}

TEST(Forward, AttachesTheMailAsItIs)
{
    const QByteArray octets = "Subject: a/b: c\r\n\r\nx\r\n";
    const Draft draft = forwardedAttached(outline::readOutline(QByteArrayView(octets)), octets);
    ASSERT_EQ(draft.attachments.size(), 1);
    EXPECT_EQ(draft.attachments.first().content, octets);
    EXPECT_EQ(draft.attachments.first().contentType, "message/rfc822");
    EXPECT_EQ(draft.attachments.first().fileName, u"a_b_ c.eml"_s);
    EXPECT_EQ(draft.subject, u"Fwd: a/b: c"_s);
}
