// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/checks/finding.h"
#include "core/smtp/failure.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace postscope::delivery {

/// Something about a session that deserves a look, and the row of the log that shows it; ui/text makes the sentence.
struct SessionIssue {
    using Severity = Finding::Severity;
    enum class Code {
        Refused,  ///< the command; `reply` is a 5xx
        Deferred, ///< the same with a 4xx
        Failed,   ///< nothing: `failure` says why the session ended
        // what a server may not do (RFC 5321 4.2)
        ReplyClassWrong,     ///< the command, the code, the code that was due
        ReplyCodesDiffer,    ///< the first code of a reply, another one in it
        NotAReply,           ///< the line, cut
        BareLineFeed,        ///< nothing: LF without CR
        NulOctet,            ///< nothing
        ReplyLineTooLong,    ///< its octets, the limit
        ReplyBeforeCommand,  ///< the code
        Unasked,             ///< nothing
        ProtocolBroken,      ///< what was wrong
        ClosedWithoutReply,  ///< nothing: the connection went without a 221 or 421
        GreetingNameDiffers, ///< the name in the greeting, the name in the reply to EHLO
        SlowReply,           ///< the command, its seconds
        TimedOut,            ///< seconds
        // TLS and login
        StartTlsNotOffered,   ///< nothing
        StartTlsVanished,     ///< nothing: an EHLO of this connection had it
        StartTlsInsideTls,    ///< nothing (RFC 3207 4.2)
        AuthInClear,          ///< mechanisms that show the password, before TLS
        CapabilitiesGone,     ///< keywords that were there before TLS
        OldTls,               ///< the version
        TlsFailed,            ///< reason
        TlsAlert,             ///< the alert
        CertificateExpires,   ///< the day, how many days there are
        CertificateAuthority, ///< the library's words; the same for the next five
        CertificateOutOfDate,
        CertificateName,
        CertificateWeak,
        CertificateOther,
        CertificateChanged,  ///< the pin that the server has now
        KeyShort,            ///< the kind and bits of the key
        MechanismPassedOver, ///< mechanism, why
        // what was done otherwise than asked
        DsnNotOffered,       ///< nothing
        ExtensionNotOffered, ///< keyword, what is left out
        ExtensionForced,     ///< keyword
        PipeliningNotOffered,
        ContentReencoded,
        SigningKeyShort, ///< bits, domain
        // the way there
        ConnectFailed, ///< address, port, reason
        ResolveFailed, ///< host, reason
        ProxyFailed,   ///< the proxy, reason
        MxSkipped,     ///< what stands in the record
        MxNext,        ///< host, reason, next host
        NoMailServer,  ///< domain
        // the end
        ContentAborted, ///< octets sent, octets in all
        AnswerLost,     ///< nothing
        EventsDropped,  ///< how many
    };

    Severity severity = Severity::Info;
    Code code = Code::Unasked;
    QStringList arguments = {}; ///< plain text, in the order given above; from outside, perhaps
    qsizetype row = -1;         ///< of the log; -1: the session as a whole
    Phase phase = Phase::Other;
    std::optional<smtp::Reply> reply = {};     ///< of a refusal
    std::optional<smtp::Failure> failure = {}; ///< Code::Failed only

    bool operator==(const SessionIssue &) const = default;
};

/// Issues of a session, in the order of their rows. Bounded: a server may go on making them for ever.
class IssueList {
public:
    static constexpr qsizetype most = 1000;
    static constexpr qsizetype mostOfOneCode = 100;
    static constexpr qsizetype mostCharacters = 1000; ///< of an argument

    void add(SessionIssue issue);
    [[nodiscard]] bool has(SessionIssue::Code code) const;
    [[nodiscard]] bool hasErrors() const;
    [[nodiscard]] const QList<SessionIssue> &issues() const { return m_issues; }
    /// How many there were beyond the limits.
    [[nodiscard]] qint64 dropped() const { return m_dropped; }

private:
    QList<SessionIssue> m_issues;
    QHash<SessionIssue::Code, qsizetype> m_counts;
    qint64 m_dropped = 0;
};

} // namespace postscope::delivery

Q_DECLARE_METATYPE(postscope::delivery::SessionIssue)
