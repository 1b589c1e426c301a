// SPDX-License-Identifier: MIT
// Flights of the client in a session against the server of the sandbox: each is a round trip. The connection and a TLS handshake are one more each,
// and the greeting is one, since the server speaks first.
#include "core/smtp/deliver.h"
#include "tests/core/smtp/served.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::smtp;

namespace {

struct Way {
    TlsMode tls = TlsMode::None;
    bool login = false;
};

/// Round trips from the connection to the end of the session; -1: it did not go well.
int roundTrips(const Way &way, int recipients)
{
    MemoryStore store;
    Session session;
    Receipt receipt;
    Conversation client(Conversation::Role::Client, [](const Event &) {});
    Conversation server(Conversation::Role::Server, [](const Event &) {});
    Envelope envelope{.sender = "a@example.test"};
    for (int i = 0; i < recipients; ++i)
        envelope.recipients << Recipient{.address = "r" + QByteArray::number(i) + "@example.test"};
    OpenOptions options{.tls = way.tls, .authenticate = way.login, .user = QStringLiteral("tim"), .mechanism = way.login ? "PLAIN" : ""};
    if (way.tls == TlsMode::Implicit) {
        client.tlsEstablished();
        server.tlsEstablished();
    }
    auto served = serve(server, {.users = {{"tim", Secret("pa55")}}}, store);
    auto sent = sendMail(client, options, mailOf(envelope, "Subject: x\r\n\r\nHello\r\n"), session, receipt);
    served.start();
    sent.start();
    int trips = way.tls == TlsMode::Implicit ? 2 : 1; // the connection, and the handshake
    const auto all = [](Conversation &from, Conversation &to) {
        QByteArray flight;
        for (QByteArray piece = from.transmit(60 * 1024); !piece.isEmpty(); piece = from.transmit(60 * 1024))
            flight += piece;
        if (!flight.isEmpty())
            to.receive(flight);
        return !flight.isEmpty();
    };
    for (bool moved = true; moved;) {
        moved = all(server, client);
        trips += moved ? 1 : 0;
        if (client.need().kind == Need::Kind::Secret)
            client.provide(Secret("pa55"));
        if (client.need().kind == Need::Kind::Tls && server.need().kind == Need::Kind::Tls) {
            server.tlsEstablished();
            client.tlsEstablished();
            ++trips;
        }
        moved = all(client, server) || moved;
    }
    return sent.done() && !sent.result() && store.kept.size() == 1 ? trips : -1;
}

} // namespace

TEST(Flights, AreAsFewAsCanBe)
{
    for (const int recipients : {1, 50}) {
        EXPECT_EQ(roundTrips({}, recipients), 5) << recipients;
        EXPECT_EQ(roundTrips({.tls = TlsMode::StartTls, .login = true}, recipients), 9) << recipients;
        EXPECT_EQ(roundTrips({.tls = TlsMode::Implicit, .login = true}, recipients), 7) << recipients;
    }
}
