// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>

#include <optional>

namespace postscope::outline {

/// Opens a file to be read; never what is none: a FIFO would be waited for, a device never ends. Nothing on success, otherwise the system's words.
[[nodiscard]] std::optional<QString> openRegular(QFile &file);

} // namespace postscope::outline
