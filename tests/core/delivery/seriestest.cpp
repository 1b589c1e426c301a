// SPDX-License-Identifier: MIT
#include "core/delivery/series.h"

#include "core/net/sandbox.h"
#include "tests/core/delivery/sending.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::test;
using namespace std::chrono_literals;
using delivery::SeriesPlan;
using delivery::Tally;
using smtp::Failure;
using smtp::ServerRule;
using Verdict = Tally::Verdict;

namespace {

const QByteArray mail = "Subject: x\r\nMessage-ID: <id@example.test>\r\nDate: Mon, 1 Jan 2024 00:00:00 +0000\r\n\r\n.dot\r\n";

/// A session in which the server takes `count` mails, with PIPELINING, and then does the rest.
QList<Step> session(int count, const QList<Step> &rest, const QByteArray &capability = "PIPELINING")
{
    QList<Step> steps{say("220 ready"), expect("EHLO"), raw("250-hello\r\n250-PIPELINING\r\n250 " + capability + "\r\n")};
    for (int i = 0; i < count; ++i)
        steps << expect("MAIL") << expect("RCPT") << expect("DATA") << raw("250 ok\r\n250 ok\r\n354 go\r\n") << test::content() << say("250 2.0.0 taken");
    return steps + rest;
}

/// A Sending that sends a series.
class Repeating : public Sending {
public:
    explicit Repeating(std::optional<QByteArray> secret = std::nullopt) : Sending(std::move(secret))
    {
        QObject::connect(&delivery(), &delivery::Delivery::counted, &delivery(), [this](const Tally &tally) {
            m_tally = tally;
            ++m_counted;
        });
    }
    void repeat(const delivery::Route &route, SeriesPlan plan)
    {
        plan.retries = {0ms, 0ms};
        delivery().repeat(mailOf(mail), route, plan);
    }
    [[nodiscard]] const Tally &tally() const { return m_tally; }
    [[nodiscard]] int counted() const { return m_counted; }

private:
    Tally m_tally;
    int m_counted = 0;
};

class SandboxSeries : public testing::Test {
protected:
    void listen(const QList<ServerRule> &rules = {})
    {
        net::SandboxOptions options;
        options.firstPort = 0;
        options.directory = m_directory.filePath(QStringLiteral("mail"));
        options.certificateDirectory = m_directory.filePath(QStringLiteral("certificate"));
        options.server.rules = rules;
        QObject::connect(&m_sandbox, &net::Sandbox::messageCaptured, &m_sandbox, [this](const net::CapturedMessage &message) { m_paths << message.path; });
        QObject::connect(&m_sandbox, &net::Sandbox::sessionStarted, &m_sandbox, [this] { ++m_sessions; });
        m_sandbox.start(options);
        ASSERT_TRUE(eventually([this] { return m_sandbox.isListening(); }));
    }
    [[nodiscard]] delivery::Route route() const { return delivery::routeToSandbox(m_sandbox.port(), m_sandbox.certificate()); }
    /// Each mail's Message-ID.
    [[nodiscard]] QByteArrayList ids() const
    {
        QByteArrayList ids;
        for (const QString &path : m_paths) {
            QFile file(path);
            for (const QByteArray &line : file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList())
                ids += line.startsWith("Message-ID:") ? QByteArrayList{line.mid(11).trimmed()} : QByteArrayList();
        }
        return ids;
    }

    QTemporaryDir m_directory;
    net::Sandbox m_sandbox;
    QStringList m_paths;
    int m_sessions = 0;
};

} // namespace

TEST_F(SandboxSeries, EachMailArrivesOnce)
{
    listen();
    for (const int connections : {1, 4}) {
        m_paths.clear();
        m_sessions = 0;
        Repeating sending(QByteArray("any"));
        sending.repeat(route(), {.count = 200, .connections = connections});
        ASSERT_TRUE(sending.finishes());
        EXPECT_FALSE(sending.outcome().failure);
        EXPECT_EQ(sending.tally().verdict(), Verdict::Accepted);
        EXPECT_EQ(sending.tally().accepted(), 200);
        EXPECT_EQ(sending.tally().latencies.count(), 200);
        EXPECT_EQ(sending.tally().connections, connections);
        EXPECT_EQ(sending.asked(), 1);
        EXPECT_EQ(sending.finished(), 1);
        EXPECT_TRUE(sending.events().isEmpty());
        ASSERT_TRUE(eventually([&] { return m_paths.size() >= 200; }));
        const QByteArrayList arrived = ids();
        EXPECT_EQ(arrived.size(), 200);
        EXPECT_EQ(QSet<QByteArray>(arrived.begin(), arrived.end()).size(), 200);
        EXPECT_EQ(m_sessions, connections);
    }
}

