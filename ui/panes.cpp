// SPDX-License-Identifier: MIT
#include "ui/panes.h"

#include <QWidget>

namespace postscope::ui {

void focusPane(const QList<Pane> &panes, QWidget *focused, int step)
{
    const int count = static_cast<int>(panes.size());
    int current = 0;
    for (int i = 0; i < count; ++i)
        if (panes.at(i).widget == focused || panes.at(i).widget->isAncestorOf(focused))
            current = i;
    for (int tried = 0; tried < count; ++tried) {
        current = (current + step + count) % count;
        const Pane &pane = panes.at(current);
        if (!pane.widget->isVisible())
            continue;
        QWidget *inside = pane.inside != nullptr ? pane.inside : pane.widget->focusWidget();
        return (inside != nullptr && inside->isVisible() ? inside : pane.widget)->setFocus(Qt::ShortcutFocusReason);
    }
}

} // namespace postscope::ui
