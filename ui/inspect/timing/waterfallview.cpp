// SPDX-License-Identifier: MIT
#include "ui/inspect/timing/waterfallview.h"

#include "ui/inspect/timing/bars.h"
#include "ui/inspect/timing/spanmodel.h"
#include "ui/inspect/timing/spantext.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <functional>

namespace postscope::ui {

namespace {

/// Where the bars of a section lie: room is left at its edges, so that the first and the last are whole.
QRect lineIn(const QRect &section, const QFontMetrics &metrics)
{
    const int margin = metrics.horizontalAdvance(u'0');
    return section.adjusted(margin, 0, -margin * 2, 0);
}

int apart(const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(QStringLiteral("0000.0 ms000"));
}

class BarDelegate final : public QStyledItemDelegate {
public:
    BarDelegate(const SpanModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QRect line = lineIn(option.rect, option.fontMetrics);
        const TimeScale scale(m_model.now(), line);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setClipRect(option.rect);
        QColor grid = option.palette.color(QPalette::Mid);
        grid.setAlphaF(0.5F);
        painter->setPen(grid);
        for (const std::chrono::nanoseconds time : scale.ticks(apart(option.fontMetrics)))
            painter->drawLine(scale.x(time), option.rect.top(), scale.x(time), option.rect.bottom());
        paintSpan(*painter, line, scale, m_model.span(index.row()), m_model.endOf(index.row()), option.palette, selected);
        painter->restore();
    }

private:
    const SpanModel &m_model;
};

/// The time axis in place of the last column's name.
class AxisHeader final : public QHeaderView {
public:
    AxisHeader(const SpanModel &model, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_model(model) {}

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        if (section != SpanModel::Bar || m_model.now().count() == 0)
            return QHeaderView::paintSection(painter, rect, section);
        QStyleOptionHeader option;
        initStyleOption(&option);
        option.rect = rect;
        option.section = section;
        option.position = QStyleOptionHeader::End;
        style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
        const TimeScale scale(m_model.now(), lineIn(rect, fontMetrics()));
        painter->save();
        painter->setClipRect(rect);
        painter->setPen(palette().color(QPalette::ButtonText));
        for (const std::chrono::nanoseconds time : scale.ticks(apart(fontMetrics()))) {
            const int x = scale.x(time);
            painter->drawLine(x, rect.bottom() - rect.height() / 4, x, rect.bottom());
            const QString text = durationText(time);
            if (x + 3 + fontMetrics().horizontalAdvance(text) <= rect.right())
                painter->drawText(QRect(x + 3, rect.top(), rect.right() - x, rect.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        }
        painter->restore();
    }

private:
    const SpanModel &m_model;
};

} // namespace

WaterfallView::WaterfallView(SpanModel &model, QWidget *parent) : RowTable(parent), m_model(model)
{
    setObjectName(QStringLiteral("waterfall"));
    setAccessibleName(tr("Timing of the session"));
    auto *header = new AxisHeader(model, this);
    header->setHighlightSections(false);
    header->setSectionsMovable(false);
    setHorizontalHeader(header);
    setModel(&model);
    header->setStretchLastSection(true);
    setItemDelegateForColumn(SpanModel::Bar, new BarDelegate(model, this));
    connect(&model, &SpanModel::rescaled, this, &WaterfallView::rescale);
    connect(this, &QTableView::doubleClicked, this, &WaterfallView::wantRow);
    takeStyle();
}

void WaterfallView::rescale()
{
    chooseColumns();
    viewport()->update();
    horizontalHeader()->viewport()->update();
}

void WaterfallView::wantRow(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT rowWanted(m_model.span(index.row()).firstRow);
}

void WaterfallView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return wantRow(currentIndex());
    RowTable::keyPressEvent(event);
}

void WaterfallView::takeStyle()
{
    m_model.setPalette(palette());
    fitColumns();
}

// Widths follow from what a column can hold, not from its rows: there may be thousands.
void WaterfallView::fitColumns()
{
    const QFontMetrics metrics = fontMetrics();
    const int margin = metrics.horizontalAdvance(QStringLiteral("000"));
    const auto fit = [&](SpanModel::Column column, const QString &sample) {
        setColumnWidth(column, qMax(horizontalHeader()->sectionSizeHint(column), metrics.horizontalAdvance(sample) + margin));
    };
    QString longest;
    for (int what = 0; what <= int(delivery::Span::What::Other); ++what) {
        const QString name = stepName(delivery::Span::What(what));
        if (metrics.horizontalAdvance(name) > metrics.horizontalAdvance(longest))
            longest = name;
    }
    fit(SpanModel::Step, longest);
    fit(SpanModel::Argument, QString(20, u'x'));
    fit(SpanModel::Server, QString(16, u'x'));
    fit(SpanModel::Begin, QStringLiteral("000000.0"));
    fit(SpanModel::Duration, QStringLiteral("000000.0"));
    fit(SpanModel::Octets, QStringLiteral("00000000"));
    fit(SpanModel::Rate, QStringLiteral("000.0 MiB/s"));
    fit(SpanModel::Result, stateName({.state = delivery::Span::State::Failed, .code = 550}));
    chooseColumns();
}

/// Where there is little room, the bars are worth more than figures that their tooltips have too.
void WaterfallView::chooseColumns()
{
    const int width = fontMetrics().horizontalAdvance(u'x');
    setColumnHidden(SpanModel::Server, m_model.spans().hosts().size() < 2);
    setColumnHidden(SpanModel::Begin, viewport()->width() < width * 120);
    setColumnHidden(SpanModel::Octets, viewport()->width() < width * 110);
    setColumnHidden(SpanModel::Rate, viewport()->width() < width * 100);
}

void WaterfallView::resizeEvent(QResizeEvent *event)
{
    chooseColumns();
    RowTable::resizeEvent(event);
}

void WaterfallView::changeEvent(QEvent *event)
{
    RowTable::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        takeStyle();
}

QString WaterfallView::rowsAsText(bool all) const
{
    QList<int> rows;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (all || selectionModel()->isRowSelected(row))
            rows << row;
    }
    QString text;
    const auto add = [&](const std::function<QString(int)> &cell) {
        QStringList cells;
        for (int column = 0; column < SpanModel::Bar; ++column) {
            if (column != SpanModel::Server || !isColumnHidden(column))
                cells << cell(column);
        }
        text += cells.join(u'\t') + u'\n';
    };
    if (!rows.isEmpty())
        add([this](int column) { return m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
    for (const int row : std::as_const(rows))
        add([this, row](int column) { return m_model.index(row, column).data().toString(); });
    return text;
}

} // namespace postscope::ui
