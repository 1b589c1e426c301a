// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/commandline.h"
#include "core/base/result.h"
#include "core/delivery/draft.h"
#include "core/smtp/session.h"

#include <chrono>
#include <optional>

namespace postscope::cli {

/// What the options say of the session beyond where it goes and how it logs in.
struct SessionChoice {
    QByteArrayList without;
    QList<smtp::Capability> with;
    bool lmtp = false;
    QList<QPair<QByteArray, QByteArray>> xclient;
    bool bdat = false;
    qint64 chunkSize = 1024 * 1024;
    bool prdr = false;
    std::optional<std::chrono::seconds> timeout; ///< of every wait
    smtp::WaitLimits limits;                     ///< of some

    void apply(smtp::OpenOptions &options) const;
};

/// --without, --with, --lmtp, --xclient, --bdat, --chunk-size, --prdr, --timeout: they belong to a connection.
[[nodiscard]] QList<QCommandLineOption> sessionOptions();
/// The error is a sentence.
[[nodiscard]] Result<SessionChoice, QString> readSessionChoice(const CommandLine &line);

/// --require-tls, --deliver-by, --hold-for, --hold-until, --priority, --submitter, --solicit: parameters of MAIL.
[[nodiscard]] OptionGroup parameterOptions();
/// Over `parameters`, which a file asks for. The error is a sentence.
[[nodiscard]] Result<smtp::MailParameters, QString> readParameters(const CommandLine &line, smtp::MailParameters parameters);

/// Values of --rcpt-to, "ADDRESS [NOTIFY=...] [ORCPT=...] [RRVS=...]", as the address list of `choice` and what is asked for each.
void readRecipients(const QStringList &values, delivery::EnvelopeChoice &choice);

} // namespace postscope::cli
