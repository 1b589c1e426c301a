// SPDX-License-Identifier: MIT
#include "core/mime/charset.h"

#include <QStringEncoder>

#include <algorithm>

namespace postscope::mime {

namespace {

// One that keeps a state (ISO-2022-JP) goes back to ASCII before a line ends: with a line end behind it the last octets come too.
std::optional<QByteArray> encoded(QStringView text, const QByteArray &charset)
{
    QStringEncoder encoder(charset.constData());
    if (!encoder.isValid())
        return std::nullopt;
    const bool endsLine = text.endsWith(u'\n');
    QByteArray octets = encoder(endsLine ? text.toString() : text.toString() + u'\n');
    if (encoder.hasError())
        return std::nullopt;
    if (!endsLine)
        octets.chop(1);
    return octets;
}

} // namespace

bool isTextCharset(const QByteArray &charset)
{
    const auto isNameCharacter = [](char octet) { return (octet > ' ' && octet < 0x7F) && !QByteArrayView("()<>@,;:\"/[]?=\\").contains(octet); };
    if (charset.isEmpty() || charset.size() > 40 || !std::ranges::all_of(charset, isNameCharacter))
        return false;
    constexpr QStringView ascii = u"Aa09 ~+&\\{}=?_@";
    return encoded(ascii, charset) == ascii.toLatin1() && !charset.toLower().startsWith("utf-7");
}

qsizetype firstOutside(QStringView text, const QByteArray &charset)
{
    if (encoded(text, charset))
        return -1;
    // Halved until one character is left, the first half first: log n conversions.
    qsizetype good = 0;
    for (qsizetype length = text.size(); length > 1;) {
        const qsizetype half = length / 2 + (text[good + length / 2].isLowSurrogate() ? 1 : 0);
        if (half == length)
            break; // a pair
        if (encoded(text.sliced(good, half), charset)) {
            good += half;
            length -= half;
        } else {
            length = half;
        }
    }
    return good;
}

std::optional<QByteArray> encodedIn(QStringView text, const QByteArray &charset)
{
    return encoded(text, charset);
}

} // namespace postscope::mime
