// SPDX-License-Identifier: MIT
#include "core/delivery/delivery.h"

#include "tests/core/delivery/sending.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::test;
using delivery::Outcome;
using smtp::Failure;
using State = smtp::RecipientResult::State;
using Verdict = Outcome::Verdict;

namespace {

const QByteArray mail = "Subject: x\r\n\r\n.dot\r\n";

QList<Step> upTo(const char *phase)
{
    const QList<Step> whole{say("220 ready"), expect("EHLO"), say("250 hello"), expect("MAIL"),          say("250 ok"),  expect("RCPT"), say("250 ok"),
                            expect("DATA"),   say("354 go"),  test::content(),  say("250 queued as A1"), expect("QUIT"), say("221 bye"), test::close()};
    QList<Step> part;
    for (const Step &step : whole) {
        part << step;
        if (step.octets.startsWith(phase))
            break;
    }
    return part;
}

} // namespace

TEST(Delivery, SendsAMailAndTellsAllOfIt)
{
    ScriptedServer server(upTo("-"));
    Sending sending;
    sending.delivery().start(mailOf(mail), routeTo(server));
    ASSERT_TRUE(sending.finishes());
    const Outcome &outcome = sending.outcome();
    EXPECT_EQ(outcome.verdict(), Verdict::Accepted);
    EXPECT_FALSE(outcome.failure);
    EXPECT_EQ(outcome.queueId, "A1");
    EXPECT_EQ(outcome.messageId, "<id@example.test>");
    EXPECT_EQ(outcome.messageSize, mail.size());
    ASSERT_EQ(outcome.receipt.recipients.size(), 1);
    EXPECT_EQ(outcome.receipt.recipients.constFirst().state, State::Accepted);
    EXPECT_EQ(server.content(), "Subject: x\r\n\r\n..dot\r\n");
    EXPECT_EQ(server.lines().constFirst(), "EHLO [127.0.0.1]");
    EXPECT_EQ(sending.sent(), mail.size());
    EXPECT_EQ(sending.total(), mail.size());
    EXPECT_FALSE(sending.toldLate());
    EXPECT_EQ(sending.lines(Origin::Server).constLast(), "221 bye");
    std::chrono::nanoseconds before{0};
    for (const Event &event : sending.events()) {
        EXPECT_GE(event.elapsed, before);
        EXPECT_TRUE(event.time.isValid());
        before = event.elapsed;
    }
    EXPECT_GE(outcome.timings.total, before);
    EXPECT_GT(outcome.timings.message.count(), 0);
}

TEST(Delivery, ConnectsToNobodyWithoutAUserToLogInAs)
{
    ScriptedServer server(upTo("-"));
    delivery::Route route = routeTo(server);
    route.options.authenticate = true;
    Sending sending("secret");
    sending.delivery().start(mailOf(mail), route);
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(sending.finished(), 1);
    EXPECT_EQ(sending.outcome().failure.value_or(Failure{}).reason, Failure::Reason::UserMissing);
    EXPECT_EQ(sending.outcome().verdict(), Verdict::Local);
    EXPECT_EQ(server.connections(), 0);
    EXPECT_EQ(sending.asked(), 0);
}

TEST(Delivery, LogsInInsideTlsAndHidesTheSecret)
{
    const QByteArray secret = "CANARY-9f3!";
    ScriptedServer server({say("220 ready"), expect("EHLO"), raw("250-hello\r\n250 STARTTLS\r\n"), expect("STARTTLS"), say("220 go"), tls(), expect("EHLO"),
                           raw("250-hello\r\n250 AUTH PLAIN\r\n"), expect("AUTH PLAIN"), say("235 in"), expect("QUIT"), say("221 bye"), test::close()});
    delivery::Route route = routeTo(server);
    route.options.authenticate = true;
    route.options.user = QStringLiteral("user");
    Sending sending(secret);
    sending.delivery().test(route);
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(sending.asked(), 1);
    EXPECT_FALSE(sending.outcome().failure);
    EXPECT_EQ(sending.outcome().verdict(), Verdict::Accepted);
    EXPECT_EQ(sending.outcome().session.mechanism, "PLAIN");
    EXPECT_TRUE(sending.outcome().tls.verified);
    EXPECT_GT(sending.outcome().timings.tls.count(), 0);
    const QByteArray response = QByteArray(QByteArray(1, '\0') + "user" + QByteArray(1, '\0') + secret).toBase64();
    EXPECT_TRUE(server.lines().contains("AUTH PLAIN " + response));
    for (const Event &event : sending.events())
        EXPECT_FALSE(event.octets.contains(response));
}

