// SPDX-License-Identifier: MIT
#include "core/net/sandbox.h"

#include "tests/support/printers.h"
#include "tests/support/scriptedserver.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <memory>

using namespace postscope;
using net::CapturedMessage;
using net::Sandbox;
using net::SandboxOptions;
using net::SandboxSession;
using test::eventually;

namespace {

/// A client of bytes that trusts one certificate.
class Client {
public:
    Client(quint16 port, const QByteArray &certificate, bool tls = false, const QString &host = QStringLiteral("127.0.0.1"))
    {
        QSslConfiguration configuration;
        configuration.setCaCertificates(QSslCertificate::fromData(certificate));
        m_socket.setSslConfiguration(configuration);
        m_socket.setPeerVerifyName(host == QStringLiteral("127.0.0.1") ? QStringLiteral("localhost") : host);
        if (tls)
            m_socket.connectToHostEncrypted(host, port, QStringLiteral("localhost"));
        else
            m_socket.connectToHost(host, port);
    }

    void say(const QByteArray &octets) { m_socket.write(octets); }
    /// Waits until the server has said something that ends so.
    bool hears(const QByteArray &ending)
    {
        return eventually([&] {
            m_heard += m_socket.readAll();
            return m_heard.endsWith(ending);
        });
    }
    bool startsTls()
    {
        m_socket.startClientEncryption();
        return eventually([this] { return m_socket.isEncrypted(); });
    }
    bool isDropped()
    {
        const bool gone = eventually([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; });
        m_heard += m_socket.readAll();
        return gone;
    }
    /// EHLO, STARTTLS, EHLO, AUTH, one mail, QUIT.
    bool delivers(const QByteArray &content)
    {
        say("EHLO client.test\r\nSTARTTLS\r\n");
        if (!hears("Ready to start TLS\r\n") || !startsTls())
            return false;
        say("EHLO client.test\r\nAUTH PLAIN AGFubmEAQ0FOQVJZLTlmMyE=\r\nMAIL FROM:<a@x.test>\r\nRCPT TO:<b@x.test>\r\nDATA\r\n");
        if (!hears("<CR><LF>.<CR><LF>\r\n"))
            return false;
        say(content + ".\r\nQUIT\r\n");
        return hears("221 2.0.0 Bye\r\n");
    }

    QSslSocket &socket() { return m_socket; }
    const QByteArray &heard() const { return m_heard; }

private:
    QSslSocket m_socket;
    QByteArray m_heard;
};

/// A sandbox on any free port with directories of its own, and all that it tells.
class SandboxTest : public testing::Test {
protected:
    SandboxTest()
    {
        options.firstPort = 0;
        options.directory = directory.filePath(QStringLiteral("mail"));
        options.certificateDirectory = directory.filePath(QStringLiteral("certificate"));
        make();
    }

    void make()
    {
        sandbox = std::make_unique<Sandbox>();
        QObject::connect(sandbox.get(), &Sandbox::failed, sandbox.get(), [this](const QString &reason) { failures << reason; });
        QObject::connect(sandbox.get(), &Sandbox::stopped, sandbox.get(), [this] { ++stops; });
        QObject::connect(sandbox.get(), &Sandbox::messageCaptured, sandbox.get(), [this](const CapturedMessage &message) { messages << message; });
        QObject::connect(sandbox.get(), &Sandbox::sessionStarted, sandbox.get(), [this](const SandboxSession &session) { sessions << session; });
        QObject::connect(sandbox.get(), &Sandbox::sessionEnded, sandbox.get(), [this](const SandboxSession &session) { ended << session; });
        QObject::connect(sandbox.get(), &Sandbox::sessionEvents, sandbox.get(), [this](const QString &, const QList<Event> &batch) {
            late = late || !ended.isEmpty();
            events << batch;
        });
    }
    bool starts()
    {
        sandbox->start(options);
        return eventually([this] { return sandbox->isListening() || !failures.isEmpty(); }) && sandbox->isListening();
    }
    std::unique_ptr<Client> client(bool tls = false)
    {
        return std::make_unique<Client>(tls ? sandbox->tlsPort() : sandbox->port(), sandbox->certificate(), tls);
    }
    bool ends(qsizetype count = 1)
    {
        return eventually([this, count] { return ended.size() == count; });
    }
    QByteArray record() const
    {
        QByteArray all;
        for (const Event &event : events)
            all += event.octets;
        return all;
    }
    bool noted(Note::Code code) const
    {
        return std::any_of(events.begin(), events.end(), [code](const Event &event) { return event.note && event.note->code == code; });
    }
    QStringList kept() const { return QDir(options.directory).entryList(QDir::Files); }

