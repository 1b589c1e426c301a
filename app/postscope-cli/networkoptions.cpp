// SPDX-License-Identifier: MIT
#include "app/postscope-cli/networkoptions.h"

#include "app/postscope-cli/command.h"
#include "app/postscope-cli/proxypassword.h"
#include "app/postscope-cli/terminal.h"

#include <QRegularExpression>
#include <QUrl>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

struct End {
    QHostAddress address;
    quint16 port = 0;
};

/// "192.0.2.1", "192.0.2.1:2525", "2001:db8::1", "[2001:db8::1]:2525".
std::optional<End> readEnd(const QString &text)
{
    static const QRegularExpression withPort(u"^(?:\\[([^\\]]+)\\]|([^:\\[\\]]+))(?::(\\d{1,5}))?\\z"_s);
    End end{.address = QHostAddress(text)};
    if (!end.address.isNull())
        return end;
    const QRegularExpressionMatch match = withPort.match(text);
    const int port = match.captured(3).toInt();
    end = {.address = QHostAddress(match.captured(1) + match.captured(2)), .port = quint16(port)};
    return end.address.isNull() || port > 65535 ? std::nullopt : std::optional(end);
}

/// "v1", "v2", "v2:192.0.2.1:1234,192.0.2.2:25".
Result<std::optional<net::ProxyHeader>, QString> readProxyHeader(const CommandLine &line)
{
    if (!line.isSet(u"proxy-protocol"_s))
        return std::optional<net::ProxyHeader>();
    const QString text = line.value(u"proxy-protocol"_s);
    const QString version = text.section(u':', 0, 0);
    const QStringList ends = text.contains(u':') ? text.section(u':', 1).split(u',') : QStringList();
    net::ProxyHeader header{.version = version == u"v2" ? net::ProxyHeader::Version::V2 : net::ProxyHeader::Version::V1};
    bool right = (version == u"v1" || version == u"v2") && (ends.isEmpty() || ends.size() == 2);
    if (right && !ends.isEmpty()) {
        const std::optional<End> source = readEnd(ends.at(0));
        const std::optional<End> destination = readEnd(ends.at(1));
        right = source && destination;
        if (right) {
            header.source = source->address;
            header.sourcePort = source->port;
            header.destination = destination->address;
            header.destinationPort = destination->port;
        }
    }
    if (!right)
        return Unexpected(Cli::tr("--proxy-protocol is v1 or v2, and may go on with :SOURCE[:PORT],DESTINATION[:PORT]: %1").arg(text));
    return std::optional(header);
}

} // namespace

void Network::applyTo(net::Endpoint &endpoint) const
{
    if (family != net::Endpoint::Family::Any)
        endpoint.family = family;
    endpoint.bindPort = bindPort;
    endpoint.proxyPassword = proxyPassword;
    endpoint.proxyHeader = proxyHeader;
    if (timeout)
        endpoint.timeout = timeout;
    endpoint.timeouts = timeouts;
}

QList<QCommandLineOption> networkAccountOptions()
{
    using Option = QCommandLineOption;
    return {
        Option(u"bind"_s, Cli::tr("connect from this address of this computer"), Cli::tr("ADDRESS[:PORT]")),
        Option(u"proxy"_s, Cli::tr("connect through it: socks5://[user@]host[:port] or http://[user@]host[:port]; it looks up the host"), u"URL"_s),
        Option(u"nameserver"_s, Cli::tr("ask this nameserver, instead of the system"), Cli::tr("ADDRESS")),
    };
}

QList<QCommandLineOption> proxyPasswordOptions()
{
    using Option = QCommandLineOption;
    return {
        Option(u"proxy-password-env"_s, Cli::tr("take the proxy's password from this environment variable"), Cli::tr("VARIABLE")),
        Option(u"proxy-password-stdin"_s, Cli::tr("read the proxy's password from the first line of standard input")),
    };
}

