// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/smtp/serve.h"

#include <QDateTime>
#include <QHash>
#include <QHostAddress>
#include <QMetaType>
#include <QObject>
#include <QStringList>
#include <QThread>

#include <chrono>
#include <optional>

namespace postscope::net {

class SandboxListener;

/// How a sandbox listens and what it takes.
struct SandboxOptions {
    quint16 port = 0;               ///< 0: the first free one from `firstPort` on
    quint16 firstPort = 2525;       ///< 0: any free port
    std::optional<quint16> tlsPort; ///< implicit TLS as well; 0: any free port
    QString directory;              ///< where the .eml files go; made if it is missing (mode 0700)
    QString certificateDirectory;   ///< where certificate and key for localhost are kept (key mode 0600)
    int maxConnections = 50;
    bool proxyProtocol = false;                        ///< every connection begins with a PROXY header
    std::optional<std::chrono::milliseconds> patience; ///< in place of every wait's own limit
    smtp::ServerOptions server;
};

/// A mail that the sandbox took.
struct CapturedMessage {
    QString id; ///< our own, sortable by time; never made of anything a client sent
    QString sessionId;
    QDateTime received; ///< UTC
    smtp::Envelope envelope;
    QByteArray mailParameters;          ///< of MAIL, as sent
    QByteArrayList recipientParameters; ///< of each RCPT, as sent; empty: none of them had any, or they are not known
    QByteArray client;                  ///< who XCLIENT said it is, as sent; empty: not said
    QByteArray user;                    ///< authenticated as; empty: nobody
    bool tls = false;
    QString path;    ///< the .eml
    qint64 size = 0; ///< octets of the .eml

    bool operator==(const CapturedMessage &) const = default;
};

/// A session that a client had with the sandbox, refused ones too.
struct SandboxSession {
    QString id;
    QDateTime started; ///< UTC
    QString peer;      ///< address and port
    bool tls = false;
    bool ended = false;
    QStringList messages; ///< ids of what it delivered

    bool operator==(const SandboxSession &) const = default;
};

/// An SMTP server for this machine only: 127.0.0.1 and ::1, never another address; nothing is ever relayed.
///
/// It runs in a thread of its own; start() and stop() return at once, and all signals arrive in the thread of this object.
class Sandbox final : public QObject {
    Q_OBJECT

public:
    explicit Sandbox(QObject *parent = nullptr);
    ~Sandbox() override;

    void start(const SandboxOptions &options);
    void stop();
    [[nodiscard]] bool isListening() const { return m_port != 0; }
    /// 0 while it does not listen.
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] quint16 tlsPort() const { return m_tlsPort; }
    /// The certificate for localhost in PEM, to be trusted by our own client; empty before listening().
    [[nodiscard]] QByteArray certificate() const { return m_certificate; }

Q_SIGNALS:
    void listening();
    /// `reason`: the system's words.
    void failed(const QString &reason);
    void stopped();
    void messageCaptured(const postscope::net::CapturedMessage &message);
    void sessionStarted(const postscope::net::SandboxSession &session);
    void sessionEvents(const QString &sessionId, const QList<postscope::Event> &events);
    void sessionEnded(const postscope::net::SandboxSession &session);

private:
    void opened(quint16 port, quint16 tlsPort, const QByteArray &certificate);
    void closed();

    QThread m_thread;
    SandboxListener *m_listener; // lives in the thread and goes with it
    quint16 m_port = 0;
    quint16 m_tlsPort = 0;
    QByteArray m_certificate;
};

} // namespace postscope::net

Q_DECLARE_METATYPE(postscope::net::CapturedMessage)
Q_DECLARE_METATYPE(postscope::net::SandboxSession)
