// SPDX-License-Identifier: MIT
#include "core/delivery/delivery.h"

#include "core/net/sandbox.h"
#include "tests/core/delivery/sending.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::test;
using smtp::Failure;
using smtp::ServerRule;
using State = smtp::RecipientResult::State;
using Verdict = delivery::Outcome::Verdict;

namespace {

const QByteArray mail = "Subject: x\r\n\r\n.dot\r\nlast\r\n";

class SandboxDelivery : public testing::Test {
protected:
    void listen(const QList<ServerRule> &rules = {})
    {
        net::SandboxOptions options;
        options.firstPort = 42525;
        options.tlsPort = 0;
        options.directory = m_directory.filePath(QStringLiteral("mail"));
        options.certificateDirectory = m_directory.filePath(QStringLiteral("certificate"));
        options.server.rules = rules;
        QObject::connect(&m_sandbox, &net::Sandbox::messageCaptured, &m_sandbox, [this](const net::CapturedMessage &message) { m_captured << message; });
        m_sandbox.start(options);
        ASSERT_TRUE(eventually([this] { return m_sandbox.isListening(); }));
    }
    [[nodiscard]] delivery::Route route() const { return delivery::routeToSandbox(m_sandbox.port(), m_sandbox.certificate()); }
    [[nodiscard]] QByteArray stored(qsizetype index) const
    {
        QFile file(m_captured.at(index).path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_directory;
    net::Sandbox m_sandbox;
    QList<net::CapturedMessage> m_captured;
};

} // namespace

TEST_F(SandboxDelivery, ArrivesAsItWasSent)
{
    listen();
    Sending sending(QByteArray("any"));
    sending.delivery().start(mailOf(mail, {"a@x.test", "b@x.test"}), route());
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(sending.outcome().verdict(), Verdict::Accepted);
    EXPECT_TRUE(sending.outcome().tls.verified);
    EXPECT_FALSE(sending.outcome().session.mechanism.isEmpty());
    ASSERT_TRUE(eventually([&] { return !m_captured.isEmpty(); }));
    EXPECT_EQ(m_captured.constFirst().user, "sandbox");
    EXPECT_TRUE(m_captured.constFirst().tls);
    EXPECT_EQ(m_captured.constFirst().envelope.recipients.size(), 2);
    EXPECT_EQ(sending.outcome().queueId, m_captured.constFirst().id.toUtf8());
    EXPECT_TRUE(stored(0).endsWith(mail));
}

TEST_F(SandboxDelivery, GoesInsideImplicitTls)
{
    listen();
    delivery::Route implicit = route();
    implicit.endpoint.port = m_sandbox.tlsPort();
    implicit.endpoint.implicitTls = true;
    implicit.options.tls = TlsMode::Implicit;
    Sending sending(QByteArray("any"));
    sending.delivery().start(mailOf(mail), implicit);
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(sending.outcome().verdict(), Verdict::Accepted);
    EXPECT_TRUE(sending.outcome().session.clear.list().isEmpty());
    EXPECT_TRUE(sending.outcome().session.secure.has_value());
}

TEST_F(SandboxDelivery, DoesNotTrustAnotherCertificate)
{
    listen();
    delivery::Route wrongAuthority = route();
    wrongAuthority.endpoint.tls.caCertificates = testCertificate();
    delivery::Route wrongName = route();
    wrongName.endpoint.tls.verifyName = QStringLiteral("mail.example.test");
    for (const delivery::Route &wrong : {wrongAuthority, wrongName}) {
        Sending sending(QByteArray("any"));
        sending.delivery().start(mailOf(mail), wrong);
        ASSERT_TRUE(sending.finishes());
        ASSERT_TRUE(sending.outcome().failure);
        EXPECT_EQ(sending.outcome().failure->reason, Failure::Reason::CertificateRejected);
        EXPECT_EQ(sending.outcome().verdict(), Verdict::Policy);
        EXPECT_EQ(sending.asked(), 0);
        EXPECT_FALSE(sending.outcome().tls.chain.isEmpty());
    }
    EXPECT_TRUE(m_captured.isEmpty());
}

TEST_F(SandboxDelivery, TellsRefusedRecipients)
{
    listen({{.stage = ServerRule::Stage::Rcpt, .match = QStringLiteral("*@bad.test"), .reply = "550 5.1.1 No such user"}});
    Sending some(QByteArray("any"));
    some.delivery().start(mailOf(mail, {"a@good.test", "b@bad.test"}), route());
    ASSERT_TRUE(some.finishes());
    EXPECT_EQ(some.outcome().verdict(), Verdict::SomeRefused);
    EXPECT_EQ(some.outcome().receipt.recipients.at(1).state, State::Refused);
    EXPECT_EQ(some.outcome().receipt.recipients.at(1).reply->text(), "No such user");

    Sending none(QByteArray("any"));
    none.delivery().start(mailOf(mail, {"b@bad.test"}), route());
    ASSERT_TRUE(none.finishes());
    EXPECT_EQ(none.outcome().verdict(), Verdict::Refused);
    ASSERT_TRUE(eventually([&] { return !m_captured.isEmpty(); }));
    EXPECT_EQ(m_captured.size(), 1);
}

TEST_F(SandboxDelivery, ToldOfAServerThatDisappearsAtEachStage)
{
    using Stage = ServerRule::Stage;
    for (const Stage stage : {Stage::Greeting, Stage::Ehlo, Stage::StartTls, Stage::Auth, Stage::Mail, Stage::Rcpt, Stage::Data, Stage::Content}) {
        net::Sandbox sandbox;
        net::SandboxOptions options;
        options.firstPort = 42525;
        options.directory = m_directory.filePath(QStringLiteral("mail"));
        options.certificateDirectory = m_directory.filePath(QStringLiteral("certificate"));
        options.server.rules = {{.stage = stage, .disconnect = true}};
        sandbox.start(options);
        ASSERT_TRUE(eventually([&] { return sandbox.isListening(); }));
        Sending sending(QByteArray("any"));
        sending.delivery().start(mailOf(mail), delivery::routeToSandbox(sandbox.port(), sandbox.certificate()));
        ASSERT_TRUE(sending.finishes());
        ASSERT_TRUE(sending.outcome().failure) << int(stage);
        EXPECT_EQ(sending.outcome().verdict(), stage == Stage::Content ? Verdict::Unknown : Verdict::TryLater) << int(stage);
        EXPECT_TRUE(sending.noted(Note::Code::PeerClosed)) << int(stage);
    }
}
