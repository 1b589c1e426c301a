// SPDX-License-Identifier: MIT
#include "ui/inspect/timing/timingpage.h"

#include "ui/icon.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/timing/comparepane.h"
#include "ui/inspect/timing/legend.h"
#include "ui/inspect/timing/spanmodel.h"
#include "ui/inspect/timing/spantext.h"
#include "ui/inspect/timing/waterfallview.h"

#include <QAction>
#include <QLabel>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds tickTime(200);

enum Shown { Empty, Waterfall, Comparison };

} // namespace

TimingPage::TimingPage(QWidget *parent)
    : SessionPage(parent), m_model(new SpanModel(this)), m_waterfall(new WaterfallView(*m_model)), m_compare(new ComparePane), m_empty(plainLabel()),
      m_summary(plainLabel()), m_stack(new QStackedLayout(this)), m_ticking(new QTimer(this))
{
    makeActions();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setText(tr("No times yet. Send the message, and how long each step takes appears here."));
    auto *below = new QHBoxLayout;
    const int margin = fontMetrics().horizontalAdvance(u'x');
    below->setContentsMargins(margin, margin / 2, margin, margin / 2);
    below->addWidget(new BarLegend, 1);
    below->addWidget(m_summary);
    m_summary->setWordWrap(false);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_waterfall, 1);
    column->addLayout(below);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    m_stack->addWidget(m_compare);
    connect(m_waterfall, &WaterfallView::rowWanted, this, &SessionPage::rowWanted);
    connect(m_ticking, &QTimer::timeout, this, &TimingPage::tick);
    m_ticking->setInterval(tickTime);
    showState();
}

void TimingPage::makeActions()
{
    m_copy = new QAction(icon("copy"_L1), tr("Copy as Table"), this);
    m_copy->setToolTip(tr("Copies all rows and their figures, columns apart by tabs"));
    connect(m_copy, &QAction::triggered, this, &TimingPage::copy);
    m_keep = new QAction(icon("add"_L1), tr("Keep Run"), this);
    m_keep->setToolTip(tr("Put this session among the runs that can be compared; what is sent from here is put there by itself"));
    connect(m_keep, &QAction::triggered, this, &TimingPage::keep);
    m_comparing = new QAction(tr("Compare Runs"), this);
    m_comparing->setToolTip(tr("Show the times of several sessions beside each other"));
    m_comparing->setCheckable(true);
    connect(m_comparing, &QAction::toggled, this, &TimingPage::showState);
    m_waterfall->addActions({m_copy, m_keep});
}

QList<QAction *> TimingPage::tools() const
{
    return {m_copy, m_keep, nullptr, m_comparing};
}

void TimingPage::begin(Source source)
{
    m_source = source;
    m_over = source == Source::Captured;
    m_began = {};
    m_model->reset();
    m_waterfall->scrollToTop();
    m_sinceLast.start();
    showState();
}

void TimingPage::addEvents(const QList<Event> &events)
{
    if (!m_began.isValid() && !events.isEmpty())
        m_began = events.constFirst().time;
    m_model->addEvents(events);
    m_sinceLast.start();
    showState();
}

void TimingPage::finish(const delivery::Outcome &)
{
    m_model->finish();
    m_over = true;
    if (m_source == Source::Live && m_model->rowCount() > 0 && !isKept())
        keep();
    showState();
}

void TimingPage::tick()
{
    m_model->setNow(m_model->spans().total() + std::chrono::nanoseconds(m_sinceLast.nsecsElapsed()));
}

void TimingPage::showState()
{
    const bool any = m_model->rowCount() > 0;
    const bool comparing = m_comparing->isChecked();
    m_stack->setCurrentIndex(comparing ? Comparison : any ? Waterfall : Empty);
    m_copy->setEnabled(any || comparing);
    m_keep->setEnabled(any && m_over && !isKept());
    QString summary = tr("%n step(s) in %1", "of a session", m_model->rowCount()).arg(durationText(m_model->spans().total()));
    if (m_model->spans().isFull())
        summary = tr("%1; what came later is not shown").arg(summary);
    m_summary->setText(any ? summary : QString());
    if (m_over || !any)
        m_ticking->stop();
    else if (!m_ticking->isActive())
        m_ticking->start();
}

bool TimingPage::isKept() const
{
    return std::ranges::any_of(m_compare->runs(), [this](const TimingRun &run) { return run.time == m_began && run.title == m_title; });
}

void TimingPage::keep()
{
    delivery::Spans spans = m_model->spans();
    spans.finish(); // a session that is still being recorded is kept as far as it is
    m_compare->add({.title = m_title, .time = m_began, .spans = spans.list(), .hosts = spans.hosts(), .total = spans.total()});
    showState();
}

void TimingPage::copy()
{
    if (m_comparing->isChecked())
        m_compare->copyTable();
    else
        m_waterfall->copyAll();
}

QList<TimingRun> TimingPage::runs() const
{
    return m_compare->runs();
}

void TimingPage::setRuns(const QList<TimingRun> &runs)
{
    m_compare->setRuns(runs);
}

} // namespace postscope::ui
