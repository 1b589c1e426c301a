// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secretkind.h"
#include "core/base/tlsmode.h"
#include "core/smtp/capabilities.h"
#include "core/smtp/conversation.h"

#include <QByteArrayList>
#include <QList>
#include <QPair>
#include <QString>

#include <optional>

namespace postscope::smtp {

/// How a session is to be opened.
struct OpenOptions {
    QByteArray ehloName = "localhost"; ///< a domain or an address literal such as [127.0.0.1] (RFC 5321 4.1.3)
    TlsMode tls = TlsMode::Auto;       ///< Auto: STARTTLS, required unless `loopback`
    bool loopback = false;             ///< the peer is this machine
    bool unverified = false;           ///< its certificate is taken for whatever it is, on the user's explicit word
    bool authenticate = false;         ///< credentials were given: AUTH must succeed
    QString user;
    QString authorizationId;                  ///< whom to act as (RFC 4422 2); empty: `user`
    QString realm;                            ///< DIGEST-MD5, where the server names several; the domain of NTLM
    SecretKind secret = SecretKind::Password; ///< what the secret is; decides between the mechanisms where `mechanism` is empty
    QByteArray mechanism;                     ///< upper case; empty: the strongest that both sides know
    bool loginInitialResponse = false;        ///< LOGIN: the user goes with AUTH
    QString host;                             ///< the server, for mechanisms that name it (DIGEST-MD5, GSSAPI, OAUTHBEARER)
    quint16 port = 0;
    qint64 now = 0;                               ///< seconds since 1970, for NTLM; 0: not known
    bool allowPlaintextAuth = false;              ///< AUTH over a connection without TLS, on the user's explicit word
    QByteArrayList without;                       ///< keywords to treat as not offered, upper case
    QList<Capability> with;                       ///< to treat as offered, on the user's explicit word
    bool lmtp = false;                            ///< LHLO, and a reply for each recipient (RFC 2033)
    QList<QPair<QByteArray, QByteArray>> xclient; ///< XCLIENT attributes and their values before xtext
    bool bdat = false;                            ///< BDAT where CHUNKING is offered (RFC 3030), else DATA
    qint64 chunkSize = 1024 * 1024;               ///< octets of a BDAT
    bool prdr = false;                            ///< a reply for each recipient where PRDR is offered
    WaitLimits limits;                            ///< instead of RFC 5321's
};

/// An open session: what the server said of itself, before and after TLS, and what was agreed.
struct Session {
    Reply greeting;
    bool extended = true;               ///< EHLO was understood; false: HELO
    Capabilities clear;                 ///< before TLS; empty with implicit TLS
    std::optional<Capabilities> secure; ///< inside TLS
    Capabilities current;               ///< what counts now, masked keywords left out
    QByteArray mechanism;               ///< AUTH succeeded with it; empty: no AUTH
    qint64 transactions = 0;            ///< MAIL commands so far: LIMITS MAILMAX counts them (RFC 9422 4.1)
    bool exhausted = false;             ///< the server's MAILMAX was reached: what is left wants another session
    bool farewellSent = false;          ///< QUIT has left with something else
};

/// Greeting, EHLO (HELO where EHLO is refused for good), STARTTLS, EHLO again, AUTH. Throws Failure. (RFC 5321 3.1, 3.2; RFC 3207; RFC 4954)
///
/// `session` is filled in as it goes, so that it tells how far a failed opening came; it must outlive the task.
[[nodiscard]] Task<Done> open(Conversation &peer, OpenOptions options, Session &session);

/// QUIT; the answer is waited for briefly and never changes anything. Does not throw.
[[nodiscard]] Task<Done> leave(Conversation &peer);
/// The same where QUIT may have left already, with the end of a message: then its answer alone is waited for.
[[nodiscard]] Task<Done> leave(Conversation &peer, Session &session);

/// Ends a session that went well, or failed in this way: with QUIT where both sides are in step, without a word where they may not be.
[[nodiscard]] Task<Done> finish(Conversation &peer, std::optional<Failure> failure);
[[nodiscard]] Task<Done> finish(Conversation &peer, std::optional<Failure> failure, Session &session);

/// Opens a session and leaves it, to learn whether account and server agree. Does not throw: the failure, if there was one, is returned.
[[nodiscard]] Task<std::optional<Failure>> tryOut(Conversation &peer, OpenOptions options, Session &session);

} // namespace postscope::smtp
