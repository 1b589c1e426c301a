// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/commandline.h"
#include "core/base/result.h"
#include "core/delivery/draft.h"

namespace postscope::cli {

/// --resend: an .eml goes once more, to whom --to, --cc and --bcc say.
[[nodiscard]] QCommandLineOption resendOption();
/// The draft that the options are then applied to. `given`: the options for messages on the command line. The error is a sentence.
[[nodiscard]] Result<delivery::Draft, QString> resentDraft(const QString &path, QStringList given);

} // namespace postscope::cli
