// SPDX-License-Identifier: MIT
#include "core/net/connection.h"

#include "tests/core/net/talk.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::test;
using smtp::Failure;

namespace {

/// Greeting, then content without a word before it.
class Sender {
public:
    explicit Sender(ByteSource &source) : m_source(source) {}
    smtp::Task<smtp::Done> operator()(smtp::Conversation &peer) const { return run(peer, m_source); }

private:
    static smtp::Task<smtp::Done> run(smtp::Conversation &peer, ByteSource &source)
    {
        co_await peer.reply();
        co_await peer.content(source);
        co_await peer.reply();
        co_return smtp::Done();
    }
    ByteSource &m_source;
};

/// As many octets as it is told, and perhaps a failure after some.
class EndlessSource final : public ByteSource {
public:
    explicit EndlessSource(qint64 size, qint64 failsAt = -1) : m_size(size), m_failsAt(failsAt) {}
    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] Result<QByteArray, ReadFailure> read(qint64 max) override
    {
        if (m_failsAt >= 0 && m_given >= m_failsAt)
            return Unexpected(ReadFailure{ReadFailure::Kind::Changed, QStringLiteral("/file"), QStringLiteral("changed")});
        QByteArray piece(std::min(max, m_size - m_given), 'x');
        for (qsizetype at = 77; at < piece.size(); at += 78) {
            piece[at - 1] = '\r';
            piece[at] = '\n';
        }
        m_given += piece.size();
        return piece;
    }
    [[nodiscard]] qint64 given() const { return m_given; }

private:
    qint64 m_size;
    qint64 m_failsAt;
    qint64 m_given = 0;
};

} // namespace

TEST(Connection, CarriesADialogueAndNotesEachStep)
{
    ScriptedServer server(
        {say("220 ready"), expect("EHLO client.test"), raw("250-hello\r\n25"), raw("0 8BITMIME\r\n"), expect("QUIT"), say("221 bye"), close()});
    Talk talk(endpointOf(server), greet);
    ASSERT_TRUE(talk.finishes());
    EXPECT_TRUE(talk.succeeded());
    EXPECT_EQ(talk.finishedSignals(), 1);
    EXPECT_EQ(talk.notes().mid(0, 2), (QList<Note::Code>{Note::Code::Connecting, Note::Code::Connected}));
    const QStringList connected = talk.noted(Note::Code::Connected)->note->arguments;
    EXPECT_EQ(connected.at(0), QStringLiteral("127.0.0.1"));
    EXPECT_EQ(connected.at(1), QString::number(server.serverPort()));
    EXPECT_EQ(talk.noted(Note::Code::Connected)->phase, Phase::Connect);
    EXPECT_TRUE(eventually([&] { return server.clientGone(); }));
}

TEST(Connection, ResolvesANameAndTriesEachAddress)
{
    // localhost is ::1 and 127.0.0.1 on most machines, and the server is on 127.0.0.1 alone.
    ScriptedServer server({say("220 ready"), expect("EHLO"), say("250 hello"), expect("QUIT"), say("221 bye")});
    Talk talk(endpointOf(server, QStringLiteral("localhost")), greet);
    ASSERT_TRUE(talk.finishes());
    EXPECT_TRUE(talk.succeeded());
    EXPECT_EQ(talk.notes().mid(0, 2), (QList<Note::Code>{Note::Code::Resolving, Note::Code::Resolved}));
    const qsizetype addresses = talk.noted(Note::Code::Resolved)->note->arguments.constFirst().count(u',') + 1;
    EXPECT_EQ(talk.notes().count(Note::Code::Connecting), talk.notes().count(Note::Code::ConnectFailed) + 1);
    EXPECT_LE(talk.notes().count(Note::Code::Connecting), addresses);
}

TEST(Connection, KeepsToTheFamilyThatIsAskedFor)
{
    ScriptedServer server({say("220 ready"), expect("EHLO"), say("250 hello"), expect("QUIT"), say("221 bye")});
    net::Endpoint endpoint = endpointOf(server, QStringLiteral("localhost"));
    endpoint.family = net::Endpoint::Family::IPv4;
    Talk four(endpoint, greet);
    ASSERT_TRUE(four.finishes());
    EXPECT_TRUE(four.succeeded());
    EXPECT_EQ(four.notes().count(Note::Code::Connecting), 1);

    endpoint.host = QStringLiteral("127.0.0.1");
    endpoint.family = net::Endpoint::Family::IPv6;
    Talk six(endpoint, greet);
    ASSERT_TRUE(six.finishes());
    ASSERT_TRUE(six.failure());
    EXPECT_EQ(six.failure()->reason, Failure::Reason::HostNotFound);
    EXPECT_EQ(six.failure()->detail, QStringLiteral("127.0.0.1")) << "what there is instead";
}

