// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/spans.h"

namespace postscope::delivery {

/// The same step of several sessions.
struct ComparedStep {
    Span::What what = Span::What::Other;
    QByteArray argument;     ///< of the first session that has the step
    QList<qsizetype> places; ///< for each session: of its span; -1: it has none

    bool operator==(const ComparedStep &) const = default;
};

/// Steps of sessions beside each other, in the order of the sessions: the same recipient, or else the same step of the same connection for the same time.
[[nodiscard]] QList<ComparedStep> compared(const QList<QList<Span>> &sessions);

/// How long a step took in each session; nothing where it has none.
[[nodiscard]] QList<std::optional<std::chrono::nanoseconds>> durations(const ComparedStep &step, const QList<QList<Span>> &sessions);

/// The middle one of those there are, or between the two in the middle; nothing of none.
[[nodiscard]] std::optional<std::chrono::nanoseconds> median(const QList<std::optional<std::chrono::nanoseconds>> &durations);

} // namespace postscope::delivery
