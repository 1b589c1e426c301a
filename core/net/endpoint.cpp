// SPDX-License-Identifier: MIT
#include "core/net/endpoint.h"

#include <QHostAddress>

namespace postscope::net {

bool isLoopback(const QString &host)
{
    QString name = host.toLower();
    if (name.endsWith(u'.'))
        name.chop(1);
    if (name == QLatin1String("localhost") || name.endsWith(QLatin1String(".localhost")))
        return true;
    // Only the dotted and the colon form: "127.1" would be a name to the resolver, and may be another machine.
    const bool literal = name.contains(u':') || name.count(u'.') == 3;
    return literal && QHostAddress(name).isLoopback();
}

QByteArray addressLiteral(const QHostAddress &address)
{
    bool v4 = false;
    const quint32 number = address.toIPv4Address(&v4); // of ::ffff:a.b.c.d too
    if (v4)
        return '[' + QHostAddress(number).toString().toLatin1() + ']';
    QHostAddress v6 = address;
    v6.setScopeId({}); // means something on this machine only
    return "[IPv6:" + v6.toString().toLatin1() + ']';
}

} // namespace postscope::net
