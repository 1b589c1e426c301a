// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>

namespace postscope::delivery {

/// Places in a row at a steady rate, for all who ask together. Pure: the time is passed in.
class Pace {
public:
    /// Lateness that is made up for by going faster; what is beyond it is lost.
    static constexpr std::chrono::milliseconds patience{100};

    /// `perSecond`: 0 is as fast as may be.
    explicit Pace(double perSecond);

    /// Takes the next place, if it has come (0), or tells how long it is until then.
    [[nodiscard]] std::chrono::nanoseconds take(std::chrono::nanoseconds now);

private:
    std::chrono::nanoseconds m_interval{0};
    std::optional<std::chrono::nanoseconds> m_due;
};

} // namespace postscope::delivery
