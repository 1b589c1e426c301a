// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

class QWidget;

namespace postscope::ui {

/// A part of a window that F6 goes to, and what in it takes the cursor; nullptr: what last had it.
struct Pane {
    QWidget *widget = nullptr;
    QWidget *inside = nullptr;
};

/// Puts the cursor into the next pane that is visible, seen from the one that has it; the one before with a `step` of -1.
void focusPane(const QList<Pane> &panes, QWidget *focused, int step);

} // namespace postscope::ui
