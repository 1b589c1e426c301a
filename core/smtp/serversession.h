// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/serveranswers.h"
#include "core/smtp/servercommand.h"
#include "core/smtp/servermail.h"

#include <optional>

namespace postscope::smtp {

/// What serve() knows while it speaks with one client, and which command goes where (RFC 5321 4.1.1).
class ServerSession {
public:
    ServerSession(Conversation &peer, ServerOptions options, ServerStore &store, ServerTransport *transport);
    Q_DISABLE_COPY_MOVE(ServerSession)

    /// From the greeting to the end; throws Failure where the conversation fails.
    [[nodiscard]] Task<Done> converse();
    /// The last words to a client that took too long.
    void timedOut();
    /// Why this side ended it; nothing: QUIT.
    [[nodiscard]] const std::optional<Failure> &ended() const { return m_answers.ended(); }

private:
    using Stage = ServerRule::Stage;

    void greet();
    [[nodiscard]] bool isKnown(ServerCommand::Verb verb) const;
    void answer(const ServerCommand &command);
    void hello(const ServerCommand &command);
    void introduce(const QByteArray &argument);
    void reset(const QByteArray &argument);
    void inquire(Stage stage, const QByteArray &subject, const QByteArray &reply);
    void quit(const QByteArray &argument);
    [[nodiscard]] Task<Done> startTls(QByteArray argument);
    [[nodiscard]] Task<Done> authenticate(QByteArray argument);

    [[nodiscard]] QByteArray refusalOfStartTls(const QByteArray &argument) const;
    [[nodiscard]] QByteArray refusalOfAuth(const QByteArray &mechanism) const;
    [[nodiscard]] ServerOffer offer() const { return {m_options, m_peer.tls()}; }

    Conversation &m_peer;
    ServerOptions m_options;
    ServerTransport *m_transport;
    SecretLines m_secrets;
    ServerClient m_client;
    ServerAnswers m_answers;
    ServerMail m_mail;
    bool m_closedToAll = false; // greeted with a refusal: nothing but QUIT is served (RFC 5321 3.1)
};

} // namespace postscope::smtp
