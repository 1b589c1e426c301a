// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/commandline.h"
#include "app/postscope-cli/messageoptions.h"
#include "core/delivery/checks/checks.h"

#include <QJsonArray>

namespace postscope::cli {

/// --findings.
[[nodiscard]] OptionGroup findingOptions();
/// And --despite-findings.
[[nodiscard]] OptionGroup sendingFindingOptions();

/// Everything that deserves a look in a mail that loadMessage() made.
[[nodiscard]] QList<delivery::Finding> findingsIn(const LoadedMessage &message);
/// loadMessage(), and what --findings asks for is told. `isSigned`: by DKIM, after that.
[[nodiscard]] Result<LoadedMessage, QString> loadToRender(const QString &message, const CommandLine &line, bool isSigned);
/// The same; a mail that it would do harm to send is an error, unless --despite-findings was given.
[[nodiscard]] Result<LoadedMessage, QString> loadToSend(const QString &message, const CommandLine &line, bool isSigned);

/// "warning: Subject: The subject is empty.", and its detail and advice, indented, for each.
[[nodiscard]] QString told(const QList<delivery::Finding> &findings);
/// [{"severity", "code", "field", "index", "position", "length", "detail", "message", "advice"}]; numbers that mean nothing are left out.
[[nodiscard]] QJsonArray toJson(const QList<delivery::Finding> &findings);

} // namespace postscope::cli
