// SPDX-License-Identifier: MIT
#include "core/delivery/delivery.h"

#include "core/net/sandbox.h"
#include "core/smtp/serverrules.h"
#include "tests/core/delivery/sending.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <iostream>

using namespace postscope;
using namespace postscope::test;
using smtp::Failure;

// The real client against the sandbox, for every phase and every fault. tests/data/faults.txt says, a line for each, what has to come of it:
//   FAULT | exit code | kind reason phase of the failure, or "-" | mails that the server has taken
// To see what comes of all of them: POSTSCOPE_SHOW_FAULTS=1.

namespace {

using namespace std::chrono_literals;

const QByteArray canary = "CANARY-9f3!";

struct Cell {
    QString fault;
    QByteArray expected;
};

void PrintTo(const Cell &cell, std::ostream *out)
{
    *out << cell.fault.toStdString();
}

QList<Cell> cells()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/faults.txt"));
    QList<Cell> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype bar = line.indexOf(" |");
        all << Cell{QString::fromUtf8(line.left(bar)), line.mid(bar + 3).simplified()};
    }
    return all;
}

const char *nameOf(Failure::Kind kind)
{
    static constexpr const char *names[] = {"Network", "Timeout", "Tls", "Protocol", "Refused", "Policy", "Credentials", "LocalFile", "Cancelled", "Unknown"};
    return names[int(kind)];
}

const char *nameOf(Failure::Reason reason)
{
    switch (reason) {
    case Failure::Reason::None:
        return "None";
    case Failure::Reason::StartTlsMissing:
        return "StartTlsMissing";
    case Failure::Reason::StartTlsInjected:
        return "StartTlsInjected";
    case Failure::Reason::ReplyMalformed:
        return "ReplyMalformed";
    case Failure::Reason::ReplyTooLong:
        return "ReplyTooLong";
    case Failure::Reason::NoRecipient:
        return "NoRecipient";
    case Failure::Reason::OtherProtocol:
        return "OtherProtocol";
    default:
        return "Other";
    }
}

const char *nameOf(Phase phase)
{
    static constexpr const char *names[] = {"Resolve", "Connect", "Greeting", "Ehlo",    "StartTls", "Tls",  "Auth",
                                            "Mail",    "Rcpt",    "Data",     "Content", "Quit",     "Other"};
    return names[int(phase)];
}

/// The identity is made once: it takes longer than a session.
QString certificates()
{
    static const QTemporaryDir directory;
    return directory.path();
}

/// How often Qt complained of a socket that was used after its end.
std::atomic<int> complaints = 0;
QtMessageHandler usual = nullptr;

void countComplaints(QtMsgType type, const QMessageLogContext &where, const QString &message)
{
    usual(type, where, message);
    if (type == QtWarningMsg && message.startsWith(u"QIODevice::"))
        ++complaints;
}

class FaultMatrixBase : public testing::Test {
protected:
    FaultMatrixBase()
    {
        complaints = 0;
        usual = qInstallMessageHandler(&countComplaints);
    }
    ~FaultMatrixBase() override
    {
        qInstallMessageHandler(usual);
        EXPECT_EQ(complaints, 0);
    }
    Q_DISABLE_COPY_MOVE(FaultMatrixBase)

