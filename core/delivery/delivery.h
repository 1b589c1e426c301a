// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/base/secret.h"
#include "core/delivery/backlog.h"
#include "core/delivery/compose.h"
#include "core/delivery/mailing/mailing.h"
#include "core/delivery/outcome.h"
#include "core/delivery/route.h"
#include "core/delivery/tally.h"

#include <QList>
#include <QObject>
#include <QThread>

namespace postscope::delivery {

class Job;

/// One send: runs in the worker thread that it is given, speaks to its owner by signals in the owner's thread.
class Delivery final : public QObject {
    Q_OBJECT

public:
    /// `worker` runs already and outlives this.
    explicit Delivery(QThread &worker, QObject *parent = nullptr);
    /// Cancels what is under way.
    ~Delivery() override;

    /// Once.
    void start(const Composed &composed, const Route &route);
    /// Sends the same mail many times, each with its own Message-ID and Date: counted() tells of it. In place of start().
    void repeat(const Composed &composed, const Route &route, const SeriesPlan &plan);
    /// Sends a mail for each row: counted() and reported() tell of it. `plan`: its count is of no matter. In place of start().
    void sendEach(const Mailing &mailing, const Route &route, SeriesPlan plan);
    /// Opens and authenticates, then QUIT: the "Test" of an account. In place of start().
    void test(const Route &route);
    /// The answer to secretNeeded(); an empty one cancels.
    void provideSecret(const Secret &secret);
    /// Ends it now: finished() follows. A message whose final dot has not left is never completed.
    void cancel();

Q_SIGNALS:
    /// In order, at most 60 times a second.
    void events(const QList<postscope::Event> &events);
    /// Octets of the message handed over, of `total`; at most 60 times a second.
    void progress(qint64 sent, qint64 total);
    /// What came of a series so far: a few times a second, and last right before finished().
    void counted(const postscope::delivery::Tally &tally);
    /// What became of single mails of a mailing, each once.
    void reported(const QList<postscope::delivery::MailResult> &results);
    void secretNeeded(const QString &host, const QString &user);
    /// Last of all signals.
    void finished(const postscope::delivery::Outcome &outcome);

private:
    void dispatch(Job *job);
    void conclude(const Outcome &outcome);

    QThread &m_thread;
    Job *m_job = nullptr; // lives in m_thread; gone with finished()
};

} // namespace postscope::delivery
