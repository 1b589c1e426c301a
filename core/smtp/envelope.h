// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>

namespace postscope::smtp {

/// One RCPT TO, with the delivery status notification it asks for (RFC 5321 3.3, RFC 3461 4.1, 4.2).
struct Recipient {
    QByteArray address;           ///< local-part@domain, UTF-8, without angle brackets
    QByteArray notify;            ///< "", "NEVER", or a comma list of SUCCESS, FAILURE, DELAY
    QByteArray originalRecipient; ///< ORCPT before xtext, "rfc822;user@host" or "utf-8;..."; empty: not sent

    bool operator==(const Recipient &) const = default;
};

/// Who a message is from and for as the servers see it; its header may say something else (RFC 5321 2.3.1).
struct Envelope {
    QByteArray sender; ///< the reverse-path without angle brackets; empty is the null path <>
    QList<Recipient> recipients;
    QByteArray returnContent; ///< DSN RET: "", "FULL" or "HDRS"
    QByteArray envelopeId;    ///< DSN ENVID before xtext
    bool smtpUtf8 = false;    ///< an address of envelope or header has a non-ASCII local part (RFC 6531)
    QByteArray smtpUtf8Cause; ///< the first such address, to say why

    [[nodiscard]] bool wantsNotification() const;
    bool operator==(const Envelope &) const = default;
};

} // namespace postscope::smtp

Q_DECLARE_METATYPE(postscope::smtp::Envelope)
