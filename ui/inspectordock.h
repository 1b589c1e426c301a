// SPDX-License-Identifier: MIT
#pragma once

#include <QDockWidget>

class QMainWindow;

namespace postscope::ui {

class Actions;
class Inspector;

/// The inspector's place in the window, below or at the right, under the title of the session that it shows.
class InspectorDock final : public QDockWidget {
    Q_OBJECT

public:
    /// Puts itself into the window.
    InspectorDock(Inspector *inspector, const Actions &actions, QMainWindow &window);

    /// Gives it its part of a window that is that large inside.
    void fit(QSize inside);

private:
    void place(Qt::DockWidgetArea area);
    void showTitle(const QString &title);

    QMainWindow &m_window;
};

} // namespace postscope::ui
