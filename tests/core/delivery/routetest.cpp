// SPDX-License-Identifier: MIT
#include "core/delivery/route.h"

#include <gtest/gtest.h>

using namespace postscope;
using account::Account;
using delivery::routeOf;

TEST(Route, SpeaksTlsFromTheStartOnPort465)
{
    EXPECT_TRUE(routeOf({.host = QStringLiteral("a.test"), .port = 465}).endpoint.implicitTls);
    EXPECT_FALSE(routeOf({.host = QStringLiteral("a.test"), .port = 587}).endpoint.implicitTls);
    EXPECT_TRUE(routeOf({.host = QStringLiteral("a.test"), .port = 587, .tls = TlsMode::Implicit}).endpoint.implicitTls);
    EXPECT_FALSE(routeOf({.host = QStringLiteral("a.test"), .port = 465, .tls = TlsMode::StartTls}).endpoint.implicitTls);
}

TEST(Route, LogsInWhereThereIsAUserOrAMechanism)
{
    EXPECT_FALSE(routeOf({}).options.authenticate);
    EXPECT_TRUE(routeOf({.user = QStringLiteral("u")}).options.authenticate);
    EXPECT_TRUE(routeOf({.mechanism = "PLAIN"}).options.authenticate);
    const delivery::Route none = routeOf({.mechanism = "NONE", .user = QStringLiteral("u")});
    EXPECT_FALSE(none.options.authenticate);
    EXPECT_TRUE(none.options.mechanism.isEmpty());
}

TEST(Route, CarriesWhatTheAccountSays)
{
    const delivery::Route route = routeOf({.host = QStringLiteral("mail.localhost"),
                                           .port = 25,
                                           .tls = TlsMode::Opportunistic,
                                           .allowPlaintextAuth = true,
                                           .ehloName = QStringLiteral("bücher.test"),
                                           .caFile = QStringLiteral("/ca.pem")});
    EXPECT_EQ(route.endpoint.host, QStringLiteral("mail.localhost"));
    EXPECT_EQ(route.endpoint.port, 25);
    EXPECT_EQ(route.endpoint.tls.caFile, QStringLiteral("/ca.pem"));
    EXPECT_TRUE(route.options.loopback);
    EXPECT_EQ(route.options.tls, TlsMode::Opportunistic);
    EXPECT_TRUE(route.options.allowPlaintextAuth);
    EXPECT_EQ(route.options.ehloName, "xn--bcher-kva.test");
    EXPECT_TRUE(routeOf({}).options.ehloName.isEmpty());
    EXPECT_EQ(routeOf({.ehloName = QStringLiteral("[192.0.2.1]")}).options.ehloName, "[192.0.2.1]");
}

TEST(Route, ToTheSandboxTrustsItsCertificateAlone)
{
    const delivery::Route route = delivery::routeToSandbox(2525, "PEM");
    EXPECT_EQ(route.endpoint.port, 2525);
    EXPECT_TRUE(net::isLoopback(route.endpoint.host));
    EXPECT_EQ(route.endpoint.tls.caCertificates, "PEM");
    EXPECT_EQ(route.endpoint.tls.verifyName, QStringLiteral("localhost"));
    EXPECT_EQ(route.options.tls, TlsMode::StartTls);
    EXPECT_TRUE(route.options.authenticate);
}

TEST(Route, PinsWhatIsTrustedAtThisPlaceAlone)
{
    Account account{.host = QStringLiteral("a.test"), .port = 587, .pins = {"named"}};
    account.trusted = {{.host = QStringLiteral("a.test"), .port = 587, .publicKeySha256 = "here"},
                       {.host = QStringLiteral("b.test"), .port = 587, .publicKeySha256 = "there"}};
    EXPECT_EQ(routeOf(account).endpoint.tls.pins, (QByteArrayList{"named", "here"}));
    account.host = QStringLiteral("c.test");
    EXPECT_EQ(routeOf(account).endpoint.tls.pins, QByteArrayList{"named"});
}
