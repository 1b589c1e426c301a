// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"

namespace postscope::delivery {

/// The List-* fields of a draft (RFC 2369, 2919, 8058): rows of one name become one field, in the order of their first rows. URLs stand as they
/// are, unencoded and unfolded; one with characters beyond ASCII becomes its URI first. Bad rows are left out and have a problem.
[[nodiscard]] QByteArray listFields(const QList<ListHeader> &rows, QList<ComposeProblem> &problems);

} // namespace postscope::delivery
