// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/base/secret.h"
#include "core/delivery/outcome.h"
#include "core/delivery/tally.h"

#include <QList>
#include <QObject>

namespace postscope::delivery {

/// The part of a Delivery that lives in the worker thread. Destroying it while it runs drops its connections.
class Job : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Once, in the thread that it lives in; the same for the other two.
    virtual void run() = 0;
    /// The answer to secretNeeded(); an empty one ends it.
    virtual void provideSecret(const Secret &secret) = 0;
    /// Ends it now: finished() follows.
    virtual void cancel() = 0;

Q_SIGNALS:
    /// In order, at most 60 times a second.
    void events(const QList<postscope::Event> &events);
    /// Octets of content handed over, of `total`; at most 60 times a second.
    void progress(qint64 sent, qint64 total);
    /// Of a series: what came of it so far; a few times a second, and last right before finished().
    void counted(const postscope::delivery::Tally &tally);
    /// Of a series whose plan wants it: what became of single mails, each once, a few times a second; the last of them before finished().
    void reported(const QList<postscope::delivery::MailResult> &results);
    void secretNeeded(const QString &host, const QString &user);
    /// Last of all signals.
    void finished(const postscope::delivery::Outcome &outcome);
};

} // namespace postscope::delivery
