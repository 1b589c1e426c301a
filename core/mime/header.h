// SPDX-License-Identifier: MIT
#pragma once

#include "core/mime/mailbox.h"

#include <QByteArrayList>

namespace postscope::mime {

/// True for a field name of at most 70 printable ASCII characters without a colon (RFC 5322 2.2).
[[nodiscard]] bool isFieldName(QStringView name);

/// How domains are written in a header: as A-labels, so that the mail needs no SMTPUTF8, or as they were given.
enum class DomainForm { ALabels, AsGiven };

// Each gives one header field, folded, with its CR LF, and only ASCII but for addresses that cannot be said in ASCII. No line is over 998 octets.
// The text that goes in has no unsafe character (characters.h); it is asserted, and looked for by whoever fills in a draft.

/// Free text: what is not ASCII becomes encoded-words, the words around it stay readable.
[[nodiscard]] QByteArray textField(QByteArrayView name, QStringView text);
/// An address list; display names as encoded-words where they need them, never the addresses (RFC 6532).
[[nodiscard]] QByteArray addressField(QByteArrayView name, const QList<Mailbox> &mailboxes, DomainForm form);
/// The same with groups as groups (RFC 5322 3.4).
[[nodiscard]] QByteArray addressField(QByteArrayView name, const QList<Group> &groups, DomainForm form);
/// Pieces of ASCII that are kept whole, a space between: message ids, or a Content-Type with its parameters.
[[nodiscard]] QByteArray tokenField(QByteArrayView name, const QByteArrayList &tokens);

/// What a List-* field points at: `<url> (comment)`.
struct ListEntry {
    QByteArray target; ///< with its angle brackets, ASCII
    QString comment;
    bool operator==(const ListEntry &) const = default;
};
/// RFC 2369: comma-separated, folded between URL and comment and after commas, never inside a URL.
[[nodiscard]] QByteArray listField(QByteArrayView name, const QList<ListEntry> &entries);

} // namespace postscope::mime
