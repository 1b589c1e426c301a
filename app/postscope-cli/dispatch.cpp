// SPDX-License-Identifier: MIT
#include "app/postscope-cli/dispatch.h"

#include "app/postscope-cli/command.h"
#include "app/postscope-cli/proxypassword.h"
#include "app/postscope-cli/terminal.h"
#include "core/account/tokencommand.h"
#include "core/delivery/signings.h"
#include "ui/text/sentences.h"

#include <QDir>

#include <algorithm>

namespace postscope::cli {

Dispatch::Dispatch(Connection connection, QObject *parent) : QObject(parent), m_connection(std::move(connection))
{
    using namespace std::chrono_literals;
    m_patience.setSingleShot(true);
    m_patience.setInterval(5s);
    connect(&m_patience, &QTimer::timeout, this, [this] { Q_EMIT finished(*m_outcome); });
    m_worker.start();
    m_delivery = std::make_unique<delivery::Delivery>(m_worker);
    connect(m_delivery.get(), &delivery::Delivery::events, this, &Dispatch::events);
    connect(m_delivery.get(), &delivery::Delivery::counted, this, &Dispatch::counted);
    connect(m_delivery.get(), &delivery::Delivery::reported, this, &Dispatch::reported);
    connect(m_delivery.get(), &delivery::Delivery::secretNeeded, this, &Dispatch::answerSecret);
    connect(m_delivery.get(), &delivery::Delivery::finished, this, &Dispatch::keep);
}

Dispatch::~Dispatch()
{
    m_delivery.reset();
    m_worker.quit();
    m_worker.wait();
}

void Dispatch::send(const delivery::Composed &composed)
{
    m_composed = composed;
    begin();
}

void Dispatch::repeat(const delivery::Composed &composed, const delivery::SeriesPlan &plan)
{
    m_plan = plan;
    send(composed);
}

void Dispatch::sendEach(const delivery::Mailing &mailing, const delivery::SeriesPlan &plan)
{
    m_mailing = mailing;
    m_plan = plan;
    begin();
}

void Dispatch::test()
{
    begin();
}

void Dispatch::cancel()
{
    if (m_started)
        m_delivery->cancel();
    else
        Q_EMIT failed(Cli::tr("Cancelled."));
}

/// Of what is to be sent; nullptr: nothing is.
QList<dkim::Signing> *Dispatch::signatures()
{
    if (m_mailing)
        return &m_mailing->signatures;
    return m_composed ? &m_composed->signatures : nullptr;
}

void Dispatch::begin()
{
    const bool signs = signatures() && signatures()->isEmpty() && !m_connection.account.dkim.isEmpty();
    if (!signs) {
        open();
        return;
    }
    delivery::loadSignings(m_connection.account, m_keychain, this, [this](const Result<QList<dkim::Signing>, dkim::Failure> &signings) {
        if (!signings) {
            Q_EMIT failed(text::explain(signings.error()).toString());
            return;
        }
        *signatures() = *signings;
        open();
    });
}

void Dispatch::open()
{
    if (m_connection.target == Connection::Target::Sandbox)
        startSandbox();
    else
        findProxyPassword(m_connection, m_keychain, this, [this](const QString &wrong) {
            if (wrong.isEmpty())
                start(m_connection.route());
            else
                Q_EMIT failed(wrong);
        });
}

void Dispatch::startSandbox()
{
    connect(&m_sandbox, &net::Sandbox::listening, this, [this] {
        Q_EMIT listening(m_sandbox.port());
        start(m_connection.routeToSandbox(m_sandbox.port(), m_sandbox.tlsPort(), m_sandbox.certificate()));
    });
    connect(&m_sandbox, &net::Sandbox::failed, this, [this](const QString &reason) { Q_EMIT failed(Cli::tr("The sandbox could not start: %1").arg(reason)); });
    connect(&m_sandbox, &net::Sandbox::messageCaptured, this, [this](const net::CapturedMessage &message) {
        m_captured = message;
        if (m_patience.isActive()) {
            m_patience.stop();
            Q_EMIT finished(*m_outcome);
        }
    });
    const QString kept = m_connection.sandboxDirectory;
    m_sandbox.start({.tlsPort = 0,
                     .directory = kept.isEmpty() ? m_temporary.filePath(QStringLiteral("messages")) : QDir(kept).absolutePath(),
                     .certificateDirectory = m_temporary.filePath(QStringLiteral("certificate"))});
}

void Dispatch::start(const delivery::Route &route)
{
    m_started = true;
    if (m_mailing)
        m_delivery->sendEach(*m_mailing, route, *m_plan);
    else if (m_composed && m_plan)
        m_delivery->repeat(*m_composed, route, *m_plan);
    else if (m_composed)
        m_delivery->start(*m_composed, route);
    else
        m_delivery->test(route);
}

void Dispatch::answerSecret(const QString &host, const QString &user)
{
    if (m_connection.secret) {
        m_delivery->provideSecret(*m_connection.secret);
    } else if (m_connection.target == Connection::Target::Sandbox) {
        m_delivery->provideSecret(Secret(QByteArrayLiteral("sandbox"))); // it takes any
    } else if (!m_connection.account.tokenCommand.isEmpty()) {
        account::runTokenCommand(m_connection.account.tokenCommand, this, [this](const Result<Secret, account::TokenFailure> &token) {
            if (!token)
                complain(text::explain(token.error()));
            m_delivery->provideSecret(token ? *token : Secret());
        });
    } else if (m_connection.target == Connection::Target::Account && !m_connection.account.askEachTime) {
        m_keychain.read(m_connection.account.id, this, [this, host, user](const Result<Secret, account::SecretFailure> &secret) {
            if (secret) {
                m_delivery->provideSecret(*secret);
                return;
            }
            complain(text::explain(secret.error()));
            askOrGiveUp(host, user);
        });
    } else {
        askOrGiveUp(host, user);
    }
}

void Dispatch::askOrGiveUp(const QString &host, const QString &user)
{
    const std::optional<Secret> secret = askSecret(secretPrompt(m_connection.account, host, user));
    if (!secret && !canAsk())
        complain(secretKindOf(m_connection.account) == SecretKind::Token
                     ? Cli::tr("There is nobody to ask for the token: give it with --token-stdin, --token-env or --token-command.")
                     : Cli::tr("There is nobody to ask for the password: give it with --password-stdin or --password-env."));
    m_delivery->provideSecret(secret.value_or(Secret()));
}

void Dispatch::keep(const delivery::Outcome &outcome)
{
    using State = smtp::RecipientResult::State;
    m_outcome = outcome;
    const bool delivered = std::ranges::any_of(outcome.receipt.recipients, [](const auto &result) { return result.state == State::Accepted; });
    if (m_sandbox.isListening() && delivered && !m_captured)
        m_patience.start(); // the sandbox tells of it from another thread
    else
        Q_EMIT finished(outcome);
}

} // namespace postscope::cli
