// SPDX-License-Identifier: MIT
#include "core/net/sandboxpeer.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QSslCipher>

#include <algorithm>
#include <utility>

namespace postscope::net {

using smtp::Failure;
using smtp::Need;

namespace {

constexpr std::chrono::milliseconds batchInterval{17}; // 60 times a second at most
constexpr qsizetype maxBatch = 4096;
constexpr qint64 piece = 16 * 1024; // taken from the socket at once
constexpr qint64 maxUnread = 64 * 1024;
constexpr std::chrono::seconds handshakeLimit{60};
constexpr std::chrono::seconds closeLimit{5};

QString endpointOf(const QHostAddress &address, quint16 port)
{
    const QString host = address.toString();
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

QString protocolName(QSsl::SslProtocol protocol)
{
    return protocol == QSsl::TlsV1_3 ? QStringLiteral("TLS 1.3") : protocol == QSsl::TlsV1_2 ? QStringLiteral("TLS 1.2") : QString();
}

} // namespace

SandboxPeer::SandboxPeer(const Settings &settings, SandboxIds &ids, QObject *parent)
    : QObject(parent), m_session{.id = ids.next()}, m_patience(settings.patience), m_options(settings.server), m_store(settings.directory, m_session.id, ids,
                                                                                                                       [this](const CapturedMessage &message) {
                                                                                                                           m_session.messages << message.id;
                                                                                                                           Q_EMIT captured(message);
                                                                                                                       }),
      m_conversation(smtp::Conversation::Role::Server, [this](Event event) { record(std::move(event)); }), m_faults(m_socket)
{
    m_limit.setSingleShot(true);
    m_batch.setSingleShot(true);
    m_batch.setInterval(batchInterval);
    m_socket.setSslConfiguration(settings.tls);
    m_socket.setReadBufferSize(maxUnread);
    connect(&m_limit, &QTimer::timeout, this, &SandboxPeer::expire);
    connect(&m_batch, &QTimer::timeout, this, &SandboxPeer::flush);
    // Queued: QSslSocket says these in the midst of its work, and does not survive a close there.
    connect(&m_socket, &QSslSocket::readyRead, this, &SandboxPeer::receive, Qt::QueuedConnection);
    connect(&m_socket, &QSslSocket::bytesWritten, this, &SandboxPeer::resume, Qt::QueuedConnection);
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, &SandboxPeer::resume, Qt::QueuedConnection);
    connect(&m_socket, &QSslSocket::encrypted, this, &SandboxPeer::handshakeDone);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &SandboxPeer::failed);
    connect(&m_socket, &QSslSocket::disconnected, this, &SandboxPeer::disconnected);
}

SandboxPeer::~SandboxPeer()
{
    m_socket.disconnect(this);
    m_dialogue.reset();
}

void SandboxPeer::start(qintptr descriptor, bool tls, const std::optional<ProxyHeader> &proxied)
{
    m_clock.start();
    m_socket.setSocketDescriptor(descriptor);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_session.started = QDateTime::currentDateTimeUtc();
    const bool named = proxied && !proxied->source.isNull();
    m_session.peer = named ? endpointOf(proxied->source, proxied->sourcePort) : endpointOf(m_socket.peerAddress(), m_socket.peerPort());
    Q_EMIT started(m_session);
    note(Note::Code::Connected,
         {m_socket.peerAddress().toString(), QString::number(m_socket.peerPort()), m_socket.localAddress().toString(), QString::number(m_socket.localPort())});
    if (named)
        note(Note::Code::ProxyAnnounced, {m_session.peer, endpointOf(proxied->destination, proxied->destinationPort)});
    if (tls)
        startHandshake();
    else
        greet();
}

void SandboxPeer::greet()
{
    m_dialogue = smtp::serve(m_conversation, m_options, m_store, this);
    m_dialogue->start();
    pump();
}

void SandboxPeer::giveWay()
{
    expire();
}

void SandboxPeer::play(const smtp::TransportFault &fault)
{
    if (fault.kind == smtp::TransportFault::Kind::Drip) // what was said before it leaves as ever
        m_faults.write(m_conversation.transmit(maxPending));
    m_faults.ask(fault);
}

void SandboxPeer::abort()
{
    m_closing = true;
    note(Note::Code::Cancelled);
    m_conversation.cancel();
    m_socket.abort();
    finish();
}

// ---- octets

bool SandboxPeer::mayReceive() const
{
    const bool room = m_conversation.pendingOutput() + unsent() < maxPending && m_events.size() < maxBatch;
    return room && m_dialogue && !m_dialogue->done() && !m_handshake && !m_faults.deaf();
}

void SandboxPeer::receive()
{
    if (m_faults.spoilsHandshake()) {
        if (m_handshake && m_socket.bytesAvailable() > 0)
            m_faults.breakHandshake();
        return;
    }
    while (mayReceive() && m_socket.bytesAvailable() > 0) {
        m_conversation.receive(m_socket.read(piece));
        pump();
    }
    if (m_dialogue && m_dialogue->done() && isConnected())
        (void)m_socket.readAll(); // unread octets would turn the close into a reset that swallows our last words
}

