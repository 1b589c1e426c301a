// SPDX-License-Identifier: MIT
#include "core/mime/characters.h"

#include <QtAlgorithms>

#include <algorithm>

namespace postscope::mime {

namespace {

constexpr QStringView specials = u"()<>[]:;@\\,.\"";

bool isUnsafe(QStringView text, qsizetype index)
{
    const QChar unit = text[index];
    if (unit.isHighSurrogate())
        return index + 1 == text.size() || !text[index + 1].isLowSurrogate();
    if (unit.isLowSurrogate())
        return index == 0 || !text[index - 1].isHighSurrogate();
    return unit.category() == QChar::Other_Control || unit == QChar::LineSeparator || unit == QChar::ParagraphSeparator || unit >= QChar(0xFFFE);
}

bool isMisleading(char32_t character)
{
    constexpr char32_t zeroWidthNonJoiner = 0x200C;
    constexpr char32_t zeroWidthJoiner = 0x200D;
    constexpr char32_t ideographicFullStop = 0x3002;
    constexpr char32_t halfwidthIdeographicFullStop = 0xFF61;
    if (character < 0x80 || character == zeroWidthJoiner || character == zeroWidthNonJoiner)
        return false;
    if (character == QChar::ReplacementCharacter || character == ideographicFullStop || character == halfwidthIdeographicFullStop)
        return true;
    if (QChar::category(character) == QChar::Other_Format)
        return true;
    const QString plain = QChar::decomposition(character);
    return std::ranges::any_of(plain, [](QChar unit) { return specials.contains(unit); });
}

} // namespace

qsizetype unsafeCharacter(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isUnsafe(text, i))
            return i;
    }
    return -1;
}

char32_t characterAt(QStringView text, qsizetype index)
{
    const QChar unit = text[index];
    if (unit.isHighSurrogate() && index + 1 < text.size() && text[index + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[index + 1]);
    return unit.unicode();
}

bool isAtomCharacter(QChar unit)
{
    if (unit.unicode() < 0x80)
        return unit > u' ' && unit.unicode() != 0x7F && !specials.contains(unit);
    return !unit.isSpace();
}

qsizetype misleadingCharacter(QStringView atom)
{
    for (qsizetype i = 0; i < atom.size(); ++i) {
        const char32_t character = characterAt(atom, i);
        if (isMisleading(character))
            return i;
        i += QChar::requiresSurrogates(character) ? 1 : 0;
    }
    return -1;
}

bool isDotAtom(QStringView text)
{
    bool atStart = true; // of an atom, which is never empty
    for (const QChar unit : text) {
        if (unit == u'.' ? atStart : !isAtomCharacter(unit))
            return false;
        atStart = unit == u'.';
    }
    return !atStart && misleadingCharacter(text) < 0;
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar unit) { return unit.unicode() < 0x80; });
}

} // namespace postscope::mime
