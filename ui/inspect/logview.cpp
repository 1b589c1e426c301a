// SPDX-License-Identifier: MIT
#include "ui/inspect/logview.h"

#include "ui/inspect/log/columns.h"
#include "ui/inspect/log/linedelegate.h"
#include "ui/inspect/log/logrows.h"
#include "ui/inspect/logmodel.h"
#include "ui/text/sentences.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <numeric>

namespace postscope::ui {

LogView::LogView(LogModel &model, LogRows &rows, QWidget *parent) : RowTable(parent), m_model(model), m_rows(rows)
{
    setModel(&rows);
    m_columns = new LogColumns(*this);
    setAccessibleName(tr("Session log"));
    setItemDelegateForColumn(LogModel::Line, new LineDelegate(this));
    takeStyle();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogView::scrolled);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &LogView::extended);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            m_chosen = m_rows.eventAt(current.row());
    });
    connect(&rows, &LogRows::counted, this, &LogView::chooseAgain);
    connect(&rows, &QAbstractItemModel::headerDataChanged, this, &LogView::fitColumns); // times of another kind
}

int LogView::currentEvent() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? m_rows.eventAt(current.row()) : -1;
}

void LogView::chooseAgain()
{
    const int row = m_chosen < 0 || currentIndex().isValid() ? -1 : m_rows.rowHolding(m_chosen);
    if (row < 0)
        return;
    const int chosen = m_chosen;
    selectRow(row);
    m_chosen = chosen; // it may be folded into that row
    if (!m_following)
        scrollTo(m_rows.index(row, LogModel::Who), PositionAtCenter);
}

bool LogView::showEventRow(int event)
{
    m_rows.finish();
    const int holding = m_rows.rowHolding(event);
    if (holding < 0)
        return false;
    if (m_rows.eventAt(holding) != event)
        m_rows.setUnfolded(holding, true);
    const int row = m_rows.rowOf(event);
    setFollowing(false);
    const int column = currentIndex().isValid() ? currentIndex().column() : int(LogModel::Line);
    selectionModel()->setCurrentIndex(m_rows.index(row, column), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(m_rows.index(row, LogModel::Who), PositionAtCenter);
    return true;
}

bool LogView::unfold(int row, bool unfolded)
{
    if (row < 0 || !m_rows.setUnfolded(row, unfolded))
        return false;
    const int head = m_rows.rowHolding(m_chosen);
    if (!unfolded && head >= 0)
        selectRow(head);
    return true;
}

void LogView::openCurrent()
{
    const int row = currentIndex().row();
    if (row < 0)
        return;
    const bool further = m_rows.turnAt(row) == LogRows::Turn::Unfolded || m_rows.turnAt(row) == LogRows::Turn::Further;
    if (!unfold(row, !further))
        Q_EMIT opened(currentEvent());
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return openCurrent();
    // In a log these are the first and the last row, not the ends of one.
    if (plain && (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) && m_rows.rowCount() > 0)
        return selectRow(event->key() == Qt::Key_Home ? 0 : m_rows.rowCount() - 1);
    const bool arrow = event->key() == Qt::Key_Right || event->key() == Qt::Key_Left;
    if (plain && arrow && unfold(row, event->key() == Qt::Key_Right))
        return;
    RowTable::keyPressEvent(event);
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    RowTable::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || index.column() != LogModel::Line)
        return;
    const LogRows::Turn turn = m_rows.turnAt(index.row());
    const bool unfolds = turn == LogRows::Turn::Folded || turn == LogRows::Turn::Unfolded;
    if (unfolds && LineDelegate::signIn(visualRect(index)).contains(event->position().toPoint()))
        unfold(index.row(), turn == LogRows::Turn::Folded);
}

void LogView::mouseDoubleClickEvent(QMouseEvent *event)
{
    RowTable::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && !LineDelegate::signIn(visualRect(index)).contains(event->position().toPoint()))
        openCurrent();
}

void LogView::setFollowing(bool following)
{
    if (following)
        scrollToBottom();
    if (std::exchange(m_following, following) != following)
        Q_EMIT followingChanged(following);
}

