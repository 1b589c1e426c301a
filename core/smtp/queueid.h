// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/reply.h"

namespace postscope::smtp {

/// The queue id that Postfix, Exim, Sendmail, Exchange, Gmail, Amazon SES, OpenSMTPD or our sandbox names in its 250; empty: none.
[[nodiscard]] QByteArray queueIdOf(const Reply &reply);

} // namespace postscope::smtp
