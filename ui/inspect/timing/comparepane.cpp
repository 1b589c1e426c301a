// SPDX-License-Identifier: MIT
#include "ui/inspect/timing/comparepane.h"

#include "ui/icon.h"
#include "ui/inspect/fittingsplitter.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/rowtable.h"
#include "ui/inspect/timing/bars.h"
#include "ui/inspect/timing/comparemodel.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

/// A bar under the figure, to one scale in all columns; from left to right in every language.
class FigureDelegate final : public QStyledItemDelegate {
public:
    FigureDelegate(const CompareModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const int run = index.column() - CompareModel::FirstRun;
        const auto *span = run < 0 ? nullptr : m_model.span(index.row(), run);
        if (span == nullptr)
            return;
        const int height = qMax(option.rect.height() / 5, 3);
        const QRect line = option.rect.adjusted(2, option.rect.height() - height, -2, 0);
        const TimeScale scale(m_model.longest(), line);
        const BarPart part = partOf(workOf(span->what));
        const int right = qMax(scale.x(span->duration()), line.left() + 1);
        painter->save();
        paintBar(*painter, QRect(line.topLeft(), QPoint(right, line.bottom())), part,
                 barColor(part, option.palette, option.state.testFlag(QStyle::State_Selected)));
        painter->restore();
    }

private:
    const CompareModel &m_model;
};

} // namespace

ComparePane::ComparePane(QWidget *parent)
    : QWidget(parent), m_model(new CompareModel(this)), m_list(new QListWidget), m_table(new RowTable), m_basis(new QComboBox), m_empty(plainLabel()),
      m_pin(new QAction(icon("lock"_L1), tr("&Pin"), this)), m_remove(new QAction(icon("remove"_L1), tr("&Remove"), this))
{
    makeActions();
    auto *splitter = new FittingSplitter;
    splitter->setObjectName(u"compareSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeChoice());
    splitter->addWidget(makeTable());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({250, 750}); // parts of what there is
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    connect(m_list, &QListWidget::itemChanged, this, &ComparePane::takeChecks);
    connect(m_list, &QListWidget::currentRowChanged, this, &ComparePane::updateActions);
    connect(m_basis, &QComboBox::currentIndexChanged, this, [this](int basis) { m_model->setBasis(CompareModel::Basis(basis)); });
    showRuns();
}

void ComparePane::makeActions()
{
    m_pin->setCheckable(true);
    m_pin->setToolTip(tr("Keep this run when newer ones come"));
    m_remove->setToolTip(tr("Take this run out of the list"));
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    connect(m_pin, &QAction::triggered, this, [this](bool pinned) {
        m_runs.setPinned(m_list->currentRow(), pinned);
        showRuns();
    });
    connect(m_remove, &QAction::triggered, this, [this] {
        m_runs.remove(m_list->currentRow());
        showRuns();
    });
    m_list->addActions({m_pin, m_remove});
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QWidget *ComparePane::makeChoice()
{
    m_list->setObjectName(u"timingRuns"_s);
    m_list->setAccessibleName(tr("Runs to compare"));
    m_list->setTextElideMode(Qt::ElideRight);
    auto *buttons = new QHBoxLayout;
    for (QAction *action : {m_pin, m_remove}) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    return page;
}

QWidget *ComparePane::makeTable()
{
    m_basis->setObjectName(u"timingBasis"_s);
    m_basis->addItems({tr("Difference to the first run"), tr("Difference to the median")});
    m_basis->setAccessibleName(tr("What differences are to"));
    m_table->setObjectName(u"timingComparison"_s);
    m_table->setAccessibleName(tr("Runs beside each other"));
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->setItemDelegate(new FigureDelegate(*m_model, m_table));
    auto *top = new QHBoxLayout;
    top->addWidget(m_empty, 1);
    top->addWidget(m_basis);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    return page;
}

void ComparePane::add(const TimingRun &run)
{
    m_runs.add(run);
    showRuns();
}

void ComparePane::setRuns(const QList<TimingRun> &runs)
{
    m_runs.setList(runs);
    showRuns();
}

void ComparePane::showRuns()
{
    const QSignalBlocker quiet(m_list);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const TimingRun &run : m_runs.list()) {
        const QString title = visible(run.title);
        auto *item = new QListWidgetItem(run.pinned ? icon("lock"_L1) : QIcon(), tr("%1  %2", "name and title of a run").arg(runName(run), title), m_list);
        item->setToolTip(plainToolTip(run.pinned ? tr("%1 (pinned)").arg(title) : title));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(run.shown ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(qMin(qMax(row, 0), m_list->count() - 1));
    showComparison();
    updateActions();
}

void ComparePane::takeChecks()
{
    for (int row = 0; row < m_list->count(); ++row)
        m_runs.setShown(row, m_list->item(row)->checkState() == Qt::Checked);
    showComparison();
}

void ComparePane::showComparison()
{
    m_model->setRuns(m_runs.shown());
    m_empty->setText(m_runs.list().isEmpty()       ? tr("No run yet: each send adds one.")
                     : m_model->runs().size() == 0 ? tr("Tick the runs that are to be compared.")
                     : m_model->runs().size() == 1 ? tr("Send again, and the new run appears beside this one.")
                                                   : tr("%n runs beside each other; bars are to one scale.", nullptr, int(m_model->runs().size())));
    m_basis->setEnabled(m_model->runs().size() > 1);
    fitColumns();
}

void ComparePane::updateActions()
{
    const int row = m_list->currentRow();
    const bool any = row >= 0 && row < m_runs.list().size();
    const bool pinned = any && m_runs.list().at(row).pinned;
    TimingRuns tried = m_runs;
    m_pin->setEnabled(any && (pinned || tried.setPinned(row, true)));
    m_pin->setChecked(pinned);
    m_remove->setEnabled(any);
}

void ComparePane::fitColumns()
{
    const QFontMetrics metrics = m_table->fontMetrics();
    m_table->resizeColumnToContents(CompareModel::Step);
    m_table->setColumnWidth(CompareModel::Argument, metrics.horizontalAdvance(u'x') * 20);
    for (int column = CompareModel::FirstRun; column < m_model->columnCount(); ++column) {
        const int figure = metrics.horizontalAdvance(u"00000.0 (+00000.0)  "_s);
        m_table->setColumnWidth(column, qMax(m_table->horizontalHeader()->sectionSizeHint(column), figure));
    }
}

void ComparePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitColumns();
}

void ComparePane::copyTable() const
{
    QStringList names;
    for (int column = 0; column < m_model->columnCount(); ++column)
        names << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    QGuiApplication::clipboard()->setText(names.join(u'\t') + u'\n' + m_table->rowsAsText(true));
}

} // namespace postscope::ui