TEST(Delivery, EndsWithoutASecret)
{
    for (const bool cancelled : {false, true}) {
        ScriptedServer server({say("220 ready"), expect("EHLO"), raw("250-hello\r\n250 AUTH PLAIN\r\n"), expect("AUTH")});
        delivery::Route route = routeTo(server);
        route.options.tls = TlsMode::None;
        route.options.allowPlaintextAuth = true;
        route.options.authenticate = true;
        route.options.user = QStringLiteral("user");
        Sending sending(cancelled ? std::nullopt : std::optional<QByteArray>(""));
        sending.delivery().start(mailOf(mail), route);
        if (cancelled) {
            ASSERT_TRUE(eventually([&] { return sending.asked() > 0; }));
            sending.delivery().cancel();
        }
        ASSERT_TRUE(sending.finishes());
        ASSERT_TRUE(sending.outcome().failure);
        EXPECT_EQ(sending.outcome().failure->kind, cancelled ? Failure::Kind::Cancelled : Failure::Kind::Credentials);
        EXPECT_EQ(sending.outcome().verdict(), Verdict::Local);
        EXPECT_EQ(server.lines(), (QByteArrayList{"EHLO [127.0.0.1]", "QUIT"}).mid(0, server.lines().size()));
    }
}

TEST(Delivery, TellsARefusedRecipientFromAnAcceptedOne)
{
    ScriptedServer server({say("220 ready"), expect("EHLO"), raw("250-hello\r\n250 PIPELINING\r\n"), expect("MAIL"), expect("RCPT"), expect("RCPT"),
                           expect("RCPT"), expect("DATA"), raw("250 ok\r\n250 ok\r\n550 5.1.1 no\r\n451 later\r\n354 go\r\n"), test::content(), say("250 ok"),
                           expect("QUIT"), say("221 bye")});
    Sending sending;
    sending.delivery().start(mailOf(mail, {"a@x.test", "b@x.test", "c@x.test"}), routeTo(server));
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(sending.outcome().verdict(), Verdict::SomeRefused);
    const auto &recipients = sending.outcome().receipt.recipients;
    ASSERT_EQ(recipients.size(), 3);
    EXPECT_EQ(recipients[0].state, State::Accepted);
    EXPECT_EQ(recipients[1].state, State::Refused);
    EXPECT_EQ(recipients[2].state, State::Later);
}

struct Disappearance {
    const char *after; // the step that is played last
    Phase phase;
    Verdict verdict;
};

class Disappears : public testing::TestWithParam<Disappearance> {};

TEST_P(Disappears, IsToldWithItsPhaseAndNeverTriedAgain)
{
    QList<Step> script = upTo(GetParam().after);
    if (GetParam().phase == Phase::Content && GetParam().verdict == Verdict::Unknown)
        script << test::content();
    script << test::close();
    ScriptedServer server(script);
    Sending sending;
    sending.delivery().start(mailOf(mail), routeTo(server));
    ASSERT_TRUE(sending.finishes());
    ASSERT_TRUE(sending.outcome().failure);
    EXPECT_EQ(sending.outcome().failure->phase, GetParam().phase);
    EXPECT_EQ(sending.outcome().verdict(), GetParam().verdict);
    EXPECT_EQ(sending.outcome().receipt.recipients.value(0).state == State::Unknown, GetParam().verdict == Verdict::Unknown);
    EXPECT_TRUE(sending.noted(Note::Code::PeerClosed));
    EXPECT_EQ(server.connections(), 1);
}

