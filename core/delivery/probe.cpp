// SPDX-License-Identifier: MIT
#include "core/delivery/probe.h"

#include "core/delivery/probeworker.h"

#include <utility>

namespace postscope::delivery {

Probe::Probe(QThread &worker, QObject *parent) : QObject(parent), m_thread(worker)
{
}

Probe::~Probe()
{
    if (m_worker)
        m_worker->deleteLater();
}

void Probe::start(const ProbeRequest &request)
{
    Q_ASSERT(!m_worker && m_thread.isRunning());
    m_worker = new ProbeWorker(request);
    m_worker->moveToThread(&m_thread);
    connect(m_worker, &ProbeWorker::learnt, this, &Probe::learnt, Qt::QueuedConnection);
    connect(m_worker, &ProbeWorker::reached, this, &Probe::reached, Qt::QueuedConnection);
    connect(m_worker, &ProbeWorker::events, this, &Probe::events, Qt::QueuedConnection);
    connect(m_worker, &ProbeWorker::secretNeeded, this, &Probe::secretNeeded, Qt::QueuedConnection);
    connect(
        m_worker, &ProbeWorker::finished, this,
        [this](const ProbeResult &result) {
            std::exchange(m_worker, nullptr)->deleteLater();
            Q_EMIT finished(result);
        },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(m_worker, &ProbeWorker::run, Qt::QueuedConnection);
}

void Probe::provideSecret(const Secret &secret)
{
    if (m_worker)
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, secret] { worker->provideSecret(secret); }, Qt::QueuedConnection);
}

void Probe::cancel()
{
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, &ProbeWorker::cancel, Qt::QueuedConnection);
}

} // namespace postscope::delivery
