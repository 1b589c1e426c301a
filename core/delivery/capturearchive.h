// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/sandbox.h"
#include "core/transcript/transcript.h"

#include <QHash>
#include <QObject>

namespace postscope::delivery {

/// What the sandbox has taken, kept beside its .eml files as JSON and listed again at the next start.
///
/// DIR/ID.eml and DIR/ID.json (envelope, session id, time, user) for a message, DIR/sessions/ID.json for a session, refused ones too.
/// Bounded: beyond maxMessages, maxOctets or maxSessions the oldest go.
class CaptureArchive final : public QObject {
    Q_OBJECT

public:
    static constexpr int maxMessages = 2'000;
    static constexpr qint64 maxOctets = 2LL * 1024 * 1024 * 1024;
    static constexpr int maxSessions = 5'000;

    /// Reads what is there; listens to `sandbox` from then on.
    CaptureArchive(net::Sandbox &sandbox, QString directory, QObject *parent = nullptr);

    /// Oldest first.
    [[nodiscard]] const QList<net::CapturedMessage> &messages() const { return m_messages; }
    [[nodiscard]] const QList<net::SandboxSession> &sessions() const { return m_sessions; }
    /// Of a live or a kept session; empty where there is none.
    [[nodiscard]] transcript::Transcript transcript(const QString &sessionId) const;

    void remove(const QStringList &messageIds);
    void clear();

Q_SIGNALS:
    void messageAdded(const postscope::net::CapturedMessage &message);
    void messagesRemoved(const QStringList &messageIds);
    void sessionAdded(const postscope::net::SandboxSession &session);
    void sessionChanged(const postscope::net::SandboxSession &session);
    void sessionEvents(const QString &sessionId, const QList<postscope::Event> &events);

private:
    QString m_directory;
    QList<net::CapturedMessage> m_messages;
    QList<net::SandboxSession> m_sessions;
    QHash<QString, transcript::Transcript> m_live;
};

} // namespace postscope::delivery
