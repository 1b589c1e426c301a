// SPDX-License-Identifier: MIT
// Replies, codes, sessions and EHLO responses, as people paste them.
#include "core/explain/pasted.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::explain;
using smtp::EnhancedCode;
using Kind = Pasted::Kind;

namespace {

FoundReply only(const QByteArray &text)
{
    const Pasted pasted = readPasted(text);
    EXPECT_EQ(pasted.replies.size(), 1) << text.toStdString();
    return pasted.replies.value(0);
}

QByteArrayList keywordsOf(const Pasted &pasted)
{
    QByteArrayList keywords;
    for (const smtp::Capability &capability : pasted.offered)
        keywords << capability.keyword;
    return keywords;
}

} // namespace

TEST(Pasted, BareCodes)
{
    EXPECT_EQ(only("550").reply.code, 550);
    EXPECT_EQ(only(" 421\r\n").reply.code, 421);
    EXPECT_EQ(only("5.7.26").enhanced, (EnhancedCode{5, 7, 26}));
    EXPECT_EQ(only("5.7.26").reply.code, 0);
    EXPECT_EQ(only("#4.2.2").enhanced, (EnhancedCode{4, 2, 2}));
    const FoundReply both = only("550 5.7.1");
    EXPECT_EQ(both.reply.code, 550);
    EXPECT_EQ(both.enhanced, (EnhancedCode{5, 7, 1}));
}

TEST(Pasted, AReplyOfOneOrMoreLines)
{
    const FoundReply one = only("550 5.1.1 <x@example.org>: Recipient address rejected");
    EXPECT_EQ(one.reply, (smtp::Reply{550, {"5.1.1 <x@example.org>: Recipient address rejected"}}));
    EXPECT_EQ(one.enhanced, (EnhancedCode{5, 1, 1}));
    for (const QByteArray end : {"\n", "\r\n"}) {
        const FoundReply more = only("550-5.7.26 This mail is unauthenticated" + end + "550-5.7.26 and so on" + end + "550 5.7.26 done - gsmtp" + end);
        EXPECT_EQ(more.reply.lines, (QByteArrayList{"5.7.26 This mail is unauthenticated", "5.7.26 and so on", "5.7.26 done - gsmtp"}));
    }
    EXPECT_EQ(only("550 #5.1.0 Address rejected.").enhanced, (EnhancedCode{5, 1, 0}));
}

TEST(Pasted, WrappedAndQuotedReplies)
{
    const FoundReply wrapped =
        only("> 550-5.7.26 This mail has been blocked because the sender is\n> unauthenticated. Gmail requires all senders\n> 550 5.7.26 to authenticate.");
    EXPECT_EQ(wrapped.reply.lines, (QByteArrayList{"5.7.26 This mail has been blocked because the sender is unauthenticated. Gmail requires all senders",
                                                   "5.7.26 to authenticate."}));
    EXPECT_EQ(only("452 4.2.2 The recipient's inbox is\n out of storage space.").reply.lines.first(), "4.2.2 The recipient's inbox is out of storage space.");
}

TEST(Pasted, MarksThatProgramsPutInFront)
{
    for (const QByteArray line :
         {"<-  550 No", "<~  550 No", "<** 550 No", "< 550 No", "S: 550 No", "Server: 550 No", "<<< 550 No", "   0.003 S: 550 No", "12:01:02.123 S: 550 No",
          "[2026-11-30 12:00:01] DEBUG [abc] S: 550 No", "2026-11-30T12:00:01Z <- 550 No", "mailnews.smtp: S: 550 No"}) {
        const FoundReply found = only(line);
        EXPECT_EQ(found.reply, (smtp::Reply{550, {"No"}})) << line.toStdString();
    }
}

