// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytesource.h"
#include "core/base/event.h"
#include "core/base/linebuffer.h"
#include "core/base/secret.h"
#include "core/smtp/chunksender.h"
#include "core/smtp/command.h"
#include "core/smtp/contentreceiver.h"
#include "core/smtp/contentsender.h"
#include "core/smtp/failure.h"
#include "core/smtp/reply.h"
#include "core/smtp/task.h"

#include <QByteArray>
#include <QHash>
#include <QQueue>

#include <chrono>
#include <coroutine>
#include <functional>
#include <optional>

namespace postscope::smtp {

/// The largest pieces that a peer may make this side hold; whatever is larger is an error (RFC 5321 4.5.3.1 asks for less).
struct Limits {
    qsizetype line = 8 * 1024;    ///< octets of one line
    qsizetype reply = 256 * 1024; ///< octets of one reply
    qsizetype replyLines = 1000;
    qsizetype command = 998;    ///< octets of a line that we send
    qsizetype authLine = 12288; ///< the same for AUTH (RFC 4954 4)
};

/// How long a wait may be where that is not to be RFC 5321's own limit.
struct WaitLimits {
    QHash<Phase, std::chrono::seconds> phases;
    std::optional<std::chrono::seconds> answer; ///< to the final dot; `phases` has that of its content

    bool operator==(const WaitLimits &) const = default;
};

/// What a suspended conversation waits for, and for how long it may.
struct Need {
    enum class Kind {
        Nothing, ///< the dialogue is over, or has not begun
        Line,    ///< octets from the peer
        Tls,     ///< the transport is to start TLS, once all that was sent has left
        Secret,  ///< the password or token: answer with provide()
        Drain,   ///< nothing but that the transport goes on to pull with transmit()
        Input,   ///< what a person types next, or a line from the peer: answer with typed()
        Content, ///< a server: the octets of a mail
        Pause,   ///< the next mail: answer with proceed()
        Result,  ///< of what is computed elsewhere: answer with computed()
    };

    Kind kind = Kind::Nothing;
    Phase phase = Phase::Greeting;
    std::chrono::seconds limit{0}; ///< RFC 5321 4.5.3.2; 0: none
    bool chosen = false;           ///< the limit is the user's own for this phase

    bool operator==(const Need &) const = default;
};

/// One side of an SMTP connection without any I/O: fed octets and facts, it gives back octets and needs.
///
/// The transport calls receive(), tlsEstablished(), provide(), closed(), expired(), cancel() and pulls with transmit(). The dialogue, a
/// coroutine, calls send() and awaits line(), reply(), startTls(), secret(), content() or collect(). Nothing leaves before transmit() is
/// called, so what a dialogue sends without waiting travels together: that alone is pipelining (RFC 2920).
///
/// Once it has failed, by the transport or by a breach of the protocol, every wait throws the same first failure.
///
/// Neither side may destroy the conversation from inside a call to it. The dialogue's Task must go before the conversation does.
class Conversation {
public:
    enum class Role { Client, Server };
    /// Called for every line that arrives or leaves, for content once it is through, and for notes. `elapsed` and `time` are not set.
    using Observer = std::function<void(Event)>;

    Conversation(Role role, Observer observer, Limits limits = {});
    Q_DISABLE_COPY_MOVE(Conversation)

    /// False: nothing is told to the observer any more, and no event is made.
    void setObserved(bool observed) { m_observed = observed; }

    // -- the transport's side
    void receive(QByteArrayView octets);
    void tlsEstablished();
    void provide(Secret secret);
    void proceed();             ///< the pause is over
    void computed();            ///< the work that the computer was given is done
    void typed();               ///< the dialogue has something new from the person it works for
    void closed();              ///< the peer closed, or the connection broke
    void expired();             ///< the limit of need() passed
    void cancel();              ///< the user ends it
    void fail(Failure failure); ///< the first failure counts; `phase` is filled in where the transport cannot know it
    /// The next octets for the wire, at most `max`; empty: nothing now.
    [[nodiscard]] QByteArray transmit(qint64 max);
    [[nodiscard]] Need need() const;
    /// How many replies (a client) or lines (a server) the dialogue has read to their end: the limit of need() begins anew with each.
    [[nodiscard]] quint64 turns() const { return m_turns; }
    /// Octets queued and not pulled yet; a server's transport holds receive() back while a peer does not read.
    [[nodiscard]] qint64 pendingOutput() const;
    [[nodiscard]] bool tls() const { return m_tls; }
    [[nodiscard]] bool failed() const { return m_failure.has_value(); }
    /// Octets of content pulled so far, before dot-stuffing: for a progress bar.
    [[nodiscard]] qint64 contentSent() const { return m_chunks ? m_chunks->taken() : m_content.taken(); }

