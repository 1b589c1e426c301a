// SPDX-License-Identifier: MIT
#pragma once

#include "core/anatomy/linepart.h"
#include "core/anatomy/place.h"

namespace postscope::anatomy {

/// More rows than these are not looked back at for the note that tells why a parameter is there.
inline constexpr qsizetype maxLookBack = 4096;

/// Why the row was said, as far as what came before it tells.
[[nodiscard]] QList<Reason> reasonsOf(const QList<Event> &events, qsizetype row, const Place &place, const LinePart &line);
/// Gives the row, and each of its parameters, their reasons.
void giveReasons(const QList<Event> &events, qsizetype row, const Place &place, LinePart &line);

} // namespace postscope::anatomy
