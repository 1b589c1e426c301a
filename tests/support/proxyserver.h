// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QTcpServer>
#include <QTcpSocket>

namespace postscope::test {

/// A SOCKS5 or HTTP proxy on a free loopback port, which connects every name to 127.0.0.1; or one that behaves badly.
class ProxyServer final : public QTcpServer {
    Q_OBJECT

public:
    enum class Manner {
        Socks,
        Http,
        Refuses, ///< as SOCKS or HTTP, by what it hears first
        Garbage,
        Silent,
    };

    explicit ProxyServer(Manner manner, QByteArray user = {}, QByteArray password = {});

    /// What clients said to the proxy itself.
    [[nodiscard]] const QByteArray &heard() const { return m_heard; }
    [[nodiscard]] int opened() const { return m_opened; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void hear(QTcpSocket *client, QByteArray &in);
    [[nodiscard]] bool http(QTcpSocket *client, QByteArray &in);
    [[nodiscard]] bool socks(QTcpSocket *client, QByteArray &in);
    void open(QTcpSocket *client, quint16 port, const QByteArray &answer, const QByteArray &rest);

    Manner m_manner;
    QByteArray m_user;
    QByteArray m_password;
    QByteArray m_heard;
    int m_opened = 0;
};

} // namespace postscope::test
