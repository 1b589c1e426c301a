// SPDX-License-Identifier: MIT
#include "core/delivery/maildomains.h"

#include "core/mime/domain.h"

#include <QHostAddress>

#include <algorithm>

namespace postscope::delivery {

QList<MailDomain> mailDomains(const smtp::Envelope &envelope)
{
    QList<MailDomain> domains;
    for (qsizetype place = 0; place < envelope.recipients.size(); ++place) {
        const QByteArray &address = envelope.recipients.at(place).address;
        // A quoted local part may hold an @ of its own; a domain may not.
        const qsizetype at = address.lastIndexOf('@');
        const QByteArray name = at < 0 ? QByteArray() : mime::asciiDomain(QString::fromUtf8(address.sliced(at + 1))).toLower();
        const auto same = std::ranges::find(domains, name, &MailDomain::name);
        if (same == domains.end())
            domains << MailDomain{name, {place}};
        else
            same->places << place;
    }
    return domains;
}

QString addressInLiteral(const QByteArray &domain)
{
    if (domain.size() < 3 || !domain.startsWith('[') || !domain.endsWith(']'))
        return {};
    QString inside = QString::fromLatin1(domain.sliced(1, domain.size() - 2));
    const bool tagged = inside.startsWith(QLatin1String("IPv6:"), Qt::CaseInsensitive);
    if (tagged)
        inside.remove(0, 5);
    // Four numbers with dots: "[127.1]" would be an address to some, and is none here.
    const bool dotted = !tagged && inside.count(u'.') == 3;
    const QHostAddress address(inside);
    const bool fits = tagged ? address.protocol() == QAbstractSocket::IPv6Protocol : dotted && address.protocol() == QAbstractSocket::IPv4Protocol;
    return fits ? address.toString() : QString();
}

} // namespace postscope::delivery
