// SPDX-License-Identifier: MIT
#include "core/delivery/capturearchive.h"

#include "core/delivery/capturerecord.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedserver.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

using namespace postscope;
using delivery::CaptureArchive;
using test::eventually;

namespace {

class CaptureArchiveTest : public testing::Test {
protected:
    CaptureArchiveTest()
    {
        open();
        sandbox.start({.firstPort = 0, .directory = mail, .certificateDirectory = directory.filePath(QStringLiteral("certificate"))});
        EXPECT_TRUE(eventually([this] { return sandbox.isListening(); }));
    }

    void open(CaptureArchive::Bounds bounds = {})
    {
        archive.reset();
        archive = std::make_unique<CaptureArchive>(sandbox, mail, bounds);
    }
    /// Says all of it at once and waits until the archive has the session's end.
    bool talks(const QByteArray &octets)
    {
        const auto over = [this] {
            return std::count_if(archive->sessions().begin(), archive->sessions().end(), [](const auto &session) { return session.ended; });
        };
        const auto before = over();
        const QString last = archive->sessions().isEmpty() ? QString() : archive->sessions().constLast().id;
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, sandbox.port());
        socket.write(octets);
        const bool ended = eventually([&] {
            return socket.state() == QAbstractSocket::UnconnectedState && !archive->sessions().isEmpty() && archive->sessions().constLast().id != last &&
                   archive->sessions().constLast().ended && over() >= before;
        });
        archive->settle();
        return ended;
    }
    bool delivers(const QByteArray &content)
    {
        return talks("EHLO c\r\nMAIL FROM:<anna@x.test> SMTPUTF8 RET=HDRS ENVID=e+2B1\r\nRCPT TO:<收件@x.test> NOTIFY=NEVER ORCPT=rfc822;b@x.test\r\nDATA\r\n" +
                     content + "\r\n.\r\nQUIT\r\n");
    }
    QString path(const QString &name) const { return QDir(mail).filePath(name); }
    QStringList files() const { return entries(mail); }
    QStringList sessionFiles() const { return entries(path(QStringLiteral("sessions"))); }
    QStringList entries(const QString &folder) const
    {
        archive->settle();
        return QDir(folder).entryList(QDir::Files);
    }
    void put(const QString &name, const QByteArray &octets)
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(octets);
    }
    QByteArray said(const QString &sessionId) const
    {
        QByteArray all;
        const transcript::Transcript transcript = archive->transcript(sessionId);
        for (const Event &event : transcript.events())
            all += event.octets;
        return all;
    }

    QTemporaryDir directory;
    QString mail = directory.filePath(QStringLiteral("mail"));
    net::Sandbox sandbox;
    std::unique_ptr<CaptureArchive> archive;
};

} // namespace

TEST_F(CaptureArchiveTest, ListsTheSameAfterANewStart)
{
    ASSERT_TRUE(delivers("one"));
    ASSERT_TRUE(delivers("two"));
    ASSERT_TRUE(talks("EHLO c\r\nMAIL FROM:nobody\r\nQUIT\r\n")); // a refused session is kept too
    const auto messages = archive->messages();
    const auto sessions = archive->sessions();
    ASSERT_EQ(messages.size(), 2);
    ASSERT_EQ(sessions.size(), 3);
    EXPECT_EQ(messages[0].envelope.envelopeId, "e+1");
    EXPECT_EQ(sessions[0].messages, QStringList{messages[0].id});
    const QByteArray live = said(sessions[2].id);
    EXPECT_TRUE(live.contains("501 5.1.7"));

    open();
    EXPECT_TRUE(archive->messages() == messages);
    EXPECT_TRUE(archive->sessions() == sessions);
    EXPECT_EQ(said(sessions[2].id), live);
    EXPECT_EQ(archive->transcript(QStringLiteral("../../etc/passwd")).events().size(), 0);
}

TEST_F(CaptureArchiveTest, KeepsItsFilesForTheirOwner)
{
    ASSERT_TRUE(delivers("one"));
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &name : files())
        EXPECT_EQ(QFileInfo(path(name)).permissions() & others, QFile::Permissions()) << name.toStdString();
    EXPECT_EQ(sessionFiles().size(), 2);
    for (const QString &name : sessionFiles())
        EXPECT_EQ(QFileInfo(path(QStringLiteral("sessions/") + name)).permissions() & others, QFile::Permissions());
}

TEST_F(CaptureArchiveTest, LetsTheOldestGo)
{
    open({.messages = 2, .sessions = 2});
    QStringList gone, goneSessions;
    QObject::connect(archive.get(), &CaptureArchive::messagesRemoved, archive.get(), [&](const QStringList &ids) { gone << ids; });
    QObject::connect(archive.get(), &CaptureArchive::sessionsRemoved, archive.get(), [&](const QStringList &ids) { goneSessions << ids; });
    ASSERT_TRUE(delivers("one"));
    const QString first = archive->messages().constFirst().id;
    const QString firstSession = archive->sessions().constFirst().id;
    ASSERT_TRUE(delivers("two"));
    ASSERT_TRUE(delivers("three"));
    EXPECT_EQ(gone, QStringList{first});
    EXPECT_EQ(goneSessions, QStringList{firstSession});
    EXPECT_EQ(archive->messages().size(), 2);
    EXPECT_EQ(files().size(), 4);
    EXPECT_EQ(sessionFiles().size(), 4);

    open({.octets = 6}); // "three\r\n" is 7: not even the latest fits
    EXPECT_TRUE(archive->messages().isEmpty());
    EXPECT_EQ(files(), QStringList());
}

