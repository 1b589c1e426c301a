// SPDX-License-Identifier: MIT
#include "app/postscope-cli/accountadd.h"
#include "app/postscope-cli/command.h"
#include "app/postscope-cli/commandline.h"
#include "app/postscope-cli/connectionoptions.h"
#include "app/postscope-cli/dispatch.h"
#include "app/postscope-cli/interruption.h"
#include "app/postscope-cli/resultjson.h"
#include "app/postscope-cli/resulttext.h"
#include "app/postscope-cli/terminal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

account::AccountStore store()
{
    return account::AccountStore(account::AccountStore::defaultPath());
}

QJsonObject toJson(const account::Account &account)
{
    return {{u"name"_s, account.name},
            {u"host"_s, account.host},
            {u"port"_s, account.port},
            {u"tls"_s, QString(account::name(account.tls))},
            {u"auth"_s, account.mechanism.isEmpty() ? u"auto"_s : QString::fromUtf8(account.mechanism.toLower())},
            {u"user"_s, account.user},
            {u"authzid"_s, account.authorizationId},
            {u"realm"_s, account.realm},
            {u"secret"_s, secretKindOf(account) == SecretKind::Token ? u"token"_s : u"password"_s},
            {u"tokenCommand"_s, account.tokenCommand},
            {u"loginInitialResponse"_s, account.loginInitialResponse},
            {u"from"_s, account.from},
            {u"askEachTime"_s, account.askEachTime},
            {u"allowPlaintextAuth"_s, account.allowPlaintextAuth},
            {u"ehlo"_s, account.ehloName},
            {u"caFile"_s, account.caFile},
            {u"dkim"_s, account::toArray(account.dkim)}};
}

int runList(const QStringList &arguments)
{
    CommandLine line(Cli::tr("account list [--json]"), Cli::tr("Lists the accounts. Passwords are in the keychain and never shown."),
                     {{Cli::tr("Output:"), {QCommandLineOption(u"json"_s, Cli::tr("print them as JSON"))}}}, 0);
    if (const auto exitCode = line.parse(arguments))
        return *exitCode;
    const auto accounts = store().load();
    if (!accounts) {
        complain(text::explain(accounts.error()));
        return usageError;
    }
    QJsonArray all;
    for (const account::Account &account : *accounts) {
        all.append(toJson(account));
        const QString user = account.user.isEmpty() ? QString() : account.user + u" @ "_s;
        if (!line.isSet(u"json"_s))
            say(u"%1  %2%3:%4  %5"_s.arg(account.name, user, account.host, QString::number(account.port), text::name(account.tls)));
    }
    if (line.isSet(u"json"_s))
        writeOut(QJsonDocument(all).toJson());
    else if (accounts->isEmpty())
        remark(Cli::tr("There are no accounts yet. See postscope-cli account add --help."));
    return done;
}

/// Takes these out of the keychain; the exit code.
int forget(const QStringList &keys)
{
    if (keys.isEmpty())
        return done;
    QObject context;
    account::KeychainStore keychain;
    qsizetype left = keys.size();
    bool clean = true;
    const auto removed = [&](const Result<void, account::SecretFailure> &one) {
        if (!one)
            complain(text::explain(one.error()));
        clean = clean && one;
        if (--left == 0)
            QCoreApplication::exit(clean ? done : usageError);
    };
    const auto removeAll = [&] {
        for (const QString &key : keys)
            keychain.remove(key, &context, removed);
    };
    QMetaObject::invokeMethod(&context, removeAll, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

/// What the keychain may have of an account.
QStringList keptSecrets(const account::Account &account)
{
    QStringList keys;
    if (!account.askEachTime && wantsSecret(account))
        keys << account.id;
    if (!account.proxy.user.isEmpty())
        keys << account::proxySecretId(account.id);
    for (const account::DkimSignature &signature : account.dkim) {
        if (signature.keyFile.isEmpty())
            keys << account::dkimSecretId(account.id, signature.id);
    }
    return keys;
}

int runRemove(const QStringList &arguments)
{
    CommandLine line(Cli::tr("account remove NAME"), Cli::tr("Removes an account, and its password from the keychain."), {}, 1);
    if (const auto exitCode = line.parse(arguments))
        return *exitCode;
    const auto account = storedAccount(line.positional().value(0));
    auto accounts = store().load();
    if (!account || !accounts) {
        complain(account ? text::explain(accounts.error()).toString() : account.error());
        return usageError;
    }
    accounts->removeOne(*account);
    if (const auto saved = store().save(*accounts); !saved) {
        complain(text::explain(saved.error()));
        return usageError;
    }
    return forget(keptSecrets(*account));
}

int runTest(const QStringList &arguments)
{
    CommandLine line(Cli::tr("account test NAME [OPTIONS]"), Cli::tr("Connects, logs in and leaves; sends nothing."),
                     {{Cli::tr("Password:"), passwordOptions() + proxyPasswordOptions()}}, 1);
    if (const auto exitCode = line.parse(arguments))
        return *exitCode;
    const auto account = storedAccount(line.positional().value(0));
    const auto secret = account ? readPassword(line) : Unexpected(QString(account.error()));
    if (!secret) {
        complain(secret.error());
        return usageError;
    }
    const bool given = line.isSet(u"proxy-password-env"_s) || line.isSet(u"proxy-password-stdin"_s);
    const auto proxySecret = readProxyPassword(line, given ? account->proxy : Proxy());
    if (!proxySecret) {
        complain(proxySecret.error());
        return usageError;
    }
    Connection connection{.target = Connection::Target::Account, .account = *account, .secret = *secret};
    connection.network.proxyPassword = *proxySecret;
    connection.proxyPasswordKept = !given && !account->proxy.user.isEmpty();
    Dispatch dispatch(connection);
    const Interruption interruption;
    QObject::connect(&interruption, &Interruption::requested, &dispatch, &Dispatch::cancel);
    QObject::connect(&dispatch, &Dispatch::failed, &dispatch, [](const QString &why) {
        complain(why);
        QCoreApplication::exit(usageError);
    });
    QObject::connect(&dispatch, &Dispatch::finished, &dispatch, [](const delivery::Outcome &outcome) {
        if (outcome.failure)
            complain(text::explain(*outcome.failure));
        else
            tell(outcome, &say);
        QCoreApplication::exit(int(outcome.verdict()));
    });
    QMetaObject::invokeMethod(&dispatch, &Dispatch::test, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

int runAccount(const QStringList &arguments)
{
    const QList<Command> commands{{u"list"_s, Cli::tr("list them"), runList},
                                  {u"add"_s, Cli::tr("add one, its password into the keychain"), runAccountAdd},
                                  {u"remove"_s, Cli::tr("remove one, its password too"), runRemove},
                                  {u"test"_s, Cli::tr("connect and log in, without sending"), runTest}};
    const QString chosen = arguments.value(0);
    for (const Command &command : commands) {
        if (command.name == chosen)
            return command.run(arguments.sliced(1));
    }
    QString help = Cli::tr("Usage: postscope-cli account COMMAND [ARGUMENTS]") + u"\n\n"_s + Cli::tr("The servers that mail can be sent through.") + u"\n\n"_s;
    for (const Command &command : commands)
        help += u"  %1 %2\n"_s.arg(command.name.leftJustified(7), command.summary);
    help += u'\n' + Cli::tr("Each tells more with --help.");
    if (chosen == u"--help") {
        say(help);
        return done;
    }
    complain(Cli::tr("account wants one of list, add, remove and test.") + u'\n' + Cli::tr("See postscope-cli account --help."));
    return usageError;
}

} // namespace postscope::cli
