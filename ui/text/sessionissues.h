// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/issues/sessionissue.h"
#include "ui/text/sentences.h"

namespace postscope::text {

/// What deserves a look in a session, the words of others that belong to it, and what to do about it.
[[nodiscard]] Explanation explain(const delivery::SessionIssue &issue);
/// "1 error · 2 warnings" of everything that was found, by its severity; empty: nothing was.
[[nodiscard]] QString countOf(const QList<delivery::Finding::Severity> &severities);

} // namespace postscope::text
