// SPDX-License-Identifier: MIT
#include "core/delivery/domainchecks/checks.h"
#include "core/delivery/domainchecks/mailhosts.h"
#include "core/delivery/domainchecks/plan.h"
#include "core/delivery/domainchecks/tlsa.h"

#include <algorithm>

namespace postscope::delivery {

using Code = DomainFact::Code;
using Tone = DomainFact::Tone;
using Type = net::DnsRecord::Type;

namespace {

DomainFact recordFact(const net::DnsRecord &tlsa, qsizetype evidence)
{
    DomainFact fact{
        .code = Code::TlsaRecord,
        .values = {QString::number(tlsa.usage), QString::number(tlsa.selector), QString::number(tlsa.matching), QString::fromLatin1(tlsa.association.toHex())},
        .evidence = evidence};
    fact.parts = problemFacts(problemsOf(tlsa), evidence);
    if (tlsa.usage < 2)
        fact.parts << DomainFact{.code = Code::TlsaUnused, .tone = Tone::Bad, .values = {QString::number(tlsa.usage)}, .evidence = evidence};
    return fact;
}

/// Some record that SMTP uses must match; the others may be for the next certificate.
DomainFact matchFact(const QList<net::DnsRecord> &records, const CheckedServer &server, qsizetype evidence)
{
    for (const net::DnsRecord &tlsa : records) {
        const qsizetype place = matchIn(server.chain, tlsa);
        if (place >= 0)
            return {.code = Code::TlsaMatches,
                    .tone = Tone::Good,
                    .values = {server.address.toString(), QString::number(place + 1), server.chain[place].subject},
                    .evidence = evidence};
    }
    return {.code = Code::TlsaNoMatch, .tone = Tone::Bad, .values = {server.address.toString()}, .evidence = evidence};
}

DomainCheckTask checkHost(Inquiry &inquiry, QByteArray host, quint16 port, QList<CheckedServer> servers)
{
    const QByteArray name = tlsaName(host, port);
    const Answer answer = co_await inquiry.ask(name, Type::Tlsa);
    DomainFact fact{.code = Code::DaneServer, .values = {QString::fromLatin1(host), QString::number(port)}, .evidence = answer.evidence};
    if (!answer.found()) {
        fact.parts << missingFact(answer, {.name = name, .type = Type::Tlsa});
        co_return QList<DomainFact>{fact};
    }
    fact.parts << dnssecFact(answer, {.name = name, .type = Type::Tlsa});
    for (const net::DnsRecord &record : answer.dns.records)
        fact.parts << recordFact(record, answer.evidence);
    const bool usable = std::ranges::any_of(answer.dns.records, isForSmtp);
    servers.removeIf([](const CheckedServer &server) { return server.chain.isEmpty(); });
    for (const CheckedServer &server : std::as_const(servers)) {
        if (usable)
            fact.parts << matchFact(answer.dns.records, server, answer.evidence);
    }
    if (servers.isEmpty() && usable)
        fact.parts << DomainFact{.code = Code::TlsaUnseen, .tone = Tone::Unknown, .evidence = answer.evidence};
    co_return QList<DomainFact>{fact};
}

QList<CheckedServer> serversAt(const DomainCheckRequest &request, const QByteArray &host, quint16 port)
{
    QList<CheckedServer> servers = request.servers;
    servers.removeIf([&](const CheckedServer &server) { return hostName(server) != host || server.port != port; });
    return servers;
}

} // namespace

DomainCheckTask checkDane(Inquiry &inquiry, const DomainCheckRequest &request)
{
    QList<DomainFact> facts;
    QList<std::pair<QByteArray, quint16>> places = namedServers(request);
    if (!request.domain.isEmpty()) {
        const MailHosts found = co_await findMailHosts(inquiry, request.domain);
        if (found.hosts.isEmpty())
            facts << noHostsFact(found, request.domain);
        else if (found.answer.found())
            facts << dnssecFact(found.answer, {.name = request.domain, .type = Type::Mx});
        for (const QByteArray &host : found.hosts) {
            const std::pair<QByteArray, quint16> place(host, quint16(25));
            if (!places.contains(place))
                places << place;
        }
    }
    for (const auto &place : std::as_const(places)) {
        const QList<CheckedServer> servers = serversAt(request, place.first, place.second);
        const QList<DomainFact> told = co_await checkHost(inquiry, place.first, place.second, servers);
        facts << told;
    }
    co_return facts;
}

} // namespace postscope::delivery
