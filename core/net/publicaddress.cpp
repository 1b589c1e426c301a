// SPDX-License-Identifier: MIT
#include "core/net/publicaddress.h"

#include <algorithm>
#include <array>

namespace postscope::net {

namespace {

// The registries of RFC 6890, as far as they are not globally reachable.
constexpr std::array special4{"0.0.0.0/8",    "10.0.0.0/8",     "100.64.0.0/10",  "127.0.0.0/8",   "169.254.0.0/16",  "172.16.0.0/12",  "192.0.0.0/24",
                              "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3"};
constexpr std::array special6{"2001::/23", "2001:db8::/32", "3fff::/20"};

template<size_t size>
bool isIn(const QHostAddress &address, const std::array<const char *, size> &subnets)
{
    return std::ranges::any_of(subnets, [&address](const char *subnet) { return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(subnet))); });
}

QHostAddress carried(const Q_IPV6ADDR &octets, int from)
{
    quint32 number = 0;
    for (int i = from; i < from + 4; ++i)
        number = number << 8 | octets[i];
    return QHostAddress(number);
}

} // namespace

bool isPublic(const QHostAddress &address)
{
    bool v4 = false;
    const quint32 number = address.toIPv4Address(&v4); // of ::ffff:a.b.c.d too
    if (v4)
        return !isIn(QHostAddress(number), special4);
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return false;
    const Q_IPV6ADDR octets = address.toIPv6Address();
    if (address.isInSubnet(QHostAddress::parseSubnet(QStringLiteral("64:ff9b::/96"))))
        return !isIn(carried(octets, 12), special4);
    if (address.isInSubnet(QHostAddress::parseSubnet(QStringLiteral("2002::/16"))))
        return !isIn(carried(octets, 2), special4);
    return address.isInSubnet(QHostAddress::parseSubnet(QStringLiteral("2000::/3"))) && !isIn(address, special6);
}

} // namespace postscope::net
