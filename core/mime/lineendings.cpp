// SPDX-License-Identifier: MIT
#include "core/mime/lineendings.h"

namespace postscope::mime {

QByteArray LineEndings::convert(QByteArrayView octets)
{
    QByteArray converted;
    converted.reserve(octets.size() + octets.size() / 16);
    for (const char octet : octets) {
        if (octet == '\r' || (octet == '\n' && !m_carriageReturn))
            converted += "\r\n";
        else if (octet != '\n')
            converted += octet;
        m_carriageReturn = octet == '\r';
    }
    return converted;
}

qint64 LineEndings::measure(QByteArrayView octets)
{
    qint64 size = 0;
    for (const char octet : octets) {
        if (octet == '\r' || (octet == '\n' && !m_carriageReturn))
            size += 2;
        else if (octet != '\n')
            ++size;
        m_carriageReturn = octet == '\r';
    }
    return size;
}

} // namespace postscope::mime
