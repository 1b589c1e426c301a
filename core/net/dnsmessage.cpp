// SPDX-License-Identifier: MIT
#include "core/net/dnsmessage.h"

#include <QtEndian>

#include <algorithm>

namespace postscope::net {

namespace {

// RFC 1035 2.3.4.
constexpr qsizetype maxLabel = 63;
constexpr qsizetype maxName = 253; // as text
constexpr qsizetype maxRecords = 64;
constexpr quint16 classIn = 1;

void append16(QByteArray &octets, quint16 number)
{
    octets.append(char(number >> 8)).append(char(number & 0xff));
}

/// Reads forward through a message and never beyond its end; after a fault nothing more is read.
class Reader {
public:
    explicit Reader(const QByteArray &octets, qsizetype at = 0) : m_octets(octets), m_at(at) {}

    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] qsizetype at() const { return m_at; }
    quint16 number()
    {
        const QByteArray two = take(2);
        return m_failed ? quint16(0) : qFromBigEndian<quint16>(two.constData());
    }
    QByteArray take(qsizetype count)
    {
        m_failed = m_failed || count > m_octets.size() - m_at;
        if (m_failed)
            return {};
        const QByteArray taken = m_octets.mid(m_at, count);
        m_at += count;
        return taken;
    }
    void fail() { m_failed = true; }
    QByteArray name();

private:
    const QByteArray &m_octets;
    qsizetype m_at;
    bool m_failed = false;
};

// A name may end in a pointer to an earlier place (RFC 1035 4.1.4): always further back, so that there is no circle.
QByteArray Reader::name()
{
    QByteArray name;
    qsizetype place = m_at;
    qsizetype bound = m_octets.size();
    bool jumped = false;
    while (!m_failed) {
        m_failed = place >= m_octets.size();
        if (m_failed)
            break;
        const auto length = static_cast<unsigned char>(m_octets[place]);
        if (length >= 0xc0) {
            m_failed = place + 1 >= m_octets.size();
            const qsizetype target = m_failed ? 0 : (length & 0x3f) * 256 + static_cast<unsigned char>(m_octets[place + 1]);
            if (!jumped)
                m_at = place + 2;
            m_failed = m_failed || target >= qMin(bound, place);
            jumped = true;
            bound = place = target;
            continue;
        }
        if (length == 0) {
            if (!jumped)
                m_at = place + 1;
            return name.toLower();
        }
        const QByteArray label = m_octets.mid(place + 1, length);
        // A dot or a control character inside a label is possible, and no host's name.
        const bool printable = std::ranges::all_of(label, [](char one) { return one > ' ' && one < 0x7f && one != '.'; });
        m_failed = length > maxLabel || label.size() != length || !printable || name.size() + length + 1 > maxName;
        name += name.isEmpty() ? label : '.' + label;
        place += length + 1;
    }
    return {};
}

/// The character-strings that fill `length` octets (RFC 1035 3.3.14).
QByteArrayList readStrings(Reader &reader, quint16 length)
{
    QByteArrayList strings;
    for (qsizetype left = length; left > 0 && !reader.failed();) {
        const qsizetype size = static_cast<unsigned char>(reader.take(1).leftJustified(1, '\0')[0]);
        strings << reader.take(size);
        left -= 1 + size;
    }
    return strings;
}

void readAssociation(Reader &reader, quint16 length, DnsRecord &record)
{
    constexpr quint16 head = 3;
    if (length <= head)
        return reader.fail();
    const QByteArray numbers = reader.take(head).leftJustified(head, '\0');
    record.usage = quint8(numbers[0]);
    record.selector = quint8(numbers[1]);
    record.matching = quint8(numbers[2]);
    record.association = reader.take(length - head);
}

/// The rest of a record after its type; nothing: a type that does not matter here.
std::optional<DnsRecord> readData(Reader &reader, quint16 type, quint16 length)
{
    DnsRecord record;
    record.type = DnsRecord::Type(type);
    switch (record.type) {
    case DnsRecord::Type::A:
        record.address = QHostAddress(qFromBigEndian<quint32>(reader.take(4).leftJustified(4, '\0').constData()));
        return record;
    case DnsRecord::Type::Aaaa:
        record.address = QHostAddress(reinterpret_cast<const quint8 *>(reader.take(16).leftJustified(16, '\0').constData()));
        return record;
    case DnsRecord::Type::CName:
    case DnsRecord::Type::Ptr:
        record.target = reader.name();
        return record;
    case DnsRecord::Type::Mx:
        record.preference = reader.number();
        record.target = reader.name();
        return record;
    case DnsRecord::Type::Srv:
        record.preference = reader.number();
        record.weight = reader.number();
        record.port = reader.number();
        record.target = reader.name();
        return record;
    case DnsRecord::Type::Txt:
        record.strings = readStrings(reader, length);
        return record;
    case DnsRecord::Type::Tlsa:
        readAssociation(reader, length, record);
        return record;
    }
    return std::nullopt;
}

/// False: the message ends, or contradicts itself, inside this record.
bool readAnswer(const QByteArray &octets, Reader &reader, QList<DnsRecord> &answers)
{
    const QByteArray owner = reader.name();
    const quint16 type = reader.number();
    const quint16 kind = reader.number();
    const auto ttl = qFromBigEndian<quint32>(reader.take(4).leftJustified(4, '\0').constData());
    const quint16 length = reader.number();
    Reader data(octets, reader.at());
    reader.take(length);
    if (reader.failed())
        return false;
    auto record = kind == classIn ? readData(data, type, length) : std::nullopt;
    if (!record)
        return true;
    if (data.failed() || data.at() != reader.at())
        return false;
    record->owner = owner;
    record->ttl = ttl;
    answers << *record;
    return true;
}

} // namespace

QByteArray dnsQuestion(quint16 id, const QByteArray &name, DnsRecord::Type type)
{
    if (name.isEmpty() || name.size() > maxName)
        return {};
    QByteArray octets;
    append16(octets, id);
    append16(octets, 0x0120); // recursion desired, AD understood
    append16(octets, 1);
    octets.append(6, '\0');
    for (const QByteArray &label : name.split('.')) {
        const bool printable = std::ranges::all_of(label, [](char one) { return one > ' ' && one < 0x7f; });
        if (label.isEmpty() || label.size() > maxLabel || !printable)
            return {};
        octets.append(char(label.size())).append(label);
    }
    octets.append('\0');
    append16(octets, quint16(type));
    append16(octets, classIn);
    return octets;
}

std::optional<DnsMessage> readDnsMessage(const QByteArray &octets)
{
    Reader reader(octets);
    DnsMessage message;
    message.id = reader.number();
    const quint16 flags = reader.number();
    const quint16 questions = reader.number();
    const quint16 answers = reader.number();
    reader.take(4); // how many of the sections that are not read
    message.truncated = (flags & 0x0200) != 0;
    message.authenticated = (flags & 0x0020) != 0;
    message.code = flags & 0x000f;
    message.name = reader.name();
    message.type = reader.number();
    const quint16 kind = reader.number();
    const bool answer = (flags & 0x8000) != 0 && (flags & 0x7800) == 0;
    if (reader.failed() || !answer || questions != 1 || kind != classIn)
        return std::nullopt;
    for (int index = 0; index < answers && message.answers.size() < maxRecords; ++index) {
        if (readAnswer(octets, reader, message.answers))
            continue;
        if (message.truncated)
            break;
        return std::nullopt;
    }
    return message;
}

} // namespace postscope::net
