// SPDX-License-Identifier: MIT
#include "core/delivery/compose.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/stat.h>

using namespace postscope;
using namespace postscope::delivery;
using Code = ComposeProblem::Code;

namespace {

class ComposeFile : public ::testing::Test {
protected:
    Result<Composed, QList<ComposeProblem>> composed(const QByteArray &octets, const EnvelopeChoice &choice = {})
    {
        QFile file(m_path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(octets);
        file.close();
        return composeFile(m_path, choice);
    }

    QByteArray sent(const QByteArray &octets)
    {
        const auto mail = composed(octets);
        if (!mail)
            return "refused";
        EXPECT_EQ(mail->message.range(0, mail->message.size()).value().size(), mail->message.size());
        return mail->message.range(0, mail->message.size()).value();
    }

    QTemporaryDir m_directory;
    QString m_path = m_directory.filePath(QStringLiteral("mail.eml"));
};

QByteArrayList recipients(const Composed &mail)
{
    QByteArrayList addresses;
    for (const smtp::Recipient &recipient : mail.envelope.recipients)
        addresses << recipient.address;
    return addresses;
}

} // namespace

TEST_F(ComposeFile, LeavesAMailAsItIs)
{
    const QByteArray mail = "Received: x\r\nFrom: A <a@b>\r\nTO : c@d\r\nX-Odd\r\nSubject: =?utf-8?q?x?=\r\n  folded\r\n\r\n.body \r\nFrom x\r\n";
    EXPECT_EQ(sent(mail), mail);
    EXPECT_EQ(sent(QByteArray(mail).replace("\r\n", "\n")), mail);
    EXPECT_EQ(sent(QByteArray(mail).replace("\r\n", "\r")), mail);
    EXPECT_EQ(sent(mail.chopped(2)), mail) << "the last line is made whole";
    EXPECT_EQ(sent("From a@b Mon Nov 23 2026\n" + mail), mail) << "the line of a mailbox file is no header";
    EXPECT_EQ(sent("From: a@b\nTo: c@d"), "From: a@b\r\nTo: c@d\r\n") << "no body at all";
}

TEST_F(ComposeFile, TakesBccOutAndDeliversToIt)
{
    const auto mail = composed("From: a@b\nBcc: hidden1@x,\n\thidden2@x\nTo: c@d\nbcc : hidden3@x\nResent-Bcc: hidden4@x\n\nbody\n");
    ASSERT_TRUE(mail);
    EXPECT_EQ(mail->message.range(0, 1000).value(), "From: a@b\r\nTo: c@d\r\n\r\nbody\r\n");
    EXPECT_EQ(recipients(*mail), QByteArrayList({"c@d", "hidden1@x", "hidden2@x", "hidden3@x"}));
    EXPECT_EQ(mail->envelope.sender, "a@b");
    // A bare CR is a line end for some readers: what follows it must not pass.
    EXPECT_FALSE(sent("From: a@b\r\nTo: c@d\r\nX: y\rBcc: hidden@x\r\n\r\n").contains("hidden"));
}

TEST_F(ComposeFile, ReadsAddressesAsTheyStandInHeaders)
{
    const auto mail =
        composed("From: =?UTF-8?B?5Lit5paH?= <a@bücher.example>\r\nMessage-ID: <id@b>\r\nTo: \"x, y\"\r\n <c@d>\r\nTo: 中文@d\r\nCc:\r\n\r\nbody ü\r\n");
    ASSERT_TRUE(mail);
    EXPECT_EQ(mail->envelope.sender, "a@bücher.example");
    EXPECT_EQ(recipients(*mail), QByteArrayList({"c@d", "中文@d"}));
    EXPECT_TRUE(mail->envelope.smtpUtf8);
    EXPECT_EQ(mail->envelope.smtpUtf8Cause, "中文@d");
    EXPECT_EQ(mail->message.messageId(), "<id@b>");
    EXPECT_TRUE(mail->message.eightBit());
    EXPECT_FALSE(composed("From: a@b\nTo: c@d\n\nbody\n")->message.eightBit());
    EXPECT_TRUE(composed("From: a@b\nTo: c@d\n\nb\xc3\xb6\n")->message.eightBit());
    EXPECT_EQ(composed("From: a@b, c@d\nSender: e@f\nTo: g@h\n\n")->envelope.sender, "e@f");
    EXPECT_EQ(composed("From: a@b, c@d\nTo: g@h\n\n")->envelope.sender, "a@b");
}

TEST_F(ComposeFile, LetsTheEnvelopeBeChosen)
{
    const auto mail = composed("From: nobody\nTo: @\n\nbody\n", {.overridden = true, .mailFrom = {}, .rcptTo = QStringLiteral("x@y")});
    ASSERT_TRUE(mail);
    EXPECT_EQ(mail->envelope.sender, "");
    EXPECT_EQ(recipients(*mail), QByteArrayList{"x@y"});
    const auto noRecipient = composed("From: a@b\nTo: c@d\n\n", {.overridden = true, .mailFrom = {}, .rcptTo = {}});
    EXPECT_EQ(noRecipient.error(), (QList<ComposeProblem>{{.field = Field::RcptTo, .code = Code::NoRecipient}}));
}

TEST_F(ComposeFile, SaysWhatIsWrong)
{
    const auto code = [this](const QByteArray &octets) { return composed(octets).error().constFirst().code; };
    for (const QByteArray &octets :
         {QByteArray(), QByteArray("\n"), QByteArray("no header here\n\nFrom: a@b\n"), QByteArray("\x89PNG\r\n\x1a\n"), QByteArray(" From: a@b\n\n"),
          QByteArray("\xef\xbb\xbf"
                     "From: a@b\n\n"),
          "From: a@b\nX: " + QByteArray(1024 * 1024, 'x') + "\n\n"})
        EXPECT_EQ(code(octets), Code::NotAMail) << octets.left(20).toStdString();
    EXPECT_EQ(code("Subject: x\nTo: a@b\n\n"), Code::NoSender);
    EXPECT_EQ(code("From: a@b\n\n"), Code::NoRecipient);
    EXPECT_EQ(code("From: a@b\nTo: c@d(x)evil\n\n"), Code::BadAddress);
    EXPECT_EQ(composeFile(QStringLiteral("/nowhere.eml"), {}).error().constFirst().code, Code::AttachmentMissing);
    QFile::remove(m_path);
    ASSERT_EQ(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
    EXPECT_EQ(composeFile(m_path, {}).error().constFirst().code, Code::AttachmentUnreadable) << "a pipe must not be waited for";
}

TEST_F(ComposeFile, StreamsALargeBody)
{
    const QByteArray line = QByteArray(98, 'x') + "\n";
    const auto mail = composed("From: a@b\nTo: c@d\n\n" + line.repeated(100'000));
    ASSERT_TRUE(mail);
    const QByteArray header = "From: a@b\r\nTo: c@d\r\n\r\n";
    EXPECT_EQ(mail->message.size(), header.size() + 100 * 100'000);
    EXPECT_GT(mail->message.segments().size(), 8) << "slices, not one piece";
    EXPECT_EQ(mail->message.range(header.size() + 100 * 99'999, 1000).value(), QByteArray(98, 'x') + "\r\n");
}
