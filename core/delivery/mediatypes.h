// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringView>

namespace postscope::delivery {

/// The media type that the name of a file alone says, for the names that most files have: the same on every system, and without looking into the file.
/// Empty for any other.
[[nodiscard]] QByteArray mediaTypeOfName(QStringView fileName);

} // namespace postscope::delivery
