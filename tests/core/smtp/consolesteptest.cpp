// SPDX-License-Identifier: MIT
#include "core/smtp/consolestep.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::smtp;
using Advice = ConsoleStep::Advice;

namespace {

const ConsoleNames names{"client.test", "a@x.test", "b@x.test"};

ConsoleState greeted()
{
    ConsoleState state;
    state.greeted = true;
    return state;
}

ConsoleState introduced(const QByteArrayList &offered, bool tls = false)
{
    ConsoleState state = greeted();
    state.tls = tls;
    return after(state, Asked{.command = TypedCommand::read("EHLO client.test")}, Reply{250, QByteArrayList{"server"} + offered});
}

ConsoleState withMail(int recipients)
{
    ConsoleState state = introduced({}, true);
    state.mail = true;
    state.recipients = recipients;
    return state;
}

struct Row {
    const char *name;
    ConsoleState state;  ///< before the reply
    const char *command; ///< what was asked; "" is the greeting, "+" a response, "." content
    Reply reply;
    Advice advice;
    const char *proposal;
};

Asked askedOf(const QByteArray &command)
{
    if (command.isEmpty())
        return {Asked::Kind::Greeting};
    if (command == "+")
        return {Asked::Kind::Response};
    if (command == ".")
        return {Asked::Kind::Content};
    return {.command = TypedCommand::read(command)};
}

const QByteArrayList everything{"STARTTLS", "AUTH PLAIN LOGIN", "PIPELINING"};

const std::vector<Row> &rows()
{
    static const std::vector<Row> all{
        {"greeting", {}, "", {220, {"hello"}}, Advice::SayEhlo, "EHLO client.test"},
        {"greetingRefused", {}, "", {554, {"no"}}, Advice::Refused, "QUIT"},
        {"starttlsIsOffered", greeted(), "EHLO c", {250, QByteArrayList{"s"} + everything}, Advice::StartTls, "STARTTLS"},
        {"authIsOffered", greeted(), "EHLO c", {250, {"s", "AUTH LOGIN"}}, Advice::LogIn, "AUTH LOGIN"},
        {"nothingIsOffered", greeted(), "EHLO c", {250, {"s"}}, Advice::NameSender, "MAIL FROM:<a@x.test>"},
        {"heloKnowsNothing", greeted(), "HELO c", {250, {"s", "STARTTLS"}}, Advice::NameSender, "MAIL FROM:<a@x.test>"},
        {"ehloUnknown", greeted(), "EHLO c", {502, {"what"}}, Advice::SayHelo, "HELO client.test"},
        {"heloWithoutName", greeted(), "HELO", {501, {"name?"}}, Advice::NameYourself, "HELO client.test"},
        {"ehloWithoutName", greeted(), "ehlo", {501, {"name?"}}, Advice::NameYourself, "EHLO client.test"},
        {"mailBeforeEhlo", greeted(), "MAIL FROM:<>", {503, {"EHLO first"}}, Advice::EhloFirst, "EHLO client.test"},
        {"authBeforeTls", introduced(everything), "AUTH PLAIN", {538, {"TLS first"}}, Advice::TlsFirst, "STARTTLS"},
        {"mailBeforeTls", introduced({"STARTTLS"}), "MAIL FROM:<>", {530, {"5.7.0 Must issue a STARTTLS command first"}}, Advice::TlsFirst, "STARTTLS"},
        {"mailBeforeAuth", introduced({"AUTH PLAIN"}, true), "MAIL FROM:<>", {530, {"log in"}}, Advice::LogInFirst, "AUTH PLAIN"},
        {"wrongPassword", introduced({"AUTH PLAIN"}, true), "AUTH PLAIN", {535, {"no"}}, Advice::CheckPassword, "AUTH PLAIN"},
        {"wrongPasswordByResponse", introduced({"AUTH PLAIN"}, true), "+", {535, {"no"}}, Advice::CheckPassword, "AUTH PLAIN"},
        {"unknownMechanism", introduced({"AUTH PLAIN LOGIN"}, true), "AUTH PLAIN", {504, {"no"}}, Advice::OtherMechanism, "AUTH LOGIN"},
        {"loggedIn", introduced({"AUTH PLAIN"}, true), "+", {235, {"yes"}}, Advice::NameSender, "MAIL FROM:<a@x.test>"},
        {"authTwice",
         [] {
             ConsoleState s = introduced({"AUTH PLAIN"}, true);
             s.authenticated = true;
             return s;
         }(),
         "AUTH PLAIN",
         {503, {"no"}},
         Advice::OnceOnly,
         "MAIL FROM:<a@x.test>"},
        {"challenge", introduced({"AUTH LOGIN"}, true), "AUTH LOGIN", {334, {"VXNlcm5hbWU6"}}, Advice::TypeResponse, ""},
        {"sender", introduced({}, true), "MAIL FROM:<a@x.test>", {250, {"ok"}}, Advice::NameRecipient, "RCPT TO:<b@x.test>"},
        {"senderRefused", introduced({}, true), "MAIL FROM:<a@x.test>", {550, {"no"}}, Advice::OtherSender, "MAIL FROM:<a@x.test>"},
        {"secondSender", withMail(0), "MAIL FROM:<a@x.test>", {503, {"nested"}}, Advice::ResetFirst, "RSET"},
        {"recipient", withMail(0), "RCPT TO:<b@x.test>", {250, {"ok"}}, Advice::BeginContent, "DATA"},
        {"forwarded", withMail(0), "RCPT TO:<b@x.test>", {251, {"forwarding"}}, Advice::BeginContent, "DATA"},
        {"recipientRefused", withMail(0), "RCPT TO:<b@x.test>", {550, {"no such user"}}, Advice::OtherRecipient, "RCPT TO:<b@x.test>"},
        {"secondRecipientRefused", withMail(1), "RCPT TO:<b@x.test>", {550, {"no such user"}}, Advice::OtherRecipient, "DATA"},
        {"recipientWithoutSender", introduced({}, true), "RCPT TO:<b@x.test>", {503, {"MAIL first"}}, Advice::SenderFirst, "MAIL FROM:<a@x.test>"},
        {"dataWithoutSender", introduced({}, true), "DATA", {503, {"MAIL first"}}, Advice::SenderFirst, "MAIL FROM:<a@x.test>"},
        {"dataWithoutRecipient", withMail(0), "DATA", {503, {"RCPT first"}}, Advice::RecipientFirst, "RCPT TO:<b@x.test>"},
        {"data", withMail(1), "DATA", {354, {"go"}}, Advice::TypeContent, "."},
        {"taken", withMail(1), ".", {250, {"queued"}}, Advice::AnotherOrQuit, "QUIT"},
        {"messageRefused", withMail(1), ".", {554, {"spam"}}, Advice::MessageRefused, "RSET"},
        {"greylisted", withMail(0), "RCPT TO:<b@x.test>", {450, {"later"}}, Advice::TryLater, "QUIT"},
        {"reset", withMail(1), "RSET", {250, {"ok"}}, Advice::NameSender, "MAIL FROM:<a@x.test>"},
        {"vrfy", withMail(1), "VRFY b", {252, {"maybe"}}, Advice::BeginContent, "DATA"},
        {"expnNotOffered", introduced({}, true), "EXPN list", {502, {"no"}}, Advice::NotOffered, "MAIL FROM:<a@x.test>"},
        {"misspelt", introduced({}, true), "MIAL", {500, {"what"}}, Advice::CheckSpelling, "MAIL FROM:<a@x.test>"},
        {"syntax", introduced({}, true), "MAIL a", {501, {"what"}}, Advice::CheckArgument, "MAIL FROM:<a@x.test>"},
        {"closing", introduced({}, true), "NOOP", {421, {"bye"}}, Advice::Closing, ""},
        {"quit", introduced({}, true), "QUIT", {221, {"bye"}}, Advice::Over, ""},
    };
    return all;
}

class ConsoleStepTable : public ::testing::TestWithParam<Row> {};

} // namespace

