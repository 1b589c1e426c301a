// SPDX-License-Identifier: MIT
#include "ui/reporting.h"

#include "ui/inspect/inspector.h"
#include "ui/inspect/issues/issuemodel.h"
#include "ui/inspect/issues/issuespage.h"
#include "ui/inspect/report/reportdialog.h"
#include "ui/inspect/resultspage.h"
#include "ui/sending.h"
#include "ui/text/sessionreport.h"
#include "ui/text/translations.h"

#include <QAction>

namespace postscope::ui {

Reporting::Reporting(Sending &sending, Inspector &inspector, QWidget &window) : QObject(&window), m_sending(sending), m_inspector(inspector), m_window(window)
{
    connect(inspector.results()->reportAction(), &QAction::triggered, this, &Reporting::showReport);
}

void Reporting::showReport()
{
    const ShownSession shown = m_inspector.session();
    const text::ReportedSession session{shown.title, shown.transcript, shown.outcome, m_inspector.issues()->model()->issues()};
    const QString report = text::sessionReport(session, text::language());
    const Destination &destination = m_sending.lastDestination();
    const account::Account *account = destination.kind == Destination::Kind::Account ? &destination.account : nullptr;
    (new ReportDialog(report, text::anonymizerFor(session, report, account), &m_window))->open();
}

} // namespace postscope::ui
