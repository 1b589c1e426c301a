// SPDX-License-Identifier: MIT
#pragma once

#include "core/anatomy/linepart.h"
#include "core/anatomy/place.h"

namespace postscope::anatomy {

/// Whether what stands behind the mask is told.
enum class Secrets { Masked, Revealed };

/// A row of a transcript taken apart.
struct Anatomy {
    QByteArray octets; ///< of the line, its end included; masked, unless revealed
    LinePart line;     ///< the whole of it
    Place place;
    Phase phase = Phase::Other; ///< a reply: of what it answers, where that is known
};

/// Longer lines are taken apart up to here; the rest is one part.
inline constexpr qsizetype maxLine = 16 * 1024;

/// Never holds a secret, unless `secrets` says so: of a masked line the mask is all there is.
[[nodiscard]] Anatomy anatomyOf(const QList<Event> &events, qsizetype row, Secrets secrets);

} // namespace postscope::anatomy
