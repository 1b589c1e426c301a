// SPDX-License-Identifier: MIT
#include "core/outline/filenamefindings.h"
#include "core/outline/outline.h"

#include "tests/support/printers.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace postscope::outline;
using Code = Finding::Code;

namespace {

const QByteArray head = "From: a@example.org\r\nTo: b@example.org\r\nDate: Mon, 23 Nov 2026 16:00:00 +0000\r\nMessage-ID: <1@example.org>\r\nSubject: x\r\n"
                        "MIME-Version: 1.0\r\n";

QList<Finding> findingsIn(const QByteArray &octets)
{
    return readOutline(QByteArrayView(octets)).findings;
}

QByteArrayList codesIn(const QByteArray &octets)
{
    QByteArrayList codes;
    for (const Finding &finding : findingsIn(octets))
        codes << nameOf(finding.code);
    return codes;
}

std::optional<Finding> find(const QList<Finding> &findings, Code code)
{
    for (const Finding &finding : findings) {
        if (finding.code == code)
            return finding;
    }
    return std::nullopt;
}

QByteArrayList flaws(const QString &name)
{
    QByteArrayList codes;
    for (const NameFlaw &flaw : flawsOf(name))
        codes << nameOf(flaw.code);
    return codes;
}

} // namespace

TEST(Findings, AreNoneInAGoodMail)
{
    EXPECT_EQ(codesIn(head + "\r\ntext\r\n"), QByteArrayList());
    EXPECT_EQ(codesIn(head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n"
                             "Content-Transfer-Encoding: quoted-printable\r\n\r\ncaf=C3=A9 =\r\nx\r\n--b\r\nContent-Type: image/png; name=\"a b.png\"\r\n"
                             "Content-Disposition: attachment; filename=\"a b.png\"\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw==\r\n--b--\r\n"),
              QByteArrayList());
}

TEST(Findings, HoldForTheGoldenMails)
{
    // What compose() writes gives no cause for anything worse than a note.
    for (const char *name : {"plain", "nodemailer", "pictures", "traps"}) {
        const auto read = readOutline(QStringLiteral(TEST_DATA_DIR "/golden/%1.eml").arg(QLatin1StringView(name)));
        ASSERT_TRUE(read);
        for (const Finding &finding : read->findings)
            EXPECT_LT(finding.severity, Finding::Severity::Warning)
                << name << ' ' << nameOf(finding.code).toStdString() << ' ' << finding.detail().toStdString();
    }
}

TEST(Findings, PointAtTheirPlace)
{
    const QByteArray mail = head + "Bcc: secret@example.org\r\nSubject: again\r\n\r\ntext\r\n";
    const QList<Finding> all = findingsIn(mail);
    const auto bcc = find(all, Code::BccPresent);
    ASSERT_TRUE(bcc);
    EXPECT_EQ(mail.mid(bcc->offset, bcc->length), "Bcc: secret@example.org");
    const auto doubled = find(all, Code::DoubledHeader);
    ASSERT_TRUE(doubled);
    EXPECT_EQ(mail.mid(doubled->offset, doubled->length), "Subject: again");
    EXPECT_EQ(doubled->detail(), u"Subject"_s);
}

TEST(Findings, TellLineEndsApart)
{
    EXPECT_EQ(codesIn(QByteArray(head).replace("\r\n", "\n") + "\ntext\n"), QByteArrayList{"only-lf"});
    EXPECT_EQ(codesIn(head + "\r\none\ntwo\r\n"), QByteArrayList{"bare-lf"});
    EXPECT_EQ(codesIn(head + "\r\none\rtwo\r\n"), QByteArrayList{"bare-cr"});
    EXPECT_EQ(codesIn(head + "\r\none\r\r\n"), QByteArrayList{"bare-cr"});
    EXPECT_EQ(codesIn(head + "\r\n" + QByteArray(998, 'x') + "\r\n"), QByteArrayList());
    const auto tooLong = find(findingsIn(head + "\r\n" + QByteArray(999, 'x') + "\r\n"), Code::LongLine);
    ASSERT_TRUE(tooLong);
    EXPECT_EQ(tooLong->arguments, QStringList({u"1"_s, u"999"_s}));
    const auto nul = find(findingsIn(head + "\r\n" + QByteArray("a\0b\0", 4)), Code::Nul);
    ASSERT_TRUE(nul);
    EXPECT_EQ(nul->arguments, QStringList{u"2"_s});
    EXPECT_EQ(nul->offset, head.size() + 3);
}

TEST(Findings, KnowGoodDatesFromBad)
{
    const auto withDate = [](const QByteArray &date) { return codesIn(QByteArray(head).replace("Mon, 23 Nov 2026 16:00:00 +0000", date)); };
    for (const char *good : {"23 Nov 2026 16:00 +0000", "Mon, 23 Nov 2026 16:00:00 GMT (a comment)", "Mon,\r\n 23 Nov 2026 16:00:00 -0500"})
        EXPECT_EQ(withDate(good), QByteArrayList()) << good;
    for (const char *bad : {"", "yesterday", "2026-11-23", "(", "99 Foo 12345"})
        EXPECT_EQ(withDate(bad), QByteArrayList{"unparsable-date"}) << bad;
}

