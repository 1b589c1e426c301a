// SPDX-License-Identifier: MIT
// The whole tree of a domain's SPF records: what each term means, and how many questions it costs at most.
#include "core/delivery/domainchecks/spfcheck.h"

#include "core/delivery/domainchecks/checks.h"

namespace postscope::delivery {

using Code = DomainFact::Code;
using Tone = DomainFact::Tone;
using Kind = SpfTerm::Kind;
using Type = net::DnsRecord::Type;

namespace {

// A tree that is over the limit is shown further, so that its owner sees by how much; not without an end.
constexpr int furthest = 40;
constexpr qsizetype deepest = 12;

/// What is known of the tree so far.
struct Walk {
    Inquiry &inquiry;
    SpfCount count;
    QByteArrayList path; // from the domain down to the record that is looked at
};

QString text(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

Code codeOf(Kind kind)
{
    switch (kind) {
    case Kind::All:
        return Code::SpfAll;
    case Kind::Include:
        return Code::SpfInclude;
    case Kind::A:
        return Code::SpfA;
    case Kind::Mx:
        return Code::SpfMx;
    case Kind::Ptr:
        return Code::SpfPtr;
    case Kind::Ip4:
        return Code::SpfIp4;
    case Kind::Ip6:
        return Code::SpfIp6;
    case Kind::Exists:
        return Code::SpfExists;
    case Kind::Redirect:
        return Code::SpfRedirect;
    case Kind::Exp:
        return Code::SpfExp;
    case Kind::Other:
        return Code::SpfOther;
    }
    return Code::SpfOther;
}

DomainFact factOf(const SpfTerm &term, const QByteArray &domain)
{
    QString argument = text(term.domain.isEmpty() ? domain : term.domain);
    if (term.kind == Kind::Ip4 || term.kind == Kind::Ip6)
        argument = QStringLiteral("%1/%2").arg(term.address.toString()).arg(term.kind == Kind::Ip4 ? term.prefix4 : term.prefix6);
    return {.code = codeOf(term.kind), .values = {text(term.text), name(term.match), argument}};
}

DomainCheckTask walkRecord(Walk &walk, QByteArray domain);

DomainCheckTask walkTarget(Walk &walk, QByteArray target)
{
    if (walk.path.contains(target.toLower()))
        co_return problemFacts({{.code = RecordProblem::Code::SpfLoop, .piece = target}});
    if (walk.path.size() >= deepest || walk.count.lookups > furthest)
        co_return problemFacts({{.code = RecordProblem::Code::SpfDeep, .piece = target}});
    QList<DomainFact> facts = co_await walkRecord(walk, target);
    for (const DomainFact &fact : std::as_const(facts)) {
        if (fact.code == Code::NoRecord) {
            facts << problemFact({.code = RecordProblem::Code::SpfNoTarget, .piece = target}, fact.evidence);
            break;
        }
    }
    co_return facts;
}

/// Whether the name of an `a`, `mx` or `exists` is there: what is not, counts (RFC 7208 4.6.4).
DomainCheckTask askTarget(Walk &walk, Kind kind, QByteArray target)
{
    const Type type = kind == Kind::Mx ? Type::Mx : Type::A;
    Answer answer = co_await walk.inquiry.ask(target, type);
    if (kind == Kind::A && answer.dns.state == net::DnsAnswer::State::NoRecord)
        answer = co_await walk.inquiry.ask(target, Type::Aaaa);
    walk.count.see(answer);
    if (answer.found())
        co_return QList<DomainFact>{};
    co_return QList<DomainFact>{missingFact(answer, {.name = target, .type = type})};
}

DomainCheckTask walkTerm(Walk &walk, SpfTerm term, QByteArray domain)
{
    DomainFact fact = factOf(term, domain);
    const bool asks = term.kind == Kind::Include || term.kind == Kind::Redirect || term.kind == Kind::A || term.kind == Kind::Mx || term.kind == Kind::Ptr ||
                      term.kind == Kind::Exists;
    walk.count.lookups += asks ? 1 : 0;
    if (asks && hasMacro(term.domain)) {
        fact.parts << DomainFact{.code = Code::SpfMacro, .tone = Tone::Unknown, .values = {text(term.domain)}};
    } else if (asks && term.kind != Kind::Ptr) {
        const QByteArray target = term.domain.isEmpty() ? domain : expandSpf(term.domain, {.domain = domain}).value_or(QByteArray());
        if (term.kind == Kind::Include || term.kind == Kind::Redirect)
            fact.parts = co_await walkTarget(walk, target);
        else if (walk.count.lookups <= furthest)
            fact.parts = co_await askTarget(walk, term.kind, target);
    }
    co_return QList<DomainFact>{fact};
}

DomainCheckTask walkRecord(Walk &walk, QByteArray domain)
{
    const FoundSpf found = co_await findSpf(walk.inquiry, domain);
    QList<DomainFact> facts;
    if (!walk.path.isEmpty())
        walk.count.see(found.answer);
    if (found.texts.isEmpty()) {
        Answer answer = found.answer;
        facts << missingFact(answer, {.name = domain, .type = Type::Txt});
        co_return facts;
    }
    for (const QByteArray &record : found.texts)
        facts << DomainFact{.code = Code::Record, .values = {text(record)}, .evidence = found.answer.evidence};
    if (found.texts.size() > 1) {
        facts << DomainFact{.code = Code::Several, .tone = Tone::Bad, .values = {QString::number(found.texts.size())}, .evidence = found.answer.evidence};
        co_return facts;
    }
    walk.path << domain.toLower();
    for (const SpfTerm &term : found.record.terms) {
        const QList<DomainFact> told = co_await walkTerm(walk, term, domain);
        facts << told;
    }
    walk.path.removeLast();
    facts << problemFacts(found.record.problems, found.answer.evidence);
    co_return facts;
}

void addCounts(const SpfCount &count, QList<DomainFact> &facts)
{
    const auto add = [&facts](Code code, int number, int limit, RecordProblem::Code problem) {
        facts << DomainFact{.code = code, .tone = number > limit ? Tone::Bad : Tone::Plain, .values = {QString::number(number), QString::number(limit)}};
        if (number > limit)
            facts << problemFact({.code = problem, .piece = QByteArray::number(number)});
    };
    add(Code::SpfLookups, count.lookups, maxSpfLookups, RecordProblem::Code::SpfLookups);
    add(Code::SpfVoidLookups, count.voids, maxSpfVoidLookups, RecordProblem::Code::SpfVoidLookups);
}

} // namespace

DomainCheckTask checkSpf(Inquiry &inquiry, const DomainCheckRequest &request)
{
    Walk walk{.inquiry = inquiry, .count = {}, .path = {}};
    QList<DomainFact> facts = co_await walkRecord(walk, request.domain);
    if (facts.constFirst().code == Code::Record)
        addCounts(walk.count, facts);
    if (request.client.isNull())
        co_return facts;
    SpfCount count;
    const SpfMacros macros{.sender = "postmaster@" + request.domain, .domain = request.domain, .helo = request.domain, .client = request.client};
    const SpfVerdict verdict = co_await evaluateSpf(inquiry, macros, count);
    const bool bad = verdict.result == SpfResult::Fail || verdict.result == SpfResult::SoftFail || verdict.result == SpfResult::PermError;
    facts << DomainFact{.code = Code::SpfResult,
                        .tone = verdict.result == SpfResult::Pass ? Tone::Good
                                : bad                             ? Tone::Bad
                                                                  : Tone::Unknown,
                        .values = {name(verdict.result), request.client.toString(), text(verdict.domain), text(verdict.term)},
                        .evidence = verdict.evidence};
    co_return facts;
}

} // namespace postscope::delivery
