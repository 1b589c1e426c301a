// SPDX-License-Identifier: MIT
#include "core/smtp/contentsender.h"

namespace postscope::smtp {

Result<QByteArray, ReadFailure> ContentSender::take(qint64 max)
{
    while (m_stuffed.isEmpty() && m_source) {
        const Result<QByteArray, ReadFailure> piece = m_source->read(max);
        if (!piece)
            return piece;
        m_taken += piece->size();
        if (!piece->isEmpty()) {
            m_stuffed = m_stuffer.stuff(*piece);
            continue;
        }
        if (m_taken != m_source->size())
            return Unexpected(ReadFailure{.kind = ReadFailure::Kind::Changed});
        m_source = nullptr;
        m_stuffed = m_stuffer.finish();
    }
    QByteArray out = m_stuffed.left(max);
    m_stuffed.remove(0, out.size());
    m_complete = m_complete || (!out.isEmpty() && m_stuffed.isEmpty() && !m_source);
    return out;
}

void ContentSender::abandon()
{
    m_source = nullptr;
    m_stuffed.clear();
}

} // namespace postscope::smtp
