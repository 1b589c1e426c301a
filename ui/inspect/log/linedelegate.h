// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspect/wiredelegate.h"

namespace postscope::ui {

/// Paints lines of the protocol with a sign before what unfolds.
class LineDelegate final : public WireDelegate {
    Q_OBJECT

public:
    using WireDelegate::WireDelegate;

    /// Where the sign is painted, in a cell that has this place.
    [[nodiscard]] static QRect signIn(const QRect &cell);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace postscope::ui
