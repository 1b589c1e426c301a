// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/commandline.h"
#include "core/account/account.h"
#include "core/base/result.h"
#include "core/net/tlsreport.h"

#include <QByteArrayList>

namespace postscope::cli {

/// --tls, --ca-file, --cert, --key, --sni, --verify-name, --pin, --tls-min: what an account keeps about TLS.
[[nodiscard]] QList<QCommandLineOption> tlsOptions();
/// --insecure and --tls-chain: for one connection.
[[nodiscard]] QList<QCommandLineOption> tlsSessionOptions();
/// Puts them into an account; the error is a sentence, empty: none.
[[nodiscard]] QString applyTls(const CommandLine &line, account::Account &account);
/// What is contradictory among them, or the file that cannot be read; empty: nothing.
[[nodiscard]] QString tlsContradiction(const CommandLine &line);
/// "sha256:" with 64 hexadecimal digits (colons between them or not) or base64, or "sha256//" with base64 as curl has it; lower-case hex comes back.
[[nodiscard]] Result<QByteArray, QString> readPin(const QString &pin);
/// Writes the server's chain to the file of --tls-chain, if one was named; the error is a sentence, empty: none.
[[nodiscard]] QString saveChain(const CommandLine &line, const net::TlsReport &tls);

} // namespace postscope::cli
