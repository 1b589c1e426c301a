// SPDX-License-Identifier: MIT
#include "core/smtp/dotstuffing.h"

namespace postscope::smtp {

void DotStuffer::lineEnd(QByteArray &out)
{
    out += "\r\n";
    m_lineStart = true;
    m_carriageReturn = false;
    ++m_lines;
}

QByteArray DotStuffer::stuff(QByteArrayView octets)
{
    QByteArray out;
    out.reserve(octets.size() + octets.size() / 64 + 8);
    for (qsizetype i = 0; i < octets.size();) {
        const char octet = octets[i];
        if (octet == '\n') {
            lineEnd(out);
            ++i;
            continue;
        }
        if (m_carriageReturn)
            lineEnd(out);
        if (octet == '\r') {
            m_carriageReturn = true;
            ++i;
            continue;
        }
        if (m_lineStart && octet == '.')
            out += '.';
        m_lineStart = false;
        // The rest of the line goes over in one piece: nothing in it needs a look.
        qsizetype end = i + 1;
        while (end < octets.size() && octets[end] != '\r' && octets[end] != '\n')
            ++end;
        out.append(octets.sliced(i, end - i));
        i = end;
    }
    m_size += out.size();
    return out;
}

QByteArray DotStuffer::finish()
{
    QByteArray out;
    if (m_carriageReturn || !m_lineStart)
        lineEnd(out);
    m_size += out.size();
    return out + ".\r\n";
}

DotUnstuffer::Piece DotUnstuffer::take(QByteArrayView octets)
{
    Piece piece;
    piece.content.reserve(octets.size());
    while (piece.taken < octets.size()) {
        const char octet = octets[piece.taken++];
        if (m_at == At::LineStart && octet == '.') {
            m_at = At::Dot;
            continue;
        }
        if (m_at == At::Dot && octet == '\r') {
            m_at = At::DotCr;
            continue;
        }
        if (m_at == At::DotCr) {
            if (octet == '\n') {
                m_at = At::LineStart;
                piece.ended = true;
                return piece;
            }
            piece.content += '\r'; // the stuffed dot is dropped, its line goes on
        }
        piece.content += octet;
        const bool afterCr = m_at == At::Cr || m_at == At::DotCr;
        m_at = octet == '\r' ? At::Cr : octet == '\n' && afterCr ? At::LineStart : At::Middle;
    }
    return piece;
}

} // namespace postscope::smtp
