// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/domainchecks/request.h"

#include <QUrl>

#include <utility>

namespace postscope::delivery {

/// A question that a run asks, or may ask; told before anything is asked.
struct PlannedQuestion {
    /// When it is asked, and what "*" in it stands for.
    enum class When {
        Always,
        NoneBefore,  ///< where the names before have no record that counts
        IfRecord,    ///< where the record is there
        SpfTerms,    ///< each name in the record, and in those that it includes
        SpfClient,   ///< names that lead to the address that SPF is evaluated for
        ReportHosts, ///< each other domain that reports go to
        MailHosts,   ///< each host of the MX records, or the domain itself without any
        Addresses,   ///< each address of these hosts, turned round
        PtrNames,    ///< each name that a PTR record of these addresses has
    };

    DomainCheck check = DomainCheck::Spf;
    QString question; ///< "example.org TXT", "_25._tcp.* TLSA", "https://..."
    When when = When::Always;

    bool operator==(const PlannedQuestion &) const = default;
};

/// Everything that the checks of a request may ask, in their order; checks that lack something are left out.
[[nodiscard]] QList<PlannedQuestion> planOf(const DomainCheckRequest &request);

/// Where the policy of MTA-STS is (RFC 8461 3.3).
[[nodiscard]] QUrl policyUrl(const DomainCheckRequest &request);
/// "_25._tcp.mail.example.org" (RFC 6698 3).
[[nodiscard]] QByteArray tlsaName(const QByteArray &host, quint16 port);
/// The host of a server as A-labels, lower case; empty: it is an address.
[[nodiscard]] QByteArray hostName(const CheckedServer &server);
/// Hosts and ports of the servers that have a name, each once.
[[nodiscard]] QList<std::pair<QByteArray, quint16>> namedServers(const DomainCheckRequest &request);
/// A name with a dot in it that may be a host's (RFC 5321 2.3.5).
[[nodiscard]] bool isHostName(const QByteArray &name);

} // namespace postscope::delivery
