// SPDX-License-Identifier: MIT
#include "core/account/keychainstore.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

namespace postscope::account {

namespace {

using namespace Qt::StringLiterals;
using Kind = SecretFailure::Kind;

const QString service = u"org.postscope.Postscope"_s;

/// One job under way. It answers once: by the keychain, or by the deadline. It is a child of the caller's context and goes with it, so a
/// late answer finds nobody. The job is left to end by itself: its backend still refers to it.
class Call final : public QObject {
public:
    using Settle = std::function<void(const QKeychain::Job *)>; ///< nullptr: the deadline passed

    Call(QKeychain::Job *job, const QString &key, std::chrono::milliseconds deadline, QObject *context, Settle settle)
        : QObject(context), m_settle(std::move(settle))
    {
        job->setAutoDelete(true);
        job->setKey(key);
        connect(job, &QKeychain::Job::finished, this, &Call::end);
        connect(&m_deadline, &QTimer::timeout, this, [this] { end(nullptr); });
        m_deadline.setSingleShot(true);
        m_deadline.start(deadline);
        job->start();
    }

private:
    void end(const QKeychain::Job *job)
    {
        if (const Settle settle = std::exchange(m_settle, {})) {
            m_deadline.stop();
            deleteLater();
            settle(job); // may delete this, with its context
        }
    }

    Settle m_settle;
    QTimer m_deadline;
};

Kind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return Kind::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Kind::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Kind::Unavailable;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
        return Kind::Other;
    case QKeychain::OtherError:
        // What the Secret Service says itself has a code of its own; this is D-Bus that found no bus, or nobody there.
#ifdef Q_OS_LINUX
        return Kind::Unavailable;
#else
        return Kind::Other;
#endif
    }
    return Kind::Other;
}

std::optional<SecretFailure> failureOf(const QKeychain::Job *job)
{
    if (!job)
        return SecretFailure{Kind::TimedOut, {}};
    if (job->error() == QKeychain::NoError)
        return std::nullopt;
    return SecretFailure{kindOf(job->error()), job->errorString()};
}

} // namespace

KeychainStore::KeychainStore(std::chrono::milliseconds deadline) : m_deadline(deadline)
{
}

void KeychainStore::read(const QString &accountId, QObject *context, ReadDone done)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    new Call(job, accountId, m_deadline, context, [done = std::move(done), job](const QKeychain::Job *ended) {
        if (const auto failure = failureOf(ended))
            done(Unexpected(*failure));
        else
            done(Secret(job->binaryData()));
    });
}

void KeychainStore::write(const QString &accountId, const Secret &secret, QObject *context, WriteDone done)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    // As text where it is text, so that it reads well in the keychain's own window.
    if (secret.expose().isValidUtf8())
        job->setTextData(QString::fromUtf8(secret.expose()));
    else
        job->setBinaryData(secret.expose().toByteArray());
    new Call(job, accountId, m_deadline, context, [done = std::move(done)](const QKeychain::Job *ended) {
        const auto failure = failureOf(ended);
        done(failure ? Result<void, SecretFailure>(Unexpected(*failure)) : Result<void, SecretFailure>());
    });
}

void KeychainStore::remove(const QString &accountId, QObject *context, WriteDone done)
{
    new Call(new QKeychain::DeletePasswordJob(service), accountId, m_deadline, context, [done = std::move(done)](const QKeychain::Job *ended) {
        const auto failure = failureOf(ended);
        done(failure && failure->kind != Kind::NotFound ? Result<void, SecretFailure>(Unexpected(*failure)) : Result<void, SecretFailure>());
    });
}

} // namespace postscope::account
