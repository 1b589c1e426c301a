// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/issues/sessionissue.h"

#include <QQueue>

#include <chrono>

namespace postscope::delivery {

/// Pairs the commands of a session with the replies to them, and remembers where a reply refuses, comes late, or is none.
class ReplyWatch {
public:
    /// Octets of a reply line, CR LF included (RFC 5321 4.5.3.1.5).
    static constexpr qsizetype longestReplyLine = 512;
    /// From which on a reply is called slow.
    static constexpr std::chrono::seconds slow{5};

    explicit ReplyWatch(IssueList &issues) : m_issues(issues) {}

    /// Another connection begins.
    void begin(const Event &event);
    /// TLS is there, and with it another greeting where none came before.
    void secured(const Event &event) { m_heard = event.elapsed; }
    void see(const Event &event, qsizetype row);
    /// The other side has closed the connection.
    void closed(qsizetype row);

private:
    struct Command {
        QByteArray verb; ///< upper case; empty: the greeting is waited for
        QByteArray line; ///< for people
        Phase phase = Phase::Other;
        std::chrono::nanoseconds sent{0};
    };

    void seeCommand(const Event &event);
    void seeReplyLine(const Event &event, qsizetype row);
    void checkOctets(const Event &event, qsizetype row);
    void answered(qsizetype row);
    void greeted(const smtp::Reply &reply, qsizetype row);
    void checkAnswer(const Command &command, const smtp::Reply &reply, qsizetype row);
    void checkCapabilities(const smtp::Reply &ehlo, qsizetype row);
    void checkSecureCapabilities(const QByteArrayList &keywords, qsizetype row);
    void checkClearCapabilities(const smtp::Reply &ehlo, const QByteArrayList &keywords, qsizetype row);

    IssueList &m_issues;
    QQueue<Command> m_open; ///< that await an answer
    Command m_last;         ///< that was answered last
    smtp::Reply m_reply;    ///< as far as it has come
    Phase m_phase = Phase::Greeting;
    std::chrono::nanoseconds m_heard{0}; ///< the last word of the server, or the connection
    QByteArray m_name;                   ///< that the greeting gives
    QByteArrayList m_clear;              ///< keywords before TLS
    bool m_greeted = false;
    bool m_farewell = false;
    bool m_exchanging = false; ///< AUTH: what the client says next is no command
    bool m_tls = false;
    bool m_loopback = false;
};

} // namespace postscope::delivery
