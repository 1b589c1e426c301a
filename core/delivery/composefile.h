// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"
#include "core/delivery/mailheader.h"

#include <functional>

namespace postscope::delivery {

/// Decides the envelope of a finished mail by its header, which it may add to.
using MailAddresser = std::function<Result<smtp::Envelope, QList<ComposeProblem>>(MailHeader &header)>;

/// A finished mail, from a file or from octets, with line ends mended and without Bcc.
[[nodiscard]] Result<Composed, QList<ComposeProblem>> composeFinished(const Attachment &raw, const MailAddresser &addresser, BodyEncoding encoding);

/// The fields of people in a header, as a draft has them.
[[nodiscard]] Draft addressesOf(const MailHeader &header);

/// The mail itself may name people whose addresses need SMTPUTF8, whoever it goes to.
void declareSmtpUtf8(smtp::Envelope &envelope, const MailHeader &header);

/// A mail that goes once more: `draft.raw` behind the Resent-* fields of the draft (RFC 5322 3.6.6), to the people that these name.
[[nodiscard]] Result<Composed, QList<ComposeProblem>> composeResent(const Draft &draft, const ComposeContext &context);

} // namespace postscope::delivery
