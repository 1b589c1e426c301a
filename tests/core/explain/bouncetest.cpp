// SPDX-License-Identifier: MIT
// Mails that tell of a failed delivery: with a report as RFC 3464 has it, and in the words of single mail servers.
#include "core/explain/pasted.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::explain;
using smtp::EnhancedCode;
using Action = ReportedRecipient::Action;
using Kind = Pasted::Kind;

namespace {

const QByteArray head = "Return-Path: <>\nFrom: MAILER-DAEMON@mail.example.org (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender\n"
                        "To: a@example.org\nMIME-Version: 1.0\n";

const QByteArray status =
    "Reporting-MTA: dns; mail.example.org\nOriginal-Envelope-Id: QQ314159\nX-Postfix-Queue-ID: 4F\nArrival-Date: Mon, 30 Nov 2026 01:00:00 +0000\n\n"
    "Final-Recipient: rfc822; b@example.net\nOriginal-Recipient: rfc822;bob@example.com\nAction: failed\nStatus: 5.1.1\n"
    "Remote-MTA: dns; mx.example.net\nDiagnostic-Code: smtp; 550-5.1.1 The account that you tried to reach\n    does not exist. 550 5.1.1 Learn more\n\n"
    "Final-Recipient: rfc822;c@example.net\nAction: delayed\nStatus: 4.4.1 (no answer)\nDiagnostic-Code: X-Postfix; connect to\n"
    "    mx.example.net[192.0.2.1]:25: Connection timed out\nLast-Attempt-Date: Mon, 30 Nov 2026 02:00:00 +0000\n"
    "Will-Retry-Until: Sat, 5 Dec 2026 01:00:00 +0000\n";

QByteArray reportMail()
{
    return head +
           "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\nThis is the mail system.\n\n"
           "--b\nContent-Type: message/delivery-status\n\n" +
           status + "\n--b\nContent-Type: message/rfc822\n\nSubject: =?utf-8?b?5L2g5aW9?=\nMessage-ID: <1@example.org>\n\ntext\n--b--\n";
}

void expectBoth(const Pasted &pasted)
{
    ASSERT_EQ(pasted.kind, Kind::Report);
    ASSERT_TRUE(pasted.report);
    EXPECT_EQ(pasted.report->reportingMta, "mail.example.org");
    EXPECT_EQ(pasted.report->envelopeId, "QQ314159");
    ASSERT_EQ(pasted.report->recipients.size(), 2);
    const ReportedRecipient &failed = pasted.report->recipients[0];
    EXPECT_EQ(failed.finalRecipient, "b@example.net");
    EXPECT_EQ(failed.originalRecipient, "bob@example.com");
    EXPECT_EQ(failed.action, Action::Failed);
    EXPECT_EQ(failed.status, (EnhancedCode{5, 1, 1}));
    EXPECT_EQ(failed.remoteMta, "mx.example.net");
    EXPECT_EQ(failed.reply, (smtp::Reply{550, {"5.1.1 The account that you tried to reach does not exist.", "5.1.1 Learn more"}}));
    const ReportedRecipient &delayed = pasted.report->recipients[1];
    EXPECT_EQ(delayed.action, Action::Delayed);
    EXPECT_EQ(delayed.status, (EnhancedCode{4, 4, 1}));
    EXPECT_FALSE(delayed.reply);
    EXPECT_EQ(delayed.diagnosticType, "x-postfix");
    EXPECT_EQ(delayed.willRetryUntil, "Sat, 5 Dec 2026 01:00:00 +0000");
}

FoundReply only(const QByteArray &text, Kind kind = Kind::Bounce)
{
    const Pasted pasted = readPasted(text);
    EXPECT_EQ(pasted.kind, kind);
    EXPECT_EQ(pasted.replies.size(), 1);
    return pasted.replies.value(0);
}

} // namespace

TEST(Bounce, IsReadAsRfc3464HasIt)
{
    const QByteArray mail = reportMail();
    for (const QByteArray &octets : {mail, QByteArray(mail).replace("\n", "\r\n"), "From MAILER-DAEMON Mon Nov 30 01:00:00 2026\n" + mail}) {
        const Pasted pasted = readPasted(octets);
        expectBoth(pasted);
        EXPECT_EQ(pasted.report->subject, QStringLiteral("你好"));
        EXPECT_EQ(pasted.report->messageId, "<1@example.org>");
    }
}

TEST(Bounce, IsReadWithoutTheMailAroundIt)
{
    expectBoth(readPasted(status));
}

