// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace postscope::mime {

/// Quoted-printable of text whose line ends are CR LF, in lines of at most 76 octets (RFC 2045 6.7). White space at a line's end and "From " at its
/// start are encoded too, as some relays change them.
[[nodiscard]] QByteArray quotedPrintable(QByteArrayView text);

/// About the size of quotedPrintable(), soft line breaks not counted: enough to choose between it and base64.
[[nodiscard]] qint64 quotedPrintableCost(QByteArrayView text);

} // namespace postscope::mime
