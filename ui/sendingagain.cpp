// SPDX-License-Identifier: MIT
#include "ui/sendingagain.h"

#include "ui/againdialog.h"
#include "ui/inspect/inspector.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/resultspage.h"
#include "ui/sending.h"

#include <QAction>

namespace postscope::ui {

SendingAgain::SendingAgain(Sending &sending, Inspector &inspector, QWidget &window)
    : QObject(&window), m_sending(sending), m_inspector(inspector), m_window(window)
{
    connect(&sending, &Sending::finished, this, &SendingAgain::offer);
    connect(inspector.results()->againAction(), &QAction::triggered, this, &SendingAgain::ask);
}

void SendingAgain::offer(const delivery::Outcome &outcome)
{
    m_recipients = outcome.receipt.recipients;
    m_inspector.results()->againAction()->setVisible(AgainDialog::makesSense(m_recipients));
}

void SendingAgain::ask()
{
    if (m_sending.isUnderWay())
        return;
    const Destination &last = m_sending.lastDestination();
    const QString destination = last.kind == Destination::Kind::Sandbox ? tr("the sandbox")
                                : last.kind == Destination::Kind::Mx    ? tr("the mail servers of their domains")
                                                                        : visible(last.account.host);
    auto *dialog = new AgainDialog(m_recipients, destination, &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_sending.sendAgainTo(dialog->places()); });
    dialog->open();
}

} // namespace postscope::ui