TEST(Bounce, EncodedOrWithHeadersAlone)
{
    const QByteArray mail =
        head + "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/global-delivery-status\nContent-Transfer-Encoding: base64\n\n" +
        status.toBase64() + "\n--b\nContent-Type: text/rfc822-headers\n\nSubject: hello\n--b--\n";
    const Pasted pasted = readPasted(mail);
    expectBoth(pasted);
    EXPECT_EQ(pasted.report->subject, QStringLiteral("hello"));
}

TEST(Bounce, OfPostfixInWords)
{
    const FoundReply found = only("This is the mail system at host mail.example.org.\n\nI'm sorry to have to inform you that your message could not\n"
                                  "be delivered to one or more recipients. It's attached below.\n\n"
                                  "<b@example.net>: host mx.example.net[192.0.2.1] said: 550 5.1.1\n    <b@example.net>: Recipient address rejected: User "
                                  "unknown (in reply to\n    RCPT TO command)\n");
    EXPECT_EQ(found.recipient, "b@example.net");
    EXPECT_EQ(found.reply, (smtp::Reply{550, {"5.1.1 <b@example.net>: Recipient address rejected: User unknown"}}));
    EXPECT_EQ(found.phase, Phase::Rcpt);
}

TEST(Bounce, OfEximInWords)
{
    const FoundReply found = only(
        head +
        "X-Failed-Recipients: b@example.net\n\nThis message was created automatically by mail delivery software.\n\n"
        "A message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n"
        "  b@example.net\n    host mx.example.net [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<b@example.net>:\n    550 5.1.1 Unknown "
        "user\n");
    EXPECT_EQ(found.recipient, "b@example.net");
    EXPECT_EQ(found.host, "mx.example.net [192.0.2.1]");
    EXPECT_EQ(found.reply, (smtp::Reply{550, {"5.1.1 Unknown user"}}));
    EXPECT_EQ(found.phase, Phase::Rcpt);
}

TEST(Bounce, OfQmailInWords)
{
    const FoundReply found =
        only("Hi. This is the qmail-send program at example.org.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n"
             "This is a permanent error; I've given up. Sorry it didn't work out.\n\n"
             "<b@example.net>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 5.7.1 Relaying denied\nGiving up on 192.0.2.1.\n");
    EXPECT_EQ(found.recipient, "b@example.net");
    EXPECT_EQ(found.enhanced, (EnhancedCode{5, 7, 1}));
}

TEST(Bounce, OfExchangeInWords)
{
    const FoundReply found =
        only("Your message did not reach some or all of the intended recipients.\n\n      Subject: test\n\nThe following recipient(s) cannot be reached:\n\n"
             "      b@example.net on 11/30/2026 1:00 AM\n            The e-mail account does not exist at the organization this message was sent to.\n"
             "            <mail.example.org #5.1.1 smtp;550 5.1.1 <b@example.net>... User unknown>\n");
    EXPECT_EQ(found.recipient, "b@example.net");
    EXPECT_EQ(found.reply, (smtp::Reply{550, {"5.1.1 <b@example.net>... User unknown"}}));
}

TEST(Bounce, OfSendmailInWords)
{
    const Pasted pasted = readPasted(
        "   ----- The following addresses had permanent fatal errors -----\n<b@example.net>\n    (reason: 550 5.1.1 <b@example.net>... User unknown)\n\n"
        "   ----- Transcript of session follows -----\n... while talking to mx.example.net.:\n>>> RCPT To:<b@example.net>\n<<< 550 5.1.1 <b@example.net>... "
        "User unknown\n");
    ASSERT_FALSE(pasted.replies.isEmpty());
    for (const FoundReply &found : pasted.replies) {
        EXPECT_EQ(found.recipient, "b@example.net");
        EXPECT_EQ(found.enhanced, (EnhancedCode{5, 1, 1}));
    }
    EXPECT_EQ(pasted.replies.last().phase, Phase::Rcpt);
}

TEST(Bounce, OfSeveralRecipients)
{
    const Pasted pasted =
        readPasted("<b@x.test>: host mx.x.test[192.0.2.1] said: 550 No such user\n\n<c@y.test>: host mx.y.test[192.0.2.2] said: 452 4.2.2 Full\n");
    ASSERT_EQ(pasted.replies.size(), 2);
    EXPECT_EQ(pasted.replies[0].recipient, "b@x.test");
    EXPECT_EQ(pasted.replies[1].recipient, "c@y.test");
    EXPECT_EQ(pasted.replies[1].host, "mx.y.test[192.0.2.2]");
}

TEST(Bounce, IsNotAnyMail)
{
    EXPECT_EQ(readPasted("From: a@x.test\nTo: b@x.test\nSubject: hello\n\nHow are you?\n").kind, Kind::Nothing);
}
