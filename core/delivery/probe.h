// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/base/secret.h"
#include "core/delivery/proberesult.h"
#include "core/delivery/route.h"
#include "core/net/dnsclient.h"

#include <QList>
#include <QObject>
#include <QThread>

namespace postscope::delivery {

class ProbeWorker;

/// What is to be probed.
struct ProbeRequest {
    static constexpr qsizetype maxHosts = 10; ///< of a domain

    QList<Route> routes;                     ///< one for each host; all addresses of each are looked at
    QByteArray domain;                       ///< A-labels, or an address literal: not empty, its mail exchanges are looked at, on the only route
    QByteArray sender;                       ///< of MAIL; empty: the null path
    QByteArray recipient;                    ///< empty: none is asked about
    QList<net::Nameserver> nameservers = {}; ///< for the domain, in place of the route's and of the system's
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
    /// What is known so far, at most 60 times a second: hosts once they are known, their addresses, and what each session has shown.
    void learnt(const postscope::delivery::ProbeResult &result);
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
