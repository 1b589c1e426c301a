// SPDX-License-Identifier: MIT
#include "core/delivery/series.h"

#include "core/delivery/seriesmail.h"

#include <QRandomGenerator>

#include <algorithm>

namespace postscope::delivery {

using smtp::Failure;

namespace {

constexpr std::chrono::milliseconds countingInterval{100};

QByteArray newToken()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

SeriesPlan sensible(SeriesPlan plan)
{
    plan.count = std::max<qint64>(plan.count, 1);
    plan.connections = int(std::clamp<qint64>(plan.connections, 1, plan.count));
    return plan;
}

} // namespace

Series::Series(std::unique_ptr<MailSource> mails, const Route &route, const SeriesPlan &plan, QObject *parent)
    : Job(parent), m_route(route), m_mails(std::move(mails)), m_backlog(sensible(plan)), m_counting(this)
{
    m_counting.setInterval(countingInterval);
    connect(&m_counting, &QTimer::timeout, this, &Series::report);
}

Series::Series(const Composed &composed, const Route &route, const SeriesPlan &plan, const QList<dkim::Digest> &digests, QObject *parent)
    : Series(std::make_unique<SeriesMail>(composed, newToken(), digests), route, plan, parent)
{
    m_envelope = composed.envelope;
    m_size = composed.message.size();
}

Series::~Series() = default;

void Series::run()
{
    m_counting.start();
    add(m_backlog.plan().recorded);
    connect(m_lanes.constFirst(), &Lane::ready, this, &Series::addRest, Qt::QueuedConnection);
    m_lanes.constFirst()->open();
}

void Series::add(qint64 recorded)
{
    auto *lane = new Lane(m_route, m_backlog, *m_mails, recorded, this);
    connect(lane, &Lane::events, this, &Series::events);
    connect(lane, &Lane::secretNeeded, this, [this, lane](const QString &host, const QString &user) { askSecret(lane, host, user); });
    connect(lane, &Lane::over, this, &Series::laneOver, Qt::QueuedConnection);
    m_lanes << lane;
}

void Series::addRest()
{
    while (m_lanes.size() < m_backlog.plan().connections && m_backlog.hasMore()) {
        add(0);
        m_lanes.constLast()->open();
    }
}

void Series::askSecret(Lane *lane, const QString &host, const QString &user)
{
    if (m_secret)
        lane->provideSecret(*m_secret);
    else
        Q_EMIT secretNeeded(host, user);
}

void Series::provideSecret(const Secret &secret)
{
    if (!secret.isEmpty()) {
        m_secret = secret;
        m_redactor.remember(secret, m_route.options.user.toUtf8());
    }
    for (Lane *lane : std::as_const(m_lanes))
        lane->provideSecret(secret);
}

void Series::cancel()
{
    m_backlog.stop({.kind = Failure::Kind::Cancelled, .phase = Phase::Other});
    const QList<Lane *> lanes = m_lanes;
    for (Lane *lane : lanes)
        lane->cancel();
}

void Series::laneOver()
{
    ++m_over;
    for (Lane *lane : m_backlog.stopped() ? m_lanes : QList<Lane *>())
        lane->hurry();
    if (m_over == m_lanes.size())
        conclude();
}

Tally Series::tally() const
{
    Tally tally = m_backlog.tally();
    if (tally.left() == 0)
        tally.ended.reset();
    redact(tally, m_redactor);
    return tally;
}

void Series::report()
{
    QList<MailResult> results = m_backlog.takeResults();
    for (MailResult &result : results)
        redact(result, m_redactor);
    if (!results.isEmpty())
        Q_EMIT reported(results);
    Q_EMIT counted(tally());
}

void Series::conclude()
{
    m_counting.stop();
    report();
    const Tally result = tally();
    Outcome outcome;
    outcome.failure = result.ended;
    outcome.session = m_lanes.constFirst()->session();
    outcome.tls = m_lanes.constFirst()->tls();
    outcome.envelope = m_envelope;
    outcome.messageSize = m_size;
    Q_EMIT finished(outcome);
}

} // namespace postscope::delivery
