// SPDX-License-Identifier: MIT
#include "core/delivery/mxdelivery.h"

#include "tests/core/delivery/sending.h"
#include "tests/support/fakenameserver.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::test;
using delivery::MailExchange;
using delivery::MxDelivery;
using delivery::Outcome;
using delivery::Verdict;
using net::DnsRecord;
using smtp::Failure;
using State = smtp::RecipientResult::State;

namespace {

const QByteArray mail = "Subject: x\r\n\r\ntext\r\n";

QList<Step> takesOne()
{
    return {say("220 ready"), expect("EHLO"), say("250 hello"), expect("MAIL"),          say("250 ok"),  expect("RCPT"), say("250 ok"),
            expect("DATA"),   say("354 go"),  test::content(),  say("250 queued as A1"), expect("QUIT"), say("221 bye"), test::close()};
}

/// One MxDelivery in this thread, and everything it said.
class Direct {
public:
    Direct(const delivery::Composed &composed, quint16 port, const FakeNameserver &nameserver) : m_job(composed, routeTo(port))
    {
        m_job.setNameservers({nameserver.place()});
        QObject::connect(&m_job, &MxDelivery::events, &m_job, [this](const QList<Event> &events) { m_events += events; });
        QObject::connect(&m_job, &MxDelivery::finished, &m_job, [this](const Outcome &outcome) {
            ++m_finished;
            m_outcome = outcome;
        });
        m_job.run();
    }
    [[nodiscard]] bool finishes()
    {
        return eventually([this] { return m_finished > 0; }, std::chrono::seconds(30));
    }
    [[nodiscard]] MxDelivery &job() { return m_job; }
    [[nodiscard]] int finished() const { return m_finished; }
    [[nodiscard]] const Outcome &outcome() const { return m_outcome; }
    /// The arguments of the first note of this kind.
    [[nodiscard]] QStringList noted(Note::Code code) const
    {
        for (const Event &event : m_events) {
            if (event.note && event.note->code == code)
                return event.note->arguments;
        }
        return {};
    }
    [[nodiscard]] QList<Note::Code> codes() const
    {
        QList<Note::Code> codes;
        for (const Event &event : m_events) {
            if (event.note)
                codes << event.note->code;
        }
        return codes;
    }

private:
    [[nodiscard]] static delivery::Route routeTo(quint16 port)
    {
        delivery::Route route = delivery::routeToMx(port);
        route.options.ehloName = "me.test";
        return route;
    }

    MxDelivery m_job;
    QList<Event> m_events;
    Outcome m_outcome;
    int m_finished = 0;
};

} // namespace

TEST(MxDelivery, GoesWhereTheDomainSays)
{
    FakeNameserver nameserver;
    nameserver.addMx("example.test", 10, "localhost");
    ScriptedServer server(takesOne());
    Direct direct(mailOf(mail, {"to@Example.test"}), server.serverPort(), nameserver);
    ASSERT_TRUE(direct.finishes());
    EXPECT_EQ(direct.outcome().verdict(), Verdict::Accepted);
    EXPECT_EQ(direct.outcome().queueId, "A1");
    ASSERT_EQ(direct.outcome().deliveries.size(), 1);
    EXPECT_EQ(direct.outcome().deliveries[0].host, QStringLiteral("localhost"));
    EXPECT_EQ(direct.outcome().deliveries[0].address, QStringLiteral("127.0.0.1"));
    EXPECT_EQ(server.lines().constFirst(), "EHLO me.test");
    EXPECT_EQ(direct.codes().mid(0, 3), (QList{Note::Code::MxLookup, Note::Code::MxFound, Note::Code::MxChosen}));
}

