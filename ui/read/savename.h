// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QFile;

namespace postscope::ui {

/// A file name that is safe to make of a name that a mail suggests: no directory, no control or bidi characters, no name that a system keeps
/// for itself, its real ending kept, at most 200 octets. `fallback` where nothing is left.
[[nodiscard]] QString safeFileName(const QString &suggested, const QString &fallback);

/// Opens a new file in `directory`, readable by its owner only; never over another, never through a link: "name (2).ext" where the name is taken.
/// Nothing on success, otherwise the system's words.
[[nodiscard]] std::optional<QString> openNew(const QString &directory, const QString &name, QFile &file);
/// Writes such a file. Returns its path; the error is the system's words.
[[nodiscard]] Result<QString, QString> saveNew(const QString &directory, const QString &name, const QByteArray &octets);

} // namespace postscope::ui
