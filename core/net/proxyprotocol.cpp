// SPDX-License-Identifier: MIT
#include "core/net/proxyprotocol.h"

#include <QtEndian>

namespace postscope::net {

namespace {

bool isV4(const QHostAddress &address)
{
    bool v4 = false;
    address.toIPv4Address(&v4); // of ::ffff:a.b.c.d too
    return v4;
}

QByteArray text(const QHostAddress &address, bool v4)
{
    if (v4)
        return QHostAddress(address.toIPv4Address()).toString().toLatin1();
    QHostAddress v6(address.toIPv6Address());
    v6.setScopeId({});
    return v6.toString().toLatin1();
}

QByteArray binary(const QHostAddress &address, bool v4)
{
    if (v4) {
        const quint32 number = qToBigEndian(address.toIPv4Address());
        return QByteArray(reinterpret_cast<const char *>(&number), sizeof number);
    }
    const Q_IPV6ADDR octets = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(octets.c), sizeof octets.c);
}

QByteArray binary(quint16 port)
{
    const quint16 number = qToBigEndian(port);
    return QByteArray(reinterpret_cast<const char *>(&number), sizeof number);
}

} // namespace

QByteArray octetsOf(const ProxyHeader &header)
{
    const bool v4 = isV4(header.source) && isV4(header.destination);
    if (header.version == ProxyHeader::Version::V1) {
        return QByteArray(v4 ? "PROXY TCP4 " : "PROXY TCP6 ") + text(header.source, v4) + ' ' + text(header.destination, v4) + ' ' +
               QByteArray::number(header.sourcePort) + ' ' + QByteArray::number(header.destinationPort) + "\r\n";
    }
    const QByteArray addresses = binary(header.source, v4) + binary(header.destination, v4) + binary(header.sourcePort) + binary(header.destinationPort);
    // The signature; version 2 and PROXY; TCP over IPv4 or IPv6; the length of what follows.
    return QByteArrayLiteral("\r\n\r\n\0\r\nQUIT\n") + '\x21' + (v4 ? '\x11' : '\x21') + binary(quint16(addresses.size())) + addresses;
}

} // namespace postscope::net
