// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"

#include <array>
#include <optional>

namespace postscope::transcript {

/// The code that a server's line begins with, 200..599; 0: none (RFC 5321 4.2).
[[nodiscard]] int replyCode(const Event &event);
/// Class, subject and detail of the enhanced code that follows it (RFC 2034, RFC 3463); nothing: none whose class agrees with the code.
[[nodiscard]] std::optional<std::array<int, 3>> enhancedCode(const Event &event);
/// Whether `event` is a further line of the reply that `before`, the event above it, is a line of (RFC 5321 4.2.1).
[[nodiscard]] bool continuesReply(const Event &before, const Event &event);
/// The address in a client's "RCPT TO:<...>", without the brackets; empty: it is no such line.
[[nodiscard]] QByteArrayView recipientOf(const Event &event);

} // namespace postscope::transcript
