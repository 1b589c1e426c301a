// SPDX-License-Identifier: MIT
#include "ui/fittingtoolbar.h"

#include <QEvent>
#include <QLayout>
#include <QToolButton>

namespace postscope::ui {

namespace {

/// The width that the words beside the icon take, as QToolButton reckons it.
int wordsOf(const QToolButton &button)
{
    constexpr int gap = 4;
    const QFontMetrics metrics = button.fontMetrics();
    return gap + metrics.size(Qt::TextShowMnemonic, button.text()).width() + 2 * metrics.horizontalAdvance(u' ');
}

int widthWithWords(const QWidget &widget)
{
    const auto *button = qobject_cast<const QToolButton *>(&widget);
    if (button == nullptr)
        return widget.minimumSizeHint().expandedTo(widget.minimumSize()).width();
    const bool wordless = button->toolButtonStyle() == Qt::ToolButtonIconOnly;
    return button->sizeHint().width() + (wordless ? wordsOf(*button) : 0);
}

} // namespace

void FittingToolBar::fit()
{
    int needed = 0;
    for (QAction *action : actions())
        if (const QWidget *widget = widgetForAction(action); widget != nullptr && action->isVisible())
            needed += widthWithWords(*widget) + layout()->spacing();
    const Qt::ToolButtonStyle style = needed > contentsRect().width() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    if (style != toolButtonStyle())
        setToolButtonStyle(style);
}

void FittingToolBar::resizeEvent(QResizeEvent *event)
{
    fit();
    QToolBar::resizeEvent(event);
}

bool FittingToolBar::event(QEvent *event)
{
    const bool done = QToolBar::event(event);
    // A part of it wants another size, or there is another font.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange)
        fit();
    return done;
}

} // namespace postscope::ui
