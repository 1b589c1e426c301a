// SPDX-License-Identifier: MIT
#include "core/smtp/dotstuffing.h"

#include "core/base/lineoctets.h"

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
    LineOctets ends(octets);
    qsizetype from = 0; // the run that goes over as it stands begins here
    const auto flush = [&](qsizetype to) {
        out.append(octets.sliced(from, to - from));
        from = to;
    };
    if (m_carriageReturn && !octets.isEmpty() && octets.front() != '\n')
        lineEnd(out);
    for (qsizetype i = 0; i < octets.size();) {
        if (m_lineStart && octets[i] == '.') {
            flush(i);
            out += '.';
        }
        const qsizetype end = ends.next(i);
        m_lineStart = m_lineStart && end == i;
        if (end == octets.size())
            break;
        const bool carriageReturn = octets[end] == '\r';
        if (carriageReturn && end + 1 == octets.size()) { // what it means, the next octets tell
            flush(end);
            from = octets.size();
            m_carriageReturn = true;
            break;
        }
        if (carriageReturn && octets[end + 1] == '\n') { // as it is nearly always
            m_lineStart = true;
            ++m_lines;
            i = end + 2;
            continue;
        }
        flush(end);
        lineEnd(out);
        from = i = end + 1;
    }
    flush(octets.size());
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
