// SPDX-License-Identifier: MIT
#include "app/postscope-cli/accountadd.h"

#include "app/postscope-cli/command.h"
#include "app/postscope-cli/commandline.h"
#include "app/postscope-cli/connectionoptions.h"
#include "app/postscope-cli/dkimoptions.h"
#include "app/postscope-cli/interruption.h"
#include "app/postscope-cli/terminal.h"
#include "core/account/keychainstore.h"

#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

CommandLine addLine()
{
    using Option = QCommandLineOption;
    OptionGroup group{Cli::tr("Account:"),
                      {Option(u"name"_s, Cli::tr("what to call it"), Cli::tr("NAME")),
                       Option(u"server"_s, Cli::tr("smtp://[user@]host[:port] (587) or smtps://[user@]host[:port] (465)"), u"URL"_s),
                       Option(u"from"_s, Cli::tr("the author to propose for a new message"), Cli::tr("ADDRESS")),
                       Option(u"ask-each-time"_s, Cli::tr("never keep the password"))}};
    group.options += accountOptions();
    return {Cli::tr("account add --name NAME --server URL [OPTIONS]"),
            Cli::tr("Adds an account. Its password goes into the keychain of the system, never into a file; where none of the\n"
                    "options below gives it, it is asked for."),
            {group, {Cli::tr("Password:"), passwordOptions() + proxyPasswordOptions()}, dkimOptions()},
            0};
}

Result<account::Account, QString> readNewAccount(const CommandLine &line)
{
    if (!line.isSet(u"name"_s) || !line.isSet(u"server"_s) || line.value(u"name"_s).trimmed().isEmpty())
        return Unexpected(Cli::tr("An account needs --name and --server."));
    const bool given = line.isSet(u"password-stdin"_s) || line.isSet(u"password-env"_s) || line.isSet(u"token-stdin"_s) || line.isSet(u"token-env"_s) ||
                       line.isSet(u"proxy-password-env"_s) || line.isSet(u"proxy-password-stdin"_s);
    if (line.isSet(u"ask-each-time"_s) && given)
        return Unexpected(Cli::tr("--ask-each-time keeps no password: do not give one."));
    auto account = readAccount(line, {.id = QUuid::createUuid().toString(QUuid::WithoutBraces), .name = line.value(u"name"_s).trimmed()});
    if (!account)
        return account;
    account->from = line.value(u"from"_s);
    account->askEachTime = line.isSet(u"ask-each-time"_s);
    for (QString *file : {&account->caFile, &account->certificateFile, &account->keyFile}) {
        if (!file->isEmpty())
            *file = QFileInfo(*file).absoluteFilePath(); // the next command may run elsewhere
    }
    return applyDkim(line, *account);
}

/// Adds it to the file; the exit code.
int save(const account::Account &account)
{
    account::AccountStore store(account::AccountStore::defaultPath());
    auto accounts = store.load();
    if (!accounts) {
        complain(text::explain(accounts.error()));
        return usageError;
    }
    accounts->append(account);
    if (const auto saved = store.save(*accounts); !saved) {
        complain(text::explain(saved.error()));
        return usageError;
    }
    say(Cli::tr("Added: %1").arg(account.name));
    return done;
}

/// Secrets on their way into the keychain, each under its key.
using Secrets = QList<QPair<QString, Secret>>;

/// Keeps the secrets, then saves the account; where one of that fails, none of them stays.
class Keeping {
public:
    Keeping(const account::Account &account, Secrets secrets) : m_account(account), m_secrets(std::move(secrets)) {}

    /// The exit code.
    int run()
    {
        QMetaObject::invokeMethod(
            &m_context, [this] { keepNext(); }, Qt::QueuedConnection);
        return QCoreApplication::exec();
    }

private:
    void keepNext()
    {
        if (m_kept == m_secrets.size()) {
            save(m_account) == done ? QCoreApplication::exit(done) : undo();
            return;
        }
        const auto &[key, secret] = m_secrets.at(m_kept);
        m_keychain.write(key, secret, &m_context, [this](const Result<void, account::SecretFailure> &written) {
            if (!written) {
                complain(text::explain(written.error()).toString() + u'\n' + Cli::tr("The account was not added. With --ask-each-time it needs no keychain."));
                return undo();
            }
            ++m_kept;
            keepNext();
        });
    }
    void undo()
    {
        if (m_kept == 0)
            return QCoreApplication::exit(usageError);
        m_keychain.remove(m_secrets.at(--m_kept).first, &m_context, [this](const auto &) { undo(); });
    }

    account::Account m_account;
    Secrets m_secrets;
    qsizetype m_kept = 0;
    QObject m_context;
    account::KeychainStore m_keychain;
};

Result<Secret, QString> newSecret(const CommandLine &line, const account::Account &account)
{
    auto given = readPassword(line);
    if (!given)
        return Unexpected(std::move(given.error()));
    std::optional<Secret> secret = *given ? *given : askSecret(secretPrompt(account, account.host, account.user));
    if (!secret)
        return Unexpected(Cli::tr("There is no password: give it with --password-stdin or --password-env, or choose --ask-each-time."));
    return *secret;
}

/// What is to be kept of it, asked for where it was not given.
Result<Secrets, QString> newSecrets(const CommandLine &line, const account::Account &account)
{
    Secrets secrets;
    if (account.askEachTime)
        return secrets;
    if (wantsSecret(account)) {
        auto secret = newSecret(line, account);
        if (!secret)
            return Unexpected(std::move(secret.error()));
        secrets << qMakePair(account.id, *secret);
    }
    if (!account.proxy.user.isEmpty()) {
        auto secret = readProxyPassword(line, account.proxy);
        if (!secret)
            return Unexpected(std::move(secret.error()));
        secrets << qMakePair(account::proxySecretId(account.id), *secret);
    }
    return secrets;
}

} // namespace

int runAccountAdd(const QStringList &arguments)
{
    CommandLine line = addLine();
    if (const auto exitCode = line.parse(arguments))
        return *exitCode;
    const auto account = readNewAccount(line);
    if (!account) {
        complain(account.error());
        return usageError;
    }
    if (storedAccount(account->name)) {
        complain(Cli::tr("There is an account of this name already: %1").arg(account->name));
        return usageError;
    }
    const auto secrets = newSecrets(line, *account);
    if (!secrets) {
        complain(secrets.error());
        return usageError;
    }
    return secrets->isEmpty() ? save(*account) : Keeping(*account, *secrets).run();
}

} // namespace postscope::cli
