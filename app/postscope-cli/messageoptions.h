// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/commandline.h"
#include "core/base/result.h"
#include "core/delivery/checks/finding.h"
#include "core/delivery/compose.h"
#include "core/delivery/mailing/mailing.h"

#include <QTemporaryFile>

#include <memory>
#include <optional>

namespace postscope::cli {

/// A mail that is ready to be sent, what it was made of, and the private copy of what standard input brought, which must live as long.
struct LoadedMessage {
    delivery::Composed composed;
    std::shared_ptr<QTemporaryFile> copy;
    std::optional<delivery::Draft> draft;   ///< nothing: it is the ready-made mail at `path`
    QString path;                           ///< of a ready-made mail
    delivery::EnvelopeChoice choice;        ///< of a ready-made mail
    QList<delivery::Finding> findings = {}; ///< where they were looked for
};

/// --from, --to and everything else that makes or changes a message.
[[nodiscard]] OptionGroup messageOptions();
/// --mail-from, --rcpt-to and --dsn-*: the ones that hold for an .eml too.
[[nodiscard]] OptionGroup envelopeOptions();

/// The draft that MESSAGE and the options make, and the rows of --data. The error is what to tell.
[[nodiscard]] Result<delivery::Mailing, QString> loadMailing(const QString &message, const CommandLine &line);
/// Makes the mail of MESSAGE (empty: of the options alone) and the options. The error is what to tell, a sentence or more.
[[nodiscard]] Result<LoadedMessage, QString> loadMessage(const QString &message, const CommandLine &line);

} // namespace postscope::cli
