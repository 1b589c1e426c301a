// SPDX-License-Identifier: MIT
#include "core/delivery/issues/sessionissues.h"

#include <gtest/gtest.h>

namespace postscope::delivery {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = SessionIssue::Code;
using Severity = SessionIssue::Severity;

/// A session in one line each: "C: ", "S: ", "C! " inside TLS, "S! " too, "CC" content.
class SessionIssuesTest : public ::testing::Test {
protected:
    void say(const QByteArray &line, std::chrono::nanoseconds after = 1ms)
    {
        Event event;
        now += after;
        event.elapsed = now;
        event.origin = line.startsWith('C') ? Origin::Client : Origin::Server;
        event.tls = line.at(1) == '!';
        event.octets = line.mid(3) + "\r\n";
        event.size = event.octets.size();
        event.phase = phase;
        see(event);
    }
    void raw(const QByteArray &octets)
    {
        Event event;
        event.origin = Origin::Server;
        event.octets = octets;
        event.size = octets.size();
        see(event);
    }
    void content()
    {
        Event event;
        event.kind = Event::Kind::Content;
        event.origin = Origin::Client;
        event.phase = Phase::Content;
        see(event);
    }
    void note(Note::Code code, const QStringList &arguments = {})
    {
        Event event;
        event.kind = Event::Kind::Note;
        event.note = Note{code, arguments};
        event.elapsed = now;
        see(event);
    }
    void connect(const QString &address = u"192.0.2.1"_s) { note(Note::Code::Connected, {address, u"25"_s, u"192.0.2.9"_s, u"40000"_s}); }
    void see(const Event &event)
    {
        issues.see(event);
        ++rows;
    }
    /// The greeting and a usual EHLO.
    void open()
    {
        connect();
        for (const char *line : {"S: 220 mx.example ESMTP", "C: EHLO me.example", "S: 250-mx.example", "S: 250-PIPELINING", "S: 250 STARTTLS"})
            say(line);
    }
    [[nodiscard]] QList<SessionIssue> found(Code code) const
    {
        QList<SessionIssue> matching;
        for (const SessionIssue &issue : issues.issues())
            if (issue.code == code)
                matching += issue;
        return matching;
    }
    [[nodiscard]] bool only(Code code) const { return issues.issues().size() == 1 && issues.issues().constFirst().code == code; }

    SessionIssues issues;
    Phase phase = Phase::Other;
    std::chrono::nanoseconds now{0};
    qsizetype rows = 0;
};

net::TlsReport reportOf(const net::CertificateFacts &leaf)
{
    net::TlsReport tls;
    tls.attempted = tls.established = tls.verified = true;
    tls.chain = {leaf};
    return tls;
}

} // namespace

TEST_F(SessionIssuesTest, HasNothingToSayOfAGoodSession)
{
    open();
    for (const char *line : {"C: MAIL FROM:<a@example.org>", "C: RCPT TO:<b@example.org>", "C: DATA", "S: 250 ok", "S: 250 ok", "S: 354 go"})
        say(line);
    content();
    for (const char *line : {"C: QUIT", "S: 250 queued", "S: 221 bye"})
        say(line);
    note(Note::Code::PeerClosed);
    issues.conclude({}, QDateTime::currentDateTimeUtc());
    EXPECT_TRUE(issues.issues().isEmpty()) << int(issues.issues().value(0).code);
}

TEST_F(SessionIssuesTest, TellsEachRefusalWithTheCommandThatItAnswers)
{
    open();
    for (const char *line : {"C: MAIL FROM:<a@example.org>", "C: RCPT TO:<b@example.org>", "C: RCPT TO:<c@example.org>", "S: 250 ok", "S: 550-5.1.1 no",
                             "S: 550 such", "S: 450 later"})
        say(line);
    const auto refused = found(Code::Refused);
    ASSERT_EQ(refused.size(), 1);
    EXPECT_EQ(refused[0].severity, Severity::Error);
    EXPECT_EQ(refused[0].arguments, QStringList{u"RCPT TO:<b@example.org>"_s});
    EXPECT_EQ(refused[0].reply->lines.size(), 2);
    EXPECT_EQ(refused[0].row, rows - 2);
    const auto deferred = found(Code::Deferred);
    ASSERT_EQ(deferred.size(), 1);
    EXPECT_EQ(deferred[0].severity, Severity::Warning);
    EXPECT_EQ(deferred[0].arguments, QStringList{u"RCPT TO:<c@example.org>"_s});
    EXPECT_EQ(deferred[0].row, rows - 1);
}

