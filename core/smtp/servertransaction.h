// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/smtp/serve.h"

#include <QByteArray>

namespace postscope::smtp {

/// Reads what follows MAIL (RFC 5321 4.1.1.2): a transaction without recipients, or the reply that refuses it.
/// `offer`: what EHLO was told; nullptr: the client said HELO, and there are no parameters.
[[nodiscard]] Result<ServerTransaction, QByteArray> readMail(const QByteArray &argument, const ServerOffer *offer, qint64 maxSize);

/// One RCPT as a server reads it.
struct ServerRecipient {
    Recipient recipient;
    QByteArray parameters; ///< as sent
};

/// Reads what follows RCPT (RFC 5321 4.1.1.3) in the transaction that MAIL opened.
[[nodiscard]] Result<ServerRecipient, QByteArray> readRecipient(const QByteArray &argument, const ServerOffer *offer, const ServerTransaction &transaction);

} // namespace postscope::smtp
