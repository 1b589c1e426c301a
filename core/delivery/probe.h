// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/base/secret.h"
#include "core/delivery/proberesult.h"
#include "core/delivery/route.h"

#include <QList>
#include <QObject>
#include <QThread>

namespace postscope::delivery {

class ProbeWorker;

/// What is to be probed.
struct ProbeRequest {
    QList<Route> routes;  ///< one for each host; all addresses of each are looked at
    QByteArray sender;    ///< of MAIL; empty: the null path
    QByteArray recipient; ///< empty: none is asked about
};

/// Looks at servers without sending anything: runs in the worker thread that it is given, speaks to its owner by signals in the owner's thread.
class Probe final : public QObject {
    Q_OBJECT

public:
    /// `worker` runs already and outlives this.
    explicit Probe(QThread &worker, QObject *parent = nullptr);
    /// Drops its connection.
    ~Probe() override;

    /// Once.
    void start(const ProbeRequest &request);
    void provideSecret(const Secret &secret);
    /// finished() follows, with what was learnt so far.
    void cancel();

Q_SIGNALS:
    /// A session with this address begins.
    void reached(const QString &host, const QString &address);
    void events(const QList<postscope::Event> &events);
    void secretNeeded(const QString &host, const QString &user);
    /// Last of all signals.
    void finished(const postscope::delivery::ProbeResult &result);

private:
    QThread &m_thread;
    ProbeWorker *m_worker = nullptr; // lives in the thread
};

} // namespace postscope::delivery
