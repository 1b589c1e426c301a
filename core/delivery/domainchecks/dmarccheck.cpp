// SPDX-License-Identifier: MIT
#include "core/delivery/domainchecks/checks.h"
#include "core/delivery/domainchecks/records.h"
#include "core/delivery/domainchecks/taglist.h"

namespace postscope::delivery {

using Code = DomainFact::Code;
using Tone = DomainFact::Tone;
using Type = net::DnsRecord::Type;

namespace {

/// What stands under one name of the walk.
struct FoundDmarc {
    QByteArray domain;
    Answer answer;
    QByteArrayList texts;
    TagList tags; ///< of one text only

    [[nodiscard]] bool usable() const { return texts.size() == 1 && isPolicy(tags); }
};

smtp::Task<FoundDmarc> findDmarc(Inquiry &inquiry, QByteArray domain)
{
    FoundDmarc found{.domain = domain, .answer = {}, .texts = {}, .tags = {}};
    found.answer = co_await inquiry.ask("_dmarc." + domain, Type::Txt);
    found.texts = recordsOfVersion(found.answer.dns.records, "v=DMARC1");
    if (found.texts.size() == 1)
        found.tags = readDmarc(found.texts.constFirst());
    co_return found;
}

QString text(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

/// Which of them is the organizational domain's (DMARCbis 4.10.2): the one that says so, the one below a public suffix, or the shortest.
qsizetype organizational(const QList<FoundDmarc> &walk)
{
    qsizetype place = -1;
    for (qsizetype i = 0; i < walk.size(); ++i) {
        if (!walk[i].usable())
            continue;
        const QByteArray psd = walk[i].tags.value("psd");
        if (psd == "n")
            return i;
        if (psd == "y" && i > 0)
            return walk[i - 1].usable() ? i - 1 : place < 0 ? i : place;
        place = i;
    }
    return place;
}

void addRecord(const FoundDmarc &found, QList<DomainFact> &facts)
{
    for (const QByteArray &record : found.texts)
        facts << DomainFact{.code = Code::Record, .values = {text(record)}, .evidence = found.answer.evidence};
    if (found.texts.size() > 1)
        facts << DomainFact{.code = Code::Several, .tone = Tone::Bad, .values = {QString::number(found.texts.size())}, .evidence = found.answer.evidence};
    facts << tagFacts(found.tags, found.answer.evidence);
}

DomainFact policyOf(const FoundDmarc &found, bool inherited)
{
    const bool below = inherited && found.tags.find("sp");
    const QByteArray policy = below ? found.tags.value("sp") : found.tags.value("p");
    return {
        .code = Code::DmarcPolicy, .values = {text(policy.toLower()), below ? QStringLiteral("sp") : QStringLiteral("p")}, .evidence = found.answer.evidence};
}

/// Whoever is to get reports on another domain must agree (RFC 7489 7.1).
DomainCheckTask checkReports(Inquiry &inquiry, FoundDmarc found)
{
    QList<DomainFact> facts;
    for (const QByteArray &host : foreignReportHosts(found.tags, found.domain)) {
        const Answer answer = co_await inquiry.ask(found.domain + "._report._dmarc." + host, Type::Txt);
        const bool agrees = !recordsOfVersion(answer.dns.records, "v=DMARC1").isEmpty();
        if (answer.dns.mayPass())
            facts << missingFact(answer, {.name = found.domain + "._report._dmarc." + host, .type = Type::Txt});
        else
            facts << DomainFact{.code = agrees ? Code::DmarcReportsAllowed : Code::DmarcReportsNotAllowed,
                                .tone = agrees ? Tone::Good : Tone::Bad,
                                .values = {text(host)},
                                .evidence = answer.evidence};
    }
    co_return facts;
}

} // namespace

DomainCheckTask checkDmarc(Inquiry &inquiry, const DomainCheckRequest &request)
{
    QList<FoundDmarc> walk;
    for (const QByteArray &domain : dmarcDomains(request.domain)) {
        const FoundDmarc found = co_await findDmarc(inquiry, domain);
        walk << found;
        const QByteArray psd = found.tags.value("psd");
        // Its own policy is the one that counts; above it, whoever says that the tree ends there.
        if ((walk.size() == 1 && found.usable()) || psd == "n" || (psd == "y" && walk.size() > 1))
            break;
    }
    QList<DomainFact> facts;
    for (const FoundDmarc &found : std::as_const(walk)) {
        if (found.texts.isEmpty())
            facts << missingFact(found.answer, {.name = "_dmarc." + found.domain, .type = Type::Txt});
        else
            addRecord(found, facts);
    }
    const qsizetype place = walk.constFirst().usable() ? 0 : organizational(walk);
    if (place < 0)
        co_return facts;
    const FoundDmarc chosen = walk[place];
    if (place == 0)
        facts << DomainFact{.code = Code::DmarcFrom, .values = {text(chosen.domain)}};
    else
        facts << DomainFact{.code = Code::DmarcInherited, .values = {text(request.domain), text(chosen.domain)}};
    facts << policyOf(chosen, place > 0);
    const QList<DomainFact> reports = co_await checkReports(inquiry, chosen);
    facts << reports;
    co_return facts;
}

} // namespace postscope::delivery
