// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace postscope::ui {

/// Paints lines of the protocol, which reads from left to right whatever the language of the window, with a sign before what unfolds.
class LineDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Where the sign is painted, in a cell that has this place.
    [[nodiscard]] static QRect signIn(const QRect &cell);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace postscope::ui
