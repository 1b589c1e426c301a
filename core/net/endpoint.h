// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/base/proxy.h"
#include "core/base/secret.h"
#include "core/base/tlsmode.h"
#include "core/net/proxyprotocol.h"

#include <QByteArrayList>
#include <QHash>
#include <QHostAddress>
#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace postscope::net {

/// What a TLS handshake is to check and to show (RFC 8446, RFC 6125).
struct TlsSettings {
    QString caFile;            ///< PEM, in addition to nothing: only these are trusted; empty: the system's
    QByteArray caCertificates; ///< PEM octets, trusted in the same way: the sandbox's own certificate
    QString certificateFile;   ///< PEM; our own certificate
    QString keyFile;           ///< PEM
    QString serverName;        ///< the name asked for in the handshake (SNI, RFC 6066 3); empty: the host, if that is a name
    QString verifyName;        ///< the name the certificate must carry; empty: the host
    QByteArrayList pins;       ///< SHA-256 of a SubjectPublicKeyInfo in lower-case hex; the leaf must have one of them; empty: none
    TlsVersion minimumVersion = TlsVersion::Tls12;
    bool insecure = false;      ///< verify nothing, on the user's explicit word; still reported
    bool opportunistic = false; ///< with `insecure`: not on the user's word, but as it is done on this way (RFC 7435)

    bool operator==(const TlsSettings &) const = default;
};

/// Where a connection goes, and how.
struct Endpoint {
    enum class Family { Any, IPv4, IPv6 };

    QString host; ///< name or address, without brackets
    quint16 port = 587;
    bool implicitTls = false; ///< TLS from the first octet
    TlsSettings tls;
    Family family = Family::Any;
    QHostAddress bindAddress; ///< our own end; null: any
    quint16 bindPort = 0;     ///< 0: any
    QHostAddress nameserver;  ///< asked in place of the system's resolver; null: the system's
    Proxy proxy;
    Secret proxyPassword;
    std::optional<ProxyHeader> proxyHeader;           ///< sent ahead of everything, TLS too
    std::optional<std::chrono::milliseconds> timeout; ///< in place of every phase's own limit
    QHash<Phase, std::chrono::milliseconds> timeouts; ///< of Resolve, Connect and Tls, in place of that

    /// How long such a phase may take, where that was asked for, for it or for all.
    [[nodiscard]] std::optional<std::chrono::milliseconds> limitOf(Phase phase) const { return timeouts.contains(phase) ? timeouts.value(phase) : timeout; }

    bool operator==(const Endpoint &) const = default;
};

/// True for a host that cannot be another machine: localhost, *.localhost, 127.0.0.0/8, ::1.
[[nodiscard]] bool isLoopback(const QString &host);
/// An address as a name for EHLO: "[127.0.0.1]", "[IPv6:2001:db8::1]" (RFC 5321 4.1.3).
[[nodiscard]] QByteArray addressLiteral(const QHostAddress &address);

} // namespace postscope::net

Q_DECLARE_METATYPE(postscope::net::Endpoint)
