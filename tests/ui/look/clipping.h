// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

class QWidget;

namespace postscope::ui {

/// What of the visible controls in `root` does not fit into the room it was given: captions, buttons, tabs, headers of forms. A line for each.
[[nodiscard]] QStringList clippedIn(const QWidget &root);

/// Visible controls in `root` that take the keyboard and that Tab does not come to, or does not leave.
[[nodiscard]] QStringList missedByTab(QWidget &root);

} // namespace postscope::ui
