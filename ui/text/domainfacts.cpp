// SPDX-License-Identifier: MIT
#include "ui/text/domainreport.h"

#include <QCoreApplication>

#include <optional>

namespace postscope::text {

using namespace Qt::StringLiterals;
using delivery::DomainCheck;
using delivery::DomainFact;
using Code = DomainFact::Code;
using Words = std::pair<QString, QString>;

namespace {

class DomainFacts {
    Q_DECLARE_TR_FUNCTIONS(DomainFacts)
};

/// "fail" as what becomes of the mail.
QString outcome(const QString &result)
{
    if (result == u"pass")
        return DomainFacts::tr("may send");
    if (result == u"fail")
        return DomainFacts::tr("may not send");
    if (result == u"softfail")
        return DomainFacts::tr("should not send");
    return DomainFacts::tr("nothing is said");
}

/// A term, what it stands for, and what a match comes to.
QString termText(Code code, const QString &argument, const QString &result)
{
    switch (code) {
    case Code::SpfAll:
        return DomainFacts::tr("everybody else: %1").arg(outcome(result));
    case Code::SpfInclude:
        return DomainFacts::tr("whoever passes the record of %1: %2").arg(argument, outcome(result));
    case Code::SpfA:
        return DomainFacts::tr("the addresses of %1: %2").arg(argument, outcome(result));
    case Code::SpfMx:
        return DomainFacts::tr("the addresses of the mail servers of %1: %2").arg(argument, outcome(result));
    case Code::SpfPtr:
        return DomainFacts::tr("whoever has a name in %1: %2").arg(argument, outcome(result));
    case Code::SpfIp4:
    case Code::SpfIp6:
        return DomainFacts::tr("the addresses %1: %2").arg(argument, outcome(result));
    case Code::SpfExists:
        return DomainFacts::tr("if %1 has an address: %2").arg(argument, outcome(result));
    case Code::SpfRedirect:
        return DomainFacts::tr("otherwise what the record of %1 says").arg(argument);
    case Code::SpfExp:
        return DomainFacts::tr("why a mail was refused stands at %1").arg(argument);
    default: // of the mechanisms and modifiers only
        return DomainFacts::tr("a modifier that is ignored");
    }
}

std::optional<Words> spfWords(const DomainFact &fact)
{
    const QStringList &v = fact.values;
    switch (fact.code) {
    case Code::SpfAll:
    case Code::SpfInclude:
    case Code::SpfA:
    case Code::SpfMx:
    case Code::SpfPtr:
    case Code::SpfIp4:
    case Code::SpfIp6:
    case Code::SpfExists:
    case Code::SpfRedirect:
    case Code::SpfExp:
    case Code::SpfOther:
        return Words(v.value(0), termText(fact.code, v.value(2), v.value(1)));
    case Code::SpfMacro:
        return Words(DomainFacts::tr("Not asked"), DomainFacts::tr("%1 depends on the mail").arg(v.value(0)));
    case Code::SpfLookups:
        return Words(DomainFacts::tr("Questions"),
                     DomainFacts::tr("%1 of at most %2 that a receiver may have to ask (RFC 7208 4.6.4)").arg(v.value(0), v.value(1)));
    case Code::SpfVoidLookups:
        return Words(DomainFacts::tr("Empty answers"), DomainFacts::tr("%1 of at most %2 (RFC 7208 4.6.4)").arg(v.value(0), v.value(1)));
    case Code::SpfResult:
        return Words(v.value(1), v.value(3).isEmpty() ? DomainFacts::tr("%1, no term decides").arg(v.value(0))
                                                      : DomainFacts::tr("%1, decided by \"%2\" of %3").arg(v.value(0), v.value(3), v.value(2)));
    default: // the others are not SPF's
        return std::nullopt;
    }
}

std::optional<Words> dmarcWords(const DomainFact &fact)
{
    const QStringList &v = fact.values;
    switch (fact.code) {
    case Code::DmarcFrom:
        return Words(DomainFacts::tr("Whose policy"), DomainFacts::tr("its own, of %1").arg(v.value(0)));
    case Code::DmarcInherited:
        return Words(DomainFacts::tr("Whose policy"), DomainFacts::tr("%1 has none; that of %2 counts").arg(v.value(0), v.value(1)));
    case Code::DmarcPolicy:
        if (v.value(0) == u"reject")
            return Words(DomainFacts::tr("Policy"), DomainFacts::tr("mail that nobody vouches for is to be refused (%1=reject)").arg(v.value(1)));
        if (v.value(0) == u"quarantine")
            return Words(DomainFacts::tr("Policy"), DomainFacts::tr("mail that nobody vouches for is suspicious (%1=quarantine)").arg(v.value(1)));
        return Words(DomainFacts::tr("Policy"), DomainFacts::tr("nothing is asked for, only reports (%1=none)").arg(v.value(1)));
    case Code::DmarcReportsAllowed:
        return Words(DomainFacts::tr("Reports"), DomainFacts::tr("%1 agrees to get them").arg(v.value(0)));
    case Code::DmarcReportsNotAllowed:
        return Words(DomainFacts::tr("Reports"), DomainFacts::tr("%1 does not say that it wants them: nobody sends any there (RFC 7489 7.1)").arg(v.value(0)));
    default: // the others are not DMARC's
        return std::nullopt;
    }
}

std::optional<Words> dkimWords(const DomainFact &fact)
{
    switch (fact.code) {
    case Code::DkimSelector:
        return Words(DomainFacts::tr("Selector"), fact.values.value(0));
    case Code::DkimRsa:
        return Words(DomainFacts::tr("Key"), DomainFacts::tr("RSA, %1 bits").arg(fact.values.value(0)));
    case Code::DkimEd25519:
        return Words(DomainFacts::tr("Key"), u"Ed25519"_s);
    case Code::DkimRevoked:
        return Words(DomainFacts::tr("Key"), DomainFacts::tr("withdrawn: its signatures count no more"));
    default: // the others are not DKIM's
        return std::nullopt;
    }
}

QString modeText(const QString &mode)
{
    if (mode == u"enforce")
        return DomainFacts::tr("enforce: without verified TLS mail is not delivered");
    if (mode == u"testing")
        return DomainFacts::tr("testing: mail is delivered all the same, failures are reported");
    if (mode == u"none")
        return DomainFacts::tr("none: there is no policy any more");
    return mode;
}

std::optional<Words> stsWords(const DomainFact &fact)
{
    const QStringList &v = fact.values;
    switch (fact.code) {
    case Code::StsFetched:
        return Words(DomainFacts::tr("Document"), DomainFacts::tr("fetched from %1, its certificate verified").arg(v.value(0)));
    case Code::StsNotFetched:
        return Words(DomainFacts::tr("Document"), DomainFacts::tr("not to be had from %1: %2").arg(v.value(0), v.value(1)));
    case Code::StsRedirected:
        return Words(DomainFacts::tr("Document"), DomainFacts::tr("%1 leads on to %2, which nobody may follow (RFC 8461 3.3)").arg(v.value(0), v.value(1)));
    case Code::StsPrivate:
        return Words(DomainFacts::tr("Document"),
                     DomainFacts::tr("%1 leads to %2, which is not on the public internet: nothing was fetched").arg(v.value(0), v.value(1)));
    case Code::StsMode:
        return Words(DomainFacts::tr("Mode"), modeText(v.value(0)));
    case Code::StsMaxAge:
        return Words(DomainFacts::tr("Good for"), DomainFacts::tr("%1 seconds, %2 days").arg(v.value(0)).arg(v.value(0).toLongLong() / 86400));
    case Code::StsPattern:
        return Words(DomainFacts::tr("Servers"), v.value(0));
    case Code::StsHostListed:
        return Words(DomainFacts::tr("MX host"), DomainFacts::tr("%1 is listed, as %2").arg(v.value(0), v.value(1)));
    case Code::StsHostMissing:
        return Words(DomainFacts::tr("MX host"), DomainFacts::tr("%1 is not listed").arg(v.value(0)));
    case Code::NoMailHosts:
        return Words(DomainFacts::tr("MX host"), DomainFacts::tr("%1 has none").arg(v.value(0)));
    case Code::NullMx:
        return Words(DomainFacts::tr("MX host"), DomainFacts::tr("%1 takes no mail (RFC 7505)").arg(v.value(0)));
    default: // the others are not MTA-STS's
        return std::nullopt;
    }
}

QString tlsaText(const QStringList &v)
{
    QString usage = v.value(0);
    if (usage == u"2")
        usage = DomainFacts::tr("2, an authority above the server's certificate");
    else if (usage == u"3")
        usage = DomainFacts::tr("3, the server's own certificate");
    const QString selector = v.value(1) == u"1" ? DomainFacts::tr("1, its key") : v.value(1) == u"0" ? DomainFacts::tr("0, all of it") : v.value(1);
    const QString matching = v.value(2) == u"1" ? u"1, SHA-256"_s : v.value(2) == u"2" ? u"2, SHA-512"_s : v.value(2);
    return DomainFacts::tr("usage %1; selector %2; matching %3: %4").arg(usage, selector, matching, v.value(3));
}

std::optional<Words> daneWords(const DomainFact &fact)
{
    const QStringList &v = fact.values;
    switch (fact.code) {
    case Code::DaneServer:
        return Words(DomainFacts::tr("Server"), DomainFacts::tr("%1, port %2").arg(v.value(0), v.value(1)));
    case Code::TlsaRecord:
        return Words(u"TLSA"_s, tlsaText(v));
    case Code::TlsaMatches:
        return Words(DomainFacts::tr("Certificate"),
                     DomainFacts::tr("number %1 of the chain that %2 showed matches: %3").arg(v.value(1), v.value(0), v.value(2)));
    case Code::TlsaNoMatch:
        return Words(DomainFacts::tr("Certificate"), DomainFacts::tr("the chain that %1 showed matches no record").arg(v.value(0)));
    case Code::TlsaUnseen:
        return Words(DomainFacts::tr("Certificate"), DomainFacts::tr("not compared: no certificate of this server and port was seen"));
    case Code::TlsaUnused:
        return Words(DomainFacts::tr("Usage"), DomainFacts::tr("SMTP does not use %1 (RFC 7672 3.1.3)").arg(v.value(0)));
    case Code::DnssecClaimed:
        return Words(u"DNSSEC"_s, DomainFacts::tr("%1 says that it verified %2 (AD). That is its word: as good as the way to it.").arg(v.value(0), v.value(1)));
    case Code::DnssecMissing:
        return Words(u"DNSSEC"_s, DomainFacts::tr("%1 does not say that it verified %2 (no AD). DANE counts only with DNSSEC.").arg(v.value(0), v.value(1)));
    default: // the others are not DANE's
        return std::nullopt;
    }
}

std::optional<Words> ptrWords(const DomainFact &fact)
{
    const QStringList &v = fact.values;
    switch (fact.code) {
    case Code::PtrAddress:
        return Words(v.value(0), v.value(1));
    case Code::PtrName:
        return Words(DomainFacts::tr("Name"), v.value(0));
    case Code::PtrConfirmed:
        return Words(DomainFacts::tr("And back"), DomainFacts::tr("%1 leads to %2").arg(v.value(0), v.value(1)));
    case Code::PtrUnconfirmed:
        return Words(DomainFacts::tr("And back"), DomainFacts::tr("%1 does not lead to %2").arg(v.value(0), v.value(1)));
    case Code::PtrGreeting:
        return Words(DomainFacts::tr("Greeting"), DomainFacts::tr("%1 is the name of the address").arg(v.value(0)));
    case Code::PtrGreetingOther:
        return Words(DomainFacts::tr("Greeting"), DomainFacts::tr("%1 is no name of the address").arg(v.value(0)));
    case Code::PtrGreetingConfirmed:
        return Words(DomainFacts::tr("Greeting"), DomainFacts::tr("%1 leads to %2").arg(v.value(0), v.value(1)));
    case Code::PtrGreetingUnconfirmed:
        return Words(DomainFacts::tr("Greeting"), DomainFacts::tr("%1 does not lead to %2").arg(v.value(0), v.value(1)));
    case Code::PtrGreetingNoName:
        return Words(DomainFacts::tr("Greeting"), DomainFacts::tr("%1 is no full name of a host (RFC 5321 4.2)").arg(v.value(0)));
    default: // the others are not PTR's
        return std::nullopt;
    }
}

Words generalWords(DomainCheck check, const DomainFact &fact)
{
    const QStringList &v = fact.values;
    switch (fact.code) {
    case Code::Record:
        return {DomainFacts::tr("Record"), v.value(0)};
    case Code::NoRecord:
        return {DomainFacts::tr("Record"), DomainFacts::tr("there is none: %1").arg(v.value(0))};
    case Code::Several:
        return {DomainFacts::tr("Records"), DomainFacts::tr("%1 of them, where there may be one: none counts").arg(v.value(0))};
    case Code::NotAnswered:
        return {DomainFacts::tr("Not answered"), v.value(1).isEmpty() ? v.value(0) : v.value(0) + u": "_s + v.value(1)};
    case Code::Problem:
        return {fact.problem && delivery::isRemark(fact.problem->code) ? DomainFacts::tr("Remark") : DomainFacts::tr("Problem"),
                fact.problem ? describe(*fact.problem) : QString()};
    case Code::Tag: {
        const QString meaning = tagMeaning(check, v.value(0), v.value(1));
        return {v.value(0) + u'=' + v.value(1), meaning};
    }
    default: // the others belong to one check
        return {};
    }
}

} // namespace

Words words(DomainCheck check, const DomainFact &fact)
{
    for (const auto wordsOf : {spfWords, dmarcWords, dkimWords, stsWords, daneWords, ptrWords}) {
        if (const std::optional<Words> told = wordsOf(fact))
            return *told;
    }
    return generalWords(check, fact);
}

} // namespace postscope::text
