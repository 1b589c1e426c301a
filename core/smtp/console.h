// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytesource.h"
#include "core/smtp/consoleinput.h"
#include "core/smtp/consolestep.h"
#include "core/smtp/session.h"

#include <QByteArrayList>
#include <QQueue>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace postscope::smtp {

/// How a session by hand begins.
struct ConsoleOptions {
    bool byHand = false; ///< not even EHLO and STARTTLS are done for the user
    bool raw = false;
    ConsoleNames names;
};

/// What a console tells beside the lines of the wire. Called from inside the dialogue: neither may destroy it.
struct ConsoleObserver {
    /// It waits for what is typed next.
    std::function<void(const ConsoleState &, const ConsoleStep &)> waiting = {};
    /// A word for the console itself that is for whoever shows it: Help, Info, Hex, Unknown.
    std::function<void(const ConsoleLine &)> asked = {};
    /// Something that was typed could not be done; the session goes on.
    std::function<void(const Failure &)> stumbled = {};
    /// /wait: waited() is wanted after that time.
    std::function<void(std::chrono::seconds)> wait = {};
    /// A response to a 334 was typed, or credentials with AUTH: what is to be hidden wherever else it comes up.
    std::function<void(const Secret &)> secret = {};
    /// Opens the file of /send and /file.
    std::function<Result<std::unique_ptr<ByteSource>, ReadFailure>(const QString &path)> open = {};
};

/// A session in which a person types the commands.
///
/// Lines that arrive together leave in one flight where the server offers PIPELINING, as RFC 2920 3.1 allows; otherwise each waits for the
/// answer to the one before. After a 354 lines are content up to a lone dot, and leave, dot-stuffed, once that is typed: a message that was
/// not ended never leaves. In raw mode every line leaves at once, its escapes resolved and nothing checked.
class Console {
public:
    /// Octets typed ahead that are kept, and of a message that is typed.
    static constexpr qint64 maxTyped = 64LL * 1024 * 1024;

    Console(ConsoleOptions options, ConsoleObserver observer) : m_options(std::move(options)), m_observer(std::move(observer)) {}
    Q_DISABLE_COPY_MOVE(Console)

    /// Lines that were typed or pasted together, without their line ends; Conversation::typed() is to follow. False: too much is waiting already.
    bool type(const QByteArrayList &lines);
    /// Nothing more will be typed: QUIT once all is said. Conversation::typed() is to follow.
    void end() { m_ended = true; }
    /// The time of /wait is over. Conversation::typed() is to follow.
    void waited() { m_waiting = false; }

    /// The session, from greeting to QUIT. Does not throw. This must outlive the task.
    [[nodiscard]] Task<std::optional<Failure>> converse(Conversation &peer, OpenOptions options);

    [[nodiscard]] const ConsoleState &state() const { return m_state; }
    [[nodiscard]] const Session &session() const { return m_session; }

private:
    struct Typed {
        QByteArray line;
        bool followed = false; // more came with it
    };

    [[nodiscard]] Task<Done> begin(Conversation &peer);
    [[nodiscard]] Task<Done> talk(Conversation &peer);
    [[nodiscard]] Task<Done> hear(Conversation &peer);
    [[nodiscard]] Task<Done> act(Conversation &peer);
    [[nodiscard]] Task<Done> obey(Conversation &peer, ConsoleLine line);
    [[nodiscard]] Task<Done> speak(Conversation &peer, Typed typed);
    [[nodiscard]] Task<Done> logIn(Conversation &peer, QByteArray mechanism);
    [[nodiscard]] Task<Done> sendContent(Conversation &peer, std::unique_ptr<ByteSource> content);
    [[nodiscard]] Task<Done> secureNow(Conversation &peer);
    [[nodiscard]] Task<Done> sendFile(Conversation &peer, QByteArray path);

    void sendFlight(Conversation &peer, const Typed &first);
    void sendLine(Conversation &peer, const QByteArray &line);
    void sendRawLine(Conversation &peer, const QByteArray &line);
    void takeChunk(Conversation &peer, QByteArray line);
    void sendChunk(Conversation &peer);
    void skipContent(Conversation &peer);
    void setRaw(const QByteArray &word);
    void endInput(Conversation &peer);
    void suspectSecret(const Line &line) const;
    [[nodiscard]] bool beginsChunk(const QByteArray &line);
    [[nodiscard]] bool logsInByItself(const Conversation &peer, const TypedCommand &command) const;
    [[nodiscard]] bool mayGoOn() const;
    [[nodiscard]] bool isDone() const;
    [[nodiscard]] Typed take();
    [[nodiscard]] std::optional<Failure> judge(Conversation &peer, Failure failure) const;
    void stumble(const Failure &failure) const;
    void tell() const;

    ConsoleOptions m_options;
    ConsoleObserver m_observer;
    OpenOptions m_open;
    Session m_session;
    ConsoleState m_state;
    SecretLines m_secrets;

    QQueue<Typed> m_lines;
    qint64 m_typedOctets = 0; // of m_lines
    QQueue<Asked> m_asked;    // what has no answer yet
    std::optional<Asked> m_answered;
    std::optional<Reply> m_last;
    bool m_ended = false;
    bool m_quitting = false;
    bool m_waiting = false;
    bool m_waitsForWord = false; // of the server's; otherwise for waited()
    bool m_left = false;         // QUIT was answered

    QByteArrayList m_content; // typed so far, line by line
    qint64 m_contentOctets = 0;
    std::unique_ptr<ByteSource> m_source; // what is being sent
    std::unique_ptr<ByteSource> m_file;   // what follows the next 354
    QByteArray m_chunkCommand;
    QByteArray m_chunk;
};

} // namespace postscope::smtp
