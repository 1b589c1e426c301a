// SPDX-License-Identifier: MIT
#pragma once

#include "core/anatomy/span.h"

namespace postscope::anatomy {

/// Adds the encoded-words of a text (RFC 2047), each with its text in UTF-8; one that cannot be read is left out.
void addEncodedWords(Span text, LinePart &whole);

} // namespace postscope::anatomy
