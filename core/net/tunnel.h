// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/endpoint.h"
#include "core/net/proxydialogue.h"
#include "core/smtp/conversation.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>

namespace postscope::net {

/// Has a proxy connect a socket that is connected to it to the host of an endpoint. Takes not one octet that is the host's.
///
/// Each step becomes a note of the conversation. Emits nothing from inside start().
class Tunnel final : public QObject {
    Q_OBJECT

public:
    /// Both must outlive this.
    Tunnel(QSslSocket &socket, smtp::Conversation &conversation, const Endpoint &endpoint, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void opened();
    void failed(const postscope::smtp::Failure &failure);

private:
    void talk();
    void transmit();
    void settle();
    void fail(smtp::Failure::Kind kind, smtp::Failure::Reason reason, const QString &detail);
    void note(Note::Code code, const QStringList &arguments);

    QSslSocket &m_socket;
    smtp::Conversation &m_conversation;
    Endpoint m_endpoint;
    ProxyDialogue m_dialogue;
    QTimer m_limit;
};

} // namespace postscope::net
