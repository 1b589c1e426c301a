// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

#include <chrono>

namespace postscope::delivery {

/// How long each of many things took, in a few thousand counters however many there are: a percentile is exact to one part in 64, the longest exactly.
class Latencies {
public:
    void add(std::chrono::nanoseconds time);
    [[nodiscard]] qint64 count() const { return m_count; }
    /// `percent` of 100 took no longer than this; 0 of nothing.
    [[nodiscard]] std::chrono::nanoseconds percentile(double percent) const;
    [[nodiscard]] std::chrono::nanoseconds longest() const { return m_longest; }

    bool operator==(const Latencies &) const = default;

private:
    QList<qint64> m_counts; // of microseconds, 64 steps to each doubling; as long as the longest needs
    qint64 m_count = 0;
    std::chrono::nanoseconds m_longest{0};
};

} // namespace postscope::delivery
