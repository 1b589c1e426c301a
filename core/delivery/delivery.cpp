// SPDX-License-Identifier: MIT
#include "core/delivery/delivery.h"

#include "core/delivery/errand.h"
#include "core/delivery/mailing/mailingmails.h"
#include "core/delivery/mxdelivery.h"
#include "core/delivery/series.h"
#include "core/delivery/signingjob.h"

#include <utility>

namespace postscope::delivery {

namespace {

Job *sending(const Composed &composed, const Route &route, std::chrono::nanoseconds started = {})
{
    if (!route.mx) {
        auto *errand = new Errand(composed, route);
        errand->countFrom(started);
        return errand;
    }
    auto *delivery = new MxDelivery(composed, route);
    delivery->countFrom(started);
    return delivery;
}

} // namespace

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
    if (composed.signatures.isEmpty()) {
        dispatch(sending(composed, route));
        return;
    }
    const auto next = [route](const SignedForms &forms, std::chrono::nanoseconds started) { return sending(forms.signedMail(), route, started); };
    dispatch(new SigningJob(composed, next));
}

void Delivery::repeat(const Composed &composed, const Route &route, const SeriesPlan &plan)
{
    if (composed.signatures.isEmpty()) {
        dispatch(new Series(composed, route, plan));
        return;
    }
    const auto next = [route, plan](const SignedForms &forms, std::chrono::nanoseconds) { return new Series(forms.composed, route, plan, forms.digests); };
    dispatch(new SigningJob(composed, next));
}

void Delivery::sendEach(const Mailing &mailing, const Route &route, SeriesPlan plan)
{
    plan.count = mailing.count();
    plan.alike = false;
    plan.reported = true;
    dispatch(new Series(std::make_unique<MailingMails>(mailing), route, plan));
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
    connect(m_job, &Job::reported, this, &Delivery::reported, Qt::QueuedConnection);
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
