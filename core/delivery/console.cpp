// SPDX-License-Identifier: MIT
#include "core/delivery/console.h"

#include "core/delivery/consoleworker.h"

#include <utility>

namespace postscope::delivery {

Console::Console(QThread &worker, QObject *parent) : QObject(parent), m_thread(worker)
{
}

Console::~Console()
{
    if (m_worker)
        m_worker->deleteLater();
}

void Console::start(const Route &route, const smtp::ConsoleOptions &options)
{
    Q_ASSERT(!m_worker && m_thread.isRunning());
    m_worker = new ConsoleWorker(route, options);
    m_worker->moveToThread(&m_thread);
    connect(m_worker, &ConsoleWorker::events, this, &Console::events, Qt::QueuedConnection);
    connect(m_worker, &ConsoleWorker::waiting, this, &Console::waiting, Qt::QueuedConnection);
    connect(m_worker, &ConsoleWorker::asked, this, &Console::asked, Qt::QueuedConnection);
    connect(m_worker, &ConsoleWorker::stumbled, this, &Console::stumbled, Qt::QueuedConnection);
    connect(m_worker, &ConsoleWorker::secretNeeded, this, &Console::secretNeeded, Qt::QueuedConnection);
    connect(
        m_worker, &ConsoleWorker::finished, this,
        [this](const std::optional<smtp::Failure> &failure) {
            std::exchange(m_worker, nullptr)->deleteLater();
            Q_EMIT finished(failure);
        },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(m_worker, &ConsoleWorker::run, Qt::QueuedConnection);
}

void Console::type(const QByteArrayList &lines)
{
    if (m_worker)
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, lines] { worker->type(lines); }, Qt::QueuedConnection);
}

void Console::end()
{
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, &ConsoleWorker::end, Qt::QueuedConnection);
}

void Console::provideSecret(const Secret &secret)
{
    if (m_worker)
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, secret] { worker->provideSecret(secret); }, Qt::QueuedConnection);
}

void Console::cancel()
{
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, &ConsoleWorker::cancel, Qt::QueuedConnection);
}

} // namespace postscope::delivery
