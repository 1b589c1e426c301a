// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/authoptions.h"
#include "app/postscope-cli/commandline.h"
#include "app/postscope-cli/extensionoptions.h"
#include "app/postscope-cli/networkoptions.h"
#include "core/account/account.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/delivery/delivery.h"

#include <optional>

namespace postscope::cli {

/// Where a command connects, and how it logs in.
struct Connection {
    enum class Target { Server, Account, Sandbox, Mx };

    Target target = Target::Server;
    account::Account account;          ///< Server: made of the options; Account: as stored, with the options over it
    QString sandboxDirectory;          ///< Sandbox: where its .eml files stay; empty: nowhere
    std::optional<Secret> secret;      ///< from standard input or the environment
    std::optional<TlsMode> sandboxTls; ///< Sandbox: instead of STARTTLS
    bool insecure = false;             ///< accept any certificate
    Network network;
    bool proxyPasswordKept = false; ///< Account: the proxy is the account's, and so is its password, in the keychain
    SessionChoice session;
    quint16 mxPort = 25;                    ///< Mx: the port of every server
    TlsMode mxTls = TlsMode::Opportunistic; ///< Mx
    bool mxVerified = false;                ///< Mx: the certificate must be valid for the host

    /// The way to the server or account.
    [[nodiscard]] delivery::Route route() const;
    /// The way to a sandbox that listens on these ports.
    [[nodiscard]] delivery::Route routeToSandbox(quint16 port, quint16 tlsPort, const QByteArray &certificate) const;
};

/// --server, --account, --sandbox and what belongs to them.
[[nodiscard]] OptionGroup connectionOptions();
/// The same for a command that names its server itself: --mx, which it refuses, is not in its help.
[[nodiscard]] OptionGroup serverOptions();
/// The options that an account is made of: --ehlo, tlsOptions(), networkAccountOptions(), and authOptions().
[[nodiscard]] QList<QCommandLineOption> accountOptions();

/// What was asked for; the error is a sentence.
[[nodiscard]] Result<Connection, QString> readConnection(const CommandLine &line);
/// "smtp://[user@]host[:port]" or "smtps://..." and accountOptions() over `account`.
[[nodiscard]] Result<account::Account, QString> readAccount(const CommandLine &line, account::Account account);
/// The account of this name from the user's accounts; the error is a sentence.
[[nodiscard]] Result<account::Account, QString> storedAccount(const QString &name);

} // namespace postscope::cli
