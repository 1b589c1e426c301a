// SPDX-License-Identifier: MIT
#include "core/delivery/delivery.h"

#include "core/delivery/errand.h"

#include <utility>

namespace postscope::delivery {

Delivery::Delivery(QThread &worker, QObject *parent) : QObject(parent), m_thread(worker)
{
}

Delivery::~Delivery()
{
    // The errand belongs to its own thread, and drops its connection when it goes.
    if (m_errand)
        m_errand->deleteLater();
}

void Delivery::start(const Composed &composed, const Route &route)
{
    dispatch(composed, route);
}

void Delivery::test(const Route &route)
{
    dispatch(std::nullopt, route);
}

void Delivery::dispatch(std::optional<Composed> composed, const Route &route)
{
    Q_ASSERT(!m_errand && m_thread.isRunning());
    m_errand = new Errand(std::move(composed), route);
    m_errand->moveToThread(&m_thread);
    connect(m_errand, &Errand::events, this, &Delivery::events, Qt::QueuedConnection);
    connect(m_errand, &Errand::progress, this, &Delivery::progress, Qt::QueuedConnection);
    connect(m_errand, &Errand::secretNeeded, this, &Delivery::secretNeeded, Qt::QueuedConnection);
    connect(m_errand, &Errand::finished, this, &Delivery::conclude, Qt::QueuedConnection);
    QMetaObject::invokeMethod(m_errand, &Errand::run, Qt::QueuedConnection);
}

void Delivery::provideSecret(const Secret &secret)
{
    if (m_errand)
        QMetaObject::invokeMethod(
            m_errand, [errand = m_errand, secret] { errand->provideSecret(secret); }, Qt::QueuedConnection);
}

void Delivery::cancel()
{
    if (m_errand)
        QMetaObject::invokeMethod(m_errand, &Errand::cancel, Qt::QueuedConnection);
}

void Delivery::conclude(const Outcome &outcome)
{
    std::exchange(m_errand, nullptr)->deleteLater();
    Q_EMIT finished(outcome);
}

} // namespace postscope::delivery
