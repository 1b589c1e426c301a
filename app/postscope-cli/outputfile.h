// SPDX-License-Identifier: MIT
#pragma once

#include <QFileDevice>
#include <QString>

#include <memory>

namespace postscope::cli {

/// A file is replaced as a whole; a pipe or a device is written to, and must never be replaced.
[[nodiscard]] std::unique_ptr<QFileDevice> fileAt(const QString &path);
/// What was written to it stays.
[[nodiscard]] bool commit(QFileDevice &file);

} // namespace postscope::cli
