// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/connectionoptions.h"

namespace postscope::cli {

/// --mx and --mx-port.
[[nodiscard]] QList<QCommandLineOption> mxOptions();
/// --nameserver, where there is no account.
[[nodiscard]] QCommandLineOption nameserverOption();

/// What is contradictory among --mx, --mx-port and what does not fit beside them; empty: nothing.
[[nodiscard]] QString mxContradiction(const CommandLine &line);
/// Puts --mx-port, and what the TLS options mean beside --mx, into `connection`; what is wrong, or empty.
[[nodiscard]] QString readRouting(const CommandLine &line, Connection &connection);
/// The address of --nameserver; null: there is none. The error is a sentence.
[[nodiscard]] Result<QHostAddress, QString> readNameserver(const CommandLine &line);

} // namespace postscope::cli
