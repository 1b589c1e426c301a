// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace postscope {

/// Finds the CRs and LFs of some octets, one after the other, at the speed of memchr().
class LineOctets {
public:
    explicit LineOctets(QByteArrayView octets) : m_octets(octets) {}

    /// The position of the first CR or LF from `from` on; the size where there is none. `from` never goes back.
    [[nodiscard]] qsizetype next(qsizetype from)
    {
        m_carriageReturn = find('\r', m_carriageReturn, from);
        m_lineFeed = find('\n', m_lineFeed, from);
        return qMin(m_carriageReturn, m_lineFeed);
    }

private:
    // What was found once is not looked for again, or octets with many LF and no CR would be read over and over.
    [[nodiscard]] qsizetype find(char octet, qsizetype known, qsizetype from) const
    {
        if (known >= from)
            return known;
        const qsizetype found = m_octets.indexOf(octet, from);
        return found < 0 ? m_octets.size() : found;
    }

    QByteArrayView m_octets;
    qsizetype m_carriageReturn = -1;
    qsizetype m_lineFeed = -1;
};

} // namespace postscope
