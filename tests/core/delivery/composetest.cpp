// SPDX-License-Identifier: MIT
#include "tests/core/delivery/goldendrafts.h"

#include <QTemporaryDir>
#include <QTimeZone>

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::delivery;
using Code = ComposeProblem::Code;

namespace {

QString str(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QByteArray rendered(const Draft &draft)
{
    const auto composed = compose(draft, fixedContext());
    return composed ? composed->message.range(0, composed->message.size()).value() : QByteArray("refused");
}

smtp::Envelope envelope(const Draft &draft)
{
    const auto composed = compose(draft, fixedContext());
    EXPECT_TRUE(composed);
    return composed ? composed->envelope : smtp::Envelope{};
}

QByteArrayList recipients(const smtp::Envelope &envelope)
{
    QByteArrayList addresses;
    for (const smtp::Recipient &recipient : envelope.recipients)
        addresses << recipient.address;
    return addresses;
}

QList<ComposeProblem> problems(const Draft &draft)
{
    const auto composed = compose(draft, fixedContext());
    return composed ? QList<ComposeProblem>() : composed.error();
}

} // namespace

TEST(Compose, TakesTheEnvelopeFromTheHeader)
{
    const smtp::Envelope sample = envelope(sampleDraft());
    EXPECT_EQ(sample.sender, "中文1@ethereal.email");
    EXPECT_EQ(recipients(sample), QByteArrayList({"中文2@ethereal.email", "中文3@ethereal.email", "中文4@ethereal.email", "中文5@ethereal.email",
                                                  "中文6@ethereal.email", "中文7@ethereal.email"}));
    EXPECT_TRUE(sample.smtpUtf8);
    EXPECT_EQ(sample.smtpUtf8Cause, "中文1@ethereal.email");

    Draft draft = plainDraft();
    draft.from = str("a@example.com, b@example.com");
    draft.sender = str("c@example.com");
    EXPECT_EQ(envelope(draft).sender, "c@example.com") << "several authors: who sent it";
}

TEST(Compose, NamesEveryRecipientOnce)
{
    Draft draft = plainDraft();
    draft.to = str("a@Example.com, A@example.com, info@bücher.example");
    draft.cc = str("N <a@example.COM>, b@example.com");
    draft.bcc = str("b@example.com, hidden@example.com, info@xn--bcher-kva.example");
    EXPECT_EQ(recipients(envelope(draft)),
              QByteArrayList({"a@Example.com", "A@example.com", "info@xn--bcher-kva.example", "b@example.com", "hidden@example.com"}));
    EXPECT_FALSE(rendered(draft).contains("hidden"));
}

// An international domain alone needs no SMTPUTF8; one local part that does leaves every domain as it was given.
TEST(Compose, NeedsSmtpUtf8ForLocalPartsOnly)
{
    Draft draft = plainDraft();
    draft.to = str("info@bücher.example");
    EXPECT_FALSE(envelope(draft).smtpUtf8);
    EXPECT_EQ(recipients(envelope(draft)), QByteArrayList{"info@xn--bcher-kva.example"});
    EXPECT_TRUE(rendered(draft).contains("To: info@xn--bcher-kva.example\r\n"));
    EXPECT_FALSE(compose(draft, fixedContext())->message.eightBit());

    draft.replyTo = str("中文@example.com");
    EXPECT_EQ(envelope(draft).smtpUtf8Cause, "中文@example.com");
    EXPECT_EQ(recipients(envelope(draft)), QByteArrayList{"info@bücher.example"});
    EXPECT_TRUE(rendered(draft).contains("To: info@bücher.example\r\n"));
    EXPECT_TRUE(compose(draft, fixedContext())->message.eightBit());

    draft.replyTo.clear();
    draft.bcc = str("中文@example.com");
    EXPECT_TRUE(envelope(draft).smtpUtf8);
    draft.envelope = {.overridden = true, .mailFrom = str("a@b"), .rcptTo = str("c@d")};
    EXPECT_FALSE(envelope(draft).smtpUtf8) << "the Bcc is neither in the header nor in this envelope";
    draft.envelope.rcptTo = str("中文@d");
    EXPECT_EQ(envelope(draft).smtpUtf8Cause, "中文@d");
}

TEST(Compose, LetsTheEnvelopeDifferFromTheHeader)
{
    Draft draft = plainDraft();
    draft.envelope = {.overridden = true, .mailFrom = {}, .rcptTo = str("other@example.com")};
    EXPECT_EQ(envelope(draft).sender, "");
    EXPECT_EQ(recipients(envelope(draft)), QByteArrayList{"other@example.com"});
    EXPECT_TRUE(rendered(draft).contains("To: recipient@example.com\r\n"));
    draft.envelope.mailFrom = str("<>");
    EXPECT_EQ(envelope(draft).sender, "");
    draft.envelope.mailFrom = str("N <bounce@example.com>");
    EXPECT_EQ(envelope(draft).sender, "bounce@example.com");

    draft.envelope.mailFrom = str("a@b, c@d");
    EXPECT_EQ(problems(draft).value(0), (ComposeProblem{.field = Field::MailFrom, .code = Code::BadAddress, .detail = str("c@d")}));
    draft.envelope = {.overridden = true, .mailFrom = {}, .rcptTo = {}};
    EXPECT_EQ(problems(draft), (QList<ComposeProblem>{{.field = Field::RcptTo, .code = Code::NoRecipient}}));
}

TEST(Compose, ChecksDeliveryStatusNotification)
{
    Draft draft = plainDraft();
    draft.to = str("a@example.com, 中文@example.com");
    draft.envelope.dsnNotify = "success, Failure";
    draft.envelope.dsnReturn = "hdrs";
    draft.envelope.dsnEnvelopeId = "id with + and =";
    const smtp::Envelope asked = envelope(draft);
    EXPECT_EQ(asked.returnContent, "HDRS");
    EXPECT_EQ(asked.envelopeId, "id with + and =");
    EXPECT_EQ(asked.recipients[0], (smtp::Recipient{"a@example.com", "SUCCESS,FAILURE", "rfc822;a@example.com"}));
    EXPECT_EQ(asked.recipients[1].originalRecipient, "utf-8;中文@example.com");
    EXPECT_EQ(envelope(plainDraft()).recipients[0].originalRecipient, "");

    for (const char *notify : {"NEVER,SUCCESS", "SOON", "DELAY,DELAY", "SUCCESS,", "SUCCESS FAILURE", "SUCCESS\r\nRCPT TO:<x>"}) {
        draft.envelope.dsnNotify = notify;
        EXPECT_EQ(problems(draft).value(0).code, Code::BadDsn) << notify;
    }
    draft.envelope.dsnNotify = "NEVER";
    EXPECT_TRUE(problems(draft).isEmpty());
    for (const QByteArray &id : {QByteArray(101, 'x'), QByteArray(34, '+'), QByteArray("a\r\nRCPT TO:<x>"), QByteArray("ü"), QByteArray("\0", 1)}) {
        draft.envelope.dsnEnvelopeId = id;
        EXPECT_EQ(problems(draft).value(0).code, Code::BadDsn) << id.toStdString();
    }
    draft.envelope.dsnEnvelopeId = QByteArray(100, 'x');
    EXPECT_TRUE(problems(draft).isEmpty());
    draft.envelope.dsnReturn = "BODY";
    EXPECT_EQ(problems(draft).value(0).code, Code::BadDsn);
}

TEST(Compose, TellsAllProblemsAtOnce)
{
    Draft draft;
    draft.sender = str("a@b, c@d");
    draft.to = str("nobody");
    draft.cc = str("a@b, c@\rd");
    draft.subject = str("a\nb");
    draft.inReplyTo = str("<no at sign>");
    draft.text = QString(QChar(0));
    draft.attachments << Attachment{str("/nowhere/at all"), {}, {}, {}, {}} << Attachment{{}, "x", str("a"), "image", {}}
                      << Attachment{{}, "x", str("a\rb"), {}, {}};
    draft.headers << CustomHeader{str("X Y"), {}} << CustomHeader{str("X-Fine"), {}} << CustomHeader{str("Content-Type"), str("text/html")}
                  << CustomHeader{str("X"), str("a\0b")};
    draft.list << ListHeader{"Help", str("not a url"), {}};
    const QList<ComposeProblem> found = problems(draft);
    const QList<ComposeProblem> expected{{.field = Field::To, .code = Code::BadAddress, .detail = str("nobody"), .position = 0},
                                         {.field = Field::Cc, .code = Code::UnsafeCharacter, .detail = str("\ufffd"), .position = 7},
                                         {.field = Field::From, .code = Code::NoSender},
                                         {.field = Field::Sender, .code = Code::SeveralSenders},
                                         {.field = Field::Subject, .code = Code::UnsafeCharacter, .position = 1},
                                         {.field = Field::InReplyTo, .code = Code::BadMessageId, .detail = str("<no")},
                                         {.field = Field::List, .code = Code::BadListUrl, .detail = str("not a url"), .index = 0},
                                         {.field = Field::Headers, .code = Code::BadHeaderName, .detail = str("X Y"), .index = 0},
                                         {.field = Field::Headers, .code = Code::ReservedHeader, .detail = str("Content-Type"), .index = 2},
                                         {.field = Field::Text, .code = Code::UnsafeCharacter, .position = 0},
                                         {.field = Field::Attachments, .code = Code::AttachmentMissing, .detail = str("/nowhere/at all"), .index = 0},
                                         {.field = Field::Attachments, .code = Code::BadContentType, .detail = str("image"), .index = 1},
                                         {.field = Field::Attachments, .code = Code::UnsafeCharacter, .index = 2}};
    for (qsizetype i = 0; i < qMax(found.size(), expected.size()); ++i)
        EXPECT_EQ(found.value(i), expected.value(i)) << i << ": field " << int(found.value(i).field) << " code " << int(found.value(i).code) << " detail "
                                                     << found.value(i).detail.toStdString() << " index " << found.value(i).index << " position "
                                                     << found.value(i).position;
}

TEST(Compose, AsksForSenderAndRecipient)
{
    Draft draft = plainDraft();
    draft.from = str("a@b, c@d");
    EXPECT_EQ(problems(draft), (QList<ComposeProblem>{{.field = Field::From, .code = Code::SeveralSenders}}));
    draft = plainDraft();
    draft.to = str(" , ");
    EXPECT_EQ(problems(draft), (QList<ComposeProblem>{{.field = Field::To, .code = Code::NoRecipient}}));
    draft.to = str("undisclosed-recipients:;");
    draft.bcc = str("a@b");
    EXPECT_TRUE(problems(draft).isEmpty());
}

TEST(Compose, ReservesWhatIsOursToWrite)
{
    for (const char *name : {"Bcc", "bcc", "FROM", "To", "Cc", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Content-Anything", "Received",
                             "Return-Path", "References", "In-Reply-To", "Reply-To", "Sender", "Resent-Bcc"}) {
        Draft draft = plainDraft();
        draft.headers << CustomHeader{str(name), str("x")};
        EXPECT_EQ(problems(draft).value(0), (ComposeProblem{.field = Field::Headers, .code = Code::ReservedHeader, .detail = str(name), .index = 0}));
    }
}

TEST(Compose, WritesTheDateWithItsZoneInEnglish)
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::Taiwan));
    ComposeContext context = fixedContext();
    const auto dateLine = [&] {
        const QByteArray mail = compose(plainDraft(), context)->message.range(0, 2000).value();
        return mail.sliced(mail.indexOf("Date: ")).split('\r').constFirst();
    };
    context.date = QDateTime(QDate(2026, 2, 3), QTime(4, 5, 6), QTimeZone(-(3 * 3600 + 1800)));
    EXPECT_EQ(dateLine(), "Date: Tue, 3 Feb 2026 04:05:06 -0330");
    context.date = QDateTime(QDate(2026, 2, 3), QTime(4, 5, 6), Qt::UTC);
    EXPECT_EQ(dateLine(), "Date: Tue, 3 Feb 2026 04:05:06 +0000");
    QLocale::setDefault(before);
}

