// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytesource.h"
#include "core/smtp/envelope.h"
#include "core/smtp/session.h"

#include <QList>
#include <QMetaType>

namespace postscope::smtp {

/// What became of one recipient.
struct RecipientResult {
    enum class State {
        NotTried, ///< the session ended before anything was decided for it; `reply` may hold a 2xx to its RCPT TO
        Accepted, ///< RCPT TO accepted and the message too
        Later,    ///< 4xx: may work later
        Refused,  ///< 5xx
        Unknown,  ///< RCPT TO accepted, the answer to the message was lost
    };

    QByteArray address;
    State state = State::NotTried;
    std::optional<Reply> reply; ///< to RCPT TO, or to the message where that decided

    bool operator==(const RecipientResult &) const = default;
};

/// What became of one message.
struct Receipt {
    QList<RecipientResult> recipients; ///< in the order of the envelope
    std::optional<Reply> sender;       ///< to MAIL FROM
    std::optional<Reply> content;      ///< to the final dot

    bool operator==(const Receipt &) const = default;
};

/// What a dialogue needs to know about content before it sends it.
struct ContentFacts {
    bool eightBit = false; ///< an octet above 127 anywhere: BODY=8BITMIME (RFC 6152)
};

/// MAIL, RCPT for each recipient, DATA, the content and the final dot, in as few flights as the server allows (RFC 5321 3.3, RFC 2920).
///
/// One refused recipient does not stop the others; every pipelined reply is read; a 354 after all were refused gets a lone dot.
/// Throws Failure; `receipt` tells how far it came and must outlive the task. Once the final dot has left, a failure is Kind::Unknown.
[[nodiscard]] Task<Done> deliver(Conversation &peer, const Session &session, Envelope envelope, ByteSource &content, ContentFacts facts, Receipt &receipt);

/// A session from greeting to QUIT that delivers one message. Does not throw: the failure, if there was one, is returned.
[[nodiscard]] Task<std::optional<Failure>> sendMail(Conversation &peer, OpenOptions options, Envelope envelope, ByteSource &content, ContentFacts facts,
                                                    Session &session, Receipt &receipt);

} // namespace postscope::smtp

Q_DECLARE_METATYPE(postscope::smtp::Receipt)
