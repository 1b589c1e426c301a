// SPDX-License-Identifier: MIT
// Why lines and their parameters were said.
#include "ui/text/meanings.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>

namespace postscope::text {

namespace {

using Code = anatomy::Reason::Code;

class Reasons {
    Q_DECLARE_TR_FUNCTIONS(Reasons)
};

/// Of introductions, TLS and logins.
QString ofOpening(const anatomy::Reason &reason)
{
    const auto at = [&reason](qsizetype index) { return reason.arguments.value(index); };
    switch (reason.code) {
    case Code::GreetsFirst:
        return Reasons::tr("In SMTP the server speaks first.");
    case Code::IntroducesItself:
        return Reasons::tr("The client introduces itself before anything else.");
    case Code::IntroducedBeforeTls:
        return Reasons::tr("TLS has begun: what the server said before it may have been forged, so it is asked again.");
    case Code::IntroducedBeforeProxy:
        return Reasons::tr("After XCLIENT the session begins anew.");
    case Code::IntroducedAgain:
        return Reasons::tr("The client introduces itself once more, though nothing asks for it: a mail that was begun is given up.");
    case Code::ExtendedRefused:
        return Reasons::tr("The server refused the first introduction: %1").arg(at(0));
    case Code::SpeaksLmtp:
        return Reasons::tr("The server speaks LMTP, where LHLO takes the place of EHLO.");
    case Code::TlsOffered:
        return Reasons::tr("The server offers STARTTLS, and the connection is not encrypted yet.");
    case Code::TlsNotOffered:
        return Reasons::tr("The client asks for TLS though the server does not offer it.");
    case Code::MechanismChosen:
        return sentence(Note{.code = Note::Code::AuthChosen, .arguments = reason.arguments});
    case Code::MechanismOffered:
        return Reasons::tr("The client chose %1 among what the server offers: %2").arg(at(0), at(1));
    case Code::MechanismNotOffered:
        return at(1).isEmpty() ? Reasons::tr("The server does not offer a login here; the client tries %1 all the same.").arg(at(0))
                               : Reasons::tr("%1 is not among what the server offers: %2").arg(at(0), at(1));
    case Code::ResponseAtOnce:
        return Reasons::tr("The first message goes along with the command: that saves a round trip.");
    case Code::ChallengeAnswered:
        return Reasons::tr("The server asked with 334; this is answer number %1.").arg(at(0));
    case Code::ExchangeCancelled:
        return Reasons::tr("The client gives up this login.");
    default: // of mails, and of answers
        return {};
    }
}

/// Of mails and their parameters.
QString ofMail(const anatomy::Reason &reason)
{
    const auto at = [&reason](qsizetype index) { return reason.arguments.value(index); };
    switch (reason.code) {
    case Code::SenderNull:
        return Reasons::tr("Without a sender: nobody is to get a notification about this mail.");
    case Code::MailBegins:
        return Reasons::tr("The session is ready for a mail.");
    case Code::MailBeginsAgain:
        return Reasons::tr("The next mail of this connection. Mails before it: %1").arg(at(0));
    case Code::RecipientsSplit:
        return sentence(Note{.code = Note::Code::RecipientsSplit, .arguments = reason.arguments});
    case Code::Utf8LocalPart:
        return Reasons::tr("SMTPUTF8 because the local part of %1 is not ASCII.").arg(at(0));
    case Code::Utf8Needed:
        return at(0).isEmpty() ? Reasons::tr("SMTPUTF8 because header fields are to be UTF-8.") : Reasons::tr("SMTPUTF8 because of %1.").arg(at(0));
    case Code::EightBitContent:
        return Reasons::tr("The message has octets above 127.");
    case Code::SizeOffered:
        return at(0).isEmpty() ? Reasons::tr("The server offers SIZE, without a limit.") : Reasons::tr("The server offers SIZE, up to %1 octets.").arg(at(0));
    case Code::ExtensionOffered:
        return Reasons::tr("The server offers %1.").arg(at(1));
    case Code::ExtensionNotOffered:
        return Reasons::tr("The server did not offer %1: it may refuse the command for it.").arg(at(1));
    case Code::AskedFor:
        return Reasons::tr("Whoever sends the mail asked for %1.").arg(at(0));
    case Code::NotificationsAsked:
        return Reasons::tr("Whoever sends the mail asked for delivery notifications.");
    case Code::RecipientNamed:
        return Reasons::tr("Recipient number %1 of this mail.").arg(at(0));
    case Code::RecipientsNamed:
        return Reasons::tr("The recipients are named. How many: %1, accepted so far: %2").arg(at(0), at(1));
    case Code::SentAhead:
        return Reasons::tr("Sent without waiting (pipelining). Commands before it that had no answer yet: %1").arg(at(0));
    case Code::ChunksOffered:
        return Reasons::tr("The message goes in chunks (CHUNKING) in place of DATA.");
    case Code::TransactionLeftOpen:
        return Reasons::tr("A mail was begun and not sent: it is cleared away.");
    case Code::ResetInCase:
        return Reasons::tr("Whether the mail before was taken is not known yet: if not, it is cleared away.");
    case Code::NothingToReset:
        return Reasons::tr("No mail is open: this changes nothing.");
    case Code::MailDone:
        return Reasons::tr("There is nothing left to be said.");
    case Code::SomethingRefused:
        return Reasons::tr("After this the client has nothing left to say: %1").arg(at(0));
    default: // of the opening, and of answers
        return {};
    }
}

QString ofAnswer(const anatomy::Reason &reason)
{
    const auto at = [&reason](qsizetype index) { return reason.arguments.value(index); };
    switch (reason.code) {
    case Code::Answers:
        return Reasons::tr("Answers %1.").arg(at(0));
    case Code::AnswersContent:
        return Reasons::tr("Answers the message.");
    case Code::AnswersRecipient:
        return Reasons::tr("Holds for this recipient alone: %1").arg(at(0));
    case Code::AnswersNothing:
        return Reasons::tr("Nobody had asked for it.");
    case Code::AnswersConnection:
        return Reasons::tr("Answers the connection.");
    default: // of what clients say
        return {};
    }
}

} // namespace

QString whySaid(const anatomy::Reason &reason)
{
    for (const auto &group : {ofOpening, ofMail, ofAnswer}) {
        if (const QString words = group(reason); !words.isEmpty())
            return words;
    }
    return {};
}

} // namespace postscope::text
