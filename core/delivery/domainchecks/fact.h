// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/domainchecks/inquiry.h"
#include "core/delivery/domainchecks/recordproblem.h"
#include "core/delivery/domainchecks/request.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace postscope::delivery {

/// What a fact is, and how it looks.
struct FactKind {
    Q_GADGET

public:
    enum class Tone { Plain, Good, Bad, Unknown };
    /// Behind each: what its `values` are.
    enum class Code {
        Record,      ///< its text
        NoRecord,    ///< question
        Several,     ///< how many
        NotAnswered, ///< question, why
        Problem,     ///< see `problem`
        Tag,         ///< name, value
        SpfAll,      ///< of each mechanism: the term, what a match comes to (pass, fail, softfail, neutral), its argument
        SpfInclude,
        SpfA,
        SpfMx,
        SpfPtr,
        SpfIp4,
        SpfIp6,
        SpfExists,
        SpfRedirect,
        SpfExp,
        SpfOther,
        SpfMacro,               ///< a domain that only a mail decides, and is not looked at
        SpfLookups,             ///< how many, how many there may be
        SpfVoidLookups,         ///< the same
        SpfResult,              ///< result, address, domain, the term that decided (or empty)
        DmarcFrom,              ///< the domain whose record counts: the domain itself
        DmarcInherited,         ///< the domain asked about, the one above whose record counts
        DmarcPolicy,            ///< none, quarantine, reject; the tag that says so
        DmarcReportsAllowed,    ///< whom reports go to: it agrees
        DmarcReportsNotAllowed, ///< and it does not
        DkimSelector,           ///< selector
        DkimRsa,                ///< bits
        DkimEd25519,
        DkimRevoked,
        StsFetched,             ///< URL
        StsNotFetched,          ///< URL, why
        StsRedirected,          ///< URL, target: not followed (RFC 8461 3.3)
        StsPrivate,             ///< URL, address: not of the public network
        StsMode,                ///< enforce, testing, none
        StsMaxAge,              ///< seconds
        StsPattern,             ///< mx
        StsHostListed,          ///< host, the pattern
        StsHostMissing,         ///< host
        NoMailHosts,            ///< domain
        NullMx,                 ///< domain: it takes no mail (RFC 7505)
        DaneServer,             ///< host, port
        TlsaRecord,             ///< usage, selector, matching type, data in hex
        TlsaMatches,            ///< address, the place of the certificate in the chain, its subject
        TlsaNoMatch,            ///< address
        TlsaUnseen,             ///< no certificate of this server was seen
        TlsaUnused,             ///< usage: SMTP does not use it (RFC 7672 3.1.3)
        DnssecClaimed,          ///< nameserver, question
        DnssecMissing,          ///< nameserver, question
        PtrAddress,             ///< address, host
        PtrName,                ///< name
        PtrConfirmed,           ///< name, address
        PtrUnconfirmed,         ///< name, address
        PtrGreeting,            ///< name: that of the greeting is one of the PTR records
        PtrGreetingOther,       ///< name: it is none of them
        PtrGreetingConfirmed,   ///< name, address: the name leads to the address
        PtrGreetingUnconfirmed, ///< name, address: it does not
        PtrGreetingNoName,      ///< what it said is no host's name
    };
    Q_ENUM(Tone)
    Q_ENUM(Code)
};

/// Something that a check found: what it is, with what, how it looks, and what it rests on. ui/text makes the sentences. Never a score.
struct DomainFact {
    using Tone = FactKind::Tone;
    using Code = FactKind::Code;

    Code code = Code::Record;
    Tone tone = Tone::Plain;
    QStringList values;
    qsizetype evidence = -1; ///< in CheckResult::evidence; -1: it follows from the others
    std::optional<RecordProblem> problem = {};
    QList<DomainFact> parts = {};

    bool operator==(const DomainFact &) const = default;
};

/// What one check came to.
struct CheckResult {
    DomainCheck check = DomainCheck::Spf;
    QList<DomainFact> facts;
    QList<Evidence> evidence;
    bool complete = true; ///< false: it was stopped

    bool operator==(const CheckResult &) const = default;
};

/// What a run came to, in the order in which it asked.
struct DomainCheckResult {
    QByteArray domain;
    QList<CheckResult> checks;

    /// Something could not be asked, or was stopped: it may work later.
    [[nodiscard]] bool mayPass() const;
};

[[nodiscard]] DomainFact problemFact(const RecordProblem &problem, qsizetype evidence = -1);
/// For each record problem a fact.
[[nodiscard]] QList<DomainFact> problemFacts(const QList<RecordProblem> &problems, qsizetype evidence = -1);
/// Why there is no record: it is not there, or nobody answered.
[[nodiscard]] DomainFact missingFact(const Answer &answer, const Question &question);

/// A name and a sentence for a fact of a check.
using FactWords = std::function<std::pair<QString, QString>(DomainCheck, const DomainFact &)>;
/// {"domain", "checks": [{"check", "complete", "facts": [{"code", "tone", "name", "value", "values", "evidence", "parts"}], "evidence": [...]}]}.
[[nodiscard]] QJsonObject toJson(const DomainCheckResult &result, const FactWords &words);
/// "DmarcReportsAllowed" as "dmarc-reports-allowed".
[[nodiscard]] QString codeName(DomainFact::Code code);

} // namespace postscope::delivery
