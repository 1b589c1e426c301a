// SPDX-License-Identifier: MIT
#include "ui/inspect/wiredelegate.h"

namespace postscope::ui {

void WireDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->direction = Qt::LeftToRight;
    option->displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
}

} // namespace postscope::ui