    void listen(const QString &fault)
    {
        net::SandboxOptions options;
        if (!fault.isEmpty()) {
            const auto rule = smtp::readFault(fault);
            ASSERT_TRUE(rule) << rule.error().toStdString();
            options.server.rules = {*rule};
        }
        options.firstPort = 0;
        options.directory = m_directory.path();
        options.certificateDirectory = certificates();
        options.server.users.insert("anna", Secret(QByteArray(canary)));
        options.server.tokens.insert("anna", Secret(QByteArray(canary)));
        options.server.requireAuth = true;
        if (fault == u"body=silent") // who does not read does not see either that the client has gone
            options.patience = 3s;
        QObject::connect(&m_sandbox, &net::Sandbox::messageCaptured, &m_sandbox, [this] { ++m_captured; });
        QObject::connect(&m_sandbox, &net::Sandbox::sessionStarted, &m_sandbox, [this] { ++m_sessions; });
        QObject::connect(&m_sandbox, &net::Sandbox::sessionEnded, &m_sandbox, [this] { ++m_ended; });
        QObject::connect(&m_sandbox, &net::Sandbox::sessionEvents, &m_sandbox, [this](const QString &, const QList<Event> &events) { m_events += events; });
        m_sandbox.start(options);
        ASSERT_TRUE(eventually([this] { return m_sandbox.isListening(); }));
    }
    [[nodiscard]] delivery::Route route(bool waits) const
    {
        delivery::Route route = delivery::routeToSandbox(m_sandbox.port(), m_sandbox.certificate());
        route.endpoint.timeout = waits ? 700ms : 20s;
        route.options.tls = TlsMode::StartTls;
        route.options.user = QStringLiteral("anna");
        route.options.mechanism = "PLAIN";
        return route;
    }
    static void expectNoSecret(const QList<Event> &events, const delivery::Outcome &outcome)
    {
        QByteArray all;
        for (const Event &event : events)
            all += event.octets + (event.note ? event.note->arguments.join(u' ').toUtf8() : QByteArray());
        if (outcome.failure)
            all += outcome.failure->detail.toUtf8() + (outcome.failure->reply ? outcome.failure->reply->toByteArray() : QByteArray());
        EXPECT_FALSE(all.contains(canary));
        EXPECT_FALSE(all.contains(QByteArray("\0anna\0", 6).append(canary).toBase64()));
    }

    QTemporaryDir m_directory;
    net::Sandbox m_sandbox;
    QList<Event> m_events;
    int m_captured = 0;
    int m_sessions = 0;
    int m_ended = 0;
};

class FaultMatrix : public FaultMatrixBase, public testing::WithParamInterface<Cell> {};

QByteArray summary(const delivery::Outcome &outcome, int captured)
{
    QByteArray text = QByteArray::number(int(outcome.verdict())) + " | ";
    if (const auto &failure = outcome.failure)
        text += QByteArray(nameOf(failure->kind)) + ' ' + nameOf(failure->reason) + ' ' + nameOf(failure->phase);
    else
        text += '-';
    return text + " | " + QByteArray::number(captured);
}

/// A "*" stands for any word: a reset takes with it what was under way, and how much that is nobody can say.
bool fits(const QByteArray &came, const QByteArray &expected)
{
    const QByteArrayList words = came.split(' ');
    const QByteArrayList wanted = expected.split(' ');
    return std::equal(words.begin(), words.end(), wanted.begin(), wanted.end(),
                      [](const QByteArray &word, const QByteArray &want) { return want == "*" || word == want; });
}

/// Small, so that it is sent whole at once; or so large that it cannot be while the server does not take it.
QByteArray mailFor(const QString &fault)
{
    const bool large = fault.startsWith(u"body=");
    return "Subject: x\r\n\r\n" + QByteArray(large ? 16 * 1024 * 1024 : 8, 'x').replace(QByteArray(76, 'x'), QByteArray(74, 'x') + "\r\n");
}

} // namespace

