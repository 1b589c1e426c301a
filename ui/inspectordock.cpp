// SPDX-License-Identifier: MIT
#include "ui/inspectordock.h"

#include "ui/actions.h"
#include "ui/caption.h"
#include "ui/inspect/inspector.h"

#include <QAction>
#include <QMainWindow>

namespace postscope::ui {

InspectorDock::InspectorDock(Inspector *inspector, const Actions &actions, QMainWindow &window) : m_window(window)
{
    setObjectName(QStringLiteral("inspectorDock"));
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea);
    setWidget(inspector);
    inspector->setMinimumHeight(fontMetrics().height() * 7);
    inspector->setMinimumWidth(fontMetrics().horizontalAdvance(u'x') * 40);
    showTitle({});
    actions.inspectorBelow->setChecked(true);
    window.addDockWidget(Qt::BottomDockWidgetArea, this);
    connect(inspector, &Inspector::titleChanged, this, &InspectorDock::showTitle);
    connect(actions.inspector, &QAction::toggled, this, &QWidget::setVisible);
    connect(toggleViewAction(), &QAction::toggled, actions.inspector, &QAction::setChecked);
    connect(actions.inspectorBelow, &QAction::triggered, this, [this] { place(Qt::BottomDockWidgetArea); });
    connect(actions.inspectorRight, &QAction::triggered, this, [this] { place(Qt::RightDockWidgetArea); });
    connect(this, &QDockWidget::dockLocationChanged, actions.inspector,
            [&actions](Qt::DockWidgetArea area) { (area == Qt::RightDockWidgetArea ? actions.inspectorRight : actions.inspectorBelow)->setChecked(true); });
}

void InspectorDock::place(Qt::DockWidgetArea area)
{
    m_window.addDockWidget(area, this);
    setFloating(false);
    show();
    fit(m_window.size());
}

void InspectorDock::fit(QSize inside)
{
    constexpr int percent = 44;
    m_window.resizeDocks({this}, {inside.height() * percent / 100}, Qt::Vertical);
    m_window.resizeDocks({this}, {inside.width() * percent / 100}, Qt::Horizontal);
}

void InspectorDock::showTitle(const QString &title)
{
    constexpr qsizetype limit = 100;
    const QString name = tr("Inspector");
    setWindowTitle(title.isEmpty() ? name : QStringLiteral("%1 — %2").arg(name, caption(title, limit).remove(QStringLiteral("[*]"))));
}

} // namespace postscope::ui
