// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/delivery/compose.h"
#include "core/delivery/job.h"
#include "core/delivery/maildomains.h"
#include "core/delivery/mailexchanges.h"
#include "core/delivery/route.h"

#include <memory>

namespace postscope::delivery {

class Errand;

/// One message straight to the servers of its recipients' domains, one domain after the other (RFC 5321 5.1).
///
/// Of a domain's hosts the next is tried where one did not answer, or put us off with a 4xx before it took a recipient; a 5xx is final, and once
/// the final dot has left nothing is tried again, whatever became of the answer.
class MxDelivery final : public Job {
    Q_OBJECT

public:
    /// Hosts tried for one domain.
    static constexpr qsizetype maxHosts = 10;

    MxDelivery(Composed composed, Route route, QObject *parent = nullptr);
    ~MxDelivery() override;

    /// In place of the route's nameserver and of the system's, and of chance: before run().
    void setNameservers(const QList<net::Nameserver> &nameservers) { m_nameservers = nameservers; }
    /// See LiveSession.
    void countFrom(std::chrono::nanoseconds started) { m_started = started; }
    void setChance(Chance chance) { m_chance = std::move(chance); }

    void run() override;
    void provideSecret(const Secret &secret) override; ///< a domain's own server is asked for no login
    void cancel() override;

private:
    void nextDomain();
    void findHosts(const MailDomain &domain);
    void nextHost();
    void look(const QList<Event> &events);
    void hostDone(const Outcome &outcome);
    void domainDone(const Outcome &outcome);
    void domainFailed(const smtp::Failure &failure);
    void merge(const Outcome &outcome, const DomainDelivery &delivery);
    void conclude();
    void note(Note::Code code, const QStringList &arguments);
    [[nodiscard]] Composed forDomain(const MailDomain &domain) const;
    [[nodiscard]] const MailDomain &domain() const { return m_domains.at(m_domain); }

    Composed m_composed;
    Route m_route;
    QList<net::Nameserver> m_nameservers;
    Chance m_chance;
    SystemClock m_clock;
    std::chrono::nanoseconds m_started{0};
    QList<MailDomain> m_domains;
    qsizetype m_domain = -1; // the one under way
    std::unique_ptr<ExchangeLookup> m_lookup;
    QList<MailExchange> m_hosts; // of the domain; the first is being tried
    qsizetype m_tried = 0;       // of them
    QString m_address;           // that the last connection went to
    Errand *m_errand = nullptr;  // a child
    bool m_cancelled = false;
    bool m_decided = false; // for the domain; the next one follows
    bool m_finished = false;
    Outcome m_outcome;
};

} // namespace postscope::delivery
