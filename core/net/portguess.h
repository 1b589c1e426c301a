// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>
#include <QObject>
#include <QTcpSocket>

#include <chrono>

namespace postscope::net {

/// What a port speaks that gave no greeting: on a connection of its own it is shown the first octets of a TLS handshake, and nothing else.
class PortGuess final : public QObject {
    Q_OBJECT

public:
    enum class Speaks {
        Tls,   ///< it answered with a TLS record (RFC 8446 5.1)
        Http,  ///< it answered as a web server does
        Other, ///< it answered otherwise, or did not take or keep the connection
    };

    explicit PortGuess(QObject *parent = nullptr);
    ~PortGuess() override;

    /// Once. As long as the port says nothing there is no signal.
    void ask(const QHostAddress &address, quint16 port, const QHostAddress &ownEnd);
    [[nodiscard]] bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

Q_SIGNALS:
    void answered(postscope::net::PortGuess::Speaks speaks);

private:
    void listen();
    void tell(Speaks speaks);

    QTcpSocket m_socket;
    bool m_told = false;
};

} // namespace postscope::net
