// SPDX-License-Identifier: MIT
#include "ui/text/domainreport.h"

#include <QCoreApplication>

namespace postscope::text {

using namespace Qt::StringLiterals;
using delivery::CheckLack;
using delivery::CheckResult;
using delivery::DomainCheck;
using delivery::DomainFact;
using delivery::Evidence;
using State = net::DnsAnswer::State;

namespace {

class DomainReport {
    Q_DECLARE_TR_FUNCTIONS(DomainReport)
};

ProbeFact::Tone toneOf(DomainFact::Tone tone)
{
    switch (tone) {
    case DomainFact::Tone::Plain:
        return ProbeFact::Tone::Plain;
    case DomainFact::Tone::Good:
        return ProbeFact::Tone::Good;
    case DomainFact::Tone::Bad:
        return ProbeFact::Tone::Bad;
    case DomainFact::Tone::Unknown:
        return ProbeFact::Tone::Unknown;
    }
    return ProbeFact::Tone::Plain;
}

ProbeFact factOf(DomainCheck check, const DomainFact &fact)
{
    auto [name, value] = words(check, fact);
    if (fact.evidence >= 0)
        value += (value.isEmpty() ? u"[%1]"_s : u" [%1]"_s).arg(fact.evidence + 1);
    ProbeFact told{name, value, toneOf(fact.tone)};
    for (const DomainFact &part : fact.parts)
        told.parts << factOf(check, part);
    return told;
}

QString stateText(const Evidence &evidence)
{
    switch (evidence.state) {
    case State::Found:
        return evidence.answer.size() == 1 ? evidence.answer.constFirst() : DomainReport::tr("%n line(s)", "of an answer", int(evidence.answer.size()));
    case State::NoRecord:
        return DomainReport::tr("the name is there, this record is not");
    case State::NoName:
        return DomainReport::tr("there is no such name");
    case State::Failed:
        return evidence.detail.isEmpty() ? DomainReport::tr("not answered") : DomainReport::tr("not answered: %1").arg(evidence.detail);
    case State::TimedOut:
        return DomainReport::tr("no answer in time");
    }
    return {};
}

/// Who answered, how, when, and what can be said for it.
QString sourceText(const Evidence &evidence)
{
    QStringList words;
    if (!evidence.server.isEmpty())
        words << (evidence.tcp ? DomainReport::tr("%1 by TCP").arg(evidence.server) : DomainReport::tr("%1 by UDP").arg(evidence.server));
    if (evidence.asked.isValid())
        words << DomainReport::tr("at %1, in %2 ms", "a time, and how long").arg(evidence.asked.time().toString(u"HH:mm:ss"_s)).arg(evidence.took.count());
    if (!evidence.server.isEmpty())
        words << (evidence.authenticated ? DomainReport::tr("it says: verified by DNSSEC (AD)") : DomainReport::tr("not said to be verified by DNSSEC"));
    return words.join(u"; "_s);
}

ProbeFact evidenceFact(const Evidence &evidence, qsizetype number)
{
    ProbeFact fact{u"[%1] %2"_s.arg(number).arg(evidence.question), stateText(evidence)};
    for (const QString &line : evidence.answer)
        fact.parts << ProbeFact{DomainReport::tr("Answer"), line};
    if (const QString source = sourceText(evidence); !source.isEmpty())
        fact.parts << ProbeFact{DomainReport::tr("Asked"), source};
    return fact;
}

} // namespace

QString name(DomainCheck check)
{
    switch (check) {
    case DomainCheck::Spf:
        return u"SPF"_s;
    case DomainCheck::Dmarc:
        return u"DMARC"_s;
    case DomainCheck::Dkim:
        return DomainReport::tr("DKIM key");
    case DomainCheck::MtaSts:
        return u"MTA-STS"_s;
    case DomainCheck::TlsRpt:
        return u"TLS-RPT"_s;
    case DomainCheck::Dane:
        return u"DANE TLSA"_s;
    case DomainCheck::Bimi:
        return u"BIMI"_s;
    case DomainCheck::Ptr:
        return DomainReport::tr("PTR and greeting");
    }
    return {};
}

QString describe(DomainCheck check)
{
    switch (check) {
    case DomainCheck::Spf:
        return DomainReport::tr("which computers may send mail of the domain (RFC 7208)");
    case DomainCheck::Dmarc:
        return DomainReport::tr("what to do with mail of the domain that nobody vouches for (RFC 7489)");
    case DomainCheck::Dkim:
        return DomainReport::tr("the public keys that signatures of the domain are verified with (RFC 6376)");
    case DomainCheck::MtaSts:
        return DomainReport::tr("whether mail to the domain must go by verified TLS (RFC 8461); fetches the policy by HTTPS");
    case DomainCheck::TlsRpt:
        return DomainReport::tr("who is told when TLS fails (RFC 8460)");
    case DomainCheck::Dane:
        return DomainReport::tr("certificates of the mail servers, pinned in the DNS (RFC 7672)");
    case DomainCheck::Bimi:
        return DomainReport::tr("the logo that may be shown beside mail of the domain; it is not fetched");
    case DomainCheck::Ptr:
        return DomainReport::tr("the names of the servers' addresses, whether they lead back, and what the server calls itself");
    }
    return {};
}

QString describe(CheckLack lack)
{
    switch (lack) {
    case CheckLack::Domain:
        return DomainReport::tr("needs a domain");
    case CheckLack::Selector:
        return DomainReport::tr("needs a selector");
    }
    return {};
}

QList<ProbeFact> factsOf(const delivery::DomainCheckResult &result)
{
    QList<ProbeFact> facts;
    for (const CheckResult &check : result.checks) {
        ProbeFact fact{name(check.check), QString::fromLatin1(result.domain)};
        if (!check.complete) {
            fact.value = DomainReport::tr("stopped");
            fact.tone = ProbeFact::Tone::Unknown;
        }
        for (const DomainFact &one : check.facts)
            fact.parts << factOf(check.check, one);
        ProbeFact evidence{DomainReport::tr("Evidence"), DomainReport::tr("%n question(s) asked", nullptr, int(check.evidence.size()))};
        for (qsizetype i = 0; i < check.evidence.size(); ++i)
            evidence.parts << evidenceFact(check.evidence[i], i + 1);
        fact.parts << evidence;
        facts << fact;
    }
    return facts;
}

} // namespace postscope::text
