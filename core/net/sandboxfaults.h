// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/serverfaults.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>

#include <optional>

namespace postscope::net {

/// Plays on a socket what a rule asks of the transport; without one it only passes octets on.
class SandboxFaults final : public QObject {
    Q_OBJECT

public:
    /// `socket` must outlive this.
    explicit SandboxFaults(QSslSocket &socket);

    /// To be done at the next perform().
    void ask(const smtp::TransportFault &fault);
    /// Once what came before is written. The socket may be gone when it returns.
    void perform(qint64 room);
    void write(const QByteArray &octets);
    /// Octets that wait to drip.
    [[nodiscard]] qint64 pending() const { return m_dripping.size(); }
    [[nodiscard]] bool deaf() const { return m_deaf; }

    /// In place of a handshake: waits for the client's first octets, then breaks it as the rule says.
    void spoilHandshake(const smtp::ServerRule &rule) { m_handshake = rule; }
    [[nodiscard]] bool spoilsHandshake() const { return m_handshake.has_value(); }
    /// Octets have come.
    void breakHandshake();

private:
    void drip();
    void flood(qint64 room);
    void reset();

    QSslSocket &m_socket;
    QTimer m_clock; // of the drops
    QByteArray m_dripping;
    bool m_drips = false;
    bool m_deaf = false;
    QByteArray m_flood;
    std::optional<smtp::TransportFault> m_asked;
    std::optional<smtp::ServerRule> m_handshake;
};

} // namespace postscope::net
