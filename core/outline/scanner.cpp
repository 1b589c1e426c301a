// SPDX-License-Identifier: MIT
#include "core/outline/scanner.h"
#include "core/outline/decoder.h"
#include "core/outline/headerfindings.h"
#include "core/outline/linefindings.h"
#include "core/outline/partfindings.h"

#include <utility>

namespace postscope::outline {

namespace {

QByteArrayView withoutLineEnd(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

bool isBlank(char octet)
{
    return octet == ' ' || octet == '\t';
}

// Where the colon is; -1: no header (RFC 5322 2.2, blanks before the colon allowed as in 4.5).
qsizetype colonOf(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView name = line.first(qMax(colon, qsizetype(0))).trimmed();
    for (const char octet : name) {
        if (uchar(octet) <= ' ' || uchar(octet) >= 0x7F)
            return -1;
    }
    return name.isEmpty() || isBlank(line.front()) ? -1 : colon;
}

bool isMail(const QByteArray &contentType)
{
    return contentType == "message/rfc822" || contentType == "message/global";
}

// Only such an encoding may stand on a container (RFC 2045 6.4).
bool isTransparent(const QByteArray &encoding)
{
    return encoding.isEmpty() || encoding == "7bit" || encoding == "8bit" || encoding == "binary";
}

QByteArray below(const QByteArray &path, int child)
{
    return path.isEmpty() ? QByteArray::number(child) : path + '.' + QByteArray::number(child);
}

} // namespace

Scanner::Scanner(QByteArrayView octets, const OutlineLimits &limits) : m_octets(octets), m_limits(limits)
{
    if (m_octets.size() > m_limits.file) {
        m_octets = m_octets.first(qsizetype(m_limits.file));
        tellLimit(Finding::Code::FileLimit, {QString::number(m_limits.file)}, m_limits.file);
    }
}

Outline Scanner::scan()
{
    inspectLines(m_octets, m_findings);
    if (m_octets.startsWith("From ")) // a file cut out of an mbox
        (void)takeLine();
    bool room = openEntity({}, 0, "text/plain");
    while (room && m_position < m_octets.size()) {
        const qsizetype begin = m_position;
        const std::optional<Delimiter> delimiter = delimiterIn(takeLine());
        if (!delimiter)
            continue;
        closeParts(withoutLineEnd(m_octets.first(begin)).size(), m_open[delimiter->level].depth);
        closeAllBut(delimiter->level + (delimiter->closing ? 0 : 1), delimiter->level);
        if (!delimiter->closing)
            room = openNextPart();
    }
    closeParts(m_octets.size(), -1);
    if (room)
        closeAllBut(0, -1);
    m_outline.findings = m_findings.take();
    return std::move(m_outline);
}

QByteArrayView Scanner::takeLine()
{
    const qsizetype begin = m_position;
    const qsizetype end = m_octets.indexOf('\n', begin);
    m_position = end < 0 ? m_octets.size() : end + 1;
    return m_octets.sliced(begin, m_position - begin);
}

std::optional<Scanner::Delimiter> Scanner::delimiterIn(QByteArrayView line) const
{
    if (!line.startsWith("--") || m_open.isEmpty())
        return std::nullopt;
    QByteArrayView rest = withoutLineEnd(line.sliced(2));
    while (!rest.isEmpty() && isBlank(rest.back()))
        rest.chop(1);
    const auto levelOf = [this](QByteArrayView boundary) { return m_levels.value(QByteArray::fromRawData(boundary.data(), boundary.size()), -1); };
    if (const qsizetype level = levelOf(rest); level >= 0)
        return Delimiter{level, false};
    if (const qsizetype level = rest.endsWith("--") ? levelOf(rest.chopped(2)) : -1; level >= 0)
        return Delimiter{level, true};
    return std::nullopt;
}

void Scanner::open(const Open &multipart)
{
    // A boundary that an outer one shares belongs to the inner.
    const Part &part = m_outline.parts[multipart.part];
    if (m_levels.contains(multipart.boundary))
        m_findings.add(
            {Finding::Severity::Warning, Finding::Code::BoundaryShared, {QString::fromLatin1(part.path)}, part.headerOffset, part.offset - part.headerOffset});
    m_levels.insert(multipart.boundary, m_open.size());
    m_open << multipart;
}

void Scanner::closeAllBut(qsizetype count, qsizetype closed)
{
    if (count == m_open.size())
        return;
    for (qsizetype level = qMax(count, closed + 1); level < m_open.size(); ++level)
        tellUnclosed(m_open[level]);
    m_open.resize(count);
    m_levels.clear();
    for (qsizetype level = 0; level < count; ++level)
        m_levels.insert(m_open[level].boundary, level);
}

void Scanner::tellUnclosed(const Open &multipart)
{
    const Part &part = m_outline.parts[multipart.part];
    const bool unused = multipart.children == 0;
    m_findings.add({Finding::Severity::Warning,
                    unused ? Finding::Code::BoundaryUnused : Finding::Code::BoundaryNotClosed,
                    {QString::fromLatin1(part.path)},
                    unused ? part.offset : part.offset + part.rawSize,
                    0});
}

void Scanner::tellLimit(Finding::Code code, const QStringList &arguments, qint64 offset, qint64 length)
{
    m_outline.truncated = true;
    m_findings.add({Finding::Severity::Note, code, arguments, offset, length});
}

qsizetype Scanner::continuedUntil(qsizetype end) const
{
    while (end < m_octets.size() && isBlank(m_octets[end])) {
        const qsizetype lineEnd = m_octets.indexOf('\n', end);
        end = lineEnd < 0 ? m_octets.size() : lineEnd + 1;
    }
    return end;
}

RawField Scanner::takeField(qsizetype begin, qsizetype colon)
{
    m_position = continuedUntil(m_position);
    const QByteArrayView all = withoutLineEnd(m_octets.sliced(begin, m_position - begin));
    const QByteArrayView name = all.first(colon);
    const QByteArrayView value = all.sliced(colon + 1);
    if (value.size() > m_limits.header)
        tellLimit(Finding::Code::HeaderSizeLimit, {excerpt(name), QString::number(m_limits.header)}, begin, all.size());
    return {name.trimmed(), value.first(qMin(value.size(), m_limits.header)), begin, all.size(), isBlank(name.back())};
}

QList<RawField> Scanner::takeFields()
{
    QList<RawField> fields;
    bool tooMany = false;
    while (m_position < m_octets.size()) {
        const qsizetype begin = m_position;
        const QByteArrayView line = takeLine();
        if (withoutLineEnd(line).isEmpty())
            return fields;
        const qsizetype colon = colonOf(line);
        if (colon < 0 || delimiterIn(line)) {
            m_position = begin; // not a header any more: the body, without an empty line before it
            m_findings.add({Finding::Severity::Warning, Finding::Code::HeaderNotEnded, {}, begin, withoutLineEnd(line).size()});
            return fields;
        }
        const RawField field = takeField(begin, colon);
        if (fields.size() < m_limits.headers)
            fields << field;
        else if (!std::exchange(tooMany, true))
            tellLimit(Finding::Code::HeaderLimit, {QString::number(m_limits.headers)}, begin);
    }
    return fields;
}

void Scanner::readHeaders(const QList<RawField> &fields)
{
    m_outline.headers.reserve(fields.size());
    for (const RawField &field : fields)
        m_outline.headers << HeaderField{QString::fromLatin1(field.name), decodeWords(field.value), field.value.toByteArray(), field.offset, field.length};
    inspectHeader(fields, m_findings);
}

void Scanner::inspect(const QList<RawField> &fields, const Described &described, bool isContainer)
{
    const Part &part = described.part;
    const QString path = QString::fromLatin1(part.path);
    for (const RawField &field : fields)
        inspectField(field, m_findings);
    inspectDescription(fields, described, m_findings);
    const bool multipart = part.contentType.startsWith("multipart/");
    const qint64 length = part.offset - part.headerOffset;
    if (multipart && described.boundary.isEmpty())
        m_findings.add({Finding::Severity::Warning, Finding::Code::BoundaryMissing, {path}, part.headerOffset, length});
    if ((multipart || isMail(part.contentType)) && !isTransparent(part.encoding))
        m_findings.add(
            {Finding::Severity::Warning, Finding::Code::EncodedContainer, {path, QString::fromLatin1(part.encoding.left(100))}, part.headerOffset, length});
    if (isContainer && !part.container)
        tellLimit(Finding::Code::DepthLimit, {path}, part.headerOffset, length);
}

bool Scanner::openEntity(QByteArray path, int depth, QByteArray fallbackType)
{
    while (m_outline.parts.size() < m_limits.parts) {
        const qint64 headerOffset = m_position;
        const QList<RawField> fields = takeFields();
        if (path.isEmpty())
            readHeaders(fields);
        Described described = describe(fields, fallbackType);
        Part &part = described.part;
        part.path = path;
        part.depth = depth;
        const bool multipart = part.contentType.startsWith("multipart/") && !described.boundary.isEmpty();
        const bool isContainer = multipart || (isMail(part.contentType) && isTransparent(part.encoding));
        part.container = isContainer && depth < m_limits.depth;
        part.headerOffset = headerOffset;
        part.offset = m_position;
        inspect(fields, described, isContainer);
        m_unended << m_outline.parts.size();
        m_outline.parts << part;
        if (!part.container)
            return true;
        if (multipart) {
            open({described.boundary, path, depth, 0, part.contentType == "multipart/digest", m_outline.parts.size() - 1});
            return true;
        }
        path = below(path, 1);
        fallbackType = "text/plain";
        ++depth;
    }
    tellLimit(Finding::Code::PartLimit, {QString::number(m_limits.parts)}, m_position);
    return false;
}

bool Scanner::openNextPart()
{
    Open &parent = m_open.last();
    return openEntity(below(parent.path, ++parent.children), parent.depth + 1, parent.digest ? "message/rfc822" : "text/plain");
}

void Scanner::closeParts(qsizetype end, int depth)
{
    while (!m_unended.isEmpty() && m_outline.parts[m_unended.last()].depth > depth) {
        Part &part = m_outline.parts[m_unended.takeLast()];
        part.rawSize = qMax(qint64(0), end - part.offset);
        if (!part.container)
            readContent(part);
    }
}

void Scanner::readContent(Part &leaf)
{
    const QByteArrayView raw = m_octets.sliced(leaf.offset, leaf.rawSize);
    const qint64 room = m_limits.content - m_kept;
    const bool isShown = leaf.contentType.startsWith("text/") || leaf.contentType.startsWith("image/") || !leaf.contentId.isEmpty();
    Decoded decoded = removeEncoding(raw, leaf.encoding, isShown ? room : qMin(room, m_limits.unshown));
    if (decoded.content.size() < decoded.size && (isShown || room <= m_limits.unshown))
        tellLimit(Finding::Code::ContentLimit, {QString::fromLatin1(leaf.path)}, leaf.offset, leaf.rawSize);
    m_kept += decoded.content.size();
    leaf.content = std::move(decoded.content);
    leaf.size = decoded.size;
    inspectContent(leaf, raw, m_findings);
}

} // namespace postscope::outline
