// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace postscope::ui {

/// Paints what was on the wire, which reads from left to right whatever the language of the window.
class WireDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace postscope::ui
