// SPDX-License-Identifier: MIT
#include "core/net/portguess.h"

#include <QNetworkProxy>
#include <QRandomGenerator>

#include <utility>

namespace postscope::net {

namespace {

constexpr qint64 enough = 16; // octets that tell a TLS record or "HTTP/1.1" apart

QByteArray sized(const QByteArray &octets, int lengthOctets)
{
    QByteArray length;
    for (int shift = 8 * (lengthOctets - 1); shift >= 0; shift -= 8)
        length += static_cast<char>(octets.size() >> shift);
    return length + octets;
}

/// A ClientHello of TLS 1.2 (RFC 5246 7.4.1.2): a server that wants TLS answers it with a ServerHello or an alert.
QByteArray clientHello()
{
    QByteArray random(32, '\0');
    for (char &octet : random)
        octet = static_cast<char>(QRandomGenerator::system()->generate());
    const QByteArray ciphers = QByteArray::fromHex("c02bc02fc02cc030cca9cca8009c009d002f0035");
    // supported_groups: x25519, secp256r1; ec_point_formats: uncompressed; signature_algorithms: ECDSA, RSA-PSS and RSA with SHA-256 and more.
    const QByteArray extensions = QByteArray::fromHex("000a00060004001d0017"
                                                      "000b00020100"
                                                      "000d000e000c040308040401080505010806");
    const QByteArray body = QByteArray::fromHex("0303") + random + '\0' + sized(ciphers, 2) + QByteArray::fromHex("0100") + sized(extensions, 2);
    return QByteArray::fromHex("160301") + sized('\x01' + sized(body, 3), 2);
}

} // namespace

PortGuess::PortGuess(QObject *parent) : QObject(parent)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(enough);
    connect(&m_socket, &QTcpSocket::connected, this, [this] { m_socket.write(clientHello()); });
    connect(&m_socket, &QTcpSocket::readyRead, this, &PortGuess::listen, Qt::QueuedConnection);
    // Behind what was said before the end.
    connect(
        &m_socket, &QTcpSocket::errorOccurred, this, [this] { m_socket.bytesAvailable() > 0 ? listen() : tell(Speaks::Other); }, Qt::QueuedConnection);
}

PortGuess::~PortGuess()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void PortGuess::ask(const QHostAddress &address, quint16 port, const QHostAddress &ownEnd)
{
    if (ownEnd.isNull() || m_socket.bind(ownEnd))
        m_socket.connectToHost(address, port);
    else
        QMetaObject::invokeMethod(
            this, [this] { tell(Speaks::Other); }, Qt::QueuedConnection);
}

void PortGuess::listen()
{
    const QByteArray octets = m_socket.peek(enough);
    const bool record = octets.startsWith("\x16\x03") || octets.startsWith("\x15\x03"); // handshake, or alert; of TLS
    const bool web = octets.startsWith("HTTP/");
    if (!record && !web && octets.size() < 5 && m_socket.state() == QAbstractSocket::ConnectedState)
        return;
    tell(record ? Speaks::Tls : web ? Speaks::Http : Speaks::Other);
}

void PortGuess::tell(Speaks speaks)
{
    if (std::exchange(m_told, true))
        return;
    m_socket.disconnect(this);
    m_socket.abort();
    Q_EMIT answered(speaks);
}

} // namespace postscope::net
