// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/outcome.h"
#include "core/net/tlsreport.h"
#include "core/smtp/failure.h"
#include "core/smtp/probe.h"

#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>

#include <functional>
#include <optional>

namespace postscope::delivery {

/// What one address of a server showed.
struct ProbedAddress {
    enum class Progress {
        Waiting,  ///< its turn has not come
        UnderWay, ///< what is here is what was learnt so far
        Done,
    };

    QString address; ///< "192.0.2.1", "2001:db8::1"
    Progress progress = Progress::Waiting;
    std::optional<smtp::Failure> failure; ///< what ended the first session early, or was required and not to be had
    smtp::ProbeReport report;             ///< of the session that came further
    net::TlsReport tls;
    std::chrono::nanoseconds connect{0}; ///< 0: no connection
    /// A second session was needed, in which no secret was used: the first one failed at TLS.
    enum class Again {
        No,
        Unverified, ///< the certificate was not to be trusted: once more without checking it
        InClear,    ///< the handshake failed: once more without TLS
    };
    Again again = Again::No;
    std::optional<smtp::Failure> secondFailure; ///< what ended that one early
};

/// A server with all its addresses.
struct ProbedHost {
    QString host;
    quint16 port = 0;
    std::optional<quint16> preference;    ///< of its MX record; nothing: it was named, or stands for a domain without one
    std::optional<smtp::Failure> failure; ///< it has no address
    QList<ProbedAddress> addresses;
};

/// What a probe came to.
struct ProbeResult {
    QByteArray recipient;                 ///< empty: none was asked about
    QString domain;                       ///< whose mail exchanges these hosts are, A-labels; empty: the hosts were named
    bool implicitMx = false;              ///< the domain has no MX record, and takes mail itself (RFC 5321 5.1)
    std::optional<smtp::Failure> failure; ///< why the domain has no host
    QList<ProbedHost> hosts;              ///< in the order in which mail would try them

    /// 0: some address answers and, where one was asked about, takes the recipient; 1: some take it and some refuse it; else why not.
    [[nodiscard]] Outcome::Verdict verdict() const;
};

/// How the lists of capabilities before and after TLS differ.
struct CapabilityChange {
    QByteArrayList added, removed; ///< as the server wrote them
    struct Changed {
        QByteArray keyword;
        QByteArray before, after; ///< parameters, separated by a space
        bool operator==(const Changed &) const = default;
    };
    QList<Changed> changed;

    bool operator==(const CapabilityChange &) const = default;
};
[[nodiscard]] CapabilityChange changeBetween(const smtp::Capabilities &before, const smtp::Capabilities &after);

/// "domain", "hosts": [{"host", "preference", "addresses": [{"address", "greeting", "ehlo", "ehloTls", "auth", "tls", "commands", "recipient", "timings"
/// ...}]}]: see probejson.cpp. `reason` makes a sentence of a failure.
[[nodiscard]] QJsonObject toJson(const ProbeResult &result, const std::function<QString(const smtp::Failure &)> &reason);

} // namespace postscope::delivery

Q_DECLARE_METATYPE(postscope::delivery::ProbeResult)
