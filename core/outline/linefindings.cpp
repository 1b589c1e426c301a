// SPDX-License-Identifier: MIT
#include "core/outline/linefindings.h"

#include <algorithm>
#include <cstring>

namespace postscope::outline {

namespace {

constexpr qint64 maxLine = 998; // octets without CR LF

/// How often something is there, and where first.
struct Occurrences {
    qint64 count = 0;
    qint64 offset = 0;
    qint64 length = 0;

    void add(qint64 at, qint64 size)
    {
        if (count++ == 0) {
            offset = at;
            length = size;
        }
    }
};

class LineReader {
public:
    explicit LineReader(QByteArrayView octets) : m_octets(octets) {}

    void read()
    {
        for (qsizetype begin = 0; begin < m_octets.size();) {
            const qsizetype lf = m_octets.indexOf('\n', begin);
            const qsizetype end = lf < 0 ? m_octets.size() : lf;
            readLine(begin, end, lf >= 0);
            begin = end + 1;
        }
        for (qsizetype at = m_octets.indexOf('\0'); at >= 0; at = m_octets.indexOf('\0', at + 1))
            m_nul.add(at, 1);
    }

    void report(Findings &findings) const
    {
        using Severity = Finding::Severity;
        const auto tell = [&findings](Severity severity, Finding::Code code, const Occurrences &all, const QStringList &more = {}) {
            if (all.count > 0)
                findings.add({severity, code, QStringList(QString::number(all.count)) + more, all.offset, all.length});
        };
        tell(Severity::Warning, Finding::Code::LongLine, m_long, {QString::number(m_long.length)});
        tell(Severity::Warning, Finding::Code::BareCr, m_cr);
        tell(Severity::Warning, Finding::Code::Nul, m_nul);
        if (m_crlf == 0)
            tell(Severity::Info, Finding::Code::OnlyLf, m_lf);
        else
            tell(Severity::Warning, Finding::Code::BareLf, m_lf);
    }

private:
    void readLine(qsizetype begin, qsizetype end, bool ended)
    {
        const bool crlf = ended && end > begin && m_octets[end - 1] == '\r';
        const qsizetype textEnd = crlf ? end - 1 : end;
        if (crlf)
            ++m_crlf;
        else if (ended)
            m_lf.add(end, 1);
        if (textEnd - begin > maxLine)
            m_long.add(begin, textEnd - begin);
        const QByteArrayView text = m_octets.sliced(begin, textEnd - begin);
        for (qsizetype at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1))
            m_cr.add(begin + at, 1);
    }

    QByteArrayView m_octets;
    qint64 m_crlf = 0;
    Occurrences m_long, m_cr, m_lf, m_nul;
};

} // namespace

void inspectLines(QByteArrayView octets, Findings &findings)
{
    LineReader reader(octets);
    reader.read();
    reader.report(findings);
}

bool hasEightBit(QByteArrayView octets)
{
    constexpr quint64 highBits = 0x8080808080808080;
    const char *at = octets.data();
    const char *const end = at + octets.size();
    for (; end - at >= 8; at += 8) {
        quint64 eight = 0;
        std::memcpy(&eight, at, 8);
        if (eight & highBits)
            return true;
    }
    return std::any_of(at, end, [](char octet) { return uchar(octet) > 127; });
}

} // namespace postscope::outline
