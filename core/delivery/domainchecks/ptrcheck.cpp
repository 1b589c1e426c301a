// SPDX-License-Identifier: MIT
// Names of addresses, names that lead back (RFC 8499 "forward-confirmed"), and what the server calls itself (RFC 5321 4.1.4).
#include "core/delivery/domainchecks/checks.h"
#include "core/delivery/domainchecks/mailhosts.h"
#include "core/delivery/domainchecks/plan.h"

#include <algorithm>

namespace postscope::delivery {

using Code = DomainFact::Code;
using Tone = DomainFact::Tone;
using net::DnsRecord;
using Type = DnsRecord::Type;

namespace {

constexpr std::array addressTypes{Type::A, Type::Aaaa};
constexpr qsizetype maxNames = 5;     // PTR records of an address
constexpr qsizetype maxAddresses = 8; // of a host

QString text(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

Type addressType(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol ? Type::Aaaa : Type::A;
}

/// Whether a name leads to an address.
DomainCheckTask confirm(Inquiry &inquiry, QByteArray name, QHostAddress address, Code yes, Code no)
{
    const Answer answer = co_await inquiry.ask(name, addressType(address));
    const bool leads = std::ranges::any_of(answer.dns.records, [&address](const DnsRecord &record) { return record.address == address; });
    if (answer.dns.mayPass())
        co_return QList<DomainFact>{missingFact(answer, {.name = name, .type = addressType(address)})};
    co_return QList<DomainFact>{
        DomainFact{.code = leads ? yes : no, .tone = leads ? Tone::Good : Tone::Bad, .values = {text(name), address.toString()}, .evidence = answer.evidence}};
}

DomainCheckTask checkGreeting(Inquiry &inquiry, CheckedServer server, Answer pointers)
{
    const QByteArray name = server.greetingName.toLower();
    QList<DomainFact> facts;
    if (name.isEmpty())
        co_return facts;
    if (!isHostName(name)) {
        facts << DomainFact{.code = Code::PtrGreetingNoName, .tone = Tone::Bad, .values = {text(server.greetingName)}};
        co_return facts;
    }
    if (pointers.found()) {
        const bool same = std::ranges::any_of(pointers.dns.records, [&name](const DnsRecord &record) { return record.target == name; });
        facts << DomainFact{.code = same ? Code::PtrGreeting : Code::PtrGreetingOther,
                            .tone = same ? Tone::Good : Tone::Bad,
                            .values = {text(name)},
                            .evidence = pointers.evidence};
    }
    const QList<DomainFact> forward = co_await confirm(inquiry, name, server.address, Code::PtrGreetingConfirmed, Code::PtrGreetingUnconfirmed);
    facts << forward;
    co_return facts;
}

DomainCheckTask checkServer(Inquiry &inquiry, CheckedServer server)
{
    const QByteArray name = net::reverseName(server.address);
    const Answer answer = co_await inquiry.ask(name, Type::Ptr);
    DomainFact fact{.code = Code::PtrAddress, .values = {server.address.toString(), server.host}, .evidence = answer.evidence};
    if (!answer.found())
        fact.parts << missingFact(answer, {.name = name, .type = Type::Ptr});
    for (const DnsRecord &record : answer.dns.records.first(qMin(maxNames, answer.dns.records.size()))) {
        fact.parts << DomainFact{.code = Code::PtrName, .values = {text(record.target)}, .evidence = answer.evidence};
        const QList<DomainFact> forward = co_await confirm(inquiry, record.target, server.address, Code::PtrConfirmed, Code::PtrUnconfirmed);
        fact.parts << forward;
    }
    const QList<DomainFact> greeting = co_await checkGreeting(inquiry, server, answer);
    fact.parts << greeting;
    co_return QList<DomainFact>{fact};
}

/// A host as its addresses.
DomainCheckTask checkHost(Inquiry &inquiry, QByteArray host)
{
    QList<DomainFact> facts;
    QList<QHostAddress> addresses;
    for (const Type type : addressTypes) {
        const Answer answer = co_await inquiry.ask(host, type);
        if (answer.dns.mayPass())
            facts << missingFact(answer, {.name = host, .type = type});
        for (const DnsRecord &record : answer.dns.records) {
            if (addresses.size() < maxAddresses)
                addresses << record.address;
        }
    }
    if (addresses.isEmpty() && facts.isEmpty())
        facts << DomainFact{.code = Code::NoRecord, .tone = Tone::Bad, .values = {text(host) + QStringLiteral(" A, AAAA")}};
    for (const QHostAddress &address : std::as_const(addresses)) {
        const CheckedServer server{.host = text(host), .address = address};
        const QList<DomainFact> told = co_await checkServer(inquiry, server);
        facts << told;
    }
    co_return facts;
}

} // namespace

DomainCheckTask checkPtr(Inquiry &inquiry, const DomainCheckRequest &request)
{
    QList<DomainFact> facts;
    QByteArrayList hosts;
    for (const CheckedServer &server : request.servers) {
        if (!server.address.isNull()) {
            const QList<DomainFact> told = co_await checkServer(inquiry, server);
            facts << told;
        } else if (!hosts.contains(hostName(server)) && !hostName(server).isEmpty()) {
            hosts << hostName(server);
        }
    }
    if (request.servers.isEmpty()) {
        const MailHosts found = co_await findMailHosts(inquiry, request.domain);
        hosts = found.hosts;
        if (hosts.isEmpty())
            facts << noHostsFact(found, request.domain);
    }
    for (const QByteArray &host : std::as_const(hosts)) {
        const QList<DomainFact> told = co_await checkHost(inquiry, host);
        facts << told;
    }
    co_return facts;
}

} // namespace postscope::delivery
