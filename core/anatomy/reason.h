// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace postscope::anatomy {

/// Why a line, or a part of one, was said: a fact and its arguments; the sentence is made in ui/text.
struct Reason {
    enum class Code {
        GreetsFirst,           ///< nothing: a server speaks first
        IntroducesItself,      ///< nothing
        IntroducedBeforeTls,   ///< nothing: what was said before TLS does not count any more
        IntroducedBeforeProxy, ///< nothing: after XCLIENT the session begins anew
        IntroducedAgain,       ///< nothing: nothing in the session asks for it
        ExtendedRefused,       ///< the server's words on EHLO
        SpeaksLmtp,            ///< nothing
        TlsOffered,            ///< nothing
        TlsNotOffered,         ///< nothing: all the same
        MechanismChosen,       ///< mechanism, offered mechanisms, why: as in Note::Code::AuthChosen
        MechanismOffered,      ///< mechanism, offered mechanisms: chosen by a client that does not tell why
        MechanismNotOffered,   ///< mechanism, offered mechanisms
        ResponseAtOnce,        ///< nothing: an initial response saves a round trip
        ChallengeAnswered,     ///< which response, from 1 on
        ExchangeCancelled,     ///< nothing
        SenderNull,            ///< nothing: there is nobody to send a notification to
        MailBegins,            ///< nothing
        MailBeginsAgain,       ///< how many transactions came before
        RecipientsSplit,       ///< how many transactions, the limit
        Utf8LocalPart,         ///< the address
        Utf8Needed,            ///< the address or another cause
        EightBitContent,       ///< nothing
        SizeOffered,           ///< the limit in octets; empty: none was told
        ExtensionOffered,      ///< parameter, keyword of the extension
        ExtensionNotOffered,   ///< parameter, keyword
        AskedFor,              ///< parameter, keyword: by who sends
        NotificationsAsked,    ///< parameter
        RecipientNamed,        ///< which recipient of this transaction, from 1 on
        RecipientsNamed,       ///< how many recipients, how many of them were accepted
        SentAhead,             ///< how many commands before it had no answer yet
        ChunksOffered,         ///< nothing: BDAT instead of DATA
        TransactionLeftOpen,   ///< nothing: RSET clears what a refusal left behind
        ResetInCase,           ///< nothing: RSET while it is not known yet whether the content was taken
        NothingToReset,        ///< nothing: RSET with no transaction open
        MailDone,              ///< nothing: nothing is left to be said
        SomethingRefused,      ///< the server's words
        Answers,               ///< verb of the command
        AnswersContent,        ///< nothing
        AnswersRecipient,      ///< the recipient's address
        AnswersNothing,        ///< nothing: nobody had asked
        AnswersConnection,     ///< nothing: the greeting
    };

    Code code = Code::Answers;
    QStringList arguments; ///< plain text from outside, in the order given above

    bool operator==(const Reason &) const = default;
};

} // namespace postscope::anatomy
