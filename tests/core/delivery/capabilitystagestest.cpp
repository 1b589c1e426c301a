// SPDX-License-Identifier: MIT
#include "core/delivery/capabilitystages.h"
#include "tests/core/delivery/saidevents.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::test;
using delivery::CapabilityStages;
using delivery::changeOf;
using delivery::OfferChange;
using delivery::SaidWord;
using delivery::ServerFacts;
using When = delivery::CapabilityStage::When;

namespace {

QList<ServerFacts> read(const QList<Event> &events)
{
    CapabilityStages stages;
    for (const Event &event : events)
        stages.see(event);
    return stages.list();
}

QList<Event> hello(bool tls, const QByteArrayList &keywords)
{
    QList<Event> events{line(0, Origin::Client, Phase::Ehlo, "EHLO me.example", tls), line(0, Origin::Server, Phase::Ehlo, "250-mx.example hello", tls)};
    for (const QByteArray &keyword : keywords.first(keywords.size() - 1))
        events << line(0, Origin::Server, Phase::Ehlo, "250-" + keyword, tls);
    return events << line(0, Origin::Server, Phase::Ehlo, "250 " + keywords.last(), tls);
}

const QList<Event> connected{note(0, Phase::Resolve, Note::Code::Resolving, {"smtp.example"}),
                             note(1, Phase::Connect, Note::Code::Connected, {"192.0.2.1", "25"}), server(2, Phase::Greeting, "220-mx.example ESMTP"),
                             server(2, Phase::Greeting, "220 no spam")};
const QList<Event> startTls{client(3, Phase::StartTls, "STARTTLS"), server(4, Phase::StartTls, "220 2.0.0 go"),
                            note(5, Phase::Tls, Note::Code::TlsEstablished, {"TLSv1.3"})};
const QList<Event> login{client(6, Phase::Auth, QByteArray("AUTH PLAIN ") + Event::mask), server(7, Phase::Auth, "235 yes")};

} // namespace

TEST(CapabilityStages, TellWhatIsOfferedInClearInTlsAndAfterAuth)
{
    const QList<ServerFacts> servers = read(connected + hello(false, {"STARTTLS", "SIZE 100", "HELP"}) + startTls +
                                            hello(true, {"SIZE 200", "AUTH PLAIN LOGIN", "HELP"}) + login + hello(true, {"HELP"}));
    ASSERT_EQ(servers.size(), 1);
    const ServerFacts &facts = servers.first();
    EXPECT_EQ(facts.host, "smtp.example");
    EXPECT_EQ(facts.greeting, "mx.example ESMTP\nno spam");
    EXPECT_EQ(facts.greetingCode, 220);
    EXPECT_EQ(facts.greetingRow, 2);
    EXPECT_TRUE(facts.authenticated);
    EXPECT_EQ(facts.mechanism, "PLAIN");
    ASSERT_EQ(facts.stages.size(), 3);
    ASSERT_NE(facts.at(When::Tls), nullptr);
    EXPECT_EQ(facts.at(When::Tls)->serverName, "mx.example");
    EXPECT_EQ(facts.at(When::Tls)->clientName, "me.example");
    EXPECT_EQ(facts.at(When::Tls)->verb, "EHLO");
    EXPECT_EQ(facts.at(When::Tls)->offered.mechanisms(), (QByteArrayList{"PLAIN", "LOGIN"}));
    EXPECT_EQ(facts.at(When::Clear)->row, 5);
    EXPECT_EQ(facts.at(When::Authenticated)->offered.list().size(), 1);
    EXPECT_EQ(facts.keywords(), (QByteArrayList{"STARTTLS", "SIZE", "HELP", "AUTH"}));
}

TEST(CapabilityStages, HaveNoneAfterAuthWhereNobodyAskedAgain)
{
    const ServerFacts facts = read(connected + hello(false, {"AUTH PLAIN"}) + login).constFirst();
    EXPECT_TRUE(facts.authenticated);
    EXPECT_EQ(facts.at(When::Authenticated), nullptr);
    EXPECT_EQ(facts.at(When::Tls), nullptr);
    EXPECT_FALSE(facts.offer(When::Tls, "AUTH"));
    EXPECT_EQ(facts.offer(When::Clear, "AUTH")->parameters, QByteArrayList{"PLAIN"});
}

TEST(CapabilityStages, SayHowAnOfferChanged)
{
    const smtp::Capability small{"SIZE", {"100"}};
    const smtp::Capability large{"SIZE", {"200"}};
    EXPECT_EQ(changeOf(small, large), OfferChange::Changed);
    EXPECT_EQ(changeOf(small, small), OfferChange::Same);
    EXPECT_EQ(changeOf(std::nullopt, small), OfferChange::Added);
    EXPECT_EQ(changeOf(small, std::nullopt), OfferChange::Gone);
    EXPECT_EQ(changeOf(std::nullopt, std::nullopt), OfferChange::Same);
}

