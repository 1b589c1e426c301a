// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/spans.h"
#include "ui/inspect/timing/timescale.h"

#include <QBrush>
#include <QPalette>

class QPainter;

namespace postscope::ui {

/// How the parts of bars look: a colour, and a pattern that tells the same.
enum class BarPart {
    Network,
    Server,
    Client, ///< in an exchange: the client had the word
    Upload,
    Queued, ///< behind the answers to earlier commands: an empty frame
};

[[nodiscard]] BarPart partOf(delivery::Span::Work work);
[[nodiscard]] QString partName(BarPart part);
[[nodiscard]] QColor barColor(BarPart part, const QPalette &palette, bool selected);
/// Fills a bar, with a frame in full colour.
void paintBar(QPainter &painter, const QRect &bar, BarPart part, const QColor &ink);

/// A span in its row: the bar with its parts, how it ended, how long it took. `row`: what the scale lies in.
void paintSpan(QPainter &painter, const QRect &row, const TimeScale &scale, const delivery::Span &span, std::chrono::nanoseconds end, const QPalette &palette,
               bool selected);

} // namespace postscope::ui
