// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/commandline.h"
#include "core/account/account.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <optional>

namespace postscope::cli {

/// How to log in, which an account keeps: --auth, --user, --authzid, --realm, --token-command, --login-initial-response, --allow-plaintext-auth.
[[nodiscard]] QList<QCommandLineOption> authOptions();
/// --password-stdin, --password-env, --token-stdin and --token-env.
[[nodiscard]] QList<QCommandLineOption> passwordOptions();

/// authOptions() over `account`; the error is a sentence, also for what is missing or contradictory before anything is connected.
[[nodiscard]] Result<account::Account, QString> readAuth(const CommandLine &line, account::Account account);
/// The password or token that was given; nothing: none was. The error is a sentence.
[[nodiscard]] Result<std::optional<Secret>, QString> readPassword(const CommandLine &line);

/// What an account logs in with: a token, or a password.
[[nodiscard]] SecretKind secretKindOf(const account::Account &account);
/// True where somebody has to give the secret of this account: it logs in, with something that no command prints.
[[nodiscard]] bool wantsSecret(const account::Account &account);
/// "Password of me on mail.example.org: "
[[nodiscard]] QString secretPrompt(const account::Account &account, const QString &host, const QString &user);

} // namespace postscope::cli
