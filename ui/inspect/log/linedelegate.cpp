// SPDX-License-Identifier: MIT
#include "ui/inspect/log/linedelegate.h"

#include "ui/icon.h"
#include "ui/inspect/log/logrows.h"

#include <QApplication>
#include <QPainter>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using Turn = LogRows::Turn;

QRect LineDelegate::signIn(const QRect &cell)
{
    return {cell.left(), cell.top(), cell.height(), cell.height()};
}

void LineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    const QRect place = signIn(cell.rect);
    const auto turn = Turn(index.data(LogRows::TurnRole).toInt());
    if (turn == Turn::Folded || turn == Turn::Unfolded) {
        const int margin = place.height() / 4;
        const QIcon sign = icon(turn == Turn::Folded ? "right"_L1 : "down"_L1);
        const bool selected = cell.state & QStyle::State_Selected;
        sign.paint(painter, place.adjusted(margin, margin, -margin, -margin), Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
    }
    cell.rect.setLeft(place.right() + 1 + (turn == Turn::Further ? place.width() : 0));
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
}

} // namespace postscope::ui
