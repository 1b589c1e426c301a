// SPDX-License-Identifier: MIT
#include "core/smtp/chunksender.h"

#include "core/base/octetpairs.h"

namespace postscope::smtp {

void ChunkSender::begin(qint64 octets)
{
    m_left = octets;
    m_size = m_lines = 0;
}

Result<QByteArray, ReadFailure> ChunkSender::take(qint64 max)
{
    if (m_left == 0 || !m_source)
        return QByteArray();
    const Result<QByteArray, ReadFailure> piece = m_source->read(qMin(max, m_left));
    if (!piece)
        return piece;
    const ReadFailure changed{.kind = ReadFailure::Kind::Changed};
    if (piece->isEmpty())
        return Unexpected(changed);
    m_left -= piece->size();
    m_taken += piece->size();
    m_size += piece->size();
    m_lines += countLineFeeds(*piece);
    if (m_taken == m_whole) {
        const Result<QByteArray, ReadFailure> beyond = m_source->read(1);
        if (!beyond)
            return beyond;
        if (!beyond->isEmpty())
            return Unexpected(changed);
    }
    return piece;
}

} // namespace postscope::smtp
