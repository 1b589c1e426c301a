// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace postscope::net {

/// Makes `path`, with all above it, for its owner alone (mode 0700) unless it is there; false where that is impossible.
[[nodiscard]] bool makePrivateDirectory(const QString &path);

} // namespace postscope::net
