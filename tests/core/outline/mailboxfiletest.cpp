// SPDX-License-Identifier: MIT
#include "core/outline/mailboxfile.h"

#include "tests/support/printers.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace postscope::outline;

namespace {

class MailboxFile : public ::testing::Test {
protected:
    MailboxIndex indexOf(const QByteArray &octets)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(octets);
        file.close();
        const auto index = readMailbox(path);
        EXPECT_TRUE(index);
        return index.value_or(MailboxIndex());
    }

    QByteArray mail(const MailboxEntry &entry)
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        EXPECT_TRUE(copyMail(path, entry, out));
        return out.data();
    }

    QTemporaryDir directory;
    const QString path = directory.filePath(u"box.mbox"_s);
};

const QByteArray fromLine = "From ann@example.org Mon Nov 23 16:00:00 2026\n";

} // namespace

TEST_F(MailboxFile, GivesEveryMail)
{
    const MailboxIndex index = indexOf(fromLine + "Subject: one\n\nfirst\n\n" + "From - Mon Nov 23 16:00:00 2026\r\nSubject: two\r\n\r\nsecond\r\n\r\n" +
                                       "From b@example.org Mon, 23 Nov 2026 16:00:00 +0000\nSubject: three\n\nthird");
    ASSERT_EQ(index.mails.size(), 3);
    EXPECT_TRUE(isMailbox(path));
    EXPECT_EQ(mail(index.mails[0]), "Subject: one\n\nfirst\n");
    EXPECT_EQ(mail(index.mails[1]), "Subject: two\r\n\r\nsecond\r\n");
    EXPECT_EQ(mail(index.mails[2]), "Subject: three\n\nthird");
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(readHeaderOf(file, index.mails[1]).header(u"Subject"), u"two"_s);
}

TEST_F(MailboxFile, TakesTheQuotingBack)
{
    const MailboxIndex index = indexOf(fromLine + "\n>From here\n>>From there\n> From\n x >From\n>from\n");
    ASSERT_EQ(index.mails.size(), 1);
    EXPECT_EQ(mail(index.mails[0]), "\nFrom here\n>From there\n> From\n x >From\n>from\n");
}

TEST_F(MailboxFile, KnowsTextFromTheStartOfAMail)
{
    EXPECT_EQ(indexOf(fromLine + "\none\n\nFrom now on it is 16:00 each day.\n\nFrom me\n").mails.size(), 1);
    EXPECT_EQ(indexOf(fromLine + "\none\n" + fromLine + "\nno empty line before it\n").mails.size(), 1);
    EXPECT_EQ(indexOf("Subject: x\n\ntext\n").mails.size(), 0);
    EXPECT_FALSE(isMailbox(path));
    EXPECT_EQ(indexOf("From the desk of\n\ntext\n").mails.size(), 1);
    EXPECT_FALSE(isMailbox(path));
    EXPECT_EQ(indexOf("").mails.size(), 0);
}

TEST_F(MailboxFile, FindsMailsAtEveryPlaceInAPiece)
{
    const QByteArray longLine = QByteArray(600'000, 'x') + "From not at a start 16:00 2026\n\n";
    for (const int size : {262'100, 262'140, 262'144, 262'150}) {
        const MailboxIndex index = indexOf(fromLine + "\n" + QByteArray(size, 'y') + "\n\n" + fromLine + "\n" + longLine + fromLine + "\nlast\n\n");
        ASSERT_EQ(index.mails.size(), 3) << size;
        EXPECT_EQ(mail(index.mails[0]), "\n" + QByteArray(size, 'y') + "\n");
        EXPECT_EQ(mail(index.mails[1]) + "\n", "\n" + longLine);
        EXPECT_EQ(mail(index.mails[2]), "\nlast\n");
    }
}

TEST_F(MailboxFile, StopsWhenItIsTold)
{
    (void)indexOf((fromLine + "\n" + QByteArray(1000, 'x') + "\n\n").repeated(40'000));
    int asked = 0;
    const auto index = readMailbox(path, [&asked](qint64) {
        ++asked;
        return false;
    });
    ASSERT_TRUE(index);
    EXPECT_EQ(asked, 1);
    EXPECT_LT(index->mails.size(), 40'000);
}

TEST_F(MailboxFile, OpensNothingThatIsNoFile)
{
    ASSERT_EQ(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    EXPECT_FALSE(isMailbox(path));
    EXPECT_FALSE(readMailbox(path));
    EXPECT_FALSE(readMailbox(directory.path()));
}
