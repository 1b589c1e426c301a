// SPDX-License-Identifier: MIT
#include "core/transcript/visibletext.h"

#include <QChar>
#include <QList>

#include <algorithm>

namespace postscope::transcript {

namespace {

using namespace Qt::StringLiterals;

bool needsEscape(char32_t character)
{
    constexpr char32_t zeroWidthNonJoiner = 0x200C, zeroWidthJoiner = 0x200D;
    if (character == U'\t' || character == zeroWidthNonJoiner || character == zeroWidthJoiner)
        return false;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false; // thirty categories of Qt's, not an enumeration of ours
    }
}

QString octetEscape(uchar octet)
{
    return u"\\x%1"_s.arg(QString::number(octet, 16).toUpper(), 2, u'0');
}

void appendVisible(QString &out, char32_t character)
{
    if (!needsEscape(character))
        out += QString::fromUcs4(&character, 1);
    else if (character < 0x80)
        out += octetEscape(uchar(character));
    else
        out += u"\\u{%1}"_s.arg(QString::number(uint(character), 16).toUpper(), 4, u'0');
}

// Most lines of most sessions are: these need no second look.
bool isPlain(QByteArrayView octets)
{
    return std::ranges::all_of(octets, [](char octet) { return octet >= ' ' && octet <= '~'; });
}

// How many octets the UTF-8 sequence at the front has; 0: it is none.
qsizetype sequenceLength(QByteArrayView octets)
{
    const auto lead = uchar(octets.front());
    const qsizetype length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    return length <= octets.size() && octets.first(length).isValidUtf8() ? length : 0;
}

char32_t decoded(QByteArrayView sequence)
{
    constexpr uchar leadBits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t character = uchar(sequence.front()) & leadBits[sequence.size()];
    for (const char octet : sequence.sliced(1))
        character = character << 6 | (uchar(octet) & 0x3F);
    return character;
}

} // namespace

QString visible(QByteArrayView octets)
{
    if (isPlain(octets))
        return QString::fromLatin1(octets);
    QString out;
    out.reserve(octets.size());
    while (!octets.isEmpty()) {
        const qsizetype length = sequenceLength(octets);
        if (length > 0)
            appendVisible(out, decoded(octets.first(length)));
        else
            out += octetEscape(uchar(octets.front()));
        octets = octets.sliced(qMax(length, qsizetype(1)));
    }
    return out;
}

QString visible(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (const uint character : text.toUcs4())
        appendVisible(out, char32_t(character));
    return out;
}

QByteArrayView withoutLineEnd(QByteArrayView line)
{
    return line.endsWith("\r\n") ? line.chopped(2) : line;
}

} // namespace postscope::transcript
