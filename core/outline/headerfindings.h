// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/fields.h"

namespace postscope::outline {

/// What is wrong with the header of a mail as RFC 5322 3.6 has it: what is missing, doubled, unreadable, or should not be seen.
void inspectHeader(const QList<RawField> &fields, Findings &findings);

/// The same for every header, of a part too: octets that are not ASCII, and encoded-words.
void inspectField(const RawField &field, Findings &findings);

/// Octets as an argument of a finding: not too many, and as text.
[[nodiscard]] QString excerpt(QByteArrayView octets);

} // namespace postscope::outline
