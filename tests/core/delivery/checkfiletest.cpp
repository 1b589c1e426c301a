// SPDX-License-Identifier: MIT
#include "core/delivery/checks/checks.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

using namespace postscope;
using namespace postscope::delivery;
using namespace Qt::StringLiterals;
using Code = Finding::Code;
using Severity = Finding::Severity;

namespace {

const QByteArray sound = "From: ann@example.org\r\nTo: bob@example.net\r\nDate: Mon, 23 Nov 2026 16:27:58 +0800\r\nMessage-ID: <1@example.org>\r\n"
                         "Subject: Lunch\r\n";
const QByteArray body = "\r\nAt noon?\r\n";

/// A mail that has the finding, and the nearest one that has it not.
struct Case {
    const char *name;
    Code code;
    Severity severity;
    QByteArray has;
    QByteArray hasNot;
    friend void PrintTo(const Case &one, std::ostream *out) { *out << one.name; }
};

QByteArray without(const QByteArray &field)
{
    QByteArray mail = sound + body;
    const qsizetype begin = mail.indexOf(field);
    return mail.remove(begin, mail.indexOf("\r\n", begin) + 2 - begin);
}

const Case cases[] = {
    {"NoDate", Code::MissingDate, Severity::Warning, without("Date:"), sound + body},
    {"NoMessageId", Code::MissingMessageId, Severity::Warning, without("Message-ID:"), sound + body},
    {"NoMimeVersion", Code::MissingMimeVersion, Severity::Warning, sound + "Content-Type: text/plain\r\n" + body,
     sound + "MIME-Version: 1.0\r\nContent-Type: text/plain\r\n" + body},
    {"TwoFrom", Code::DoubledHeader, Severity::Warning, "from: eve@example.com\r\n" + sound + body, sound + body},
    {"TwoContentTypes", Code::DoubledHeader, Severity::Warning, sound + "MIME-Version: 1.0\r\nContent-Type: text/plain\r\nContent-Type: text/html\r\n" + body,
     sound + "Received: a\r\nReceived: b\r\n" + body},
    {"BccThatStays", Code::BlindCopyNamed, Severity::Error, sound + "X-Bcc: eve@example.com\r\n" + body, sound + "Bcc: eve@example.com\r\n" + body},
    {"BccElsewhere", Code::BlindCopyNamed, Severity::Error, sound + "Bcc: eve@example.com\r\nX-Log: <EVE@example.com>\r\n" + body,
     sound + "Bcc: bob@example.net\r\nX-Log: <bob@example.net>\r\n" + body},
    {"WordInAMessageId", Code::MisplacedEncodedWord, Severity::Warning, sound + "In-Reply-To: <=?utf-8?q?a?=@x>\r\n" + body,
     sound + "Comments: =?utf-8?q?a?=\r\n" + body},
    {"WordInQuotes", Code::MisplacedEncodedWord, Severity::Warning, sound + "Cc: \"=?utf-8?q?a?=\" <bob@example.net>\r\n" + body,
     sound + "Cc: =?utf-8?q?a?= <bob@example.net>\r\n" + body},
    {"OctetsInTheHeader", Code::RawOctetsInHeader, Severity::Warning, sound + "X-Name: J\xC3\xBCrgen\r\n" + body,
     sound + "X-Name: =?utf-8?q?J=C3=BCrgen?=\r\n" + body},
    {"LongHeader", Code::LongLine, Severity::Warning, sound + "X-Long: " + QByteArray(999, 'a') + "\r\n" + body,
     sound + "X-Long: " + QByteArray(900, 'a') + "\r\n " + QByteArray(900, 'a') + "\r\n" + body},
    {"LongLineInTheBody", Code::LongLine, Severity::Warning, sound + body + QByteArray(999, 'a'), sound + body + QByteArray(998, 'a')},
    {"BareCarriageReturn", Code::BareLineEnd, Severity::Warning, sound + body + "a\rb\r\n", sound + body + "a\r\nb\r\n"},
    {"BareLineFeed", Code::BareLineEnd, Severity::Warning, sound + body + "a\n.\nb\r\n", sound + body + "\r\n.\r\n"},
    {"Unix", Code::UnixLineEnds, Severity::Info, QByteArray(sound + body).replace("\r\n", "\n"), sound + body},
    {"Nul", Code::NulOctet, Severity::Warning, sound + body + QByteArray("a\0b\r\n", 5), sound + body},
    {"EightBitForNothing", Code::EightBitForNothing, Severity::Info, sound + "MIME-Version: 1.0\r\nContent-Transfer-Encoding: 8bit\r\n" + body,
     sound + "MIME-Version: 1.0\r\nContent-Transfer-Encoding: 8bit\r\n" + body + "\xC3\xBC\r\n"},
    {"EightBitUndeclared", Code::EightBitUndeclared, Severity::Warning, sound + body + "\xC3\xBC\r\n",
     sound + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n" + body + "\xC3\xBC\r\n"},
    {"FromTheText", Code::AttachmentForgotten, Severity::Warning, sound + "\r\nSee the attachment.\r\n", sound + body},
};

class CheckFile : public testing::TestWithParam<Case> {
protected:
    [[nodiscard]] QList<Finding> found(const QByteArray &mail, const EnvelopeChoice &choice = {}, const CheckContext &context = {},
                                       BodyEncoding encoding = BodyEncoding::Automatic) const
    {
        QFile file(m_folder.filePath(u"mail.eml"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(mail);
        file.close();
        const auto composed = composeFile(file.fileName(), choice, encoding);
        EXPECT_TRUE(composed) << "the mail cannot be sent";
        return composed ? checkFile(file.fileName(), choice, *composed, context) : QList<Finding>();
    }

private:
    QTemporaryDir m_folder;
};

bool has(const QList<Finding> &findings, Code code)
{
    return std::ranges::any_of(findings, [code](const Finding &finding) { return finding.code == code; });
}

} // namespace

TEST_P(CheckFile, FindsItInAReadyMadeMail)
{
    const QList<Finding> findings = found(GetParam().has);
    const auto one = std::ranges::find(findings, GetParam().code, &Finding::code);
    ASSERT_NE(one, findings.cend());
    EXPECT_EQ(one->severity, GetParam().severity);
    EXPECT_FALSE(has(found(GetParam().hasNot), GetParam().code));
}

INSTANTIATE_TEST_SUITE_P(Mail, CheckFile, testing::ValuesIn(cases), [](const auto &one) { return std::string(one.param.name); });

using CheckedFile = CheckFile;

TEST_F(CheckedFile, HasNothingToTellOfASoundMail)
{
    EXPECT_TRUE(found(sound + body).isEmpty());
}

TEST_F(CheckedFile, MissesFromWhereTheEnvelopeSpeaksForItself)
{
    EnvelopeChoice choice;
    choice.overridden = true;
    choice.mailFrom = u"ann@example.org"_s;
    choice.rcptTo = u"bob@example.net"_s;
    EXPECT_TRUE(has(found(without("From:"), choice), Code::MissingFrom));
    EXPECT_FALSE(has(found(sound + body, choice), Code::MissingFrom));
}

TEST_F(CheckedFile, IsLookedAtAsTheRawMailOfADraft)
{
    Draft draft;
    draft.raw = Attachment{.path = {}, .content = "X-Log: eve@example.com\r\nBcc: eve@example.com\r\n" + sound + body + "a\rb"};
    const auto composed = composeRaw(draft);
    ASSERT_TRUE(composed);
    const QList<Finding> findings = check(draft, *composed);
    EXPECT_TRUE(has(findings, Code::BlindCopyNamed));
    EXPECT_TRUE(has(findings, Code::BareLineEnd));
    EXPECT_FALSE(has(findings, Code::EmptySubject)) << "what a raw mail says is not in the fields of the draft";
}

TEST_F(CheckedFile, LeavesTheLinesOfABinaryMailAlone)
{
    const QByteArray mail = sound + "MIME-Version: 1.0\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\n\r\n" +
                            QByteArray(2'000, '\xFF') + "\r\n\n";
    EXPECT_TRUE(has(found(mail), Code::LongLine));
    EXPECT_TRUE(has(found(mail), Code::BareLineEnd));
    const QList<Finding> binary = found(mail, {}, {}, BodyEncoding::Binary);
    EXPECT_FALSE(has(binary, Code::LongLine));
    EXPECT_FALSE(has(binary, Code::BareLineEnd));
}

TEST_F(CheckedFile, ReadsOnlyTheHeaderForWhatIsUnsafe)
{
    const CheckContext context{.extent = CheckContext::Extent::Unsafe};
    const QList<Finding> findings = found(sound + "Bcc: eve@example.com\r\nX-Log: eve@example.com\r\n" + body + "attached\rx", {}, context);
    ASSERT_EQ(findings.size(), 1);
    EXPECT_EQ(findings.constFirst().code, Code::BlindCopyNamed);
    EXPECT_TRUE(keepsFromSending(findings));
}
