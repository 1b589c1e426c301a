// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/deliver.h"

#include <QList>

#include <optional>

namespace postscope::smtp {

/// The commands of one mail transaction, made before the first of them is sent.
struct Transaction {
    Line sender;
    QList<Line> recipients;
    bool pipelining = false; ///< the server takes them in flights (RFC 2920)
};

/// Checks that the server can take the message, and chooses the parameters of its commands. Throws Failure.
[[nodiscard]] Transaction plan(Conversation &peer, const Capabilities &server, const Envelope &envelope, qint64 size, ContentFacts facts);

/// What the server said before the message itself.
struct Announcement {
    QList<qsizetype> accepted;      ///< recipients, as indices of the envelope
    std::optional<Reply> data;      ///< to DATA, where it was sent
    std::optional<Failure> failure; ///< there is nobody to send to; with a 354 in `data` the server waits for a lone dot
};

/// MAIL, RCPT for each recipient, and DATA. Throws Failure where the session ends with it.
[[nodiscard]] Task<Announcement> announce(Conversation &peer, const Transaction &transaction, Receipt &receipt);

} // namespace postscope::smtp
