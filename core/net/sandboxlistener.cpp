// SPDX-License-Identifier: MIT
#include "core/net/sandboxlistener.h"

#include "core/net/certificate.h"
#include "core/net/privatefile.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpSocket>

#include <algorithm>
#include <utility>

namespace postscope::net {

namespace {

constexpr int portsTried = 100;
constexpr int backlog = 128;
constexpr int maxTurnedAway = 50;
constexpr std::chrono::seconds turnAwayLimit{2};

} // namespace

// ---- LoopbackPort

class LoopbackPort::Server final : public QTcpServer {
public:
    explicit Server(Taken taken) : m_taken(std::move(taken))
    {
        setProxy(QNetworkProxy::NoProxy);
        setListenBacklogSize(backlog);
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_taken(descriptor); }

private:
    Taken m_taken;
};

LoopbackPort::LoopbackPort(Taken taken) : m_taken(std::move(taken))
{
}

LoopbackPort::~LoopbackPort() = default;

bool LoopbackPort::listen(quint16 port)
{
    for (int attempt = 0; attempt < (port == 0 ? portsTried : 1); ++attempt) {
        // Made here and not before: they belong to the thread that listens.
        m_v4 = std::make_unique<Server>(m_taken);
        m_v6 = std::make_unique<Server>(m_taken);
        if (!m_v4->listen(QHostAddress::LocalHost, port))
            return fail(*m_v4);
        // Both addresses of localhost must lead here, or to nobody: a machine without IPv6 has one only.
        if (m_v6->listen(QHostAddress::LocalHostIPv6, m_v4->serverPort()) || m_v6->serverError() != QAbstractSocket::AddressInUseError)
            return true;
        fail(*m_v6);
    }
    return false;
}

bool LoopbackPort::fail(const Server &server)
{
    m_busy = server.serverError() == QAbstractSocket::AddressInUseError;
    m_error = server.errorString();
    close();
    return false;
}

void LoopbackPort::close()
{
    m_v4.reset();
    m_v6.reset();
}

quint16 LoopbackPort::port() const
{
    return m_v4 ? m_v4->serverPort() : 0;
}

// ---- SandboxListener

SandboxListener::SandboxListener()
    : m_port([this](qintptr descriptor) { take(descriptor, false); }), m_tlsPort([this](qintptr descriptor) { take(descriptor, true); })
{
}

SandboxListener::~SandboxListener()
{
    closeAll();
}

void SandboxListener::start(const SandboxOptions &options)
{
    closeAll();
    if (!makePrivateDirectory(options.directory)) {
        Q_EMIT failed(QStringLiteral("%1: not a directory that can be written").arg(options.directory));
        return;
    }
    SandboxStore::sweep(options.directory);
    m_settings = {.server = options.server, .directory = options.directory, .patience = options.patience};
    m_maxConnections = options.maxConnections;
    m_proxyProtocol = options.proxyProtocol;
    const QByteArray certificate = prepareTls(options.certificateDirectory);
    if (!listen(options)) {
        m_port.close();
        return;
    }
    Q_EMIT listening(m_port.port(), m_tlsPort.port(), certificate);
}

QByteArray SandboxListener::prepareTls(const QString &directory)
{
    const Result<LocalIdentity, QString> identity = localIdentity(directory, QDateTime::currentDateTimeUtc());
    m_settings.server.tlsAvailable = m_settings.server.tlsAvailable && identity && QSslSocket::supportsSsl();
    if (!identity)
        return {};
    m_settings.tls = QSslConfiguration::defaultConfiguration();
    m_settings.tls.setProtocol(QSsl::TlsV1_2OrLater);
    // Only EXTERNAL looks at a client's certificate, and takes it at its word: there is no authority here to ask.
    const bool external = m_settings.server.mechanisms.contains("EXTERNAL");
    m_settings.tls.setPeerVerifyMode(external ? QSslSocket::QueryPeer : QSslSocket::VerifyNone);
    m_settings.tls.setLocalCertificate(QSslCertificate(identity->certificate));
    m_settings.tls.setPrivateKey(QSslKey(identity->key, QSsl::Ec));
    return identity->certificate;
}

bool SandboxListener::listen(const SandboxOptions &options)
{
    const bool fixed = options.port != 0 || options.firstPort == 0;
    const quint16 first = options.port != 0 ? options.port : options.firstPort;
    bool open = false;
    for (int port = first; !open && port < first + (fixed ? 1 : portsTried) && port <= 0xffff; ++port) {
        open = m_port.listen(quint16(port));
        if (!open && !m_port.isBusy())
            break;
    }
    if (!open) {
        Q_EMIT failed(m_port.error());
        return false;
    }
    if (options.tlsPort && m_settings.server.tlsAvailable && !m_tlsPort.listen(*options.tlsPort)) {
        Q_EMIT failed(m_tlsPort.error());
        return false;
    }
    return true;
}

void SandboxListener::stop()
{
    closeAll();
    Q_EMIT stopped();
}

void SandboxListener::closeAll()
{
    m_port.close();
    m_tlsPort.close();
    for (SandboxPeer *peer : QList<SandboxPeer *>(m_peers))
        peer->abort();
    qDeleteAll(QList<SandboxProxy *>(m_proxies));
}

// ---- connections

void SandboxListener::take(qintptr descriptor, bool tls)
{
    if (!makeRoom())
        return turnAway(descriptor);
    if (!m_proxyProtocol)
        return begin(descriptor, tls, std::nullopt);
    auto *proxy = new SandboxProxy(descriptor, this);
    m_proxies << proxy;
    connect(proxy, &SandboxProxy::failed, proxy, &QObject::deleteLater);
    connect(proxy, &QObject::destroyed, this, [this, proxy] { m_proxies.removeOne(proxy); });
    connect(proxy, &SandboxProxy::done, this, [this, proxy, tls](qintptr taken, const ProxyHeader &header) {
        proxy->deleteLater();
        begin(taken, tls, header);
    });
}

void SandboxListener::begin(qintptr descriptor, bool tls, const std::optional<ProxyHeader> &proxied)
{
    auto *peer = new SandboxPeer(m_settings, m_ids, this);
    m_peers << peer;
    connect(peer, &SandboxPeer::started, this, &SandboxListener::sessionStarted);
    connect(peer, &SandboxPeer::events, this, &SandboxListener::sessionEvents);
    connect(peer, &SandboxPeer::captured, this, &SandboxListener::messageCaptured);
    connect(peer, &SandboxPeer::ended, this, [this, peer](const SandboxSession &session) {
        m_peers.removeOne(peer);
        Q_EMIT sessionEnded(session);
        peer->deleteLater();
    });
    peer->start(descriptor, tls, proxied);
}

bool SandboxListener::makeRoom()
{
    if (m_peers.size() + m_proxies.size() < m_maxConnections)
        return true;
    // Those who connect and say nothing may not keep out those who have something to say.
    const auto silent = std::find_if(m_peers.cbegin(), m_peers.cend(), [](const SandboxPeer *peer) { return !peer->hasSpoken(); });
    if (silent != m_peers.cend())
        (*silent)->giveWay();
    return m_peers.size() + m_proxies.size() < m_maxConnections;
}

void SandboxListener::turnAway(qintptr descriptor)
{
    auto *socket = new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QObject::destroyed, this, [this] { --m_turnedAway; });
    if (++m_turnedAway > maxTurnedAway)
        return socket->abort();
    socket->write("421 4.3.2 " + m_settings.server.name + " Too many connections\r\n");
    QTimer::singleShot(turnAwayLimit, socket, [socket] { socket->abort(); });
    socket->disconnectFromHost();
}

} // namespace postscope::net
