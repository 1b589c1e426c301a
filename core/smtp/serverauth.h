// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/smtp/conversation.h"
#include "core/smtp/servercommand.h"

#include <QByteArray>

namespace postscope::smtp {

/// What a client proved to know, before anybody looked whether it is right.
struct ServerCredentials {
    QByteArray user;
    Secret password;
};

/// The mechanisms that this server speaks, as EHLO names them.
inline constexpr char serverMechanisms[] = "PLAIN LOGIN";

/// The mechanism that the argument of AUTH begins with, in upper case.
[[nodiscard]] QByteArray mechanismOf(const QByteArray &argument);
/// True for PLAIN and LOGIN.
[[nodiscard]] bool isServerMechanism(const QByteArray &mechanism);

/// Goes through the exchange that AUTH began with `argument`, "PLAIN dGVz..." (RFC 4954 4, RFC 4616, draft-murchison-sasl-login).
/// Returns the credentials, or the reply that ends the exchange: cancelled, no base64, malformed.
[[nodiscard]] Task<Result<ServerCredentials, QByteArray>> readCredentials(Conversation &peer, SecretLines &secrets, QByteArray argument);

} // namespace postscope::smtp
