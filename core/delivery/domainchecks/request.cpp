// SPDX-License-Identifier: MIT
#include "core/delivery/domainchecks/request.h"

#include "core/delivery/proberesult.h"

#include <algorithm>

namespace postscope::delivery {

using namespace Qt::StringLiterals;

QString keyword(DomainCheck check)
{
    switch (check) {
    case DomainCheck::Spf:
        return u"spf"_s;
    case DomainCheck::Dmarc:
        return u"dmarc"_s;
    case DomainCheck::Dkim:
        return u"dkim"_s;
    case DomainCheck::MtaSts:
        return u"mta-sts"_s;
    case DomainCheck::TlsRpt:
        return u"tls-rpt"_s;
    case DomainCheck::Dane:
        return u"dane"_s;
    case DomainCheck::Bimi:
        return u"bimi"_s;
    case DomainCheck::Ptr:
        return u"ptr"_s;
    }
    return {};
}

std::optional<DomainCheck> domainCheckOf(const QString &word)
{
    const auto *found = std::ranges::find(allDomainChecks, word.toLower(), &keyword);
    return found == allDomainChecks.end() ? std::nullopt : std::optional(*found);
}

QList<CheckedServer> serversOf(const ProbeResult &result)
{
    QList<CheckedServer> servers;
    for (const ProbedHost &host : result.hosts) {
        for (const ProbedAddress &probed : host.addresses) {
            if (servers.size() == DomainCheckRequest::maxServers)
                return servers;
            const QByteArray greeting = probed.report.session.greeting.lines.value(0).trimmed();
            servers << CheckedServer{.host = host.host,
                                     .port = host.port,
                                     .address = QHostAddress(probed.address),
                                     .greetingName = greeting.left(greeting.indexOf(' ') < 0 ? greeting.size() : greeting.indexOf(' ')),
                                     .chain = probed.tls.chain};
        }
        if (host.addresses.isEmpty())
            servers << CheckedServer{.host = host.host, .port = host.port};
    }
    return servers;
}

std::optional<CheckLack> lackOf(const DomainCheckRequest &request, DomainCheck check)
{
    switch (check) {
    case DomainCheck::Spf:
    case DomainCheck::Dmarc:
    case DomainCheck::MtaSts:
    case DomainCheck::TlsRpt:
    case DomainCheck::Bimi:
        return request.domain.isEmpty() ? std::optional(CheckLack::Domain) : std::nullopt;
    case DomainCheck::Dkim:
        if (request.domain.isEmpty())
            return CheckLack::Domain;
        return request.selectors.isEmpty() ? std::optional(CheckLack::Selector) : std::nullopt;
    case DomainCheck::Dane:
    case DomainCheck::Ptr:
        return request.domain.isEmpty() && request.servers.isEmpty() ? std::optional(CheckLack::Domain) : std::nullopt;
    }
    return std::nullopt;
}

bool isSelector(const QByteArray &name)
{
    constexpr qsizetype longest = 200;
    const bool letters = std::ranges::all_of(name, [](char one) {
        return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9') || one == '-' || one == '_' || one == '.';
    });
    return letters && !name.isEmpty() && name.size() <= longest && !net::dnsQuestion(0, name, net::DnsRecord::Type::Txt).isEmpty();
}

} // namespace postscope::delivery
