// SPDX-License-Identifier: MIT
#include "tests/support/proxyserver.h"

#include <memory>

namespace postscope::test {

ProxyServer::ProxyServer(Manner manner, QByteArray user, QByteArray password) : m_manner(manner), m_user(std::move(user)), m_password(std::move(password))
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no loopback port");
}

void ProxyServer::incomingConnection(qintptr descriptor)
{
    auto *client = new QTcpSocket(this);
    client->setSocketDescriptor(descriptor);
    const auto in = std::make_shared<QByteArray>();
    connect(client, &QTcpSocket::readyRead, client, [this, client, in] { hear(client, *in); });
}

void ProxyServer::hear(QTcpSocket *client, QByteArray &in)
{
    const QByteArray come = client->readAll();
    m_heard += come;
    in += come;
    if (m_manner == Manner::Silent)
        return;
    if (m_manner == Manner::Garbage) {
        client->write("220 mail.example ESMTP\r\n");
        return;
    }
    while (in.startsWith('C') ? http(client, in) : socks(client, in)) {
    }
}

bool ProxyServer::http(QTcpSocket *client, QByteArray &in)
{
    const qsizetype end = in.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QByteArray head = in.left(end);
    if (m_manner == Manner::Refuses)
        client->write("HTTP/1.1 403 Forbidden by test\r\nContent-Length: 0\r\n\r\n");
    else if (!m_user.isEmpty() && !head.contains("Proxy-Authorization: Basic " + (m_user + ':' + m_password).toBase64()))
        client->write("HTTP/1.1 407 Login please\r\nProxy-Authenticate: Basic\r\n\r\n");
    else
        open(client, head.mid(8, head.indexOf(" HTTP") - 8).split(':').last().toUShort(), "HTTP/1.1 200 Fine\r\nX: y\r\n\r\n", in.mid(end + 4));
    return false;
}

bool ProxyServer::socks(QTcpSocket *client, QByteArray &in)
{
    if (in.size() < 2)
        return false;
    const bool loggedIn = client->property("loggedIn").toBool();
    const bool greeted = client->property("greeted").toBool();
    if (!greeted) {
        client->setProperty("greeted", true);
        const bool login = in.mid(2, in.at(1)).contains('\x02');
        client->setProperty("loggedIn", m_user.isEmpty());
        client->write(m_user.isEmpty() ? QByteArray("\x05\x00", 2) : login ? QByteArray("\x05\x02", 2) : QByteArray("\x05\xff", 2));
        in.remove(0, 2 + in.at(1));
        return true;
    }
    if (!loggedIn) {
        const bool right = in == '\x01' + QByteArray(1, char(m_user.size())) + m_user + char(m_password.size()) + m_password;
        client->setProperty("loggedIn", true);
        client->write(right ? QByteArray("\x01\x00", 2) : QByteArray("\x01\x01", 2));
        in.clear();
        return false;
    }
    if (m_manner == Manner::Refuses) {
        client->write(QByteArray("\x05\x05\x00\x01\x00\x00\x00\x00\x00\x00", 10));
        return false;
    }
    const quint16 port = quint16((uchar(in.at(in.size() - 2)) << 8) | uchar(in.at(in.size() - 1)));
    // Byte by byte what a proxy with a name for its own end says, to see that its length is obeyed.
    open(client, port, QByteArray("\x05\x00\x00\x03\x02me\x00\x19", 9), {});
    return false;
}

void ProxyServer::open(QTcpSocket *client, quint16 port, const QByteArray &answer, const QByteArray &rest)
{
    client->disconnect();
    ++m_opened;
    auto *server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [=] {
        client->write(answer);
        server->write(rest);
    });
    connect(server, &QTcpSocket::readyRead, client, [=] { client->write(server->readAll()); });
    connect(client, &QTcpSocket::readyRead, server, [=] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, [=] { client->disconnectFromHost(); });
    connect(client, &QTcpSocket::disconnected, server, [=] { server->disconnectFromHost(); });
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

} // namespace postscope::test
