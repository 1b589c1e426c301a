// SPDX-License-Identifier: MIT
#include "app/postscope-cli/connectionoptions.h"

#include "app/postscope-cli/command.h"
#include "app/postscope-cli/terminal.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

/// Files that a handshake needs: what is wrong with one is told before anything is connected.
QString unreadableFile(const CommandLine &line)
{
    for (const QString &option : {u"ca-file"_s, u"cert"_s, u"key"_s}) {
        if (line.isSet(option) && !QFileInfo(line.value(option)).isReadable())
            return Cli::tr("The file of --%1 cannot be read: %2").arg(option, line.value(option));
    }
    return {};
}

Result<QByteArray, QString> readPin(const QString &pin)
{
    static const QRegularExpression form(u"^sha256:([0-9a-fA-F]{64})$"_s);
    const QRegularExpressionMatch match = form.match(pin);
    if (!pin.isEmpty() && !match.hasMatch())
        return Unexpected(Cli::tr("--pin is written as sha256: and the 64 hexadecimal digits of the public key's SHA-256: %1").arg(pin));
    return match.captured(1).toLower().toLatin1();
}

Result<std::optional<std::chrono::seconds>, QString> readTimeout(const CommandLine &line)
{
    if (!line.isSet(u"timeout"_s))
        return std::optional<std::chrono::seconds>();
    bool number = false;
    const int seconds = line.value(u"timeout"_s).toInt(&number);
    if (!number || seconds < 1 || seconds > 86'400)
        return Unexpected(Cli::tr("--timeout is a number of seconds from 1 to 86400: %1").arg(line.value(u"timeout"_s)));
    return std::optional(std::chrono::seconds(seconds));
}

QByteArrayList readKeywords(const QString &list)
{
    QByteArrayList keywords;
    for (const QString &keyword : list.split(u',', Qt::SkipEmptyParts))
        keywords.append(keyword.trimmed().toUpper().toLatin1());
    return keywords;
}

/// What is contradictory among the options; empty: nothing.
QString contradiction(const CommandLine &line)
{
    const int targets = int(line.isSet(u"server"_s)) + int(line.isSet(u"account"_s)) + int(line.isSet(u"sandbox"_s));
    if (targets != 1)
        return targets == 0 ? Cli::tr("Where to? Give --server, --account or --sandbox.") : Cli::tr("Give one of --server, --account and --sandbox only.");
    if (line.isSet(u"directory"_s) && !line.isSet(u"sandbox"_s))
        return Cli::tr("--directory belongs to --sandbox.");
    for (const QString &option : {u"ca-file"_s, u"cert"_s, u"key"_s, u"pin"_s, u"verify-name"_s, u"insecure"_s}) {
        if (line.isSet(option) && line.isSet(u"sandbox"_s))
            return Cli::tr("--%1 has no place beside --sandbox, whose certificate is known.").arg(option);
    }
    if (line.isSet(u"4"_s) && line.isSet(u"6"_s))
        return Cli::tr("Give one of -4 and -6 only.");
    if (line.isSet(u"cert"_s) != line.isSet(u"key"_s))
        return Cli::tr("--cert and --key belong together.");
    if (line.isSet(u"insecure"_s) && (line.isSet(u"ca-file"_s) || line.isSet(u"pin"_s) || line.isSet(u"verify-name"_s)))
        return Cli::tr("--insecure verifies nothing: it contradicts --ca-file, --pin and --verify-name.");
    return {};
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
    options += accountOptions();
    options += {
        Option(u"cert"_s, Cli::tr("our own certificate, PEM"), file),
        Option(u"key"_s, Cli::tr("its private key, PEM"), file),
        Option(u"pin"_s, Cli::tr("the public key that the server must have: sha256:HEX"), u"PIN"_s),
        Option(u"verify-name"_s, Cli::tr("the name the certificate must be for, instead of the host"), Cli::tr("NAME")),
        Option(u"insecure"_s, Cli::tr("accept any certificate")),
    };
    options += passwordOptions();
    options += {
        Option(u"without"_s, Cli::tr("extensions to treat as not offered, with commas between"), u"EXT,..."_s),
        Option(u"4"_s, Cli::tr("IPv4 only")),
        Option(u"6"_s, Cli::tr("IPv6 only")),
        Option(u"timeout"_s, Cli::tr("limit of every wait, instead of those of RFC 5321"), Cli::tr("SECONDS")),
    };
    return {Cli::tr("Connection:"), options};
}

Result<Connection, QString> readConnection(const CommandLine &line)
{
    if (const QString wrong = contradiction(line); !wrong.isEmpty())
        return Unexpected(QString(wrong));
    if (const QString wrong = unreadableFile(line); !wrong.isEmpty())
        return Unexpected(QString(wrong));
    auto connection = readTarget(line);
    auto pin = readPin(line.value(u"pin"_s));
    auto timeout = readTimeout(line);
    if (!connection)
        return connection;
    if (!pin)
        return Unexpected(std::move(pin.error()));
    if (!timeout)
        return Unexpected(std::move(timeout.error()));
    connection->tls = {.certificateFile = line.value(u"cert"_s),
                       .keyFile = line.value(u"key"_s),
                       .verifyName = line.value(u"verify-name"_s),
                       .pins = pin->isEmpty() ? QByteArrayList() : QByteArrayList{*pin},
                       .insecure = line.isSet(u"insecure"_s)};
    connection->timeout = *timeout;
    connection->without = readKeywords(line.value(u"without"_s));
    if (line.isSet(u"4"_s))
        connection->family = net::Endpoint::Family::IPv4;
    if (line.isSet(u"6"_s))
        connection->family = net::Endpoint::Family::IPv6;
    auto secret = readPassword(line);
    if (!secret)
        return Unexpected(std::move(secret.error()));
    connection->secret = *secret;
    return connection;
}

} // namespace postscope::cli