TEST(Connection, SaysThatNobodyListens)
{
    net::Endpoint endpoint;
    {
        const ScriptedServer gone({});
        endpoint = endpointOf(gone);
    }
    Talk talk(endpoint, greet);
    ASSERT_TRUE(talk.finishes());
    ASSERT_TRUE(talk.failure());
    EXPECT_EQ(talk.failure()->kind, Failure::Kind::Network);
    EXPECT_EQ(talk.failure()->reason, Failure::Reason::ConnectionRefused);
    EXPECT_EQ(talk.failure()->phase, Phase::Connect);
    EXPECT_FALSE(talk.failure()->detail.isEmpty());
    EXPECT_TRUE(talk.noted(Note::Code::ConnectFailed));
}

TEST(Connection, SaysThatAHostIsUnknown)
{
    Talk talk({.host = QStringLiteral("nowhere.invalid"), .port = 25}, greet);
    ASSERT_TRUE(talk.finishes());
    ASSERT_TRUE(talk.failure());
    EXPECT_EQ(talk.failure()->reason, Failure::Reason::HostNotFound);
    EXPECT_EQ(talk.failure()->phase, Phase::Resolve);
    EXPECT_TRUE(talk.noted(Note::Code::ResolveFailed));
}

TEST(Connection, KeepsWhatCameBeforeTheEnd)
{
    ScriptedServer server({say("220 ready"), expect("EHLO"), say("250 hello"), expect("QUIT"), say("221 bye"), close()});
    Talk talk(endpointOf(server), [](smtp::Conversation &peer) -> smtp::Task<smtp::Done> {
        co_await peer.reply();
        peer.send({"EHLO x", Phase::Ehlo});
        peer.send({"QUIT", Phase::Quit});
        co_await peer.reply();
        co_await peer.reply();
        co_await peer.reply(); // one too many: the close is what answers it
        co_return smtp::Done();
    });
    ASSERT_TRUE(talk.finishes());
    ASSERT_TRUE(talk.failure());
    EXPECT_EQ(talk.failure()->kind, Failure::Kind::Network);
    EXPECT_TRUE(talk.noted(Note::Code::PeerClosed));
    EXPECT_EQ(talk.conversation().turns(), 3U);
}

TEST(Connection, TellsThePhaseInWhichAServerDisappears)
{
    for (const bool hard : {false, true}) {
        ScriptedServer server({say("220 ready"), expect("EHLO"), hard ? reset() : close()});
        Talk talk(endpointOf(server), greet);
        ASSERT_TRUE(talk.finishes());
        ASSERT_TRUE(talk.failure());
        EXPECT_EQ(talk.failure()->kind, Failure::Kind::Network);
        EXPECT_EQ(talk.failure()->phase, Phase::Ehlo);
        EXPECT_FALSE(talk.failure()->detail.isEmpty());
        EXPECT_EQ(talk.finishedSignals(), 1);
    }
}

TEST(Connection, GivesASilentServerItsTimeAndNoMore)
{
    ScriptedServer server({say("220 ready")});
    net::Endpoint endpoint = endpointOf(server);
    endpoint.timeout = std::chrono::seconds(1);
    Talk talk(endpoint, greet);
    ASSERT_TRUE(talk.finishes());
    ASSERT_TRUE(talk.failure());
    EXPECT_EQ(talk.failure()->kind, Failure::Kind::Timeout);
    EXPECT_EQ(talk.failure()->phase, Phase::Ehlo);
    EXPECT_EQ(talk.noted(Note::Code::TimedOut)->note->arguments, QStringList{QStringLiteral("1")});
}

TEST(Connection, TimesAWholeReplyAndNotItsOctets)
{
    ScriptedServer server({say("220 ready"), expect("EHLO")});
    net::Endpoint endpoint = endpointOf(server);
    endpoint.timeout = std::chrono::seconds(1);
    QElapsedTimer time;
    time.start();
    Talk talk(endpoint, greet);
    ASSERT_TRUE(eventually([&] { return server.played(); }));
    QTimer drip;
    QTcpSocket *client = server.findChild<QTcpSocket *>();
    QObject::connect(&drip, &QTimer::timeout, client, [client] { client->write("250-x\r\n"); });
    drip.start(50);
    ASSERT_TRUE(talk.finishes());
    ASSERT_TRUE(talk.failure());
    EXPECT_EQ(talk.failure()->kind, Failure::Kind::Timeout);
    EXPECT_LT(time.elapsed(), 3000);
}

