// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"

#include <QByteArrayList>
#include <QList>
#include <QQueue>

#include <chrono>
#include <optional>

namespace postscope::delivery {

/// One thing that a session waited for or did, from its beginning to its end.
struct Span {
    enum class What {
        Exchanges, ///< the mail servers of a domain are looked up
        Resolve,
        Connect,
        Proxy,
        Tls,
        Greeting,
        Hello, ///< EHLO, HELO or LHLO
        StartTls,
        Auth, ///< the whole exchange
        Mail,
        Rcpt,
        Data,   ///< to the 354
        Upload, ///< of the content
        Chunk,  ///< upload of a chunk, from its BDAT on
        Answer, ///< to the end of the content or of a chunk
        Quit,
        Other, ///< any other command
    };
    enum class State {
        Open,
        Done,
        Failed, ///< refused by a reply, or given up; the session may go on
        Broken, ///< the session ended before it did, or another address answered first
    };
    /// What the time went to.
    enum class Work { Network, Server, Upload };

    What what = What::Other;
    QByteArray argument; ///< address, host, domain, mechanism, or the command itself; as said, secrets masked
    State state = State::Open;
    int code = 0;       ///< of the reply; 0: none
    int connection = 0; ///< Spans::hosts() has its host
    qint64 mail = 0;    ///< counts MAIL from 1 on; 0: before the first of the connection
    std::chrono::nanoseconds begin{0};
    std::chrono::nanoseconds turn{0}; ///< from here on it alone was waited for: earlier commands of its flight had their answers
    std::chrono::nanoseconds end{0};  ///< not known while it is open
    std::chrono::nanoseconds own{0};  ///< part in which the client had the word (AUTH)
    qint64 octets = 0;                ///< on the wire, both ways; of an upload: content
    qint64 lines = 0;                 ///< of an upload
    qsizetype firstRow = 0;           ///< of the log
    qsizetype lastRow = 0;

    [[nodiscard]] std::chrono::nanoseconds duration() const { return end - begin; }
    /// Octets in a second, of an upload that took any time.
    [[nodiscard]] std::optional<double> rate() const;
    bool operator==(const Span &) const = default;
};

[[nodiscard]] Span::Work workOf(Span::What what);

/// Reads spans off the events of a session, of this client's or of one that the sandbox has recorded, one after the other.
///
/// Answers belong to commands in their order (RFC 5321 4.2.1, RFC 2920): commands of one flight overlap.
class Spans {
public:
    static constexpr qsizetype maxSpans = 20'000; ///< what comes after is not read

    /// The first event that is seen is row 0 of the log.
    void see(const Event &event);
    /// The session is over: what is open is broken.
    void finish();

    [[nodiscard]] const QList<Span> &list() const { return m_list; }
    /// By connection: the name that was looked up, or else the address.
    [[nodiscard]] const QByteArrayList &hosts() const { return m_hosts; }
    [[nodiscard]] std::chrono::nanoseconds total() const { return m_now; }
    [[nodiscard]] bool isFull() const { return m_full; }
    /// The first span that is new or has changed since this was asked last; list().size(): none.
    [[nodiscard]] qsizetype takeChanged();

private:
    void seeNote(const Event &event);
    void seeTls(Note::Code code, const QByteArray &protocol);
    void seeDialling(const Note &note);
    void seeConnecting(const Note &note);
    void seeProxy(const Note &note);
    void seeClient(const Event &event);
    void seeCommand(const Event &event);
    void seeContentLine(const Event &event);
    void seeContent(const Event &event);
    void seeServer(const Event &event);
    void answer(Phase phase, int code);
    void answerEarly(int code);
    void answerContent(qsizetype index, int code);
    void follow(const Span &answered);

    qsizetype open(Span::What what, const QByteArray &argument = {});
    void ask(Span::What what, const QByteArray &argument = {});
    void close(qsizetype index, Span::State state);
    void closeAll();
    void touch(qsizetype index);
    void newConnection(const QByteArray &host);
    void endUpload();
    /// The latest open span of that kind, and of that argument unless it is empty; -1: none.
    [[nodiscard]] qsizetype openOf(Span::What what, const QByteArray &argument = {});
    [[nodiscard]] qsizetype handshake();

    QList<Span> m_list;
    QByteArrayList m_hosts;
    std::chrono::nanoseconds m_now{0};
    qsizetype m_row = -1;
    qsizetype m_firstOpen = 0; ///< none before it is open
    qsizetype m_changed = 0;
    bool m_full = false;

    /// Of the connection.
    struct State {
        QQueue<qsizetype> unanswered; ///< commands, in the order in which they left
        QByteArrayList accepted;      ///< recipients of the transaction
        qint64 mail = 0;
        qsizetype upload = -1;
        qsizetype early = -1;         ///< a chunk that was answered before it had left
        qsizetype login = -1;         ///< AUTH that is to say more
        qsizetype finalAnswer = -1;   ///< to the last octet of a mail
        qsizetype contentAnswers = 0; ///< to that, so far
        bool lmtp = false;            ///< a reply for each recipient
        bool prdr = false;            ///< the same, for this mail
        qint64 replyOctets = 0;       ///< of the reply that is coming
        bool dialled = false;
        bool connected = false;
        bool over = false; ///< connected, or failed: who looks up a name again begins another
        std::chrono::nanoseconds lastReply{0};
        std::chrono::nanoseconds asked{0}; ///< when a 334 came
        std::chrono::nanoseconds contentEnd{0};
    };
    State m_state;
};

} // namespace postscope::delivery
