// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/finding.h"

#include <QByteArrayView>

namespace postscope::outline {

/// Lines of more than 998 octets, CR and LF that stand alone, NUL (RFC 5322 2.1.1, 2.3): one finding of each kind, at the first place.
void inspectLines(QByteArrayView octets, Findings &findings);

/// True when any octet is above 127.
[[nodiscard]] bool hasEightBit(QByteArrayView octets);

} // namespace postscope::outline
