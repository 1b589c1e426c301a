// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/checks/checks.h"
#include "ui/text/sentences.h"

namespace postscope::text {

/// What was found, what of (its words may be somebody else's), and what to do about it.
[[nodiscard]] Explanation explain(const delivery::Finding &finding);
/// "warning"
[[nodiscard]] QString name(delivery::Finding::Severity severity);
/// "1 error · 2 warnings"; empty: nothing was found. What is for information only is counted only where `all`.
[[nodiscard]] QString countOf(const QList<delivery::Finding> &findings, bool all);

} // namespace postscope::text
