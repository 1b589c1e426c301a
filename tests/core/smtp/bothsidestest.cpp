// SPDX-License-Identifier: MIT
// The client against the server of the sandbox, in memory, at every size of what arrives at a time.
#include "core/smtp/deliver.h"
#include "tests/core/smtp/served.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::smtp;

namespace {

/// Two conversations whose octets go from one to the other, `piece` at a time.
class BothSides {
public:
    BothSides(const OpenOptions &open, const Envelope &envelope, const QByteArray &content, const ServerOptions &server)
        : m_server(serve(m_serverSide, server, store)), m_client(sendMail(m_clientSide, open, mailOf(envelope, content, envelope.smtpUtf8), session, receipt))
    {
        m_server.start();
        m_client.start();
    }

    /// Until neither has more to say; true when both are done.
    bool run(qint64 piece)
    {
        for (bool moved = true; moved;) {
            moved = false;
            for (auto [from, to] : {std::pair(&m_serverSide, &m_clientSide), std::pair(&m_clientSide, &m_serverSide)}) {
                const QByteArray octets = from->transmit(piece);
                moved = moved || !octets.isEmpty();
                if (!octets.isEmpty())
                    to->receive(octets);
            }
            moved = meetNeeds(!moved) || moved;
        }
        return m_server.done() && m_client.done();
    }

    std::optional<Failure> clientFailure() { return m_client.result(); }
    std::optional<Failure> serverFailure() { return m_server.result(); }

    MemoryStore store;
    Session session;
    Receipt receipt;

private:
    bool meetNeeds(bool quiet)
    {
        if (m_clientSide.need().kind == Need::Kind::Secret) {
            m_clientSide.provide(Secret("pa55"));
            return true;
        }
        // TLS begins on both sides, once all that was said before it has arrived.
        if (!quiet || m_clientSide.need().kind != Need::Kind::Tls || m_serverSide.need().kind != Need::Kind::Tls)
            return false;
        m_serverSide.tlsEstablished();
        m_clientSide.tlsEstablished();
        return true;
    }

    Conversation m_serverSide{Conversation::Role::Server, [](const Event &) {}};
    Conversation m_clientSide{Conversation::Role::Client, [](const Event &) {}};
    Task<std::optional<Failure>> m_server;
    Task<std::optional<Failure>> m_client;
};

const QByteArray message = "Subject: \xe6\xb8\xac\r\n\r\n.dot\r\n..\r\n.\r\nend";
const QByteArray kept = message + "\r\n";

Envelope envelope()
{
    const QByteArray chinese = "\xe7\x94\xa8\xe6\x88\xb6@example.test";
    return {.sender = chinese, .recipients = {{.address = "a@example.test"}, {.address = chinese}}, .smtpUtf8 = true, .smtpUtf8Cause = chinese};
}

} // namespace

TEST(BothSides, DeliverAtEverySizeOfPiece)
{
    for (const char *mechanism : {"PLAIN", "LOGIN"}) {
        for (qint64 piece = 1; piece <= 1200; piece += piece < 200 ? 1 : 50) {
            OpenOptions open{.tls = TlsMode::StartTls, .authenticate = true, .user = QStringLiteral("tim"), .mechanism = mechanism};
            BothSides both(open, envelope(), message, {.users = {{"tim", Secret("pa55")}}, .requireAuth = true});
            ASSERT_TRUE(both.run(piece)) << piece;
            EXPECT_FALSE(both.clientFailure()) << piece;
            EXPECT_FALSE(both.serverFailure()) << piece;
            ASSERT_EQ(both.store.kept.size(), 1);
            EXPECT_EQ(both.store.kept[0].content, kept);
            EXPECT_EQ(both.store.kept[0].transaction.envelope.sender, envelope().sender);
            EXPECT_EQ(both.store.kept[0].transaction.envelope.recipients.size(), 2);
            EXPECT_TRUE(both.store.kept[0].transaction.tls);
            EXPECT_EQ(both.session.mechanism, mechanism);
        }
    }
}

TEST(BothSides, DeliverOneByOneToo)
{
    BothSides both({.tls = TlsMode::Opportunistic, .without = {"PIPELINING"}}, envelope(), message, {.tlsAvailable = false});
    ASSERT_TRUE(both.run(64 * 1024));
    EXPECT_FALSE(both.clientFailure());
    ASSERT_EQ(both.store.kept.size(), 1);
    EXPECT_EQ(both.store.kept[0].content, kept);
}

TEST(BothSides, TellAWrongPassword)
{
    BothSides both({.tls = TlsMode::StartTls, .authenticate = true, .user = QStringLiteral("tim")}, envelope(), message, {.users = {{"tim", Secret("other")}}});
    ASSERT_TRUE(both.run(64 * 1024));
    ASSERT_TRUE(both.clientFailure());
    EXPECT_TRUE(both.store.kept.isEmpty());
}

TEST(BothSides, TakeTenThousandRecipients)
{
    Envelope many{.sender = "a@example.test"};
    for (int i = 0; i < 10000; ++i)
        many.recipients << Recipient{.address = "r" + QByteArray::number(i) + "@example.test"};
    BothSides both({.tls = TlsMode::StartTls}, many, message, {.maxRecipients = 20000});
    ASSERT_TRUE(both.run(64 * 1024));
    EXPECT_FALSE(both.clientFailure());
    ASSERT_EQ(both.store.kept.size(), 1);
    EXPECT_EQ(both.store.kept[0].transaction.envelope.recipients.size(), 10000);
}
