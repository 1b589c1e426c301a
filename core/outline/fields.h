// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/outline.h"

#include <QByteArray>
#include <QList>

namespace postscope::outline {

/// A header as it stands in the mail; both views are into the mail's octets.
struct RawField {
    QByteArrayView name;
    QByteArrayView value; ///< after the colon, folding kept, without the last line end; cut at the limit
    qint64 offset = 0;    ///< of the field in the mail
    qint64 length = 0;    ///< of all of it, without the last line end
    bool blankBeforeColon = false;
};

/// What Content-Type, Content-Disposition, Content-ID and Content-Transfer-Encoding say of a part, and the boundary of a multipart.
struct Described {
    Part part;
    QByteArray boundary;
    QString typeName;        ///< "name" of Content-Type
    QString dispositionName; ///< "filename" of Content-Disposition
};

/// `fallbackType`: what a part is that does not say (RFC 2045 5.2; RFC 2046 5.1.5 for a digest).
[[nodiscard]] Described describe(const QList<RawField> &fields, const QByteArray &fallbackType);

/// The first field of that name, any case; nullptr: none.
[[nodiscard]] const RawField *find(const QList<RawField> &fields, QByteArrayView name);
/// A value as one line that C may read: no line ends, no NUL.
[[nodiscard]] QByteArray unfolded(QByteArrayView raw);
/// True when it reads as a date and time (RFC 5322 3.3, 4.3).
[[nodiscard]] bool isDate(QByteArrayView raw);

} // namespace postscope::outline
