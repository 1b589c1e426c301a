// SPDX-License-Identifier: MIT
#include "app/postscope-cli/proxypassword.h"

#include "app/postscope-cli/command.h"
#include "app/postscope-cli/terminal.h"
#include "ui/text/sentences.h"

namespace postscope::cli {

void findProxyPassword(Connection &connection, account::SecretStore &keychain, QObject *context, const std::function<void(const QString &wrong)> &then)
{
    if (!connection.proxyPasswordKept) {
        then({});
        return;
    }
    keychain.read(account::proxySecretId(connection.account.id), context, [&connection, then](const Result<Secret, account::SecretFailure> &kept) {
        std::optional<Secret> secret = kept ? std::optional(*kept) : std::nullopt;
        if (!secret) {
            complain(text::explain(kept.error()));
            secret = askSecret(proxyPrompt(connection.account.proxy));
        }
        connection.network.proxyPassword = secret.value_or(Secret());
        then(secret ? QString() : Cli::tr("There is no password for the proxy: give it with --proxy-password-env or --proxy-password-stdin."));
    });
}

QString proxyPrompt(const Proxy &proxy)
{
    return Cli::tr("Password of %1 on the proxy %2: ").arg(proxy.user, proxy.host);
}

} // namespace postscope::cli
