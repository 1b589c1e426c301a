// SPDX-License-Identifier: MIT
#include "app/postscope-cli/authoptions.h"

#include "app/postscope-cli/command.h"
#include "app/postscope-cli/terminal.h"
#include "core/delivery/route.h"
#include "core/smtp/authenticate.h"
#include "core/smtp/sasl/mechanism.h"
#include "ui/text/sentences.h"

#include <algorithm>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

const QStringList passwordNames{u"password-stdin"_s, u"password-env"_s};
const QStringList tokenNames{u"token-stdin"_s, u"token-env"_s, u"token-command"_s};

QStringList given(const CommandLine &line, const QStringList &names)
{
    QStringList set;
    std::ranges::copy_if(names, std::back_inserter(set), [&line](const QString &name) { return line.isSet(name); });
    return set;
}

QString namesOf(bool installed)
{
    QStringList names;
    for (const smtp::Mechanism &mechanism : smtp::mechanisms()) {
        if (mechanism.installed == installed)
            names << QString::fromLatin1(mechanism.name);
    }
    return names.join(u", "_s);
}

QString authHelp()
{
    const QString absent = namesOf(false);
    return Cli::tr("auto, none, or one of %1").arg(namesOf(true)) + (absent.isEmpty() ? QString() : u"; "_s + Cli::tr("not on this computer: %1").arg(absent));
}

/// What of it is missing or contradictory, before anything is connected; empty: nothing.
QString faultOf(const CommandLine &line, const account::Account &account)
{
    const QStringList secrets = given(line, passwordNames + tokenNames);
    if (secrets.size() > 1)
        return Cli::tr("Give one of --%1 and --%2 only.").arg(secrets[0], secrets[1]);
    if (account.mechanism == "NONE")
        return {};
    if (!secrets.isEmpty() && account.user.isEmpty() && smtp::needsSecret(account.mechanism))
        return Cli::tr("--%1 is there, and no user name to log in with: give --user.").arg(secrets[0]);
    const bool token = !secrets.isEmpty() && tokenNames.contains(secrets[0]);
    const bool wantsToken = smtp::secretKind(account.mechanism, token ? SecretKind::Token : SecretKind::Password) == SecretKind::Token;
    if (!secrets.isEmpty() && token != wantsToken)
        return token ? Cli::tr("%1 takes a password, not a token.").arg(QString::fromUtf8(account.mechanism))
                     : Cli::tr("%1 takes a token, not a password: give it with --token-stdin, --token-env or --token-command.")
                           .arg(QString::fromUtf8(account.mechanism));
    if (const auto fault = smtp::loginFault(delivery::routeOf(account).options))
        return text::explain(*fault).toString();
    return {};
}

} // namespace

QList<QCommandLineOption> authOptions()
{
    using Option = QCommandLineOption;
    const QString name = Cli::tr("NAME");
    return {
        Option(u"auth"_s, authHelp(), Cli::tr("MECHANISM")),
        Option(u"user"_s, Cli::tr("the name to log in with"), name),
        Option(u"authzid"_s, Cli::tr("whom to act as, if not the user"), name),
        Option(u"realm"_s, Cli::tr("the realm for DIGEST-MD5, the domain for NTLM"), name),
        Option(u"token-command"_s, Cli::tr("log in with the OAuth token that this command prints; it is run without a shell"), Cli::tr("COMMAND")),
        Option(u"login-initial-response"_s, Cli::tr("with LOGIN: send the user along with AUTH")),
        Option(u"allow-plaintext-auth"_s, Cli::tr("log in even where the connection has no TLS")),
    };
}

QList<QCommandLineOption> passwordOptions()
{
    using Option = QCommandLineOption;
    return {
        Option(u"password-stdin"_s, Cli::tr("read the password from the first line of standard input")),
        Option(u"password-env"_s, Cli::tr("take the password from this environment variable"), Cli::tr("VARIABLE")),
        Option(u"token-stdin"_s, Cli::tr("read an OAuth token from the first line of standard input")),
        Option(u"token-env"_s, Cli::tr("take an OAuth token from this environment variable"), Cli::tr("VARIABLE")),
    };
}

Result<account::Account, QString> readAuth(const CommandLine &line, account::Account account)
{
    if (line.isSet(u"user"_s))
        account.user = line.value(u"user"_s);
    if (line.isSet(u"authzid"_s))
        account.authorizationId = line.value(u"authzid"_s);
    if (line.isSet(u"realm"_s))
        account.realm = line.value(u"realm"_s);
    if (line.isSet(u"auth"_s)) {
        const QByteArray mechanism = line.value(u"auth"_s).toUpper().toUtf8();
        account.mechanism = mechanism == "AUTO" ? QByteArray() : mechanism;
    }
    // What is given here counts, and not what the account would have done for it.
    if (!given(line, passwordNames + tokenNames).isEmpty()) {
        account.secret = given(line, tokenNames).isEmpty() ? SecretKind::Password : SecretKind::Token;
        account.tokenCommand = line.value(u"token-command"_s);
    }
    account.loginInitialResponse = account.loginInitialResponse || line.isSet(u"login-initial-response"_s);
    account.allowPlaintextAuth = account.allowPlaintextAuth || line.isSet(u"allow-plaintext-auth"_s);
    // A sandbox takes any name: without one it is called "sandbox".
    const bool anybody = line.isSet(u"sandbox"_s) && account.user.isEmpty();
    if (const QString wrong = anybody ? QString() : faultOf(line, account); !wrong.isEmpty())
        return Unexpected(QString(wrong));
    return account;
}

Result<std::optional<Secret>, QString> readPassword(const CommandLine &line)
{
    const QStringList secrets = given(line, passwordNames + QStringList{u"token-stdin"_s, u"token-env"_s});
    if (secrets.isEmpty())
        return std::optional<Secret>();
    if (secrets.size() > 1)
        return Unexpected(Cli::tr("Give one of --%1 and --%2 only.").arg(secrets[0], secrets[1]));
    if (secrets[0].endsWith(u"-env")) {
        const QString variable = line.value(secrets[0]);
        QByteArray value = qgetenv(variable.toLocal8Bit().constData());
        if (value.isEmpty())
            return Unexpected(Cli::tr("The environment variable of --%1 is not set: %2").arg(secrets[0], variable));
        return std::optional(Secret(std::move(value)));
    }
    std::optional<Secret> secret = readSecret();
    if (!secret)
        return Unexpected(secrets[0] == u"token-stdin" ? Cli::tr("No token was read from standard input.")
                                                       : Cli::tr("No password was read from standard input."));
    return secret;
}

SecretKind secretKindOf(const account::Account &account)
{
    return delivery::routeOf(account).options.secret;
}

bool wantsSecret(const account::Account &account)
{
    return account.mechanism != "NONE" && !account.user.isEmpty() && account.tokenCommand.isEmpty() && smtp::needsSecret(account.mechanism);
}

QString secretPrompt(const account::Account &account, const QString &host, const QString &user)
{
    return secretKindOf(account) == SecretKind::Token ? Cli::tr("Token of %1 on %2: ").arg(user, host) : Cli::tr("Password of %1 on %2: ").arg(user, host);
}

} // namespace postscope::cli
