// SPDX-License-Identifier: MIT
#include "core/smtp/serveranswers.h"

#include <utility>

namespace postscope::smtp {

using Fault = ServerRule::Fault;

int codeOf(const QByteArray &reply)
{
    return reply.left(3).toInt();
}

bool isYes(const ServerRule &rule)
{
    if (rule.reply.isEmpty())
        return rule.fault != Fault::None && doesItsWork(rule.fault);
    return codeOf(rule.reply) < 400 && doesItsWork(rule.fault);
}

ServerAnswers::ServerAnswers(Conversation &peer, const ServerOptions &options, ServerTransport *transport)
    : m_peer(peer), m_options(options), m_transport(transport)
{
}

std::optional<ServerRule> ServerAnswers::rule(Stage stage, const QByteArray &subject) const
{
    const QString text = QString::fromUtf8(subject);
    for (const ServerRule &rule : m_options.rules) {
        if (rule.stage == stage && rule.tls.value_or(m_peer.tls()) == m_peer.tls() && matches(rule, text))
            return rule;
    }
    return std::nullopt;
}

bool ServerAnswers::overruled(Stage stage, Phase phase, const QByteArray &subject)
{
    m_rule = rule(stage, subject);
    if (!m_rule || isYes(*m_rule))
        return false;
    play(*m_rule, phase, m_rule->reply.isEmpty() ? usualReply(stage) : m_rule->reply);
    return true;
}

void ServerAnswers::play(const ServerRule &rule, Phase phase, const QByteArray &usual)
{
    if (m_mute || m_over)
        return;
    const std::optional<TransportFault> ofTransport = transportFault(rule);
    const bool ahead = rule.fault == Fault::Drip; // it begins with this answer; all others follow theirs
    if (ofTransport && m_transport && ahead)
        m_transport->play(*ofTransport);
    if (rule.fault == Fault::None) {
        if (!rule.reply.isEmpty() || isYes(rule))
            say(phase, usual);
    } else if (const QByteArray octets = spoilt(rule, usual); !octets.isEmpty()) {
        m_peer.sendOctets(octets, phase);
    }
    if (ofTransport && m_transport && !ahead)
        m_transport->play(*ofTransport);
    m_mute = m_mute || rule.fault == Fault::Silent || rule.fault == Fault::Endless || rule.fault == Fault::Abrupt || rule.fault == Fault::Reset;
    const bool unable = ofTransport && !m_transport && rule.fault != Fault::Silent;
    if (rule.disconnect || rule.fault == Fault::Close || unable)
        end(Failure::Kind::Policy, phase);
}

void ServerAnswers::accept(Phase phase, const QByteArray &reply)
{
    if (m_rule)
        play(*m_rule, phase, m_rule->reply.isEmpty() ? reply : m_rule->reply);
    else
        say(phase, reply);
}

void ServerAnswers::refuse(Phase phase, const QByteArray &reply)
{
    say(phase, reply);
    // What is refused for now, as one recipient too many, is no error of the client's.
    if (codeOf(reply) < 500 || ++m_errors < m_options.maxErrors)
        return;
    say(phase, "421 4.7.0 " + m_options.name + " Too many errors, closing the connection");
    end(Failure::Kind::Protocol, phase);
}

void ServerAnswers::say(Phase phase, const QByteArray &lines)
{
    if (m_mute)
        return;
    for (const QByteArray &line : lines.split('\n'))
        m_peer.send({line, phase});
}

void ServerAnswers::end(Failure::Kind kind, Phase phase, Failure::Reason reason)
{
    m_over = true;
    m_ended = Failure{.kind = kind, .reason = reason, .phase = phase};
}

} // namespace postscope::smtp
