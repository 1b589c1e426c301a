// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/net/endpoint.h"
#include "core/net/tlsreport.h"
#include "core/smtp/conversation.h"

#include <QHostAddress>
#include <QObject>
#include <QSslSocket>
#include <QTimer>

#include <memory>

namespace postscope::net {

/// Carries a client conversation over a QSslSocket: resolves, connects, feeds octets both ways, starts TLS when the dialogue asks for it.
///
/// The owner makes the Conversation, starts the dialogue, calls open(), and looks at the Task after every signal. At most 256 KiB wait in
/// the socket, clear and encrypted counted together. The time limits of Conversation::need() are kept by one timer.
class Connection final : public QObject {
    Q_OBJECT

public:
    /// Octets that may wait in the socket before more are pulled from the conversation.
    static constexpr qint64 maxPending = 256 * 1024;

    /// `conversation` must outlive this.
    explicit Connection(smtp::Conversation &conversation, QObject *parent = nullptr);
    ~Connection() override;

    void open(const Endpoint &endpoint);
    /// Lets what is queued leave, then closes.
    void close();
    /// Drops the connection at once.
    void abort();
    /// Pulls what the conversation has to send: call it after provide() or anything else that let the dialogue go on.
    void pump();

    [[nodiscard]] const TlsReport &tls() const { return m_tls; }
    [[nodiscard]] QHostAddress localAddress() const { return m_socket.localAddress(); }

Q_SIGNALS:
    /// The conversation was fed and may have gone on, needs something, or is over.
    void progressed();
    /// The transport is up: in clear, or inside TLS where that is implicit. Only now is the local address known.
    void connected();
    void finished();

private:
    // (private slots and members are the implementer's)
    smtp::Conversation &m_conversation;
    QSslSocket m_socket;
    QTimer m_limit;
    Endpoint m_endpoint;
    TlsReport m_tls;
};

} // namespace postscope::net
