// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/proxyprotocol.h"
#include "core/net/sandbox.h"
#include "core/net/sandboxfaults.h"
#include "core/net/sandboxstore.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#include <chrono>
#include <optional>

namespace postscope::net {

/// Carries the server's side of one session over one socket that a listener took.
class SandboxPeer final : public QObject, private smtp::ServerTransport {
    Q_OBJECT

public:
    /// What every session of a sandbox has in common.
    struct Settings {
        smtp::ServerOptions server;
        QSslConfiguration tls;
        QString directory;
        std::optional<std::chrono::milliseconds> patience;
    };

    /// Octets that may wait for a peer that does not read; more are not made, and nothing more is taken from it.
    static constexpr qint64 maxPending = 256 * 1024;
    /// Events of one session that are told; the rest are counted.
    static constexpr qint64 maxEvents = 100'000;

    SandboxPeer(const Settings &settings, SandboxIds &ids, QObject *parent);
    ~SandboxPeer() override;

    /// Begins with a connected socket; `tls`: from the first octet on; `proxied`: whom a proxy says it speaks for.
    void start(qintptr descriptor, bool tls, const std::optional<ProxyHeader> &proxied = std::nullopt);
    /// Ends the session with the words of a timeout: another client needs its place.
    void giveWay();
    /// Ends the session at once.
    void abort();
    /// Whether the client has said anything yet.
    [[nodiscard]] bool hasSpoken() const { return m_spoken; }

Q_SIGNALS:
    void started(const postscope::net::SandboxSession &session);
    void events(const QString &sessionId, const QList<postscope::Event> &events);
    void captured(const postscope::net::CapturedMessage &message);
    /// Last of all signals.
    void ended(const postscope::net::SandboxSession &session);

private:
    void play(const smtp::TransportFault &fault) override;
    [[nodiscard]] QByteArray clientCertificate() const override;

    void greet();
    void receive();
    void pump();
    void resume();
    void startHandshake();
    void handshakeDone();
    void failed();
    void disconnected();
    void close();
    void finish();
    void expire();
    void keepTime();

    void record(Event event);
    void note(Note::Code code, const QStringList &arguments = {});
    void flush();

    [[nodiscard]] qint64 unsent() const { return m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite() + m_faults.pending(); }
    [[nodiscard]] bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] bool mayReceive() const;

    // The dialogue uses the conversation and the store: it comes last and goes first.
    SandboxSession m_session;
    std::optional<std::chrono::milliseconds> m_patience;
    smtp::ServerOptions m_options;
    SandboxStore m_store;
    smtp::Conversation m_conversation;
    std::optional<smtp::Task<std::optional<smtp::Failure>>> m_dialogue;
    QSslSocket m_socket;
    SandboxFaults m_faults;

    QTimer m_limit;
    QTimer m_batch;
    QElapsedTimer m_clock;
    QList<Event> m_events;
    qint64 m_told = 0;
    qint64 m_untold = 0;
    qint64 m_timedAt = -1;
    bool m_handshake = false;
    bool m_spoken = false;
    bool m_closing = false;
};

} // namespace postscope::net
