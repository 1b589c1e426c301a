// SPDX-License-Identifier: MIT
#include "core/mime/base64.h"

#include <array>

namespace postscope::mime {

namespace {

constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// Two characters for each twelve bits: half the look-ups, and half the shifts, of one for each six.
constexpr auto pairs = [] {
    std::array<std::array<char, 2>, 4096> table{};
    for (unsigned i = 0; i < table.size(); ++i)
        table[i] = {alphabet[i >> 6], alphabet[i & 63]};
    return table;
}();

char *encode(const unsigned char *from, qsizetype size, char *to)
{
    for (; size >= 3; size -= 3, from += 3) {
        const unsigned bits = unsigned(from[0]) << 16 | unsigned(from[1]) << 8 | from[2];
        const auto &first = pairs[bits >> 12];
        const auto &second = pairs[bits & 4095];
        *to++ = first[0];
        *to++ = first[1];
        *to++ = second[0];
        *to++ = second[1];
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
    encode(reinterpret_cast<const unsigned char *>(octets.data()), octets.size(), encoded.data());
    return encoded;
}

QByteArray base64Lines(QByteArrayView octets)
{
    QByteArray lines(base64LinesSize(octets.size()), Qt::Uninitialized);
    char *to = lines.data();
    const auto *from = reinterpret_cast<const unsigned char *>(octets.data());
    for (qsizetype left = octets.size(); left > 0; left -= base64LineInput, from += base64LineInput) {
        to = encode(from, qMin(left, base64LineInput), to);
        *to++ = '\r';
        *to++ = '\n';
    }
    return lines;
}

} // namespace postscope::mime
