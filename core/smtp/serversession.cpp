// SPDX-License-Identifier: MIT
#include "core/smtp/serversession.h"

#include "core/smtp/serverauth.h"
#include "core/smtp/serverinquiry.h"

#include <utility>

namespace postscope::smtp {

using Verb = ServerCommand::Verb;
using Greeted = ServerClient::Greeted;
using Fault = ServerRule::Fault;

ServerSession::ServerSession(Conversation &peer, ServerOptions options, ServerStore &store, ServerTransport *transport)
    : m_peer(peer), m_options(std::move(options)), m_transport(transport), m_answers(peer, m_options, transport),
      m_mail(peer, m_options, store, m_answers, m_client)
{
}

Task<Done> ServerSession::converse()
{
    greet();
    const Conversation::Reading reading = [this](const QByteArray &text) { return m_secrets.read(text); };
    while (!m_answers.over()) {
        const Conversation::Received line = co_await m_peer.line(reading);
        const ServerCommand command = ServerCommand::read(line.text);
        m_answers.begin();
        if (line.tooLong)
            m_answers.refuse(Phase::Other, "500 5.5.2 Line too long");
        else if (m_closedToAll && command.verb != Verb::Quit)
            m_answers.refuse(Phase::Other, "503 5.5.1 Not serving; say QUIT");
        else if (!isKnown(command.verb))
            m_answers.refuse(Phase::Other, "502 5.5.1 Command not implemented");
        else if (command.verb == Verb::StartTls)
            co_await startTls(command.argument);
        else if (command.verb == Verb::Auth)
            co_await authenticate(command.argument);
        else if (command.verb == Verb::Data)
            co_await m_mail.data(command.argument);
        else if (command.verb == Verb::Bdat)
            co_await m_mail.chunk(command.argument);
        else
            answer(command);
    }
    co_return Done();
}

void ServerSession::timedOut()
{
    m_answers.say(Phase::Other, "421 4.4.2 " + m_options.name + " Timeout, closing the connection");
}

void ServerSession::greet()
{
    m_answers.begin();
    m_closedToAll = m_answers.overruled(Stage::Greeting, Phase::Greeting, {}) && !m_answers.current()->reply.isEmpty();
    if (!m_answers.current() || isYes(*m_answers.current()))
        m_answers.accept(Phase::Greeting, "220 " + m_options.name + (m_options.lmtp ? " LMTP" : " ESMTP") + " Postscope sandbox");
}

/// Whether the command exists here: what is not offered does not (RFC 5321 4.2.4).
bool ServerSession::isKnown(Verb verb) const
{
    switch (verb) {
    case Verb::Bdat:
        return offer().has("CHUNKING");
    case Verb::Vrfy:
        return offer().has("VRFY");
    case Verb::Expn:
        return offer().has("EXPN");
    case Verb::Etrn:
        return offer().has("ETRN");
    case Verb::XClient:
        return offer().has("XCLIENT");
    case Verb::Help:
        return offer().has("HELP");
    case Verb::Lhlo:
        return m_options.lmtp;
    case Verb::NotOffered:
        return false;
    case Verb::Ehlo:
    case Verb::Helo:
    case Verb::StartTls:
    case Verb::Auth:
    case Verb::Mail:
    case Verb::Rcpt:
    case Verb::Data:
    case Verb::Rset:
    case Verb::Noop:
    case Verb::Quit:
    case Verb::Http:
    case Verb::Unknown:
        return true;
    }
    Q_UNREACHABLE();
}

void ServerSession::answer(const ServerCommand &command)
{
    const QByteArray &argument = command.argument;
    switch (command.verb) {
    case Verb::Ehlo:
    case Verb::Helo:
    case Verb::Lhlo:
        return hello(command);
    case Verb::Mail:
        return m_mail.mail(argument);
    case Verb::Rcpt:
        return m_mail.recipient(argument);
    case Verb::Rset:
        return reset(argument);
    case Verb::Noop:
        return m_answers.accept(Phase::Other, "250 2.0.0 Ok");
    case Verb::Vrfy:
        return inquire(Stage::Vrfy, argument, answerToVrfy(m_options, argument));
    case Verb::Expn:
        return inquire(Stage::Expn, argument, answerToExpn(m_options, argument));
    case Verb::Etrn:
        return inquire(Stage::Etrn, argument, answerToEtrn(m_options, argument));
    case Verb::XClient:
        return introduce(argument);
    case Verb::Help:
        return m_answers.accept(Phase::Other, answerToHelp(m_options, offer()));
    case Verb::Quit:
        return quit(argument);
    case Verb::Http:
        // A web page may make a browser speak to this port; nothing that follows is a mail.
        m_answers.say(Phase::Other, "554 5.5.1 This is SMTP, not HTTP");
        return m_answers.end(Failure::Kind::Protocol, Phase::Other);
    case Verb::Unknown:
        return m_answers.refuse(Phase::Other, "500 5.5.2 Command not recognized");
    case Verb::StartTls:
    case Verb::Auth:
    case Verb::Data:
    case Verb::Bdat:
    case Verb::NotOffered:
        break; // converse() has taken these
    }
    Q_UNREACHABLE();
}

// ---- EHLO, STARTTLS, AUTH, XCLIENT

void ServerSession::hello(const ServerCommand &command)
{
    const QByteArray &name = command.argument;
    if (m_options.lmtp && command.verb != Verb::Lhlo)
        return m_answers.refuse(Phase::Ehlo, "500 5.5.1 This is LMTP: say LHLO"); // RFC 2033 4.1
    if (name.isEmpty() || name.contains(' ') || name.contains('\t'))
        return m_answers.refuse(Phase::Ehlo, QByteArray("501 Syntax: ") + (m_options.lmtp ? "LHLO" : "EHLO") + " domain");
    if (m_answers.overruled(Stage::Ehlo, Phase::Ehlo, name))
        return;
    const bool extended = command.verb != Verb::Helo;
    m_client.greeted = extended ? Greeted::Ehlo : Greeted::Helo;
    m_mail.reset(); // RFC 5321 4.1.4
    const QByteArrayList lines = QByteArrayList{m_options.name} + (extended ? offer().lines() : QByteArrayList());
    QByteArray reply;
    for (const QByteArray &line : lines.first(lines.size() - 1))
        reply += "250-" + line + '\n';
    m_answers.accept(Phase::Ehlo, reply + "250 " + lines.last());
}

QByteArray ServerSession::refusalOfStartTls(const QByteArray &argument) const
{
    if (m_peer.tls())
        return "503 5.5.1 TLS is active already";
    if (!offer().has("STARTTLS"))
        return "502 5.5.1 STARTTLS is not available";
    if (!argument.isEmpty())
        return "501 5.5.4 Syntax: STARTTLS";
    return m_mail.open() ? "503 5.5.1 A mail transaction is open" : QByteArray();
}

Task<Done> ServerSession::startTls(QByteArray argument)
{
    if (const QByteArray refusal = refusalOfStartTls(argument); !refusal.isEmpty()) {
        m_answers.refuse(Phase::StartTls, refusal);
        co_return Done();
    }
    if (m_peer.hasInput()) {
        // Somebody put words in front of TLS that would be taken for the client's own (RFC 3207 6).
        m_peer.note(Note::Code::ProtocolViolation, {QStringLiteral("STARTTLS")});
        m_answers.say(Phase::StartTls, "554 5.5.1 Nothing may follow STARTTLS before TLS");
        m_answers.end(Failure::Kind::Protocol, Phase::StartTls, Failure::Reason::StartTlsInjected);
        co_return Done();
    }
    if (m_answers.overruled(Stage::StartTls, Phase::StartTls, {}))
        co_return Done();
    m_answers.accept(Phase::StartTls, "220 2.0.0 Ready to start TLS");
    if (m_answers.over())
        co_return Done();
    co_await m_peer.startTls();
    m_client = {}; // RFC 3207 4.2: nothing that was said before counts
    m_secrets = {};
    co_return Done();
}

QByteArray ServerSession::refusalOfAuth(const QByteArray &mechanism) const
{
    if (m_client.greeted == Greeted::No)
        return "503 5.5.1 Send EHLO first";
    if (m_client.authenticated)
        return "503 5.5.1 Authenticated already";
    if (m_mail.open())
        return "503 5.5.1 A mail transaction is open";
    if (mechanism.isEmpty())
        return "501 5.5.4 Syntax: AUTH mechanism [initial-response]";
    if (!isServerMechanism(mechanism) || !ServerOffer::mechanisms(m_options).contains(mechanism))
        return "504 5.5.4 Unrecognized authentication mechanism";
    if (offer().has("AUTH"))
        return {};
    return offer().has("STARTTLS") ? "538 5.7.11 Encryption required for requested authentication mechanism" : "502 5.5.1 AUTH is not available";
}

Task<Done> ServerSession::authenticate(QByteArray argument)
{
    const QByteArray mechanism = mechanismOf(argument);
    if (const QByteArray refusal = refusalOfAuth(mechanism); !refusal.isEmpty()) {
        m_answers.refuse(Phase::Auth, refusal);
        co_return Done();
    }
    if (m_answers.overruled(Stage::Auth, Phase::Auth, mechanism))
        co_return Done();
    ServerLoginTerms terms{std::move(argument), m_transport ? m_transport->clientCertificate() : QByteArray(), m_answers.current()};
    const Result<ServerLogin, QByteArray> outcome = co_await login(m_peer, m_secrets, m_options, std::move(terms));
    if (!outcome) {
        m_answers.refuse(Phase::Auth, outcome.error());
        co_return Done();
    }
    if (!m_answers.current() && m_answers.overruled(Stage::Auth, Phase::Auth, outcome->user))
        co_return Done();
    if (!outcome->proved) {
        m_answers.refuse(Phase::Auth, "535 5.7.8 Authentication credentials invalid");
        co_return Done();
    }
    m_client.authenticated = true;
    m_client.user = outcome->user;
    m_answers.accept(Phase::Auth, "235 2.7.0 Authentication successful");
    co_return Done();
}

/// XCLIENT: another client is behind this one; the session begins anew with it (Postfix's XCLIENT_README).
void ServerSession::introduce(const QByteArray &argument)
{
    const std::optional<XClient> other = readXClient(argument, offer());
    if (m_mail.open())
        return m_answers.refuse(Phase::Other, "503 5.5.1 A mail transaction is open");
    if (!other)
        return m_answers.refuse(Phase::Other, "501 5.5.4 Bad XCLIENT attribute");
    const QByteArray attributes = (m_client.attributes + ' ' + argument).trimmed();
    m_client = {.authenticated = m_client.authenticated, .user = m_client.user, .attributes = attributes};
    if (other->user) {
        m_client.user = *other->user;
        m_client.authenticated = !other->user->isEmpty();
    }
    m_answers.accept(Phase::Other, "220 " + m_options.name + " ESMTP Postscope sandbox");
}

// ---- the rest

void ServerSession::reset(const QByteArray &argument)
{
    if (!argument.isEmpty())
        return m_answers.refuse(Phase::Other, "501 5.5.4 Syntax: RSET");
    if (m_answers.overruled(Stage::Rset, Phase::Other, {}))
        return;
    m_mail.reset();
    m_answers.accept(Phase::Other, "250 2.0.0 Ok");
}

void ServerSession::inquire(Stage stage, const QByteArray &subject, const QByteArray &reply)
{
    if (codeOf(reply) == 501)
        return m_answers.refuse(Phase::Other, reply);
    if (!m_answers.overruled(stage, Phase::Other, subject))
        m_answers.accept(Phase::Other, reply);
}

void ServerSession::quit(const QByteArray &argument)
{
    if (!argument.isEmpty())
        return m_answers.refuse(Phase::Quit, "501 5.5.4 Syntax: QUIT");
    if (m_answers.overruled(Stage::Quit, Phase::Quit, {}))
        return;
    m_answers.accept(Phase::Quit, "221 2.0.0 Bye");
    // Who has fallen silent does not hang up either: the client is to wait as long as it will.
    if (!m_answers.over() && !m_answers.mute())
        m_answers.leave();
}

} // namespace postscope::smtp
