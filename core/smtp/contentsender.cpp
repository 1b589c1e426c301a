// SPDX-License-Identifier: MIT
#include "core/smtp/contentsender.h"

#include <utility>

namespace postscope::smtp {

Result<QByteArray, ReadFailure> ContentSender::take(qint64 max)
{
    // What one reading gives goes on as it is, not copied. Only a little is put together with what follows: a few stuffed dots too many, or the end.
    while (m_stuffed.size() <= max / 2 && m_source && !m_failure) {
        const Result<QByteArray, ReadFailure> piece = m_source->read(max - m_stuffed.size());
        if (!piece) {
            m_failure = piece.error();
        } else if (!piece->isEmpty()) {
            m_taken += piece->size();
            m_stuffed += m_stuffer.stuff(*piece);
        } else if (m_taken != m_source->size()) {
            m_failure = ReadFailure{.kind = ReadFailure::Kind::Changed};
        } else {
            m_source = nullptr;
            m_stuffed += m_stuffer.finish();
        }
    }
    if (m_failure && m_stuffed.isEmpty())
        return Unexpected(*m_failure);
    QByteArray out = m_stuffed.size() <= max ? std::exchange(m_stuffed, {}) : m_stuffed.left(max);
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
