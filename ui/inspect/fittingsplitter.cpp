// SPDX-License-Identifier: MIT
#include "ui/inspect/fittingsplitter.h"

namespace postscope::ui {

void FittingSplitter::resizeEvent(QResizeEvent *event)
{
    if (const Qt::Orientation fitting = width() >= 2 * height() ? Qt::Horizontal : Qt::Vertical; fitting != orientation())
        setOrientation(fitting);
    QSplitter::resizeEvent(event);
}

} // namespace postscope::ui
