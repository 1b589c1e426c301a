// SPDX-License-Identifier: MIT
#include "core/base/linebuffer.h"

namespace postscope {

qsizetype LineBuffer::lineEnd() const
{
    const qsizetype found = m_octets.indexOf('\n', qMax(m_start, m_scanned));
    m_scanned = found < 0 ? m_octets.size() : found;
    return found;
}

std::optional<QByteArray> LineBuffer::takeLine()
{
    const qsizetype end = lineEnd();
    if (end < 0)
        return std::nullopt;
    QByteArray line = m_octets.mid(m_start, end + 1 - m_start);
    m_start = end + 1;
    m_scanned = m_start;
    // Taking from the front in place would move the rest at every line; move it once it is the smaller half.
    if (m_start > m_octets.size() / 2) {
        m_octets.remove(0, m_start);
        m_start = m_scanned = 0;
    }
    return line;
}

bool LineBuffer::overflows() const
{
    const qsizetype end = lineEnd();
    return (end < 0 ? size() : end + 1 - m_start) > m_limit;
}

QByteArray LineBuffer::takeAll()
{
    QByteArray all = m_octets.mid(m_start);
    m_octets.clear();
    m_start = m_scanned = 0;
    return all;
}

} // namespace postscope
