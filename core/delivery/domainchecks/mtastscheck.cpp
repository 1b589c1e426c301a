// SPDX-License-Identifier: MIT
#include "core/delivery/domainchecks/checks.h"
#include "core/delivery/domainchecks/mailhosts.h"
#include "core/delivery/domainchecks/plan.h"
#include "core/delivery/domainchecks/records.h"

#include <algorithm>

namespace postscope::delivery {

using Code = DomainFact::Code;
using Tone = DomainFact::Tone;
using Type = net::DnsRecord::Type;

namespace {

QString text(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

DomainFact fetchFact(const QUrl &url, const Fetched &fetched)
{
    const net::Downloaded &document = fetched.document;
    const QString place = url.toString(QUrl::FullyEncoded);
    if (!document.refused.isEmpty())
        return {.code = Code::StsPrivate, .tone = Tone::Bad, .values = {place, document.refused}, .evidence = fetched.evidence};
    if (!document.ways.isEmpty())
        return {.code = Code::StsRedirected, .tone = Tone::Bad, .values = {place, document.ways.constFirst()}, .evidence = fetched.evidence};
    if (document.status == 200 && document.problem.isEmpty())
        return {.code = Code::StsFetched, .tone = Tone::Good, .values = {place}, .evidence = fetched.evidence};
    const QString why = document.status != 0 && document.problem.isEmpty() ? QStringLiteral("HTTP %1").arg(document.status) : document.problem;
    return {.code = Code::StsNotFetched, .tone = Tone::Bad, .values = {place, why}, .evidence = fetched.evidence};
}

QList<DomainFact> policyFacts(const StsPolicy &policy, const Fetched &fetched)
{
    QList<DomainFact> facts;
    const QByteArray type = fetched.document.type.left(fetched.document.type.indexOf(';')).trimmed().toLower();
    if (type != "text/plain")
        facts << problemFact({.code = RecordProblem::Code::StsType, .piece = fetched.document.type}, fetched.evidence);
    if (!policy.mode.isEmpty())
        facts << DomainFact{.code = Code::StsMode, .values = {text(policy.mode)}, .evidence = fetched.evidence};
    if (policy.maxAge >= 0)
        facts << DomainFact{.code = Code::StsMaxAge, .values = {QString::number(policy.maxAge)}, .evidence = fetched.evidence};
    for (const QByteArray &pattern : policy.mx)
        facts << DomainFact{.code = Code::StsPattern, .values = {text(pattern)}, .evidence = fetched.evidence};
    return facts + problemFacts(policy.problems, fetched.evidence);
}

DomainFact hostFact(const QByteArray &host, const StsPolicy &policy, qsizetype evidence)
{
    const auto found = std::ranges::find_if(policy.mx, [&host](const QByteArray &pattern) { return matchesPattern(host, pattern); });
    if (found == policy.mx.end())
        return {.code = Code::StsHostMissing, .tone = Tone::Bad, .values = {text(host)}, .evidence = evidence};
    return {.code = Code::StsHostListed, .tone = Tone::Good, .values = {text(host), text(*found)}, .evidence = evidence};
}

} // namespace

DomainCheckTask checkMtaSts(Inquiry &inquiry, const DomainCheckRequest &request)
{
    const QByteArray name = "_mta-sts." + request.domain;
    const Answer answer = co_await inquiry.ask(name, Type::Txt);
    const QByteArrayList records = recordsOfVersion(answer.dns.records, "v=STSv1");
    QList<DomainFact> facts;
    for (const QByteArray &record : records) {
        facts << DomainFact{.code = Code::Record, .values = {text(record)}, .evidence = answer.evidence};
        facts << tagFacts(readMtaSts(record), answer.evidence);
    }
    if (records.size() > 1)
        facts << DomainFact{.code = Code::Several, .tone = Tone::Bad, .values = {QString::number(records.size())}, .evidence = answer.evidence};
    if (records.isEmpty()) {
        facts << missingFact(answer, {.name = name, .type = Type::Txt});
        co_return facts; // no record, no policy (RFC 8461 3.1)
    }
    const QUrl url = policyUrl(request);
    const Fetched fetched = co_await inquiry.fetch(url);
    const DomainFact fetch = fetchFact(url, fetched);
    facts << fetch;
    if (fetch.code != Code::StsFetched)
        co_return facts;
    const StsPolicy policy = readStsPolicy(fetched.document.octets);
    facts << policyFacts(policy, fetched);
    const MailHosts found = co_await findMailHosts(inquiry, request.domain);
    if (found.hosts.isEmpty())
        facts << noHostsFact(found, request.domain);
    for (const QByteArray &host : found.hosts)
        facts << hostFact(host, policy, found.answer.evidence);
    co_return facts;
}

} // namespace postscope::delivery
