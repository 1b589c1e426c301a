// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/delivery/proberesult.h"

#include <QString>

#include <chrono>
#include <optional>

namespace postscope::ui {

/// What a probe goes through at every address, in this order.
enum class ProbeStage { Connect, Greeting, Ehlo, StartTls, Certificate, Auth, Recipient, Commands };
constexpr int probeStageCount = int(ProbeStage::Commands) + 1;

/// What one stage came to at one address: in a word or a code, with the time it took.
struct ProbeCell {
    enum class State {
        Waiting, ///< its turn has not come
        UnderWay,
        Good,
        Told,     ///< a fact that is neither good nor bad
        Doubtful, ///< it works, but nobody vouches for it
        Bad,
        Absent, ///< not there, not reached, or not asked
    };

    State state = State::Waiting;
    QString word;
    std::optional<std::chrono::nanoseconds> time;

    bool operator==(const ProbeCell &) const = default;
};

[[nodiscard]] QString nameOf(ProbeStage stage);
/// Where an event of the log belongs.
[[nodiscard]] ProbeStage stageOf(Phase phase);
/// `recipient`: one was asked about.
[[nodiscard]] ProbeCell cellOf(ProbeStage stage, const delivery::ProbedAddress &address, bool recipient);
/// The replies that decided the stage, the last one last.
[[nodiscard]] QList<smtp::Reply> repliesOf(ProbeStage stage, const delivery::ProbedAddress &address);
/// A failure in a word or two, its code where there is one.
[[nodiscard]] QString shortWord(const smtp::Failure &failure);
/// "3.1 ms"
[[nodiscard]] QString stageTimeText(std::chrono::nanoseconds time);

} // namespace postscope::ui