TEST(Pasted, ASessionTellsWhatEachReplyAnswers)
{
    const Pasted pasted = readPasted("=== Trying mx.example.org:25...\n"
                                     "<-  220 mx.example.org ESMTP\n"
                                     " -> EHLO client.example.org\n"
                                     "<-  250-mx.example.org\n<-  250-SIZE 1000\n<-  250 STARTTLS\n"
                                     " -> MAIL FROM:<a@example.org>\n"
                                     "<-  250 2.1.0 Ok\n"
                                     " -> RCPT TO:<b@example.org>\n"
                                     "<** 550 5.1.1 No such user\n"
                                     " -> DATA\n<-  354 Go on\n -> Subject: x\n -> \n -> text\n -> .\n<-  250 2.0.0 Ok: queued\n -> QUIT\n<-  221 Bye\n");
    EXPECT_EQ(pasted.kind, Kind::Ehlo);
    EXPECT_EQ(keywordsOf(pasted), (QByteArrayList{"SIZE", "STARTTLS"}));
    const QList<Phase> expected{Phase::Greeting, Phase::Mail, Phase::Rcpt, Phase::Data, Phase::Content, Phase::Quit};
    ASSERT_EQ(pasted.replies.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        EXPECT_EQ(pasted.replies[i].phase, expected[i]) << i;
    EXPECT_EQ(pasted.replies[2].recipient, "b@example.org");
}

TEST(Pasted, APipelinedSession)
{
    const Pasted pasted = readPasted("C: MAIL FROM:<a@x.test>\nC: RCPT TO:<b@x.test>\nC: RCPT TO:<c@x.test>\nC: DATA\n"
                                     "S: 250 ok\nS: 250 ok\nS: 550 no\nS: 354 go\nC: .\nS: 451 later\n");
    ASSERT_EQ(pasted.replies.size(), 5);
    EXPECT_EQ(pasted.replies[2].recipient, "c@x.test");
    EXPECT_EQ(pasted.replies[4].phase, Phase::Content);
}

TEST(Pasted, ALogin)
{
    const Pasted pasted = readPasted("C: AUTH LOGIN\nS: 334 VXNlcm5hbWU6\nC: Ym9i\nS: 334 UGFzc3dvcmQ6\nC: ****\nS: 535 5.7.8 Wrong\n");
    ASSERT_EQ(pasted.replies.size(), 3);
    EXPECT_EQ(pasted.replies[2].phase, Phase::Auth);
}

TEST(Pasted, EhloResponses)
{
    for (const QByteArray text :
         {"250-mx.example.org at your service\n250-SIZE 35882577\n250-8BITMIME\n250 XFORWARD NAME\n", "250-SIZE 35882577\n250-8BITMIME\n250 XFORWARD NAME\n",
          "S: 250-mx\r\nS: 250-size 35882577\r\nS: 250-8bitmime\r\nS: 250 xforward name\r\n"}) {
        const Pasted pasted = readPasted(text);
        EXPECT_EQ(pasted.kind, Kind::Ehlo);
        EXPECT_EQ(keywordsOf(pasted), (QByteArrayList{"SIZE", "8BITMIME", "XFORWARD"})) << text.toStdString();
        EXPECT_TRUE(pasted.replies.isEmpty());
    }
    EXPECT_EQ(keywordsOf(readPasted("250-AUTH=LOGIN PLAIN")), QByteArrayList{"AUTH"});
    EXPECT_EQ(readPasted("250-Jon Postel <p@isi.test>\n250 Fred <f@isi.test>").kind, Kind::Replies);
    EXPECT_EQ(readPasted("250 2.1.0 Ok").kind, Kind::Replies);
    const Pasted alone = readPasted("CHUNKING\nX-EXPS GSSAPI NTLM");
    EXPECT_EQ(alone.kind, Kind::Keywords);
    EXPECT_EQ(keywordsOf(alone), (QByteArrayList{"CHUNKING", "X-EXPS"}));
}

TEST(Pasted, LinesOfLogs)
{
    const FoundReply postfix =
        only("Nov 30 01:02:03 mail postfix/smtp[123]: ABC: to=<b@example.org>, relay=mx.example.org[192.0.2.1]:25, delay=1, dsn=5.1.1, status=bounced (host "
             "mx.example.org[192.0.2.1] said: 550-5.1.1 The account does not exist. Please try 550-5.1.1 double-checking 550 5.1.1 https://x.test (in reply to "
             "RCPT TO command))");
    EXPECT_EQ(postfix.reply, (smtp::Reply{550, {"5.1.1 The account does not exist. Please try", "5.1.1 double-checking", "5.1.1 https://x.test"}}));
    EXPECT_EQ(postfix.phase, Phase::Rcpt);
    EXPECT_EQ(postfix.recipient, "b@example.org");
    EXPECT_EQ(postfix.host, "mx.example.org[192.0.2.1]");

    const FoundReply sent = only("Nov 30 01:02:03 mail postfix/smtp[1]: A: to=<b@x.test>, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 4F)");
    EXPECT_EQ(sent.reply, (smtp::Reply{250, {"2.0.0 Ok: queued as 4F"}}));

    const FoundReply deferred =
        only("postfix/smtp[1]: A: to=<b@x.test>, relay=none, dsn=4.4.1, status=deferred (connect to x.test[192.0.2.1]:25: Connection timed out)");
    EXPECT_EQ(deferred.enhanced, (EnhancedCode{4, 4, 1}));
    EXPECT_EQ(deferred.reply.lines.first(), "connect to x.test[192.0.2.1]:25: Connection timed out");

    const FoundReply exim =
        only("2026-11-30 01:02:03 1abc-DEF ** b@example.org R=dnslookup T=remote_smtp H=mx.example.org [192.0.2.1]: SMTP error from remote mail "
             "server after RCPT TO:<b@example.org>: 550 5.1.1 Unknown user");
    EXPECT_EQ(exim.reply, (smtp::Reply{550, {"5.1.1 Unknown user"}}));
    EXPECT_EQ(exim.phase, Phase::Rcpt);
    EXPECT_EQ(exim.recipient, "b@example.org");

    EXPECT_EQ(only("smtplib.SMTPRecipientsRefused: {'b@x.test': (550, b'5.1.1 <b@x.test>: User unknown')}").reply,
              (smtp::Reply{550, {"5.1.1 <b@x.test>: User unknown"}}));
    EXPECT_EQ(only("Error: Message failed: 554 Transaction failed").reply.code, 554);
    EXPECT_EQ(only("  response: '535-5.7.8 Username and Password not accepted. \\n535 5.7.8  https://x.test',").enhanced, (EnhancedCode{5, 7, 8}));
    EXPECT_EQ(only("Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found'").reply.lines.first(),
              "5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found");
}

TEST(Pasted, NothingThatIsNone)
{
    for (const QByteArray text : {"", " \n\t\n", "Hello, how are you?", "192.0.2.1", "5.7", "99", "12345", "5.7.26.1", "http://example.org/550"})
        EXPECT_EQ(readPasted(text).kind, Kind::Nothing) << text.toStdString();
    EXPECT_TRUE(readPasted("There were 250 people at port 465 with 512 bytes in 2.5.1.").replies.isEmpty());
    EXPECT_TRUE(readPasted("Version 4.2.2 of the program").replies.isEmpty());
}

TEST(Pasted, WhatIsSaidInTheContentIsNoReply)
{
    const Pasted pasted = readPasted(
        "220 hi\nHELO me\n250 hi\nMAIL FROM:<a@x.test>\n250 ok\nRCPT TO:<b@x.test>\n250 ok\nDATA\n354 go\nSubject: x\n\n550 5.1.1 text\nQUIT\n.\n250 queued\n");
    ASSERT_EQ(pasted.replies.size(), 6);
    EXPECT_EQ(pasted.replies[5].reply.lines.first(), "queued");
    EXPECT_EQ(pasted.replies[5].phase, Phase::Content);
    EXPECT_EQ(readPasted("DATA\n354 go\n554 5.6.0 refused\n").replies.value(1).phase, Phase::Content);
}
