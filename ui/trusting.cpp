// SPDX-License-Identifier: MIT
#include "ui/trusting.h"

#include "ui/inspect/inspector.h"
#include "ui/inspect/resultspage.h"
#include "ui/inspect/tlspage.h"
#include "ui/sending.h"
#include "ui/trustdialog.h"

#include <QAction>

namespace postscope::ui {

using account::Account;

bool failedForTrust(const delivery::Outcome &outcome)
{
    return outcome.failure && outcome.failure->reason == smtp::Failure::Reason::CertificateRejected && outcome.deliveries.isEmpty() &&
           !outcome.tls.chain.isEmpty();
}

Trusting::Trusting(const Environment &environment, Sending &sending, Inspector &inspector, QWidget &window)
    : QObject(&window), m_environment(environment), m_sending(sending), m_inspector(inspector), m_window(window)
{
    connect(&sending, &Sending::finished, this, &Trusting::offer);
    connect(inspector.results(), &ResultsPage::repairWanted, this, &Trusting::ask);
    connect(inspector.tls()->trustAction(), &QAction::triggered, this, &Trusting::ask);
}

void Trusting::offer(const delivery::Outcome &outcome)
{
    m_tls.reset();
    if (m_sending.lastDestination().kind != Destination::Kind::Account || !failedForTrust(outcome))
        return;
    m_tls = outcome.tls;
    m_inspector.results()->offerRepair(tr("Trust this certificate for this account…"));
    m_inspector.tls()->trustAction()->setVisible(true);
}

void Trusting::ask()
{
    if (!m_tls || m_sending.isUnderWay())
        return;
    const Account account = m_sending.lastDestination().account;
    auto *dialog = new TrustDialog(account, *m_tls, &m_window);
    connect(dialog, &TrustDialog::trusted, this, [=, this](bool sendAgain) { keep(account.id, dialog->certificate(m_environment.clock.now()), sendAgain); });
    dialog->open();
}

void Trusting::keep(const QString &accountId, const account::TrustedCertificate &certificate, bool sendAgain)
{
    auto accounts = m_environment.accounts.load();
    if (!accounts)
        return Q_EMIT failed(accounts.error());
    // The session was with the account as it was then; it may have been changed since.
    Account used = m_sending.lastDestination().account;
    used.trusted = account::trusting(used.trusted, certificate);
    for (Account &each : *accounts)
        if (each.id == accountId)
            each.trusted = account::trusting(each.trusted, certificate);
    const auto saved = m_environment.accounts.save(*accounts);
    if (!saved)
        return Q_EMIT failed(saved.error());
    Q_EMIT accountsChanged();
    if (sendAgain)
        m_sending.sendAgain(used);
}

} // namespace postscope::ui
