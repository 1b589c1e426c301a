// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace postscope::mime {

/// A person or role that mail comes from or goes to (RFC 5322 3.4, RFC 6532).
struct Mailbox {
    QString displayName; ///< decoded, without quotes; may be empty
    QString localPart;   ///< without quotes or escapes
    QString domain;      ///< as written: A-label, U-label, or an address literal in brackets

    /// True when only SMTPUTF8 can carry it: the local part has a character above U+007F (RFC 6531 3.2).
    [[nodiscard]] bool needsSmtpUtf8() const;
    /// local-part@domain in UTF-8, the local part quoted where it must be; the domain as written.
    [[nodiscard]] QByteArray address() const;
    /// The same with the domain as A-labels (UTS 46, RFC 5891): what goes to a server without SMTPUTF8.
    [[nodiscard]] QByteArray asciiDomainAddress() const;
    /// "Display name" <address>, for people and for a field of the composer; parses back to the same Mailbox.
    [[nodiscard]] QString toString() const;

    bool operator==(const Mailbox &) const = default;
};

/// `text` as quoted-string (RFC 5322 3.2.4): in quotes, with a backslash before quotes and backslashes.
[[nodiscard]] QString quotedString(QStringView text);

/// A named list of mailboxes, "Friends: a@b, c@d;" (RFC 5322 3.4). What stands outside of any is in a group without a name.
struct Group {
    std::optional<QString> name; ///< decoded, without quotes
    QList<Mailbox> members;      ///< may be empty in a group with a name: "undisclosed-recipients:;"

    bool operator==(const Group &) const = default;
};

/// Why an address list was not understood, and where.
struct AddressFailure {
    enum class Reason {
        Empty,
        MissingAt,
        EmptyLocalPart,
        EmptyDomain,
        BadDomain,
        BadCharacter,
        UnclosedQuote,
        UnclosedBracket,
        UnclosedComment,
        TrailingText,
        TooLong,
        TooMany
    };

    Reason reason = Reason::Empty;
    qsizetype position = 0; ///< UTF-16 index into the text that was given
    QString excerpt;        ///< the offending piece, at most 80 characters

    bool operator==(const AddressFailure &) const = default;
};

/// Reads a comma-separated address list as people write it: `a@b`, `Name <a@b>`, `"Na, me" <a@b>`, `"Name" a@b`, comments, groups, in order.
/// One parser for header and envelope; what it does not understand it refuses. Linear in the length of `text`;
/// at most 10,000 mailboxes. Control characters, CR, LF and NUL are refused anywhere. Encoded-words in display names are not decoded.
[[nodiscard]] Result<QList<Group>, AddressFailure> parseAddresses(QStringView text);
/// The same without the groups: only their members.
[[nodiscard]] Result<QList<Mailbox>, AddressFailure> parseMailboxes(QStringView text);

} // namespace postscope::mime

Q_DECLARE_METATYPE(postscope::mime::Mailbox)
