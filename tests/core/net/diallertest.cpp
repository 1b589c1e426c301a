// SPDX-License-Identifier: MIT
#include "core/net/dialler.h"

#include "tests/support/scriptedserver.h"

#include <gtest/gtest.h>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace postscope;
using namespace postscope::test;
using smtp::Failure;

namespace {

/// An address of this machine that answers nothing: a listener whose queue is full, so that the kernel drops who else comes.
class BlackHole {
public:
    explicit BlackHole(quint16 port) : m_listener(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(0x7f000009); // 127.0.0.9
        if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 || ::listen(m_listener, 0) != 0)
            qFatal("127.0.0.9 cannot be listened on");
        for (int &client : m_clients) {
            client = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
            static_cast<void>(::connect(client, reinterpret_cast<sockaddr *>(&address), sizeof address));
        }
    }
    ~BlackHole()
    {
        for (const int client : m_clients)
            ::close(client);
        ::close(m_listener);
    }
    Q_DISABLE_COPY_MOVE(BlackHole)

private:
    int m_listener;
    int m_clients[4] = {};
};

const QHostAddress dead(QStringLiteral("127.0.0.9"));
const QHostAddress alive(QStringLiteral("127.0.0.1"));
const QHostAddress nobody(QStringLiteral("127.0.0.8")); // nobody listens: refused at once

struct Dialling {
    Dialling() : conversation(smtp::Conversation::Role::Client, [this](const Event &event) { record(event); }), dialler(conversation)
    {
        QObject::connect(&dialler, &net::Dialler::connected, &dialler, [this] { socket = dialler.take(); });
        QObject::connect(&dialler, &net::Dialler::failed, &dialler, [this](const Failure &why) { failure = why; });
    }
    [[nodiscard]] bool ends()
    {
        return eventually([this] { return socket || failure; });
    }
    void record(const Event &event)
    {
        static const QHash<Note::Code, QString> words{{Note::Code::Connecting, QStringLiteral("try ")},
                                                      {Note::Code::Connected, QStringLiteral("got ")},
                                                      {Note::Code::ConnectFailed, QStringLiteral("no ")},
                                                      {Note::Code::ConnectDropped, QStringLiteral("drop ")}};
        if (words.contains(event.note->code))
            steps << words.value(event.note->code) + event.note->arguments.constFirst();
    }

    QStringList steps;
    smtp::Conversation conversation;
    net::Dialler dialler;
    std::unique_ptr<QSslSocket> socket;
    std::optional<Failure> failure;
};

} // namespace

TEST(Dialler, DoesNotWaitForASilentAddress)
{
    // With the limit of an attempt at half a minute, this ends in time only because the second is tried beside the first.
    ScriptedServer server({});
    const BlackHole hole(server.serverPort());
    Dialling dialling;
    dialling.dialler.dial({.host = QStringLiteral("many.test"), .port = server.serverPort()}, {dead, alive});
    ASSERT_TRUE(dialling.ends());
    ASSERT_TRUE(dialling.socket);
    EXPECT_EQ(dialling.steps, (QStringList{QStringLiteral("try 127.0.0.9"), QStringLiteral("try 127.0.0.1"), QStringLiteral("drop 127.0.0.9"),
                                           QStringLiteral("got 127.0.0.1")}));
}

TEST(Dialler, GivesUpAtTheLimitOfItsPhase)
{
    ScriptedServer server({});
    const BlackHole hole(server.serverPort());
    Dialling dialling;
    net::Endpoint endpoint{.host = QStringLiteral("many.test"), .port = server.serverPort()};
    endpoint.timeout = std::chrono::seconds(20);
    endpoint.timeouts = {{Phase::Connect, std::chrono::milliseconds(50)}};
    dialling.dialler.dial(endpoint, {dead});
    ASSERT_TRUE(eventually([&] { return dialling.socket || dialling.failure; }));
    ASSERT_TRUE(dialling.failure);
    EXPECT_EQ(dialling.failure->kind, Failure::Kind::Timeout);
    EXPECT_EQ(endpoint.limitOf(Phase::Resolve), std::chrono::seconds(20)) << "that of all waits counts where there is no other";
}

TEST(Dialler, TriesTheNextAtOnceWhenOneFails)
{
    ScriptedServer server({});
    Dialling dialling;
    dialling.dialler.dial({.host = QStringLiteral("many.test"), .port = server.serverPort()}, {nobody, alive, dead});
    ASSERT_TRUE(dialling.ends());
    ASSERT_TRUE(dialling.socket);
    EXPECT_EQ(dialling.steps,
              (QStringList{QStringLiteral("try 127.0.0.8"), QStringLiteral("no 127.0.0.8"), QStringLiteral("try 127.0.0.1"), QStringLiteral("got 127.0.0.1")}));
}

TEST(Dialler, LetsTheFamiliesTakeTurns)
{
    Dialling dialling;
    const QHostAddress six(QStringLiteral("::1"));
    quint16 port = 0;
    {
        ScriptedServer gone({});
        port = gone.serverPort();
    }
    dialling.dialler.dial({.host = QStringLiteral("many.test"), .port = port}, {six, QHostAddress(QStringLiteral("::ffff:0:2")), nobody, alive});
    ASSERT_TRUE(dialling.ends());
    ASSERT_TRUE(dialling.failure);
    const QStringList tried = dialling.steps.filter(QStringLiteral("try"));
    EXPECT_EQ(tried.mid(0, 2), (QStringList{QStringLiteral("try ::1"), QStringLiteral("try 127.0.0.8")}));
    EXPECT_EQ(tried.size(), 4);
    EXPECT_EQ(dialling.failure->reason, Failure::Reason::ConnectionRefused);
    EXPECT_TRUE(dialling.failure->detail.contains(QStringLiteral("127.0.0.8: ")));
}

TEST(Dialler, SpeaksFromTheAddressThatItIsTold)
{
    ScriptedServer server({});
    Dialling dialling;
    net::Endpoint endpoint{.host = QStringLiteral("many.test"), .port = server.serverPort()};
    endpoint.bindAddress = QHostAddress(QStringLiteral("127.0.0.5"));
    dialling.dialler.dial(endpoint, {QHostAddress(QStringLiteral("::1")), alive});
    ASSERT_TRUE(dialling.ends());
    ASSERT_TRUE(dialling.socket);
    EXPECT_EQ(dialling.socket->localAddress(), endpoint.bindAddress);
    EXPECT_EQ(dialling.steps.size(), 2) << "no address of another family is tried";

    Dialling elsewhere;
    endpoint.bindAddress = QHostAddress(QStringLiteral("192.0.2.1")); // not of this machine
    elsewhere.dialler.dial(endpoint, {alive});
    ASSERT_TRUE(elsewhere.ends());
    ASSERT_TRUE(elsewhere.failure);
    EXPECT_TRUE(elsewhere.failure->detail.startsWith(QStringLiteral("192.0.2.1: "))) << qPrintable(elsewhere.failure->detail);
}

TEST(Dialler, SaysNothingAfterAbort)
{
    ScriptedServer server({});
    const BlackHole hole(server.serverPort());
    Dialling dialling;
    dialling.dialler.dial({.host = QStringLiteral("many.test"), .port = server.serverPort()}, {dead, alive});
    ASSERT_TRUE(eventually([&] { return !dialling.steps.isEmpty(); }));
    dialling.dialler.abort();
    EXPECT_FALSE(eventually([&] { return dialling.socket || dialling.failure; }, 2 * net::Dialler::stagger));
    EXPECT_EQ(dialling.steps, QStringList{QStringLiteral("try 127.0.0.9")});
}
