// SPDX-License-Identifier: MIT
#include "core/mime/encodedword.h"

#include "core/mime/base64.h"
#include "core/mime/characters.h"

#include <algorithm>

namespace postscope::mime {

namespace {

constexpr qsizetype maxPlainWord = 500; // a word that cannot be folded; the line around it must stay below 998 octets
constexpr qsizetype frame = 12;         // =?UTF-8?Q??=

constexpr bool isAlphanumeric(char octet)
{
    return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z') || (octet >= '0' && octet <= '9');
}

// RFC 2047 5 (3) for a phrase; what it allows there is safe in a comment too.
bool isPlainInQ(char octet, WordPlace place)
{
    if (isAlphanumeric(octet) || QByteArrayView("!*+-/").contains(octet))
        return true;
    return place == WordPlace::Unstructured && octet > ' ' && octet < 0x7F && octet != '=' && octet != '?' && octet != '_';
}

qsizetype sizeInQ(QByteArrayView octets, WordPlace place)
{
    return std::ranges::count_if(octets, [place](char octet) { return octet == ' ' || isPlainInQ(octet, place); }) * -2 + octets.size() * 3;
}

qsizetype sizeInB(QByteArrayView octets)
{
    return (octets.size() + 2) / 3 * 4;
}

QByteArray inQ(QByteArrayView octets, WordPlace place)
{
    constexpr char hex[] = "0123456789ABCDEF";
    QByteArray encoded;
    for (const char octet : octets) {
        if (octet == ' ') {
            encoded += '_';
        } else if (isPlainInQ(octet, place)) {
            encoded += octet;
        } else {
            encoded += '=';
            encoded += hex[uchar(octet) >> 4];
            encoded += hex[uchar(octet) & 15];
        }
    }
    return encoded;
}

bool isInsideCharacter(QByteArrayView text, qsizetype index)
{
    return index < text.size() && (uchar(text[index]) & 0xC0) == 0x80;
}

// As many characters as fit, at least one.
qsizetype endInQ(QByteArrayView text, qsizetype begin, WordPlace place, qsizetype room)
{
    qsizetype end = begin;
    for (qsizetype size = frame; end < text.size();) {
        qsizetype next = end + 1;
        while (isInsideCharacter(text, next))
            ++next;
        size += sizeInQ(text.sliced(end, next - end), place);
        if (end > begin && size > room)
            break;
        end = next;
    }
    return end;
}

// GMime up to 3.2.13 drops every word in B that follows one with padding (the reader of half of the free mail programs): what does not fit in one word is
// cut behind a multiple of three octets. `begin` where no character ends there.
qsizetype endInB(QByteArrayView text, qsizetype begin, qsizetype room)
{
    qsizetype most = qMax<qsizetype>(room - frame, 0) / 4 * 3;
    if (begin + most >= text.size())
        return text.size();
    while (isInsideCharacter(text, begin + most))
        most -= 3;
    return begin + most;
}

} // namespace

bool needsEncodedWord(QStringView word)
{
    return !isAscii(word) || word.contains(u"=?") || word.size() > maxPlainWord;
}

QByteArrayList encodedWords(QStringView text, WordPlace place, qsizetype firstRoom, qsizetype room)
{
    const QByteArray all = text.toUtf8();
    const bool preferQ = sizeInQ(all, place) <= sizeInB(all);
    QByteArrayList words;
    for (qsizetype begin = 0, end = 0; begin < all.size(); begin = end) {
        const qsizetype most = words.isEmpty() ? qMin(firstRoom, room) : room;
        end = preferQ ? begin : endInB(all, begin, most);
        const bool q = end == begin;
        if (q)
            end = endInQ(all, begin, place, most);
        const QByteArrayView octets = QByteArrayView(all).sliced(begin, end - begin);
        words += q ? "=?UTF-8?Q?" + inQ(octets, place) + "?=" : "=?UTF-8?B?" + base64(octets) + "?=";
    }
    return words;
}

} // namespace postscope::mime
