// SPDX-License-Identifier: MIT
#include "core/net/connection.h"

#include "tests/core/net/talk.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::test;
using smtp::Failure;

namespace {

/// A server that says nothing until it hears something, then this, and keeps what it heard.
class Waiting final : public QTcpServer {
public:
    explicit Waiting(QByteArray answer) : m_answer(std::move(answer))
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no loopback port");
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *client = nextPendingConnection();
            connect(client, &QTcpSocket::readyRead, client, [this, client] {
                heard += client->readAll();
                client->write(m_answer);
            });
        });
    }

    QByteArray heard;

private:
    QByteArray m_answer;
};

/// Takes one connection at a time. An alert of TLS is the answer to a ClientHello; anything else is a greeting, behind connections that get none.
class OneAtATime final : public QTcpServer {
public:
    OneAtATime(QByteArray answer, int silentConnections) : m_answer(std::move(answer)), m_silent(silentConnections)
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no loopback port");
        connect(this, &QTcpServer::newConnection, this, &OneAtATime::takeNext);
    }

    int taken = 0;
    QByteArray heard;

private:
    void takeNext()
    {
        if (m_busy || !hasPendingConnections())
            return;
        m_busy = true;
        ++taken;
        QTcpSocket *client = nextPendingConnection();
        connect(client, &QTcpSocket::disconnected, this, [this] {
            m_busy = false;
            QMetaObject::invokeMethod(this, &OneAtATime::takeNext, Qt::QueuedConnection);
        });
        const auto hear = [this, client] {
            heard += client->readAll();
            if (heard.startsWith('\x16') && m_answer.startsWith('\x15'))
                client->write(m_answer);
        };
        connect(client, &QTcpSocket::readyRead, this, hear);
        hear();
        if (taken > m_silent)
            client->write(m_answer);
        if (client->state() != QAbstractSocket::ConnectedState)
            Q_EMIT client->disconnected();
    }

    QByteArray m_answer;
    int m_silent;
    bool m_busy = false;
};

constexpr net::SilentPort::Patience onlyImpatient{.greeting = std::chrono::milliseconds(1)};
constexpr net::SilentPort::Patience hurried{
    .greeting = std::chrono::milliseconds(1), .beside = std::chrono::milliseconds(50), .alone = std::chrono::milliseconds(50)};

} // namespace

class Suspecting {
public:
    Suspecting(const net::Endpoint &endpoint, net::SilentPort::Patience patience)
        : conversation(smtp::Conversation::Role::Client, [this](const Event &event) { codes << event.note->code; }), connection(conversation)
    {
        QObject::connect(&connection, &net::Connection::connected, &connection, [this] { begin(); });
        QObject::connect(&connection, &net::Connection::finished, &connection, [this] { over = true; });
        connection.setSuspicion(patience);
        connection.open(endpoint);
    }
    explicit Suspecting(quint16 port, net::SilentPort::Patience patience = onlyImpatient)
        : Suspecting(net::Endpoint{.host = QStringLiteral("127.0.0.1"), .port = port}, patience)
    {
    }
    void begin()
    {
        task.emplace(greet(conversation));
        task->start();
    }
    [[nodiscard]] std::optional<Failure> failure()
    {
        if (!eventually([this] { return over && task && task->done(); }))
            return std::nullopt;
        try {
            static_cast<void>(task->result());
        } catch (const Failure &caught) {
            return caught;
        }
        return std::nullopt;
    }

    QList<Note::Code> codes;
    smtp::Conversation conversation;
    net::Connection connection;
    std::optional<smtp::Task<smtp::Done>> task;
    bool over = false;
};

TEST(WrongPort, APortThatWaitsForTlsIsNamed)
{
    // A real TLS server, one that answers with an alert, and one that speaks HTTP.
    ScriptedServer real({tls(), say("220 ready")});
    Waiting alert(QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7));
    Waiting web("HTTP/1.1 400 Bad Request\r\n\r\n");
    Suspecting toReal(real.serverPort());
    Suspecting toAlert(alert.serverPort());
    Suspecting toWeb(web.serverPort());
    for (Suspecting *talk : {&toReal, &toAlert}) {
        const std::optional<Failure> failure = talk->failure();
        ASSERT_TRUE(failure);
        EXPECT_EQ(failure->kind, Failure::Kind::Tls);
        EXPECT_EQ(failure->reason, Failure::Reason::TlsOnPlainPort);
        EXPECT_TRUE(talk->codes.contains(Note::Code::TlsSuspected));
    }
    const std::optional<Failure> failure = toWeb.failure();
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->reason, Failure::Reason::OtherProtocol);
    EXPECT_EQ(failure->detail, QStringLiteral("HTTP"));
    EXPECT_TRUE(web.heard.startsWith("\x16\x03\x01")) << "a ClientHello, and nothing of a session";
    EXPECT_FALSE(web.heard.contains("EHLO"));
}

