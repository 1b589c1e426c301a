// SPDX-License-Identifier: MIT
#include "core/delivery/mailheader.h"

#include "core/mime/header.h"

#include <QStringList>

namespace postscope::delivery {

namespace {

qsizetype findLineEnd(QByteArrayView octets, qsizetype from)
{
    while (from < octets.size() && octets[from] != '\n' && octets[from] != '\r')
        ++from;
    return from;
}

// The lower-case name before the colon; empty: none.
QByteArray nameOf(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || line.startsWith(' ') || line.startsWith('\t'))
        return {};
    const QByteArray name = line.first(colon).trimmed().toByteArray().toLower(); // "Bcc :" is a Bcc
    return mime::isFieldName(QString::fromLatin1(name)) ? name : QByteArray();
}

} // namespace

void MailHeader::add(QByteArrayView line)
{
    const bool continues = !m_fields.isEmpty() && (line.startsWith(' ') || line.startsWith('\t'));
    if (!continues)
        m_fields.append({nameOf(line), {}});
    m_fields.last().lines += line;
    m_fields.last().lines += "\r\n";
}

std::optional<MailHeader> MailHeader::read(QByteArrayView octets)
{
    MailHeader header;
    qsizetype begin = 0;
    while (begin < octets.size() && !header.m_emptyLine) {
        const qsizetype end = findLineEnd(octets, begin);
        const QByteArrayView line = octets.sliced(begin, end - begin);
        const bool mailboxFile = begin == 0 && line.startsWith("From ");
        begin = end + (octets.sliced(end).startsWith("\r\n") ? 2 : end < octets.size() ? 1 : 0);
        if (line.isEmpty())
            header.m_emptyLine = true;
        else if (!mailboxFile)
            header.add(line);
    }
    if (begin > maxSize || header.m_fields.isEmpty() || header.m_fields.constFirst().name.isEmpty())
        return std::nullopt;
    header.m_length = begin;
    return header;
}

QString MailHeader::values(const QByteArray &name) const
{
    QStringList values;
    for (const RawField &field : m_fields) {
        if (field.name != name)
            continue;
        QByteArray value = field.lines.sliced(field.lines.indexOf(':') + 1);
        value.replace("\r\n", "").replace('\t', ' ');
        values += QString::fromUtf8(value).trimmed();
    }
    return values.join(QStringLiteral(", "));
}

void MailHeader::remove(const QByteArray &name)
{
    m_fields.removeIf([&name](const RawField &field) { return field.name == name; });
}

void MailHeader::putInFront(const QByteArray &name, const QByteArray &field)
{
    m_fields.insert(m_inFront++, {name.toLower(), field});
}

QByteArray MailHeader::octets() const
{
    QByteArray octets;
    for (const RawField &field : m_fields)
        octets += field.lines;
    return m_emptyLine ? octets + "\r\n" : octets;
}

} // namespace postscope::delivery
