// SPDX-License-Identifier: MIT
#include "app/postscope-cli/connectionoptions.h"

#include "app/postscope-cli/command.h"
#include "app/postscope-cli/tlsoptions.h"
#include "ui/text/sentences.h"

#include <QUrl>

#include <algorithm>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

/// What is wrong with the URL of a server, without repeating a password that may be in it; empty: nothing.
QString urlFault(const QUrl &url)
{
    if (!url.password().isEmpty())
        return Cli::tr("A password does not belong on the command line, where everybody can read it: use --password-stdin or --password-env.");
    const bool smtp = url.scheme() == u"smtp" || url.scheme() == u"smtps" || url.scheme() == u"lmtp";
    const bool bare = (url.path().isEmpty() || url.path() == u"/") && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || !smtp || url.host().isEmpty() || !bare || url.port() == 0)
        return Cli::tr("--server is written as smtp://[user@]host[:port] or smtps://[user@]host[:port].");
    return {};
}

Result<account::Account, QString> readServer(const QString &text, account::Account account)
{
    const QUrl url(text, QUrl::StrictMode);
    if (const QString wrong = urlFault(url); !wrong.isEmpty())
        return Unexpected(QString(wrong));
    const bool implicit = url.scheme() == u"smtps";
    account.host = url.host(QUrl::FullyDecoded);
    account.port = quint16(url.port(implicit ? 465 : url.scheme() == u"lmtp" ? 24 : 587));
    account.user = url.userName(QUrl::FullyDecoded);
    if (implicit)
        account.tls = TlsMode::Implicit;
    return account;
}

} // namespace

QList<QCommandLineOption> accountOptions()
{
    using Option = QCommandLineOption;
    QList<Option> options{
        Option(u"ehlo"_s, Cli::tr("the name to give in EHLO"), Cli::tr("NAME")),
    };
    return tlsOptions() + options + networkAccountOptions() + authOptions();
}

Result<account::Account, QString> readAccount(const CommandLine &line, account::Account account)
{
    if (line.isSet(u"server"_s)) {
        auto server = readServer(line.value(u"server"_s), std::move(account));
        if (!server)
            return server;
        account = *server;
    }
    if (const QString wrong = applyTls(line, account); !wrong.isEmpty())
        return Unexpected(QString(wrong));
    if (const QString wrong = applyNetwork(line, account); !wrong.isEmpty())
        return Unexpected(QString(wrong));
    if (line.isSet(u"ehlo"_s))
        account.ehloName = line.value(u"ehlo"_s);
    return readAuth(line, std::move(account));
}

Result<account::Account, QString> storedAccount(const QString &name)
{
    const auto accounts = account::AccountStore(account::AccountStore::defaultPath()).load();
    if (!accounts)
        return Unexpected(text::explain(accounts.error()).toString());
    const auto found = std::ranges::find(*accounts, name, &account::Account::name);
    if (found == accounts->cend())
        return Unexpected(Cli::tr("There is no account of this name: %1\nSee postscope-cli account list.").arg(name));
    return *found;
}

delivery::Route Connection::route() const
{
    delivery::Route route = delivery::routeOf(account);
    route.endpoint.tls.insecure = insecure;
    network.applyTo(route.endpoint);
    session.apply(route.options);
    if (target == Target::Mx) {
        const delivery::Route direct = delivery::routeToMx(mxPort);
        route.mx = true;
        route.endpoint.host.clear();
        route.endpoint.port = direct.endpoint.port;
        route.endpoint.implicitTls = false;
        route.endpoint.tls.insecure = insecure || !mxVerified;
        route.endpoint.tls.opportunistic = !insecure && !mxVerified;
        route.options.tls = mxTls;
        route.options.authenticate = false;
        if (route.options.ehloName.isEmpty())
            route.options.ehloName = direct.options.ehloName;
    }
    return route;
}

delivery::Route Connection::routeToSandbox(quint16 port, quint16 tlsPort, const QByteArray &certificate) const
{
    delivery::Route route = delivery::routeToSandbox(port, certificate);
    const bool implicit = sandboxTls == TlsMode::Implicit;
    route.endpoint.implicitTls = implicit;
    route.endpoint.port = implicit ? tlsPort : port;
    network.applyTo(route.endpoint);
    if (network.family == net::Endpoint::Family::IPv6)
        route.endpoint.host = u"::1"_s;
    route.options.tls = sandboxTls.value_or(route.options.tls);
    session.apply(route.options);
    route.options.allowPlaintextAuth = account.allowPlaintextAuth;
    route.options.mechanism = account.mechanism == "NONE" ? QByteArray() : account.mechanism;
    route.options.secret = secretKindOf(account);
    route.options.authorizationId = account.authorizationId;
    route.options.realm = account.realm;
    route.options.loginInitialResponse = account.loginInitialResponse;
    // It offers no login in clear: where nobody asked for one, there is none.
    const bool clear = sandboxTls == TlsMode::None && account.mechanism.isEmpty() && account.user.isEmpty();
    route.options.authenticate = account.mechanism != "NONE" && !clear;
    if (!account.user.isEmpty())
        route.options.user = account.user;
    if (!account.ehloName.isEmpty())
        route.options.ehloName = delivery::routeOf(account).options.ehloName;
    return route;
}

} // namespace postscope::cli
