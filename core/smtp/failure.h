// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/smtp/reply.h"

#include <QString>

#include <optional>

namespace postscope::smtp {

/// Why a session ended before its end, as data; ui/text makes the sentence. Thrown inside dialogues, caught once at their rim.
struct Failure {
    enum class Kind {
        Network,     ///< no address, no connection, or it broke
        Timeout,     ///< the time limit of a wait passed (RFC 5321 4.5.3.2)
        Tls,         ///< handshake or certificate
        Protocol,    ///< the peer broke the protocol: bytes after the 220 of STARTTLS, a malformed or endless reply ...
        Refused,     ///< a 5xx, or a 4xx, that ends the session: see `reply`
        Policy,      ///< we decline: no STARTTLS where it is required, a password without TLS, no SMTPUTF8, over SIZE ...
        Credentials, ///< user or password missing
        LocalFile,   ///< a file that is part of the message could not be read, or changed under way
        Cancelled,   ///< by the user
        Unknown,     ///< the whole message was sent and the answer was lost: it may have been delivered
    };

    /// What exactly, where the kind alone does not say it.
    enum class Reason {
        None,
        StartTlsMissing,          ///< required and not offered, or refused: then there is a `reply`
        StartTlsInjected,         ///< bytes followed the 220 of STARTTLS before TLS
        PlaintextAuth,            ///< a password would have gone over a connection without TLS
        AuthNotOffered,           ///< credentials were given, the server offers no AUTH
        MechanismNotOffered,      ///< detail: the mechanism asked for, if one was, then what is offered, separated by spaces
        MechanismUnavailable,     ///< detail: the mechanism asked for, which this program does not know, or its GNU SASL was built without
        AuthorizationUnsupported, ///< detail: the mechanism asked for, which cannot act as somebody else
        ChallengeRejected,        ///< detail: what in the server's part of the login was wrong
        ServerUnverified,         ///< it said yes without having proved that it knows the password; detail: the mechanism
        TokenRefused,             ///< detail: what the server said within the exchange: "status=..., scope=..."
        TicketMissing,            ///< no Kerberos ticket; detail: the library's words
        UserMissing,
        PasswordMissing,
        TokenMissing,
        SmtpUtf8Missing, ///< detail: the address that needs it
        EightBitMissing, ///< the message has 8-bit octets, the server offers no 8BITMIME
        BinaryMissing,   ///< the mail goes octet for octet or not at all, the server does not offer BINARYMIME and CHUNKING
        TooLarge,        ///< detail: octets of the message, octets the server takes, comma separated
        ReplyMalformed,  ///< detail: what arrived, cut
        ReplyTooLong,
        ExtensionMissing,    ///< detail: the keyword of an extension that was asked for
        ExtensionLimit,      ///< detail: keyword, what was asked, the server's limit, comma separated
        TlsRequired,         ///< REQUIRETLS over a connection without TLS
        TlsUnverified,       ///< REQUIRETLS, and the server's certificate is not verified (RFC 8689 4.2.1)
        MailLimit,           ///< the server takes no more mails in this session (RFC 9422 4.1); detail: how many it takes
        UnsafeCommand,       ///< CR, LF or NUL in something that would have become a command; detail: which
        NoRecipient,         ///< every recipient was refused
        CertificateRejected, ///< detail: reasons
        HostNotFound,
        ConnectionRefused,
        PlainOnTlsPort,     ///< we spoke TLS, the peer spoke SMTP in clear; detail: what it said, if that is known
        TlsOnPlainPort,     ///< we waited for a greeting, the peer waits for TLS
        OtherProtocol,      ///< the peer speaks another protocol; detail: its name, "IMAP"
        TlsVersion,         ///< no version of TLS that both sides know; detail: those that we offered
        ClientCertificate,  ///< the server wants a certificate from us, or another than ours; detail: its alert
        TlsUnavailable,     ///< this build or machine has no TLS backend
        KeyEncrypted,       ///< a key file that needs a passphrase; detail: path
        KeyMismatch,        ///< the key is not that of the certificate; detail: path of the key
        ProxyUnreachable,   ///< the proxy itself was not found, or did not answer; detail: reasons
        ProxyLogin,         ///< the proxy asks for a login, or does not accept ours; detail: its words
        ProxyRefused,       ///< the proxy made no connection to the host; detail: its words
        NoProxy,            ///< what answered in place of the proxy is none of the kind; detail: what it said
        DomainNotFound,     ///< the DNS knows no such domain (NXDOMAIN); detail: the domain; the same for the next two
        NoMailServer,       ///< a domain with neither MX record nor address, or no domain at all
        NullMx,             ///< the domain says that it takes no mail (RFC 7505)
        DomainLookupFailed, ///< the DNS gave no answer about the domain: later it may; detail: the domain and why
        DkimKeyFile,        ///< the key that signs could not be read; detail: path, and the system's words
        DkimKeyMissing,     ///< the keychain did not give it; detail: whose it is, and the keychain's words
        DkimKeyEncrypted,   ///< it needs a passphrase; detail: path
        DkimKeyMalformed,   ///< there is no private key; detail: path, and what is there instead
        DkimKeyType,        ///< neither RSA nor Ed25519; detail: what it is
        DkimKeyShort,       ///< RSA below 1024 bits (RFC 8301); detail: path, bits
        DkimRequest,        ///< a signature cannot say this; detail: the tag and its value, "d=localhost"
        DkimFrom,           ///< From is not to be signed, or the mail has none, or several (RFC 6376 5.4)
        DkimSigning,        ///< signing failed; detail: why
        KeyFile,            ///< a certificate, key or CA file could not be used; detail: path
    };

    Kind kind = Kind::Network;
    Reason reason = Reason::None;
    Phase phase = Phase::Connect;
    std::optional<Reply> reply = {}; ///< the server's words, if it said any
    QString detail = {};             ///< plain text; not a sentence of ours

    /// The failure that an answer is which should have been another: Refused for a 4xx or 5xx, a breach of the protocol for the rest.
    [[nodiscard]] static Failure of(const Reply &reply, Phase phase);

    bool operator==(const Failure &) const = default;
};

} // namespace postscope::smtp

Q_DECLARE_METATYPE(postscope::smtp::Failure)