    QTemporaryDir directory;
    SandboxOptions options;
    std::unique_ptr<Sandbox> sandbox;
    QStringList failures;
    QList<CapturedMessage> messages;
    QList<SandboxSession> sessions, ended;
    QList<Event> events;
    bool late = false;
    int stops = 0;
};

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

} // namespace

TEST_F(SandboxTest, TakesAMailOverStartTlsAndKeepsItsOctets)
{
    ASSERT_TRUE(starts());
    auto peer = client();
    ASSERT_TRUE(peer->delivers("Subject: x\r\n\r\n\xff\n\r\r\n..dot\r\n"));
    ASSERT_TRUE(ends());
    ASSERT_EQ(messages.size(), 1);
    EXPECT_EQ(contentsOf(messages[0].path), "Subject: x\r\n\r\n\xff\n\r\r\n.dot\r\n");
    EXPECT_EQ(messages[0].user, "anna");
    EXPECT_TRUE(messages[0].tls);
    EXPECT_EQ(messages[0].envelope.sender, "a@x.test");
    EXPECT_EQ(messages[0].sessionId, ended[0].id);
    EXPECT_EQ(ended[0].messages, QStringList{messages[0].id});
    EXPECT_TRUE(ended[0].tls);
    EXPECT_TRUE(ended[0].ended);
    EXPECT_FALSE(sessions.value(0).ended);
    EXPECT_TRUE(peer->heard().contains("queued as " + messages[0].id.toLatin1()));
    EXPECT_EQ(kept(), QStringList{messages[0].id + QStringLiteral(".eml")});
    EXPECT_EQ(QFileInfo(messages[0].path).permissions(), ownerOnly);
    EXPECT_TRUE(peer->isDropped());
}

TEST_F(SandboxTest, TellsTheSessionInOrderWithoutItsSecret)
{
    ASSERT_TRUE(starts());
    ASSERT_TRUE(client()->delivers("hello\r\n"));
    ASSERT_TRUE(ends());
    EXPECT_FALSE(late);
    EXPECT_TRUE(record().contains(QByteArray("AUTH PLAIN ") + Event::mask + "\r\n"));
    EXPECT_FALSE(record().contains("AGFubmEA"));
    EXPECT_TRUE(noted(Note::Code::Connected));
    EXPECT_TRUE(noted(Note::Code::TlsEstablished));
    for (qsizetype i = 1; i < events.size(); ++i)
        EXPECT_GE(events[i].elapsed, events[i - 1].elapsed);
    EXPECT_EQ(events.constLast().octets, "221 2.0.0 Bye\r\n");
    EXPECT_TRUE(events.constLast().tls);
    EXPECT_EQ(events.constLast().time.timeSpec(), Qt::UTC);
}

TEST_F(SandboxTest, SpeaksTlsFromTheFirstOctetOnItsOtherPort)
{
    options.tlsPort = 0;
    ASSERT_TRUE(starts());
    auto peer = client(true);
    ASSERT_TRUE(peer->hears("220 localhost ESMTP Postscope sandbox\r\n"));
    peer->say("EHLO client.test\r\nQUIT\r\n");
    ASSERT_TRUE(peer->hears("Bye\r\n"));
    EXPECT_TRUE(peer->heard().contains("AUTH PLAIN LOGIN"));
    EXPECT_FALSE(peer->heard().contains("STARTTLS"));
    ASSERT_TRUE(ends());
    EXPECT_TRUE(ended[0].tls);
}

TEST_F(SandboxTest, EndsAHandshakeThatIsNone)
{
    options.tlsPort = 0;
    ASSERT_TRUE(starts());
    Client plain(sandbox->tlsPort(), {});
    plain.say("EHLO client.test\r\n");
    EXPECT_TRUE(plain.isDropped());
    ASSERT_TRUE(ends());
    EXPECT_TRUE(noted(Note::Code::TlsFailed));
}

TEST_F(SandboxTest, GivesWordsBeforeTlsNoPlaceInsideIt)
{
    ASSERT_TRUE(starts());
    auto peer = client();
    peer->say("EHLO client.test\r\nSTARTTLS\r\nMAIL FROM:<evil@x.test>\r\n");
    EXPECT_TRUE(peer->hears("554 5.5.1 Nothing may follow STARTTLS before TLS\r\n"));
    EXPECT_TRUE(peer->isDropped());
    ASSERT_TRUE(ends());
    EXPECT_TRUE(noted(Note::Code::ProtocolViolation));
}

