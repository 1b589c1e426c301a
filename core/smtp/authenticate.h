// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/session.h"

namespace postscope::smtp {

/// What stands in the way of the login and is known before anything is connected: no user, a mechanism that this program does not speak.
[[nodiscard]] std::optional<Failure> loginFault(const OpenOptions &options);

/// AUTH with the strongest mechanism that both sides know, or with the one asked for (RFC 4954). Throws Failure.
///
/// Never a secret, nor what answers a challenge with it, without TLS unless `options` allow it. Another mechanism is tried only where the server does
/// not know the one it offered (504), wants a first login in PLAIN to learn the password (432 4.7.12), or this machine has no Kerberos ticket; not on
/// 534, which wants a stronger one than what is left, nor on 538, and never on 535. Without TLS no refusal leads to one that bears the secret.
[[nodiscard]] Task<Done> authenticate(Conversation &peer, const OpenOptions &options, Session &session);

} // namespace postscope::smtp