TEST_F(CaptureArchiveTest, RemovesWhatItIsTold)
{
    ASSERT_TRUE(delivers("one"));
    ASSERT_TRUE(delivers("two"));
    put(QStringLiteral("mine.eml"), "mine");
    const QString first = archive->messages().constFirst().id;
    archive->remove({first, QStringLiteral("mine"), QStringLiteral("../x")});
    archive->settle();
    EXPECT_EQ(archive->messages().size(), 1);
    EXPECT_FALSE(QFile::exists(path(first + QStringLiteral(".eml"))));
    EXPECT_FALSE(QFile::exists(path(first + QStringLiteral(".json"))));
    archive->clear();
    EXPECT_TRUE(archive->messages().isEmpty());
    EXPECT_TRUE(archive->sessions().isEmpty());
    EXPECT_EQ(files(), QStringList{QStringLiteral("mine.eml")});
    EXPECT_EQ(sessionFiles(), QStringList());
}

TEST_F(CaptureArchiveTest, PassesOverWhatIsBrokenOrNotItsOwn)
{
    ASSERT_TRUE(delivers("one"));
    ASSERT_TRUE(delivers("two"));
    const auto messages = archive->messages();
    const QString session = archive->sessions().constFirst().id;
    put(messages[0].id + QStringLiteral(".json"), "{broken");
    put(QStringLiteral("mine.eml"), "mine");
    put(QStringLiteral("20260101-000000000-0000000g.eml"), "mine");
    put(QStringLiteral("sessions/") + session + QStringLiteral(".json"), "[]");
    put(QStringLiteral("sessions/notes.json"), "{}");
    QFile::remove(path(messages[1].id + QStringLiteral(".eml")));
    open();
    ASSERT_EQ(archive->messages().size(), 1);
    EXPECT_EQ(archive->messages()[0].id, messages[0].id);
    EXPECT_EQ(archive->messages()[0].path, messages[0].path);
    EXPECT_TRUE(archive->messages()[0].envelope == smtp::Envelope());
    EXPECT_EQ(archive->sessions().size(), 1);
    EXPECT_TRUE(QFile::exists(path(QStringLiteral("mine.eml"))));
}

TEST_F(CaptureArchiveTest, TellsAFloodInBatches)
{
    constexpr int mails = 200;
    open({.messages = 150});
    int batches = 0;
    qsizetype told = 0;
    QStringList order;
    QObject::connect(archive.get(), &CaptureArchive::messagesAdded, archive.get(), [&](const QList<net::CapturedMessage> &messages) {
        ++batches;
        told += messages.size();
        for (const net::CapturedMessage &message : messages)
            order << message.id;
    });
    const QByteArray one = "MAIL FROM:<a@x.test>\r\nRCPT TO:<b@x.test>\r\nBDAT 3 LAST\r\nx\r\n";
    ASSERT_TRUE(talks("EHLO c\r\n" + one.repeated(mails) + "QUIT\r\n"));
    EXPECT_EQ(told, mails);
    EXPECT_LE(batches, mails);
    EXPECT_TRUE(std::ranges::is_sorted(order));
    EXPECT_EQ(archive->messages().size(), 150);
    EXPECT_EQ(files().size(), 300) << "a mail and its record each";
    EXPECT_EQ(archive->sessions().constLast().messages.size(), mails);
}

TEST_F(CaptureArchiveTest, KeepsASessionThatIsNotOver)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, sandbox.port());
    socket.write("EHLO half\r\n");
    ASSERT_TRUE(eventually([this] { return !archive->sessions().isEmpty() && said(archive->sessions()[0].id).contains("EHLO half"); }));
    EXPECT_FALSE(archive->sessions()[0].ended);
    const QString id = archive->sessions()[0].id;
    open();
    ASSERT_EQ(archive->sessions().size(), 1);
    EXPECT_TRUE(archive->sessions()[0].ended);
    EXPECT_TRUE(said(id).contains("EHLO half"));
}

TEST_F(CaptureArchiveTest, HidesAKnownPasswordWhereverItStands)
{
    archive->hide(Secret(QByteArray("CANARY-9f3!")), "anna");
    ASSERT_TRUE(talks("EHLO c\r\nNOOP CANARY-9f3!\r\nVRFY " + QByteArray("CANARY-9f3!").toBase64() + "\r\nQUIT\r\n"));
    const QString id = archive->sessions().constLast().id;
    const QByteArray shown = said(id);
    EXPECT_TRUE(shown.contains("NOOP"));
    EXPECT_FALSE(shown.contains("CANARY"));
    EXPECT_FALSE(shown.contains("Q0FOQVJZ"));
    QFile kept(path(QStringLiteral("sessions/") + id + QStringLiteral(".transcript.json")));
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    const QByteArray json = kept.readAll();
    EXPECT_TRUE(json.contains("NOOP"));
    EXPECT_FALSE(json.contains("CANARY") || json.contains("Q0FOQVJZ"));
}
