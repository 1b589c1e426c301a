// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"
#include "core/delivery/outcome.h"
#include "core/transcript/anonymizer.h"

namespace postscope::delivery {

// What an anonymizer is told before it reads a report, so that nothing in it says who somebody is.

/// Envelope, ids, names in certificates and servers.
void teach(transcript::Anonymizer &anonymizer, const Outcome &outcome);
/// Server, user and sender.
void teach(transcript::Anonymizer &anonymizer, const account::Account &account);

} // namespace postscope::delivery
