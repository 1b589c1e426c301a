// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/dnsclient.h"
#include "core/net/tlsreport.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QHostAddress>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace postscope::delivery {

struct ProbeResult;

/// What may be asked of the DNS about a domain and its servers. Each only where somebody wanted it.
enum class DomainCheck {
    Spf,    ///< RFC 7208
    Dmarc,  ///< RFC 7489, and the walk up the tree of DMARCbis
    Dkim,   ///< RFC 6376, RFC 8463: the keys of selectors that were named
    MtaSts, ///< RFC 8461
    TlsRpt, ///< RFC 8460
    Dane,   ///< RFC 7672
    Bimi,
    Ptr, ///< names of the servers' addresses, and whether they lead back
};

inline constexpr std::array allDomainChecks{DomainCheck::Spf,    DomainCheck::Dmarc, DomainCheck::Dkim, DomainCheck::MtaSts,
                                            DomainCheck::TlsRpt, DomainCheck::Dane,  DomainCheck::Bimi, DomainCheck::Ptr};

/// The word for it on the command line and in JSON: "mta-sts".
[[nodiscard]] QString keyword(DomainCheck check);
[[nodiscard]] std::optional<DomainCheck> domainCheckOf(const QString &keyword);

/// An address of a mail server, with what a session with it showed; without a session it is a host to look up.
struct CheckedServer {
    QString host;
    quint16 port = 25;
    QHostAddress address;               ///< null: not known
    QByteArray greetingName;            ///< by which it named itself (RFC 5321 4.2); empty: it was not heard
    QList<net::CertificateFacts> chain; ///< leaf first; empty: none was seen

    bool operator==(const CheckedServer &) const = default;
};

/// What is to be asked.
struct DomainCheckRequest {
    /// Of lists that come from outside.
    static constexpr qsizetype maxSelectors = 10;
    static constexpr qsizetype maxServers = 20;

    QByteArray domain; ///< A-labels; empty: only what is about the servers is asked
    QList<DomainCheck> checks;
    QByteArrayList selectors;
    QHostAddress client;                ///< SPF is evaluated as if it sent mail; null: it is not
    QList<CheckedServer> servers;       ///< that were looked at; empty: those of the domain's MX records
    QList<net::Nameserver> nameservers; ///< asked for everything; empty: the system's
    bool privateAllowed = false;        ///< a policy may be fetched from this machine or its network
    // For tests.
    quint16 httpsPort = 443;
    QByteArray caCertificates;

    [[nodiscard]] bool wants(DomainCheck check) const { return checks.contains(check); }
};

/// The servers that a probe reached, one for each address.
[[nodiscard]] QList<CheckedServer> serversOf(const ProbeResult &result);
/// What a check wants to know is missing: a domain, a selector. Nothing: it can be asked.
enum class CheckLack { Domain, Selector };
[[nodiscard]] std::optional<CheckLack> lackOf(const DomainCheckRequest &request, DomainCheck check);
/// True where `name` may be a selector (RFC 6376 3.1): labels that can be asked for.
[[nodiscard]] bool isSelector(const QByteArray &name);

} // namespace postscope::delivery
