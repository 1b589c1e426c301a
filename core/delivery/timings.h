// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"

#include <chrono>
#include <optional>

namespace postscope::delivery {

/// How long each part of a session took; 0 for a part that was not reached.
struct Timings {
    std::chrono::nanoseconds connect{0}; ///< lookup and connection
    std::chrono::nanoseconds greeting{0};
    std::chrono::nanoseconds tls{0};
    std::chrono::nanoseconds auth{0};
    std::chrono::nanoseconds envelope{0}; ///< MAIL to the last RCPT reply
    std::chrono::nanoseconds message{0};  ///< DATA to the reply to the final dot
    std::chrono::nanoseconds total{0};

    /// The time of another session after this one.
    Timings &operator+=(const Timings &other);
    bool operator==(const Timings &) const = default;
};

/// Reads Timings off the events of a session, one after the other.
class Stopwatch {
public:
    void see(const Event &event);
    [[nodiscard]] const Timings &timings() const { return m_timings; }

private:
    using Moment = std::optional<std::chrono::nanoseconds>;

    void seeNote(const Event &event);
    void seeClient(const Event &event);
    void seeServer(const Event &event);

    Timings m_timings;
    Moment m_greetingFrom, m_tlsFrom, m_authFrom, m_envelopeFrom, m_messageFrom;
};

} // namespace postscope::delivery
