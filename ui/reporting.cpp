// SPDX-License-Identifier: MIT
#include "ui/reporting.h"

#include "core/delivery/anonymizing.h"
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
    const ShownSession session = m_inspector.session();
    transcript::Anonymizer anonymizer;
    anonymizer.know(transcript::Replacement::Kind::Subject, session.title);
    if (session.outcome)
        delivery::teach(anonymizer, *session.outcome);
    if (m_sending.lastDestination().kind == Destination::Kind::Account)
        delivery::teach(anonymizer, m_sending.lastDestination().account);
    anonymizer.read(session.transcript);
    const QString report = text::sessionReport({session.title, session.transcript, session.outcome, m_inspector.issues()->model()->issues()}, text::language());
    anonymizer.read(report);
    (new ReportDialog(report, std::move(anonymizer), &m_window))->open();
}

} // namespace postscope::ui
