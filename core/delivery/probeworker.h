// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/delivery/livesession.h"
#include "core/delivery/mailexchanges.h"
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
    void learnt(const postscope::delivery::ProbeResult &result);
    void reached(const QString &host, const QString &address);
    void events(const QList<postscope::Event> &events);
    void secretNeeded(const QString &host, const QString &user);
    void finished(const postscope::delivery::ProbeResult &result);

private:
    void findHosts();
    void hostsFound(const MailExchanges &found);
    void nextHost();
    void found(const net::Resolver::Addresses &addresses);
    void nextAddress();
    void begin(const Route &there);
    void conclude(const std::optional<smtp::Failure> &failure);
    void keepFirst(const LiveSession &session, const std::optional<smtp::Failure> &failure);
    void keepSecond(const LiveSession &session, const std::optional<smtp::Failure> &failure);
    void look(const QList<Event> &happened);
    void note(Note::Code code, const QStringList &arguments);
    void finish();
    [[nodiscard]] ProbedHost &host() { return m_result.hosts[m_host]; }
    [[nodiscard]] ProbedAddress &current() { return host().addresses[m_address]; }
    [[nodiscard]] const Route &route() const { return m_request.routes[m_host]; }

    ProbeRequest m_request;
    ProbeResult m_result;
    SystemClock m_clock;
    std::chrono::nanoseconds m_started{0};
    std::unique_ptr<ExchangeLookup> m_lookup;
    std::unique_ptr<net::Resolver> m_resolver;
    qsizetype m_host = -1;    // the one under way
    qsizetype m_address = -1; // of it
    bool m_cancelled = false;
    bool m_finished = false;
    smtp::ProbeReport m_report;             // of the session under way
    std::unique_ptr<LiveSession> m_session; // goes first: its dialogue refers to the rest
};

} // namespace postscope::delivery
