// SPDX-License-Identifier: MIT
#pragma once

#include "core/anatomy/place.h"
#include "core/anatomy/span.h"

namespace postscope::anatomy {

/// A client's line without what ends it, taken apart. `line` is the whole row, to which the parts are added.
[[nodiscard]] LinePart commandPart(Span line);
/// A response to a 334; `mechanism`, and how many responses came before it.
[[nodiscard]] LinePart responsePart(Span line, const QByteArray &mechanism, int number);
/// The mechanism that a line of AUTH names, upper case; `initial`: whether an initial response follows.
[[nodiscard]] QByteArray mechanismOf(QByteArrayView auth, bool &initial);

} // namespace postscope::anatomy
