// SPDX-License-Identifier: MIT
#include "ui/seriesrun.h"

#include "core/delivery/signings.h"
#include "ui/secretquestion.h"
#include "ui/text/sentences.h"

#include <QWidget>

#include <utility>

namespace postscope::ui {

using delivery::Delivery;
using Signings = QList<dkim::Signing>;

SeriesRun::SeriesRun(const Environment &environment, const std::optional<account::Account> &account, const ExtensionChoice &extensions, QWidget &window)
    : QObject(&window), m_environment(environment), m_account(account), m_extensions(extensions), m_window(window)
{
}

SeriesRun::~SeriesRun() = default;

void SeriesRun::repeat(const delivery::Composed &composed, const delivery::SeriesPlan &plan)
{
    begin(!composed.signatures.isEmpty(), [composed, plan](Delivery &delivery, const delivery::Route &route, const Signings &signatures) {
        delivery::Composed complete = composed;
        complete.signatures += signatures;
        delivery.repeat(complete, route, plan);
    });
}

void SeriesRun::sendEach(const delivery::Mailing &mailing, const delivery::SeriesPlan &plan)
{
    begin(!mailing.signatures.isEmpty(), [mailing, plan](Delivery &delivery, const delivery::Route &route, const Signings &signatures) {
        delivery::Mailing complete = mailing;
        complete.signatures += signatures;
        delivery.sendEach(complete, route, plan);
    });
}

void SeriesRun::begin(bool isSigned, Launch launch)
{
    if (m_delivery)
        return;
    m_signed = isSigned;
    m_launch = std::move(launch);
    m_transcript.clear();
    m_delivery = std::make_unique<Delivery>(m_environment.worker);
    connect(m_delivery.get(), &Delivery::events, this, [this](const QList<Event> &events) { m_transcript.append(events); });
    connect(m_delivery.get(), &Delivery::counted, this, &SeriesRun::counted);
    connect(m_delivery.get(), &Delivery::reported, this, &SeriesRun::reported);
    connect(m_delivery.get(), &Delivery::secretNeeded, this, &SeriesRun::provideSecret);
    connect(m_delivery.get(), &Delivery::finished, this, &SeriesRun::end);
    m_waiting = true;
    if (!m_account || m_account->proxy.user.isEmpty())
        return loadSignatures({});
    askProxyPassword(m_environment.secrets, *m_account, &m_window, m_delivery.get(), [this](const Secret &secret) {
        if (secret.isEmpty())
            stop();
        else
            loadSignatures(secret);
    });
}

/// The keys of an account's DKIM signatures, before anything is connected.
void SeriesRun::loadSignatures(const Secret &proxyPassword)
{
    if (!m_account || m_account->dkim.isEmpty() || m_signed)
        return this->launch(proxyPassword, {});
    delivery::loadSignings(*m_account, m_environment.secrets, m_delivery.get(), [=, this](const Result<Signings, dkim::Failure> &signings) {
        if (!m_waiting)
            return; // stopped meanwhile
        if (signings)
            return this->launch(proxyPassword, *signings);
        stop();
        Q_EMIT failed(text::explain(signings.error()).toString());
    });
}

void SeriesRun::launch(const Secret &proxyPassword, const Signings &signatures)
{
    m_waiting = false;
    const net::Sandbox &sandbox = m_environment.sandbox;
    delivery::Route route = m_account ? delivery::routeOf(*m_account) : delivery::routeToSandbox(sandbox.port(), sandbox.certificate());
    route.endpoint.proxyPassword = proxyPassword;
    m_extensions.applyTo(route.options);
    m_launch(*m_delivery, route, signatures);
}

void SeriesRun::stop()
{
    if (!m_delivery)
        return;
    if (m_waiting)
        end();
    else
        m_delivery->cancel();
}

void SeriesRun::provideSecret()
{
    if (!m_account)
        return m_delivery->provideSecret(Secret(QByteArrayLiteral("sandbox")));
    askSecret(m_environment.secrets, *m_account, &m_window, m_delivery.get(), [this](const Secret &secret) { m_delivery->provideSecret(secret); });
}

void SeriesRun::end()
{
    m_waiting = false;
    m_delivery.release()->deleteLater();
    Q_EMIT finished();
}

} // namespace postscope::ui