TEST(WrongPort, ASlowGreetingIsWaitedFor)
{
    Waiting slow("421 hello\r\n");
    Suspecting talk(slow.serverPort());
    ASSERT_TRUE(eventually([&] { return talk.codes.contains(Note::Code::TlsSuspected) && !slow.heard.isEmpty(); }));
    EXPECT_FALSE(talk.over) << "an answer in clear says nothing about the first connection";
    slow.findChild<QTcpSocket *>()->write("220 ready\r\n");
    EXPECT_TRUE(eventually([&] { return talk.conversation.turns() > 0; }));
}

TEST(WrongPort, AServerOfTlsThatTakesOneConnectionAtATimeIsNamed)
{
    OneAtATime server(QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7), 9);
    Suspecting talk(server.serverPort(), hurried);
    const std::optional<Failure> failure = talk.failure();
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->reason, Failure::Reason::TlsOnPlainPort);
    EXPECT_EQ(talk.codes.count(Note::Code::TlsSuspected), 2);
    EXPECT_EQ(server.taken, 2) << "the one that waited, and the guess";
}

TEST(WrongPort, AServerThatGreetsLateAndTakesOneConnectionAtATimeIsComeBackTo)
{
    OneAtATime server("220 ready\r\n", 2);
    Suspecting talk(server.serverPort(), hurried);
    EXPECT_TRUE(eventually([&] { return talk.conversation.turns() > 0; }));
    EXPECT_FALSE(talk.over);
    EXPECT_EQ(server.taken, 3);
    EXPECT_FALSE(server.heard.contains("EHLO") && server.heard.indexOf("EHLO") < server.heard.lastIndexOf('\x16')) << "nothing of a session on the guess";
    talk.connection.abort();
}

TEST(WrongPort, ALateGreetingIsWaitedForWhereTheWaitEndsByItself)
{
    // No second try: the limit of the user is short.
    OneAtATime server("220 ready\r\n", 9);
    net::Endpoint endpoint{.host = QStringLiteral("127.0.0.1"), .port = server.serverPort()};
    endpoint.timeout = std::chrono::milliseconds(150);
    Suspecting talk(endpoint, hurried);
    const std::optional<Failure> failure = talk.failure();
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->kind, Failure::Kind::Timeout);
    EXPECT_EQ(talk.codes.count(Note::Code::TlsSuspected), 1);
}

TEST(WrongPort, AClearGreetingOnATlsPortIsNamed)
{
    ScriptedServer server({say("220 ready"), expect("EHLO")});
    net::Endpoint endpoint = endpointOf(server);
    endpoint.implicitTls = true;
    Talk talk(endpoint, greet);
    ASSERT_TRUE(talk.finishes());
    ASSERT_TRUE(talk.failure());
    EXPECT_EQ(talk.failure()->reason, Failure::Reason::PlainOnTlsPort);
}

TEST(WrongPort, OtherProtocolsAreNamed)
{
    for (const auto &[greeting, protocol] : {std::pair("* OK IMAP4rev1 ready", "IMAP"), std::pair("+OK POP3 ready", "POP3"),
                                             std::pair("SSH-2.0-OpenSSH_9.2", "SSH"), std::pair("HTTP/1.1 400 Bad Request", "HTTP")}) {
        ScriptedServer server({say(greeting)});
        Talk talk(endpointOf(server), greet);
        ASSERT_TRUE(talk.finishes());
        ASSERT_TRUE(talk.failure());
        EXPECT_EQ(talk.failure()->reason, Failure::Reason::OtherProtocol);
        EXPECT_EQ(talk.failure()->detail, QString::fromLatin1(protocol));
    }
}
