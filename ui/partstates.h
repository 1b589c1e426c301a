// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

class QWidget;

namespace postscope::ui {

/// How wide the parts of a window are: its splitters and table headers, those that have an object name.
[[nodiscard]] QMap<QString, QByteArray> partStates(const QWidget &window);
void restoreParts(QWidget &window, const QMap<QString, QByteArray> &states);

} // namespace postscope::ui
