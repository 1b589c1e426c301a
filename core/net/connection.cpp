// SPDX-License-Identifier: MIT
#include "core/net/connection.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace postscope::net {

using smtp::Failure;
using smtp::Need;

namespace {

constexpr std::chrono::seconds handshakeLimit{60};
constexpr std::chrono::seconds closeLimit{2};
// Pulled at once. A little less than the room that is waited for, since TLS adds some octets to what we write.
constexpr qint64 piece = 120 * 1024;
constexpr qint64 room = 128 * 1024;
constexpr qint64 maxUnread = 64 * 1024;

} // namespace

Connection::Connection(smtp::Conversation &conversation, QObject *parent) : QObject(parent), m_conversation(conversation), m_dialler(conversation)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &Connection::expired);
    connect(&m_silence, &SilentPort::silent, this, &Connection::suspect);
    connect(&m_silence, &SilentPort::known, this, &Connection::fail);
    connect(&m_silence, &SilentPort::inTheWay, this, &Connection::stepAside);
    connect(&m_silence, &SilentPort::unknown, this, &Connection::comeBack);
    connect(&m_dialler, &Dialler::connected, this, &Connection::dialled);
    connect(&m_dialler, &Dialler::failed, this, &Connection::fail);
    m_conversation.setComputer([this](smtp::Conversation::Work work) { compute(std::move(work)); });
}

Connection::~Connection()
{
    m_conversation.setComputer({});
    m_dialler.abort();
    m_handshake.reset();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
}

// ---- up

void Connection::open(const Endpoint &endpoint)
{
    Q_ASSERT(m_step == Step::Idle);
    m_endpoint = endpoint;
    m_step = Step::Connecting;
    m_dialler.dial(m_endpoint);
}

void Connection::dialled()
{
    if (m_step != Step::Connecting)
        return; // aborted meanwhile
    m_socket = m_dialler.take();
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    m_socket->setReadBufferSize(maxUnread);
    if (!m_endpoint.proxy.isUsed()) {
        arrived();
        return;
    }
    m_tunnel = std::make_unique<Tunnel>(*m_socket, m_conversation, m_endpoint);
    connect(m_tunnel.get(), &Tunnel::opened, this, &Connection::arrived);
    connect(m_tunnel.get(), &Tunnel::failed, this, &Connection::fail);
    m_tunnel->start();
}

void Connection::watchSocket()
{
    QSslSocket *socket = m_socket.get();
    // Queued: QSslSocket says these in the midst of its work, and does not survive it when its owner writes or closes there.
    connect(socket, &QSslSocket::readyRead, this, &Connection::receive, Qt::QueuedConnection);
    connect(socket, &QSslSocket::bytesWritten, this, &Connection::octetsLeft, Qt::QueuedConnection);
    connect(socket, &QSslSocket::encryptedBytesWritten, this, &Connection::octetsLeft, Qt::QueuedConnection);
    connect(socket, &QSslSocket::errorOccurred, this, &Connection::socketFailed);
    connect(socket, &QSslSocket::disconnected, this, &Connection::socketClosed);
    // What happened before somebody listened.
    QMetaObject::invokeMethod(this, &Connection::receive, Qt::QueuedConnection);
    if (socket->state() != QAbstractSocket::ConnectedState)
        QMetaObject::invokeMethod(
            this, [this] { socketFailed(m_socket->error()); }, Qt::QueuedConnection);
}

/// The octets from here on are exchanged with the host itself.
void Connection::arrived()
{
    watchSocket();
    sendProxyHeader();
    if (m_endpoint.implicitTls) {
        startHandshake();
        return;
    }
    m_conversation.setPhase(Phase::Greeting);
    m_step = Step::Talking;
    if (!std::exchange(m_up, true)) {
        if (!m_endpoint.proxy.isUsed())
            m_silence.wait(m_endpoint, m_patience);
        Q_EMIT connected();
    }
    advance();
}

