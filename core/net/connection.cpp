// SPDX-License-Identifier: MIT
#include "core/net/connection.h"

#include "core/net/tlsconfiguration.h"

#include <QNetworkProxy>

#include <algorithm>
#include <utility>

namespace postscope::net {

using smtp::Failure;
using smtp::Need;

namespace {

constexpr std::chrono::seconds handshakeLimit{60};
constexpr std::chrono::seconds closeLimit{2};
// Pulled at once. A little less than the room that is waited for, since TLS adds some octets to what we write.
constexpr qint64 piece = 60 * 1024;
constexpr qint64 room = 64 * 1024;
constexpr qint64 maxUnread = 64 * 1024;

/// What OpenSSL says when the first octets of a handshake are no TLS record, such as "220 ".
bool looksLikePlainText(const QString &error)
{
    const auto says = [&error](QLatin1String words) { return error.contains(words); };
    return says(QLatin1String("wrong version number")) || says(QLatin1String("packet length too long")) || says(QLatin1String("unknown protocol"));
}

} // namespace

Connection::Connection(smtp::Conversation &conversation, QObject *parent) : QObject(parent), m_conversation(conversation), m_dialler(m_socket, conversation)
{
    m_limit.setSingleShot(true);
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(maxUnread);
    connect(&m_limit, &QTimer::timeout, this, &Connection::expired);
    connect(&m_dialler, &Dialler::connected, this, &Connection::dialled);
    connect(&m_dialler, &Dialler::failed, this, &Connection::fail);
    // Queued: QSslSocket says these in the midst of its work, and does not survive it when its owner writes or closes there.
    connect(&m_socket, &QSslSocket::readyRead, this, &Connection::receive, Qt::QueuedConnection);
    connect(&m_socket, &QSslSocket::bytesWritten, this, &Connection::octetsLeft, Qt::QueuedConnection);
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, &Connection::octetsLeft, Qt::QueuedConnection);
    connect(&m_socket, &QSslSocket::sslErrors, this, &Connection::judgeCertificate);
    connect(&m_socket, &QSslSocket::encrypted, this, &Connection::handshakeDone);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &Connection::socketFailed);
    connect(&m_socket, &QSslSocket::disconnected, this, &Connection::socketClosed);
}

Connection::~Connection()
{
    m_dialler.abort();
    m_socket.disconnect(this);
    m_socket.abort();
}

// ---- up

void Connection::open(const Endpoint &endpoint)
{
    Q_ASSERT(m_step == Step::Idle);
    m_endpoint = endpoint;
    m_step = Step::Connecting;
    // The socket gets an address; the name is what TLS asks for and checks.
    m_socket.setPeerVerifyName(endpoint.tls.verifyName.isEmpty() ? endpoint.host : endpoint.tls.verifyName);
    m_dialler.dial(endpoint);
}

void Connection::dialled()
{
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    if (m_endpoint.implicitTls) {
        startHandshake();
        return;
    }
    m_conversation.setPhase(Phase::Greeting);
    m_step = Step::Talking;
    m_up = true;
    Q_EMIT connected();
    advance();
}

// ---- TLS

void Connection::startHandshake()
{
    m_step = Step::Handshake;
    m_conversation.setPhase(Phase::Tls);
    if (!QSslSocket::supportsSsl()) {
        fail({.kind = Failure::Kind::Tls, .reason = Failure::Reason::TlsUnavailable, .phase = Phase::Tls});
        return;
    }
    // QSslSocket would hand these out later as if they had come inside TLS.
    if (m_socket.bytesAvailable() > 0) {
        note(Phase::Tls, Note::Code::ProtocolViolation, {QStringLiteral("STARTTLS")});
        fail({.kind = Failure::Kind::Protocol, .reason = Failure::Reason::StartTlsInjected, .phase = Phase::StartTls});
        return;
    }
    const Result<QSslConfiguration, QString> configuration = clientConfiguration(m_endpoint.tls);
    if (!configuration) {
        fail({.kind = Failure::Kind::LocalFile, .reason = Failure::Reason::KeyFile, .phase = Phase::Tls, .detail = configuration.error()});
        return;
    }
    startLimit(handshakeLimit);
    m_socket.setSslConfiguration(*configuration);
    m_socket.startClientEncryption();
}

void Connection::judgeCertificate(const QList<QSslError> &errors)
{
    m_certificateErrors = errors;
    // A pinned key vouches for itself, whoever signed it and for what name (as RFC 7671 5.1 has it); handshakeDone() compares it.
    if (m_endpoint.tls.insecure || !m_endpoint.tls.pins.isEmpty()) {
        m_socket.ignoreSslErrors(errors);
        return;
    }
    m_certificateRejected = true;
    m_tls = reportTls(m_socket, errors);
}