// Nobody has allowed it: between the servers of domains TLS is taken as it is.
TEST(MxDelivery, TakesACertificateThatNobodyTrustsAndSaysWhy)
{
    FakeNameserver nameserver;
    nameserver.addMx("example.test", 10, "localhost");
    QList<Step> script{say("220 ready"), expect("EHLO"), say("250-hello\r\n250 STARTTLS"), expect("STARTTLS"), say("220 go"), tls()};
    script += takesOne().mid(1);
    ScriptedServer server(script);
    Direct direct(mailOf(mail, {"to@example.test"}), server.serverPort(), nameserver);
    ASSERT_TRUE(direct.finishes());
    EXPECT_EQ(direct.outcome().verdict(), Verdict::Accepted);
    const QStringList noted = direct.noted(Note::Code::TlsUnverified);
    ASSERT_EQ(noted.size(), 2);
    EXPECT_FALSE(noted.constFirst().isEmpty());
    EXPECT_EQ(noted.constLast(), QStringLiteral("opportunistic"));
}

TEST(MxDelivery, TellsWhatIsFinalFromWhatMayPass)
{
    struct Case {
        const char *recipient;
        Failure::Reason reason;
        Verdict verdict;
    };
    FakeNameserver nameserver;
    nameserver.addMx("null.test", 0, "");
    nameserver.addName("nothing.test");
    nameserver.addMx("address.test", 10, "127.0.0.1");
    for (const Case &one :
         {Case{"a@null.test", Failure::Reason::NullMx, Verdict::Refused}, Case{"a@none.test", Failure::Reason::DomainNotFound, Verdict::Refused},
          Case{"a@nothing.test", Failure::Reason::NoMailServer, Verdict::Refused}, Case{"a@[nonsense]", Failure::Reason::NoMailServer, Verdict::Refused},
          Case{"a@address.test", Failure::Reason::NoMailServer, Verdict::Refused}}) {
        Direct direct(mailOf(mail, {one.recipient}), 1, nameserver);
        ASSERT_TRUE(direct.finishes());
        ASSERT_TRUE(direct.outcome().failure);
        EXPECT_EQ(direct.outcome().failure->reason, one.reason) << one.recipient;
        EXPECT_EQ(direct.outcome().verdict(), one.verdict) << one.recipient;
        EXPECT_EQ(direct.outcome().receipt.recipients[0].state, State::Refused);
    }
    nameserver.setManner(FakeNameserver::Manner::Fail);
    Direct failing(mailOf(mail, {"a@null.test"}), 1, nameserver);
    ASSERT_TRUE(failing.finishes());
    EXPECT_EQ(failing.outcome().failure->reason, Failure::Reason::DomainLookupFailed);
    EXPECT_EQ(failing.outcome().verdict(), Verdict::TryLater);
    EXPECT_EQ(failing.outcome().receipt.recipients[0].state, State::Later);
}

TEST(MxDelivery, MergesWhatBecameOfEachDomain)
{
    FakeNameserver nameserver;
    nameserver.addMx("null.test", 0, "");
    ScriptedServer server(takesOne());
    Direct direct(mailOf(mail, {"a@null.test", "b@localhost", "c@none.test"}), server.serverPort(), nameserver);
    ASSERT_TRUE(direct.finishes());
    EXPECT_EQ(direct.outcome().verdict(), Verdict::SomeRefused);
    const auto &recipients = direct.outcome().receipt.recipients;
    EXPECT_EQ(recipients[0].state, State::Refused);
    EXPECT_EQ(recipients[1].state, State::Accepted);
    EXPECT_EQ(recipients[2].state, State::Refused);
    EXPECT_EQ(direct.outcome().deliveries.size(), 3);
}

TEST(MxDelivery, StaysUnknownOnceTheFinalDotHasLeft)
{
    FakeNameserver nameserver;
    nameserver.addMx("example.test", 10, "localhost");
    nameserver.addMx("example.test", 20, "localhost");
    QList<Step> script = takesOne().mid(0, 10);
    script << test::close();
    ScriptedServer server(script);
    Direct direct(mailOf(mail, {"a@example.test"}), server.serverPort(), nameserver);
    ASSERT_TRUE(direct.finishes());
    EXPECT_EQ(direct.outcome().verdict(), Verdict::Unknown);
    EXPECT_EQ(server.connections(), 1);
}

