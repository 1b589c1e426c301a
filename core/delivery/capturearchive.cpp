// SPDX-License-Identifier: MIT
#include "core/delivery/capturearchive.h"

#include "core/delivery/capturerecord.h"
#include "core/net/privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace postscope::delivery {

namespace {

constexpr qint64 maxRecord = 8LL * 1024 * 1024;
constexpr qint64 maxTranscript = 512LL * 1024 * 1024;
constexpr qsizetype endedInMemory = 20;
constexpr std::chrono::milliseconds batchInterval{17}; // 60 times a second at most
constexpr int mostQueued = 4'000;                      // pieces of work for the files
constexpr QLatin1StringView mail(".eml");
constexpr QLatin1StringView record(".json");
constexpr QLatin1StringView transcriptRecord(".transcript.json");

/// The ids of the sandbox among the files of a directory that end in `suffix`, in order.
QStringList idsIn(const QString &directory, QLatin1StringView suffix)
{
    static const QRegularExpression id(QStringLiteral("^\\d{8}-\\d{9}-[0-9a-f]{8}$"));
    QStringList ids;
    for (const QString &name : QDir(directory).entryList({u'*' + suffix}, QDir::Files | QDir::NoSymLinks, QDir::Name)) {
        const QString stem = name.chopped(suffix.size());
        if (id.match(stem).hasMatch())
            ids << stem;
    }
    return ids;
}

void removeAll(const QStringList &paths)
{
    for (const QString &path : paths)
        QFile::remove(path);
}

template<class T>
auto find(QList<T> &list, const QString &id)
{
    return std::find_if(list.begin(), list.end(), [&id](const T &item) { return item.id == id; });
}

} // namespace

CaptureArchive::CaptureArchive(net::Sandbox &sandbox, QString directory, Bounds bounds, QObject *parent)
    : QObject(parent), m_directory(std::move(directory)), m_bounds(bounds)
{
    m_files.setMaxThreadCount(1);
    m_batch.setSingleShot(true);
    m_batch.setInterval(batchInterval);
    connect(&m_batch, &QTimer::timeout, this, &CaptureArchive::tellArrived);
    load();
    connect(&sandbox, &net::Sandbox::messageCaptured, this, &CaptureArchive::addMessage);
    connect(&sandbox, &net::Sandbox::sessionStarted, this, &CaptureArchive::addSession);
    connect(&sandbox, &net::Sandbox::sessionEvents, this, &CaptureArchive::addEvents);
    connect(&sandbox, &net::Sandbox::sessionEnded, this, &CaptureArchive::endSession);
}

CaptureArchive::~CaptureArchive()
{
    tellArrived();
    for (const net::SandboxSession &session : std::as_const(m_sessions)) {
        if (!session.ended)
            keepSession(session);
    }
    settle();
}

// ---- the files

void CaptureArchive::later(std::function<void()> work) const
{
    if (++m_queued > mostQueued) // who is faster than the disk waits for it
        settle();
    m_files.start(std::move(work));
}

void CaptureArchive::settle() const
{
    m_files.waitForDone();
    m_queued = 0;
}

// ---- at the start

void CaptureArchive::load()
{
    for (const QString &id : idsIn(m_directory, mail))
        loadMessage(id);
    for (const QString &id : idsIn(QFileInfo(sessionPath({}, {})).path(), record))
        loadSession(id);
    enforceBounds();
}

void CaptureArchive::loadMessage(const QString &id)
{
    const QFileInfo file(messagePath(id, mail));
    const auto json = net::readPrivateFile(messagePath(id, record), maxRecord);
    std::optional<net::CapturedMessage> message = json ? messageFromJson(*json) : std::nullopt;
    if (!message || message->id != id)
        message = net::CapturedMessage{.id = id, .received = file.lastModified().toUTC()};
    message->path = file.absoluteFilePath();
    message->size = file.size();
    m_octets += message->size;
    m_messages << *message;
}

void CaptureArchive::loadSession(const QString &id)
{
    const auto json = net::readPrivateFile(sessionPath(id, record), maxRecord);
    const std::optional<net::SandboxSession> session = json ? sessionFromJson(*json) : std::nullopt;
    if (session && session->id == id)
        m_sessions << *session;
}

// ---- what the sandbox tells

void CaptureArchive::addMessage(const net::CapturedMessage &message)
{
    m_arrived << message;
    if (!m_batch.isActive())
        m_batch.start();
}

void CaptureArchive::tellArrived()
{
    m_batch.stop();
    const QList<net::CapturedMessage> arrived = std::exchange(m_arrived, {});
    if (arrived.isEmpty())
        return;
    QSet<QString> changed;
    for (const net::CapturedMessage &message : arrived) {
        // Without it the message is listed all the same.
        later([path = messagePath(message.id, record), message] { (void)net::writePrivateRecord(path, messageToJson(message)); });
        m_octets += message.size;
        m_messages << message;
        if (const auto session = find(m_sessions, message.sessionId); session != m_sessions.end()) {
            session->messages << message.id;
            session->tls = session->tls || message.tls;
            changed << session->id;
        }
    }
    for (const net::SandboxSession &session : QList<net::SandboxSession>(m_sessions)) {
        if (changed.contains(session.id))
            Q_EMIT sessionChanged(session);
    }
    Q_EMIT messagesAdded(arrived);
    enforceBounds();
}

