// SPDX-License-Identifier: MIT
#include "app/postscope-cli/routingoptions.h"

#include "app/postscope-cli/command.h"

namespace postscope::cli {

using namespace Qt::StringLiterals;

QList<QCommandLineOption> mxOptions()
{
    return {
        QCommandLineOption(u"mx"_s, Cli::tr("straight to the servers of the recipients' domains, without a login; TLS where it is offered")),
        QCommandLineOption(u"mx-port"_s, Cli::tr("with --mx: the port of these servers instead of 25"), Cli::tr("PORT")),
    };
}

QCommandLineOption nameserverOption()
{
    return QCommandLineOption(u"nameserver"_s, Cli::tr("ask this nameserver for everything, addresses too"), Cli::tr("ADDRESS"));
}

QString mxContradiction(const CommandLine &line)
{
    if (line.isSet(u"mx-port"_s) && !line.isSet(u"mx"_s))
        return Cli::tr("--mx-port belongs to --mx.");
    if (!line.isSet(u"mx"_s))
        return {};
    for (const QString &option : {u"user"_s, u"auth"_s, u"password-stdin"_s, u"password-env"_s, u"allow-plaintext-auth"_s}) {
        if (line.isSet(option) && !(option == u"auth" && line.value(option).compare(u"none"_s, Qt::CaseInsensitive) == 0))
            return Cli::tr("--%1 has no place beside --mx: nobody logs in at a recipient's own server.").arg(option);
    }
    if (line.value(u"tls"_s) == u"implicit")
        return Cli::tr("--tls implicit has no place beside --mx: servers take mail from each other in clear or by STARTTLS.");
    return {};
}

QString readRouting(const CommandLine &line, Connection &connection)
{
    if (line.isSet(u"mx-port"_s)) {
        connection.mxPort = line.value(u"mx-port"_s).toUShort();
        if (connection.mxPort == 0)
            return Cli::tr("--mx-port is a number from 1 to 65535: %1").arg(line.value(u"mx-port"_s));
    }
    // Who names what a certificate must be, or asks for STARTTLS, wants it verified.
    for (const QString &option : {u"ca-file"_s, u"pin"_s, u"verify-name"_s})
        connection.mxVerified = connection.mxVerified || line.isSet(option);
    connection.mxVerified = connection.mxVerified || line.value(u"tls"_s) == u"starttls";
    if (!line.isSet(u"tls"_s) || connection.account.tls == TlsMode::Auto)
        connection.mxTls = TlsMode::Opportunistic;
    else
        connection.mxTls = connection.account.tls;
    return {};
}

Result<QHostAddress, QString> readNameserver(const CommandLine &line)
{
    if (!line.isSet(u"nameserver"_s))
        return QHostAddress();
    const QString text = line.value(u"nameserver"_s);
    const QHostAddress address(text);
    // "127.1" is an address to some, and a slip to most.
    const bool whole = address.protocol() == QAbstractSocket::IPv6Protocol || text.count(u'.') == 3;
    if (address.isNull() || !whole)
        return Unexpected(Cli::tr("--nameserver is the address of one, such as 192.0.2.53: %1").arg(text));
    return address;
}

} // namespace postscope::cli
