// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/session.h"

namespace postscope::smtp {

/// AUTH with the strongest mechanism that both sides know, or with the one asked for (RFC 4954). Throws Failure.
///
/// Never without TLS unless `options` allow it. Another mechanism is tried only where the server does not know the one it offered (504).
[[nodiscard]] Task<Done> authenticate(Conversation &peer, const OpenOptions &options, Session &session);

} // namespace postscope::smtp
