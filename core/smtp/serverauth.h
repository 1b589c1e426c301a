// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/smtp/serve.h"
#include "core/smtp/servercommand.h"

#include <QByteArray>

namespace postscope::smtp {

/// What an exchange of AUTH came to.
struct ServerLogin {
    QByteArray user;
    bool proved = false; ///< the password, token or certificate is the right one
};

/// What one exchange is to be like.
struct ServerLoginTerms {
    QByteArray argument;             ///< of AUTH: "PLAIN dGVz..."
    QByteArray certificate;          ///< the subject of the client's certificate; empty: none
    std::optional<ServerRule> fault; ///< one of those of SCRAM
};

/// The mechanism that the argument of AUTH begins with, in upper case.
[[nodiscard]] QByteArray mechanismOf(const QByteArray &argument);
/// True for what this server can speak, offered or not.
[[nodiscard]] bool isServerMechanism(const QByteArray &mechanism);

/// Goes through the exchange that AUTH began with (RFC 4954 4; RFC 4616, 4505, 4422 A, 2195, 2831, 5802, 7677, 7628, draft-murchison-sasl-login,
/// Google's XOAUTH2). Returns what it came to, or the reply that ends the exchange: cancelled, no base64, malformed.
[[nodiscard]] Task<Result<ServerLogin, QByteArray>> login(Conversation &peer, SecretLines &secrets, const ServerOptions &options, ServerLoginTerms terms);

} // namespace postscope::smtp
