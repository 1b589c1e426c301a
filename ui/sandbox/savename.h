// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace postscope::ui {

/// A file name that is safe to make of a name that a mail suggests: no directory, no control or bidi characters, no name that a system keeps
/// for itself, its real ending kept, at most 200 octets. `fallback` where nothing is left.
[[nodiscard]] QString safeFileName(const QString &suggested, const QString &fallback);

/// Writes a new file into `directory`, readable by its owner only; never over another, never through a link: "name (2).ext" where the name is
/// taken. Returns its path; the error is the system's words.
[[nodiscard]] Result<QString, QString> saveNew(const QString &directory, const QString &name, const QByteArray &octets);

} // namespace postscope::ui
