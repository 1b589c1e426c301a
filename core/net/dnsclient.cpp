// SPDX-License-Identifier: MIT
#include "core/net/dnsclient.h"

#include "core/net/dnsquestion.h"

#include <QFile>

namespace postscope::net {

namespace {

constexpr qsizetype maxNameservers = 3; // resolv.conf(5)
constexpr qint64 maxFile = 64 * 1024;

} // namespace

QString Nameserver::toString() const
{
    if (port == 53)
        return address.toString();
    const bool v6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (v6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(address.toString()).arg(port);
}

QList<Nameserver> systemNameservers(const QString &file)
{
    QList<Nameserver> found;
    QFile in(file);
    if (in.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : in.read(maxFile).split('\n')) {
            const QByteArrayList words = line.simplified().split(' ');
            const QHostAddress address = words.value(0) == "nameserver" ? QHostAddress(QString::fromLatin1(words.value(1))) : QHostAddress();
            if (!address.isNull() && found.size() < maxNameservers)
                found << Nameserver{address};
        }
    }
    if (found.isEmpty())
        found << Nameserver{QHostAddress(QHostAddress::LocalHost)};
    return found;
}

DnsClient::DnsClient(QList<Nameserver> nameservers, QObject *parent)
    : QObject(parent), m_nameservers(std::move(nameservers)), m_open(std::make_unique<QObject>())
{
}

DnsClient::~DnsClient() = default;

void DnsClient::ask(const QByteArray &name, DnsRecord::Type type, Then then)
{
    (new DnsQuestion(m_nameservers, m_limit, std::move(then), m_open.get()))->ask(name.endsWith('.') ? name.chopped(1).toLower() : name.toLower(), type);
}

void DnsClient::abort()
{
    m_open = std::make_unique<QObject>();
}

} // namespace postscope::net
