// SPDX-License-Identifier: MIT
#include "ui/inspect/inspector.h"

#include "ui/inspect/logmodel.h"
#include "ui/inspect/logpage.h"
#include "ui/inspect/logview.h"
#include "ui/inspect/resultspage.h"
#include "ui/inspect/tlspage.h"

#include <QAction>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace postscope::ui {

Inspector::Inspector(QWidget *parent)
    : QWidget(parent), m_tabs(new QTabWidget), m_tools(new QStackedWidget), m_log(new LogPage), m_results(new ResultsPage), m_tls(new TlsPage)
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_log, tr("&Log"));
    m_tabs->addTab(m_results, tr("&Results"));
    m_tabs->addTab(m_tls, tr("&TLS"));
    // Beside the tabs they take no height from the lines; in the order of the tabs.
    m_tools->addWidget(makeTools(
        tr("Log tools"), {m_log->view()->copyAction(), m_log->copyAllAction(), m_log->saveAction(), nullptr, m_log->lineEndsAction(), m_log->followAction()}));
    m_tools->addWidget(makeTools(tr("Result tools"), {m_results->copyAction(), m_results->extensionsAction()}));
    m_tools->addWidget(makeTools(tr("TLS tools"), {m_tls->copyAction(), m_tls->saveAction()}));
    m_tabs->setCornerWidget(m_tools);
    connect(m_tabs, &QTabWidget::currentChanged, m_tools, &QStackedWidget::setCurrentIndex);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
}

QWidget *Inspector::makeTools(const QString &name, const QList<QAction *> &actions)
{
    auto *bar = new QToolBar;
    bar->setAccessibleName(name);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    bar->setIconSize(QSize(side, side));
    bar->setContentsMargins({});
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    for (QAction *action : actions) {
        if (action == nullptr) {
            bar->addSeparator();
            continue;
        }
        bar->addAction(action);
        // What can be switched on has to look so while it is off.
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action)))
            button->setAutoRaise(!action->isCheckable());
    }
    return bar;
}

void Inspector::setTitle(const QString &title)
{
    m_title = title;
    Q_EMIT titleChanged(title);
}

void Inspector::begin(const QString &title)
{
    setTitle(title);
    m_outcome.reset();
    m_log->begin();
    m_results->clear(tr("The session is under way. What became of each recipient appears here at its end."));
    m_tls->clear();
    m_tabs->setCurrentWidget(m_log);
}

void Inspector::addEvents(const QList<Event> &events)
{
    m_log->append(events);
}

void Inspector::showTranscript(const QString &title, const transcript::Transcript &transcript)
{
    setTitle(title);
    m_outcome.reset();
    m_log->show(transcript);
    m_results->clear(tr("This session was recorded by the sandbox; what the server answered is in the log."));
    m_tls->clear();
    m_tabs->setCurrentWidget(m_log);
}

void Inspector::finish(const delivery::Outcome &outcome)
{
    m_outcome = outcome;
    m_results->show(outcome);
    m_tls->show(outcome);
}

ShownSession Inspector::session() const
{
    return {m_title, m_log->model()->transcript(), m_outcome};
}

void Inspector::restore(const ShownSession &session)
{
    if (session.title.isEmpty())
        return; // none was shown
    showTranscript(session.title, session.transcript);
    if (session.outcome)
        finish(*session.outcome);
}

QList<QAction *> Inspector::logActions() const
{
    return {m_log->view()->copyAction(), m_log->copyAllAction(), m_log->saveAction(), m_log->followAction(), m_log->lineEndsAction()};
}

} // namespace postscope::ui
