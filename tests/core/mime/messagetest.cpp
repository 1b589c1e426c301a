// SPDX-License-Identifier: MIT
#include "core/mime/message.h"
#include "core/mime/base64.h"
#include "core/mime/filescan.h"
#include "core/mime/lineendings.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <ctime>
#include <functional>
#include <sys/stat.h>

using namespace postscope;
using namespace postscope::mime;

namespace {

class MessageOfFiles : public ::testing::Test {
protected:
    QString write(const char *name, const QByteArray &octets)
    {
        const QString path = m_directory.filePath(QString::fromLatin1(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(octets);
        return path;
    }

    static Message messageOf(const QString &base64Path, const QString &linesPath)
    {
        QList<Message::Segment> segments{Literal{"begin\r\n"}, base64Slice(base64Path).value(), Literal{"middle\r\n"}};
        const LineScan scan = scanLines(linesPath).value();
        segments.append(QList<Message::Segment>(scan.slices.cbegin(), scan.slices.cend()));
        segments.append(Literal{"end\r\n"});
        return Message(segments, "<a@b>", scan.eightBit);
    }

    static Result<QByteArray, ReadFailure> readAll(const Message &message, qint64 piece)
    {
        MessageSource source(message);
        QByteArray all;
        while (true) {
            const auto octets = source.read(piece);
            if (!octets)
                return octets;
            EXPECT_LE(octets->size(), piece);
            if (octets->isEmpty())
                return all;
            all += *octets;
        }
    }

    QTemporaryDir m_directory;
};

} // namespace

TEST_F(MessageOfFiles, IsTheSameInPiecesOfAnySizeAndInAnyRange)
{
    const QByteArray octets = QByteArray("\0\1\2\3\4\5\6\7", 8).repeated(100);
    const Message message = messageOf(write("a", octets), write("b", "x\ny\r\nz\rü"));
    const QByteArray expected = "begin\r\n" + base64Lines(octets) + "middle\r\nx\r\ny\r\nz\r\nü" + "end\r\n";
    EXPECT_EQ(message.size(), expected.size());
    EXPECT_TRUE(message.eightBit());
    for (const qint64 piece : {1, 2, 3, 77, 78, 79, 1000, 100'000})
        EXPECT_EQ(readAll(message, piece).value(), expected);
    for (qint64 offset = 0; offset <= expected.size() + 1; ++offset) {
        for (const qint64 length : {0, 1, 80, 5000})
            EXPECT_EQ(message.range(offset, length).value(), expected.mid(offset, length)) << offset << " " << length;
    }
}

TEST_F(MessageOfFiles, SlicesLinesWithoutCuttingALineEnd)
{
    QByteArray text(1024 * 1024 - 1, 'x');
    text += "\r\n" + QByteArray(1024 * 1024 - 1, 'y') + "\r" + "\n\nend";
    const LineScan scan = scanLines(write("a", text)).value();
    ASSERT_EQ(scan.slices.size(), 3);
    EXPECT_EQ(scan.slices[0].length, 1024 * 1024 + 1);
    EXPECT_FALSE(scan.endsLine);
    EXPECT_EQ(scan.longestLine, 1024 * 1024 - 1);
    const Message message(QList<Message::Segment>(scan.slices.cbegin(), scan.slices.cend()), {}, false);
    EXPECT_EQ(readAll(message, 64 * 1024).value(), text.replace("\n\nend", "\n\r\nend"));
}

TEST_F(MessageOfFiles, MeasuresTheLongestLineWhereverItStands)
{
    EXPECT_EQ(scanLines(QByteArrayView("")).longestLine, 0);
    EXPECT_EQ(scanLines(QByteArrayView("\r\n\n\r")).longestLine, 0);
    for (const char *end : {"\n", "\r", "\r\n"}) {
        for (const QByteArrayList &lines : {QByteArrayList{"a", "bbb", "cc", ""}, QByteArrayList{"bbb", "", "a"}, QByteArrayList{"", "", "a", "bb", "ccc"}}) {
            EXPECT_EQ(scanLines(QByteArrayView(lines.join(end))).longestLine, 3);
            EXPECT_EQ(scanLines(QByteArrayView(lines.join(end) + end)).longestLine, 3);
        }
    }
    const qint64 length = 5 * 512 * 1024; // through three slices
    const QByteArray text = "short\n" + QByteArray(length, 'x') + "\r\nshort\r" + QByteArray(2000, 'x') + "\r";
    const LineScan scan = scanLines(write("a", text)).value();
    EXPECT_EQ(scan.longestLine, length);
    EXPECT_TRUE(scan.endsLine);
    const Message message(QList<Message::Segment>(scan.slices.cbegin(), scan.slices.cend()), {}, false);
    EXPECT_EQ(readAll(message, 60'000).value(), LineEndings::mended(text));
    EXPECT_EQ(message.size(), text.size() + 3);
}

TEST_F(MessageOfFiles, FailsWhenAFileIsNotWhatItWas)
{
    const QString path = write("a", QByteArray(200'000, 'x'));
    const auto message = [&path] { return Message({base64Slice(path).value()}, {}, false); };
    const auto kindAfter = [&](const std::function<void()> &change) {
        MessageSource source(message());
        EXPECT_TRUE(source.read(1000));
        change();
        auto piece = source.read(100'000);
        while (piece && !piece->isEmpty())
            piece = source.read(100'000);
        return piece ? std::optional<ReadFailure::Kind>() : piece.error().kind;
    };
    EXPECT_EQ(kindAfter([] {}), std::nullopt);
    EXPECT_EQ(kindAfter([&] { EXPECT_TRUE(QFile::resize(path, 100'000)); }), ReadFailure::Kind::Changed) << "shorter";
    EXPECT_EQ(kindAfter([&] { EXPECT_TRUE(QFile::resize(path, 300'000)); }), ReadFailure::Kind::Changed) << "longer";
    EXPECT_EQ(kindAfter([&] {
                  QFile file(path);
                  EXPECT_TRUE(file.open(QIODevice::ReadWrite));
                  EXPECT_TRUE(file.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
              }),
              ReadFailure::Kind::Changed)
        << "written anew";

    const Message gone = message();
    QFile::remove(path);
    EXPECT_EQ(readAll(gone, 1000).error().kind, ReadFailure::Kind::Missing);
    EXPECT_EQ(gone.range(0, 10).error().kind, ReadFailure::Kind::Missing);
    ASSERT_EQ(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    EXPECT_EQ(readAll(gone, 1000).error().kind, ReadFailure::Kind::Changed) << "a pipe now: it must not be waited for";
}

TEST_F(MessageOfFiles, RefusesWhatIsNoFile)
{
    const QString pipe = m_directory.filePath(QStringLiteral("pipe"));
    ASSERT_EQ(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QString &path : {pipe, QStringLiteral("/dev/zero"), m_directory.path()}) {
        EXPECT_EQ(base64Slice(path).error().kind, ReadFailure::Kind::Unreadable);
        EXPECT_EQ(scanLines(path).error().kind, ReadFailure::Kind::Unreadable);
    }
    EXPECT_EQ(base64Slice(m_directory.filePath(QStringLiteral("none"))).error().kind, ReadFailure::Kind::Missing);
}

TEST_F(MessageOfFiles, StreamsALargeFileAndAnyRangeOfIt)
{
    constexpr qint64 size = 64LL * 1024 * 1024;
    const QString path = write("sparse", "start");
    ASSERT_TRUE(QFile::resize(path, size));
    const Message message({Literal{"header\r\n\r\n"}, base64Slice(path).value(), Literal{"--end\r\n"}}, {}, false);
    EXPECT_EQ(message.size(), 10 + base64LinesSize(size) + 7);

    const std::clock_t start = std::clock();
    MessageSource source(message);
    qint64 read = 0;
    for (auto piece = source.read(64 * 1024); piece && !piece->isEmpty(); piece = source.read(64 * 1024)) {
        if (read % 7 == 0) { // some pieces, at odd places
            EXPECT_EQ(message.range(read, piece->size()).value(), *piece);
        }
        read += piece->size();
    }
    EXPECT_EQ(read, message.size());
    EXPECT_EQ(message.range(message.size() - 9, 100).value(), "\r\n--end\r\n");
    EXPECT_LT((std::clock() - start) / CLOCKS_PER_SEC, 20) << "64 MiB take a fraction of a second; a range must not be read from the start";
}
