// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/pace.h"
#include "core/delivery/tally.h"

#include <QHash>
#include <QQueue>

#include <chrono>
#include <optional>
#include <utility>

namespace postscope::delivery {

/// How one mail is to be sent many times.
struct SeriesPlan {
    qint64 count = 1;
    int connections = 1;
    std::chrono::milliseconds pause{0}; ///< after each mail on its connection
    double perSecond = 0;               ///< mails, on all connections together; 0: as fast as may be
    bool alike = true;                  ///< what is wrong with one mail on this side is wrong with all: the series ends
    bool reported = false;              ///< the result of each mail is kept until takeResults()
    qint64 recorded = 0;                ///< mails of the first connection whose events are told; of all others only the results are
    /// Before a connection is tried again on which nothing was sent; after the last of them it is given up.
    QList<std::chrono::milliseconds> retries{std::chrono::milliseconds(0), std::chrono::seconds(1), std::chrono::seconds(3)};

    bool operator==(const SeriesPlan &) const = default;
};

/// What is left to do of a series, and what came of the rest: its connections share it. Pure: the time is passed in.
///
/// A mail that certainly was not taken, because the session ended before its content had left, goes back and is sent once more, a few times at most.
/// One whose answer was lost is unknown, and never sent again.
class Backlog {
public:
    static constexpr int maxAttempts = 3; ///< of one mail

    explicit Backlog(const SeriesPlan &plan);

    struct Turn {
        std::optional<qint64> number;     ///< of the mail that goes now
        std::chrono::nanoseconds wait{0}; ///< without a number: ask again after it; 0: there is no more
    };
    [[nodiscard]] Turn next(std::chrono::nanoseconds now);

    /// A mail that was taken has come to its end. Returns false where it went back.
    bool tell(qint64 number, std::chrono::nanoseconds taken, std::chrono::nanoseconds now, qint64 size, const smtp::Receipt &receipt,
              const std::optional<smtp::Failure> &failure);
    /// The end of a mail, where that is wanted.
    void report(const MailResult &result);
    [[nodiscard]] QList<MailResult> takeResults() { return std::exchange(m_results, {}); }
    /// Gives no more out: every further mail would come to the same end, or the user has had enough.
    void stop(const smtp::Failure &failure);
    /// A connection came to nothing.
    void addTrouble(const smtp::Failure &failure);
    void addConnection() { ++m_tally.connections; }

    [[nodiscard]] bool stopped() const { return m_stopped; }
    /// There are mails to give out.
    [[nodiscard]] bool hasMore() const { return !m_stopped && (m_next < m_tally.planned || !m_returned.isEmpty()); }
    [[nodiscard]] const Tally &tally() const { return m_tally; }
    [[nodiscard]] const SeriesPlan &plan() const { return m_plan; }

private:
    SeriesPlan m_plan;
    Pace m_pace;
    qint64 m_next = 0;
    QQueue<qint64> m_returned;
    QHash<qint64, int> m_attempts; // of mails that came back
    std::optional<std::chrono::nanoseconds> m_began;
    Tally m_tally;
    QList<MailResult> m_results;
    bool m_stopped = false;
};

/// True where a mail certainly was not taken by the server, and nobody has judged it: its session ended too early.
[[nodiscard]] bool untouched(const smtp::Receipt &receipt, const std::optional<smtp::Failure> &failure);
/// True where trying again, now or on another connection, would come to the same end, or do harm: a login that was refused.
[[nodiscard]] bool hopeless(const smtp::Failure &failure);

} // namespace postscope::delivery

Q_DECLARE_METATYPE(postscope::delivery::SeriesPlan)
