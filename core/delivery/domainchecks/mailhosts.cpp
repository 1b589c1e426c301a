// SPDX-License-Identifier: MIT
#include "core/delivery/domainchecks/mailhosts.h"

#include <algorithm>

namespace postscope::delivery {

using net::DnsRecord;

smtp::Task<MailHosts> findMailHosts(Inquiry &inquiry, QByteArray domain)
{
    MailHosts found;
    found.answer = co_await inquiry.ask(domain, DnsRecord::Type::Mx);
    QList<DnsRecord> records = found.answer.dns.records;
    std::ranges::stable_sort(records, {}, &DnsRecord::preference);
    for (const DnsRecord &record : std::as_const(records)) {
        if (!record.target.isEmpty() && !found.hosts.contains(record.target) && found.hosts.size() < maxMailHosts)
            found.hosts << record.target;
    }
    found.null = found.answer.found() && found.hosts.isEmpty();
    if (found.answer.dns.state == net::DnsAnswer::State::NoRecord)
        found.hosts << domain;
    co_return found;
}

DomainFact noHostsFact(const MailHosts &found, const QByteArray &domain)
{
    if (found.answer.dns.mayPass())
        return missingFact(found.answer, {.name = domain, .type = DnsRecord::Type::Mx});
    return {.code = found.null ? DomainFact::Code::NullMx : DomainFact::Code::NoMailHosts,
            .tone = DomainFact::Tone::Unknown,
            .values = {QString::fromLatin1(domain)},
            .evidence = found.answer.evidence};
}

DomainFact dnssecFact(const Answer &answer, const Question &question)
{
    return {.code = answer.dns.authenticated ? DomainFact::Code::DnssecClaimed : DomainFact::Code::DnssecMissing,
            .tone = DomainFact::Tone::Unknown,
            .values = {answer.dns.nameserver.toString(), question.toString()},
            .evidence = answer.evidence};
}

} // namespace postscope::delivery
