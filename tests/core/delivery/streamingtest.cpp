// SPDX-License-Identifier: MIT
#include "core/delivery/delivery.h"

#include "core/mime/filescan.h"
#include "tests/core/delivery/sending.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::test;
using smtp::Failure;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

/// The most memory this process ever had, in octets; 0 where the system does not say.
qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return 0;
}

/// A mail whose second segment is this file in base64.
delivery::Composed mailWith(const QString &path)
{
    const Result<mime::FileSlice, ReadFailure> slice = mime::base64Slice(path);
    if (!slice)
        qFatal("%s cannot be read", qUtf8Printable(path));
    delivery::Composed composed = mailOf({});
    composed.message = mime::Message({mime::Literal{"Subject: x\r\n\r\n"}, *slice}, "<id@example.test>", false);
    return composed;
}

/// A sparse file of zeros.
QString sparseFile(const QTemporaryDir &directory, qint64 size)
{
    QFile file(directory.filePath(QStringLiteral("attachment")));
    if (!file.open(QIODevice::WriteOnly) || !file.resize(size))
        qFatal("no space for %s", qUtf8Printable(file.fileName()));
    return file.fileName();
}

const QList<Step> untilContent{say("220 ready"), expect("EHLO"), say("250 hello"), expect("MAIL"), say("250 ok"),
                               expect("RCPT"),   say("250 ok"),  expect("DATA"),   say("354 go")};

} // namespace

TEST(Streaming, NeedsNoMoreMemoryForALargeFile)
{
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "the sanitizer keeps what was freed";
#endif
    if (peakMemory() == 0)
        GTEST_SKIP() << "this system does not tell the peak of memory";
    const QTemporaryDir directory;
    QList<Step> script = untilContent;
    script << swallow() << say("250 queued as A1") << expect("QUIT") << say("221 bye");
    ScriptedServer server(script);
    const delivery::Composed composed = mailWith(sparseFile(directory, 256 * mebibyte));
    const qint64 before = peakMemory();
    Sending sending;
    sending.delivery().start(composed, routeTo(server));
    ASSERT_TRUE(eventually([&] { return sending.finished() > 0; }, std::chrono::minutes(2)));
    EXPECT_EQ(sending.outcome().verdict(), delivery::Outcome::Verdict::Accepted);
    EXPECT_EQ(sending.sent(), composed.message.size());
    EXPECT_LT(peakMemory() - before, 32 * mebibyte);
}

TEST(Streaming, NeverCompletesAMailWhoseFileChanges)
{
    const QTemporaryDir directory;
    const QString path = sparseFile(directory, 32 * mebibyte);
    QList<Step> script = untilContent;
    script << deaf() << test::content();
    ScriptedServer server(script);
    Sending sending;
    sending.delivery().start(mailWith(path), routeTo(server));
    ASSERT_TRUE(eventually([&] { return sending.sent() > 0; }));
    ASSERT_TRUE(QFile::resize(path, mebibyte));
    server.hear();
    ASSERT_TRUE(sending.finishes());
    ASSERT_TRUE(sending.outcome().failure);
    EXPECT_EQ(sending.outcome().failure->kind, Failure::Kind::LocalFile);
    EXPECT_EQ(sending.outcome().verdict(), delivery::Outcome::Verdict::Local);
    EXPECT_TRUE(sending.noted(Note::Code::ContentAborted));
    ASSERT_TRUE(eventually([&] { return server.clientGone(); }));
    EXPECT_FALSE(server.played());
}

TEST(Streaming, CanBeCancelledWhileTheServerTakesNothing)
{
    const QTemporaryDir directory;
    QList<Step> script = untilContent;
    script << deaf();
    ScriptedServer server(script);
    Sending sending;
    sending.delivery().start(mailWith(sparseFile(directory, 256 * mebibyte)), routeTo(server));
    ASSERT_TRUE(eventually([&] { return sending.sent() > 0; }));
    QElapsedTimer time;
    time.start();
    sending.delivery().cancel();
    ASSERT_TRUE(sending.finishes());
    EXPECT_LT(time.elapsed(), 500);
    EXPECT_EQ(sending.outcome().failure->kind, Failure::Kind::Cancelled);
    EXPECT_LT(sending.sent(), sending.total());
}