TEST_F(SessionIssuesTest, SeesA250Where354WasDue)
{
    open();
    for (const char *line : {"C: DATA", "S: 250 sure"})
        say(line);
    ASSERT_TRUE(only(Code::ReplyClassWrong));
    EXPECT_EQ(issues.issues()[0].arguments, (QStringList{u"DATA"_s, u"250"_s, u"354"_s}));
}

TEST_F(SessionIssuesTest, SeesOctetsThatNoReplyMayHave)
{
    open();
    say("C: NOOP");
    raw("250-ok\n");
    raw(QByteArray("251 n\0l\r\n", 9));
    EXPECT_EQ(found(Code::BareLineFeed).size(), 1);
    EXPECT_EQ(found(Code::NulOctet).size(), 1);
    EXPECT_EQ(found(Code::ReplyCodesDiffer).value(0).arguments, (QStringList{u"250"_s, u"251"_s}));
    say("C: NOOP");
    raw("250 " + QByteArray(600, 'x') + "\r\n");
    EXPECT_EQ(found(Code::ReplyLineTooLong).value(0).arguments, (QStringList{u"606"_s, u"512"_s}));
    say("C: NOOP");
    raw("hello there\r\n");
    EXPECT_EQ(found(Code::NotAReply).value(0).arguments, QStringList{u"hello there"_s});
}

TEST_F(SessionIssuesTest, SeesAReplyThatComesBeforeItsCommand)
{
    open();
    for (const char *line : {"S: 250 eager", "C: NOOP", "S: 250 ok"})
        say(line);
    ASSERT_TRUE(only(Code::ReplyBeforeCommand));
    EXPECT_EQ(issues.issues()[0].row, 6);
}

TEST_F(SessionIssuesTest, TakesRepliesForEachRecipientForWhatTheyAre)
{
    open();
    for (const char *line : {"C: DATA", "S: 354 go"})
        say(line);
    content();
    for (const char *line : {"S: 250 for b", "S: 550 for c", "S: 250 for d"})
        say(line);
    EXPECT_TRUE(only(Code::Refused));
}

TEST_F(SessionIssuesTest, KnowsThatAuthAndChunksAreNoUsualCommands)
{
    open();
    for (const char *line : {"C: AUTH LOGIN", "S: 334 VXNlcg==", "C: dXNlcg==", "S: 334 UGFzcw==", "C: cGFzcw==", "S: 235 in", "C: BDAT 12 LAST"})
        say(line);
    content();
    say("S: 250 taken");
    say("C: QUIT");
    say("S: 221 bye");
    EXPECT_TRUE(issues.issues().isEmpty());
}

TEST_F(SessionIssuesTest, MeasuresFromTheCommandOrTheReplyBeforeIt)
{
    open();
    say("C: MAIL FROM:<a@example.org>");
    say("C: RCPT TO:<b@example.org>");
    say("S: 250 ok", 6s);
    say("S: 250 ok", 4s);
    const auto slow = found(Code::SlowReply);
    ASSERT_EQ(slow.size(), 1);
    EXPECT_EQ(slow[0].row, rows - 2);
    EXPECT_EQ(slow[0].arguments.constFirst(), u"MAIL FROM:<a@example.org>"_s);
    // Nobody waits for what comes unasked.
    say("S: 421 idle", 600s);
    EXPECT_EQ(found(Code::SlowReply).size(), 1);
}

TEST_F(SessionIssuesTest, ComparesWhatIsOfferedBeforeAndAfterTls)
{
    connect();
    for (const char *line : {"S: 220 mx.example", "C: EHLO me", "S: 250-mx2.example", "S: 250-STARTTLS", "S: 250-AUTH PLAIN", "S: 250-PIPELINING", "S: 250 DSN",
                             "C: STARTTLS", "S: 220 go"})
        say(line);
    EXPECT_EQ(found(Code::GreetingNameDiffers).value(0).arguments, (QStringList{u"mx.example"_s, u"mx2.example"_s}));
    EXPECT_EQ(found(Code::AuthInClear).value(0).severity, Severity::Warning);
    EXPECT_EQ(found(Code::StartTlsNotOffered).size(), 0);
    note(Note::Code::TlsEstablished, {u"TLS 1.1"_s, u"X"_s, u"CN=x"_s});
    for (const char *line : {"C! EHLO me", "S! 250-mx2.example", "S! 250-STARTTLS", "S! 250-PIPELINING", "S! 250 AUTH PLAIN"})
        say(line);
    EXPECT_EQ(found(Code::CapabilitiesGone).value(0).arguments, QStringList{u"DSN"_s});
    EXPECT_EQ(found(Code::StartTlsInsideTls).size(), 1);
    EXPECT_EQ(found(Code::OldTls).size(), 1);
    EXPECT_EQ(found(Code::AuthInClear).size(), 1) << "inside TLS it may be offered";
    EXPECT_EQ(found(Code::GreetingNameDiffers).size(), 1);
}

