// SPDX-License-Identifier: MIT
#pragma once

#include "core/transcript/transcript.h"

#include <functional>
#include <optional>

class QWidget;

namespace postscope::ui {

/// Writes a session in the format that the name's ending says: .json (with marks and comments), .html, otherwise text. Never a secret.
/// The error is the system's words.
[[nodiscard]] std::optional<QString> saveLog(const QString &path, const transcript::Transcript &transcript, const transcript::Annotations &annotations);

/// Asks where to, hands `save` the path, and tells of the error that it returns.
void askWhereToSaveLog(QWidget *parent, std::function<std::optional<QString>(const QString &path)> save);

} // namespace postscope::ui
