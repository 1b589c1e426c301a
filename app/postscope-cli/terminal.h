// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secret.h"
#include "ui/text/sentences.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace postscope::cli {

/// Octets to standard output as they are; false when they cannot be written.
bool writeOut(QByteArrayView octets);
/// Lines of text to standard output; what a server said in them cannot steer the terminal.
void say(const QString &text);
/// The same to standard error.
void remark(const QString &text);
/// "postscope-cli: ..." to standard error; further lines are indented.
void complain(const QString &text);
void complain(const text::Explanation &explanation);

/// True when standard error is a terminal.
[[nodiscard]] bool remarksAreSeen();
/// Begins the line on standard error anew.
void rewrite(const QString &text);

/// True when somebody sits there who can be asked.
[[nodiscard]] bool canAsk();
/// Asks for a password without showing it. Nothing: interrupted, or nobody can be asked.
[[nodiscard]] std::optional<Secret> askSecret(const QString &prompt);
/// The first line of standard input without its line end. Nothing: there is none, or it is longer than a password may be.
[[nodiscard]] std::optional<Secret> readSecret();

} // namespace postscope::cli
