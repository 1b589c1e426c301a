// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHostAddress>

namespace postscope::net {

/// The header by which a load balancer tells a server whose connection it passes on, sent ahead of everything (HAProxy, "The PROXY protocol").
/// For testing one's own server: who says it is somebody else must be trusted by the server.
struct ProxyHeader {
    enum class Version {
        V1, ///< a line of text
        V2, ///< binary
    };

    Version version = Version::V1;
    QHostAddress source;      ///< null: our own end
    QHostAddress destination; ///< null: the peer's end
    quint16 sourcePort = 0;   ///< 0: that of our own end
    quint16 destinationPort = 0;

    bool operator==(const ProxyHeader &) const = default;
};

/// The octets of a header whose addresses and ports are all set. Where the two are not of one family, IPv4 is written as ::ffff:a.b.c.d.
[[nodiscard]] QByteArray octetsOf(const ProxyHeader &header);

} // namespace postscope::net
