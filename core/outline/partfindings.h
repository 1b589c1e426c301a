// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/fields.h"

namespace postscope::outline {

/// What the header of a part says twice, or not at all, and what the name of its file is up to (RFC 2045, RFC 2183, RFC 2231).
void inspectDescription(const QList<RawField> &fields, const Described &described, Findings &findings);

/// What of a leaf's body cannot be decoded: its transfer encoding, and its characters where it is text. `raw`: the body as it stands.
void inspectContent(const Part &leaf, QByteArrayView raw, Findings &findings);

} // namespace postscope::outline
