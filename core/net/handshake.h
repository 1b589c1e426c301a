// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/endpoint.h"
#include "core/net/tlsreport.h"
#include "core/net/tlswitness.h"
#include "core/smtp/conversation.h"

#include <QList>
#include <QObject>
#include <QSslSocket>

namespace postscope::net {

/// False: QSslSocket has no TLS library to work with.
[[nodiscard]] bool tlsAvailable();

/// A client's TLS handshake: what it is to check, the judgement of the certificate, and the report of it, also where it fails.
///
/// The chain, the name, and the pins are checked apart. Each result becomes a note of the conversation.
class Handshake final : public QObject {
    Q_OBJECT

public:
    /// All of them must outlive this.
    Handshake(QSslSocket &socket, smtp::Conversation &conversation, const Endpoint &endpoint, QObject *parent = nullptr);

    /// Once.
    void start();
    [[nodiscard]] const TlsReport &report() const { return m_report; }
    /// The failure that an error of the socket is, during the handshake or after it; with none of its own, `otherwise`.
    [[nodiscard]] smtp::Failure failureOf(QAbstractSocket::SocketError error, const smtp::Failure &otherwise) const;

Q_SIGNALS:
    /// Verified, or accepted on the user's word. Otherwise failed() comes, and nothing may be said inside.
    void established();
    void failed(const postscope::smtp::Failure &failure);

private:
    void judge(const QList<QSslError> &errors);
    void done();
    void broke(QAbstractSocket::SocketError error);
    void alerted(const QString &description);
    void takeChain();
    void addFault(CertificateFault::Check check, qsizetype certificate, const QString &text);
    void checkName();
    [[nodiscard]] bool pinned() const;
    void tellEstablished();
    void tellClientCertificate();
    void reject();
    void fail(const smtp::Failure &failure);
    void note(Note::Code code, const QStringList &arguments);

    QSslSocket &m_socket;
    smtp::Conversation &m_conversation;
    const Endpoint &m_endpoint;
    TlsWitness m_witness;
    TlsReport m_report;
    bool m_judged = false;
    bool m_over = false;
};

} // namespace postscope::net
