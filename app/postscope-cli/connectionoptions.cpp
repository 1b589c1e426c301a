// SPDX-License-Identifier: MIT
#include "app/postscope-cli/connectionoptions.h"

#include "app/postscope-cli/command.h"
#include "app/postscope-cli/routingoptions.h"
#include "app/postscope-cli/terminal.h"
#include "app/postscope-cli/tlsoptions.h"

#include <algorithm>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

/// What is contradictory among the options; empty: nothing.
QString contradiction(const CommandLine &line)
{
    const int targets = int(line.isSet(u"server"_s)) + int(line.isSet(u"account"_s)) + int(line.isSet(u"sandbox"_s)) + int(line.isSet(u"mx"_s));
    if (targets != 1)
        return targets == 0 ? Cli::tr("Where to? Give --server, --account, --sandbox or --mx.")
                            : Cli::tr("Give one of --server, --account, --sandbox and --mx only.");
    if (line.isSet(u"directory"_s) && !line.isSet(u"sandbox"_s))
        return Cli::tr("--directory belongs to --sandbox.");
    for (const QString &option : {u"bind"_s, u"proxy"_s, u"nameserver"_s, u"proxy-protocol"_s}) {
        if (line.isSet(option) && line.isSet(u"sandbox"_s))
            return Cli::tr("--%1 has no place beside --sandbox, which is on this computer.").arg(option);
    }
    if (const QString wrong = mxContradiction(line); !wrong.isEmpty())
        return wrong;
    return tlsContradiction(line);
}

Result<Connection, QString> readTarget(const CommandLine &line)
{
    Connection connection;
    account::Account base;
    if (line.isSet(u"account"_s)) {
        connection.target = Connection::Target::Account;
        auto stored = storedAccount(line.value(u"account"_s));
        if (!stored)
            return Unexpected(std::move(stored.error()));
        base = *stored;
    } else if (line.isSet(u"sandbox"_s)) {
        connection.target = Connection::Target::Sandbox;
        connection.sandboxDirectory = line.value(u"directory"_s);
        base.host = u"127.0.0.1"_s;
    } else if (line.isSet(u"mx"_s)) {
        connection.target = Connection::Target::Mx;
    }
    auto account = readAccount(line, base);
    if (!account)
        return Unexpected(std::move(account.error()));
    connection.account = *account;
    if (line.isSet(u"tls"_s))
        connection.sandboxTls = account->tls;
    return connection;
}

} // namespace

OptionGroup connectionOptions()
{
    using Option = QCommandLineOption;
    const QString file = Cli::tr("FILE");
    QList<Option> options{
        Option(u"server"_s, Cli::tr("smtp://[user@]host[:port] (587) or smtps://[user@]host[:port] (465)"), u"URL"_s),
        Option(u"account"_s, Cli::tr("a stored account: see postscope-cli account"), Cli::tr("NAME")),
        Option(u"sandbox"_s, Cli::tr("a sandbox of this command, gone when the command ends")),
        Option(u"directory"_s, Cli::tr("with --sandbox: keep what it gets here, and print the file"), Cli::tr("DIRECTORY")),
    };
    options += mxOptions();
    options += accountOptions();
    options += tlsSessionOptions();
    options += passwordOptions();
    options += sessionOptions();
    options += networkOptions();
    return {Cli::tr("Connection:"), options};
}

OptionGroup serverOptions()
{
    OptionGroup group = connectionOptions();
    for (QCommandLineOption &option : group.options) {
        if (const QString name = option.names().constFirst(); name == u"mx" || name == u"mx-port")
            option.setFlags(QCommandLineOption::HiddenFromHelp);
    }
    return group;
}

Result<Connection, QString> readConnection(const CommandLine &line)
{
    if (const QString wrong = contradiction(line); !wrong.isEmpty())
        return Unexpected(QString(wrong));
    auto connection = readTarget(line);
    if (!connection)
        return connection;
    if (const QString wrong = readRouting(line, *connection); !wrong.isEmpty())
        return Unexpected(QString(wrong));
    const bool asStored = connection->target == Connection::Target::Account && !line.isSet(u"proxy"_s) && !line.isSet(u"proxy-password-env"_s) &&
                          !line.isSet(u"proxy-password-stdin"_s);
    connection->proxyPasswordKept = asStored && !connection->account.proxy.user.isEmpty();
    auto network = readNetwork(line, connection->proxyPasswordKept ? Proxy() : connection->account.proxy);
    if (!network)
        return Unexpected(std::move(network.error()));
    connection->network = *network;
    connection->insecure = line.isSet(u"insecure"_s);
    auto session = readSessionChoice(line);
    if (!session)
        return Unexpected(std::move(session.error()));
    connection->session = *session;
    connection->network.timeout = session->timeout;
    for (const Phase phase : {Phase::Resolve, Phase::Connect, Phase::Tls}) {
        if (session->limits.phases.contains(phase))
            connection->network.timeouts.insert(phase, session->limits.phases.value(phase));
    }
    auto secret = readPassword(line);
    if (!secret)
        return Unexpected(std::move(secret.error()));
    connection->secret = *secret;
    return connection;
}

} // namespace postscope::cli
