// SPDX-License-Identifier: MIT
// A mail whose attachments go octet for octet: BINARYMIME (RFC 3030), against our own sandbox.
#include "core/delivery/draftfile.h"
#include "core/net/sandbox.h"
#include "tests/core/delivery/sending.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::delivery;
using namespace postscope::test;
using smtp::Failure;
using Verdict = Outcome::Verdict;

namespace {

/// Every octet, and what a line-based way would spoil: bare CR and LF, a lone dot, "From ", a line without end, no line end last.
QByteArray hostileOctets()
{
    QByteArray octets;
    for (int octet = 0; octet < 256; ++octet)
        octets += char(octet);
    octets += QByteArray("\r\n.\r\n\n.\n\rFrom x\n\r\r\n");
    octets += QByteArray(5000, '\xff');
    return octets + QByteArray("\0\r", 2);
}

Draft draftWith(const QList<Attachment> &attachments, BodyEncoding encoding)
{
    Draft draft;
    draft.from = QStringLiteral("a@example.test");
    draft.to = QStringLiteral("b@example.test");
    draft.text = QStringLiteral("Hello all of you, Gr\u00fc\u00dfe\n");
    draft.attachments = attachments;
    draft.encoding = encoding;
    return draft;
}

QByteArray octetsOf(const mime::Message &message)
{
    return message.range(0, message.size()).value();
}

class BinaryMime : public testing::Test {
protected:
    void SetUp() override
    {
        net::SandboxOptions options;
        options.tlsPort = 0;
        options.directory = m_directory.filePath(QStringLiteral("mail"));
        options.certificateDirectory = m_directory.filePath(QStringLiteral("certificate"));
        QObject::connect(&m_sandbox, &net::Sandbox::messageCaptured, &m_sandbox, [this](const net::CapturedMessage &message) { m_captured << message; });
        m_sandbox.start(options);
        ASSERT_TRUE(eventually([this] { return m_sandbox.isListening(); }));
    }
    [[nodiscard]] Route route() const { return routeToSandbox(m_sandbox.port(), m_sandbox.certificate()); }
    [[nodiscard]] QString fileWith(const QByteArray &octets)
    {
        const QString path = m_directory.filePath(QStringLiteral("octets.bin"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size());
        return path;
    }
    /// The octets that the sandbox keeps of the only mail that came.
    [[nodiscard]] QByteArray kept()
    {
        if (!eventually([this] { return m_captured.size() == 1; }))
            return "nothing came";
        QFile file(m_captured.constFirst().path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_directory;
    net::Sandbox m_sandbox;
    QList<net::CapturedMessage> m_captured;
};

} // namespace

TEST(BodyEncoding, NamesWhatItsPartsNeed)
{
    const Attachment file{.content = hostileOctets(), .fileName = QStringLiteral("x.bin")};
    const SystemClock clock;
    const auto context = ComposeContext::system(clock);
    const auto usual = compose(draftWith({file}, BodyEncoding::Automatic), context);
    EXPECT_FALSE(usual->binary || usual->message.eightBit());
    const auto binary = compose(draftWith({file}, BodyEncoding::Binary), context);
    ASSERT_TRUE(binary && binary->binary);
    EXPECT_FALSE(binary->message.eightBit()) << "the form for a server without BINARYMIME is the usual one";
    const QByteArray octets = octetsOf(*binary->binary);
    EXPECT_EQ(octets.size(), binary->binary->size());
    EXPECT_EQ(octets.count("Content-Transfer-Encoding: binary\r\n"), 2) << "the part and the multipart around it (RFC 2045 6.4)";
    EXPECT_TRUE(octets.contains("Content-Transfer-Encoding: 8bit\r\n\r\nHello all of you, Gr\xc3\xbc\xc3\x9f"
                                "e\r\n"));
    EXPECT_TRUE(octets.contains("\r\n\r\n" + hostileOctets() + "\r\n--=_"));
    EXPECT_FALSE(compose(draftWith({}, BodyEncoding::Binary), context)->binary) << "nothing of it is binary";
}

TEST(BodyEncoding, SendsTextInEightBitsAndHasTheOtherForm)
{
    const SystemClock clock;
    const auto mail = compose(draftWith({}, BodyEncoding::EightBit), ComposeContext::system(clock));
    ASSERT_TRUE(mail && mail->sevenBit);
    EXPECT_TRUE(mail->message.eightBit());
    EXPECT_TRUE(octetsOf(mail->message)
                    .contains("8bit\r\n\r\nHello all of you, Gr\xc3\xbc\xc3\x9f"
                              "e\r\n"));
    EXPECT_TRUE(octetsOf(*mail->sevenBit).contains("quoted-printable"));
    Draft longLine = draftWith({}, BodyEncoding::EightBit);
    longLine.text = QString(999, QChar(0xfc));
    EXPECT_FALSE(compose(longLine, ComposeContext::system(clock))->message.eightBit()) << "a line that 8BITMIME does not carry either";
}

TEST(BodyEncoding, IsKeptInADraft)
{
    for (const BodyEncoding encoding : {BodyEncoding::Automatic, BodyEncoding::SevenBit, BodyEncoding::EightBit, BodyEncoding::Binary}) {
        const auto again = draftFromJson(draftToJson(draftWith({}, encoding), {}), {});
        ASSERT_TRUE(again);
        EXPECT_EQ(again->encoding, encoding);
    }
    const auto wrong = draftFromJson(R"({"postscope": {"bodyEncoding": "uuencode"}})", {});
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().detail, QStringLiteral("postscope.bodyEncoding"));
}

TEST_F(BinaryMime, CarriesEveryOctetOfAFile)
{
    const SystemClock clock;
    const QString path = fileWith(hostileOctets());
    const auto mail = compose(draftWith({{.path = path, .contentType = "application/octet-stream"}}, BodyEncoding::Binary), ComposeContext::system(clock));
    ASSERT_TRUE(mail);
    Sending sending(QByteArray("any"));
    sending.delivery().start(*mail, route());
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(sending.outcome().verdict(), Verdict::Accepted);
    EXPECT_EQ(sending.outcome().messageSize, mail->binary->size());
    EXPECT_EQ(sending.sent(), sending.total());
    const QByteArrayList lines = sending.lines(Origin::Client);
    EXPECT_TRUE(std::ranges::any_of(lines, [](const QByteArray &line) { return line.startsWith("MAIL FROM:") && line.contains(" BODY=BINARYMIME"); }));
    EXPECT_TRUE(std::ranges::any_of(lines, [](const QByteArray &line) { return line.startsWith("BDAT "); }));
    EXPECT_TRUE(kept().endsWith(octetsOf(*mail->binary)));
}

TEST_F(BinaryMime, FallsBackToTheUsualForm)
{
    const SystemClock clock;
    const auto mail =
        compose(draftWith({{.content = hostileOctets(), .fileName = QStringLiteral("x.bin")}}, BodyEncoding::Binary), ComposeContext::system(clock));
    for (const char *missing : {"BINARYMIME", "CHUNKING"}) {
        m_captured.clear();
        Route less = route();
        less.options.without = {missing};
        Sending sending(QByteArray("any"));
        sending.delivery().start(*mail, less);
        ASSERT_TRUE(sending.finishes());
        EXPECT_EQ(sending.outcome().verdict(), Verdict::Accepted) << missing;
        EXPECT_EQ(sending.outcome().messageSize, mail->message.size());
        EXPECT_TRUE(sending.noted(Note::Code::ExtensionNotOffered)) << missing;
        EXPECT_TRUE(kept().endsWith(octetsOf(mail->message))) << missing;
    }
}

TEST_F(BinaryMime, GoesIntoASeries)
{
    const SystemClock clock;
    const auto mail =
        compose(draftWith({{.content = hostileOctets(), .fileName = QStringLiteral("x.bin")}}, BodyEncoding::Binary), ComposeContext::system(clock));
    Sending sending(QByteArray("any"));
    sending.delivery().repeat(*mail, route(), {.count = 1});
    ASSERT_TRUE(sending.finishes());
    EXPECT_TRUE(kept().contains("\r\n\r\n" + hostileOctets() + "\r\n--=_"));
}

TEST_F(BinaryMime, LeavesAFinishedMailAsItIsOrUnsent)
{
    const QByteArray body = hostileOctets();
    const QString path = fileWith("From: a@example.test\r\nBcc: b@example.test\r\nContent-Transfer-Encoding: binary\r\n\r\n" + body);
    const auto mail = composeFile(path, {}, BodyEncoding::Binary);
    ASSERT_TRUE(mail && mail->binaryOnly);
    Sending sending(QByteArray("any"));
    sending.delivery().start(*mail, route());
    ASSERT_TRUE(sending.finishes());
    EXPECT_TRUE(kept().endsWith("From: a@example.test\r\nContent-Transfer-Encoding: binary\r\n\r\n" + body));
    m_captured.clear();
    Route less = route();
    less.options.without = {"BINARYMIME"};
    Sending unsent(QByteArray("any"));
    unsent.delivery().start(*mail, less);
    ASSERT_TRUE(unsent.finishes());
    ASSERT_TRUE(unsent.outcome().failure);
    EXPECT_EQ(unsent.outcome().failure->reason, Failure::Reason::BinaryMissing);
    EXPECT_EQ(unsent.outcome().verdict(), Verdict::Policy);
    EXPECT_TRUE(m_captured.isEmpty());
}

TEST_F(BinaryMime, EightBitTextIsEncodedWhereItIsNotTaken)
{
    const SystemClock clock;
    const auto mail = compose(draftWith({}, BodyEncoding::EightBit), ComposeContext::system(clock));
    Route less = route();
    less.options.without = {"8BITMIME"};
    Sending sending(QByteArray("any"));
    sending.delivery().start(*mail, less);
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(sending.outcome().verdict(), Verdict::Accepted);
    EXPECT_TRUE(sending.noted(Note::Code::ContentReencoded));
    EXPECT_TRUE(kept().contains("Content-Transfer-Encoding: quoted-printable"));
}
