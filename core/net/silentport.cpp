// SPDX-License-Identifier: MIT
#include "core/net/silentport.h"

#include <algorithm>

namespace postscope::net {

using smtp::Failure;

namespace {

constexpr quint16 relay = 25;

SilentPort::Patience patienceOf(const Endpoint &endpoint)
{
    using namespace std::chrono_literals;
    const std::chrono::milliseconds usual = 3s;
    return {.greeting = endpoint.port == relay ? 20s : std::min(usual, std::chrono::milliseconds(endpoint.timeout.value_or(1h)) / 2)};
}

} // namespace

SilentPort::SilentPort(QObject *parent) : QObject(parent)
{
    m_waiting.setSingleShot(true);
    m_limit.setSingleShot(true);
    connect(&m_waiting, &QTimer::timeout, this, &SilentPort::silent);
    connect(&m_limit, &QTimer::timeout, this, &SilentPort::expired);
}

void SilentPort::wait(const Endpoint &endpoint, const std::optional<Patience> &patience)
{
    m_patience = patience.value_or(patienceOf(endpoint));
    m_mayBeAlone = endpoint.port != relay && !endpoint.proxyHeader; // a guess has no PROXY header, and may go unanswered for that
    m_waiting.start(m_patience.greeting);
}

void SilentPort::stop()
{
    m_waiting.stop();
    m_limit.stop();
    m_guess.reset();
}

void SilentPort::ask(const Place &place, std::chrono::milliseconds left)
{
    m_place = place;
    m_mayBeAlone = m_mayBeAlone && left > 2 * (m_patience.beside + m_patience.alone);
    m_limit.start(m_patience.beside);
    guess();
}

void SilentPort::guess()
{
    m_guess = std::make_unique<PortGuess>();
    connect(m_guess.get(), &PortGuess::answered, this, &SilentPort::guessed, Qt::QueuedConnection);
    m_guess->ask(m_place.address, m_place.port, m_place.ownEnd);
}

/// A guess that stands in the server's queue is the next that it takes: it is not made anew.
void SilentPort::askAlone()
{
    m_alone = true;
    m_limit.start(m_patience.alone);
    if (!m_guess->isConnected())
        guess();
}

void SilentPort::guessed(PortGuess::Speaks speaks)
{
    if (!m_guess)
        return;
    m_limit.stop();
    switch (speaks) {
    case PortGuess::Speaks::Tls:
        Q_EMIT known({.kind = Failure::Kind::Tls, .reason = Failure::Reason::TlsOnPlainPort, .phase = Phase::Greeting});
        return;
    case PortGuess::Speaks::Http:
        Q_EMIT known({.kind = Failure::Kind::Protocol, .reason = Failure::Reason::OtherProtocol, .phase = Phase::Greeting, .detail = QStringLiteral("HTTP")});
        return;
    case PortGuess::Speaks::Other:
        if (m_alone)
            Q_EMIT unknown();
        return;
    }
}

void SilentPort::expired()
{
    if (m_alone) {
        m_guess.reset();
        Q_EMIT unknown();
    } else if (m_mayBeAlone) {
        Q_EMIT inTheWay();
    }
}

} // namespace postscope::net
