// SPDX-License-Identifier: MIT
#include "core/delivery/errand.h"

#include "core/mime/message.h"

#include <utility>

namespace postscope::delivery {

using smtp::Failure;

namespace {

constexpr std::chrono::milliseconds tellingInterval{16};

/// The peer is in step and may be told good-bye; otherwise nothing of ours may leave any more.
bool partsInPeace(const std::optional<Failure> &failure)
{
    if (!failure)
        return true;
    switch (failure->kind) {
    case Failure::Kind::Refused:
    case Failure::Kind::Policy:
    case Failure::Kind::Credentials:
        return true;
    case Failure::Kind::Network:
    case Failure::Kind::Timeout:
    case Failure::Kind::Tls:
    case Failure::Kind::Protocol:
    case Failure::Kind::LocalFile:
    case Failure::Kind::Cancelled:
    case Failure::Kind::Unknown:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

Errand::Errand(std::optional<Composed> composed, Route route)
    : m_composed(std::move(composed)), m_route(std::move(route)), m_next(this),
      m_conversation(smtp::Conversation::Role::Client, [this](Event event) { record(std::move(event)); })
{
    m_next.setSingleShot(true);
    m_next.setInterval(tellingInterval);
    connect(&m_next, &QTimer::timeout, this, &Errand::tell);
    if (m_composed) {
        m_outcome.envelope = m_composed->envelope;
        m_outcome.messageId = m_composed->message.messageId();
        m_outcome.messageSize = m_composed->message.size();
    }
}

Errand::~Errand() = default;

void Errand::run()
{
    m_started = m_clock.steady();
    m_connection = std::make_unique<net::Connection>(m_conversation);
    connect(m_connection.get(), &net::Connection::connected, this, &Errand::begin);
    connect(m_connection.get(), &net::Connection::progressed, this, &Errand::look);
    connect(m_connection.get(), &net::Connection::finished, this, &Errand::conclude);
    m_connection->open(m_route.endpoint);
}

void Errand::begin()
{
    if (m_dialogue)
        return;
    if (m_route.options.ehloName.isEmpty())
        m_route.options.ehloName = net::addressLiteral(m_connection->localAddress());
    m_dialogue.emplace(dialogue());
    m_dialogue->start();
    look();
}

Errand::Dialogue Errand::dialogue()
{
    if (!m_composed)
        return smtp::tryOut(m_conversation, m_route.options, m_outcome.session);
    m_source = std::make_unique<mime::MessageSource>(m_composed->message);
    return smtp::sendMail(m_conversation, m_route.options, m_composed->envelope, *m_source, {.eightBit = m_composed->message.eightBit()}, m_outcome.session,
                          m_outcome.receipt);
}

void Errand::look()
{
    if (m_settled || !m_dialogue)
        return;
    if (m_dialogue->done()) {
        settle(m_dialogue->result());
        return;
    }
    if (m_conversation.need().kind == smtp::Need::Kind::Secret && !std::exchange(m_asked, true))
        Q_EMIT secretNeeded(m_route.endpoint.host, m_route.options.user);
    if (m_conversation.contentSent() != m_toldProgress)
        tellSoon();
}

void Errand::provideSecret(const Secret &secret)
{
    if (!m_asked || m_settled || m_conversation.need().kind != smtp::Need::Kind::Secret)
        return;
    if (secret.isEmpty()) {
        m_conversation.fail({.kind = Failure::Kind::Credentials, .reason = Failure::Reason::PasswordMissing, .phase = Phase::Auth});
    } else {
        m_redactor.remember(secret, m_route.options.user.toUtf8());
        m_conversation.provide(secret);
        m_connection->pump();
    }
    look();
}

void Errand::cancel()
{
    if (m_settled || !m_connection)
        return;
    if (m_dialogue) {
        m_conversation.cancel();
        look();
        return;
    }
    m_conversation.note(Note::Code::Cancelled);
    m_conversation.fail({.kind = Failure::Kind::Cancelled, .phase = Phase::Connect});
    m_connection->abort();
}

void Errand::settle(const std::optional<Failure> &failure)
{
    m_settled = true;
    m_outcome.failure = failure;
    if (partsInPeace(failure))
        m_connection->close();
    else
        m_connection->abort();
}

void Errand::conclude()
{
    begin(); // a connection that never came up: the dialogue says why
    if (!m_settled) {
        m_conversation.closed();
        look();
    }
    m_outcome.tls = m_connection->tls();
    m_outcome.timings = m_stopwatch.timings();
    m_outcome.timings.total = m_clock.steady() - m_started;
    redact(m_outcome, m_redactor);
    if (m_outcome.receipt.content)
        m_outcome.queueId = queueIdOf(*m_outcome.receipt.content);
    m_next.stop();
    tell();
    Q_EMIT finished(m_outcome);
}

void Errand::record(Event event)
{
    event.elapsed = m_clock.steady() - m_started;
    event.time = m_clock.now().toUTC();
    m_redactor.apply(event);
    m_stopwatch.see(event);
    m_untold << std::move(event);
    tellSoon();
}

void Errand::tellSoon()
{
    if (!m_next.isActive())
        m_next.start();
}

void Errand::tell()
{
    if (!m_untold.isEmpty())
        Q_EMIT events(std::exchange(m_untold, {}));
    const qint64 sent = m_conversation.contentSent();
    if (m_composed && std::exchange(m_toldProgress, sent) != sent)
        Q_EMIT progress(sent, m_composed->message.size());
}

} // namespace postscope::delivery
