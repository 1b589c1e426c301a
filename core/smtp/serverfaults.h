// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/serverrules.h"

#include <QByteArray>

#include <chrono>

namespace postscope::smtp {

/// What a rule asks of the transport, which alone can do it.
struct TransportFault {
    enum class Kind {
        Abrupt, ///< closes without a word, in TLS without close_notify
        Reset,  ///< TCP RST
        Deaf,   ///< reads nothing more
        Drip,   ///< from now on an octet at a time
        Flood,  ///< `octets` again and again, as long as they are taken
    };

    Kind kind = Kind::Reset;
    QByteArray octets = {};
    std::chrono::milliseconds interval{0}; ///< Drip

    bool operator==(const TransportFault &) const = default;
};

/// What serve() needs of its transport beside octets.
class ServerTransport {
public:
    virtual ~ServerTransport() = default;
    /// Called from inside a dialogue: to be done after it has gone on to its next wait; a drip from what is said next on.
    virtual void play(const TransportFault &fault) = 0;
    /// The subject of the certificate that the client has shown; empty: none.
    [[nodiscard]] virtual QByteArray clientCertificate() const = 0;
};

/// The usual answer to what a stage is about, when all is well.
[[nodiscard]] QByteArray usualReply(ServerRule::Stage stage);

/// The octets in place of the usual `reply` (lines divided by LF), line ends included; empty for a fault without octets.
[[nodiscard]] QByteArray spoilt(const ServerRule &rule, const QByteArray &reply);

/// Whether the command does its work all the same: the fault is in the form of the answer only.
[[nodiscard]] bool doesItsWork(ServerRule::Fault fault);

/// The fault in a challenge of SCRAM (RFC 5802 5.1, 7).
[[nodiscard]] QByteArray spoiltScram(const ServerRule &rule, const QByteArray &challenge);

/// What the transport is to do, if anything.
[[nodiscard]] std::optional<TransportFault> transportFault(const ServerRule &rule);

} // namespace postscope::smtp
