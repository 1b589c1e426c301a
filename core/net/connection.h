// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/dialler.h"
#include "core/net/endpoint.h"
#include "core/net/handshake.h"
#include "core/net/silentport.h"
#include "core/net/tlsreport.h"
#include "core/net/tunnel.h"
#include "core/smtp/conversation.h"

#include <QHostAddress>
#include <QObject>
#include <QSslSocket>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <tuple>

namespace postscope::net {

/// Carries a client conversation over a QSslSocket: has it connected (Dialler, Tunnel), feeds octets both ways, starts TLS when the dialogue asks
/// for it (Handshake), and finds out what a port speaks that does not greet (SilentPort)
/// which may mean to close the connection and to make it once more.
///
/// The owner makes the Conversation, calls open(), starts the dialogue at connected(), and looks at its Task after every signal. When
/// finished() comes without connected(), the conversation holds the reason: a dialogue that is started then ends with it at once.
/// At most 256 KiB wait in the socket, clear and encrypted counted together. The time limits of Conversation::need() are kept by one timer,
/// for a whole reply, and begin anew when octets of ours leave. Not to be destroyed from inside one of its signals but finished().
class Connection final : public QObject {
    Q_OBJECT

public:
    /// Octets that may wait in the socket before more are pulled from the conversation.
    static constexpr qint64 maxPending = 256 * 1024;

    /// `conversation` must outlive this.
    explicit Connection(smtp::Conversation &conversation, QObject *parent = nullptr);
    ~Connection() override;

    /// Instead of the patience that the endpoint has with a port that does not greet. Before open(); a test's.
    void setSuspicion(SilentPort::Patience patience) { m_patience = patience; }
    /// Once.
    void open(const Endpoint &endpoint);
    /// Lets what is queued leave, then closes; a peer that does not take it is left after two seconds.
    void close();
    /// Drops the connection at once; what waits in the socket never leaves.
    void abort();
    /// Pulls what the conversation has to send: call it after provide() or anything else that let the dialogue go on, and look at the Task.
    void pump();

    /// What TLS came to, so far; kept when it is over.
    [[nodiscard]] const TlsReport &tls() const { return m_handshake ? m_handshake->report() : m_noTls; }
    [[nodiscard]] QHostAddress localAddress() const { return m_socket ? m_socket->localAddress() : QHostAddress(); }
    [[nodiscard]] QHostAddress peerAddress() const { return m_socket ? m_socket->peerAddress() : QHostAddress(); }
    /// Octets that wait in the socket, clear and encrypted.
    [[nodiscard]] qint64 pending() const { return m_socket ? m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() : 0; }

Q_SIGNALS:
    /// The conversation was fed and may have gone on, needs something, or is over.
    void progressed();
    /// The transport is up: in clear, or inside TLS where that is implicit. Only now is the local address known.
    void connected();
    /// Nothing comes after it.
    void finished();

private:
    enum class Step { Idle, Connecting, Handshake, Talking, Closing, Finished };

    void dialled();
    void arrived();
    void watchSocket();
    void sendProxyHeader();
    void startHandshake();
    void handshakeDone();
    void suspect();
    void stepAside();
    void comeBack(); // the greeting takes its time: it is waited for anew
    void receive();
    void octetsLeft();
    void socketFailed(QAbstractSocket::SocketError error);
    void socketClosed();
    void lost(smtp::Failure::Kind kind);
    void takeTheRest();
    void expired();

    void advance();
    void compute(smtp::Conversation::Work work);
    void fill();
    void startLimit(std::chrono::milliseconds limit);
    void watchNeed();
    void note(Phase phase, Note::Code code, const QStringList &arguments);
    void fail(const smtp::Failure &failure);
    void finish();

    smtp::Conversation &m_conversation;
    Dialler m_dialler;
    std::unique_ptr<QSslSocket> m_socket; // once it is connected
    std::unique_ptr<Tunnel> m_tunnel;
    std::unique_ptr<Handshake> m_handshake;
    SilentPort m_silence; // no octet has come yet, and one should have
    std::optional<SilentPort::Patience> m_patience;
    QTimer m_limit;
    Endpoint m_endpoint;
    Step m_step = Step::Idle;
    bool m_up = false;      // connected() was told
    bool m_filling = false; // fill() is at work further up the stack
    const TlsReport m_noTls;
    std::tuple<smtp::Need::Kind, Phase, quint64> m_watched; // what the limit was started for
};

} // namespace postscope::net