TEST_P(Disappears, CanBeCancelledThere)
{
    QList<Step> script = upTo(GetParam().after);
    if (GetParam().phase == Phase::Content && GetParam().verdict == Verdict::Unknown)
        script << test::content();
    ScriptedServer server(script);
    Sending sending;
    sending.delivery().start(mailOf(mail), routeTo(server));
    ASSERT_TRUE(eventually([&] { return server.played(); }));
    QElapsedTimer time;
    time.start();
    sending.delivery().cancel();
    ASSERT_TRUE(sending.finishes());
    EXPECT_LT(time.elapsed(), 500);
    ASSERT_TRUE(sending.outcome().failure);
    const bool unknown = GetParam().verdict == Verdict::Unknown;
    EXPECT_EQ(sending.outcome().failure->kind, unknown ? Failure::Kind::Unknown : Failure::Kind::Cancelled);
    EXPECT_TRUE(eventually([&] { return server.clientGone(); }));
}

TEST_P(Disappears, CanBeDestroyedThere)
{
    ScriptedServer server(upTo(GetParam().after));
    Sending sending;
    sending.delivery().start(mailOf(mail), routeTo(server));
    ASSERT_TRUE(eventually([&] { return server.played(); }));
    sending.destroy();
    EXPECT_TRUE(eventually([&] { return server.clientGone(); }));
    EXPECT_EQ(sending.finished(), 0);
}

INSTANTIATE_TEST_SUITE_P(Delivery, Disappears,
                         testing::Values(Disappearance{"EHLO", Phase::Ehlo, Verdict::TryLater}, Disappearance{"MAIL", Phase::Mail, Verdict::TryLater},
                                         Disappearance{"RCPT", Phase::Rcpt, Verdict::TryLater}, Disappearance{"DATA", Phase::Data, Verdict::TryLater},
                                         Disappearance{"354", Phase::Content, Verdict::Unknown}));

TEST(Delivery, IsSentThoughQuitIsNotAnswered)
{
    QList<Step> script = upTo("QUIT");
    script << test::close();
    ScriptedServer server(script);
    Sending sending;
    sending.delivery().start(mailOf(mail), routeTo(server));
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(sending.outcome().verdict(), Verdict::Accepted);
}

TEST(Delivery, RepeatsNoSecretThatTheServerSendsBack)
{
    const QByteArray secret = "CANARY-9f3!";
    const QByteArray plain = (QByteArray("\0user\0", 6) + secret).toBase64();
    ScriptedServer server({say("220 ready"), expect("EHLO"), raw("250-hello\r\n250 AUTH PLAIN\r\n"), expect("AUTH PLAIN"),
                           raw("535-you said " + secret + "\r\n535 in " + plain + "\r\n"), expect("QUIT"), say("221 bye"), test::close()});
    delivery::Route route = routeTo(server);
    route.options.authenticate = route.options.allowPlaintextAuth = true;
    route.options.user = QStringLiteral("user");
    Sending sending(secret);
    sending.delivery().test(route);
    ASSERT_TRUE(sending.finishes());
    ASSERT_TRUE(sending.outcome().failure && sending.outcome().failure->reply);
    const QByteArray mask = Event::mask;
    EXPECT_EQ(sending.outcome().failure->reply->lines, (QByteArrayList{"you said " + mask, "in " + mask}));
}

TEST(Delivery, CanBeCancelledBeforeItIsConnected)
{
    ScriptedServer server({});
    Sending sending;
    delivery::Route route = routeTo(server);
    route.endpoint.host = QStringLiteral("localhost");
    sending.delivery().start(mailOf(mail), route);
    sending.delivery().cancel();
    ASSERT_TRUE(sending.finishes());
    ASSERT_TRUE(sending.outcome().failure);
    EXPECT_EQ(sending.outcome().failure->kind, Failure::Kind::Cancelled);
    EXPECT_TRUE(sending.noted(Note::Code::Cancelled));
    EXPECT_EQ(sending.finished(), 1);
}

TEST(Delivery, SaysWhyItWasNeverConnected)
{
    delivery::Route route;
    {
        const ScriptedServer gone({});
        route = routeTo(gone);
    }
    Sending sending;
    sending.delivery().start(mailOf(mail), route);
    ASSERT_TRUE(sending.finishes());
    ASSERT_TRUE(sending.outcome().failure);
    EXPECT_EQ(sending.outcome().failure->reason, Failure::Reason::ConnectionRefused);
    EXPECT_EQ(sending.outcome().verdict(), Verdict::TryLater);
    EXPECT_TRUE(sending.noted(Note::Code::ConnectFailed));
}
