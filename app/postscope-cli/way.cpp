// SPDX-License-Identifier: MIT
#include "app/postscope-cli/way.h"

#include "app/postscope-cli/authoptions.h"
#include "app/postscope-cli/command.h"
#include "app/postscope-cli/proxypassword.h"
#include "app/postscope-cli/terminal.h"
#include "core/account/tokencommand.h"

#include <QDir>

namespace postscope::cli {

namespace {

void askOrGiveUp(const account::Account &account, const QString &host, const QString &user, const std::function<void(Secret)> &then)
{
    const std::optional<Secret> secret = askSecret(secretPrompt(account, host, user));
    if (!secret && !canAsk())
        complain(secretKindOf(account) == SecretKind::Token
                     ? Cli::tr("There is nobody to ask for the token: give it with --token-stdin, --token-env or --token-command.")
                     : Cli::tr("There is nobody to ask for the password: give it with --password-stdin or --password-env."));
    then(secret.value_or(Secret()));
}

} // namespace

Way::Way(Connection connection, QObject *parent) : QObject(parent), m_connection(std::move(connection))
{
}

void Way::open()
{
    if (m_connection.target == Connection::Target::Sandbox)
        startSandbox();
    else if (m_connection.target == Connection::Target::Mx)
        Q_EMIT failed(Cli::tr("--mx belongs to send: name the server itself here."));
    else
        findProxyPassword(m_connection, m_keychain, this, [this](const QString &wrong) {
            if (wrong.isEmpty())
                Q_EMIT ready(m_connection.route());
            else
                Q_EMIT failed(wrong);
        });
}

void Way::startSandbox()
{
    connect(&m_sandbox, &net::Sandbox::listening, this,
            [this] { Q_EMIT ready(m_connection.routeToSandbox(m_sandbox.port(), m_sandbox.tlsPort(), m_sandbox.certificate())); });
    connect(&m_sandbox, &net::Sandbox::failed, this, [this](const QString &reason) { Q_EMIT failed(Cli::tr("The sandbox could not start: %1").arg(reason)); });
    const QString kept = m_connection.sandboxDirectory;
    m_sandbox.start({.tlsPort = 0,
                     .directory = kept.isEmpty() ? m_temporary.filePath(QStringLiteral("messages")) : QDir(kept).absolutePath(),
                     .certificateDirectory = m_temporary.filePath(QStringLiteral("certificate"))});
}

void Way::askSecret(const QString &host, const QString &user, const std::function<void(Secret)> &then)
{
    if (m_connection.secret) {
        then(*m_connection.secret);
    } else if (m_connection.target == Connection::Target::Sandbox) {
        then(Secret(QByteArrayLiteral("sandbox"))); // it takes any
    } else if (!m_connection.account.tokenCommand.isEmpty()) {
        account::runTokenCommand(m_connection.account.tokenCommand, this, [then](const Result<Secret, account::TokenFailure> &token) {
            if (!token)
                complain(text::explain(token.error()));
            then(token ? *token : Secret());
        });
    } else if (m_connection.target == Connection::Target::Account && !m_connection.account.askEachTime) {
        m_keychain.read(m_connection.account.id, this, [this, host, user, then](const Result<Secret, account::SecretFailure> &secret) {
            if (secret) {
                then(*secret);
                return;
            }
            complain(text::explain(secret.error()));
            askOrGiveUp(m_connection.account, host, user, then);
        });
    } else {
        askOrGiveUp(m_connection.account, host, user, then);
    }
}

} // namespace postscope::cli
