// SPDX-License-Identifier: MIT
#include "core/smtp/contentreceiver.h"

namespace postscope::smtp {

qsizetype ContentReceiver::take(QByteArrayView octets)
{
    if (m_ended)
        return 0;
    const QByteArrayView due = octets.first(qMin<qint64>(octets.size(), m_pause));
    DotUnstuffer::Piece piece;
    if (m_chunk < 0) {
        piece = m_unstuffer.take(due);
        m_size += piece.taken - (piece.ended ? 3 : 0);
    } else {
        piece.content = due.first(qMin<qint64>(due.size(), m_chunk)).toByteArray();
        piece.taken = piece.content.size();
        m_chunk -= piece.taken;
        m_size += piece.taken;
        piece.ended = m_chunk == 0;
    }
    m_lines += piece.content.count('\n');
    m_pause -= piece.taken;
    m_ended = piece.ended;
    m_sink(piece.content);
    return piece.taken;
}

} // namespace postscope::smtp
