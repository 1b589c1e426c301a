// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/smtp/serve.h"

#include <QByteArray>

namespace postscope::smtp {

/// Reads what follows MAIL (RFC 5321 4.1.1.2, 1870, 6152, 6531, 3461, 4954 5): a transaction without recipients, or the reply that refuses it.
/// `extended`: the client said EHLO; without it there are no parameters.
[[nodiscard]] Result<ServerTransaction, QByteArray> readMail(const QByteArray &argument, bool extended, qint64 maxSize);

/// Reads what follows RCPT (RFC 5321 4.1.1.3, 3461, 6531) in the transaction that MAIL opened.
[[nodiscard]] Result<Recipient, QByteArray> readRecipient(const QByteArray &argument, bool extended, const ServerTransaction &transaction);

} // namespace postscope::smtp
