// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/endpoint.h"
#include "core/smtp/conversation.h"

#include <QAbstractSocket>
#include <QHostAddress>
#include <QHostInfo>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace postscope::net {

/// Finds the addresses of a host and connects a socket to the first of them that answers, in the resolver's order, one after the other.
///
/// Each step becomes a note of the conversation. Emits nothing from inside dial() or abort().
class Dialler final : public QObject {
    Q_OBJECT

public:
    /// For the lookup, and for each address that is tried; Endpoint::timeout takes its place.
    static constexpr std::chrono::seconds limit{30};

    /// Both must outlive this.
    Dialler(QAbstractSocket &socket, smtp::Conversation &conversation, QObject *parent = nullptr);
    ~Dialler() override;

    void dial(const Endpoint &endpoint);
    void abort();

Q_SIGNALS:
    void connected();
    void failed(const postscope::smtp::Failure &failure);

private Q_SLOTS:
    void resolved(const QHostInfo &found);

private:
    void resolveFailed(const QString &reason, smtp::Failure::Kind kind);
    void attempt();
    void attemptFailed(const QString &reason, smtp::Failure::Kind kind);
    void attemptSucceeded();
    void expired();
    void note(Phase phase, Note::Code code, const QStringList &arguments);

    QAbstractSocket &m_socket;
    smtp::Conversation &m_conversation;
    Endpoint m_endpoint;
    QTimer m_limit;
    bool m_resolving = false;
    int m_lookup = -1;               // Qt's number for it; -1: none
    QList<QHostAddress> m_addresses; // still to be tried; the first is being tried
    bool m_refused = false;          // an address answered that nobody listens there
};

} // namespace postscope::net
