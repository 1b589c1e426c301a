// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/endpoint.h"
#include "core/net/resolver.h"
#include "core/smtp/conversation.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QSslSocket>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace postscope::net {

/// Finds the addresses of a host, or of the proxy before it, and connects to the first that answers (in the spirit of RFC 8305).
///
/// The families take turns, beginning with the one that the resolver names first. An address that stays silent is not waited for: the next is tried
/// beside it after `stagger`, or at once when one fails. Who connects first stays, the others are dropped. Each step becomes a note of the conversation.
/// Emits nothing from inside one of its methods.
class Dialler final : public QObject {
    Q_OBJECT

public:
    /// For the lookup, and for each address that is tried; Endpoint::timeout takes its place.
    static constexpr std::chrono::seconds limit{30};
    /// RFC 8305 5: the Connection Attempt Delay.
    static constexpr std::chrono::milliseconds stagger{250};

    /// `conversation` must outlive this.
    explicit Dialler(smtp::Conversation &conversation, QObject *parent = nullptr);
    ~Dialler() override;

    void dial(const Endpoint &endpoint);
    /// Without a lookup: these, in turn.
    void dial(const Endpoint &endpoint, const QList<QHostAddress> &addresses);
    void abort();
    /// After connected(), once: the socket, in clear.
    [[nodiscard]] std::unique_ptr<QSslSocket> take() { return std::move(m_connected); }

Q_SIGNALS:
    void connected();
    void failed(const postscope::smtp::Failure &failure);

private:
    struct Attempt {
        QHostAddress address;
        std::unique_ptr<QSslSocket> socket;
        std::unique_ptr<QTimer> limit;
    };

    [[nodiscard]] QString target() const { return m_endpoint.proxy.isUsed() ? m_endpoint.proxy.host : m_endpoint.host; }
    [[nodiscard]] quint16 port() const { return m_endpoint.proxy.isUsed() ? m_endpoint.proxy.port : m_endpoint.port; }
    void prepare(const Endpoint &endpoint);
    void resolved(const Resolver::Addresses &found);
    void choose(const QList<QHostAddress> &found);
    void resolveFailed(const QString &reason, smtp::Failure::Kind kind);
    void attemptNext();
    void attempt(const QHostAddress &address);
    [[nodiscard]] Attempt remove(const QSslSocket *socket);
    void attemptFailed(const QSslSocket *socket, const QString &reason, smtp::Failure::Kind kind);
    void attemptSucceeded(const QSslSocket *socket);
    void giveUp(smtp::Failure::Kind kind);
    void note(Phase phase, Note::Code code, const QStringList &arguments);

    smtp::Conversation &m_conversation;
    Endpoint m_endpoint;
    std::unique_ptr<Resolver> m_resolver;
    QList<QHostAddress> m_waiting; // not tried yet
    std::vector<Attempt> m_attempts;
    std::unique_ptr<QSslSocket> m_connected;
    QTimer m_next;
    QStringList m_reasons;  // why each attempt failed
    bool m_refused = false; // an address answered that nobody listens there
};

} // namespace postscope::net
