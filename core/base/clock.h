// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

#include <chrono>

namespace postscope {

/// The time of day and a time that only goes forward; passed in, so that tests decide what time it is.
class Clock {
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    /// Local time with its zone, for Date headers and records.
    [[nodiscard]] virtual QDateTime now() const = 0;

    /// Steady time since an arbitrary start, for durations.
    [[nodiscard]] virtual std::chrono::nanoseconds steady() const = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::nanoseconds steady() const override;
};

} // namespace postscope
