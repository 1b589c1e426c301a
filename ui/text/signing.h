// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/failure.h"

namespace postscope::text {

// Why a mail was not signed, and so not sent: for the reasons whose name begins with Dkim.
[[nodiscard]] QString unsignedHeadline(smtp::Failure::Reason reason);
[[nodiscard]] QString unsignedAdvice(smtp::Failure::Reason reason);

} // namespace postscope::text
