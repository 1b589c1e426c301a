// SPDX-License-Identifier: MIT
#include "ui/text/steps.h"

#include <QCoreApplication>

namespace postscope::text {

namespace {

using Advice = smtp::ConsoleStep::Advice;

class Steps {
    Q_DECLARE_TR_FUNCTIONS(Steps)
};

QString inOrder(Advice advice)
{
    switch (advice) {
    case Advice::AwaitGreeting:
        return Steps::tr("The server speaks first: wait for its greeting.");
    case Advice::SayEhlo:
        return Steps::tr("Say who you are, and hear what the server can do.");
    case Advice::EhloAgain:
        return Steps::tr("Inside TLS everything begins anew: say EHLO again.");
    case Advice::StartTls:
        return Steps::tr("The server offers TLS: take it before anything that is not for everybody.");
    case Advice::LogIn:
        return Steps::tr("The server offers a login. Without one, many take mail for their own people only.");
    case Advice::NameSender:
        return Steps::tr("Begin a mail: name its sender.");
    case Advice::NameRecipient:
        return Steps::tr("Name a recipient.");
    case Advice::BeginContent:
        return Steps::tr("Send the message, or name another recipient first.");
    case Advice::TypeContent:
        return Steps::tr("Type the message: header, an empty line, text. A dot alone on a line ends it.");
    case Advice::TypeChunk:
        return Steps::tr("Type the octets that BDAT announced, or take them from a file with /file.");
    case Advice::TypeResponse:
        return Steps::tr("Type the answer in base64 (it is shown nowhere), or * to give up.");
    case Advice::AnotherOrQuit:
        return Steps::tr("The server has the message. Begin another with MAIL, or leave.");
    default:
        return {};
    }
}

QString outOfOrder(Advice advice)
{
    switch (advice) {
    case Advice::TlsFirst:
        return Steps::tr("The server wants TLS first.");
    case Advice::LogInFirst:
        return Steps::tr("The server wants a login first.");
    case Advice::EhloFirst:
        return Steps::tr("The server wants to know who you are first.");
    case Advice::SenderFirst:
        return Steps::tr("A mail begins with its sender: MAIL comes before it.");
    case Advice::RecipientFirst:
        return Steps::tr("Nobody is named who is to get it: RCPT comes before it.");
    case Advice::ResetFirst:
        return Steps::tr("A mail has begun already: finish it, or forget it with RSET.");
    case Advice::OnceOnly:
        return Steps::tr("This is done already, and may be done once only.");
    case Advice::OutOfOrder:
        return Steps::tr("The server did not expect this now.");
    default:
        return {};
    }
}

QString refused(Advice advice)
{
    switch (advice) {
    case Advice::SayHelo:
        return Steps::tr("An old server: it knows HELO only.");
    case Advice::NameYourself:
        return Steps::tr("Give your name with it: a domain, or an address in brackets such as [127.0.0.1].");
    case Advice::CheckPassword:
        return Steps::tr("Name or password is wrong. Many providers ask for an app password instead of the usual one.");
    case Advice::OtherMechanism:
        return Steps::tr("The server does not take this mechanism: try another that EHLO offered.");
    case Advice::CheckSpelling:
        return Steps::tr("The server did not understand this: check the spelling.");
    case Advice::CheckArgument:
        return Steps::tr("The server knows the command, but not what follows it: check the arguments.");
    case Advice::NotOffered:
        return Steps::tr("The server does not do this.");
    case Advice::OtherSender:
        return Steps::tr("The server does not take this sender: check the address, or log in.");
    case Advice::OtherRecipient:
        return Steps::tr("The server does not take this recipient. The others are not affected.");
    case Advice::MessageRefused:
        return Steps::tr("The server does not take the message; its words say why.");
    case Advice::TryLater:
        return Steps::tr("The server asks to try again later.");
    case Advice::Refused:
        return Steps::tr("The server refused; its words say why.");
    case Advice::Closing:
        return Steps::tr("The server has ended the session: connect again.");
    case Advice::Over:
        return Steps::tr("The session is over.");
    default:
        return {};
    }
}

} // namespace

QString sentence(Advice advice)
{
    for (const auto &part : {inOrder, outOfOrder, refused}) {
        if (const QString told = part(advice); !told.isEmpty())
            return told;
    }
    return {};
}

QString sentence(const smtp::ConsoleStep &step)
{
    const QString why = sentence(step.advice);
    return step.command.isEmpty() ? why : Steps::tr("%1 Next: %2", "a sentence, then a command").arg(why, QString::fromUtf8(step.command));
}

QString consoleHelp()
{
    return Steps::tr("Type SMTP commands. A line that begins with a slash is for this console:\n"
                     "  /help              this\n"
                     "  /info              TLS, and what the server offers\n"
                     "  /send FILE.eml     send a mail from a file, with DATA before it where that was not said\n"
                     "  /file FILE         the octets of a BDAT from a file\n"
                     "  /wait [SECONDS]    wait; without a number, until the server says something\n"
                     "  /raw on|off        send what is typed as it is, wait for no answer, check nothing\n"
                     "  /hex on|off        show the octets of every line too\n"
                     "  /quit              say QUIT and leave\n"
                     "  //...              a line for the server that begins with a slash\n"
                     "AUTH alone, or with a mechanism alone, logs in with the name and password of the account.\n"
                     "In raw mode: \\r \\n \\t \\0 \\\\ and \\xHH are octets, \\x41{2000} is 2000 of them; CR LF follows\n"
                     "unless the line ends with \\r, \\n, or \\c, which stands for nothing.");
}

} // namespace postscope::text
