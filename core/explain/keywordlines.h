// SPDX-License-Identifier: MIT
#pragma once

#include "core/explain/pasted.h"

namespace postscope::explain {

/// What a server offers by this reply, if it is an answer to EHLO: its first line is a name, or, where that was not pasted, a keyword too.
[[nodiscard]] QList<smtp::Capability> offeredBy(const FoundReply &reply);

/// Lines that could be keywords of EHLO with their parameters, "SIZE 1000"; nothing where a line could not be.
[[nodiscard]] QList<smtp::Capability> keywordLines(QByteArrayView text);

} // namespace postscope::explain