TEST(Compose, NeedsNoLevelForNothing)
{
    Draft draft = plainDraft();
    draft.text.clear();
    EXPECT_TRUE(rendered(draft).contains("Content-Type: text/plain"));
    draft.html = str("<p>");
    EXPECT_TRUE(rendered(draft).contains("Content-Type: text/html"));
    EXPECT_FALSE(rendered(draft).contains("multipart"));
    draft.html.clear();
    draft.attachments << Attachment{{}, "x", str("a.bin"), "x/y", "cid@x"};
    const QByteArray alone = rendered(draft);
    EXPECT_TRUE(alone.contains("multipart/mixed"));
    EXPECT_FALSE(alone.contains("text/plain") || alone.contains("related"));
}

TEST(Compose, SendsAMailAsItIsUnlessNoEncodingCanCarryIt)
{
    Draft draft = plainDraft();
    draft.attachments << Attachment{{}, "Subject: a\n\nb", str("a.eml"), "message/rfc822", {}};
    EXPECT_TRUE(
        rendered(draft).contains("Content-Transfer-Encoding: 7bit\r\nContent-Disposition: attachment; filename=a.eml\r\n\r\nSubject: a\r\n\r\nb\r\n--"));
    draft.attachments[0].content = "Subject: a\n\n" + QByteArray(999, 'x');
    EXPECT_TRUE(rendered(draft).contains("Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64"));
    draft.attachments[0].contentType = "multipart/mixed";
    EXPECT_EQ(problems(draft).value(0).code, Code::BadContentType);
}

TEST(Compose, TakesOctetsFromTheSystemForIdsAndBoundaries)
{
    const SystemClock clock;
    const auto first = compose(sampleDraft(), ComposeContext::system(clock));
    const auto second = compose(sampleDraft(), ComposeContext::system(clock));
    ASSERT_TRUE(first && second);
    EXPECT_NE(first->message.messageId(), second->message.messageId());
    EXPECT_TRUE(first->message.messageId().endsWith("@ethereal.email>"));
}
