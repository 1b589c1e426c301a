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

/// Gathers characters for one encoded-word until no more fits.
class WordCutter {
public:
    WordCutter(bool q, WordPlace place) : m_q(q), m_place(place) {}

    [[nodiscard]] bool fits(QByteArrayView character, qsizetype room) const
    {
        const qsizetype size = m_q ? m_size + sizeInQ(character, m_place) : (m_octets.size() + character.size() + 2) / 3 * 4;
        return frame + size <= room;
    }
    void add(QByteArrayView character)
    {
        m_octets += character;
        m_size += sizeInQ(character, m_place);
    }
    [[nodiscard]] bool isEmpty() const { return m_octets.isEmpty(); }
    [[nodiscard]] QByteArray take()
    {
        const QByteArray word = m_q ? "=?UTF-8?Q?" + inQ(m_octets, m_place) + "?=" : "=?UTF-8?B?" + base64(m_octets) + "?=";
        m_octets.clear();
        m_size = 0;
        return word;
    }

private:
    bool m_q;
    WordPlace m_place;
    QByteArray m_octets;
    qsizetype m_size = 0; // in Q
};

} // namespace

bool needsEncodedWord(QStringView word)
{
    return !isAscii(word) || word.contains(u"=?") || word.size() > maxPlainWord;
}

QByteArrayList encodedWords(QStringView text, WordPlace place, qsizetype firstRoom, qsizetype room)
{
    const QByteArray all = text.toUtf8();
    WordCutter cutter(sizeInQ(all, place) <= sizeInB(all), place);
    QByteArrayList words;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype units = QChar::requiresSurrogates(characterAt(text, i)) ? 2 : 1;
        const QByteArray character = text.sliced(i, units).toUtf8();
        if (!cutter.isEmpty() && !cutter.fits(character, words.isEmpty() ? qMin(firstRoom, room) : room))
            words += cutter.take();
        cutter.add(character);
        i += units;
    }
    if (!cutter.isEmpty())
        words += cutter.take();
    return words;
}

} // namespace postscope::mime
