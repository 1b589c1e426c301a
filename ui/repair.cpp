// SPDX-License-Identifier: MIT
#include "ui/repair.h"

#include "ui/inspect/inspector.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/resultspage.h"
#include "ui/sending.h"

#include <QMessageBox>
#include <QPushButton>

namespace postscope::ui {

using account::Account;
using Reason = smtp::Failure::Reason;

std::optional<TlsMode> betterTlsMode(const delivery::Outcome &outcome)
{
    const Reason reason = outcome.failure ? outcome.failure->reason : Reason::None;
    if (reason == Reason::TlsOnPlainPort)
        return TlsMode::Implicit;
    return reason == Reason::PlainOnTlsPort ? std::optional(TlsMode::StartTls) : std::nullopt;
}

Repair::Repair(const Environment &environment, Sending &sending, Inspector &inspector, QWidget &window)
    : QObject(&window), m_environment(environment), m_sending(sending), m_inspector(inspector), m_window(window)
{
    connect(&sending, &Sending::finished, this, &Repair::offer);
    connect(inspector.results(), &ResultsPage::repairWanted, this, &Repair::ask);
}

void Repair::offer(const delivery::Outcome &outcome)
{
    m_mode = m_sending.lastDestination().kind == Destination::Kind::Account ? betterTlsMode(outcome) : std::nullopt;
    QString caption;
    if (m_mode)
        caption = *m_mode == TlsMode::Implicit ? tr("Use implicit TLS and send again…") : tr("Use STARTTLS and send again…");
    m_inspector.results()->offerRepair(caption);
}

void Repair::ask()
{
    if (!m_mode || m_sending.isUnderWay())
        return;
    Account account = m_sending.lastDestination().account;
    account.tls = *m_mode;
    auto *question = new QMessageBox(&m_window);
    question->setObjectName(QStringLiteral("repairQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Another way to use TLS"));
    question->setText(*m_mode == TlsMode::Implicit
                          ? tr("Port %1 of %2 expects TLS from the first octet.").arg(QString::number(account.port), visible(account.host))
                          : tr("Port %1 of %2 begins in clear, and may change to TLS by STARTTLS.").arg(QString::number(account.port), visible(account.host)));
    question->setInformativeText(
        tr("The mail was not sent. Send it again in this way: for this once, or change the account %1 so that it is always so?").arg(visible(account.name)));
    QPushButton *once = question->addButton(tr("&This once"), QMessageBox::AcceptRole);
    QPushButton *always = question->addButton(tr("&Change the account"), QMessageBox::AcceptRole);
    once->setObjectName(QStringLiteral("repairOnce"));
    always->setObjectName(QStringLiteral("repairAlways"));
    question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(once);
    connect(once, &QPushButton::clicked, this, [=, this] { m_sending.sendAgain(account); });
    connect(always, &QPushButton::clicked, this, [=, this] { keep(account); });
    question->open();
}

void Repair::keep(const Account &account)
{
    auto accounts = m_environment.accounts.load();
    if (!accounts)
        return Q_EMIT failed(accounts.error());
    for (Account &each : *accounts)
        if (each.id == account.id)
            each.tls = account.tls;
    const auto saved = m_environment.accounts.save(*accounts);
    if (!saved)
        return Q_EMIT failed(saved.error());
    Q_EMIT accountsChanged();
    m_sending.sendAgain(account);
}

} // namespace postscope::ui
