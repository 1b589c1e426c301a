// SPDX-License-Identifier: MIT
#include "core/delivery/probe.h"
#include "tests/support/fakenameserver.h"
#include "tests/support/scriptedserver.h"

#include <QJsonArray>
#include <QJsonObject>

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::test;
using delivery::ProbedAddress;
using delivery::ProbeResult;
using delivery::Verdict;
using smtp::Failure;

namespace {

/// A server that answers a probe without TLS.
QList<Step> answersProbe()
{
    return {say("220 ready"),    expect("EHLO"), say("250-hello\r\n250 VRFY"),
            expect("MAIL"),      say("250 ok"),  expect("RCPT"),
            say("550 5.1.1 no"), expect("RSET"), say("250 ok"),
            expect("NOOP"),      say("250 ok"),  expect("HELP"),
            say("214 no"),       expect("VRFY"), say("252 maybe"),
            expect("EXPN"),      say("502 no"),  expect("ETRN"),
            say("459 no"),       expect("QUIT"), say("221 bye"),
            test::close()};
}

/// One Probe of a domain with a worker thread of its own, and everything it said.
class DomainProbe {
public:
    DomainProbe(const QByteArray &domain, quint16 port, const FakeNameserver &nameserver)
    {
        m_thread.start();
        m_probe = std::make_unique<delivery::Probe>(m_thread);
        QObject::connect(m_probe.get(), &delivery::Probe::events, m_probe.get(), [this](const QList<Event> &events) { m_events += events; });
        QObject::connect(m_probe.get(), &delivery::Probe::learnt, m_probe.get(), [this](const ProbeResult &result) { m_learnt << result; });
        QObject::connect(m_probe.get(), &delivery::Probe::finished, m_probe.get(), [this](const ProbeResult &result) { m_result = result; });
        delivery::Route route = delivery::routeToMx(port);
        route.endpoint.family = net::Endpoint::Family::IPv4;
        route.options.ehloName = "me.test";
        m_probe->start({.routes = {route}, .domain = domain, .recipient = "a@example.test", .nameservers = {nameserver.place()}});
    }
    ~DomainProbe()
    {
        m_probe.reset();
        m_thread.quit();
        m_thread.wait();
    }
    [[nodiscard]] bool finishes()
    {
        return eventually([this] { return m_result.has_value(); }, std::chrono::seconds(30));
    }
    [[nodiscard]] delivery::Probe &probe() { return *m_probe; }
    [[nodiscard]] const ProbeResult &result() const { return *m_result; }
    [[nodiscard]] const QList<ProbeResult> &learnt() const { return m_learnt; }
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
    QThread m_thread;
    std::unique_ptr<delivery::Probe> m_probe;
    QList<Event> m_events;
    QList<ProbeResult> m_learnt;
    std::optional<ProbeResult> m_result;
};

} // namespace

TEST(DomainProbe, LooksAtEveryMailExchangeInOrder)
{
    FakeNameserver nameserver;
    nameserver.addMx("example.test", 20, "gone.test");
    nameserver.addMx("example.test", 10, "localhost");
    ScriptedServer server(answersProbe());
    DomainProbe probe("example.test", server.serverPort(), nameserver);
    ASSERT_TRUE(probe.finishes());
    const ProbeResult &result = probe.result();
    EXPECT_EQ(result.domain, QStringLiteral("example.test"));
    EXPECT_FALSE(result.implicitMx);
    ASSERT_EQ(result.hosts.size(), 2);
    EXPECT_EQ(result.hosts[0].host, QStringLiteral("localhost"));
    EXPECT_EQ(result.hosts[0].preference, quint16(10));
    ASSERT_EQ(result.hosts[0].addresses.size(), 1);
    EXPECT_EQ(result.hosts[0].addresses[0].progress, ProbedAddress::Progress::Done);
    EXPECT_EQ(result.hosts[0].addresses[0].report.recipient->code, 550);
    EXPECT_EQ(result.hosts[1].preference, quint16(20));
    EXPECT_TRUE(result.hosts[1].failure);
    EXPECT_EQ(result.verdict(), Verdict::Refused);
    EXPECT_EQ(probe.codes().mid(0, 2), (QList{Note::Code::MxLookup, Note::Code::MxFound}));
    for (const QByteArray &line : server.lines())
        EXPECT_FALSE(line.startsWith("DATA"));
    const QJsonObject json = toJson(result, [](const Failure &) { return QString(); });
    EXPECT_EQ(json[QStringLiteral("domain")].toString(), QStringLiteral("example.test"));
    EXPECT_EQ(json[QStringLiteral("hosts")].toArray().at(1).toObject()[QStringLiteral("preference")].toInt(), 20);
}

