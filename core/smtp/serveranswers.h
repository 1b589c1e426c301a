// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/serve.h"

#include <optional>

namespace postscope::smtp {

/// What a server says in one session: the usual answers, or what a rule puts in their place.
class ServerAnswers {
public:
    using Stage = ServerRule::Stage;

    /// All of these outlive this.
    ServerAnswers(Conversation &peer, const ServerOptions &options, ServerTransport *transport);

    /// A command is at hand: what was said to the one before does not count any more.
    void begin() { m_rule.reset(); }
    /// Plays the rule that stands for a refusal, silence, or the end; true: the command is dealt with.
    [[nodiscard]] bool overruled(Stage stage, Phase phase, const QByteArray &subject);
    /// The first rule for this, whatever it does.
    [[nodiscard]] std::optional<ServerRule> rule(Stage stage, const QByteArray &subject) const;
    /// The one that answers the command at hand.
    [[nodiscard]] const std::optional<ServerRule> &current() const { return m_rule; }
    /// Plays a rule in place of `usual`.
    void play(const ServerRule &rule, Phase phase, const QByteArray &usual);

    /// Says what the command comes to, or what the rule that overruled() found puts in its place.
    void accept(Phase phase, const QByteArray &reply);
    /// Says an error; after too many of them, goodbye.
    void refuse(Phase phase, const QByteArray &reply);
    /// Lines divided by LF.
    void say(Phase phase, const QByteArray &lines);
    void end(Failure::Kind kind, Phase phase, Failure::Reason reason = Failure::Reason::None);

    [[nodiscard]] bool over() const { return m_over; }
    /// A fault has it that nothing is said any more.
    [[nodiscard]] bool mute() const { return m_mute; }
    /// Why this side ended it; nothing: QUIT, or not yet.
    [[nodiscard]] const std::optional<Failure> &ended() const { return m_ended; }
    /// QUIT was said and answered.
    void leave() { m_over = true; }

private:
    Conversation &m_peer;
    const ServerOptions &m_options;
    ServerTransport *m_transport;
    std::optional<ServerRule> m_rule;
    int m_errors = 0;
    bool m_mute = false; // not a word any more
    bool m_over = false;
    std::optional<Failure> m_ended;
};

/// The code of a reply; 0: it has none.
[[nodiscard]] int codeOf(const QByteArray &reply);
/// Whether the command of a rule's reply does its work.
[[nodiscard]] bool isYes(const ServerRule &rule);

} // namespace postscope::smtp