TEST(Connection, NeverHoldsMoreThanItsLimitForAPeerThatDoesNotRead)
{
    EndlessSource source(256LL * 1024 * 1024);
    ScriptedServer server({say("220 ready"), deaf()});
    Talk talk(endpointOf(server), Sender(source));
    qint64 most = 0;
    QObject::connect(&talk.connection(), &net::Connection::progressed, &talk.connection(), [&] { most = std::max(most, talk.connection().pending()); });
    qint64 before = -1;
    ASSERT_TRUE(eventually([&] { return source.given() > 0 && std::exchange(before, source.given()) == source.given() && talk.connection().pending() > 0; }));
    EXPECT_LE(most, net::Connection::maxPending);
    EXPECT_LT(source.given(), 32LL * 1024 * 1024); // what the two kernel buffers hold, and no more

    QElapsedTimer time;
    time.start();
    talk.conversation().cancel();
    talk.look();
    ASSERT_TRUE(talk.finishes());
    EXPECT_LT(time.elapsed(), 500);
    EXPECT_EQ(talk.failure()->kind, Failure::Kind::Cancelled);
}

TEST(Connection, SendsContentThatIsFarLargerThanItsLimit)
{
    for (const bool encrypted : {false, true}) {
        EndlessSource source(8LL * 1024 * 1024);
        QList<Step> script{say("220 ready"), content(), say("250 kept")};
        if (encrypted)
            script.prepend(tls());
        ScriptedServer server(script);
        net::Endpoint endpoint = endpointOf(server);
        endpoint.implicitTls = encrypted;
        Talk talk(endpoint, Sender(source));
        qint64 most = 0;
        QObject::connect(&talk.connection(), &net::Connection::progressed, &talk.connection(), [&] { most = std::max(most, talk.connection().pending()); });
        ASSERT_TRUE(talk.finishes());
        EXPECT_TRUE(talk.succeeded());
        EXPECT_EQ(server.content().size(), source.size() + (server.content().endsWith("x\r\n") ? 2 : 0));
        EXPECT_LE(most, net::Connection::maxPending);
    }
}

TEST(Connection, NeverEndsContentThatBreaksOff)
{
    EndlessSource source(1024 * 1024, 300 * 1024);
    ScriptedServer server({say("220 ready"), content()});
    Talk talk(endpointOf(server), Sender(source));
    ASSERT_TRUE(talk.finishes());
    ASSERT_TRUE(talk.failure());
    EXPECT_EQ(talk.failure()->kind, Failure::Kind::LocalFile);
    ASSERT_TRUE(eventually([&] { return server.clientGone(); }));
    EXPECT_FALSE(server.played());
}

TEST(Connection, LeavesAPeerThatDoesNotLetItGo)
{
    EndlessSource source(64LL * 1024 * 1024);
    ScriptedServer server({say("220 ready"), deaf()});
    Talk talk(endpointOf(server), Sender(source));
    ASSERT_TRUE(eventually([&] { return source.given() > 0 && talk.connection().pending() > 0; }));
    talk.connection().close();
    ASSERT_TRUE(talk.finishes());
    EXPECT_EQ(talk.finishedSignals(), 1);
}

TEST(Connection, MayBeDestroyedAtAnyStep)
{
    ScriptedServer server({say("220 ready"), expect("EHLO")});
    for (const char *host : {"localhost", "127.0.0.1"}) {
        Talk talk(endpointOf(server, QString::fromLatin1(host)), greet);
        talk.destroyConnection();
    }
    Talk talk(endpointOf(server), greet);
    ASSERT_TRUE(eventually([&] { return server.played(); }));
    talk.destroyConnection();
    EXPECT_TRUE(eventually([&] { return server.clientGone(); }));
}

TEST(Connection, FinishesWhenAbortedBeforeItIsUp)
{
    ScriptedServer server({say("220 ready")});
    for (const char *host : {"localhost", "127.0.0.1"}) {
        Talk talk(endpointOf(server, QString::fromLatin1(host)), greet);
        talk.conversation().cancel();
        talk.connection().abort();
        ASSERT_TRUE(talk.finishes());
        ASSERT_TRUE(talk.failure());
        EXPECT_EQ(talk.failure()->kind, Failure::Kind::Cancelled);
        EXPECT_FALSE(talk.noted(Note::Code::Connecting));
    }
    EXPECT_EQ(server.connections(), 0);
}
