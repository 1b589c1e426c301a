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
        Tls,  ///< it answered with a TLS record (RFC 8446 5.1)
        Http, ///< it answered as a web server does
    };

    explicit PortGuess(QObject *parent = nullptr);
    ~PortGuess() override;

    /// Once. Without an answer, or with one that says nothing, there is no signal.
    void ask(const QHostAddress &address, quint16 port, const QHostAddress &ownEnd);

Q_SIGNALS:
    void answered(postscope::net::PortGuess::Speaks speaks);

private:
    void listen();

    QTcpSocket m_socket;
};

} // namespace postscope::net
