// SPDX-License-Identifier: MIT
#include "ui/inspect/plaintext.h"

#include <QList>

namespace postscope::ui {
namespace {

// Characters that change what is seen without being seen: bidi controls, separators, fillers, the byte order mark, tags.
bool isInvisible(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x61c || c == 0x200b || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) ||
           (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb) || (c >= 0xe0000 && c <= 0xe007f);
}

void appendEscaped(QString &out, char32_t c)
{
    if (c < 0x100)
        out += QStringLiteral("\\x%1").arg(uint(c), 2, 16, QLatin1Char('0'));
    else
        out += QStringLiteral("\\u{%1}").arg(uint(c), 4, 16, QLatin1Char('0'));
}

// The length of the UTF-8 sequence at the start of `octets`, or 0 where there is none (RFC 3629).
qsizetype sequenceLength(QByteArrayView octets)
{
    const auto at = [&](qsizetype i) { return i < octets.size() ? uchar(octets[i]) : uchar(0); };
    const uchar first = at(0);
    if (first < 0x80)
        return 1;
    const qsizetype length = first >= 0xc2 && first < 0xe0 ? 2 : (first & 0xf0) == 0xe0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
    for (qsizetype i = 1; i < length; ++i) {
        if ((at(i) & 0xc0) != 0x80)
            return 0;
    }
    const bool overlong = (first == 0xe0 && at(1) < 0xa0) || (first == 0xf0 && at(1) < 0x90);
    const bool surrogate = first == 0xed && at(1) >= 0xa0;
    const bool beyond = first == 0xf4 && at(1) >= 0x90;
    return overlong || surrogate || beyond ? 0 : length;
}

} // namespace

QString visible(QByteArrayView octets, LineEnds lineEnds, qsizetype limit)
{
    QString end;
    while (!octets.isEmpty() && end.size() < 2 && octets.back() == (end.isEmpty() ? '\n' : '\r')) {
        end.prepend(octets.back() == '\n' ? QChar(0x240a) : QChar(0x240d));
        octets.chop(1);
    }
    if (end.isEmpty() && octets.endsWith('\r') && lineEnds == LineEnds::Shown) {
        end = QChar(0x240d);
        octets.chop(1);
    }
    QString out;
    out.reserve(qMin(octets.size(), limit) + 2);
    qsizetype i = 0;
    while (i < octets.size() && i < limit) {
        const qsizetype length = sequenceLength(octets.sliced(i));
        if (length == 0) {
            appendEscaped(out, uchar(octets[i]));
            ++i;
            continue;
        }
        const QString decoded = QString::fromUtf8(octets.sliced(i, length));
        const char32_t c = decoded.toUcs4().value(0);
        if (c == '\t' || !isInvisible(c))
            out += decoded;
        else
            appendEscaped(out, c);
        i += length;
    }
    if (i < octets.size())
        return out + QChar(0x2026);
    return lineEnds == LineEnds::Shown ? out + end : out;
}

QString visible(QStringView text, bool keepLines)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        const bool pair = unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(unit, text[i + 1]) : unit.unicode();
        if (unit == u'\t' || (keepLines && unit == u'\n') || (!isInvisible(c) && (pair || !unit.isSurrogate())))
            out += pair ? text.sliced(i, 2) : text.sliced(i, 1);
        else
            appendEscaped(out, c);
        i += pair ? 1 : 0;
    }
    return out;
}

QString plainToolTip(const QString &plain)
{
    return plain.isEmpty() ? QString() : QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(plain.toHtmlEscaped());
}

} // namespace postscope::ui
