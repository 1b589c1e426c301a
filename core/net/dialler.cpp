// SPDX-License-Identifier: MIT
#include "core/net/dialler.h"

#include <system_error>
#include <utility>

namespace postscope::net {

using smtp::Failure;

namespace {

// A name may have any number of addresses; nobody waits for more than these.
constexpr qsizetype maxAddresses = 32;

bool fits(const QHostAddress &address, Endpoint::Family family)
{
    switch (family) {
    case Endpoint::Family::Any:
        return true;
    case Endpoint::Family::IPv4:
        return address.protocol() == QAbstractSocket::IPv4Protocol;
    case Endpoint::Family::IPv6:
        return address.protocol() == QAbstractSocket::IPv6Protocol;
    }
    Q_UNREACHABLE();
}

QString timedOut()
{
    return QString::fromStdString(std::make_error_code(std::errc::timed_out).message());
}

} // namespace

Dialler::Dialler(QAbstractSocket &socket, smtp::Conversation &conversation, QObject *parent) : QObject(parent), m_socket(socket), m_conversation(conversation)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &Dialler::expired);
}

Dialler::~Dialler()
{
    abort();
}

void Dialler::dial(const Endpoint &endpoint)
{
    m_endpoint = endpoint;
    m_limit.setInterval(endpoint.timeout.value_or(limit));
    m_resolving = true;
    const QHostAddress literal(endpoint.host);
    if (!literal.isNull()) {
        // Not looked up: QHostInfo would ask for its name.
        QHostInfo found;
        found.setAddresses({literal});
        QMetaObject::invokeMethod(
            this, [this, found] { resolved(found); }, Qt::QueuedConnection);
        return;
    }
    note(Phase::Resolve, Note::Code::Resolving, {endpoint.host});
    m_limit.start();
    // By the name of the slot: Qt loses the object that it makes of a function when the lookup is aborted.
    m_lookup = QHostInfo::lookupHost(endpoint.host, this, SLOT(resolved(QHostInfo)));
}

void Dialler::abort()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    m_resolving = false;
    m_limit.stop();
    m_socket.disconnect(this);
    m_addresses.clear();
}

void Dialler::resolved(const QHostInfo &found)
{
    if (!std::exchange(m_resolving, false))
        return; // aborted while this was under way
    m_lookup = -1;
    QStringList names;
    QStringList others; // of the family that is not wanted
    for (const QHostAddress &address : found.addresses()) {
        if (!fits(address, m_endpoint.family))
            others << address.toString();
        if (!fits(address, m_endpoint.family) || m_addresses.size() == maxAddresses)
            continue;
        m_addresses << address;
        names << address.toString();
    }
    if (m_addresses.isEmpty()) {
        resolveFailed(others.isEmpty() ? found.errorString() : others.mid(0, maxAddresses).join(QStringLiteral(", ")), Failure::Kind::Network);
        return;
    }
    if (names.constFirst() != m_endpoint.host)
        note(Phase::Resolve, Note::Code::Resolved, {names.join(QStringLiteral(", "))});
    attempt();
}

void Dialler::resolveFailed(const QString &reason, Failure::Kind kind)
{
    note(Phase::Resolve, Note::Code::ResolveFailed, {m_endpoint.host, reason});
    abort();
    Q_EMIT failed({.kind = kind, .reason = Failure::Reason::HostNotFound, .phase = Phase::Resolve, .detail = reason});
}

void Dialler::attempt()
{
    if (m_addresses.isEmpty())
        return; // aborted meanwhile
    connect(&m_socket, &QAbstractSocket::connected, this, &Dialler::attemptSucceeded);
    connect(&m_socket, &QAbstractSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        m_refused = m_refused || error == QAbstractSocket::ConnectionRefusedError;
        attemptFailed(m_socket.errorString(), Failure::Kind::Network);
    });
    const QString address = m_addresses.constFirst().toString();
    note(Phase::Connect, Note::Code::Connecting, {address, QString::number(m_endpoint.port)});
    m_limit.start();
    // By address, so that no attempt is hidden in the socket's own lookup.
    m_socket.connectToHost(address, m_endpoint.port);
}

void Dialler::attemptFailed(const QString &reason, Failure::Kind kind)
{
    m_limit.stop();
    m_socket.disconnect(this);
    const QString address = m_addresses.takeFirst().toString();
    note(Phase::Connect, Note::Code::ConnectFailed, {address, QString::number(m_endpoint.port), reason});
    if (m_addresses.isEmpty()) {
        const auto why = m_refused ? Failure::Reason::ConnectionRefused : Failure::Reason::None;
        Q_EMIT failed({.kind = kind, .reason = why, .phase = Phase::Connect, .detail = reason});
        return;
    }
    // Later: the socket is not at rest while it still reports this failure.
    QMetaObject::invokeMethod(this, &Dialler::attempt, Qt::QueuedConnection);
}

void Dialler::attemptSucceeded()
{
    m_limit.stop();
    m_socket.disconnect(this);
    m_addresses.clear();
    note(Phase::Connect, Note::Code::Connected,
         {m_socket.peerAddress().toString(), QString::number(m_socket.peerPort()), m_socket.localAddress().toString(), QString::number(m_socket.localPort())});
    Q_EMIT connected();
}

void Dialler::expired()
{
    if (m_resolving) {
        resolveFailed(timedOut(), Failure::Kind::Timeout);
        return;
    }
    m_socket.disconnect(this);
    m_socket.abort();
    attemptFailed(timedOut(), Failure::Kind::Timeout);
}

void Dialler::note(Phase phase, Note::Code code, const QStringList &arguments)
{
    m_conversation.setPhase(phase);
    m_conversation.note(code, arguments);
}

} // namespace postscope::net
