// SPDX-License-Identifier: MIT
#include "core/delivery/domainchecks/plan.h"

#include "core/delivery/domainchecks/records.h"
#include "core/mime/domain.h"

#include <algorithm>

namespace postscope::delivery {

using namespace Qt::StringLiterals;
using When = PlannedQuestion::When;

namespace {

struct Planner {
    const DomainCheckRequest &request;
    QList<PlannedQuestion> plan;
    DomainCheck check = DomainCheck::Spf;

    void add(const QByteArray &name, const QString &type, When when = When::Always)
    {
        const PlannedQuestion question{.check = check, .question = QString::fromLatin1(name) + u' ' + type, .when = when};
        if (!plan.contains(question))
            plan << question;
    }
    void spf();
    void dmarc();
    void mtaSts();
    void dane();
    void ptr();
    void one();
};

void Planner::spf()
{
    add(request.domain, u"TXT"_s);
    for (const QString &type : {u"TXT"_s, u"A"_s, u"AAAA"_s, u"MX"_s})
        add("*", type, When::SpfTerms);
    if (!request.client.isNull()) {
        add(net::reverseName(request.client), u"PTR"_s, When::SpfTerms);
        for (const QString &type : {u"A"_s, u"AAAA"_s})
            add("*", type, When::SpfClient);
    }
}

void Planner::dmarc()
{
    for (const QByteArray &domain : dmarcDomains(request.domain))
        add("_dmarc." + domain, u"TXT"_s, domain == request.domain ? When::Always : When::NoneBefore);
    for (const QByteArray &domain : dmarcDomains(request.domain))
        add(domain + "._report._dmarc.*", u"TXT"_s, When::ReportHosts);
}

void Planner::mtaSts()
{
    add("_mta-sts." + request.domain, u"TXT"_s);
    for (const QString &type : {u"A"_s, u"AAAA"_s})
        add("mta-sts." + request.domain, type, When::IfRecord);
    plan << PlannedQuestion{.check = check, .question = policyUrl(request).toString(QUrl::FullyEncoded), .when = When::IfRecord};
    add(request.domain, u"MX"_s, When::IfRecord);
}

void Planner::dane()
{
    if (!request.domain.isEmpty())
        add(request.domain, u"MX"_s);
    for (const auto &[host, port] : namedServers(request))
        add(tlsaName(host, port), u"TLSA"_s);
    if (!request.domain.isEmpty())
        add(tlsaName("*", 25), u"TLSA"_s, When::MailHosts);
}

void Planner::ptr()
{
    bool lookedUp = request.servers.isEmpty();
    if (lookedUp) {
        add(request.domain, u"MX"_s);
        for (const QString &type : {u"A"_s, u"AAAA"_s})
            add("*", type, When::MailHosts);
    }
    for (const CheckedServer &server : request.servers) {
        if (!server.address.isNull()) {
            add(net::reverseName(server.address), u"PTR"_s);
            if (isHostName(server.greetingName.toLower()))
                add(server.greetingName.toLower(), server.address.protocol() == QAbstractSocket::IPv6Protocol ? u"AAAA"_s : u"A"_s);
            continue;
        }
        lookedUp = true;
        for (const QString &type : {u"A"_s, u"AAAA"_s})
            add(hostName(server), type);
    }
    if (lookedUp)
        add("*", u"PTR"_s, When::Addresses);
    for (const QString &type : {u"A"_s, u"AAAA"_s})
        add("*", type, When::PtrNames);
}

void Planner::one()
{
    switch (check) {
    case DomainCheck::Spf:
        return spf();
    case DomainCheck::Dmarc:
        return dmarc();
    case DomainCheck::Dkim:
        for (const QByteArray &selector : request.selectors.first(qMin(DomainCheckRequest::maxSelectors, request.selectors.size())))
            add(selector.toLower() + "._domainkey." + request.domain, u"TXT"_s);
        return;
    case DomainCheck::MtaSts:
        return mtaSts();
    case DomainCheck::TlsRpt:
        return add("_smtp._tls." + request.domain, u"TXT"_s);
    case DomainCheck::Dane:
        return dane();
    case DomainCheck::Bimi:
        return add("default._bimi." + request.domain, u"TXT"_s);
    case DomainCheck::Ptr:
        return ptr();
    }
}

} // namespace

QList<PlannedQuestion> planOf(const DomainCheckRequest &request)
{
    Planner planner{.request = request, .plan = {}};
    for (const DomainCheck check : request.checks) {
        planner.check = check;
        if (!lackOf(request, check))
            planner.one();
    }
    return planner.plan;
}

QUrl policyUrl(const DomainCheckRequest &request)
{
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(u"mta-sts."_s + QString::fromLatin1(request.domain));
    if (request.httpsPort != 443)
        url.setPort(request.httpsPort);
    url.setPath(u"/.well-known/mta-sts.txt"_s);
    return url;
}

QByteArray tlsaName(const QByteArray &host, quint16 port)
{
    return '_' + QByteArray::number(port) + "._tcp." + host;
}

QByteArray hostName(const CheckedServer &server)
{
    if (!QHostAddress(server.host).isNull())
        return {};
    return mime::asciiDomain(server.host).toLower();
}

QList<std::pair<QByteArray, quint16>> namedServers(const DomainCheckRequest &request)
{
    QList<std::pair<QByteArray, quint16>> places;
    for (const CheckedServer &server : request.servers) {
        const std::pair<QByteArray, quint16> place(hostName(server), server.port);
        if (!place.first.isEmpty() && !places.contains(place) && places.size() < DomainCheckRequest::maxServers)
            places << place;
    }
    return places;
}

bool isHostName(const QByteArray &name)
{
    const bool letters = std::ranges::all_of(
        name, [](char one) { return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9') || one == '-' || one == '.'; });
    return letters && name.contains('.') && QHostAddress(QString::fromLatin1(name)).isNull() && !net::dnsQuestion(0, name, net::DnsRecord::Type::A).isEmpty();
}

} // namespace postscope::delivery
