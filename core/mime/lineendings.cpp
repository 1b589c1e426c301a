// SPDX-License-Identifier: MIT
#include "core/mime/lineendings.h"

#include "core/base/octetpairs.h"

#include <utility>

namespace postscope::mime {

namespace {

QByteArrayView otherHalf(char before, char)
{
    return before == '\r' ? "\n" : "\r";
}

} // namespace

QByteArray LineEndings::convert(const QByteArray &octets)
{
    if (octets.isEmpty())
        return octets;
    return insertedBetween<BareLineEnd>(octets, std::exchange(m_last, octets.back()), otherHalf);
}

qint64 LineEndings::measure(QByteArrayView octets)
{
    if (octets.isEmpty())
        return 0;
    return octets.size() + OctetPairs<BareLineEnd>(octets, std::exchange(m_last, octets.back())).count();
}

QByteArrayView LineEndings::finish()
{
    return std::exchange(m_last, '\0') == '\r' ? QByteArrayView("\n") : QByteArrayView();
}

QByteArray LineEndings::mended(const QByteArray &octets)
{
    LineEndings ends;
    QByteArray lines = ends.convert(octets);
    lines.append(ends.finish());
    return lines;
}

} // namespace postscope::mime
