// SPDX-License-Identifier: MIT
#include "core/smtp/serversession.h"

#include "core/smtp/serverauth.h"
#include "core/smtp/servercontent.h"
#include "core/smtp/servertransaction.h"

#include <algorithm>
#include <utility>

namespace postscope::smtp {

namespace {

/// The code of a rule's reply; 0: it has none.
int codeOf(const QByteArray &reply)
{
    return reply.left(3).toInt();
}

bool isYes(const ServerRule &rule)
{
    return codeOf(rule.reply) >= 200 && codeOf(rule.reply) < 400;
}

} // namespace

ServerSession::ServerSession(Conversation &peer, ServerOptions options, ServerStore &store) : m_peer(peer), m_options(std::move(options)), m_store(store)
{
}

Task<Done> ServerSession::converse()
{
    using Verb = ServerCommand::Verb;
    greet();
    while (!m_over) {
        const Conversation::Received line = co_await m_peer.line([this](const QByteArray &text) { return m_secrets.read(text); });
        const ServerCommand command = ServerCommand::read(line.text);
        m_rule.reset();
        if (line.tooLong)
            refuse(Phase::Other, "500 5.5.2 Line too long");
        else if (m_closedToAll && command.verb != Verb::Quit)
            refuse(Phase::Other, "503 5.5.1 Not serving; say QUIT");
        else if (command.verb == Verb::StartTls)
            co_await startTls(command.argument);
        else if (command.verb == Verb::Auth)
            co_await authenticate(command.argument);
        else if (command.verb == Verb::Data)
            co_await data(command.argument);
        else
            answer(command);
    }
    co_return Done();
}

void ServerSession::timedOut()
{
    say(Phase::Other, "421 4.4.2 " + m_options.name + " Timeout, closing the connection");
}

void ServerSession::greet()
{
    m_closedToAll = overruled(Stage::Greeting, Phase::Greeting, {}) && !m_rule->reply.isEmpty();
    if (!m_rule || isYes(*m_rule))
        accept(Phase::Greeting, "220 " + m_options.name + " ESMTP Postscope sandbox");
}

void ServerSession::answer(const ServerCommand &command)
{
    using Verb = ServerCommand::Verb;
    switch (command.verb) {
    case Verb::Ehlo:
    case Verb::Helo:
        return hello(command);
    case Verb::Mail:
        return mail(command.argument);
    case Verb::Rcpt:
        return recipient(command.argument);
    case Verb::Rset:
        return reset(command.argument);
    case Verb::Noop:
        return accept(Phase::Other, "250 2.0.0 Ok");
    case Verb::Vrfy:
        return verify(command.argument);
    case Verb::Help:
        return accept(Phase::Other, "214-2.0.0 EHLO HELO STARTTLS AUTH MAIL RCPT DATA\n214 2.0.0 RSET NOOP VRFY HELP QUIT (RFC 5321)");
    case Verb::Quit:
        return quit(command.argument);
    case Verb::NotOffered:
        return refuse(Phase::Other, "502 5.5.1 Command not implemented");
    case Verb::Http:
        // A web page may make a browser speak to this port; nothing that follows is a mail.
        say(Phase::Other, "554 5.5.1 This is SMTP, not HTTP");
        return end(Failure::Kind::Protocol, Phase::Other);
    case Verb::Unknown:
        return refuse(Phase::Other, "500 5.5.2 Command not recognized");
    case Verb::StartTls:
    case Verb::Auth:
    case Verb::Data:
        break; // converse() has taken these
    }
    Q_UNREACHABLE();
}

// ---- EHLO, STARTTLS, AUTH

void ServerSession::hello(const ServerCommand &command)
{
    const QByteArray &name = command.argument;
    if (name.isEmpty() || name.contains(' ') || name.contains('\t'))
        return refuse(Phase::Ehlo, "501 Syntax: EHLO domain");
    if (overruled(Stage::Ehlo, Phase::Ehlo, name))
        return;
    const bool extended = command.verb == ServerCommand::Verb::Ehlo;
    m_greeted = extended ? Greeted::Ehlo : Greeted::Helo;
    m_transaction.reset(); // RFC 5321 4.1.4
    const QByteArrayList lines = extended ? capabilities() : QByteArrayList{m_options.name};
    QByteArray reply;
    for (const QByteArray &line : lines.first(lines.size() - 1))
        reply += "250-" + line + '\n';
    accept(Phase::Ehlo, reply + "250 " + lines.last());
}

QByteArrayList ServerSession::capabilities() const
{
    QByteArrayList lines{m_options.name, "PIPELINING", "SIZE " + QByteArray::number(m_options.maxSize), "8BITMIME", "SMTPUTF8", "DSN", "ENHANCEDSTATUSCODES"};
    if (m_options.tlsAvailable && !m_peer.tls())
        lines << "STARTTLS";
    if (authOffered())
        lines << QByteArray("AUTH ") + serverMechanisms;
    return lines << "VRFY"
                 << "HELP";
}

QByteArray ServerSession::refusalOfStartTls(const QByteArray &argument) const
{
    if (m_peer.tls())
        return "503 5.5.1 TLS is active already";
    if (!m_options.tlsAvailable)
        return "502 5.5.1 STARTTLS is not available";
    if (!argument.isEmpty())
        return "501 5.5.4 Syntax: STARTTLS";
    return m_transaction ? "503 5.5.1 A mail transaction is open" : QByteArray();
}

Task<Done> ServerSession::startTls(QByteArray argument)
{
    if (const QByteArray refusal = refusalOfStartTls(argument); !refusal.isEmpty()) {
        refuse(Phase::StartTls, refusal);
        co_return Done();
    }
    if (m_peer.hasInput()) {
        // Somebody put words in front of TLS that would be taken for the client's own (RFC 3207 6).
        m_peer.note(Note::Code::ProtocolViolation, {QStringLiteral("STARTTLS")});
        say(Phase::StartTls, "554 5.5.1 Nothing may follow STARTTLS before TLS");
        end(Failure::Kind::Protocol, Phase::StartTls);
        m_ended->reason = Failure::Reason::StartTlsInjected;
        co_return Done();
    }
    if (overruled(Stage::StartTls, Phase::StartTls, {}))
        co_return Done();
    accept(Phase::StartTls, "220 2.0.0 Ready to start TLS");
    if (m_over)
        co_return Done();
    co_await m_peer.startTls();
    m_greeted = Greeted::No; // RFC 3207 4.2: nothing that was said before counts
    m_authenticated = false;
    m_user.clear();
    m_secrets = {};
    co_return Done();
}

QByteArray ServerSession::refusalOfAuth(const QByteArray &mechanism) const
{
    if (m_greeted == Greeted::No)
        return "503 5.5.1 Send EHLO first";
    if (m_authenticated)
        return "503 5.5.1 Authenticated already";
    if (m_transaction)
        return "503 5.5.1 A mail transaction is open";
    if (mechanism.isEmpty())
        return "501 5.5.4 Syntax: AUTH mechanism [initial-response]";
    if (!isServerMechanism(mechanism))
        return "504 5.5.4 Unrecognized authentication mechanism";
    return authOffered() ? QByteArray() : "538 5.7.11 Encryption required for requested authentication mechanism";
}

Task<Done> ServerSession::authenticate(QByteArray argument)
{
    const QByteArray mechanism = mechanismOf(argument);
    if (const QByteArray refusal = refusalOfAuth(mechanism); !refusal.isEmpty()) {
        refuse(Phase::Auth, refusal);
        co_return Done();
    }
    if (overruled(Stage::Auth, Phase::Auth, mechanism))
        co_return Done();
    const Result<ServerCredentials, QByteArray> credentials = co_await readCredentials(m_peer, m_secrets, std::move(argument));
    if (!credentials) {
        refuse(Phase::Auth, credentials.error());
        co_return Done();
    }
    if (!m_rule && overruled(Stage::Auth, Phase::Auth, credentials->user))
        co_return Done();
    const auto known = std::as_const(m_options.users).constFind(credentials->user);
    const bool anybody = m_options.users.isEmpty() && !credentials->user.isEmpty();
    if (!anybody && (known == m_options.users.cend() || *known != credentials->password)) {
        refuse(Phase::Auth, "535 5.7.8 Authentication credentials invalid");
        co_return Done();
    }
    m_authenticated = true;
    m_user = credentials->user;
    accept(Phase::Auth, "235 2.7.0 Authentication successful");
    co_return Done();
}

// ---- MAIL, RCPT, DATA

QByteArray ServerSession::refusalOfMail() const
{
    if (m_greeted == Greeted::No)
        return "503 5.5.1 Send EHLO first";
    if (m_options.requireAuth && !m_authenticated)
        return "530 5.7.0 Authentication required";
    return m_transaction ? "503 5.5.1 Nested MAIL command" : QByteArray();
}

void ServerSession::mail(const QByteArray &argument)
{
    if (const QByteArray refusal = refusalOfMail(); !refusal.isEmpty())
        return refuse(Phase::Mail, refusal);
    Result<ServerTransaction, QByteArray> transaction = readMail(argument, m_greeted == Greeted::Ehlo, m_options.maxSize);
    if (!transaction)
        return refuse(Phase::Mail, transaction.error());
    if (overruled(Stage::Mail, Phase::Mail, transaction->envelope.sender))
        return;
    m_transaction = std::move(*transaction);
    m_transaction->user = m_user;
    m_transaction->tls = m_peer.tls();
    accept(Phase::Mail, "250 2.1.0 Ok");
}

void ServerSession::recipient(const QByteArray &argument)
{
    if (!m_transaction)
        return refuse(Phase::Rcpt, "503 5.5.1 Need MAIL before RCPT");
    const Result<Recipient, QByteArray> recipient = readRecipient(argument, m_greeted == Greeted::Ehlo, *m_transaction);
    if (!recipient)
        return refuse(Phase::Rcpt, recipient.error());
    if (m_transaction->envelope.recipients.size() >= m_options.maxRecipients)
        return refuse(Phase::Rcpt, "452 4.5.3 Too many recipients");
    if (overruled(Stage::Rcpt, Phase::Rcpt, recipient->address))
        return;
    m_transaction->envelope.recipients << *recipient;
    accept(Phase::Rcpt, "250 2.1.5 Ok");
}

QByteArray ServerSession::refusalOfData(const QByteArray &argument) const
{
    if (!m_transaction)
        return "503 5.5.1 Need MAIL before DATA";
    if (!argument.isEmpty())
        return "501 5.5.4 Syntax: DATA";
    return m_transaction->envelope.recipients.isEmpty() ? "554 5.5.1 No valid recipients" : QByteArray();
}

Task<Done> ServerSession::data(QByteArray argument)
{
    if (const QByteArray refusal = refusalOfData(argument); !refusal.isEmpty()) {
        refuse(Phase::Data, refusal);
        co_return Done();
    }
    const QByteArray sender = m_transaction->envelope.sender;
    if (overruled(Stage::Data, Phase::Data, sender))
        co_return Done();
    accept(Phase::Data, "354 End data with <CR><LF>.<CR><LF>");
    if (m_over)
        co_return Done();
    m_store.begin(*m_transaction);
    ServerContent content(m_store);
    qint64 size = 0;
    ContentReceiver receiver = ContentReceiver::upToDot([this, &content, &size](QByteArrayView octets) {
        size += octets.size();
        if (size > m_options.maxSize)
            content.drop();
        content.write(octets);
    });
    co_await m_peer.collect(receiver);
    m_transaction.reset();
    settle(content, sender, size > m_options.maxSize);
    co_return Done();
}

void ServerSession::settle(ServerContent &content, const QByteArray &sender, bool tooLarge)
{
    if (tooLarge)
        return refuse(Phase::Content, "552 5.3.4 Message size exceeds fixed limit");
    const std::optional<ServerRule> played = rule(Stage::Content, sender);
    QByteArray id;
    if (!played || played->reply.isEmpty() || isYes(*played)) {
        const std::optional<QByteArray> kept = content.keep();
        if (!kept)
            return refuse(Phase::Content, "452 4.3.1 Insufficient system storage");
        id = *kept;
    }
    if (!overruled(Stage::Content, Phase::Content, sender))
        accept(Phase::Content, "250 2.0.0 Ok: queued as " + id);
}

// ---- the rest

void ServerSession::reset(const QByteArray &argument)
{
    if (!argument.isEmpty())
        return refuse(Phase::Other, "501 5.5.4 Syntax: RSET");
    m_transaction.reset();
    accept(Phase::Other, "250 2.0.0 Ok");
}

void ServerSession::verify(const QByteArray &argument)
{
    if (argument.isEmpty())
        return refuse(Phase::Other, "501 5.5.4 Syntax: VRFY address");
    accept(Phase::Other, "252 2.5.0 Cannot verify, but will take a message for it");
}

void ServerSession::quit(const QByteArray &argument)
{
    if (!argument.isEmpty())
        return refuse(Phase::Quit, "501 5.5.4 Syntax: QUIT");
    if (overruled(Stage::Quit, Phase::Quit, {}))
        return;
    accept(Phase::Quit, "221 2.0.0 Bye");
    m_over = true;
}

// ---- replies

std::optional<ServerRule> ServerSession::rule(Stage stage, const QByteArray &subject) const
{
    const QString text = QString::fromUtf8(subject);
    for (const ServerRule &rule : m_options.rules) {
        if (rule.stage == stage && matches(rule, text))
            return rule;
    }
    return std::nullopt;
}

bool ServerSession::overruled(Stage stage, Phase phase, const QByteArray &subject)
{
    m_rule = rule(stage, subject);
    if (!m_rule || isYes(*m_rule))
        return false;
    if (!m_rule->reply.isEmpty())
        say(phase, m_rule->reply);
    if (m_rule->disconnect)
        end(Failure::Kind::Policy, phase);
    return true;
}

void ServerSession::accept(Phase phase, const QByteArray &reply)
{
    say(phase, m_rule ? m_rule->reply : reply);
    if (m_rule && m_rule->disconnect)
        end(Failure::Kind::Policy, phase);
}

void ServerSession::refuse(Phase phase, const QByteArray &reply)
{
    say(phase, reply);
    // What is refused for now, as one recipient too many, is no error of the client's.
    if (codeOf(reply) < 500 || ++m_errors < m_options.maxErrors)
        return;
    say(phase, "421 4.7.0 " + m_options.name + " Too many errors, closing the connection");
    end(Failure::Kind::Protocol, phase);
}

void ServerSession::say(Phase phase, const QByteArray &lines)
{
    for (const QByteArray &line : lines.split('\n'))
        m_peer.send({line, phase});
}

void ServerSession::end(Failure::Kind kind, Phase phase)
{
    m_over = true;
    m_ended = Failure{.kind = kind, .phase = phase};
}

} // namespace postscope::smtp
