// SPDX-License-Identifier: MIT
#include "core/delivery/livesession.h"

#include "core/smtp/authenticate.h"
#include "core/smtp/sasl/mechanism.h"

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

LiveSession::LiveSession(Route route, Script script, QObject *parent)
    : QObject(parent), m_route(std::move(route)), m_script(std::move(script)), m_next(this),
      m_conversation(smtp::Conversation::Role::Client, [this](Event event) { record(std::move(event)); })
{
    m_next.setSingleShot(true);
    m_next.setInterval(tellingInterval);
    connect(&m_next, &QTimer::timeout, this, &LiveSession::tell);
}

LiveSession::~LiveSession() = default;

void LiveSession::run()
{
    m_ran = m_clock.steady();
    m_ranAt = m_clock.now().toUTC();
    if (m_started.count() == 0)
        m_started = m_ran;
    m_connection = std::make_unique<net::Connection>(m_conversation);
    connect(m_connection.get(), &net::Connection::connected, this, &LiveSession::begin);
    connect(m_connection.get(), &net::Connection::progressed, this, &LiveSession::look);
    connect(m_connection.get(), &net::Connection::finished, this, &LiveSession::conclude);
    m_route.options.unverified = m_route.endpoint.tls.insecure;
    m_route.options.now = m_ranAt.toSecsSinceEpoch();
    // The dialogue would say so at once: there is nothing to connect for.
    if (smtp::loginFault(m_route.options)) {
        m_connection->abort();
        return;
    }
    m_connection->open(m_route.endpoint);
}

void LiveSession::begin()
{
    if (m_dialogue)
        return;
    if (m_route.options.ehloName.isEmpty())
        m_route.options.ehloName = net::addressLiteral(m_connection->localAddress());
    m_dialogue.emplace(m_script(m_conversation, m_route.options));
    m_dialogue->start();
    look();
}

void LiveSession::look()
{
    if (m_settled || !m_dialogue)
        return;
    if (m_dialogue->done()) {
        settle(m_dialogue->result());
        return;
    }
    if (m_conversation.need().kind == smtp::Need::Kind::Secret && !std::exchange(m_asked, true))
        Q_EMIT secretNeeded(m_route.endpoint.host, m_route.options.user);
    if (m_conversation.contentSent() != m_toldContent)
        tellSoon();
}

void LiveSession::goOn()
{
    if (m_settled || !m_dialogue)
        return;
    m_connection->pump();
    look();
}

void LiveSession::provideSecret(const Secret &secret)
{
    if (m_settled || m_conversation.need().kind != smtp::Need::Kind::Secret || !std::exchange(m_asked, false))
        return;
    if (!secret.isEmpty())
        m_redactor.remember(secret, m_route.options.user.toUtf8());
    m_conversation.provide(secret); // what an empty one means is the dialogue's to say
    m_connection->pump();
    look();
}

void LiveSession::cancel()
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

void LiveSession::settle(const std::optional<Failure> &failure)
{
    m_settled = true;
    m_failure = failure;
    if (partsInPeace(failure))
        m_connection->close();
    else
        m_connection->abort();
}

void LiveSession::conclude()
{
    begin(); // a connection that never came up: the dialogue says why
    if (!m_settled) {
        m_conversation.closed();
        look();
    }
    m_next.stop();
    tell();
    Q_EMIT finished(m_failure);
}

Timings LiveSession::timings() const
{
    Timings timings = m_stopwatch.timings();
    timings.total = m_clock.steady() - m_ran;
    return timings;
}

void LiveSession::record(Event event)
{
    const std::chrono::nanoseconds now = m_clock.steady();
    event.elapsed = now - m_started;
    event.time = m_ranAt.addMSecs(std::chrono::duration_cast<std::chrono::milliseconds>(now - m_ran).count());
    m_redactor.apply(event);
    m_stopwatch.see(event);
    m_untold << std::move(event);
    tellSoon();
}

void LiveSession::tellNow()
{
    m_next.stop();
    tell();
}

void LiveSession::tellSoon()
{
    if (!m_next.isActive())
        m_next.start();
}

void LiveSession::tell()
{
    if (!m_untold.isEmpty())
        Q_EMIT events(std::exchange(m_untold, {}));
    const qint64 sent = m_conversation.contentSent();
    if (std::exchange(m_toldContent, sent) != sent)
        Q_EMIT contentSent(sent);
}

} // namespace postscope::delivery
