// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/serve.h"
#include "core/smtp/servercommand.h"

#include <optional>

namespace postscope::smtp {

class ServerContent;

/// What serve() knows while it speaks with one client, and a function for each command (RFC 5321 4.1.1).
class ServerSession {
public:
    ServerSession(Conversation &peer, ServerOptions options, ServerStore &store);
    Q_DISABLE_COPY_MOVE(ServerSession)

    /// From the greeting to the end; throws Failure where the conversation fails.
    [[nodiscard]] Task<Done> converse();
    /// The last words to a client that took too long.
    void timedOut();
    /// Why this side ended it; nothing: QUIT.
    [[nodiscard]] const std::optional<Failure> &ended() const { return m_ended; }

private:
    using Stage = ServerRule::Stage;

    void greet();
    void answer(const ServerCommand &command);
    void hello(const ServerCommand &command);
    void mail(const QByteArray &argument);
    void recipient(const QByteArray &argument);
    void reset(const QByteArray &argument);
    void verify(const QByteArray &argument);
    void quit(const QByteArray &argument);
    [[nodiscard]] Task<Done> startTls(QByteArray argument);
    [[nodiscard]] Task<Done> authenticate(QByteArray argument);
    [[nodiscard]] Task<Done> data(QByteArray argument);

    [[nodiscard]] QByteArray refusalOfStartTls(const QByteArray &argument) const;
    [[nodiscard]] QByteArray refusalOfAuth(const QByteArray &mechanism) const;
    [[nodiscard]] QByteArray refusalOfMail() const;
    [[nodiscard]] QByteArray refusalOfData(const QByteArray &argument) const;
    [[nodiscard]] QByteArrayList capabilities() const;
    [[nodiscard]] bool authOffered() const { return m_peer.tls() || !m_options.tlsAvailable; }
    void settle(ServerContent &content, const QByteArray &sender, bool tooLarge);

    /// Says the reply of a rule that stands for a refusal, silence, or the end; true: the command is dealt with.
    [[nodiscard]] bool overruled(Stage stage, Phase phase, const QByteArray &subject);
    [[nodiscard]] std::optional<ServerRule> rule(Stage stage, const QByteArray &subject) const;
    /// Says what the command comes to, or what the rule that overruled() found puts in its place.
    void accept(Phase phase, const QByteArray &reply);
    /// Says an error; after too many of them, goodbye.
    void refuse(Phase phase, const QByteArray &reply);
    void say(Phase phase, const QByteArray &lines);
    void end(Failure::Kind kind, Phase phase);

    Conversation &m_peer;
    ServerOptions m_options;
    ServerStore &m_store;
    SecretLines m_secrets;

    enum class Greeted { No, Helo, Ehlo };
    Greeted m_greeted = Greeted::No;
    bool m_closedToAll = false; // greeted with a refusal: nothing but QUIT is served (RFC 5321 3.1)
    bool m_authenticated = false;
    QByteArray m_user;
    std::optional<ServerTransaction> m_transaction;
    std::optional<ServerRule> m_rule; // the one that answers the command at hand
    int m_errors = 0;
    bool m_over = false;
    std::optional<Failure> m_ended;
};

} // namespace postscope::smtp
