// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/addressing.h"

namespace postscope::delivery {

/// The header of a mail up to and with MIME-Version, as whole fields; Content-* fields follow from its body. No Bcc, whatever the draft says.
/// `messageId` has its angle brackets. Bad fields are left out and have a problem.
[[nodiscard]] QByteArray headerOf(const Draft &draft, const Addressing &addressing, mime::DomainForm form, const QByteArray &messageId, const QDateTime &date,
                                  QList<ComposeProblem> &problems);

/// A message identifier with its angle brackets, given with or without them (RFC 5322 3.6.4); empty: this is none.
[[nodiscard]] QByteArray messageIdOf(const QString &text);

/// One that no other mail has, in the domain of its first author.
[[nodiscard]] QByteArray newMessageId(const QList<mime::Mailbox> &from, const ComposeContext &context);
/// That of a draft, or a new one in the domain of its author.
[[nodiscard]] QByteArray messageIdFor(const Draft &draft, const Addressing &addressing, const ComposeContext &context, QList<ComposeProblem> &problems);

/// RFC 5322 3.3, never in the user's language: "Mon, 23 Nov 2026 16:27:58 +0800".
[[nodiscard]] QByteArray dateText(const QDateTime &date);

} // namespace postscope::delivery
