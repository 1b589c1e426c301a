// SPDX-License-Identifier: MIT
#include "core/mime/quotedprintable.h"

#include <algorithm>

namespace postscope::mime {

namespace {

constexpr qsizetype maxColumn = 75; // and "=" for a soft line break

bool endsLine(QByteArrayView text, qsizetype index)
{
    return index == text.size() || text.sliced(index).startsWith("\r\n");
}

bool isPlain(QByteArrayView text, qsizetype index)
{
    const char octet = text[index];
    if (octet > ' ' && octet < 0x7F && octet != '=' && octet != 'F')
        return true; // nearly all of most texts
    if (octet == ' ' || octet == '\t')
        return !endsLine(text, index + 1);
    if (octet == 'F' && (index == 0 || text[index - 1] == '\n') && text.sliced(index).startsWith("From "))
        return false;
    return octet == 'F';
}

} // namespace

QByteArray quotedPrintable(QByteArrayView text)
{
    constexpr char hex[] = "0123456789ABCDEF";
    QByteArray encoded;
    qsizetype column = 0;
    encoded.reserve(text.size() + text.size() / 4);
    for (qsizetype i = 0; i < text.size();) {
        if (text[i] == '\r' && endsLine(text, i)) {
            encoded += "\r\n";
            column = 0;
            i += 2;
            continue;
        }
        qsizetype plainEnd = i;
        while (plainEnd < text.size() && plainEnd - i < maxColumn - column && isPlain(text, plainEnd))
            ++plainEnd;
        encoded += text.sliced(i, plainEnd - i);
        column += plainEnd - i;
        i = plainEnd;
        if (i == text.size() || (text[i] == '\r' && endsLine(text, i)))
            continue;
        const bool plain = isPlain(text, i); // then the line is full
        if (column + (plain ? 1 : 3) > maxColumn) {
            encoded += "=\r\n";
            column = 0;
        }
        if (!plain) {
            (((encoded += '=') += hex[uchar(text[i]) >> 4]) += hex[uchar(text[i]) & 15]);
            column += 3;
            ++i;
        }
    }
    return encoded;
}

qint64 quotedPrintableCost(QByteArrayView text)
{
    const auto plain = std::ranges::count_if(
        text, [](char octet) { return octet == '\r' || octet == '\n' || octet == '\t' || (octet >= ' ' && octet < 0x7F && octet != '='); });
    return plain + 3 * (text.size() - plain);
}

} // namespace postscope::mime
