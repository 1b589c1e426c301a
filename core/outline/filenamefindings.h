// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/finding.h"

namespace postscope::outline {

/// What a name that a mail gives to a file is up to.
struct NameFlaw {
    Finding::Severity severity = Finding::Severity::Note;
    Finding::Code code = Finding::Code::NameIsPath;
    bool operator==(const NameFlaw &) const = default;
};
[[nodiscard]] QList<NameFlaw> flawsOf(const QString &fileName);

} // namespace postscope::outline