void Connection::sendProxyHeader()
{
    if (!m_endpoint.proxyHeader)
        return;
    ProxyHeader header = *m_endpoint.proxyHeader;
    header.source = header.source.isNull() ? m_socket->localAddress() : header.source;
    header.destination = header.destination.isNull() ? m_socket->peerAddress() : header.destination;
    header.sourcePort = header.sourcePort == 0 ? m_socket->localPort() : header.sourcePort;
    header.destinationPort = header.destinationPort == 0 ? m_socket->peerPort() : header.destinationPort;
    m_socket->write(octetsOf(header));
    note(Phase::Connect, Note::Code::ProxyHeaderSent,
         {header.source.toString(), QString::number(header.sourcePort), header.destination.toString(), QString::number(header.destinationPort)});
}

// ---- TLS

void Connection::startHandshake()
{
    m_step = Step::Handshake;
    m_conversation.setPhase(Phase::Tls);
    if (m_socket->state() != QAbstractSocket::ConnectedState) {
        fail({.kind = Failure::Kind::Network, .phase = Phase::Tls, .detail = m_socket->errorString()});
        return;
    }
    // QSslSocket would hand these out later as if they had come inside TLS.
    if (m_socket->bytesAvailable() > 0 && m_endpoint.implicitTls) {
        const QString words = QString::fromUtf8(m_socket->peek(100)).section(u'\n', 0, 0).trimmed();
        fail({.kind = Failure::Kind::Tls, .reason = Failure::Reason::PlainOnTlsPort, .phase = Phase::Tls, .detail = words});
        return;
    }
    if (m_socket->bytesAvailable() > 0) {
        note(Phase::Tls, Note::Code::ProtocolViolation, {QStringLiteral("STARTTLS")});
        fail({.kind = Failure::Kind::Protocol, .reason = Failure::Reason::StartTlsInjected, .phase = Phase::StartTls});
        return;
    }
    m_handshake = std::make_unique<Handshake>(*m_socket, m_conversation, m_endpoint);
    connect(m_handshake.get(), &Handshake::established, this, &Connection::handshakeDone);
    connect(m_handshake.get(), &Handshake::failed, this, &Connection::fail);
    m_limit.start(m_endpoint.limitOf(Phase::Tls).value_or(handshakeLimit));
    m_handshake->start();
}

void Connection::handshakeDone()
{
    m_limit.stop();
    m_step = Step::Talking;
    m_conversation.tlsEstablished();
    if (!m_up) {
        m_up = true;
        m_conversation.setPhase(Phase::Greeting);
        Q_EMIT connected();
    }
    advance();
}

// ---- a port that does not greet

void Connection::suspect()
{
    if (m_step != Step::Talking || m_conversation.need().phase != Phase::Greeting)
        return;
    note(Phase::Greeting, Note::Code::TlsSuspected, {});
    m_silence.ask({m_socket->peerAddress(), m_socket->peerPort(), m_endpoint.bindAddress}, m_limit.remainingTimeAsDuration());
}

void Connection::stepAside()
{
    if (m_step != Step::Talking || m_socket->bytesAvailable() > 0)
        return;
    note(Phase::Greeting, Note::Code::TlsSuspected, {QStringLiteral("alone")});
    m_limit.stop();
    m_watched = {};
    m_step = Step::Connecting;
    m_socket->disconnect(this);
    m_socket->abort();
    m_silence.askAlone();
}

void Connection::comeBack()
{
    m_dialler.dial(m_endpoint, {m_silence.address()});
}

// ---- octets

void Connection::receive()
{
    if (m_step == Step::Closing) {
        m_socket->readAll();
        return;
    }
    if (m_step != Step::Talking)
        return;
    if (m_socket->bytesAvailable() > 0)
        m_silence.stop();
    // Octets that come between the 220 of STARTTLS and the handshake are found there.
    if (m_conversation.need().kind != Need::Kind::Tls)
        m_conversation.receive(m_socket->readAll());
    advance();
}

void Connection::octetsLeft()
{
    if (m_step != Step::Talking)
        return;
    if (m_limit.isActive())
        m_limit.start();
    advance();
}

void Connection::pump()
{
    fill();
    if (m_step != Step::Talking || m_filling)
        return;
    if (m_conversation.need().kind == Need::Kind::Tls && pending() == 0)
        startHandshake();
    else
        watchNeed();
}

void Connection::advance()
{
    if (m_filling)
        return; // whoever fills goes on to look at the need
    pump();
    Q_EMIT progressed();
}

