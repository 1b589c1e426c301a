// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/domainchecks/fact.h"
#include "core/delivery/domainchecks/taglist.h"

namespace postscope::delivery {

/// Names that are asked of one domain, at most (DMARCbis 4.10).
constexpr qsizetype maxDmarcDomains = 8;
/// Hosts that reports go to, of those looked at.
constexpr qsizetype maxReportHosts = 5;

/// RFC 7489 6.3, with the tags of DMARCbis.
[[nodiscard]] TagList readDmarc(QByteArrayView record);
/// It says what to do with mail.
[[nodiscard]] bool isPolicy(const TagList &dmarc);
/// The domain and those above it, as the tree walk of DMARCbis asks for them: of a long name the rightmost seven labels come second.
[[nodiscard]] QByteArrayList dmarcDomains(const QByteArray &domain);
/// Hosts of the mailto: addresses in rua and ruf that are neither the domain nor above or below it.
[[nodiscard]] QByteArrayList foreignReportHosts(const TagList &dmarc, const QByteArray &domain);

/// A public key in the DNS (RFC 6376 3.6.1).
struct DkimKeyRecord {
    TagList list; ///< with what is wrong with the key
    QByteArray type = "rsa";
    int bits = 0; ///< of RSA; 0: it could not be read
    bool revoked = false;

    bool operator==(const DkimKeyRecord &) const = default;
};
[[nodiscard]] DkimKeyRecord readDkimKey(QByteArrayView record);

/// The TXT record of MTA-STS (RFC 8461 3.1), of TLS-RPT (RFC 8460 3), of BIMI.
[[nodiscard]] TagList readMtaSts(QByteArrayView record);
[[nodiscard]] TagList readTlsRpt(QByteArrayView record);
[[nodiscard]] TagList readBimi(QByteArrayView record);

/// A policy of MTA-STS (RFC 8461 3.2).
struct StsPolicy {
    static constexpr qsizetype maxOctets = 64 * 1024;
    static constexpr qsizetype maxLines = 1000;

    QByteArray mode;    ///< lower case
    qint64 maxAge = -1; ///< seconds; -1: none
    QByteArrayList mx;  ///< patterns
    QList<RecordProblem> problems;

    bool operator==(const StsPolicy &) const = default;
};
[[nodiscard]] StsPolicy readStsPolicy(QByteArrayView document);
/// "mail.example.org" by "mail.example.org" or "*.example.org": the star is one label (RFC 8461 4.1).
[[nodiscard]] bool matchesPattern(QByteArrayView host, QByteArrayView pattern);

/// Each tag and each problem.
[[nodiscard]] QList<DomainFact> tagFacts(const TagList &list, qsizetype evidence);

} // namespace postscope::delivery
