// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

class QAction;
class QMenu;
class QMenuBar;
class QToolBar;
class QWidget;

namespace postscope::ui {

class Actions;

/// Puts every command into the menu bar. `session`: the inspector's own commands. Returns the menu of accounts, to which choices may be added.
QMenu *fillMenuBar(QMenuBar &bar, const Actions &actions, const QList<QAction *> &session);

/// The usual commands on the left; on the right where the mail goes, and Send.
void fillToolBar(QToolBar &bar, const Actions &actions, QWidget *destination, QWidget *remark);

} // namespace postscope::ui
