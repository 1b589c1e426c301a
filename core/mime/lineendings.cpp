// SPDX-License-Identifier: MIT
#include "core/mime/lineendings.h"

#include "core/base/lineoctets.h"

namespace postscope::mime {

/// Gives the converted octets to `take`, in runs as long as they can be.
template<typename Take>
void LineEndings::walk(QByteArrayView octets, Take take)
{
    LineOctets ends(octets);
    qsizetype from = 0; // the run that is good as it stands begins here
    for (qsizetype i = ends.next(0); i < octets.size(); i = ends.next(i + 1)) {
        const bool feed = octets[i] == '\n';
        const bool afterReturn = i == 0 ? m_carriageReturn : octets[i - 1] == '\r';
        if (feed && afterReturn) {
            if (i == 0) // its line end is written
                from = 1;
            continue;
        }
        if (!feed && i + 1 < octets.size() && octets[i + 1] == '\n')
            continue;
        take(octets.sliced(from, i - from));
        take("\r\n");
        from = i + 1;
    }
    take(octets.sliced(from));
    if (!octets.isEmpty())
        m_carriageReturn = octets.back() == '\r';
}

QByteArray LineEndings::convert(QByteArrayView octets)
{
    QByteArray converted;
    converted.reserve(octets.size() + octets.size() / 16);
    walk(octets, [&converted](QByteArrayView run) { converted += run; });
    return converted;
}

qint64 LineEndings::measure(QByteArrayView octets)
{
    qint64 size = 0;
    walk(octets, [&size](QByteArrayView run) { size += run.size(); });
    return size;
}

} // namespace postscope::mime
