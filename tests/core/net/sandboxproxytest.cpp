// SPDX-License-Identifier: MIT
#include "core/net/sandboxproxy.h"

#include "core/net/sandbox.h"
#include "tests/support/scriptedserver.h"

#include <QTcpSocket>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace postscope;
using net::ProxyHeader;
using net::ProxyHeaderReader;
using State = ProxyHeaderReader::State;
using test::eventually;

namespace {

/// The state after the last octet that was looked at, and how many these were.
std::pair<State, qsizetype> read(ProxyHeaderReader &reader, const QByteArray &octets)
{
    for (qsizetype i = 0; i < octets.size(); ++i) {
        if (const State state = reader.take(octets[i]); state != State::More)
            return {state, i + 1};
    }
    return {State::More, octets.size()};
}

} // namespace

TEST(ProxyHeaderReader, ReadsWhatTheClientWrites)
{
    for (const auto version : {ProxyHeader::Version::V1, ProxyHeader::Version::V2}) {
        for (const bool v6 : {false, true}) {
            const QHostAddress source(v6 ? QStringLiteral("2001:db8::1") : QStringLiteral("192.0.2.1"));
            const QHostAddress destination(v6 ? QStringLiteral("2001:db8::2") : QStringLiteral("192.0.2.2"));
            const ProxyHeader header{version, source, destination, 40000, 25};
            const QByteArray octets = net::octetsOf(header);
            ProxyHeaderReader reader;
            const auto [state, taken] = read(reader, octets + "EHLO x\r\n");
            EXPECT_EQ(state, State::Done);
            EXPECT_EQ(taken, octets.size()) << "an octet of the session was taken";
            EXPECT_TRUE(reader.header() == header) << octets.constData();
        }
    }
}

TEST(ProxyHeaderReader, KnowsWhatIsNone)
{
    for (const QByteArray &wrong :
         {QByteArray("EHLO x\r\n"), QByteArray("PROXY TCP4 1.2.3.4 5.6.7.8 1\r\n"), QByteArray("PROXY TCP4 ::1 ::1 1 2\r\n"),
          QByteArray("PROXY TCP5 a b 1 2\r\n"), QByteArray("PROXY ") + QByteArray(200, 'x'), QByteArrayLiteral("\r\n\r\n\0\r\nQUIT\n\x31\x11\0\x0c")}) {
        ProxyHeaderReader reader;
        EXPECT_EQ(read(reader, wrong).first, State::Wrong) << wrong.constData();
    }
    ProxyHeaderReader unknown;
    EXPECT_EQ(read(unknown, "PROXY UNKNOWN\r\n").first, State::Done);
    EXPECT_TRUE(unknown.header().source.isNull());
}

TEST(SandboxProxy, GivesTheSessionToWhomItSpeaksFor)
{
    const QTemporaryDir directory;
    net::Sandbox sandbox;
    net::SandboxSession session;
    QObject::connect(&sandbox, &net::Sandbox::sessionStarted, &sandbox, [&session](const net::SandboxSession &started) { session = started; });
    net::SandboxOptions options{.firstPort = 0, .directory = directory.path(), .certificateDirectory = directory.path(), .proxyProtocol = true};
    sandbox.start(options);
    ASSERT_TRUE(eventually([&] { return sandbox.isListening(); }));
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, sandbox.port());
    client.write("PROXY TCP4 192.0.2.1 192.0.2.2 40000 25\r\nEHLO x\r\n");
    EXPECT_TRUE(eventually([&] { return client.peek(4096).endsWith("250 HELP\r\n"); }));
    EXPECT_EQ(session.peer, QStringLiteral("192.0.2.1:40000"));

    QTcpSocket stranger;
    stranger.connectToHost(QHostAddress::LocalHost, sandbox.port());
    stranger.write("EHLO x\r\n");
    EXPECT_TRUE(eventually([&] { return stranger.state() == QAbstractSocket::UnconnectedState; }));
    EXPECT_EQ(stranger.readAll(), QByteArray());
}
