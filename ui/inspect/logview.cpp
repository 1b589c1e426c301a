// SPDX-License-Identifier: MIT
#include "ui/inspect/logview.h"

#include "ui/inspect/logmodel.h"
#include "ui/text/sentences.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QScrollBar>
#include <QStyle>
#include <QStyledItemDelegate>

#include <algorithm>

namespace postscope::ui {

namespace {

/// The protocol reads from left to right, whatever the language of the window.
class LineDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->direction = Qt::LeftToRight;
        option->displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    }
};

} // namespace

LogView::LogView(LogModel &model, QWidget *parent) : RowTable(parent), m_model(model)
{
    setModel(&model);
    setAccessibleName(tr("Session log"));
    setItemDelegateForColumn(LogModel::Line, new LineDelegate(this));
    takeStyle();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogView::scrolled);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &LogView::extended);
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
    setFollowing(value == verticalScrollBar()->maximum());
}

void LogView::extended(int, int maximum)
{
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
    fit(LogModel::Time, {QStringLiteral("0000.000")});
    fit(LogModel::Delta, {QStringLiteral("00000")});
    fit(LogModel::Who, {text::name(Origin::Client), text::name(Origin::Server), text::name(Origin::Local)},
        style()->pixelMetric(QStyle::PM_SmallIconSize) + 2 * margin);
    fit(LogModel::PhaseName, {*std::max_element(phases.begin(), phases.end(), longer)});
}

void LogView::changeEvent(QEvent *event)
{
    RowTable::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        takeStyle();
}

QString LogView::rowsAsText(bool all) const
{
    transcript::Transcript chosen;
    if (all) {
        chosen = m_model.transcript();
    } else {
        QList<int> rows;
        const QModelIndexList selected = selectionModel()->selectedRows();
        for (const QModelIndex &index : selected)
            rows.append(index.row());
        std::sort(rows.begin(), rows.end());
        QList<Event> events;
        for (const int row : rows)
            events.append(m_model.event(row));
        chosen.append(events);
    }
    return QString::fromUtf8(transcript::toText(chosen, text::sentence));
}

} // namespace postscope::ui
