// SPDX-License-Identifier: MIT
#include "core/net/tunnel.h"

#include "core/net/dialler.h"

#include <system_error>

namespace postscope::net {

using smtp::Failure;

namespace {

/// As it is told to people: never with more than what they typed.
QString named(const Proxy &proxy)
{
    Proxy shown = proxy;
    shown.user.clear();
    return toUrl(shown);
}

} // namespace

Tunnel::Tunnel(QSslSocket &socket, smtp::Conversation &conversation, const Endpoint &endpoint, QObject *parent)
    : QObject(parent), m_socket(socket), m_conversation(conversation), m_endpoint(endpoint),
      m_dialogue(endpoint.proxy, endpoint.proxyPassword, endpoint.host, endpoint.port)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        fail(Failure::Kind::Timeout, Failure::Reason::ProxyRefused, QString::fromStdString(std::make_error_code(std::errc::timed_out).message()));
    });
}

void Tunnel::start()
{
    if (!m_dialogue.isSound()) {
        QMetaObject::invokeMethod(
            this, [this] { fail(Failure::Kind::Policy, Failure::Reason::UnsafeCommand, m_endpoint.host); }, Qt::QueuedConnection);
        return;
    }
    note(Note::Code::ProxyAsked, {named(m_endpoint.proxy), m_endpoint.host, QString::number(m_endpoint.port)});
    // Queued, as everywhere: a socket is not to be closed from inside its own signal.
    connect(&m_socket, &QSslSocket::readyRead, this, &Tunnel::talk, Qt::QueuedConnection);
    connect(
        &m_socket, &QSslSocket::errorOccurred, this,
        [this] {
            talk();
            if (m_dialogue.state() == ProxyDialogue::State::Talking)
                fail(Failure::Kind::Network, Failure::Reason::ProxyRefused, m_socket.errorString());
        },
        Qt::QueuedConnection);
    m_limit.start(m_endpoint.limitOf(Phase::Connect).value_or(Dialler::limit));
    transmit();
}

void Tunnel::transmit()
{
    QByteArray octets = m_dialogue.take();
    m_socket.write(octets);
    wipe(octets);
}

void Tunnel::talk()
{
    if (m_dialogue.state() != ProxyDialogue::State::Talking)
        return;
    const QByteArray come = m_socket.peek(ProxyDialogue::maxAnswer);
    const qsizetype taken = m_dialogue.receive(come);
    static_cast<void>(m_socket.read(taken));
    transmit();
    if (m_dialogue.state() != ProxyDialogue::State::Talking)
        settle();
}

void Tunnel::settle()
{
    using State = ProxyDialogue::State;
    const QString words = m_dialogue.words();
    switch (m_dialogue.state()) {
    case State::Talking:
        return;
    case State::Open:
        m_limit.stop();
        m_socket.disconnect(this);
        note(Note::Code::ProxyOpened, {m_endpoint.host, QString::number(m_endpoint.port), words});
        Q_EMIT opened();
        return;
    case State::NoProxy:
        fail(Failure::Kind::Network, Failure::Reason::NoProxy, words);
        return;
    case State::Login:
        fail(Failure::Kind::Credentials, Failure::Reason::ProxyLogin, words);
        return;
    case State::Refused:
        fail(Failure::Kind::Network, Failure::Reason::ProxyRefused, words);
        return;
    }
}

void Tunnel::fail(Failure::Kind kind, Failure::Reason reason, const QString &detail)
{
    m_limit.stop();
    m_socket.disconnect(this);
    note(Note::Code::ProxyFailed, {named(m_endpoint.proxy), detail});
    Q_EMIT failed({.kind = kind, .reason = reason, .phase = Phase::Connect, .detail = detail});
}

void Tunnel::note(Note::Code code, const QStringList &arguments)
{
    m_conversation.setPhase(Phase::Connect);
    m_conversation.note(code, arguments);
}

} // namespace postscope::net