TEST_P(ConsoleStepTable, ProposesWhatComesNext)
{
    const Row &row = GetParam();
    const Asked asked = askedOf(row.command);
    const ConsoleStep step = nextStep(after(row.state, asked, row.reply), asked, row.reply, names);
    EXPECT_EQ(int(step.advice), int(row.advice));
    EXPECT_EQ(step.command, row.proposal);
}

INSTANTIATE_TEST_SUITE_P(Rows, ConsoleStepTable, ::testing::ValuesIn(rows()), [](const auto &row) { return std::string(row.param.name); });

TEST(ConsoleState, ForgetsEverythingAtTls)
{
    ConsoleState state = introduced(everything);
    state.mail = state.authenticated = true;
    state.recipients = 3;
    const ConsoleState inside = afterTls(state);
    EXPECT_TRUE(inside.tls);
    EXPECT_FALSE(inside.introduced || inside.authenticated || inside.mail);
    EXPECT_TRUE(inside.offered.list().isEmpty());
    const ConsoleStep step = nextStep(inside, Asked{.command = {"STARTTLS", {}}}, Reply{220, {"go"}}, names);
    EXPECT_EQ(int(step.advice), int(Advice::EhloAgain));
}

TEST(ConsoleState, TakesAnAnswerThatNobodyAskedForAsNothing)
{
    const ConsoleState state = withMail(1);
    EXPECT_EQ(after(state, std::nullopt, Reply{250, {"x"}}), state);
    EXPECT_EQ(after(state, Asked{.command = {"RSET", {}}}, Reply{0, {"junk"}}), state);
}
