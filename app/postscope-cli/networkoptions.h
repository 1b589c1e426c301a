// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/commandline.h"
#include "core/account/account.h"
#include "core/base/secret.h"
#include "core/net/endpoint.h"

#include <chrono>
#include <optional>

namespace postscope::cli {

/// What one connection is told about the network beyond what an account keeps.
struct Network {
    net::Endpoint::Family family = net::Endpoint::Family::Any;
    quint16 bindPort = 0;
    Secret proxyPassword;
    std::optional<net::ProxyHeader> proxyHeader;
    std::optional<std::chrono::seconds> timeout;      ///< of every wait; not among the options here
    QHash<Phase, std::chrono::milliseconds> timeouts; ///< see Endpoint; the same

    void applyTo(net::Endpoint &endpoint) const;
};

/// --bind, --proxy, --nameserver: what an account keeps.
[[nodiscard]] QList<QCommandLineOption> networkAccountOptions();
/// --proxy-password-env, --proxy-password-stdin.
[[nodiscard]] QList<QCommandLineOption> proxyPasswordOptions();
/// The password of `proxy`, where it has a user: as these options say, or from whoever can be asked. The error is a sentence.
[[nodiscard]] Result<Secret, QString> readProxyPassword(const CommandLine &line, const Proxy &proxy);
/// -4, -6, --proxy-password-env, --proxy-password-stdin, --proxy-protocol: for one connection.
[[nodiscard]] QList<QCommandLineOption> networkOptions();
/// Puts those of an account into it; the error is a sentence, empty: none.
[[nodiscard]] QString applyNetwork(const CommandLine &line, account::Account &account);
/// The rest; asks for the password of `proxy` where there is a user and somebody to ask. The error is a sentence.
[[nodiscard]] Result<Network, QString> readNetwork(const CommandLine &line, const Proxy &proxy);

} // namespace postscope::cli
