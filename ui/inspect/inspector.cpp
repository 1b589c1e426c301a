// SPDX-License-Identifier: MIT
#include "ui/inspect/inspector.h"

#include "ui/inspect/issues/issuespage.h"
#include "ui/inspect/logmodel.h"
#include "ui/inspect/logpage.h"
#include "ui/inspect/logview.h"
#include "ui/inspect/resultspage.h"
#include "ui/inspect/server/serverpage.h"
#include "ui/inspect/timing/timingpage.h"
#include "ui/inspect/tlspage.h"

#include <QAction>
#include <QMenu>
#include <QStackedWidget>
#include <QStyle>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace postscope::ui {

namespace {

QWidget *makeTools(const QString &name, const QList<QAction *> &actions, const QStyle &style)
{
    auto *bar = new QToolBar;
    bar->setAccessibleName(name);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const int side = style.pixelMetric(QStyle::PM_SmallIconSize);
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
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action)); button != nullptr && action->menu() != nullptr)
            button->setPopupMode(QToolButton::InstantPopup);
    }
    return bar;
}

} // namespace

Inspector::Inspector(QWidget *parent)
    : QWidget(parent), m_tabs(new QTabWidget), m_tools(new QStackedWidget), m_log(new LogPage), m_results(new ResultsPage), m_tls(new TlsPage),
      m_timing(new TimingPage), m_server(new ServerPage), m_issues(new IssuesPage)
{
    m_tabs->setDocumentMode(true);
    addPage(m_log, tr("&Log"), tr("Log tools"));
    addPage(m_results, tr("&Results"), tr("Result tools"));
    addPage(m_tls, tr("&TLS"), tr("TLS tools"));
    addPage(m_timing, tr("Timin&g"), tr("Timing tools"));
    addPage(m_server, tr("&Server"), tr("Server tools"));
    addPage(m_issues, tr("Iss&ues"), tr("Issue tools"));
    m_tabs->setCornerWidget(m_tools); // beside the tabs they take no height from the lines
    connect(m_tabs, &QTabWidget::currentChanged, m_tools, &QStackedWidget::setCurrentIndex);
    connect(m_issues, &IssuesPage::countChanged, this, [this] {
        const QList<qsizetype> rows = m_issues->rows();
        m_log->model()->setIssues({rows.begin(), rows.end()});
    });
    connect(m_log, &LogPage::filterWanted, this, [this] { m_tabs->setCurrentWidget(m_log); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
}

void Inspector::addPage(SessionPage *page, const QString &title, const QString &tools)
{
    m_pages += page;
    m_tabs->addTab(page, title);
    m_tools->addWidget(makeTools(tools, page->tools(), *style())); // in the order of the tabs
    connect(page, &SessionPage::rowWanted, this, &Inspector::showRow);
}

void Inspector::showRow(qsizetype row)
{
    m_tabs->setCurrentWidget(m_log);
    m_log->showRow(row);
    m_log->view()->setFocus();
}

void Inspector::showPage(SessionPage *page)
{
    m_tabs->setCurrentWidget(page);
}

void Inspector::start(const QString &title, SessionPage::Source source)
{
    m_title = title;
    m_source = source;
    Q_EMIT titleChanged(title);
    m_outcome.reset();
    m_timing->setTitle(title);
    for (SessionPage *page : std::as_const(m_pages))
        page->begin(source);
    m_tabs->setCurrentWidget(m_log);
}

void Inspector::begin(const QString &title)
{
    start(title, SessionPage::Source::Live);
}

void Inspector::addEvents(const QList<Event> &events)
{
    for (SessionPage *page : std::as_const(m_pages))
        page->addEvents(events);
}

void Inspector::showTranscript(const QString &title, const transcript::Transcript &transcript)
{
    if (goesOn(title, transcript)) {
        m_tabs->setCurrentWidget(m_log);
        return addEvents(transcript.events().sliced(m_log->model()->rowCount()));
    }
    start(title, SessionPage::Source::Captured);
    addEvents(transcript.events());
}

bool Inspector::goesOn(const QString &title, const transcript::Transcript &transcript) const
{
    const QList<Event> &shown = m_log->model()->transcript().events();
    return m_source == SessionPage::Source::Captured && title == m_title && !shown.isEmpty() && shown.size() <= transcript.events().size() &&
           shown.constFirst() == transcript.events().constFirst() && shown.constLast() == transcript.events().at(shown.size() - 1);
}

void Inspector::setContent(const std::shared_ptr<const SessionContent> &content)
{
    m_log->setContent(content);
}

void Inspector::follow(const QString &title, const transcript::Transcript &soFar)
{
    start(title, SessionPage::Source::Asked);
    addEvents(soFar.events());
}

void Inspector::finish(const delivery::Outcome &outcome)
{
    m_outcome = outcome;
    for (SessionPage *page : std::as_const(m_pages))
        page->finish(outcome);
}

ShownSession Inspector::session() const
{
    return {m_title, m_log->model()->transcript(), m_source, m_outcome, m_timing->runs(), m_log->model()->annotations(), m_log->model()->content()};
}

void Inspector::restore(const ShownSession &session)
{
    m_timing->setRuns(session.runs);
    if (session.title.isEmpty())
        return; // none was shown
    start(session.title, session.source);
    addEvents(session.transcript.events());
    m_log->setAnnotations(session.annotations);
    m_log->setContent(session.content);
    if (session.outcome)
        finish(*session.outcome);
}

QList<QAction *> Inspector::logActions() const
{
    return m_log->menuActions();
}

} // namespace postscope::ui
