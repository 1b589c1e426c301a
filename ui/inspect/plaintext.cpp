// SPDX-License-Identifier: MIT
#include "ui/inspect/plaintext.h"

#include <QStringList>

namespace postscope::ui {

namespace {

constexpr QChar ellipsis{0x2026};

// Where a cut does not split a UTF-8 sequence.
qsizetype cutBefore(QByteArrayView octets, qsizetype limit)
{
    constexpr qsizetype longestTail = 3;
    qsizetype cut = limit;
    while (cut > 0 && limit - cut < longestTail && (uchar(octets[cut]) & 0xc0) == 0x80)
        --cut;
    return cut;
}

} // namespace

QString visibleLine(QByteArrayView octets, LineEnds lineEnds, qsizetype limit)
{
    QString end;
    if (const QByteArrayView line = transcript::withoutLineEnd(octets); line.size() != octets.size()) {
        octets = line;
        end = lineEnds == LineEnds::Shown ? QString(signOfCr) + signOfLf : QString();
    } else if (octets.endsWith('\n') || octets.endsWith('\r')) {
        end = octets.back() == '\n' ? signOfLf : signOfCr; // not a line end of SMTP: always to be seen
        octets.chop(1);
    }
    if (octets.size() > limit)
        return visible(octets.first(cutBefore(octets, limit))) + ellipsis;
    return visible(octets) + end;
}

QString visibleLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = visible(line.endsWith(u'\r') ? QStringView(line).chopped(1) : QStringView(line));
    return lines.join(u'\n');
}

QString plainToolTip(const QString &plain)
{
    return plain.isEmpty() ? QString() : QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(plain.toHtmlEscaped());
}

} // namespace postscope::ui
