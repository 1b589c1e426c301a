// SPDX-License-Identifier: MIT
// Records as people write them.
#include "core/net/dnsmessage.h"

namespace postscope::net {

using namespace Qt::StringLiterals;

namespace {

QString nameText(const QByteArray &name)
{
    return name.isEmpty() ? u"."_s : QString::fromLatin1(name);
}

/// In quotes; what is not printable ASCII as \DDD (RFC 1035 5.1).
QString quoted(const QByteArray &string)
{
    QString text = u"\""_s;
    for (const char octet : string) {
        const auto code = static_cast<unsigned char>(octet);
        if (code < 0x20 || code > 0x7e)
            text += u'\\' + u"%1"_s.arg(int(code), 3, 10, QLatin1Char('0'));
        else if (octet == '"' || octet == '\\')
            text += u'\\' + QChar::fromLatin1(octet);
        else
            text += QChar::fromLatin1(octet);
    }
    return text + u'"';
}

} // namespace

QString typeName(DnsRecord::Type type)
{
    switch (type) {
    case DnsRecord::Type::A:
        return u"A"_s;
    case DnsRecord::Type::CName:
        return u"CNAME"_s;
    case DnsRecord::Type::Ptr:
        return u"PTR"_s;
    case DnsRecord::Type::Mx:
        return u"MX"_s;
    case DnsRecord::Type::Txt:
        return u"TXT"_s;
    case DnsRecord::Type::Aaaa:
        return u"AAAA"_s;
    case DnsRecord::Type::Srv:
        return u"SRV"_s;
    case DnsRecord::Type::Tlsa:
        return u"TLSA"_s;
    }
    return u"TYPE%1"_s.arg(int(type)); // RFC 3597 5
}

QString dataText(const DnsRecord &record)
{
    switch (record.type) {
    case DnsRecord::Type::A:
    case DnsRecord::Type::Aaaa:
        return record.address.toString();
    case DnsRecord::Type::CName:
    case DnsRecord::Type::Ptr:
        return nameText(record.target);
    case DnsRecord::Type::Mx:
        return u"%1 %2"_s.arg(record.preference).arg(nameText(record.target));
    case DnsRecord::Type::Srv:
        return u"%1 %2 %3 %4"_s.arg(record.preference).arg(record.weight).arg(record.port).arg(nameText(record.target));
    case DnsRecord::Type::Txt: {
        QStringList texts;
        for (const QByteArray &string : record.strings)
            texts << quoted(string);
        return texts.join(u' ');
    }
    case DnsRecord::Type::Tlsa:
        return u"%1 %2 %3 %4"_s.arg(record.usage).arg(record.selector).arg(record.matching).arg(QString::fromLatin1(record.association.toHex()));
    }
    return {};
}

QByteArray reverseName(const QHostAddress &address)
{
    bool v4 = false;
    const quint32 number = address.toIPv4Address(&v4);
    QByteArray name;
    if (v4) {
        for (int shift = 0; shift < 32; shift += 8)
            name += QByteArray::number((number >> shift) & 0xff) + '.';
        return name + "in-addr.arpa";
    }
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return {};
    const Q_IPV6ADDR octets = address.toIPv6Address();
    for (int i = 15; i >= 0; --i)
        name += QByteArray::number(octets[i] & 0x0f, 16) + '.' + QByteArray::number(octets[i] >> 4, 16) + '.';
    return name + "ip6.arpa";
}

} // namespace postscope::net
