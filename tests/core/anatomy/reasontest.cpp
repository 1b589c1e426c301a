// SPDX-License-Identifier: MIT
// Why something was said.
#include "session.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::anatomy;
using namespace postscope::anatomy::test;

using Code = Reason::Code;

namespace {

const QByteArrayList opened{"S: 220 mx", "C: EHLO c", "S: 250-mx", "S: 250-SIZE 1000", "S: 250-STARTTLS", "S: 250-AUTH PLAIN", "S: 250 DSN"};

QList<Reason> why(const QByteArrayList &rows)
{
    return last(session(rows)).line.reasons;
}

QList<Reason> whyParameter(const QList<Event> &events, const QByteArray &keyword)
{
    const Anatomy anatomy = last(events);
    const LinePart *part = find(anatomy.line, LinePart::Kind::Parameter, keyword);
    return part == nullptr ? QList<Reason>() : part->reasons;
}

} // namespace

TEST(Reasons, OfIntroductions)
{
    EXPECT_EQ(why({"S: 220 mx", "C: EHLO c"}), (QList<Reason>{{Code::IntroducesItself, {}}}));
    EXPECT_EQ(why({"S: 220 mx", "C: LHLO c"}), (QList<Reason>{{Code::SpeaksLmtp, {}}}));
    EXPECT_EQ(why({"S: 220 mx", "C: EHLO c", "S: 500 what", "C: HELO c"}), (QList<Reason>{{Code::ExtendedRefused, {QStringLiteral("500 what")}}}));
    EXPECT_EQ(why(opened + QByteArrayList{"C: STARTTLS"}), (QList<Reason>{{Code::TlsOffered, {}}}));
    EXPECT_EQ(why(opened + QByteArrayList{"C: STARTTLS", "S: 220 go", "C: EHLO c"}), (QList<Reason>{{Code::IntroducedBeforeTls, {}}}));
    EXPECT_EQ(why(opened + QByteArrayList{"C: STARTTLS", "S: 454 no", "C: EHLO c"}), (QList<Reason>{{Code::IntroducedAgain, {}}}));
    EXPECT_EQ(why(opened + QByteArrayList{"C: XCLIENT NAME=x", "S: 220 mx", "C: EHLO c"}), (QList<Reason>{{Code::IntroducedBeforeProxy, {}}}));
}

TEST(Reasons, OfLogins)
{
    EXPECT_EQ(why(opened + QByteArrayList{"C: AUTH PLAIN"}), (QList<Reason>{{Code::MechanismOffered, {QStringLiteral("PLAIN"), QStringLiteral("PLAIN")}}}));
    EXPECT_EQ(why(opened + QByteArrayList{"C: AUTH NTLM ="}).first().code, Code::MechanismNotOffered);
    EXPECT_EQ(why(opened + QByteArrayList{"C: AUTH NTLM ="}).last().code, Code::ResponseAtOnce);
    QList<Event> events = session(opened);
    const QStringList chosen{QStringLiteral("PLAIN"), QStringLiteral("PLAIN"), QStringLiteral("only-one")};
    events << note(Note::Code::AuthChosen, chosen) << session({"C: AUTH PLAIN"});
    EXPECT_EQ(last(events).line.reasons, (QList<Reason>{{Code::MechanismChosen, chosen}}));
}

TEST(Reasons, OfMails)
{
    EXPECT_EQ(why(opened + QByteArrayList{"C: MAIL FROM:<>"}), (QList<Reason>{{Code::MailBegins, {}}, {Code::SenderNull, {}}}));
    const QByteArrayList mail = opened + QByteArrayList{"C: MAIL FROM:<a@b>", "S: 250 ok", "C: RCPT TO:<c@d>", "S: 550 no"};
    EXPECT_EQ(why(mail + QByteArrayList{"C: RCPT TO:<e@f>"}), (QList<Reason>{{Code::RecipientNamed, {QStringLiteral("2")}}}));
    EXPECT_EQ(why(mail + QByteArrayList{"C: DATA"}), (QList<Reason>{{Code::RecipientsNamed, {QStringLiteral("1"), QStringLiteral("0")}}}));
    EXPECT_EQ(why(mail + QByteArrayList{"C: RSET"}), (QList<Reason>{{Code::TransactionLeftOpen, {}}}));
    EXPECT_EQ(why(mail + QByteArrayList{"C: QUIT"}), (QList<Reason>{{Code::SomethingRefused, {QStringLiteral("550 no")}}}));
    EXPECT_EQ(why(mail + QByteArrayList{"C: RSET", "S: 250 ok", "C: MAIL FROM:<a@b>"}), (QList<Reason>{{Code::MailBeginsAgain, {QStringLiteral("1")}}}));
    EXPECT_EQ(why(opened + QByteArrayList{"C: RSET"}), (QList<Reason>{{Code::NothingToReset, {}}}));
    EXPECT_EQ(why(opened + QByteArrayList{"C: QUIT"}), (QList<Reason>{{Code::MailDone, {}}}));
    EXPECT_EQ(why(opened + QByteArrayList{"C: MAIL FROM:<a@b>", "C: RCPT TO:<c@d>"}).last(), (Reason{Code::SentAhead, {QStringLiteral("1")}}));
}

TEST(Reasons, OfParameters)
{
    QList<Event> events = session(opened);
    events << note(Note::Code::SmtpUtf8Used, {QStringLiteral("j\u00f6rg@example.com")})
           << session({"C: MAIL FROM:<a@b> SMTPUTF8 SIZE=5 BODY=8BITMIME RET=FULL"});
    EXPECT_EQ(whyParameter(events, "SMTPUTF8").first(), (Reason{Code::Utf8LocalPart, {QStringLiteral("j\u00f6rg@example.com")}}));
    EXPECT_EQ(whyParameter(events, "SMTPUTF8").last().code, Code::ExtensionNotOffered);
    EXPECT_EQ(whyParameter(events, "SIZE"), (QList<Reason>{{Code::SizeOffered, {QStringLiteral("1000")}}}));
    EXPECT_EQ(whyParameter(events, "BODY").first().code, Code::EightBitContent);
    EXPECT_EQ(whyParameter(events, "RET"), (QList<Reason>{{Code::NotificationsAsked, {QStringLiteral("RET=FULL")}},
                                                          {Code::ExtensionOffered, {QStringLiteral("RET=FULL"), QStringLiteral("DSN")}}}));
    EXPECT_EQ(whyParameter(session({"C: MAIL FROM:<j\xc3\xb6rg@b> SMTPUTF8"}), "SMTPUTF8").first().code, Code::Utf8LocalPart);
    events = session(opened);
    events << note(Note::Code::ParameterUsed, {QStringLiteral("HOLDFOR=5"), QStringLiteral("FUTURERELEASE")}) << session({"C: MAIL FROM:<a@b> HOLDFOR=5"});
    EXPECT_EQ(whyParameter(events, "HOLDFOR").first(), (Reason{Code::AskedFor, {QStringLiteral("HOLDFOR=5"), QStringLiteral("FUTURERELEASE")}}));
}

TEST(Reasons, OfReplies)
{
    EXPECT_EQ(why({"S: 220 mx"}).first().code, Code::AnswersConnection);
    EXPECT_EQ(why({"S: 220 mx", "C: NOOP", "S: 250 ok"}), (QList<Reason>{{Code::Answers, {QStringLiteral("NOOP")}}}));
    EXPECT_EQ(why(opened + QByteArrayList{"S: 421 bye"}), (QList<Reason>{{Code::AnswersNothing, {}}}));
}
