// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace postscope::ui {

/// A moment in the time of this place, to the second.
[[nodiscard]] QString momentText(const QDateTime &moment, QLocale::FormatType date = QLocale::ShortFormat);

/// The same for a column: without the date if that is today.
[[nodiscard]] QString briefMomentText(const QDateTime &moment);

} // namespace postscope::ui
