// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace postscope::net {

/// Makes `path`, with all above it, for its owner alone (mode 0700) unless it is there; false where that is impossible.
[[nodiscard]] bool makePrivateDirectory(const QString &path);
/// Puts `octets` in place of what `path` was, whole or not at all, for its owner alone (mode 0600).
[[nodiscard]] bool writePrivateFile(const QString &path, const QByteArray &octets);
/// The same for what can be done without: written when it may be, and of a machine that stops at once perhaps never.
[[nodiscard]] bool writePrivateRecord(const QString &path, const QByteArray &octets);
/// What `path` holds. Nothing where it cannot be read or is larger than `max` octets.
[[nodiscard]] std::optional<QByteArray> readPrivateFile(const QString &path, qint64 max);

} // namespace postscope::net
