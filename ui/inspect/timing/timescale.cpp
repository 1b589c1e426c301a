// SPDX-License-Identifier: MIT
#include "ui/inspect/timing/timescale.h"

#include <algorithm>

namespace postscope::ui {

int TimeScale::x(std::chrono::nanoseconds time) const
{
    if (m_total.count() <= 0)
        return m_line.left();
    const double part = std::clamp(double(time.count()) / double(m_total.count()), 0.0, 1.0);
    return m_line.left() + int(part * (m_line.width() - 1));
}

QList<std::chrono::nanoseconds> TimeScale::ticks(int apart) const
{
    constexpr qint64 mostTicks = 100;
    const qint64 fitting = std::clamp<qint64>(m_line.width() / std::max(apart, 1), 1, mostTicks);
    qint64 step = 1000; // a microsecond
    for (int factor = 0; m_total.count() / step > fitting; ++factor)
        step = factor % 3 == 1 ? step / 2 * 5 : step * 2; // 1, 2, 5, 10 ...
    QList<std::chrono::nanoseconds> times;
    for (qint64 time = 0; time <= m_total.count(); time += step)
        times << std::chrono::nanoseconds(time);
    return times;
}

} // namespace postscope::ui
