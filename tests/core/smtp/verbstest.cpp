// SPDX-License-Identifier: MIT
#include "core/smtp/verbs.h"
#include "core/smtp/serverinquiry.h"

#include <gtest/gtest.h>

using namespace postscope::smtp;
using Offer = VerbSyntax::Offer;

namespace {

ConsoleState after(const QByteArrayList &offered)
{
    ConsoleState state{.greeted = true, .introduced = true};
    state.offered = Capabilities(Reply{250, QByteArrayList{"server.test"} + offered});
    return state;
}

/// Divided by a bar.
std::string linesOf(const QList<Completion> &completions)
{
    QByteArrayList lines;
    for (const Completion &completion : completions)
        lines << completion.line;
    return lines.join('|').toStdString();
}

} // namespace

TEST(Verbs, NameOnlyParametersThatAreOffered)
{
    EXPECT_EQ(syntaxOf("mail from", {})->line(), "MAIL FROM:<address>");
    EXPECT_EQ(syntaxOf("MAIL", after({"SIZE 100", "SMTPUTF8"}))->line(), "MAIL FROM:<address> [SIZE=octets] [SMTPUTF8]");
    EXPECT_EQ(syntaxOf("RCPT TO:<a>", after({"DSN"}))->line(), "RCPT TO:<address> [NOTIFY=NEVER|SUCCESS,FAILURE,DELAY] [ORCPT=rfc822;address]");
    EXPECT_EQ(syntaxOf("auth", after({"AUTH PLAIN LOGIN"}))->line(), "AUTH PLAIN|LOGIN [initial-response]");
    EXPECT_EQ(syntaxOf("RSET", {})->line(), "RSET");
    EXPECT_FALSE(syntaxOf("HALLO", {}));
    EXPECT_FALSE(syntaxOf("", {}));
}

TEST(Verbs, TellWhatTheServerSaidOfThem)
{
    EXPECT_EQ(syntaxOf("NOOP", {})->offer, Offer::Always);
    EXPECT_EQ(syntaxOf("VRFY", {})->offer, Offer::Unheard);
    EXPECT_EQ(syntaxOf("VRFY", after({"VRFY"}))->offer, Offer::Offered);
    EXPECT_EQ(syntaxOf("STARTTLS", after({"VRFY"}))->offer, Offer::NotOffered);
    for (const VerbSyntax &syntax : verbSyntaxes({}))
        EXPECT_TRUE(syntax.start.startsWith(syntax.verb)) << syntax.verb.constData();
}

TEST(Verbs, AreCompleted)
{
    EXPECT_EQ(linesOf(completionsOf("e", {}, {})), "EHLO |EXPN |ETRN ");
    EXPECT_EQ(completionsOf("rc", {}, {}), (QList<Completion>{{"RCPT TO:<", "RCPT TO:<address>"}}));
    EXPECT_EQ(linesOf(completionsOf("AUTH ", after({"AUTH PLAIN LOGIN"}), {})), "AUTH PLAIN|AUTH LOGIN");
    EXPECT_EQ(linesOf(completionsOf("RCPT TO:<", {}, {"RCPT TO:<a@x.test>", "RCPT TO:<b@x.test>"})), "RCPT TO:<b@x.test>|RCPT TO:<a@x.test>")
        << "the last one first";
    const ConsoleState state = after({"SIZE", "8BITMIME", "BINARYMIME", "SMTPUTF8"});
    EXPECT_EQ(linesOf(completionsOf("MAIL FROM:<a@x.test> BODY=8BITMIME s", state, {})),
              "MAIL FROM:<a@x.test> BODY=8BITMIME SIZE=|MAIL FROM:<a@x.test> BODY=8BITMIME SMTPUTF8");
    EXPECT_TRUE(completionsOf("MAIL FROM:<a@x.test> BODY=8BITMIME BOD", state, {}).isEmpty()) << "it is there already";
    EXPECT_TRUE(completionsOf("MAIL FROM:<a b", state, {}).isEmpty()) << "within the address";
    EXPECT_TRUE(completionsOf("RSET", {}, {}).isEmpty()) << "there is no more to say";
    ConsoleState content = state;
    content.expects = ConsoleState::Expects::Content;
    EXPECT_TRUE(completionsOf("MA", content, {}).isEmpty());
}

TEST(Etrn, HasAnAnswerForEveryNode)
{
    const ServerOptions options;
    const auto code = [&options](const char *argument) { return answerToEtrn(options, argument).left(3); };
    EXPECT_EQ(code("localhost"), "250");
    EXPECT_EQ(code("@sub.localhost"), "250");
    EXPECT_EQ(code("0.localhost"), "251");
    EXPECT_EQ(code("pending.localhost"), "252");
    EXPECT_TRUE(answerToEtrn(options, "3.localhost").startsWith("253 2.0.0 3 pending"));
    EXPECT_EQ(code("#queue"), "458");
    EXPECT_EQ(code("example.org"), "459");
    EXPECT_EQ(code(""), "501");
    EXPECT_EQ(code("a b"), "501");
}
