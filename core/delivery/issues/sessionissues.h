// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/issues/replywatch.h"
#include "core/delivery/issues/sessionissue.h"
#include "core/delivery/outcome.h"

namespace postscope::delivery {

/// Finds what deserves a look in a session, event by event as they come, and in its outcome. Only what was recorded counts; nothing is guessed.
class SessionIssues {
public:
    /// A certificate that ends sooner is told of.
    static constexpr int soon = 30; ///< days
    /// Bits of an RSA key, from which on nobody calls it short (NIST SP 800-57, CA/Browser baseline).
    static constexpr int shortestRsaKey = 2048;

    SessionIssues() = default;
    Q_DISABLE_COPY_MOVE(SessionIssues)

    /// The event of the next row.
    void see(const Event &event);
    /// The session is over; `now` is compared with the days of certificates.
    void conclude(const Outcome &outcome, const QDateTime &now);

    [[nodiscard]] const QList<SessionIssue> &issues() const { return m_list.issues(); }
    [[nodiscard]] qint64 dropped() const { return m_list.dropped(); }

private:
    void seeNote(const Event &event, qsizetype row);
    void judge(const net::TlsReport &tls, qsizetype row, SessionIssue::Severity severity, const QDateTime &now);

    IssueList m_list;
    ReplyWatch m_replies{m_list};
    qsizetype m_row = 0;
    QList<qsizetype> m_handshakes; ///< rows where one came to its end
};

} // namespace postscope::delivery
