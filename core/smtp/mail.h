// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytesource.h"
#include "core/smtp/envelope.h"
#include "core/smtp/failure.h"
#include "core/smtp/reply.h"

#include <QList>
#include <QMetaType>

#include <functional>
#include <memory>
#include <optional>

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
    std::optional<Reply> sender;       ///< to MAIL FROM; the last one, where there were several transactions
    std::optional<Reply> content;      ///< to the final dot; a positive one, where there were several

    bool operator==(const Receipt &) const = default;
};

/// Makes the content anew, from its start: a message whose recipients go in several transactions is sent several times.
using ContentMaker = std::function<std::unique_ptr<ByteSource>()>;

/// One message on its way: its envelope, and its content in the forms there are of it.
struct Mail {
    Envelope envelope;
    ContentMaker content;  ///< none: `binary` is the only form, and the mail is not sent where that is not taken
    bool eightBit = false; ///< an octet above 127 is in `content`: BODY=8BITMIME (RFC 6152)
    ContentMaker sevenBit; ///< for a server without 8BITMIME; none: there is no such form, and the mail is not sent there
    ContentMaker binary;   ///< for BINARYMIME, where it is asked for (RFC 3030 3); none: there is no such form
};

/// A mail whose octets are in memory.
[[nodiscard]] Mail mailOf(Envelope envelope, const QByteArray &content, bool eightBit = false);

/// Where a session takes its mails from, and tells what became of each.
class MailQueue {
public:
    enum class State {
        Ready,
        Later, ///< there will be another: Conversation::proceed() says when to ask again
        Empty, ///< no more: the session ends
    };

    MailQueue() = default;
    virtual ~MailQueue() = default;
    Q_DISABLE_COPY_MOVE(MailQueue)

    /// Fills in the next mail. Asked when the content of the one before has left, and its answer may still be on its way. Where the session may
    /// not bring any more (LIMITS MAILMAX), it is not asked again.
    [[nodiscard]] virtual State next(Mail &mail) = 0;
    /// The earliest of the mails that were taken and not told of yet has come to its end. Told of every mail that was taken.
    virtual void done(const Receipt &receipt, const std::optional<Failure> &failure) = 0;
};

} // namespace postscope::smtp

Q_DECLARE_METATYPE(postscope::smtp::Receipt)
