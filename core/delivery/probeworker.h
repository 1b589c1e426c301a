// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/delivery/livesession.h"
#include "core/delivery/probe.h"
#include "core/net/resolver.h"

#include <memory>

namespace postscope::delivery {

/// The part of a Probe that lives in the worker thread: one host after the other, one address after the other, one session at a time.
class ProbeWorker final : public QObject {
    Q_OBJECT

public:
    explicit ProbeWorker(ProbeRequest request);
    ~ProbeWorker() override;

    void run();
    void provideSecret(const Secret &secret);
    void cancel();

Q_SIGNALS:
    void reached(const QString &host, const QString &address);
    void events(const QList<postscope::Event> &events);
    void secretNeeded(const QString &host, const QString &user);
    void finished(const postscope::delivery::ProbeResult &result);

private:
    void nextHost();
    void found(const net::Resolver::Addresses &addresses);
    void nextAddress();
    void begin(const Route &route, bool again);
    void conclude(const std::optional<smtp::Failure> &failure);
    void keepFirst(const LiveSession &session, const std::optional<smtp::Failure> &failure);
    void keepSecond(const LiveSession &session, const std::optional<smtp::Failure> &failure);
    void finish();
    [[nodiscard]] ProbedAddress &current() { return m_result.hosts.last().addresses.last(); }
    [[nodiscard]] const Route &route() const { return m_request.routes[m_result.hosts.size() - 1]; }

    ProbeRequest m_request;
    ProbeResult m_result;
    SystemClock m_clock;
    std::chrono::nanoseconds m_started{0};
    std::unique_ptr<net::Resolver> m_resolver;
    QList<QHostAddress> m_addresses; // of the current host, still to be looked at
    bool m_cancelled = false;
    bool m_finished = false;
    smtp::ProbeReport m_report;             // of the session under way
    std::unique_ptr<LiveSession> m_session; // goes first: its dialogue refers to the rest
};

} // namespace postscope::delivery
