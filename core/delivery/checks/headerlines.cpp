// SPDX-License-Identifier: MIT
#include "core/delivery/checks/headerlines.h"

#include "core/delivery/mailheader.h"

namespace postscope::delivery {

QList<HeaderLine> headerLines(const mime::Message &message)
{
    const QByteArray octets = message.range(0, MailHeader::maxSize).value_or(QByteArray());
    QList<HeaderLine> lines;
    for (qsizetype begin = 0; begin < octets.size();) {
        const qsizetype found = octets.indexOf("\r\n", begin);
        const qsizetype end = found < 0 ? octets.size() : found;
        const QByteArrayView line = QByteArrayView(octets).sliced(begin, end - begin);
        begin = end + 2;
        if (line.isEmpty())
            break;
        const bool continues = line.startsWith(' ') || line.startsWith('\t');
        const qsizetype colon = line.indexOf(':');
        if (continues && !lines.isEmpty())
            lines.last().value += line;
        else if (!continues && colon > 0)
            lines.append({line.first(colon).trimmed().toByteArray(), line.sliced(colon + 1).trimmed().toByteArray()});
    }
    return lines;
}

} // namespace postscope::delivery
