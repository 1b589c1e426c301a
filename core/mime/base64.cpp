// SPDX-License-Identifier: MIT
#include "core/mime/base64.h"

#include <QtEndian>

#include <array>
#include <cstring>

namespace postscope::mime {

namespace {

constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// Two characters for each twelve bits, in the order in which they lie in memory: half the look-ups, and half the shifts, of one for each six.
constexpr auto pairs = [] {
    std::array<quint16, 4096> table{};
    for (unsigned i = 0; i < table.size(); ++i)
        table[i] = quint16(qFromBigEndian(quint16(uchar(alphabet[i >> 6]) << 8 | uchar(alphabet[i & 63]))));
    return table;
}();

/// Eight characters for the upper 48 of these bits.
void encodeSix(quint64 bits, char *to)
{
    std::memcpy(to, &pairs[bits >> 52], 2);
    std::memcpy(to + 2, &pairs[bits >> 40 & 4095], 2);
    std::memcpy(to + 4, &pairs[bits >> 28 & 4095], 2);
    std::memcpy(to + 6, &pairs[bits >> 16 & 4095], 2);
}

char *encode(const uchar *from, qsizetype size, char *to)
{
    for (; size >= 8; size -= 6, from += 6, to += 8)
        encodeSix(qFromBigEndian<quint64>(from), to);
    for (; size >= 3; size -= 3, from += 3, to += 4) {
        const unsigned bits = unsigned(from[0]) << 16 | unsigned(from[1]) << 8 | from[2];
        std::memcpy(to, &pairs[bits >> 12], 2);
        std::memcpy(to + 2, &pairs[bits & 4095], 2);
    }
    if (size > 0) {
        const unsigned bits = unsigned(from[0]) << 16 | (size == 2 ? unsigned(from[1]) << 8 : 0U);
        *to++ = alphabet[bits >> 18];
        *to++ = alphabet[bits >> 12 & 63];
        *to++ = size == 2 ? alphabet[bits >> 6 & 63] : '=';
        *to++ = '=';
    }
    return to;
}

} // namespace

QByteArray base64(QByteArrayView octets)
{
    QByteArray encoded((octets.size() + 2) / 3 * 4, Qt::Uninitialized);
    encode(reinterpret_cast<const uchar *>(octets.data()), octets.size(), encoded.data());
    return encoded;
}

QByteArray base64Lines(QByteArrayView octets)
{
    QByteArray lines(base64LinesSize(octets.size()), Qt::Uninitialized);
    char *to = lines.data();
    const auto *from = reinterpret_cast<const uchar *>(octets.data());
    for (qsizetype left = octets.size(); left > 0; left -= base64LineInput, from += base64LineInput) {
        to = encode(from, qMin(left, base64LineInput), to);
        *to++ = '\r';
        *to++ = '\n';
    }
    return lines;
}

} // namespace postscope::mime
