// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/mail.h"
#include "core/smtp/parameters.h"
#include "core/smtp/session.h"

#include <QList>

#include <functional>
#include <optional>

namespace postscope::smtp {

/// The form in which the content of a mail goes to this server.
struct ContentForm {
    ContentMaker maker;
    qint64 size = 0;
    Body body = Body::SevenBit;
    bool chunks = false; ///< by BDAT; false: by DATA
};

/// The commands of one mail transaction, made before the first of them is sent.
struct Transaction {
    Line sender;
    QList<Line> recipients;
    QList<qsizetype> indices; ///< which recipients of the envelope they are
    bool pipelining = false;  ///< the server takes them in flights (RFC 2920)
    bool data = true;         ///< DATA ends them; false: BDAT will follow
    bool reset = false;       ///< RSET begins them: the transaction before was left open
    bool each = false;        ///< the content gets an answer for each recipient (RFC 2033 4.2)
    bool prdr = false;        ///< it may: the server says so by a 353
};

/// Chooses the form of the content. Throws Failure where there is none that the server takes.
[[nodiscard]] ContentForm formOf(Conversation &peer, const OpenOptions &options, const Capabilities &server, const Mail &mail);

/// Checks that the server can take the mail, and makes the commands: of several transactions, where it takes fewer recipients at once (RFC 9422).
/// Throws Failure.
[[nodiscard]] QList<Transaction> plan(Conversation &peer, const OpenOptions &options, const Capabilities &server, const Envelope &envelope,
                                      const ContentForm &form);

/// What was said and answered of a transaction, up to the content.
struct Announcement {
    bool resetSent = false, resetAnswered = false;
    bool senderSent = false, senderAnswered = false;
    bool dataSent = false;
    qsizetype sent = 0;             ///< recipients
    qsizetype answered = 0;         ///< recipients
    QList<qsizetype> accepted;      ///< recipients, as indices of the envelope
    std::optional<Reply> data;      ///< to DATA
    std::optional<Failure> failure; ///< there is nobody to send to; with a 354 in `data` the server waits for a lone dot

    /// Replies that are still to come before the one to DATA.
    [[nodiscard]] qsizetype outstanding() const;
};

/// Sends what may be sent now without waiting: the next flight.
void sendFlight(Conversation &peer, const Transaction &transaction, Announcement &announcement);
/// Reads the next of the outstanding replies. Throws Failure where the session ends with it.
[[nodiscard]] Task<Done> readOne(Conversation &peer, const Transaction &transaction, Announcement &announcement, Receipt &receipt);
/// RSET where it is due, MAIL, RCPT for each recipient, and DATA. The first flight may have left already. Throws Failure where the session ends.
[[nodiscard]] Task<Done> announce(Conversation &peer, const Transaction &transaction, Announcement &announcement, Receipt &receipt);

/// Called when the last octet of the content has left, to send what goes in the same flight.
using Afterwards = std::function<void()>;

/// The content by DATA, and the answers to it, for those who were accepted. Throws Failure.
[[nodiscard]] Task<Done> deliverData(Conversation &peer, const Transaction &transaction, ByteSource &content, Announcement &announcement, Receipt &receipt,
                                     Afterwards afterwards);

/// The answer to the whole content, or one for each recipient. Without it nobody knows whether it was delivered (RFC 5321 4.5.3.2.6, RFC 1047).
[[nodiscard]] Task<Done> readAnswer(Conversation &peer, const Transaction &transaction, const Announcement &announcement, Receipt &receipt);
/// The answer to content that was cut short: it can only be a refusal, and the connection is of no more use.
[[nodiscard]] Task<Done> readEarlyAnswer(Conversation &peer, const Announcement &announcement, Receipt &receipt);
/// The server's word on the message as a whole is its word on every recipient that it took; none: they are unknown.
void decide(const QList<qsizetype> &recipients, const std::optional<Reply> &reply, Receipt &receipt);

} // namespace postscope::smtp