/// In a thread of its own, which nobody waits for: a KDC that does not answer holds up neither a cancel nor the limit of the wait.
void Connection::compute(smtp::Conversation::Work work)
{
    QThread *thread = QThread::create(std::move(work));
    connect(thread, &QThread::finished, this, [this] {
        m_conversation.computed();
        if (m_step == Step::Talking)
            advance();
    });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

void Connection::fill()
{
    if (m_filling)
        return;
    m_filling = true;
    while (m_step == Step::Talking && pending() + room <= maxPending) {
        const QByteArray octets = m_conversation.transmit(piece);
        if (octets.isEmpty())
            break;
        m_socket->write(octets);
    }
    m_filling = false;
}

// ---- down

void Connection::socketFailed(QAbstractSocket::SocketError error)
{
    switch (m_step) {
    case Step::Handshake: // its own
        return;
    case Step::Talking:
        if (error != QAbstractSocket::RemoteHostClosedError) {
            takeTheRest();
            const bool tls = error == QAbstractSocket::SslInternalError || error == QAbstractSocket::SslInvalidUserDataError;
            lost(tls ? Failure::Kind::Tls : Failure::Kind::Network);
        } else {
            socketClosed();
        }
        return;
    case Step::Closing:
        finish();
        return;
    case Step::Idle:
    case Step::Connecting: // the dialler's
    case Step::Finished:
        return;
    }
}

void Connection::socketClosed()
{
    if (m_step == Step::Closing)
        finish();
    if (m_step != Step::Talking)
        return;
    takeTheRest();
    if (m_conversation.need().kind != Need::Kind::Nothing)
        m_conversation.note(Note::Code::PeerClosed);
    lost(Failure::Kind::Network);
}

void Connection::lost(Failure::Kind kind)
{
    const Failure failure{.kind = kind, .phase = m_conversation.need().phase, .detail = m_socket->errorString()};
    fail(m_handshake ? m_handshake->failureOf(m_socket->error(), failure) : failure);
}

/// What came before the end counts: a 421, or the answer to the final dot.
void Connection::takeTheRest()
{
    for (QByteArray octets = m_socket->readAll(); !octets.isEmpty(); octets = m_socket->readAll())
        m_conversation.receive(octets);
}

void Connection::expired()
{
    if (m_step == Step::Closing) {
        finish();
        return;
    }
    const auto limit = std::chrono::duration_cast<std::chrono::seconds>(m_limit.intervalAsDuration());
    const Phase phase = m_step == Step::Handshake ? Phase::Tls : m_conversation.need().phase;
    note(phase, Note::Code::TimedOut, {QString::number(limit.count())});
    fail({.kind = Failure::Kind::Timeout, .phase = phase});
}

void Connection::close()
{
    fill();
    if (m_step != Step::Talking) {
        if (m_step != Step::Closing)
            abort();
        return;
    }
    m_silence.stop();
    m_step = Step::Closing;
    startLimit(closeLimit);
    m_socket->disconnectFromHost();
}

void Connection::abort()
{
    finish();
}

void Connection::fail(const Failure &failure)
{
    m_conversation.fail(failure);
    Q_EMIT progressed();
    finish();
}

void Connection::finish()
{
    if (m_step == Step::Finished)
        return;
    m_step = Step::Finished;
    m_limit.stop();
    m_silence.stop();
    m_dialler.abort();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    // Later: the owner may destroy this now, and the socket may be further up the stack.
    QMetaObject::invokeMethod(this, &Connection::finished, Qt::QueuedConnection);
}

// ---- limits and notes

void Connection::startLimit(std::chrono::milliseconds limit)
{
    m_limit.start(m_endpoint.timeout.value_or(limit));
}

void Connection::watchNeed()
{
    const Need need = m_conversation.need();
    const auto watched = std::tuple(need.kind, need.phase, m_conversation.turns());
    if (watched == std::exchange(m_watched, watched))
        return;
    if (need.limit.count() == 0)
        m_limit.stop();
    else if (need.chosen)
        m_limit.start(need.limit);
    else
        startLimit(need.phase == Phase::Quit ? std::min<std::chrono::milliseconds>(need.limit, m_endpoint.timeout.value_or(need.limit)) : need.limit);
}

void Connection::note(Phase phase, Note::Code code, const QStringList &arguments)
{
    m_conversation.setPhase(phase);
    m_conversation.note(code, arguments);
}

} // namespace postscope::net
