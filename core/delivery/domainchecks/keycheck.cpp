// SPDX-License-Identifier: MIT
// Checks that read one record: DKIM, TLS-RPT, BIMI.
#include "core/delivery/domainchecks/checks.h"
#include "core/delivery/domainchecks/records.h"

namespace postscope::delivery {

using Code = DomainFact::Code;
using Tone = DomainFact::Tone;
using Type = net::DnsRecord::Type;

namespace {

QString text(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

DomainFact recordFact(const QByteArray &record, qsizetype evidence)
{
    return {.code = Code::Record, .values = {text(record)}, .evidence = evidence};
}

DomainFact severalFact(qsizetype count, qsizetype evidence)
{
    return {.code = Code::Several, .tone = Tone::Bad, .values = {QString::number(count)}, .evidence = evidence};
}

QList<DomainFact> keyFacts(const QByteArray &record, qsizetype evidence)
{
    const DkimKeyRecord key = readDkimKey(record);
    QList<DomainFact> facts{recordFact(record, evidence)};
    if (key.revoked)
        facts << DomainFact{.code = Code::DkimRevoked, .tone = Tone::Bad, .evidence = evidence};
    else if (key.type == "ed25519" && key.bits > 0)
        facts << DomainFact{.code = Code::DkimEd25519, .tone = Tone::Good, .evidence = evidence};
    else if (key.bits > 0)
        facts << DomainFact{
            .code = Code::DkimRsa, .tone = key.bits >= 1024 ? Tone::Good : Tone::Bad, .values = {QString::number(key.bits)}, .evidence = evidence};
    return facts + tagFacts(key.list, evidence);
}

using Read = TagList (*)(QByteArrayView);

/// The one record of a version under a name.
DomainCheckTask checkRecord(Inquiry &inquiry, QByteArray name, QByteArray version, Read read)
{
    const Answer answer = co_await inquiry.ask(name, Type::Txt);
    const QByteArrayList records = recordsOfVersion(answer.dns.records, version);
    QList<DomainFact> facts;
    for (const QByteArray &record : records)
        facts << recordFact(record, answer.evidence);
    if (records.isEmpty())
        facts << missingFact(answer, {.name = name, .type = Type::Txt});
    else if (records.size() > 1)
        facts << severalFact(records.size(), answer.evidence);
    else
        facts << tagFacts(read(records.constFirst()), answer.evidence);
    co_return facts;
}

} // namespace

DomainCheckTask checkDkim(Inquiry &inquiry, const DomainCheckRequest &request)
{
    QList<DomainFact> facts;
    for (const QByteArray &selector : request.selectors.first(qMin(DomainCheckRequest::maxSelectors, request.selectors.size()))) {
        const QByteArray name = selector + "._domainkey." + request.domain;
        const Answer answer = co_await inquiry.ask(name, Type::Txt);
        DomainFact fact{.code = Code::DkimSelector, .values = {text(selector)}, .evidence = answer.evidence};
        for (const net::DnsRecord &record : answer.dns.records)
            fact.parts << keyFacts(textOf(record), answer.evidence);
        if (answer.dns.records.isEmpty())
            fact.parts << missingFact(answer, {.name = name, .type = Type::Txt});
        else if (answer.dns.records.size() > 1)
            fact.parts << severalFact(answer.dns.records.size(), answer.evidence);
        facts << fact;
    }
    co_return facts;
}

DomainCheckTask checkTlsRpt(Inquiry &inquiry, const DomainCheckRequest &request)
{
    return checkRecord(inquiry, "_smtp._tls." + request.domain, "v=TLSRPTv1", readTlsRpt);
}

DomainCheckTask checkBimi(Inquiry &inquiry, const DomainCheckRequest &request)
{
    return checkRecord(inquiry, "default._bimi." + request.domain, "v=BIMI1", readBimi);
}

DomainCheckTask begin(DomainCheck check, Inquiry &inquiry, const DomainCheckRequest &request)
{
    switch (check) {
    case DomainCheck::Spf:
        return checkSpf(inquiry, request);
    case DomainCheck::Dmarc:
        return checkDmarc(inquiry, request);
    case DomainCheck::Dkim:
        return checkDkim(inquiry, request);
    case DomainCheck::MtaSts:
        return checkMtaSts(inquiry, request);
    case DomainCheck::TlsRpt:
        return checkTlsRpt(inquiry, request);
    case DomainCheck::Dane:
        return checkDane(inquiry, request);
    case DomainCheck::Bimi:
        return checkBimi(inquiry, request);
    case DomainCheck::Ptr:
        return checkPtr(inquiry, request);
    }
    Q_UNREACHABLE();
}

} // namespace postscope::delivery