void LogView::scrolled(int value)
{
    // Fewer rows move the bar too: nobody has scrolled then.
    if (!std::exchange(m_clamped, false))
        setFollowing(value == verticalScrollBar()->maximum());
}

void LogView::extended(int, int maximum)
{
    m_clamped = !m_following && verticalScrollBar()->value() > maximum;
    if (m_following)
        verticalScrollBar()->setValue(maximum);
}

void LogView::takeStyle()
{
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    QFont line = fixed;
    line.setPointSizeF(font().pointSizeF() > 0 ? font().pointSizeF() : fixed.pointSizeF());
    setRowFont(line);
    m_model.setLineFont(line);
    m_model.setPalette(palette());
    fitColumns();
}

// Widths follow from what a column can hold, not from its rows: asking 100,000 of them takes too long.
void LogView::fitColumns()
{
    const QFontMetrics metrics = fontMetrics();
    const int margin = metrics.horizontalAdvance(QStringLiteral("000"));
    const auto fit = [&](LogModel::Column column, std::initializer_list<QString> samples, int extra = 0) {
        int width = horizontalHeader()->sectionSizeHint(column);
        for (const QString &sample : samples)
            width = qMax(width, metrics.horizontalAdvance(sample) + margin + extra);
        setColumnWidth(column, width);
    };
    QStringList phases;
    for (int phase = int(Phase::Resolve); phase <= int(Phase::Other); ++phase)
        phases.append(text::name(Phase(phase)));
    const auto longer = [&](const QString &a, const QString &b) { return metrics.horizontalAdvance(a) < metrics.horizontalAdvance(b); };
    fit(LogModel::Number, {QStringLiteral("00000")});
    fit(LogModel::Time, {m_model.timeShown() == TimeShown::TimeOfDay ? QStringLiteral("00:00:00.000") : QStringLiteral("0000.000")});
    fit(LogModel::Delta, {QStringLiteral("00000")});
    fit(LogModel::Who, {text::name(Origin::Client), text::name(Origin::Server), text::name(Origin::Local)},
        style()->pixelMetric(QStyle::PM_SmallIconSize) + 2 * margin);
    fit(LogModel::PhaseName, {*std::max_element(phases.begin(), phases.end(), longer)});
    fit(LogModel::TlsMark, {LogModel::tr("TLS"), LogModel::tr("clear", "sent without TLS")}, style()->pixelMetric(QStyle::PM_SmallIconSize) + margin);
    fit(LogModel::Octets, {QStringLiteral("0000000")});
    fit(LogModel::Remark, {QString(16, u'x')}, style()->pixelMetric(QStyle::PM_SmallIconSize));
    m_columns->fit();
}

void LogView::changeEvent(QEvent *event)
{
    RowTable::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        takeStyle();
}

QList<int> LogView::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QString LogView::rowsAsText(bool all) const
{
    if (all)
        return QString::fromUtf8(transcript::toText(m_model.transcript(), text::sentence));
    QList<Event> events;
    for (const int row : selectedRows())
        for (const int event : m_rows.eventsAt(row))
            events.append(m_model.event(event));
    transcript::Transcript chosen;
    chosen.append(events);
    return QString::fromUtf8(transcript::toText(chosen, text::sentence));
}

QString LogView::rowsAsTable() const
{
    QList<int> rows = selectedRows();
    if (rows.size() < 2) {
        rows.resize(m_rows.rowCount());
        std::iota(rows.begin(), rows.end(), 0);
    }
    QList<LogModel::Column> columns;
    QStringList cells;
    for (int column = 0; column < LogModel::ColumnCount; ++column) {
        if (!isColumnHidden(column)) {
            columns.append(LogModel::Column(column));
            cells.append(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        }
    }
    QString table = cells.join(u'\t') + u'\n';
    for (const int row : std::as_const(rows)) {
        for (const int event : m_rows.eventsAt(row)) {
            cells.clear();
            for (const LogModel::Column column : std::as_const(columns))
                cells.append(m_model.maskedText(event, column).replace(u'\t', u' '));
            table += cells.join(u'\t') + u'\n';
        }
    }
    return table;
}

} // namespace postscope::ui