TEST_F(SandboxTest, ListensOnLoopbackAlone)
{
    options.tlsPort = 0;
    ASSERT_TRUE(starts());
    int found = 0;
    for (const QString &table : {QStringLiteral("/proc/net/tcp"), QStringLiteral("/proc/net/tcp6")}) {
        for (const QByteArray &line : contentsOf(table).split('\n')) {
            const QByteArrayList columns = line.simplified().split(' ');
            const QByteArrayList local = columns.value(1).split(':');
            const quint16 port = local.value(1).toUShort(nullptr, 16);
            if (columns.value(3) != "0A" || (port != sandbox->port() && port != sandbox->tlsPort())) // 0A: LISTEN
                continue;
            ++found;
            EXPECT_TRUE(local[0] == "0100007F" || local[0] == "00000000000000000000000001000000") << line.constData();
        }
    }
    if (found == 0)
        GTEST_SKIP() << "no /proc/net/tcp";
    EXPECT_GE(found, 2);
}

TEST_F(SandboxTest, AnswersOnBothAddressesOfLocalhost)
{
    ASSERT_TRUE(starts());
    Client v6(sandbox->port(), sandbox->certificate(), false, QStringLiteral("::1"));
    if (!eventually([&v6] { return v6.socket().state() == QAbstractSocket::ConnectedState || v6.socket().error() != QAbstractSocket::UnknownSocketError; }) ||
        v6.socket().state() != QAbstractSocket::ConnectedState)
        GTEST_SKIP() << "no IPv6";
    EXPECT_TRUE(v6.delivers("over IPv6\r\n"));
    ASSERT_TRUE(ends());
    EXPECT_TRUE(ended[0].peer.startsWith(u"[::1]:"));
}

TEST_F(SandboxTest, TakesTheNextPortWhenOneIsBusy)
{
    QTcpServer busy;
    ASSERT_TRUE(busy.listen(QHostAddress::LocalHost, 0));
    options.firstPort = busy.serverPort();
    ASSERT_TRUE(starts());
    EXPECT_GT(sandbox->port(), busy.serverPort());

    QTcpServer six;
    if (!six.listen(QHostAddress::LocalHostIPv6, 0))
        GTEST_SKIP() << "no IPv6";
    make();
    options.firstPort = six.serverPort();
    ASSERT_TRUE(starts());
    EXPECT_NE(sandbox->port(), six.serverPort());
}

TEST_F(SandboxTest, SaysWhenAFixedPortIsBusy)
{
    QTcpServer busy;
    ASSERT_TRUE(busy.listen(QHostAddress::LocalHost, 0));
    options.port = busy.serverPort();
    EXPECT_FALSE(starts());
    EXPECT_EQ(failures.size(), 1);
    EXPECT_FALSE(sandbox->isListening());
}

TEST_F(SandboxTest, SaysWhenItHasNowhereToKeepMail)
{
    options.directory = directory.filePath(QStringLiteral("file"));
    QFile file(options.directory);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_FALSE(starts());
    EXPECT_EQ(failures.size(), 1);
}

TEST_F(SandboxTest, AnswersALiveClientBesideAHundredSilentOnes)
{
    ASSERT_TRUE(starts());
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (int i = 0; i < 100; ++i) {
        silent.push_back(std::make_unique<QTcpSocket>());
        silent.back()->connectToHost(QHostAddress::LocalHost, sandbox->port());
    }
    ASSERT_TRUE(eventually([this] { return sessions.size() == 100; }));
    QElapsedTimer clock;
    clock.start();
    auto peer = client();
    EXPECT_TRUE(peer->delivers("hello\r\n"));
    EXPECT_LT(clock.elapsed(), 1000);
    EXPECT_EQ(messages.size(), 1);
}

TEST_F(SandboxTest, TurnsAwayWhoComesWhenAllPlacesAreInUse)
{
    options.maxConnections = 2;
    ASSERT_TRUE(starts());
    auto one = client(), two = client();
    for (Client *peer : {one.get(), two.get()}) {
        peer->say("HELO client.test\r\n");
        ASSERT_TRUE(peer->hears("250 localhost\r\n"));
    }
    auto three = client();
    EXPECT_TRUE(three->isDropped());
    EXPECT_EQ(three->heard(), "421 4.3.2 localhost Too many connections\r\n");
    one->say("QUIT\r\n");
    ASSERT_TRUE(ends());
    EXPECT_TRUE(client()->delivers("hello\r\n"));
}

TEST_F(SandboxTest, SaysGoodbyeToTheSilent)
{
    options.patience = std::chrono::milliseconds(50);
    ASSERT_TRUE(starts());
    auto peer = client();
    EXPECT_TRUE(peer->hears("421 4.4.2 localhost Timeout, closing the connection\r\n"));
    EXPECT_TRUE(peer->isDropped());
    ASSERT_TRUE(ends());
    EXPECT_TRUE(noted(Note::Code::TimedOut));
}

