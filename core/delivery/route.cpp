// SPDX-License-Identifier: MIT
#include "core/delivery/route.h"

#include "core/mime/domain.h"
#include "core/smtp/sasl/mechanism.h"

#include <QHostInfo>
#include <QUrl>

namespace postscope::delivery {

namespace {

// RFC 8314 7.3: the port that speaks TLS from the first octet.
constexpr quint16 submissions = 465;

/// An internationalized domain as its A-label; an address literal as it is.
QByteArray ehloNameOf(const QString &name)
{
    const QByteArray ace = QUrl::toAce(name);
    return ace.isEmpty() ? name.toUtf8() : ace;
}

net::Endpoint::Family familyOf(account::AddressFamily family)
{
    switch (family) {
    case account::AddressFamily::Any:
        break;
    case account::AddressFamily::IPv4:
        return net::Endpoint::Family::IPv4;
    case account::AddressFamily::IPv6:
        return net::Endpoint::Family::IPv6;
    }
    return net::Endpoint::Family::Any;
}

} // namespace

Route routeOf(const account::Account &account)
{
    Route route;
    route.endpoint.host = account.host;
    route.endpoint.port = account.port;
    route.endpoint.implicitTls = account.tls == TlsMode::Implicit || (account.tls == TlsMode::Auto && account.port == submissions);
    route.endpoint.tls.caFile = account.caFile;
    route.endpoint.tls.certificateFile = account.certificateFile;
    route.endpoint.tls.keyFile = account.keyFile;
    route.endpoint.tls.serverName = account.serverName;
    route.endpoint.tls.verifyName = account.verifyName;
    route.endpoint.tls.pins = account.pins + account::keysTrustedAt(account.trusted, account.host, account.port);
    route.endpoint.tls.minimumVersion = account.minimumVersion;
    route.endpoint.bindAddress = QHostAddress(account.bindAddress);
    route.endpoint.nameserver = QHostAddress(account.nameserver);
    route.endpoint.proxy = account.proxy;
    route.endpoint.family = familyOf(account.family);
    if (account.timeout > 0)
        route.endpoint.timeout = std::chrono::seconds(account.timeout);
    route.options.lmtp = account.lmtp;
    route.options.bdat = account.bdat;
    route.options.ehloName = ehloNameOf(account.ehloName);
    route.options.tls = account.tls;
    route.options.loopback = net::isLoopback(account.host);
    route.options.host = account.host;
    route.options.port = account.port;
    route.options.user = account.user;
    route.options.authorizationId = account.authorizationId;
    route.options.realm = account.realm;
    route.options.secret = account.tokenCommand.isEmpty() ? smtp::secretKind(account.mechanism, account.secret) : SecretKind::Token;
    route.options.loginInitialResponse = account.loginInitialResponse;
    if (account.mechanism != "NONE") {
        route.options.mechanism = account.mechanism;
        route.options.authenticate = !account.user.isEmpty() || !account.mechanism.isEmpty();
    }
    route.options.allowPlaintextAuth = account.allowPlaintextAuth;
    return route;
}

QByteArray ownDomainName()
{
    QString name = QHostInfo::localHostName();
    if (!name.contains(u'.') && !QHostInfo::localDomainName().isEmpty())
        name += u'.' + QHostInfo::localDomainName();
    const QByteArray domain = mime::asciiDomain(name).toLower();
    const QByteArray last = domain.mid(domain.lastIndexOf('.') + 1);
    // Names that mean something on this machine or network only (RFC 6761, 6762, 8375).
    const bool known = domain.contains('.') && last != "localdomain" && last != "local" && last != "localhost" && last != "internal" && last != "arpa";
    // A machine is not called by its address, and an underscore is in no host's name.
    return known && QHostAddress(name).isNull() && !domain.contains('_') ? domain : QByteArray();
}

Route routeToMx(quint16 port)
{
    Route route;
    route.mx = true;
    route.endpoint.port = port;
    route.endpoint.tls.insecure = true;
    route.endpoint.tls.opportunistic = true;
    route.options.tls = TlsMode::Opportunistic;
    route.options.ehloName = ownDomainName();
    return route;
}

Route routeToSandbox(quint16 port, const QByteArray &certificate)
{
    Route route;
    // By address, so that no other entry for the name is tried first; the certificate is one for the name.
    route.endpoint.host = QStringLiteral("127.0.0.1");
    route.endpoint.port = port;
    route.endpoint.tls.verifyName = QStringLiteral("localhost");
    route.endpoint.tls.caCertificates = certificate;
    route.options.ehloName.clear();
    route.options.host = QStringLiteral("localhost");
    route.options.port = port;
    route.options.tls = TlsMode::StartTls;
    route.options.loopback = true;
    route.options.authenticate = true;
    route.options.user = QStringLiteral("sandbox");
    return route;
}

} // namespace postscope::delivery
