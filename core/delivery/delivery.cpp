// SPDX-License-Identifier: MIT
#include "core/delivery/delivery.h"

#include "core/delivery/errand.h"
#include "core/delivery/mxdelivery.h"
#include "core/delivery/series.h"

#include <utility>

namespace postscope::delivery {

Delivery::Delivery(QThread &worker, QObject *parent) : QObject(parent), m_thread(worker)
{
}

Delivery::~Delivery()
{
    // The job belongs to its own thread, and drops its connection when it goes.
    if (m_job)
        m_job->deleteLater();
}

void Delivery::start(const Composed &composed, const Route &route)
{
    if (route.mx)
        dispatch(new MxDelivery(composed, route));
    else
        dispatch(new Errand(composed, route));
}

void Delivery::repeat(const Composed &composed, const Route &route, const SeriesPlan &plan)
{
    dispatch(new Series(composed, route, plan));
}

void Delivery::test(const Route &route)
{
    dispatch(new Errand(std::nullopt, route));
}

void Delivery::dispatch(Job *job)
{
    Q_ASSERT(!m_job && m_thread.isRunning());
    m_job = job;
    m_job->moveToThread(&m_thread);
    connect(m_job, &Job::events, this, &Delivery::events, Qt::QueuedConnection);
    connect(m_job, &Job::progress, this, &Delivery::progress, Qt::QueuedConnection);
    connect(m_job, &Job::counted, this, &Delivery::counted, Qt::QueuedConnection);
    connect(m_job, &Job::secretNeeded, this, &Delivery::secretNeeded, Qt::QueuedConnection);
    connect(m_job, &Job::finished, this, &Delivery::conclude, Qt::QueuedConnection);
    QMetaObject::invokeMethod(m_job, &Job::run, Qt::QueuedConnection);
}

void Delivery::provideSecret(const Secret &secret)
{
    if (m_job)
        QMetaObject::invokeMethod(
            m_job, [job = m_job, secret] { job->provideSecret(secret); }, Qt::QueuedConnection);
}

void Delivery::cancel()
{
    if (m_job)
        QMetaObject::invokeMethod(m_job, &Job::cancel, Qt::QueuedConnection);
}

void Delivery::conclude(const Outcome &outcome)
{
    std::exchange(m_job, nullptr)->deleteLater();
    Q_EMIT finished(outcome);
}

} // namespace postscope::delivery