    /// What takes long, or waits for others: it owns all that it touches, and may outlive the conversation.
    using Work = std::function<void()>;
    /// Where work is done while this side goes on to listen; whoever did it calls computed(). Without one it is done at once.
    void setComputer(std::function<void(Work)> computer) { m_computer = std::move(computer); }

    // -- the dialogue's side; what these wait for may throw Failure
    class Wait {
    public:
        Wait(Conversation &conversation, Need::Kind kind) : m_conversation(conversation), m_kind(kind) {}
        [[nodiscard]] bool await_ready() const { return m_conversation.satisfied(m_kind); }
        void await_suspend(std::coroutine_handle<> dialogue) { m_conversation.suspend(m_kind, dialogue); }
        void await_resume() const { m_conversation.throwFailure(); }

    private:
        Conversation &m_conversation;
        Need::Kind m_kind;
    };

    /// A line that a server received, without its line end. Of one that is too long only the start is here; the rest is gone.
    struct Received {
        QByteArray text;
        bool tooLong = false;
    };

    class LineWait {
    public:
        LineWait(Conversation &conversation, std::function<Line(const QByteArray &)> reading) : m_conversation(conversation), m_reading(std::move(reading)) {}
        [[nodiscard]] bool await_ready() const;
        void await_suspend(std::coroutine_handle<> dialogue) { m_conversation.suspend(Need::Kind::Line, dialogue); }
        [[nodiscard]] Received await_resume() const;

    private:
        Conversation &m_conversation;
        std::function<Line(const QByteArray &)> m_reading;
    };

    /// Queues a line. Throws Failure::Reason::UnsafeCommand for CR, LF or NUL in it, and for one that is too long.
    void send(const Line &line);
    /// Throws as send() would.
    void check(const Line &line) const;
    /// Waits for the reply to the earliest command that has none yet; at first, for the greeting (RFC 5321 4.2).
    [[nodiscard]] Task<Reply> reply();
    /// A server: the next line. `reading` says how it is to be recorded: its phase, and from which octet on it is secret.
    /// Not a Task, so that a flood of lines in one receive() is a loop and never a pile of coroutine frames.
    using Reading = std::function<Line(const QByteArray &)>;
    [[nodiscard]] LineWait line(Reading reading) { return {*this, std::move(reading)}; }
    /// A server: octets have come that no line() has taken.
    [[nodiscard]] bool hasInput() const { return !m_in.isEmpty(); }
    /// Hands over to TLS. Throws if the peer sent anything ahead of it: that would be taken for a word inside TLS (RFC 3207 6).
    [[nodiscard]] Task<Done> startTls();
    /// Asks for the password or token.
    [[nodiscard]] Task<Secret> secret();
    /// Sends content, dot-stuffed, and the final dot; true when the transport has pulled all of it. `content` must outlive the wait.
    /// With the final dot pulled, contentComplete() is true, and whatever goes wrong later leaves the outcome unknown.
    /// False: the peer answered before the end, reply() has its words, and nothing may be sent on this connection any more.
    [[nodiscard]] Task<bool> content(ByteSource &content);
    [[nodiscard]] bool contentComplete() const { return m_chunks ? m_chunks->complete() : m_content.complete(); }
    /// The message that the next chunks are of; it must outlive the last of them, or the failure.
    void beginChunks(ByteSource &content) { m_chunks.emplace(content); }
    /// Sends the octets that a BDAT has announced. False: the peer has said something before they had all left. It may have answered what came
    /// before: read reply(), and call it with 0 to go on.
    [[nodiscard]] Task<bool> chunk(qint64 octets);
    /// The command whose reply is read next, or was read last, gets `count` more of them (LMTP, PRDR).
    void expectMore(Phase phase, qsizetype count);
    /// Until the transport's side calls proceed(), or the peer says something.
    [[nodiscard]] Task<Done> pause();
    /// Has work done, elsewhere where that can be: what the session is told meanwhile ends the wait, and the work with it does not.
    [[nodiscard]] Task<Done> compute(Work work);
    void setLimits(const WaitLimits &limits) { m_waitLimits = limits; }
    /// A server: feeds `receiver`, which must outlive the wait, until it is settled.
    [[nodiscard]] Task<Done> collect(ContentReceiver &receiver);
    /// A server that breaks the rules on purpose: queues these octets as they are.
    void sendOctets(const QByteArray &octets, Phase phase);
    /// For a dialogue that is typed by hand: waits for typed() or for a line of the peer's, whichever comes first.
    [[nodiscard]] Task<Done> input();
    /// A line of the peer's has come that nobody has read.
    [[nodiscard]] bool hasLine() const { return m_in.hasLine() || m_in.overflows(); }
    /// The same as reply(), for somebody who wants to see whatever a server says: an answer without a question too, and a line that is no
    /// reply, which comes with code 0. Only lines and replies that are too long end the session.
    [[nodiscard]] Task<Reply> heard();
    /// Queues octets as they are, outside of every guard that send() keeps, for a deliberate breach of the protocol or a chunk of BDAT.
    /// No answer is expected: `shown` alone tells of it. Never for what comes from a message, an account or a server.
    void sendUnguarded(const QByteArray &octets, const Event &shown);
    /// Puts a remark into the record.
    void note(Note::Code code, const QStringList &arguments = {});
    void setPhase(Phase phase) { m_phase = phase; }
    /// From here on what a 334 asks is a secret too: with the answer to it, a password can be guessed at leisure.
    void hideChallenges(bool hide) { m_hideChallenges = hide; }

private:
    struct Outgoing {
        QByteArray octets;
        std::optional<Event> event;
    };