TEST_F(SessionIssuesTest, IsCalmerWithinOneComputer)
{
    connect(u"127.0.0.1"_s);
    for (const char *line : {"S: 220 localhost", "C: EHLO me", "S: 250-localhost", "S: 250 PIPELINING"})
        say(line);
    ASSERT_TRUE(only(Code::StartTlsNotOffered));
    EXPECT_EQ(issues.issues()[0].severity, Severity::Info);
}

TEST_F(SessionIssuesTest, SeesAStartTlsThatVanishes)
{
    open();
    for (const char *line : {"C: EHLO me", "S: 250-mx.example", "S: 250 PIPELINING"})
        say(line);
    EXPECT_EQ(found(Code::StartTlsVanished).value(0).severity, Severity::Error);
}

TEST_F(SessionIssuesTest, TellsWhatNotesTell)
{
    note(Note::Code::ConnectFailed, {u"2001:db8::1"_s, u"25"_s, u"refused"_s});
    connect();
    note(Note::Code::AuthPassedOver, {u"SCRAM-SHA-256"_s, u"535 no"_s});
    note(Note::Code::DsnNotOffered);
    note(Note::Code::EventsDropped, {u"17"_s});
    const QList<Code> expected{Code::ConnectFailed, Code::MechanismPassedOver, Code::DsnNotOffered, Code::EventsDropped};
    QList<Code> codes;
    for (const SessionIssue &issue : issues.issues())
        codes += issue.code;
    EXPECT_EQ(codes, expected);
    EXPECT_EQ(issues.issues()[0].row, 0);
    EXPECT_EQ(issues.issues()[1].row, 2);
}

TEST_F(SessionIssuesTest, SeesAConnectionThatEndsWithoutAWord)
{
    open();
    note(Note::Code::PeerClosed);
    EXPECT_TRUE(only(Code::ClosedWithoutReply));
}

TEST_F(SessionIssuesTest, JudgesCertificatesByTheOutcome)
{
    const QDateTime today(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC);
    open();
    note(Note::Code::TlsEstablished, {u"TLS 1.3"_s, u"X"_s, u"CN=x"_s});
    Outcome outcome;
    outcome.tls = reportOf({.notBefore = today.addDays(-60), .notAfter = today.addDays(29), .key = u"RSA 1024"_s});
    outcome.tls.verified = false;
    outcome.tls.faults = {{net::CertificateFault::Check::Name, 0, u"another"_s}, {net::CertificateFault::Check::Name, 0, u"twice"_s}};
    issues.conclude(outcome, today);
    EXPECT_EQ(found(Code::CertificateExpires).value(0).arguments, (QStringList{u"2026-07-30"_s, u"29"_s}));
    EXPECT_EQ(found(Code::KeyShort).size(), 1);
    ASSERT_EQ(found(Code::CertificateName).size(), 1);
    EXPECT_EQ(found(Code::CertificateName)[0].severity, Severity::Warning);
    EXPECT_EQ(found(Code::CertificateName)[0].row, rows - 1);
}

TEST_F(SessionIssuesTest, IsContentWithACertificateThatLasts)
{
    const QDateTime today(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC);
    Outcome outcome;
    outcome.tls = reportOf({.notBefore = today.addDays(-60), .notAfter = today.addDays(31), .key = u"EC 256"_s});
    issues.conclude(outcome, today);
    EXPECT_TRUE(issues.issues().isEmpty());
}

TEST_F(SessionIssuesTest, TellsAFailureThatNoRowTells)
{
    open();
    Outcome outcome;
    outcome.failure = smtp::Failure{.kind = smtp::Failure::Kind::Policy, .reason = smtp::Failure::Reason::PlaintextAuth, .phase = Phase::Auth};
    issues.conclude(outcome, QDateTime::currentDateTimeUtc());
    ASSERT_TRUE(only(Code::Failed));
    EXPECT_EQ(issues.issues()[0].failure, outcome.failure);
}

TEST_F(SessionIssuesTest, EndsSomewhere)
{
    for (int i = 0; i < 2 * IssueList::mostOfOneCode; ++i)
        raw("junk\r\n");
    EXPECT_EQ(issues.issues().size(), IssueList::mostOfOneCode);
    EXPECT_EQ(issues.dropped(), IssueList::mostOfOneCode);
}

} // namespace postscope::delivery
