// SPDX-License-Identifier: MIT
#include "core/delivery/latencies.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace postscope::delivery {

namespace {

using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::nanoseconds;

constexpr int stepBits = 6;
constexpr qint64 steps = 1LL << stepBits;
constexpr qint64 most = 1LL << 42; // microseconds: 50 days

qsizetype placeOf(qint64 time)
{
    const qint64 value = std::clamp<qint64>(time, 0, most);
    const int doublings = std::max(0, int(std::bit_width(quint64(value))) - stepBits - 1);
    return qsizetype(doublings * steps + (value >> doublings));
}

/// The longest time that is counted there.
qint64 endOf(qsizetype place)
{
    const qint64 doublings = std::max<qint64>(0, place / steps - 1);
    return ((place - doublings * steps + 1) << doublings) - 1;
}

} // namespace

void Latencies::add(nanoseconds time)
{
    const qsizetype place = placeOf(duration_cast<microseconds>(time).count());
    if (place >= m_counts.size())
        m_counts.resize(place + 1);
    ++m_counts[place];
    ++m_count;
    m_longest = std::max(m_longest, time);
}

nanoseconds Latencies::percentile(double percent) const
{
    const auto wanted = std::max<qint64>(1, qint64(std::ceil(double(m_count) * percent / 100)));
    qint64 counted = 0;
    for (qsizetype place = 0; place < m_counts.size(); ++place) {
        counted += m_counts[place];
        if (counted >= wanted)
            return std::min<nanoseconds>(microseconds(endOf(place)), m_longest);
    }
    return m_longest;
}

} // namespace postscope::delivery