void SandboxPeer::pump()
{
    while (isConnected() && unsent() < maxPending) {
        const QByteArray octets = m_conversation.transmit(maxPending - unsent());
        if (octets.isEmpty())
            break;
        m_faults.write(octets);
    }
    m_faults.perform(maxPending - unsent());
    if (m_socket.mode() == QSslSocket::UnencryptedMode)
        m_socket.flush(); // the 220 must have left before TLS begins
    if (!m_dialogue || m_handshake)
        return;
    if (m_dialogue->done())
        return close();
    keepTime();
    if (m_conversation.need().kind == Need::Kind::Tls && unsent() == 0)
        startHandshake();
}

void SandboxPeer::resume()
{
    pump();
    receive();
}

// ---- TLS

void SandboxPeer::startHandshake()
{
    // QSslSocket would hand these out later as if they had come inside TLS.
    if (m_socket.bytesAvailable() > 0) {
        m_conversation.fail({.kind = Failure::Kind::Protocol, .reason = Failure::Reason::StartTlsInjected, .phase = Phase::StartTls});
        note(Note::Code::ProtocolViolation, {QStringLiteral("STARTTLS")});
        return pump();
    }
    m_handshake = true;
    m_limit.start(m_patience.value_or(handshakeLimit));
    const auto isTls = [](const smtp::ServerRule &rule) { return rule.stage == smtp::ServerRule::Stage::Tls; };
    const auto rule = std::find_if(m_options.rules.cbegin(), m_options.rules.cend(), isTls);
    if (rule != m_options.rules.cend())
        m_faults.spoilHandshake(*rule);
    else
        m_socket.startServerEncryption();
}

QByteArray SandboxPeer::clientCertificate() const
{
    const QSslCertificate certificate = m_socket.peerCertificate();
    const QStringList names = certificate.subjectInfo(QSslCertificate::EmailAddress) + certificate.subjectInfo(QSslCertificate::CommonName);
    return names.value(0).toUtf8();
}

void SandboxPeer::handshakeDone()
{
    m_handshake = false;
    m_session.tls = true;
    m_conversation.tlsEstablished();
    note(Note::Code::TlsEstablished,
         {protocolName(m_socket.sessionProtocol()), m_socket.sessionCipher().name(), m_socket.localCertificate().subjectDisplayName()});
    if (!m_dialogue)
        greet();
    resume();
}

void SandboxPeer::failed()
{
    if (!m_handshake)
        return;
    note(Note::Code::TlsFailed, {m_socket.errorString()});
    m_conversation.fail({.kind = Failure::Kind::Tls, .phase = Phase::Tls, .detail = m_socket.errorString()});
}

// ---- the end

void SandboxPeer::keepTime()
{
    // A line has its time as a whole, however slowly its octets drip; content has it for each piece.
    const Need need = m_conversation.need();
    const qint64 happened = m_told + m_untold;
    if (happened == m_timedAt && need.kind != Need::Kind::Content)
        return;
    m_timedAt = happened;
    m_limit.start(m_patience.value_or(need.limit));
}

void SandboxPeer::expire()
{
    const bool talking = m_dialogue && !m_dialogue->done() && !m_handshake;
    if (!m_closing)
        note(Note::Code::TimedOut, {QString::number(m_limit.intervalAsDuration().count() / 1000)});
    m_conversation.expired();
    if (talking)
        pump();
    else
        m_socket.abort();
}

void SandboxPeer::close()
{
    if (!m_closing) {
        m_closing = true;
        m_limit.start(closeLimit);
    }
    if (m_conversation.pendingOutput() == 0 && m_faults.pending() == 0)
        m_socket.disconnectFromHost();
}

void SandboxPeer::disconnected()
{
    // What came before the end of the stream still counts, though nobody hears the answers.
    while (m_dialogue && !m_dialogue->done() && !m_handshake && m_socket.bytesAvailable() > 0)
        m_conversation.receive(m_socket.read(piece));
    if (!m_closing)
        note(Note::Code::PeerClosed);
    m_conversation.closed();
    finish();
}

void SandboxPeer::finish()
{
    if (m_session.ended)
        return;
    m_session.ended = true;
    m_limit.stop();
    if (m_untold > 0) {
        --m_told;
        note(Note::Code::EventsDropped, {QString::number(m_untold)});
    }
    flush();
    Q_EMIT ended(m_session);
}

// ---- the record

void SandboxPeer::record(Event event)
{
    m_spoken = m_spoken || event.origin == Origin::Client;
    if (m_told >= maxEvents) {
        ++m_untold;
        return;
    }
    ++m_told;
    event.elapsed = std::chrono::nanoseconds(m_clock.nsecsElapsed());
    event.time = QDateTime::currentDateTimeUtc();
    m_events << std::move(event);
    if (!m_batch.isActive())
        m_batch.start();
}

void SandboxPeer::note(Note::Code code, const QStringList &arguments)
{
    m_conversation.note(code, arguments);
}

void SandboxPeer::flush()
{
    m_batch.stop();
    if (!m_events.isEmpty())
        Q_EMIT events(m_session.id, std::exchange(m_events, {}));
    receive();
}

} // namespace postscope::net
