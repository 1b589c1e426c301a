// SPDX-License-Identifier: MIT
#include "core/smtp/dotstuffing.h"

#include "core/base/octetpairs.h"

#include <utility>

namespace postscope::smtp {

namespace {

struct ToBeParted {
    constexpr bool operator()(char before, char octet) const
    {
        const bool dot = uchar(before == '\n') & uchar(octet == '.');
        return uchar(BareLineEnd()(before, octet)) | uchar(dot);
    }
};

QByteArrayView missing(char before, char octet)
{
    if (octet == '\n')
        return "\r";
    if (before == '\r')
        return octet == '.' ? "\n." : "\n";
    return ".";
}

} // namespace

QByteArray DotStuffer::stuff(const QByteArray &octets)
{
    if (octets.isEmpty())
        return octets;
    const QByteArray out = insertedBetween<ToBeParted>(octets, std::exchange(m_last, octets.back()), missing);
    m_size += out.size();
    m_lines += countLineFeeds(out);
    return out;
}

QByteArray DotStuffer::finish()
{
    const QByteArray lineEnd = m_last == '\n' ? QByteArray() : m_last == '\r' ? QByteArray("\n") : QByteArray("\r\n");
    m_last = '\n';
    m_size += lineEnd.size();
    m_lines += lineEnd.isEmpty() ? 0 : 1;
    return lineEnd + ".\r\n";
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
