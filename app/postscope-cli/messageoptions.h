// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/commandline.h"
#include "core/base/result.h"
#include "core/delivery/compose.h"

#include <QTemporaryFile>

#include <memory>

namespace postscope::cli {

/// A mail that is ready to be sent, and the private copy of what standard input brought, which must live as long.
struct LoadedMessage {
    delivery::Composed composed;
    std::shared_ptr<QTemporaryFile> copy;
};

/// --from, --to and everything else that makes or changes a message.
[[nodiscard]] OptionGroup messageOptions();
/// --mail-from, --rcpt-to and --dsn-*: the ones that hold for an .eml too.
[[nodiscard]] OptionGroup envelopeOptions();

/// Makes the mail of MESSAGE (empty: of the options alone) and the options. The error is what to tell, a sentence or more.
[[nodiscard]] Result<LoadedMessage, QString> loadMessage(const QString &message, const CommandLine &line);

} // namespace postscope::cli