QList<QCommandLineOption> networkOptions()
{
    using Option = QCommandLineOption;
    return proxyPasswordOptions() + QList<Option>{
                                        Option(u"proxy-protocol"_s, Cli::tr("send a PROXY header first, to test a server behind a load balancer: v1 or v2"),
                                               Cli::tr("VERSION[:SOURCE,DESTINATION]")),
                                        Option(u"4"_s, Cli::tr("IPv4 only")),
                                        Option(u"6"_s, Cli::tr("IPv6 only")),
                                    };
}

QString applyNetwork(const CommandLine &line, account::Account &account)
{
    if (line.isSet(u"bind"_s)) {
        const std::optional<End> end = readEnd(line.value(u"bind"_s));
        if (!end)
            return Cli::tr("--bind is an address of this computer, and may have a port: %1").arg(line.value(u"bind"_s));
        account.bindAddress = end->address.toString();
    }
    if (line.isSet(u"nameserver"_s)) {
        account.nameserver = line.value(u"nameserver"_s);
        if (QHostAddress(account.nameserver).isNull())
            return Cli::tr("--nameserver is an address: %1").arg(account.nameserver);
    }
    if (line.isSet(u"proxy"_s)) {
        const QString url = line.value(u"proxy"_s);
        if (!QUrl(url).password().isEmpty())
            return Cli::tr("A password does not belong on the command line, where everybody can read it: use --proxy-password-env or --proxy-password-stdin.");
        const std::optional<Proxy> proxy = proxyFromUrl(url);
        if (!proxy || !proxy->isUsed())
            return Cli::tr("--proxy is written as socks5://[user@]host[:port] or http://[user@]host[:port].");
        account.proxy = *proxy;
    }
    return {};
}

Result<Secret, QString> readProxyPassword(const CommandLine &line, const Proxy &proxy)
{
    const QString variable = line.value(u"proxy-password-env"_s);
    const bool env = line.isSet(u"proxy-password-env"_s);
    const bool standardInput = line.isSet(u"proxy-password-stdin"_s);
    if ((env && standardInput) || (standardInput && line.isSet(u"password-stdin"_s)))
        return Unexpected(Cli::tr("Standard input brings one password only: give the other one with an environment variable."));
    if ((env || standardInput) && proxy.user.isEmpty())
        return Unexpected(Cli::tr("The password of a proxy needs a user name in --proxy."));
    if (proxy.user.isEmpty())
        return Secret();
    if (env) {
        QByteArray value = qgetenv(variable.toLocal8Bit().constData());
        if (value.isEmpty())
            return Unexpected(Cli::tr("The environment variable of --proxy-password-env is not set: %1").arg(variable));
        return Secret(std::move(value));
    }
    const std::optional<Secret> secret = standardInput ? readSecret() : askSecret(proxyPrompt(proxy));
    if (!secret)
        return Unexpected(Cli::tr("There is no password for the proxy: give it with --proxy-password-env or --proxy-password-stdin."));
    return *secret;
}

Result<Network, QString> readNetwork(const CommandLine &line, const Proxy &proxy)
{
    if (line.isSet(u"4"_s) && line.isSet(u"6"_s))
        return Unexpected(Cli::tr("Give one of -4 and -6 only."));
    auto header = readProxyHeader(line);
    if (!header)
        return Unexpected(std::move(header.error()));
    auto password = readProxyPassword(line, proxy);
    if (!password)
        return Unexpected(std::move(password.error()));
    Network network{.proxyPassword = *password, .proxyHeader = *header};
    network.bindPort = readEnd(line.value(u"bind"_s)).value_or(End()).port;
    if (line.isSet(u"4"_s))
        network.family = net::Endpoint::Family::IPv4;
    if (line.isSet(u"6"_s))
        network.family = net::Endpoint::Family::IPv6;
    return network;
}

} // namespace postscope::cli
