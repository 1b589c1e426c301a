// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QRect>

#include <chrono>

namespace postscope::ui {

/// Where on a line of pixels a time lies; from left to right in every language.
class TimeScale {
public:
    /// `line`: its left and right edge are 0 and `total`.
    TimeScale(std::chrono::nanoseconds total, const QRect &line) : m_total(total), m_line(line) {}

    [[nodiscard]] int x(std::chrono::nanoseconds time) const;
    /// Round times, as many as fit with `apart` pixels between them.
    [[nodiscard]] QList<std::chrono::nanoseconds> ticks(int apart) const;

private:
    std::chrono::nanoseconds m_total;
    QRect m_line;
};

} // namespace postscope::ui
