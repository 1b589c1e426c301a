// SPDX-License-Identifier: MIT
#include "core/smtp/envelope.h"

#include <algorithm>

namespace postscope::smtp {

bool Envelope::wantsNotification() const
{
    const auto asks = [](const Recipient &recipient) { return !recipient.notify.isEmpty() || !recipient.originalRecipient.isEmpty(); };
    return !returnContent.isEmpty() || !envelopeId.isEmpty() || std::any_of(recipients.begin(), recipients.end(), asks);
}

} // namespace postscope::smtp
