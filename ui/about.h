// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace postscope::ui {

class Actions;

void showAbout(QWidget &window);
/// Every command that has keys, and which.
void showShortcuts(const Actions &actions, QWidget &window);

} // namespace postscope::ui
