// SPDX-License-Identifier: MIT
#include "core/net/sandboxfaults.h"

#include <utility>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace postscope::net {

using Fault = smtp::ServerRule::Fault;
using Kind = smtp::TransportFault::Kind;

SandboxFaults::SandboxFaults(QSslSocket &socket) : m_socket(socket)
{
    connect(&m_clock, &QTimer::timeout, this, &SandboxFaults::drip);
}

void SandboxFaults::ask(const smtp::TransportFault &fault)
{
    m_asked = fault;
    if (fault.kind == Kind::Drip) {
        m_drips = true;
        m_clock.setInterval(fault.interval);
    }
}

void SandboxFaults::perform(qint64 room)
{
    if (const std::optional<smtp::TransportFault> fault = std::exchange(m_asked, std::nullopt)) {
        switch (fault->kind) {
        case Kind::Abrupt:
            m_socket.flush();
            m_socket.abort();
            return;
        case Kind::Reset:
            return reset();
        case Kind::Deaf:
            m_deaf = true;
            break;
        case Kind::Drip:
            break;
        case Kind::Flood:
            m_flood = fault->octets;
            break;
        }
    }
    if (!m_flood.isEmpty())
        flood(room);
}

void SandboxFaults::write(const QByteArray &octets)
{
    if (!m_drips) {
        m_socket.write(octets);
        return;
    }
    m_dripping += octets;
    if (!m_clock.isActive())
        m_clock.start();
}

void SandboxFaults::drip()
{
    if (m_dripping.isEmpty() || m_socket.state() != QAbstractSocket::ConnectedState) {
        m_clock.stop();
        return;
    }
    m_socket.write(m_dripping.first(1));
    m_dripping.remove(0, 1);
    m_socket.flush();
}

void SandboxFaults::flood(qint64 room)
{
    // Qt complains of each write to a client that has gone.
    const bool there = m_socket.isOpen() && m_socket.state() == QAbstractSocket::ConnectedState;
    for (qint64 written = 0; there && written < room; written += m_flood.size())
        m_socket.write(m_flood);
}

/// What was said before it has left: a reset takes with it what has not.
void SandboxFaults::reset()
{
    m_socket.flush();
    const struct linger now = {1, 0};
    ::setsockopt(static_cast<decltype(::socket(0, 0, 0))>(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&now),
                 sizeof now);
    m_socket.abort();
}

void SandboxFaults::breakHandshake()
{
    static_cast<void>(m_socket.readAll());
    const smtp::ServerRule rule = *m_handshake;
    if (rule.fault == Fault::Reset)
        return reset();
    if (rule.fault == Fault::Abrupt)
        return m_socket.abort();
    if (rule.fault == Fault::Alert)
        m_socket.write(QByteArrayLiteral("\x15\x03\x03\x00\x02\x02\x28")); // fatal, handshake_failure (RFC 8446 6.2)
    if (rule.fault == Fault::Garbage)
        m_socket.write(smtp::spoilt(rule, {}));
    m_socket.flush();
    if (rule.fault != Fault::Silent)
        m_socket.disconnectFromHost();
}

} // namespace postscope::net
