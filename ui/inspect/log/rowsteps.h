// SPDX-License-Identifier: MIT
#pragma once

#include "core/transcript/filter.h"

#include <optional>

namespace postscope::ui {

class LogModel;
class LogRows;

/// Where to go from a row.
enum class Step { Turn, Issue, Mark };

/// The next event, or the one before, to which such a step leads among those that pass the filter; nothing: there is none.
///
/// A turn begins where the other side speaks; notes belong to neither. `from`: an event; -1: before the first one.
[[nodiscard]] std::optional<int> stepFrom(int from, Step step, bool forward, const LogModel &model, const LogRows &rows);

/// A find, and whether it went round the end.
struct Found {
    int event = 0;
    bool wrapped = false;
};

/// The next event, or the one before, that `wanted` matches among those that pass the filter; the same one where there is no other.
[[nodiscard]] std::optional<Found> findFrom(int from, const transcript::Filter &wanted, bool forward, const LogModel &model, const LogRows &rows);

/// The term of a filter that a cell stands for: "phase:rcpt", "code:550".
[[nodiscard]] QString termOf(const LogModel &model, int event, int column);

} // namespace postscope::ui
