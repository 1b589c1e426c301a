// SPDX-License-Identifier: MIT
#include "core/base/clock.h"

namespace postscope {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTime();
}

std::chrono::nanoseconds SystemClock::steady() const
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

} // namespace postscope
