// SPDX-License-Identifier: MIT
#include "core/delivery/pace.h"

#include <algorithm>

namespace postscope::delivery {

using std::chrono::nanoseconds;

Pace::Pace(double perSecond)
{
    if (perSecond > 0)
        m_interval = std::chrono::duration_cast<nanoseconds>(std::chrono::duration<double>(1 / perSecond));
}

nanoseconds Pace::take(nanoseconds now)
{
    if (m_interval.count() == 0)
        return nanoseconds(0);
    if (m_due && now < *m_due)
        return *m_due - now;
    m_due = std::max<nanoseconds>(m_due.value_or(now), now - patience) + m_interval;
    return nanoseconds(0);
}

} // namespace postscope::delivery
