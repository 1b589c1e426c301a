// SPDX-License-Identifier: MIT
#pragma once

#include "core/dkim/request.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace postscope::dkim {

/// One field of a header as it stands there.
struct HeaderField {
    QByteArray name;       ///< lower case
    QByteArrayView octets; ///< name, colon, value and last line end

    bool operator==(const HeaderField &) const = default;
};

/// The fields of a header, from the top down; lines that are none are left out. They refer to `header`, which ends before its empty line.
[[nodiscard]] QList<HeaderField> fieldsOf(QByteArrayView header);
/// A field as it is hashed, line end included (RFC 6376 3.4.1, 3.4.2).
[[nodiscard]] QByteArray canonical(QByteArrayView field, Canonicalization canonicalization);

/// The names as they stand in h=, and the canonical fields that they stand for, in that order: of several fields of a name the last one first
/// (RFC 6376 5.4.2).
struct Selection {
    QByteArrayList names;
    QByteArray octets;
};
[[nodiscard]] Selection select(const QList<HeaderField> &fields, const QList<SignedName> &names, Canonicalization canonicalization);

} // namespace postscope::dkim