    [[nodiscard]] bool satisfied(Need::Kind kind) const;
    [[nodiscard]] bool waiting() const { return m_waitsFor != Need::Kind::Nothing && !m_failure; }
    void suspend(Need::Kind kind, std::coroutine_handle<> dialogue);
    void resume();
    void wake();
    void throwFailure() const;
    [[noreturn]] void breach(Failure::Reason reason, Phase phase, const QByteArray &octets);
    void refuseEarlyOctets();
    [[nodiscard]] bool nothingAsked() const;
    [[nodiscard]] QByteArray takeLine(const Reading &reading);
    [[nodiscard]] Received takeReceived(const Reading &reading);
    void absorbLongLine();
    void transmitLines(QByteArray &out, qint64 max);
    [[nodiscard]] QByteArray transmitContent(qint64 max);
    [[nodiscard]] Result<QByteArray, ReadFailure> takeContent(qint64 max);
    [[nodiscard]] Origin ours() const { return m_role == Role::Client ? Origin::Client : Origin::Server; }
    [[nodiscard]] Origin theirs() const { return m_role == Role::Client ? Origin::Server : Origin::Client; }

    Role m_role;
    Observer m_observer;
    bool m_observed = true;
    Limits m_limits;
    /// A line over the limit, of which a server keeps the start while the rest goes by.
    struct LongLine {
        QByteArray start;
        qint64 size = 0;
        bool ended = false;
    };

    LineBuffer m_in;
    std::optional<LongLine> m_longLine;
    QQueue<Outgoing> m_out;
    qsizetype m_outTaken = 0;   // octets of the first of m_out that have left
    QQueue<Phase> m_unanswered; // a client's commands without a reply
    Phase m_phase = Phase::Greeting;
    bool m_premature = false; // a client: what is in m_in came before the command that it could answer
    quint64 m_turns = 0;
    bool m_tls = false;
    bool m_hideChallenges = false;
    bool m_typed = false;

    std::coroutine_handle<> m_dialogue;
    Need::Kind m_waitsFor = Need::Kind::Nothing;
    std::optional<Failure> m_failure;
    std::optional<Secret> m_secret;

    ContentSender m_content;
    std::optional<ChunkSender> m_chunks; // in place of it
    bool m_proceed = false;
    std::function<void(Work)> m_computer;
    bool m_computing = false;
    WaitLimits m_waitLimits;

    ContentReceiver *m_receiver = nullptr;
};

} // namespace postscope::smtp