TEST(CapabilityStages, LeaveOutARefusedEhloAndKeepHelo)
{
    const ServerFacts facts = read(connected + QList<Event>{client(3, Phase::Ehlo, "EHLO me"), server(4, Phase::Ehlo, "502 what"),
                                                            client(5, Phase::Ehlo, "HELO me"), server(6, Phase::Ehlo, "250 old.example")})
                                  .constFirst();
    ASSERT_EQ(facts.stages.size(), 1);
    EXPECT_EQ(facts.stages.first().verb, "HELO");
    EXPECT_EQ(facts.stages.first().serverName, "old.example");
}

TEST(CapabilityStages, SeeWhatTheMessageUsesAndWhere)
{
    const ServerFacts facts =
        read(connected + hello(false, {"PIPELINING"}) +
             QList<Event>{client(5, Phase::Mail, "MAIL FROM:<a@x.example> SIZE=12 BODY=8BITMIME SMTPUTF8"),
                          client(5, Phase::Rcpt, "RCPT TO:<\"> NO=1\"@x.example> NOTIFY=NEVER"), client(5, Phase::Rcpt, "RCPT TO:<c@x.example> NOTIFY=DELAY"),
                          server(6, Phase::Mail, "250 2.1.0 ok"), server(6, Phase::Rcpt, "250 ok"), server(6, Phase::Rcpt, "250 ok")})
            .constFirst();
    const QList<SaidWord> expected{{SaidWord::Place::Command, "EHLO", 1, 4},     {SaidWord::Place::Command, "MAIL", 1, 7},
                                   {SaidWord::Place::Mail, "SIZE=12", 1, 7},     {SaidWord::Place::Mail, "BODY=8BITMIME", 1, 7},
                                   {SaidWord::Place::Mail, "SMTPUTF8", 1, 7},    {SaidWord::Place::Command, "RCPT", 2, 8},
                                   {SaidWord::Place::Rcpt, "NOTIFY=NEVER", 2, 8}};
    EXPECT_EQ(facts.said, expected);
    EXPECT_EQ(facts.pipelined, 8);
    EXPECT_EQ(facts.enhanced, 10);
    EXPECT_TRUE(facts.said.at(2).is("size="));
    EXPECT_FALSE(facts.said.at(2).is("SIZE"));
    EXPECT_TRUE(facts.said.at(4).is("SMTPUTF8"));
}

TEST(CapabilityStages, DoNotTakeOneByOneForPipelining)
{
    const ServerFacts facts = read(connected + hello(false, {"PIPELINING"}) +
                                   QList<Event>{client(5, Phase::Mail, "MAIL FROM:<>"), server(6, Phase::Mail, "250 ok"), client(6, Phase::Data, "DATA"),
                                                server(6, Phase::Data, "354 go"), client(7, Phase::Content, "typed"), client(7, Phase::Content, "by hand"),
                                                client(7, Phase::Content, "."), server(8, Phase::Content, "250 ok"), client(8, Phase::Content, "BDAT 10"),
                                                content(8, 10, 1), server(9, Phase::Content, "250 ok"), client(9, Phase::Quit, "QUIT")})
                                  .constFirst();
    EXPECT_EQ(facts.pipelined, -1);
    EXPECT_EQ(facts.enhanced, -1);
}

TEST(CapabilityStages, TellServersOfADeliveryApart)
{
    const QList<ServerFacts> servers =
        read(QList<Event>{note(0, Phase::Resolve, Note::Code::MxChosen, {"a.example"}), note(0, Phase::Connect, Note::Code::Connected, {"192.0.2.1"})} +
             hello(false, {"STARTTLS"}) +
             QList<Event>{note(1, Phase::Ehlo, Note::Code::ExtensionMasked, {"STARTTLS"}), note(0, Phase::Resolve, Note::Code::MxChosen, {"b.example"}),
                          note(0, Phase::Connect, Note::Code::Connected, {"192.0.2.2"})} +
             hello(false, {"HELP"}));
    ASSERT_EQ(servers.size(), 2);
    EXPECT_EQ(servers.at(1).host, "b.example");
    EXPECT_EQ(servers.at(1).keywords(), QByteArrayList{"HELP"});
    ASSERT_EQ(servers.at(0).remarks.size(), 1);
    EXPECT_EQ(servers.at(0).remarks.first().keyword, "STARTTLS");
    EXPECT_TRUE(servers.at(1).remarks.isEmpty());
}

TEST(CapabilityStages, AreBounded)
{
    QList<Event> events = connected;
    for (int i = 0; i < 300; ++i)
        events << hello(false, {"X" + QByteArray::number(i)}) << client(1, Phase::Mail, "MAIL FROM:<> P" + QByteArray::number(i));
    const ServerFacts facts = read(events).constFirst();
    EXPECT_LE(facts.stages.size(), CapabilityStages::maxStages);
    EXPECT_LE(facts.said.size(), delivery::maxSaidWords);
}