TEST_F(SandboxTest, TakesNothingMoreFromAClientThatDoesNotRead)
{
    ASSERT_TRUE(starts());
    auto peer = client();
    peer->socket().setReadBufferSize(1);
    // More than the kernel holds for both of us: the rest stays here, since the server stops reading.
    const QByteArray flood = QByteArray("HELP\r\n").repeated(4'000'000);
    peer->say(flood);
    qint64 before = -1;
    ASSERT_TRUE(eventually([&] { return std::exchange(before, peer->socket().bytesToWrite()) == peer->socket().bytesToWrite() && before < flood.size(); }));
    EXPECT_GT(peer->socket().bytesToWrite(), 0);
    EXPECT_TRUE(client()->delivers("hello\r\n"));
    EXPECT_GT(peer->socket().bytesToWrite(), 0);
    peer->socket().abort();
    EXPECT_TRUE(ends(2));
}

TEST_F(SandboxTest, KeepsNothingOfAMailThatBreaksOff)
{
    ASSERT_TRUE(starts());
    auto peer = client();
    peer->say("EHLO client.test\r\nMAIL FROM:<a@x.test>\r\nRCPT TO:<b@x.test>\r\nDATA\r\n");
    ASSERT_TRUE(peer->hears("<CR><LF>.<CR><LF>\r\n"));
    peer->say("half a mail");
    ASSERT_TRUE(eventually([this] { return kept().size() == 1 && QFileInfo(QDir(options.directory).filePath(kept()[0])).isFile(); }));
    EXPECT_TRUE(kept()[0].endsWith(u".eml.part"));
    peer->socket().abort();
    ASSERT_TRUE(ends());
    EXPECT_EQ(kept(), QStringList());
    EXPECT_TRUE(noted(Note::Code::PeerClosed));
}

TEST_F(SandboxTest, StopsWhileClientsSpeak)
{
    ASSERT_TRUE(starts());
    auto one = client(), two = client();
    one->say("EHLO client.test\r\nMAIL FROM:<a@x.test>\r\nRCPT TO:<b@x.test>\r\nDATA\r\nhalf");
    ASSERT_TRUE(one->hears("<CR><LF>.<CR><LF>\r\n"));
    ASSERT_TRUE(two->hears("sandbox\r\n"));
    sandbox->stop();
    ASSERT_TRUE(eventually([this] { return stops == 1; }));
    EXPECT_FALSE(sandbox->isListening());
    EXPECT_EQ(ended.size(), 2);
    EXPECT_TRUE(one->isDropped());
    EXPECT_EQ(kept(), QStringList());
    EXPECT_TRUE(starts());
    EXPECT_TRUE(client()->delivers("hello again\r\n"));
}

TEST_F(SandboxTest, GoesAwayWhileClientsSpeak)
{
    ASSERT_TRUE(starts());
    auto peer = client();
    peer->say("EHLO client.test\r\nMAIL FROM:<a@x.test>\r\nRCPT TO:<b@x.test>\r\nDATA\r\nhalf");
    ASSERT_TRUE(peer->hears("<CR><LF>.<CR><LF>\r\n"));
    sandbox.reset();
    EXPECT_TRUE(peer->isDropped());
    EXPECT_EQ(kept(), QStringList());
}

TEST_F(SandboxTest, PlaysItsFaults)
{
    options.server.rules = {{smtp::ServerRule::Stage::Content, {}, {}, true}};
    ASSERT_TRUE(starts());
    auto peer = client();
    peer->say("EHLO client.test\r\nMAIL FROM:<a@x.test>\r\nRCPT TO:<b@x.test>\r\nDATA\r\nhello\r\n.\r\n");
    EXPECT_TRUE(peer->isDropped());
    EXPECT_TRUE(peer->heard().endsWith("<CR><LF>.<CR><LF>\r\n"));
    EXPECT_EQ(kept().size(), 1);
}

TEST_F(SandboxTest, IsUnderstoodByAnotherClient)
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        GTEST_SKIP() << "no python3";
    options.server.users.insert("anna", Secret(QByteArray("CANARY-9f3!")));
    ASSERT_TRUE(starts());
    QFile certificate(directory.filePath(QStringLiteral("ca.pem")));
    ASSERT_TRUE(certificate.open(QIODevice::WriteOnly) && certificate.write(sandbox->certificate()) > 0);
    certificate.close();
    QProcess process;
    process.start(python, {QStringLiteral(TEST_DATA_DIR "/sandboxclient.py"), QString::number(sandbox->port()), certificate.fileName()});
    ASSERT_TRUE(eventually([&process] { return process.state() == QProcess::NotRunning; }));
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
    ASSERT_TRUE(ends());
    ASSERT_EQ(messages.size(), 1);
    EXPECT_EQ(contentsOf(messages[0].path), "Subject: hello\r\n\r\n.dots\r\n..\r\n");
    EXPECT_EQ(messages[0].envelope.recipients.size(), 2);
    EXPECT_TRUE(messages[0].envelope.smtpUtf8);
    EXPECT_FALSE(record().contains("CANARY"));
    EXPECT_FALSE(record().contains("Q0FOQVJZ"));
}
