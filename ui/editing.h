// SPDX-License-Identifier: MIT
#pragma once

class QObject;

namespace postscope::ui {

class Actions;

/// Connects the commands of the Edit menu with whatever has the focus. Their keys are the widgets' own business.
void connectEditing(const Actions &actions, QObject *context);

} // namespace postscope::ui
