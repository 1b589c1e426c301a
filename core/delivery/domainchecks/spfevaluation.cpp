// SPDX-License-Identifier: MIT
// check_host() of RFC 7208.
#include "core/delivery/domainchecks/spfcheck.h"

#include "core/delivery/domainchecks/taglist.h"

namespace postscope::delivery {

using net::DnsRecord;
using Kind = SpfTerm::Kind;
using Type = DnsRecord::Type;

namespace {

constexpr qsizetype maxHosts = 10; // of MX and PTR records (RFC 7208 4.6.4)

/// Whether a term matches; or the error that ends everything.
struct Match {
    bool matches = false;
    std::optional<SpfResult> error;
};

bool isIn(const QHostAddress &client, const QHostAddress &address, const SpfTerm &term)
{
    const bool v4 = client.protocol() == QAbstractSocket::IPv4Protocol;
    return client.protocol() == address.protocol() && client.isInSubnet(address, v4 ? term.prefix4 : term.prefix6);
}

smtp::Task<Match> matchAddresses(Inquiry &inquiry, QByteArray host, const SpfTerm &term, const QHostAddress &client, SpfCount *count)
{
    const Type type = client.protocol() == QAbstractSocket::IPv6Protocol ? Type::Aaaa : Type::A;
    const Answer answer = co_await inquiry.ask(host, type);
    Match match;
    if (count)
        count->see(answer);
    if (answer.dns.mayPass())
        match.error = SpfResult::TempError;
    for (const DnsRecord &record : answer.dns.records)
        match.matches = match.matches || isIn(client, record.address, term);
    co_return match;
}

smtp::Task<Match> matchExchanges(Inquiry &inquiry, QByteArray domain, const SpfTerm &term, const QHostAddress &client, SpfCount &count)
{
    const Answer answer = co_await inquiry.ask(domain, Type::Mx);
    count.see(answer);
    Match match;
    if (answer.dns.mayPass())
        match.error = SpfResult::TempError;
    if (answer.dns.records.size() > maxHosts)
        match.error = SpfResult::PermError;
    for (const DnsRecord &record : answer.dns.records) {
        if (match.error || match.matches)
            break;
        match = co_await matchAddresses(inquiry, record.target, term, client, nullptr);
    }
    co_return match;
}

/// A name of the client's address that leads back to it, and is the domain or below it (RFC 7208 5.5).
smtp::Task<Match> matchPointers(Inquiry &inquiry, QByteArray domain, const QHostAddress &client, SpfCount &count)
{
    const Answer answer = co_await inquiry.ask(net::reverseName(client), Type::Ptr);
    count.see(answer);
    const SpfTerm whole;
    Match match;
    for (const DnsRecord &record : answer.dns.records.first(qMin(maxHosts, answer.dns.records.size()))) {
        if (match.matches || (record.target != domain && !record.target.endsWith('.' + domain)))
            continue;
        match = co_await matchAddresses(inquiry, record.target, whole, client, nullptr);
        match.error.reset();
    }
    co_return match;
}

smtp::Task<Match> matchExists(Inquiry &inquiry, QByteArray domain, SpfCount &count)
{
    const Answer answer = co_await inquiry.ask(domain, Type::A);
    count.see(answer);
    Match match{.matches = answer.found()};
    if (answer.dns.mayPass())
        match.error = SpfResult::TempError;
    co_return match;
}

smtp::Task<Match> matchInclude(Inquiry &inquiry, SpfMacros macros, SpfCount &count)
{
    const SpfVerdict verdict = co_await evaluateSpf(inquiry, macros, count);
    Match match{.matches = verdict.result == SpfResult::Pass};
    if (verdict.result == SpfResult::TempError || verdict.result == SpfResult::PermError)
        match.error = verdict.result;
    if (verdict.result == SpfResult::None)
        match.error = SpfResult::PermError; // RFC 7208 5.2
    co_return match;
}

bool asks(Kind kind)
{
    return kind != Kind::All && kind != Kind::Ip4 && kind != Kind::Ip6 && kind != Kind::Exp && kind != Kind::Other;
}

smtp::Task<Match> matchTerm(Inquiry &inquiry, const SpfTerm &term, SpfMacros macros, SpfCount &count)
{
    Match match;
    count.lookups += asks(term.kind) ? 1 : 0;
    const auto domain = term.domain.isEmpty() ? std::optional(macros.domain) : expandSpf(term.domain, macros);
    if (!domain || count.tooMany()) {
        match.error = SpfResult::PermError;
        co_return match;
    }
    switch (term.kind) {
    case Kind::All:
        match.matches = true;
        break;
    case Kind::Ip4:
    case Kind::Ip6:
        match.matches = isIn(macros.client, term.address, term);
        break;
    case Kind::A:
        match = co_await matchAddresses(inquiry, *domain, term, macros.client, &count);
        break;
    case Kind::Mx:
        match = co_await matchExchanges(inquiry, *domain, term, macros.client, count);
        break;
    case Kind::Ptr:
        match = co_await matchPointers(inquiry, *domain, macros.client, count);
        break;
    case Kind::Exists:
        match = co_await matchExists(inquiry, *domain, count);
        break;
    case Kind::Include:
        macros.domain = *domain;
        match = co_await matchInclude(inquiry, macros, count);
        break;
    case Kind::Redirect:
    case Kind::Exp:
    case Kind::Other:
        break;
    }
    if (count.tooMany())
        match.error = SpfResult::PermError;
    co_return match;
}

smtp::Task<SpfVerdict> redirected(Inquiry &inquiry, const SpfTerm &term, SpfMacros macros, SpfCount &count)
{
    SpfVerdict verdict{.result = SpfResult::PermError, .domain = macros.domain, .term = term.text};
    const auto domain = expandSpf(term.domain, macros);
    ++count.lookups;
    if (!domain || count.tooMany())
        co_return verdict;
    macros.domain = *domain;
    const SpfVerdict there = co_await evaluateSpf(inquiry, macros, count);
    if (there.result == SpfResult::None)
        co_return verdict; // RFC 7208 6.1
    co_return there;
}

} // namespace

void SpfCount::see(const Answer &answer)
{
    voids += answer.dns.state == net::DnsAnswer::State::NoName || answer.dns.state == net::DnsAnswer::State::NoRecord ? 1 : 0;
}

smtp::Task<FoundSpf> findSpf(Inquiry &inquiry, QByteArray domain)
{
    FoundSpf found;
    found.answer = co_await inquiry.ask(domain, Type::Txt);
    found.texts = recordsOfVersion(found.answer.dns.records, "v=spf1");
    found.texts.removeIf([](const QByteArray &text) { return text.size() > 6 && text[6] != ' '; });
    if (found.texts.size() == 1)
        found.record = readSpfRecord(found.texts.constFirst());
    co_return found;
}

smtp::Task<SpfVerdict> evaluateSpf(Inquiry &inquiry, SpfMacros macros, SpfCount &count)
{
    const FoundSpf found = co_await findSpf(inquiry, macros.domain);
    SpfVerdict verdict{.domain = macros.domain, .evidence = found.answer.evidence};
    if (!found.usable()) {
        verdict.result = SpfResult::PermError;
        if (found.answer.dns.mayPass())
            verdict.result = SpfResult::TempError;
        else if (found.texts.isEmpty())
            verdict.result = SpfResult::None;
        co_return verdict;
    }
    for (const SpfTerm &term : found.record.terms) {
        const Match match = co_await matchTerm(inquiry, term, macros, count);
        if (!match.error && !match.matches)
            continue;
        verdict.result = match.error.value_or(term.match);
        verdict.term = term.text;
        co_return verdict;
    }
    const SpfTerm *redirect = found.record.find(Kind::Redirect);
    if (redirect)
        verdict = co_await redirected(inquiry, *redirect, macros, count);
    co_return verdict;
}

} // namespace postscope::delivery
