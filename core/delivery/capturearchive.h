// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/sandbox.h"
#include "core/transcript/redactor.h"
#include "core/transcript/transcript.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace postscope::delivery {

/// What the sandbox has taken, kept beside its .eml files as JSON and listed again at the next start.
///
/// DIR/ID.eml and DIR/ID.json (envelope, session id, time, user) for a message; DIR/sessions/ID.json and DIR/sessions/ID.transcript.json for
/// a session, refused ones too. Bounded: beyond the limits the oldest go. Files that are not named so are left alone; a record that cannot
/// be read is passed over, and its message listed without an envelope.
///
/// What arrives is told in batches, and files are written in a thread of their own: a flood of mail does not hold up who listens.
class CaptureArchive final : public QObject {
    Q_OBJECT

public:
    static constexpr int maxMessages = 2'000;
    static constexpr qint64 maxOctets = 2LL * 1024 * 1024 * 1024;
    static constexpr int maxSessions = 5'000;

    struct Bounds {
        int messages = maxMessages;
        qint64 octets = maxOctets; ///< of all .eml files
        int sessions = maxSessions;
    };

    /// Reads what is there; listens to `sandbox` from then on. `directory` is the one that the sandbox keeps its mail in.
    CaptureArchive(net::Sandbox &sandbox, QString directory, QObject *parent = nullptr) : CaptureArchive(sandbox, std::move(directory), Bounds(), parent) {}
    CaptureArchive(net::Sandbox &sandbox, QString directory, Bounds bounds, QObject *parent = nullptr);
    /// Keeps the sessions that are not over as far as they came.
    ~CaptureArchive() override;

    /// A password that clients are known to use: hidden wherever it turns up in a session, AUTH or not.
    void hide(const Secret &password, const QByteArray &user) { m_redactor.remember(password, user); }

    /// Oldest first.
    [[nodiscard]] const QList<net::CapturedMessage> &messages() const { return m_messages; }
    [[nodiscard]] const QList<net::SandboxSession> &sessions() const { return m_sessions; }
    /// Of a live or a kept session; empty where there is none. What a mask hides is there for as long as this object keeps it in memory.
    [[nodiscard]] transcript::Transcript transcript(const QString &sessionId) const;

    void remove(const QStringList &messageIds);
    /// Removes all messages and all sessions that are over.
    void clear();
    /// Waits until the files are as they are to be.
    void settle() const;

Q_SIGNALS:
    /// At most 60 times a second; oldest first.
    void messagesAdded(const QList<postscope::net::CapturedMessage> &messages);
    void messagesRemoved(const QStringList &messageIds);
    void sessionAdded(const postscope::net::SandboxSession &session);
    void sessionChanged(const postscope::net::SandboxSession &session);
    void sessionsRemoved(const QStringList &sessionIds);
    void sessionEvents(const QString &sessionId, const QList<postscope::Event> &events);

private:
    void load();
    void loadMessage(const QString &id);
    void loadSession(const QString &id);
    void addMessage(const net::CapturedMessage &message);
    void tellArrived();
    void addSession(const net::SandboxSession &session);
    void addEvents(const QString &sessionId, const QList<Event> &events);
    void endSession(const net::SandboxSession &session);
    void keepSession(const net::SandboxSession &session) const;
    void later(std::function<void()> work) const;
    void enforceBounds();
    void removeSessions(const QStringList &sessionIds);

    [[nodiscard]] QString messagePath(const QString &id, QLatin1StringView suffix) const;
    [[nodiscard]] QString sessionPath(const QString &id, QLatin1StringView suffix) const;

    QString m_directory;
    Bounds m_bounds;
    transcript::Redactor m_redactor;
    QList<net::CapturedMessage> m_messages;
    QList<net::SandboxSession> m_sessions;
    qint64 m_octets = 0;
    QHash<QString, transcript::Transcript> m_transcripts; // of live sessions, and of those that ended last
    QStringList m_endedInMemory;                          // oldest first
    QList<net::CapturedMessage> m_arrived;                // not told of yet
    QTimer m_batch;
    mutable QThreadPool m_files; // one thread: in order
    mutable int m_queued = 0;    // since somebody waited for it
};

} // namespace postscope::delivery
