// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QStringList>

#include <chrono>
#include <optional>

namespace postscope {

/// Who an event comes from. `Local` is this program's own remark; it never was on the wire.
enum class Origin { Client, Server, Local };

/// Where in a session an event belongs (RFC 5321 section 3, RFC 3207, RFC 4954).
enum class Phase { Resolve, Connect, Greeting, Ehlo, StartTls, Tls, Auth, Mail, Rcpt, Data, Content, Quit, Other };

/// What this program has to say beside the lines of the wire: a fact and its arguments; the sentence is made in ui/text.
struct Note {
    enum class Code {
        Resolving,           ///< host
        Resolved,            ///< addresses, comma separated
        ResolveFailed,       ///< host, reason
        Connecting,          ///< address, port
        Connected,           ///< peer address, peer port, local address, local port
        ConnectFailed,       ///< address, port, reason
        ConnectDropped,      ///< address, port: another address answered first
        ProxyAsked,          ///< the proxy, host, port
        ProxyOpened,         ///< host, port, the proxy's words
        ProxyFailed,         ///< the proxy, reason
        ProxyHeaderSent,     ///< source address, its port, destination address, its port
        TlsEstablished,      ///< protocol, cipher, subject of the leaf certificate
        TlsVerified,         ///< the name that was verified
        TlsUnverified,       ///< reasons, semicolon separated; "asked": the user allowed it, or "opportunistic": nobody had to
        TlsFailed,           ///< reason
        TlsPinned,           ///< the pin that the server's key has
        TlsAlert,            ///< what the server ended TLS with (RFC 8446 6)
        TlsSuspected,        ///< no greeting came, and the port is asked whether it expects TLS: nothing (beside), or "alone"
        CertificateSent,     ///< nothing: the server asked for ours
        CertificateUnsent,   ///< nothing: the server asked for ours, and there is none
        AuthChosen,          ///< mechanism, offered mechanisms, why: "asked", "strongest", "only-one", "last-resort", "next"
        AuthPassedOver,      ///< mechanism, why it was of no use: the server's words, or the system's
        AuthServerProved,    ///< mechanism: the server has shown that it knows the password
        AuthTokenRefused,    ///< what the server's JSON says: "status=..., scope=..."
        SmtpUtf8Used,        ///< the address that needs it
        EightBitUsed,        ///< nothing
        SizeDeclared,        ///< octets of the message
        DsnNotOffered,       ///< nothing: delivery status notifications were asked for
        ExtensionMasked,     ///< keyword
        ExtensionForced,     ///< keyword: treated as offered
        ExtensionNotOffered, ///< keyword, what is left out for it
        ParameterUsed,       ///< the parameter of MAIL, keyword
        ContentReencoded,    ///< nothing: the server does not offer 8BITMIME
        RecipientsSplit,     ///< how many transactions, the limit
        RecipientsRefused,   ///< how many were refused, how many there were
        ContentAborted,      ///< octets sent, octets in all: the connection is dropped without the final dot
        AnswerLost,          ///< nothing: sent whole, the answer never came
        PeerClosed,          ///< nothing
        TimedOut,            ///< seconds
        Cancelled,           ///< nothing
        ProtocolViolation,   ///< what was wrong
        ProxyAnnounced,      ///< whom a proxy says it speaks for, to whom: addresses and ports
        MxLookup,            ///< domain
        MxFound,             ///< domain, its hosts in the order to try them, with their preferences, comma separated
        MxFoundEqual,        ///< the same: some have the same preference, and chance put them in this order
        MxImplicit,          ///< domain: no MX record, it has an address itself
        MxNull,              ///< domain: it takes no mail (RFC 7505)
        MxNone,              ///< domain: there is no such domain, or it has neither MX record nor address
        MxSkipped,           ///< host in an MX record that is no name of a host
        AliasFollowed,       ///< domain, the name that a CNAME record leads to
        MxChosen,            ///< host, preference, domain, how many recipients
        MxNext,              ///< host that did not take it, reason, next host
        MxExhausted,         ///< domain, hosts that were tried
        Unasked,             ///< nothing: the server said something that nobody had asked for
        LinesSkipped,        ///< how many typed lines were not sent, since they were to follow a DATA that was refused
        RecordEnds,          ///< how many mails were recorded: of those that follow only the results are kept
        Signed,              ///< domain, selector, algorithm: a DKIM signature was put on the message (RFC 6376)
        SigningKeyShort,     ///< bits, domain: its key should be replaced (RFC 8301)
        EventsDropped,       ///< how many: a limit was reached
    };

    Code code = Code::PeerClosed;
    QStringList arguments; ///< plain text, in the order given above

    bool operator==(const Note &) const = default;
};

/// One thing that happened in a session, as it is shown and kept: a line, the content as a whole, or a note.
///
/// A secret is replaced by `mask` where the line is made; its octets are in `hidden`, which no exporter reads.
struct Event {
    enum class Kind { Line, Content, Note };

    /// What stands in a line in place of a secret: eight U+25CF BLACK CIRCLE, whatever the length of the secret.
    static constexpr char mask[] = "\u25cf\u25cf\u25cf\u25cf\u25cf\u25cf\u25cf\u25cf";

    Kind kind = Kind::Line;
    Origin origin = Origin::Local;
    Phase phase = Phase::Connect;
    bool tls = false;                    ///< it travelled inside TLS
    QByteArray octets;                   ///< Line: as on the wire, line end included, secrets masked; else empty
    qint64 size = 0;                     ///< octets on the wire; for content: after dot-stuffing, without the final dot
    qint64 lines = 0;                    ///< Content: its lines
    std::optional<Note> note;            ///< Kind::Note only
    std::optional<Secret> hidden;        ///< the octets behind the mask, for the window's "Reveal" alone
    std::chrono::nanoseconds elapsed{0}; ///< since the session began
    QDateTime time;                      ///< time of day, UTC

    bool operator==(const Event &) const = default;
};

} // namespace postscope

Q_DECLARE_METATYPE(postscope::Event)
