// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/serve.h"
#include "core/smtp/serverpath.h"

namespace postscope::smtp {

/// Takes a parameter of MAIL into `transaction`, if what it belongs to is offered. Returns the reply that refuses it, or nothing: 555 for one that
/// is not known, 501 for one that is malformed (RFC 5321 4.1.1.11). RFC 1870, 6152, 3030, 6531, 3461, 4954 5, 8689, 2852, 4865, 6710, 3865, PRDR.
[[nodiscard]] QByteArray readMailParameter(const ServerParameter &parameter, const ServerOffer &offer, qint64 maxSize, ServerTransaction &transaction);

/// The same for RCPT (RFC 3461 4.1, 4.2; RFC 7293 3.1).
[[nodiscard]] QByteArray readRecipientParameter(const ServerParameter &parameter, const ServerOffer &offer, Recipient &recipient);

/// The parameters that may stand together only in some ways (RFC 4865 4: HOLDFOR or HOLDUNTIL). The refusal, or nothing.
[[nodiscard]] QByteArray refusalOf(const QList<ServerParameter> &parameters);

} // namespace postscope::smtp
