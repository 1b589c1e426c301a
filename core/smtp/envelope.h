// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QMetaType>

#include <optional>

namespace postscope::smtp {

/// One RCPT TO, with the delivery status notification it asks for (RFC 5321 3.3, RFC 3461 4.1, 4.2).
struct Recipient {
    QByteArray address;           ///< local-part@domain, UTF-8, without angle brackets
    QByteArray notify;            ///< "", "NEVER", or a comma list of SUCCESS, FAILURE, DELAY
    QByteArray originalRecipient; ///< ORCPT before xtext, "rfc822;user@host" or "utf-8;..."; empty: not sent
    QByteArray validSince = {};   ///< RRVS: an RFC 3339 time, with ";C" or ";R" behind it or not (RFC 7293 5); empty: not sent

    bool operator==(const Recipient &) const = default;
};

/// DELIVERBY (RFC 2852 4): within so many seconds, and what is to become of it if that fails.
struct DeliverBy {
    enum class Mode { Return, Notify };

    qint64 seconds = 0; ///< Return: more than 0; Notify: any
    Mode mode = Mode::Return;
    bool trace = false; ///< report each relay that does not keep to it

    bool operator==(const DeliverBy &) const = default;
};

/// What MAIL asks of the server beyond the sender; each stays away unless it is set.
struct MailParameters {
    bool requireTls = false;             ///< REQUIRETLS on every hop (RFC 8689)
    std::optional<DeliverBy> deliverBy;  ///< BY= (RFC 2852)
    std::optional<qint64> holdFor;       ///< HOLDFOR= seconds (RFC 4865)
    QByteArray holdUntil;                ///< HOLDUNTIL= RFC 3339 time in UTC (RFC 4865)
    std::optional<int> priority;         ///< MT-PRIORITY= -9..9 (RFC 6710)
    std::optional<QByteArray> submitter; ///< AUTH= who submitted it first, before xtext; empty: <> (RFC 4954 5)
    QByteArrayList solicitation;         ///< SOLICIT= keywords such as "org.example:ADV" (RFC 3865)

    bool operator==(const MailParameters &) const = default;
};

/// Who a message is from and for as the servers see it; its header may say something else (RFC 5321 2.3.1).
struct Envelope {
    QByteArray sender; ///< the reverse-path without angle brackets; empty is the null path <>
    QList<Recipient> recipients;
    QByteArray returnContent; ///< DSN RET: "", "FULL" or "HDRS"
    QByteArray envelopeId;    ///< DSN ENVID before xtext
    bool smtpUtf8 = false;    ///< an address of envelope or header has a non-ASCII local part (RFC 6531)
    QByteArray smtpUtf8Cause; ///< the first such address, to say why
    MailParameters parameters;

    [[nodiscard]] bool wantsNotification() const;
    bool operator==(const Envelope &) const = default;
};

} // namespace postscope::smtp

Q_DECLARE_METATYPE(postscope::smtp::Envelope)
