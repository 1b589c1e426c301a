// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/consolestate.h"

#include <QByteArray>
#include <QMetaType>

#include <optional>

namespace postscope::smtp {

/// What somebody who types a session by hand would sensibly do next; the sentence is made in ui/text.
struct ConsoleStep {
    enum class Advice {
        AwaitGreeting,
        SayEhlo,
        EhloAgain,      ///< inside TLS: what was said before is forgotten (RFC 3207 4.2)
        SayHelo,        ///< EHLO is not known there
        NameYourself,   ///< 501 to EHLO or HELO: it wants a name
        StartTls,       ///< it is offered
        LogIn,          ///< it is offered
        NameSender,     ///< MAIL
        NameRecipient,  ///< RCPT
        BeginContent,   ///< DATA, or another RCPT
        TypeContent,    ///< up to a lone dot
        TypeChunk,      ///< the octets of a BDAT
        TypeResponse,   ///< base64, or "*"
        AnotherOrQuit,  ///< a message was taken
        TlsFirst,       ///< 530 or 538: not without TLS
        LogInFirst,     ///< 530: not without a login
        CheckPassword,  ///< 535
        OtherMechanism, ///< 504 or 534 to AUTH
        EhloFirst,      ///< 503: nothing before EHLO
        SenderFirst,    ///< 503: MAIL comes before it
        RecipientFirst, ///< 503: RCPT comes before it
        ResetFirst,     ///< 503: there is a transaction already
        OnceOnly,       ///< 503 to a second AUTH or STARTTLS
        OutOfOrder,     ///< 503 for another cause
        CheckSpelling,  ///< 500
        CheckArgument,  ///< 501, 504, 555
        NotOffered,     ///< 502
        OtherSender,    ///< MAIL was refused for good
        OtherRecipient, ///< RCPT was refused for good
        MessageRefused, ///< for good, after it was read
        TryLater,       ///< 4xx
        Refused,        ///< another 5xx
        Closing,        ///< 421
        Over,
    };

    Advice advice = Advice::AwaitGreeting;
    QByteArray command; ///< a line that could be typed; empty: there is none to propose

    bool operator==(const ConsoleStep &) const = default;
};

/// What the lines that are proposed are made of.
struct ConsoleNames {
    QByteArray client = "client.example"; ///< for EHLO
    QByteArray sender = "me@example.org";
    QByteArray recipient = "you@example.org";

    bool operator==(const ConsoleNames &) const = default;
};

/// The next sensible step after `last`, the reply to `asked`, has led to `state`.
[[nodiscard]] ConsoleStep nextStep(const ConsoleState &state, const std::optional<Asked> &asked, const std::optional<Reply> &last, const ConsoleNames &names);

} // namespace postscope::smtp

Q_DECLARE_METATYPE(postscope::smtp::ConsoleStep)
