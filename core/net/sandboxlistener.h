// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/sandboxpeer.h"
#include "core/net/sandboxproxy.h"

#include <QList>
#include <QObject>
#include <QTcpServer>

#include <functional>
#include <memory>

namespace postscope::net {

/// A port on 127.0.0.1 and, where this machine knows it, on ::1; never on another address.
class LoopbackPort final {
public:
    using Taken = std::function<void(qintptr descriptor)>;

    explicit LoopbackPort(Taken taken);
    Q_DISABLE_COPY_MOVE(LoopbackPort)
    ~LoopbackPort();

    /// 0: any that is free on both. False where it cannot be had: see error().
    [[nodiscard]] bool listen(quint16 port);
    void close();
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] bool isBusy() const { return m_busy; } ///< why it failed: another program has it
    [[nodiscard]] QString error() const { return m_error; }

private:
    class Server;
    bool fail(const Server &server);

    Taken m_taken;
    std::unique_ptr<Server> m_v4;
    std::unique_ptr<Server> m_v6;
    bool m_busy = false;
    QString m_error;
};

/// The half of a Sandbox that lives in its thread: listens, and has a SandboxPeer for each connection.
class SandboxListener final : public QObject {
    Q_OBJECT

public:
    SandboxListener();
    ~SandboxListener() override;

    void start(const SandboxOptions &options);
    void stop();

Q_SIGNALS:
    void listening(quint16 port, quint16 tlsPort, const QByteArray &certificate);
    void failed(const QString &reason);
    void stopped();
    void messageCaptured(const postscope::net::CapturedMessage &message);
    void sessionStarted(const postscope::net::SandboxSession &session);
    void sessionEvents(const QString &sessionId, const QList<postscope::Event> &events);
    void sessionEnded(const postscope::net::SandboxSession &session);

private:
    [[nodiscard]] QByteArray prepareTls(const QString &directory);
    [[nodiscard]] bool listen(const SandboxOptions &options);
    void take(qintptr descriptor, bool tls);
    void begin(qintptr descriptor, bool tls, const std::optional<ProxyHeader> &proxied);
    void turnAway(qintptr descriptor);
    [[nodiscard]] bool makeRoom();
    void closeAll();

    LoopbackPort m_port;
    LoopbackPort m_tlsPort;
    SandboxPeer::Settings m_settings;
    int m_maxConnections = 0;
    bool m_proxyProtocol = false;
    QList<SandboxProxy *> m_proxies; // whose headers have not come
    SandboxIds m_ids;
    QList<SandboxPeer *> m_peers; // oldest first
    int m_turnedAway = 0;
};

} // namespace postscope::net
