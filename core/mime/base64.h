// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace postscope::mime {

/// Octets that make one full line of 76 characters (RFC 2045 6.8): cut what is encoded in pieces at multiples of it.
inline constexpr qint64 base64LineInput = 57;
/// The octets of that line with its CR LF.
inline constexpr qint64 base64LineOutput = 78;

/// Base64 without line ends, padded.
[[nodiscard]] QByteArray base64(QByteArrayView octets);
/// Base64 in lines of 76 characters, CR LF after each, the last included.
[[nodiscard]] QByteArray base64Lines(QByteArrayView octets);
/// The size of base64Lines() for so many octets.
[[nodiscard]] constexpr qint64 base64LinesSize(qint64 octets)
{
    const qint64 rest = octets % base64LineInput;
    return octets / base64LineInput * base64LineOutput + (rest == 0 ? 0 : (rest + 2) / 3 * 4 + 2);
}

} // namespace postscope::mime