TEST_F(SandboxSeries, EndsWhenItIsCancelled)
{
    listen();
    Repeating sending(QByteArray("any"));
    sending.repeat(route(), {.count = 1'000'000, .connections = 3});
    ASSERT_TRUE(eventually([&] { return sending.tally().sent() > 0; }));
    sending.delivery().cancel();
    ASSERT_TRUE(sending.finishes());
    ASSERT_TRUE(sending.outcome().failure);
    EXPECT_EQ(sending.outcome().failure->kind, Failure::Kind::Cancelled);
    EXPECT_EQ(sending.tally().sent() + sending.tally().left(), 1'000'000);
    EXPECT_EQ(sending.tally().sent(), sending.tally().accepted() + sending.tally().of(Verdict::Unknown));
    EXPECT_TRUE(eventually([&] { return m_paths.size() >= sending.tally().accepted(); }));
    EXPECT_LE(m_paths.size(), sending.tally().sent());
}

TEST_F(SandboxSeries, TriesAWrongPasswordOnce)
{
    listen({{.stage = ServerRule::Stage::Auth, .match = {}, .reply = "535 5.7.8 no", .disconnect = false}});
    Repeating sending(QByteArray("wrong"));
    sending.repeat(route(), {.count = 100, .connections = 5});
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(sending.tally().verdict(), Verdict::Refused);
    EXPECT_EQ(sending.tally().left(), 100);
    EXPECT_EQ(sending.asked(), 1);
    ASSERT_TRUE(eventually([&] { return m_sessions > 0; }));
    EXPECT_EQ(m_sessions, 1);
}

TEST_F(SandboxSeries, SendsAMailForEachRowAndTellsOfEach)
{
    listen({{.stage = ServerRule::Stage::Rcpt, .match = QStringLiteral("two@*"), .reply = "550 5.1.1 nobody here", .disconnect = false}});
    delivery::Mailing mailing;
    mailing.data = {
        {QStringLiteral("name"), QStringLiteral("file")},
        {{QStringLiteral("one"), {}}, {QStringLiteral("two"), {}}, {QStringLiteral("three"), QStringLiteral("/none")}, {QStringLiteral("four"), {}}}};
    mailing.draft.from = QStringLiteral("ann@example.org");
    mailing.draft.to = QStringLiteral("{{name}}@example.org");
    mailing.draft.subject = QStringLiteral("For {{name}}, number {{counter}}");
    Repeating sending(QByteArray("any"));
    QList<delivery::MailResult> results;
    QObject::connect(&sending.delivery(), &delivery::Delivery::reported, &sending.delivery(),
                     [&](const QList<delivery::MailResult> &some) { results << some; });
    sending.delivery().sendEach(mailing, route(), {});
    ASSERT_TRUE(sending.finishes());
    ASSERT_EQ(results.size(), 4);
    EXPECT_EQ(sending.tally().planned, 4);
    EXPECT_EQ(sending.tally().connections, 1);
    ASSERT_TRUE(eventually([&] { return m_paths.size() >= 3; }));
    for (const delivery::MailResult &result : results) {
        EXPECT_EQ(result.verdict(), result.number == 1 ? Verdict::Refused : Verdict::Accepted);
        EXPECT_EQ(ids().contains(result.messageId), result.number != 1);
        EXPECT_EQ(result.receipt.recipients.constFirst().address, mailing.data.rows[qsizetype(result.number)][0].toUtf8() + "@example.org");
    }
    QByteArrayList subjects;
    for (const QString &path : std::as_const(m_paths)) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray mail = file.readAll();
        const qsizetype at = mail.indexOf("Subject: ");
        subjects << mail.mid(at, mail.indexOf("\r\n", at) - at);
    }
    EXPECT_EQ(subjects, (QByteArrayList{"Subject: For one, number 1", "Subject: For three, number 3", "Subject: For four, number 4"}));
}

TEST_F(SandboxSeries, ARowThatCannotBeMadeHoldsUpNoOther)
{
    listen();
    delivery::Mailing mailing;
    mailing.data = {{QStringLiteral("file")}, {{QStringLiteral("/none/one")}, {m_directory.filePath(QStringLiteral("there"))}, {QStringLiteral("/none/two")}}};
    QFile there(m_directory.filePath(QStringLiteral("there")));
    ASSERT_TRUE(there.open(QIODevice::WriteOnly));
    mailing.draft.from = mailing.draft.to = QStringLiteral("ann@example.org");
    mailing.draft.attachments = {{.path = QStringLiteral("{{file}}")}};
    Repeating sending(QByteArray("any"));
    QHash<qint64, Verdict> verdicts;
    QObject::connect(&sending.delivery(), &delivery::Delivery::reported, &sending.delivery(), [&](const QList<delivery::MailResult> &some) {
        for (const delivery::MailResult &result : some)
            verdicts.insert(result.number, result.verdict());
    });
    sending.delivery().sendEach(mailing, route(), {});
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(verdicts, (QHash<qint64, Verdict>{{0, Verdict::Local}, {1, Verdict::Accepted}, {2, Verdict::Local}}));
    EXPECT_EQ(sending.tally().left(), 0);
}

TEST_F(SandboxSeries, CountsRefusalsAndGoesOn)
{
    listen({{.stage = ServerRule::Stage::Rcpt, .match = {}, .reply = "550 5.1.1 nobody here", .disconnect = false}});
    Repeating sending(QByteArray("any"));
    sending.repeat(route(), {.count = 20});
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(sending.tally().of(Verdict::Refused), 20);
    EXPECT_EQ(sending.tally().replies.value("550 5.1.1").count, 20);
    EXPECT_EQ(sending.tally().verdict(), Verdict::Refused);
    EXPECT_EQ(sending.tally().connections, 1);
}