void CaptureArchive::addSession(const net::SandboxSession &session)
{
    m_sessions << session;
    m_transcripts.insert(session.id, {});
    Q_EMIT sessionAdded(session);
    enforceBounds();
}

void CaptureArchive::addEvents(const QString &sessionId, const QList<Event> &events)
{
    const auto transcript = m_transcripts.find(sessionId);
    if (transcript == m_transcripts.end())
        return;
    QList<Event> shown = events;
    for (Event &event : shown)
        (void)m_redactor.apply(event);
    transcript->append(shown);
    Q_EMIT sessionEvents(sessionId, shown);
}

void CaptureArchive::endSession(const net::SandboxSession &session)
{
    tellArrived(); // they came before
    const auto known = find(m_sessions, session.id);
    if (known == m_sessions.end())
        return;
    *known = session;
    keepSession(session);
    m_endedInMemory << session.id;
    if (m_endedInMemory.size() > endedInMemory)
        m_transcripts.remove(m_endedInMemory.takeFirst());
    Q_EMIT sessionChanged(session);
    enforceBounds();
}

void CaptureArchive::keepSession(const net::SandboxSession &session) const
{
    const QString spoken = sessionPath(session.id, transcriptRecord);
    const QString told = sessionPath(session.id, record);
    later([spoken, told, session, transcript = m_transcripts.value(session.id)] {
        if (!net::makePrivateDirectory(QFileInfo(told).path()))
            return;
        (void)net::writePrivateRecord(spoken, transcript::toJson(transcript));
        (void)net::writePrivateRecord(told, sessionToJson(session));
    });
}

transcript::Transcript CaptureArchive::transcript(const QString &sessionId) const
{
    if (const auto inMemory = m_transcripts.constFind(sessionId); inMemory != m_transcripts.cend())
        return *inMemory;
    const bool known = std::any_of(m_sessions.begin(), m_sessions.end(), [&sessionId](const auto &session) { return session.id == sessionId; });
    if (!known)
        return {};
    settle();
    const auto json = net::readPrivateFile(sessionPath(sessionId, transcriptRecord), maxTranscript);
    return json ? transcript::fromJson(*json).value_or(transcript::Transcript()) : transcript::Transcript();
}

// ---- what goes

void CaptureArchive::remove(const QStringList &messageIds)
{
    QStringList removed, files;
    for (const QString &id : messageIds) {
        const auto message = find(m_messages, id);
        if (message == m_messages.end())
            continue;
        files << messagePath(id, mail) << messagePath(id, record);
        m_octets -= message->size;
        m_messages.erase(message);
        removed << id;
    }
    if (removed.isEmpty())
        return;
    later([files] { removeAll(files); });
    Q_EMIT messagesRemoved(removed);
}

void CaptureArchive::clear()
{
    tellArrived();
    QStringList messageIds, sessionIds;
    for (const net::CapturedMessage &message : std::as_const(m_messages))
        messageIds << message.id;
    for (const net::SandboxSession &session : std::as_const(m_sessions)) {
        if (session.ended)
            sessionIds << session.id;
    }
    remove(messageIds);
    removeSessions(sessionIds);
}

void CaptureArchive::enforceBounds()
{
    QStringList messageIds, sessionIds;
    qint64 octets = m_octets;
    for (qsizetype left = m_messages.size(); left > m_bounds.messages || (left > 0 && octets > m_bounds.octets); --left) {
        const net::CapturedMessage &oldest = m_messages.at(messageIds.size());
        octets -= oldest.size;
        messageIds << oldest.id;
    }
    for (const net::SandboxSession &session : std::as_const(m_sessions)) {
        if (m_sessions.size() - sessionIds.size() <= m_bounds.sessions)
            break;
        if (session.ended)
            sessionIds << session.id;
    }
    remove(messageIds);
    removeSessions(sessionIds);
}

void CaptureArchive::removeSessions(const QStringList &sessionIds)
{
    if (sessionIds.isEmpty())
        return;
    QStringList files;
    for (const QString &id : sessionIds) {
        files << sessionPath(id, record) << sessionPath(id, transcriptRecord);
        m_transcripts.remove(id);
        m_endedInMemory.removeOne(id);
    }
    m_sessions.removeIf([&sessionIds](const net::SandboxSession &session) { return sessionIds.contains(session.id); });
    later([files] { removeAll(files); });
    Q_EMIT sessionsRemoved(sessionIds);
}

QString CaptureArchive::messagePath(const QString &id, QLatin1StringView suffix) const
{
    return m_directory + u'/' + id + suffix;
}

QString CaptureArchive::sessionPath(const QString &id, QLatin1StringView suffix) const
{
    return m_directory + QStringLiteral("/sessions/") + id + suffix;
}

} // namespace postscope::delivery
