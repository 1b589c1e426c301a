// SPDX-License-Identifier: MIT
#include "tests/ui/look/clipping.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QScrollArea>
#include <QSet>
#include <QTabBar>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QWidget>

namespace postscope::ui {

namespace {

QString nameOf(const QWidget &widget)
{
    QStringList way;
    for (const QWidget *at = &widget; at != nullptr && way.size() < 4; at = at->parentWidget()) {
        const QString name = at->objectName();
        way.prepend(QLatin1StringView(at->metaObject()->className()) + (name.isEmpty() ? QString() : u'#' + name));
    }
    return way.join(QStringLiteral(" > "));
}

QString complaint(const QWidget &widget, const QString &text, QSize has, QSize wants)
{
    return QStringLiteral("\"%1\" has %2x%3 and wants %4x%5: %6")
        .arg(text)
        .arg(has.width())
        .arg(has.height())
        .arg(wants.width())
        .arg(wants.height())
        .arg(nameOf(widget));
}

/// Nothing where the label shows all it says.
QString look(const QLabel &label)
{
    if (label.text().isEmpty() || label.textFormat() == Qt::RichText)
        return {};
    const QSize has = label.size();
    const QSize wants = label.wordWrap() ? QSize(has.width(), label.heightForWidth(has.width())) : label.minimumSizeHint();
    return has.width() < wants.width() || has.height() < wants.height() ? complaint(label, label.text(), has, wants) : QString();
}

QString look(const QAbstractButton &button)
{
    if (button.text().isEmpty())
        return {};
    QSize wants = button.sizeHint();
    if (const auto *tool = qobject_cast<const QToolButton *>(&button); tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
        return {};
    wants.setHeight(qMin(wants.height(), button.fontMetrics().height()));
    return button.width() < wants.width() || button.height() < wants.height() ? complaint(button, button.text(), button.size(), wants) : QString();
}

QString look(const QTabBar &tabs)
{
    int wants = 0;
    for (int i = 0; i < tabs.count(); ++i)
        wants += tabs.tabRect(i).width();
    return wants > tabs.width() ? complaint(tabs, tabs.tabText(tabs.currentIndex()), tabs.size(), {wants, tabs.height()}) : QString();
}

/// A tool bar that hides some of its commands behind an arrow is clipped too.
QString look(const QToolBar &bar)
{
    const auto *more = bar.findChild<QToolButton *>(QStringLiteral("qt_toolbar_ext_button"));
    return more != nullptr && more->isVisible() ? complaint(bar, bar.accessibleName(), bar.size(), bar.sizeHint()) : QString();
}

/// What lies outside the view of a scroll area can be scrolled to.
bool isInSight(const QWidget &widget)
{
    return widget.isVisible() && !widget.visibleRegion().isEmpty();
}

} // namespace

QStringList clippedIn(const QWidget &root)
{
    QStringList clipped;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!isInSight(*widget) || widget->window() != root.window())
            continue;
        QString found;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            found = look(*label);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            found = look(*button);
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            found = look(*tabs);
        else if (const auto *bar = qobject_cast<const QToolBar *>(widget))
            found = look(*bar);
        if (!found.isEmpty())
            clipped += found;
    }
    return clipped;
}

QStringList missedByTab(QWidget &root)
{
    QSet<const QWidget *> reached;
    constexpr int most = 500;
    for (int press = 0; press < most; ++press) {
        QWidget *at = QApplication::focusWidget();
        if (at != nullptr && reached.contains(at) && press > 1)
            break;
        reached.insert(at);
        QTest::keyClick(at != nullptr ? at : &root, Qt::Key_Tab);
    }
    QStringList missed;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        const bool wants = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled() && isInSight(*widget) && widget->focusProxy() == nullptr;
        // Of radio buttons and tabs in a row one is reached, arrows lead to the others; a text to select need not be reached.
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool sibling = button != nullptr && button->autoExclusive();
        const bool scrolls = qobject_cast<const QScrollArea *>(widget) != nullptr || qobject_cast<const QLabel *>(widget) != nullptr;
        if (wants && !sibling && !scrolls && widget->window() == root.window() && !reached.contains(widget))
            missed += nameOf(*widget);
    }
    return missed;
}

} // namespace postscope::ui
