// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/conversation.h"

#include <chrono>

namespace postscope::smtp {

/// How long one side may wait for this in that phase (RFC 5321 4.5.3.2); 0: as long as it likes.
[[nodiscard]] std::chrono::seconds patience(Conversation::Role role, Need::Kind kind, Phase phase);

} // namespace postscope::smtp