TEST(MxDelivery, TurnsToTheNextHostAfterA4xxAndNotAfterA5xx)
{
    FakeNameserver nameserver;
    nameserver.addMx("example.test", 10, "localhost");
    nameserver.addMx("example.test", 20, "localhost");
    for (const bool later : {true, false}) {
        ScriptedServer server({say("220 ready"), expect("EHLO"), say("250 hello"), expect("MAIL"), say(later ? "451 later" : "550 never"), expect("QUIT"),
                               say("221 bye"), test::close()});
        Direct direct(mailOf(mail, {"a@example.test"}), server.serverPort(), nameserver);
        ASSERT_TRUE(direct.finishes());
        EXPECT_EQ(server.connections(), later ? 2 : 1);
        EXPECT_EQ(direct.codes().count(Note::Code::MxNext), later ? 1 : 0);
        EXPECT_EQ(direct.outcome().verdict(), later ? Verdict::TryLater : Verdict::Refused);
    }
}

TEST(MxDelivery, CanBeCancelledAtEveryMoment)
{
    FakeNameserver nameserver;
    nameserver.addMx("example.test", 10, "localhost");
    nameserver.setManner(FakeNameserver::Manner::BeSilent);
    Direct asking(mailOf(mail, {"a@example.test", "b@other.test"}), 1, nameserver);
    asking.job().cancel();
    asking.job().cancel();
    ASSERT_TRUE(asking.finishes());
    EXPECT_EQ(asking.outcome().failure->kind, Failure::Kind::Cancelled);
    EXPECT_EQ(asking.outcome().verdict(), Verdict::Local);
    nameserver.setManner(FakeNameserver::Manner::Answer);
    ScriptedServer server({say("220 ready")});
    Direct talking(mailOf(mail, {"a@example.test", "b@localhost"}), server.serverPort(), nameserver);
    ASSERT_TRUE(eventually([&] { return server.played(); }));
    talking.job().cancel();
    ASSERT_TRUE(talking.finishes());
    EXPECT_EQ(talking.outcome().verdict(), Verdict::Local);
    EXPECT_EQ(server.connections(), 1);
    EXPECT_EQ(talking.finished(), 1);
}

TEST(MailExchanges, AreOrderedByPreferenceAndThenByChance)
{
    const auto mx = [](quint16 preference, const char *host) { return DnsRecord{.type = DnsRecord::Type::Mx, .target = host, .preference = preference}; };
    const QList<DnsRecord> records{mx(20, "c"), mx(10, "a"), mx(20, "d"), mx(10, "b"), mx(0, ""), mx(10, "a")};
    const auto names = [&](const delivery::Chance &chance) {
        QStringList hosts;
        for (const MailExchange &host : delivery::inOrder(records, chance))
            hosts << host.host;
        return hosts.join(u' ');
    };
    EXPECT_EQ(names([](quint32 bound) { return bound - 1; }), QStringLiteral("a b c d"));
    EXPECT_EQ(names([](quint32) { return 0; }), QStringLiteral("a b d c"));
}

TEST(MailDomains, AreToldApartByTheirALabels)
{
    smtp::Envelope envelope;
    for (const char *address : {"a@Example.test", "\"x@y\"@example.test",
                                "b@b\xc3\xbc"
                                "cher.test",
                                "c@XN--BCHER-KVA.test", "d@[127.0.0.1]", "postmaster"})
        envelope.recipients << smtp::Recipient{.address = address};
    const auto domains = delivery::mailDomains(envelope);
    ASSERT_EQ(domains.size(), 4);
    EXPECT_EQ(domains[0].places, (QList<qsizetype>{0, 1}));
    EXPECT_EQ(domains[1].name, "xn--bcher-kva.test");
    EXPECT_EQ(domains[1].places.size(), 2);
    EXPECT_EQ(domains[3].name, "");
    EXPECT_EQ(delivery::addressInLiteral("[127.0.0.1]"), QStringLiteral("127.0.0.1"));
    EXPECT_EQ(delivery::addressInLiteral("[IPv6:::1]"), QStringLiteral("::1"));
    for (const char *wrong : {"[127.1]", "[::1]", "[IPv6:127.0.0.1]", "[x]", "127.0.0.1", "[]"})
        EXPECT_EQ(delivery::addressInLiteral(wrong), QString()) << wrong;
}