TEST(DomainProbe, TellsWhatIsKnownSoFar)
{
    FakeNameserver nameserver;
    nameserver.addMx("example.test", 10, "localhost");
    ScriptedServer server(answersProbe());
    DomainProbe probe("example.test", server.serverPort(), nameserver);
    ASSERT_TRUE(probe.finishes());
    ASSERT_GE(probe.learnt().size(), 3);
    EXPECT_EQ(probe.learnt().constFirst().hosts.size(), 1) << "hosts first";
    EXPECT_TRUE(probe.learnt().constFirst().hosts[0].addresses.isEmpty());
    const auto &last = probe.learnt().constLast().hosts[0].addresses.constFirst();
    EXPECT_EQ(last.progress, ProbedAddress::Progress::Done);
    const auto underWay = [](const ProbeResult &each) {
        return !each.hosts[0].addresses.isEmpty() && each.hosts[0].addresses[0].progress == ProbedAddress::Progress::UnderWay;
    };
    EXPECT_TRUE(std::ranges::any_of(probe.learnt(), underWay));
}

TEST(DomainProbe, SaysWhyThereIsNothingToLookAt)
{
    FakeNameserver nameserver;
    nameserver.addMx("null.test", 0, "");
    for (const auto &[domain, reason] : {std::pair{"null.test", Failure::Reason::NullMx}, std::pair{"none.test", Failure::Reason::DomainNotFound},
                                         std::pair{"[nonsense]", Failure::Reason::NoMailServer}}) {
        DomainProbe probe(domain, 1, nameserver);
        ASSERT_TRUE(probe.finishes());
        EXPECT_TRUE(probe.result().hosts.isEmpty());
        ASSERT_TRUE(probe.result().failure) << domain;
        EXPECT_EQ(probe.result().failure->reason, reason) << domain;
        EXPECT_EQ(probe.result().verdict(), Verdict::Refused) << domain;
    }
}

TEST(DomainProbe, NeedsNoLookupForAnAddressLiteral)
{
    FakeNameserver nameserver;
    ScriptedServer server(answersProbe());
    DomainProbe probe("[127.0.0.1]", server.serverPort(), nameserver);
    ASSERT_TRUE(probe.finishes());
    ASSERT_EQ(probe.result().hosts.size(), 1);
    EXPECT_FALSE(probe.result().hosts[0].preference);
    EXPECT_TRUE(nameserver.questions().isEmpty());
}

TEST(DomainProbe, CanBeCancelledDuringTheLookupAndTheSession)
{
    FakeNameserver nameserver;
    nameserver.addMx("example.test", 10, "localhost");
    nameserver.setManner(FakeNameserver::Manner::BeSilent);
    DomainProbe asking("example.test", 1, nameserver);
    asking.probe().cancel();
    ASSERT_TRUE(asking.finishes());
    EXPECT_EQ(asking.result().failure->kind, Failure::Kind::Cancelled);
    nameserver.setManner(FakeNameserver::Manner::Answer);
    ScriptedServer server({say("220 ready")});
    DomainProbe talking("example.test", server.serverPort(), nameserver);
    ASSERT_TRUE(eventually([&] { return server.played(); }));
    talking.probe().cancel();
    ASSERT_TRUE(talking.finishes());
    ASSERT_EQ(talking.result().hosts.size(), 1);
    EXPECT_EQ(talking.result().hosts[0].addresses[0].failure->kind, Failure::Kind::Cancelled);
}
