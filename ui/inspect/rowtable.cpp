// SPDX-License-Identifier: MIT
#include "ui/inspect/rowtable.h"

#include "ui/icon.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>

namespace postscope::ui {

using namespace Qt::StringLiterals;

RowTable::RowTable(QWidget *parent) : QTableView(parent), m_copy(new QAction(icon("copy"_L1), tr("&Copy"), this)), m_rowFont(font())
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setAlternatingRowColors(true);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    fitRows();

    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_copy, &QAction::triggered, this, &RowTable::copySelected);
    addAction(m_copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void RowTable::setRowFont(const QFont &font)
{
    m_rowFont = font;
    fitRows();
}

void RowTable::fitRows()
{
    const int height = qMax(fontMetrics().height(), QFontMetrics(m_rowFont).height());
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height + height / 4);
}

void RowTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
}

QString RowTable::rowsAsText(bool all) const
{
    if (model() == nullptr)
        return {};
    QList<int> rows;
    if (all) {
        for (int row = 0; row < model()->rowCount(); ++row)
            rows.append(row);
    } else {
        const QModelIndexList selected = selectionModel()->selectedRows();
        for (const QModelIndex &index : selected)
            rows.append(index.row());
        std::sort(rows.begin(), rows.end());
    }
    QString text;
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column) {
            if (!isColumnHidden(column))
                cells.append(model()->index(row, column).data().toString());
        }
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

void RowTable::copySelected()
{
    const QString text = rowsAsText(false);
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void RowTable::copyAll()
{
    QGuiApplication::clipboard()->setText(rowsAsText(true));
}

} // namespace postscope::ui
