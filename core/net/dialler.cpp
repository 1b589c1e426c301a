// SPDX-License-Identifier: MIT
#include "core/net/dialler.h"

#include <QNetworkProxy>

#include <algorithm>
#include <system_error>
#include <utility>

namespace postscope::net {

using smtp::Failure;

namespace {

// A name may have any number of addresses; nobody waits for more than these.
constexpr qsizetype maxAddresses = 32;

QString timedOut()
{
    return QString::fromStdString(std::make_error_code(std::errc::timed_out).message());
}

bool isV4(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}

/// Whether an address is of the family that was asked for, and one that our own end can reach.
bool fits(const QHostAddress &address, const Endpoint &endpoint)
{
    if (!endpoint.bindAddress.isNull() && isV4(endpoint.bindAddress) != isV4(address))
        return false;
    switch (endpoint.family) {
    case Endpoint::Family::Any:
        return true;
    case Endpoint::Family::IPv4:
        return isV4(address);
    case Endpoint::Family::IPv6:
        return !isV4(address);
    }
    Q_UNREACHABLE();
}

/// The families in turn, beginning with that of the first address (RFC 8305 4).
QList<QHostAddress> interleaved(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> first;
    QList<QHostAddress> second;
    for (const QHostAddress &address : addresses)
        (isV4(address) == isV4(addresses.constFirst()) ? first : second) << address;
    QList<QHostAddress> mixed;
    for (qsizetype i = 0; i < std::max(first.size(), second.size()); ++i) {
        mixed += first.mid(i, 1);
        mixed += second.mid(i, 1);
    }
    return mixed.mid(0, maxAddresses);
}

/// Gives a socket the end that was asked for, of the family of `address`; why it cannot have it, or nothing.
QString bindingFailure(QSslSocket &socket, const Endpoint &endpoint, const QHostAddress &address)
{
    if (endpoint.bindAddress.isNull() && endpoint.bindPort == 0)
        return {};
    const QHostAddress any(isV4(address) ? QHostAddress::AnyIPv4 : QHostAddress::AnyIPv6);
    const QHostAddress end = endpoint.bindAddress.isNull() ? any : endpoint.bindAddress;
    const bool bound = socket.bind(end, endpoint.bindPort, QAbstractSocket::ShareAddress | QAbstractSocket::ReuseAddressHint);
    return bound ? QString() : end.toString() + QStringLiteral(": ") + socket.errorString();
}

QString listed(const QList<QHostAddress> &addresses)
{
    QStringList texts;
    for (const QHostAddress &address : addresses)
        texts << address.toString();
    return texts.join(QStringLiteral(", "));
}

} // namespace

Dialler::Dialler(smtp::Conversation &conversation, QObject *parent) : QObject(parent), m_conversation(conversation)
{
    m_next.setSingleShot(true);
    m_next.setInterval(stagger);
    connect(&m_next, &QTimer::timeout, this, &Dialler::attemptNext);
}

Dialler::~Dialler()
{
    abort();
}

void Dialler::prepare(const Endpoint &endpoint)
{
    m_endpoint = endpoint;
    const auto observe = [this](const Lookup &lookup) {
        if (lookup.state == Lookup::State::Asked && lookup.type != Lookup::Type::A) // of the two questions to a nameserver, one tells
            note(Phase::Resolve, Note::Code::Resolving, {lookup.name});
    };
    m_resolver = std::make_unique<Resolver>(endpoint.nameserver, observe);
    m_resolver->setLimit(endpoint.limitOf(Phase::Resolve).value_or(limit));
}

void Dialler::dial(const Endpoint &endpoint)
{
    prepare(endpoint);
    m_resolver->addresses(target(), [this](const Resolver::Addresses &found) { resolved(found); });
}

void Dialler::dial(const Endpoint &endpoint, const QList<QHostAddress> &addresses)
{
    prepare(endpoint);
    QMetaObject::invokeMethod(
        m_resolver.get(), [this, addresses] { choose(addresses); }, Qt::QueuedConnection);
}

void Dialler::abort()
{
    m_resolver.reset();
    m_next.stop();
    m_waiting.clear();
    for (Attempt &attempt : m_attempts)
        attempt.socket->disconnect(this);
    m_attempts.clear();
    m_connected.reset();
}

void Dialler::resolved(const Resolver::Addresses &found)
{
    if (found)
        choose(*found);
    else
        resolveFailed(found.error().detail, found.error().state == Lookup::State::TimedOut ? Failure::Kind::Timeout : Failure::Kind::Network);
}

void Dialler::choose(const QList<QHostAddress> &found)
{
    QList<QHostAddress> fitting;
    for (const QHostAddress &address : found) {
        if (fits(address, m_endpoint))
            fitting << address;
    }
    if (fitting.isEmpty()) {
        resolveFailed(listed(found.mid(0, maxAddresses)), Failure::Kind::Network);
        return;
    }
    m_waiting = interleaved(fitting);
    if (listed(m_waiting) != QHostAddress(target()).toString())
        note(Phase::Resolve, Note::Code::Resolved, {listed(m_waiting)});
    attemptNext();
}

void Dialler::resolveFailed(const QString &reason, Failure::Kind kind)
{
    note(Phase::Resolve, Note::Code::ResolveFailed, {target(), reason});
    abort();
    const bool proxy = m_endpoint.proxy.isUsed();
    const QString detail = proxy ? m_endpoint.proxy.host + QStringLiteral(": ") + reason : reason;
    Q_EMIT failed(
        {.kind = kind, .reason = proxy ? Failure::Reason::ProxyUnreachable : Failure::Reason::HostNotFound, .phase = Phase::Resolve, .detail = detail});
}

void Dialler::attemptNext()
{
    if (m_waiting.isEmpty())
        return;
    const QHostAddress address = m_waiting.takeFirst();
    if (!m_waiting.isEmpty())
        m_next.start();
    attempt(address);
}

void Dialler::attempt(const QHostAddress &address)
{
    Attempt attempt{.address = address, .socket = std::make_unique<QSslSocket>(), .limit = std::make_unique<QTimer>()};
    QSslSocket *socket = attempt.socket.get();
    QTimer *end = attempt.limit.get();
    socket->setProxy(QNetworkProxy::NoProxy);                             // ours is spoken to by Tunnel
    const QString unbound = bindingFailure(*socket, m_endpoint, address); // before its errors are listened to
    connect(socket, &QSslSocket::connected, this, [this, socket] { attemptSucceeded(socket); });
    // Queued: the socket is not at rest while it still reports its failure.
    connect(
        socket, &QSslSocket::errorOccurred, this,
        [this, socket](QAbstractSocket::SocketError error) {
            m_refused = m_refused || error == QAbstractSocket::ConnectionRefusedError;
            attemptFailed(socket, socket->errorString(), Failure::Kind::Network);
        },
        Qt::QueuedConnection);
    end->setSingleShot(true);
    connect(end, &QTimer::timeout, this, [this, socket] { attemptFailed(socket, timedOut(), Failure::Kind::Timeout); });
    end->start(m_endpoint.limitOf(Phase::Connect).value_or(limit));
    m_attempts.push_back(std::move(attempt));
    note(Phase::Connect, Note::Code::Connecting, {address.toString(), QString::number(port())});
    if (!unbound.isEmpty()) {
        QMetaObject::invokeMethod(
            end, [this, socket, unbound] { attemptFailed(socket, unbound, Failure::Kind::Network); }, Qt::QueuedConnection);
        return;
    }
    // By address, so that no attempt is hidden in the socket's own lookup.
    socket->connectToHost(address.toString(), port());
}

/// Takes one out, and its socket away from this; a socket that is gone already leaves an empty one.
Dialler::Attempt Dialler::remove(const QSslSocket *socket)
{
    const auto found = std::find_if(m_attempts.begin(), m_attempts.end(), [socket](const Attempt &attempt) { return attempt.socket.get() == socket; });
    if (found == m_attempts.end())
        return {};
    Attempt attempt = std::move(*found);
    m_attempts.erase(found);
    attempt.socket->disconnect(this);
    attempt.limit->disconnect(this);
    attempt.limit.release()->deleteLater(); // it may be what called
    return attempt;
}

void Dialler::attemptFailed(const QSslSocket *socket, const QString &reason, Failure::Kind kind)
{
    Attempt attempt = remove(socket);
    if (!attempt.socket)
        return;
    const QString address = attempt.address.toString();
    attempt.socket->abort();
    attempt.socket.release()->deleteLater();
    note(Phase::Connect, Note::Code::ConnectFailed, {address, QString::number(port()), reason});
    m_reasons << address + QStringLiteral(": ") + reason;
    if (!m_waiting.isEmpty())
        attemptNext();
    else if (m_attempts.empty())
        giveUp(kind);
}

void Dialler::giveUp(Failure::Kind kind)
{
    auto why = m_refused ? Failure::Reason::ConnectionRefused : Failure::Reason::None;
    QString detail = m_reasons.size() > 1 ? m_reasons.join(QStringLiteral("; ")) : m_reasons.constFirst().section(QStringLiteral(": "), 1);
    if (m_endpoint.proxy.isUsed()) {
        why = Failure::Reason::ProxyUnreachable;
        detail = m_reasons.join(QStringLiteral("; "));
    }
    Q_EMIT failed({.kind = kind, .reason = why, .phase = Phase::Connect, .detail = detail});
}

void Dialler::attemptSucceeded(const QSslSocket *socket)
{
    Attempt winner = remove(socket);
    m_next.stop();
    m_waiting.clear();
    for (Attempt &other : m_attempts) {
        note(Phase::Connect, Note::Code::ConnectDropped, {other.address.toString(), QString::number(port())});
        other.socket->disconnect(this);
    }
    m_attempts.clear();
    m_connected = std::move(winner.socket);
    note(Phase::Connect, Note::Code::Connected,
         {m_connected->peerAddress().toString(), QString::number(m_connected->peerPort()), m_connected->localAddress().toString(),
          QString::number(m_connected->localPort())});
    // Later: the socket that just connected is still at work.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_connected)
                Q_EMIT connected();
        },
        Qt::QueuedConnection);
}

void Dialler::note(Phase phase, Note::Code code, const QStringList &arguments)
{
    m_conversation.setPhase(phase);
    m_conversation.note(code, arguments);
}

} // namespace postscope::net