void Connection::handshakeDone()
{
    m_limit.stop();
    m_tls = reportTls(m_socket, m_certificateErrors);
    const QByteArrayList &pins = m_endpoint.tls.pins;
    if (!pins.isEmpty() && (m_tls.chain.isEmpty() || !pins.contains(m_tls.chain.constFirst().publicKeySha256))) {
        m_tls.verified = false;
        m_tls.errors << QStringLiteral("sha256:") + (m_tls.chain.isEmpty() ? QString() : QString::fromLatin1(m_tls.chain.constFirst().publicKeySha256));
        m_certificateRejected = true;
        handshakeFailed(QAbstractSocket::SslHandshakeFailedError);
        return;
    }
    const QString subject = m_tls.chain.isEmpty() ? QString() : m_tls.chain.constFirst().subject;
    note(Phase::Tls, Note::Code::TlsEstablished, {m_tls.protocol, m_tls.cipher, subject});
    if (m_tls.verified)
        note(Phase::Tls, Note::Code::TlsVerified, {m_tls.verifiedName});
    else
        note(Phase::Tls, Note::Code::TlsUnverified, {m_tls.errors.join(QStringLiteral("; "))});
    m_step = Step::Talking;
    m_conversation.tlsEstablished();
    if (!m_up) {
        m_up = true;
        m_conversation.setPhase(Phase::Greeting);
        Q_EMIT connected();
    }
    advance();
}

void Connection::handshakeFailed(QAbstractSocket::SocketError error)
{
    Failure failure{.kind = Failure::Kind::Tls, .phase = Phase::Tls, .detail = m_socket.errorString()};
    if (m_certificateRejected) {
        failure.reason = Failure::Reason::CertificateRejected;
        failure.detail = m_tls.errors.join(QStringLiteral("; "));
    } else if (m_endpoint.implicitTls && looksLikePlainText(failure.detail)) {
        failure.reason = Failure::Reason::PlainOnTlsPort;
    } else if (error == QAbstractSocket::RemoteHostClosedError || error == QAbstractSocket::NetworkError) {
        failure.kind = Failure::Kind::Network;
    }
    note(Phase::Tls, Note::Code::TlsFailed, {failure.detail});
    fail(failure);
}

// ---- octets

void Connection::receive()
{
    if (m_step == Step::Closing) {
        m_socket.readAll();
        return;
    }
    if (m_step != Step::Talking)
        return;
    // Octets that come between the 220 of STARTTLS and the handshake are found there.
    if (m_conversation.need().kind != Need::Kind::Tls)
        m_conversation.receive(m_socket.readAll());
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

void Connection::fill()
{
    if (m_filling)
        return;
    m_filling = true;
    while (m_step == Step::Talking && pending() + room <= maxPending) {
        const QByteArray octets = m_conversation.transmit(piece);
        if (octets.isEmpty())
            break;
        m_socket.write(octets);
    }
    m_filling = false;
}

// ---- down

void Connection::socketFailed(QAbstractSocket::SocketError error)
{
    switch (m_step) {
    case Step::Handshake:
        handshakeFailed(error);
        return;
    case Step::Talking:
        if (error != QAbstractSocket::RemoteHostClosedError) {
            takeTheRest();
            const bool tls = error == QAbstractSocket::SslInternalError || error == QAbstractSocket::SslInvalidUserDataError;
            fail({.kind = tls ? Failure::Kind::Tls : Failure::Kind::Network, .phase = m_conversation.need().phase, .detail = m_socket.errorString()});
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
    fail({.kind = Failure::Kind::Network, .phase = m_conversation.need().phase, .detail = m_socket.errorString()});
}

/// What came before the end counts: a 421, or the answer to the final dot.
void Connection::takeTheRest()
{
    for (QByteArray octets = m_socket.readAll(); !octets.isEmpty(); octets = m_socket.readAll())
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
    m_step = Step::Closing;
    startLimit(closeLimit);
    m_socket.disconnectFromHost();
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
    m_dialler.abort();
    m_socket.abort();
    // Later: the owner may destroy this now, and the socket may be further up the stack.
    QMetaObject::invokeMethod(this, &Connection::finished, Qt::QueuedConnection);
}

// ---- limits and notes

void Connection::startLimit(std::chrono::seconds limit)
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
    else
        startLimit(need.phase == Phase::Quit ? std::min(need.limit, m_endpoint.timeout.value_or(need.limit)) : need.limit);
}

void Connection::note(Phase phase, Note::Code code, const QStringList &arguments)
{
    m_conversation.setPhase(phase);
    m_conversation.note(code, arguments);
}

} // namespace postscope::net