TEST(Series, ConnectsAgainWhereTheServerTakesOnlySoMany)
{
    ScriptedServer server(session(5, {expect("QUIT"), say("221 bye"), test::close()}, "LIMITS MAILMAX=5"));
    Repeating sending;
    sending.repeat(routeTo(server), {.count = 20});
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(sending.tally().accepted(), 20);
    EXPECT_EQ(sending.tally().connections, 4);
    EXPECT_EQ(server.connections(), 4);
    EXPECT_TRUE(server.surprise().isEmpty());
    EXPECT_FALSE(sending.outcome().failure);
}

TEST(Series, NeverRepeatsAMailWhoseAnswerWasLost)
{
    ScriptedServer server(session(6, {expect("MAIL"), expect("RCPT"), expect("DATA"), raw("250 ok\r\n250 ok\r\n354 go\r\n"), test::content(), test::close()}));
    Repeating sending;
    sending.repeat(routeTo(server), {.count = 21});
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(sending.tally().accepted(), 18);
    EXPECT_EQ(sending.tally().of(Verdict::Unknown), 3);
    EXPECT_EQ(sending.tally().left(), 0);
    EXPECT_EQ(sending.tally().verdict(), Verdict::Unknown);
    EXPECT_EQ(server.connections(), 3);
}

TEST(Series, GoesOnElsewhereAfterA421)
{
    ScriptedServer server(session(1, {expect(""), raw("421 4.3.2 enough\r\n"), test::close()}));
    Repeating sending;
    sending.repeat(routeTo(server), {.count = 4});
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(sending.tally().accepted(), 4);
    EXPECT_EQ(sending.tally().left(), 0);
    EXPECT_EQ(server.connections(), 4);
}

TEST(Series, GivesUpWhereNobodyAnswers)
{
    quint16 port = 0;
    {
        const ScriptedServer gone({});
        port = gone.serverPort();
    }
    const ScriptedServer other({});
    delivery::Route route = routeTo(other);
    route.endpoint.port = port;
    Repeating sending;
    sending.repeat(route, {.count = 100, .connections = 4});
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(sending.tally().verdict(), Verdict::TryLater);
    EXPECT_EQ(sending.tally().left(), 100);
    EXPECT_EQ(sending.tally().connections, 0);
    ASSERT_TRUE(sending.outcome().failure);
    EXPECT_EQ(sending.outcome().failure->kind, Failure::Kind::Network);
}

TEST(Series, GivesUpWhereEverySessionIsRefused)
{
    ScriptedServer server(session(0, {expect("MAIL"), raw("421 4.7.0 go away\r\n"), test::close()}));
    Repeating sending;
    sending.repeat(routeTo(server), {.count = 100});
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(sending.tally().accepted(), 0);
    EXPECT_EQ(sending.tally().verdict(), Verdict::TryLater);
    EXPECT_LE(server.connections(), 10);
}

TEST(Series, PausesAfterTheAnswerAndGoesAheadWithoutAPause)
{
    for (const bool pauses : {false, true}) {
        ScriptedServer server(session(2, {expect("QUIT"), say("221 bye"), test::close()}));
        Repeating sending;
        sending.repeat(routeTo(server), {.count = 2, .pause = pauses ? 1ms : 0ms, .recorded = 10});
        ASSERT_TRUE(sending.finishes());
        EXPECT_EQ(sending.tally().accepted(), 2);
        QByteArrayList lines;
        for (const Event &event : sending.events())
            lines << event.octets.trimmed();
        const qsizetype first = lines.indexOf("250 2.0.0 taken");
        qsizetype second = -1;
        for (qsizetype i = 0; i < lines.size(); ++i)
            second = lines[i].startsWith("MAIL") ? i : second;
        ASSERT_GE(first, 0);
        EXPECT_EQ(first < second, pauses);
    }
}

TEST(Series, RecordsOnlyTheFirstMails)
{
    ScriptedServer server(session(5, {expect("QUIT"), say("221 bye"), test::close()}));
    Repeating sending;
    sending.repeat(routeTo(server), {.count = 5, .recorded = 2});
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(sending.tally().accepted(), 5);
    EXPECT_TRUE(sending.noted(Note::Code::RecordEnds));
    EXPECT_LT(sending.lines(Origin::Server).count("250 2.0.0 taken"), 3);
    EXPECT_FALSE(sending.toldLate());
}

TEST(Series, CanBeDestroyedUnderWay)
{
    ScriptedServer server(session(3, {expect("never")}));
    Repeating sending;
    sending.repeat(routeTo(server), {.count = 100, .connections = 1});
    ASSERT_TRUE(eventually([&] { return server.lines().size() > 3; }));
    sending.destroy();
    EXPECT_TRUE(eventually([&] { return server.clientGone(); }));
    EXPECT_EQ(sending.finished(), 0);
}
