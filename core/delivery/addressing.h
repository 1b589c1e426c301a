// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"
#include "core/mime/header.h"

#include <QMap>

namespace postscope::delivery {

/// The address fields of a draft, read; a field that could not be read is empty and has a problem.
struct Addressing {
    QList<mime::Mailbox> from, sender, replyTo, to, cc, bcc;
    QList<mime::Mailbox> mailFrom, rcptTo;           ///< of an envelope that differs from the header, else empty
    QMap<Field, QList<mime::Group>> groups;          ///< of Reply-To, To and Cc where they name groups, as they are to be written
    QMap<qsizetype, QList<mime::Mailbox>> inHeaders; ///< by the index of a custom header whose value is an address list

    /// All that goes into header or envelope, in the order of the header.
    [[nodiscard]] QList<mime::Mailbox> all(bool overridden) const;
};

[[nodiscard]] Addressing readAddresses(const Draft &draft, QList<ComposeProblem> &problems);

/// A From and a recipient there must be; one that could not be read is no second problem.
void requirePeople(const Addressing &addressing, bool overridden, QList<ComposeProblem> &problems);

/// RFC 5322 3.6.2: one Sender, and it must be there when From names several.
void checkSender(const Draft &draft, const Addressing &addressing, QList<ComposeProblem> &problems);

/// Names and reads who a mail is from and for, with the notifications asked for (RFC 3461) and whether it needs SMTPUTF8 (RFC 6531): then every
/// domain stays as given, otherwise all become A-labels.
[[nodiscard]] smtp::Envelope envelopeOf(const Addressing &addressing, const EnvelopeChoice &choice, QList<ComposeProblem> &problems);

} // namespace postscope::delivery
