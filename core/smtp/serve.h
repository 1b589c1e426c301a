// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/conversation.h"
#include "core/smtp/envelope.h"
#include "core/smtp/serverfaults.h"
#include "core/smtp/serveroffer.h"
#include "core/smtp/serverrules.h"

#include <QByteArrayList>
#include <QHash>

#include <functional>
#include <memory>

namespace postscope::smtp {

/// What a server that serve() speaks for offers and takes.
struct ServerOptions {
    QByteArray name = "localhost";
    QHash<QByteArray, Secret> users;            ///< user to password; empty: any user with any password
    QHash<QByteArray, Secret> tokens;           ///< user to token, for XOAUTH2 and OAUTHBEARER
    QByteArrayList mechanisms;                  ///< upper case; empty: all that users and tokens allow
    QHash<QByteArray, QByteArrayList> lists;    ///< what EXPN tells
    QList<Capability> offers = defaultOffers(); ///< beside what `lmtp` and TLS change, in the order of EHLO
    bool lmtp = false;                          ///< LHLO, and a reply for each recipient after the dot (RFC 2033)
    bool requireAuth = false;                   ///< 530 before AUTH
    bool tlsAvailable = true;
    qint64 maxSize = 64LL * 1024 * 1024; ///< octets of one message (RFC 1870)
    int maxRecipients = 1000;
    int maxErrors = 100; ///< commands refused before 421
    QList<ServerRule> rules;
};

/// One message that serve() accepts: filled in before `content` comes.
struct ServerTransaction {
    Envelope envelope;                  ///< with DSN parameters decoded
    QByteArray mailParameters;          ///< as sent, after the path
    QByteArrayList recipientParameters; ///< the same for each recipient of the envelope
    QByteArray user;                    ///< authenticated; empty: nobody
    QByteArray client;                  ///< who XCLIENT says it is, as sent; empty: not said
    bool tls = false;
    bool eightBit = false;   ///< BODY=8BITMIME was declared
    bool binary = false;     ///< BODY=BINARYMIME was declared
    bool individual = false; ///< PRDR: a reply for each recipient
};

/// Where a served message goes.
class ServerStore {
public:
    virtual ~ServerStore() = default;
    /// A message begins; its content comes with write(), then commit() or discard().
    virtual void begin(const ServerTransaction &transaction) = 0;
    virtual void write(QByteArrayView octets) = 0;
    /// Keeps it. Returns the id to name in the 250, or nothing if it could not be kept (452).
    [[nodiscard]] virtual std::optional<QByteArray> commit() = 0;
    virtual void discard() = 0;
};

/// The server's side of a session over the same framing, up to QUIT (RFC 5321 4.1, 4.3). Throws nothing; returns why it ended, if not by QUIT.
/// Without a `transport` the faults that only it can play end the session instead.
[[nodiscard]] Task<std::optional<Failure>> serve(Conversation &peer, ServerOptions options, ServerStore &store, ServerTransport *transport = nullptr);

} // namespace postscope::smtp