TEST_P(FaultMatrix, EndsAsItMust)
{
    const QString fault = GetParam().fault;
    ASSERT_NO_FATAL_FAILURE(listen(fault));
    const bool waits = fault.contains(u"=silent") || fault.contains(u"=drip");
    QElapsedTimer clock;
    clock.start();
    Sending sending{QByteArray(canary)};
    sending.delivery().start(mailOf(mailFor(fault)), route(waits));
    ASSERT_TRUE(sending.finishes());
    EXPECT_LT(clock.elapsed(), 8000);
    // Silence is silence, and no end: the client's patience decides. It has less for the answer to QUIT.
    if (fault.endsWith(u"=silent") && !fault.startsWith(u"quit=")) {
        EXPECT_GE(clock.elapsed(), 600);
    }
    ASSERT_TRUE(eventually([this] { return m_ended == m_sessions; }));
    // A port that does not greet is asked once whether it waits for TLS; nothing is sent there.
    const bool mute = fault.startsWith(u"greeting=") && waits;
    // A reset so early may be taken for a connection that never came about; nothing has been said by then.
    const bool atOnce = fault == u"greeting=reset";
    EXPECT_LE(m_sessions, mute || atOnce ? 2 : 1) << "tried again";
    EXPECT_EQ(sending.finished(), 1);
    const QByteArray came = summary(sending.outcome(), m_captured);
    if (qEnvironmentVariableIsSet("POSTSCOPE_SHOW_FAULTS"))
        std::cout << "CELL " << fault.toStdString() << " | " << came.toStdString() << '\n';
    EXPECT_TRUE(fits(came, GetParam().expected)) << came.constData() << "\nand not\n" << GetParam().expected.constData();
    expectNoSecret(sending.events() + m_events, sending.outcome());
}

INSTANTIATE_TEST_SUITE_P(Each, FaultMatrix, testing::ValuesIn(cells()), [](const auto &parameter) {
    QString name = parameter.param.fault.section(u' ', 0, 0).section(u':', 0, 0);
    return name.replace(u'=', u'_').remove(u'-').toStdString();
});

TEST(FaultMatrixFile, IsThere)
{
    EXPECT_GE(cells().size(), 100);
}

// ---- logins: our client against our server, for each mechanism

namespace {

struct Login {
    const char *mechanism;
    const char *fault; ///< empty: none
    bool succeeds;
};

void PrintTo(const Login &login, std::ostream *out)
{
    *out << login.mechanism << ' ' << login.fault;
}

class SandboxLogin : public FaultMatrixBase, public testing::WithParamInterface<Login> {};

} // namespace

TEST_P(SandboxLogin, GoesAsItMust)
{
    const QString fault = QString::fromLatin1(GetParam().fault);
    ASSERT_NO_FATAL_FAILURE(listen(fault));
    delivery::Route there = route(false);
    there.options.mechanism = GetParam().mechanism;
    there.options.host = QStringLiteral("localhost");
    const bool token = there.options.mechanism.contains("OAUTH");
    there.options.secret = token ? SecretKind::Token : SecretKind::Password;
    QElapsedTimer clock;
    clock.start();
    Sending sending{QByteArray(canary)};
    sending.delivery().start(mailOf(mailFor(fault)), there);
    ASSERT_TRUE(sending.finishes());
    EXPECT_LT(clock.elapsed(), 8000);
    ASSERT_TRUE(eventually([this] { return m_ended == m_sessions; }));
    EXPECT_EQ(m_captured, GetParam().succeeds ? 1 : 0) << summary(sending.outcome(), m_captured).constData();
    EXPECT_EQ(!sending.outcome().failure, GetParam().succeeds);
    expectNoSecret(sending.events() + m_events, sending.outcome());
}

INSTANTIATE_TEST_SUITE_P(Each, SandboxLogin,
                         testing::Values(Login{"PLAIN", "", true}, Login{"LOGIN", "", true}, Login{"CRAM-MD5", "", true}, Login{"DIGEST-MD5", "", true},
                                         Login{"SCRAM-SHA-1", "", true}, Login{"SCRAM-SHA-256", "", true}, Login{"XOAUTH2", "", true},
                                         Login{"OAUTHBEARER", "", true}, Login{"SCRAM-SHA-256", "auth=scram-iterations:10000", true},
                                         Login{"SCRAM-SHA-256", "auth=scram-iterations:1", false},
                                         Login{"SCRAM-SHA-256", "auth=scram-iterations:1000000000", false}, Login{"SCRAM-SHA-256", "auth=scram-nonce", false},
                                         Login{"SCRAM-SHA-256", "auth=scram-signature", false}, Login{"SCRAM-SHA-1", "auth=scram-early", false}),
                         [](const auto &parameter) { return "n" + std::to_string(parameter.index); });
