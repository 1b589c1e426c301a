// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/fields.h"

namespace postscope::outline {

/// Encoded-words of a field (RFC 2047) that are broken, stand where they may not, or hide control characters.
void inspectWords(const RawField &field, Findings &findings);

} // namespace postscope::outline