TEST(Findings, KnowEncodedWordsFromTextThatLooksLikeThem)
{
    const auto inSubject = [](const QByteArray &subject) { return codesIn(QByteArray(head).replace("Subject: x", "Subject: " + subject)); };
    for (const char *good : {"=?utf-8?q?caf=C3=A9?=", "=?utf-8*fr?b?Y2Fmw6k=?= (=?utf-8?q?x?=)", "1 =? 2", "what=?now", "=?utf-8?= x", "=?big5?b?pKSk5Q==?="})
        EXPECT_EQ(inSubject(good), QByteArrayList()) << good;
    for (const char *broken : {"=?utf-8?q?two words?=", "=?utf-8?q?cut", "=?utf-8?b?Y2F?Zw==?=", "=?x-none?q?x?=", "=?utf-8?q?=4?=", "=?utf-8?z?x?="})
        EXPECT_EQ(inSubject(broken).value(0), "broken-encoded-word") << broken;
    EXPECT_EQ(inSubject("a=?utf-8?q?b?="), QByteArrayList{"misplaced-encoded-word"});
    EXPECT_EQ(inSubject("=?utf-8?q?a=0D=0ABcc:_x?="), QByteArrayList{"control-in-encoded-word"});
}

TEST(Findings, KnowWhatNamesOfFilesAreUpTo)
{
    for (const QString &fine : {u"a.txt"_s, u"archive.tar.gz"_s, u"中文 報告.pdf"_s, u".profile"_s, u"1.2.3"_s, u"a.b"_s})
        EXPECT_EQ(flaws(fine), QByteArrayList()) << fine.toStdString();
    EXPECT_EQ(flaws(u"setup.exe"_s), QByteArrayList{"name-is-program"});
    EXPECT_EQ(flaws(u"setup.exe. "_s), QByteArrayList{"name-is-program"});
    EXPECT_EQ(flaws(u"photo.jpg          .SCR"_s), QByteArrayList{"name-has-two-extensions"});
    EXPECT_EQ(flaws(u"invoice\u202efdp.exe"_s), QByteArrayList({"name-hides-order", "name-is-program"}));
    EXPECT_EQ(flaws(u"a\u200b.txt"_s), QByteArrayList{"name-hides-order"});
    for (const QString &path : {u"../a"_s, u"C:a"_s, u"a\\b"_s, u"/etc/passwd"_s, u".."_s, u"~"_s})
        EXPECT_EQ(flaws(path), QByteArrayList{"name-is-path"}) << path.toStdString();
    EXPECT_EQ(flaws(u"a\nb"_s), QByteArrayList{"name-has-control"});
}

TEST(Findings, AreNeverALongList)
{
    const QList<Finding> all = findingsIn(head + QByteArray("Bcc: x\r\nSubject: y\r\n").repeated(5000) + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" +
                                          QByteArray("--b\r\nContent-Type: x; name=a.exe\r\nContent-Transfer-Encoding: base64\r\n\r\n!\r\n").repeated(5000));
    EXPECT_LE(all.size(), 200);
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end(), [](const Finding &one, const Finding &other) { return one.offset < other.offset; }));
}

TEST(Findings, TakeHostileHeadersInTime)
{
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray &piece : {"=?a?q?"_ba, "=?"_ba, "\"("_ba, "\\\""_ba, ";a="_ba, ";name=a.exe"_ba, "<=?utf-8?b?eA==?=>"_ba}) {
        const QByteArray value = piece.repeated(100'000 / piece.size());
        for (const char *name : {"Subject", "From", "Date", "Content-Type", "Content-Disposition"})
            (void)findingsIn(QByteArray(name) + ": " + value + "\r\n\r\nx");
    }
    EXPECT_LT(timer.elapsed(), 30'000);
}

TEST(Content, IsReadOutOfTheFileHoweverLarge)
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"mail.eml"_s));
    QByteArray octets;
    for (int i = 0; i < 500'000; ++i)
        octets += char(i * 11);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(head + "Content-Transfer-Encoding: base64\r\n\r\n" + octets.toBase64() + "\r\n");
    file.close();
    const auto read = readOutline(file.fileName(), {.content = 1000});
    ASSERT_TRUE(read);
    EXPECT_TRUE(find(read->findings, Code::ContentLimit));
    EXPECT_EQ(read->parts.first().content.size(), 1000);
    EXPECT_EQ(read->parts.first().size, octets.size());
    QByteArray whole;
    EXPECT_TRUE(readContent(file.fileName(), read->parts.first(), [&whole](QByteArrayView piece) {
        whole += piece;
        return true;
    }));
    EXPECT_EQ(whole, octets);
    ASSERT_TRUE(file.resize(1000));
    EXPECT_FALSE(readContent(file.fileName(), read->parts.first(), [](QByteArrayView) { return true; }));
}
