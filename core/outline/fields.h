// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/outline.h"

#include <QByteArray>
#include <QList>

namespace postscope::outline {

/// A header as it stands in the mail; both views are into the mail's octets.
struct RawField {
    QByteArrayView name;
    QByteArrayView value; ///< after the colon, folding kept, without the last line end
};

/// What Content-Type, Content-Disposition, Content-ID and Content-Transfer-Encoding say of a part, and the boundary of a multipart.
struct Described {
    Part part;
    QByteArray boundary;
};

/// `fallbackType`: what a part is that does not say (RFC 2045 5.2; RFC 2046 5.1.5 for a digest).
[[nodiscard]] Described describe(const QList<RawField> &fields, const QByteArray &fallbackType);

/// Removes a transfer encoding, keeping `room` octets at most. Unknown ones count as none.
struct Decoded {
    QByteArray content;
    qint64 size = 0; ///< octets in all
};
[[nodiscard]] Decoded removeEncoding(QByteArrayView body, const QByteArray &encoding, qint64 room);

} // namespace postscope::outline
