// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"

namespace postscope::delivery {

/// What is wrong with a header that somebody wrote: its name, or a character in its value. Whether the name is ours to write is not asked here.
[[nodiscard]] std::optional<ComposeProblem::Code> flawOf(const CustomHeader &header);

/// The field, folded, with its CR LF; a prepared value as it is. `header` has no flaw.
[[nodiscard]] QByteArray customField(const CustomHeader &header);

} // namespace postscope::delivery
