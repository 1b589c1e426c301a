// SPDX-License-Identifier: MIT
#include "core/delivery/draftfile.h"

#include "tests/support/printers.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace postscope::delivery;

namespace {

class DraftFromMail : public ::testing::Test {
protected:
    auto draftOf(const QByteArray &mail)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(mail);
        file.close();
        return draftFromMail(path);
    }

    QTemporaryDir directory;
    const QString path = directory.filePath(u"mail.eml"_s);
};

} // namespace

TEST_F(DraftFromMail, TakesFieldsTextAndAttachments)
{
    const auto draft = draftOf("Received: from somewhere\r\n"
                               "DKIM-Signature: v=1\r\n"
                               "From: =?utf-8?q?Doe=2C_J=C3=B6rg?= <j@example.com>\r\n"
                               "To: a@example.com,\r\n =?utf-8?b?5Lit5paH?= <\u4e2d@example.com>\r\n"
                               "Cc: not an address\r\n"
                               "Bcc: b@example.com\r\n"
                               "Subject: =?utf-8?b?5Lit5paH?= subject\r\n"
                               "Message-ID: <1@x>\r\n"
                               "In-Reply-To: <0@x>\r\n"
                               "References: <a@x>\r\n <0@x>\r\n"
                               "List-Id: The list <list.example.com>\r\n"
                               "List-Unsubscribe: <https://example.com/u> (web), <mailto:u@example.com>\r\n"
                               "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"
                               "List-Post: NO (posting not allowed)\r\n"
                               "X-Custom: one\r\nX-Custom: two\r\n"
                               "MIME-Version: 1.0\r\n"
                               "Content-Type: multipart/mixed; boundary=m\r\n\r\n"
                               "--m\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n"
                               "--a\r\n\r\nplain\r\n"
                               "--a\r\nContent-Type: text/html\r\n\r\n<b>html</b>\r\n--a--\r\n"
                               "--m\r\nContent-Type: image/png; name=p.png\r\nContent-ID: <pic>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw==\r\n"
                               "--m\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=t.txt\r\nContent-ID: <unused>\r\n\r\nattached\r\n"
                               "--m\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\ntheir text\r\n"
                               "--m--\r\n");
    ASSERT_TRUE(draft) << draft.error().detail.toStdString();
    EXPECT_EQ(draft->from, u"\"Doe, Jörg\" <j@example.com>"_s);
    EXPECT_EQ(draft->to, u"a@example.com, \"中文\" <中@example.com>"_s);
    EXPECT_EQ(draft->cc, u"not an address"_s);
    EXPECT_EQ(draft->bcc, u"b@example.com"_s);
    EXPECT_EQ(draft->subject, u"中文 subject"_s);
    EXPECT_EQ(draft->inReplyTo, u"<0@x>"_s);
    EXPECT_EQ(draft->references, u"<a@x> <0@x>"_s);
    EXPECT_EQ(draft->text, u"plain"_s);
    EXPECT_EQ(draft->html, u"<b>html</b>"_s);
    EXPECT_EQ(draft->list, (QList<ListHeader>{{"ID", u"list.example.com"_s, u"The list"_s},
                                              {"Unsubscribe", u"https://example.com/u"_s, u"web"_s},
                                              {"Unsubscribe", u"mailto:u@example.com"_s, {}}}));
    EXPECT_EQ(draft->headers, (QList<CustomHeader>{{u"List-Unsubscribe-Post"_s, u"List-Unsubscribe=One-Click"_s},
                                                   {u"List-Post"_s, u"NO (posting not allowed)"_s},
                                                   {u"X-Custom"_s, u"one"_s},
                                                   {u"X-Custom"_s, u"two"_s}}));
    EXPECT_EQ(draft->attachments, (QList<Attachment>{{{}, "\x89PNG", u"p.png"_s, "image/png", "pic"},
                                                     {{}, "attached", u"t.txt"_s, "text/plain", {}},
                                                     {{}, "Subject: inner\r\n\r\ntheir text", {}, "message/rfc822", {}}}));
    EXPECT_FALSE(draft->envelope.overridden);
}

TEST_F(DraftFromMail, LeavesNoControlCharacterInAField)
{
    const auto draft = draftOf("Subject: =?utf-8?q?a=0D=0ABcc:_evil=40x=00b?=\r\nX-A: a\x01"
                               "b\r\nFrom: =?utf-8?q?a=0Ab?= <a@b>\r\n\r\n");
    ASSERT_TRUE(draft);
    for (const QString &field : {draft->subject, draft->headers.first().value, draft->from}) {
        for (const QChar character : field)
            EXPECT_NE(character.category(), QChar::Other_Control) << field.toStdString();
    }
    EXPECT_EQ(draft->bcc, QString());
    EXPECT_EQ(draft->from, u"\"a b\" <a@b>"_s);
}

TEST_F(DraftFromMail, TakesAMailThatIsOnlyText)
{
    const auto draft = draftOf("Subject: x\nContent-Type: text/plain; charset=iso-8859-1\n\ncaf\xe9\n");
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->text, u"café\n"_s);
    EXPECT_TRUE(draft->attachments.isEmpty());
    EXPECT_TRUE(draft->headers.isEmpty());
}

TEST_F(DraftFromMail, RefusesWhatWouldHaveToBeCut)
{
    const auto draft = draftOf("Content-Type: application/x\r\n\r\n" + QByteArray(maxDraftFile + 1, 'x'));
    ASSERT_FALSE(draft);
    EXPECT_EQ(draft.error().kind, DraftFileFailure::Kind::TooLarge);
    EXPECT_EQ(draft.error().path, path);
    EXPECT_EQ(draftFromMail(directory.filePath(u"none"_s)).error().kind, DraftFileFailure::Kind::Unreadable);
    EXPECT_EQ(draftFromMail(directory.path()).error().kind, DraftFileFailure::Kind::Unreadable);
}
