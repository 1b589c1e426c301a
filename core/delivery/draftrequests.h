// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"

#include <QJsonObject>

namespace postscope::delivery {

/// What a message file says under "postscope": what Nodemailer has no key for. Empty where nothing of it is asked for.
///
/// "recipients" [{"to", "notify", "orcpt", "validSince"}], "requireTls", "deliverBy" {"seconds", "mode": "return" or "notify", "trace"}, "holdFor" seconds,
/// "holdUntil", "priority" -9 to 9, "submitter" ("" is <>), "solicit" [keywords].
[[nodiscard]] QJsonObject requestsOf(const EnvelopeChoice &choice);

/// What of it no server could understand, or contradicts itself (RFC 2852, 3865, 4865, 4954, 6710).
void checkRequests(const smtp::MailParameters &asked, QList<ComposeProblem> &problems);

} // namespace postscope::delivery
