// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/smtp/envelope.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QPair>

#include <optional>

namespace postscope::smtp {

/// A line that is about to be sent, without its line end: a command, a continuation of AUTH, or a line of a reply.
struct Line {
    QByteArray octets;
    Phase phase = Phase::Other;
    qsizetype secretFrom = -1; ///< from here to the end it is a secret; -1: none of it is

    bool operator==(const Line &) const = default;
};

// What could end an argument and begin another is refused here, by Failure::Reason::UnsafeCommand: a control character, a space or an angle
// bracket outside of a quoted local part, a parameter that is not one word. Conversation::send() refuses CR, LF and NUL once more.

/// EHLO or HELO with the name this client gives itself: a domain, or an address literal (RFC 5321 4.1.1.1).
[[nodiscard]] Line ehlo(const QByteArray &name);
[[nodiscard]] Line helo(const QByteArray &name);
/// EHLO of an LMTP server (RFC 2033 4.1).
[[nodiscard]] Line lhlo(const QByteArray &name);
[[nodiscard]] Line startTls();
/// AUTH with a mechanism and, if there is one, its initial response, written as base64: "=" for an empty one (RFC 4954 4).
[[nodiscard]] Line auth(const QByteArray &mechanism, const std::optional<QByteArray> &initialResponse);
/// A response to a 334, base64 of `response`; all of it secret.
[[nodiscard]] Line authResponse(const QByteArray &response);
/// "*": the client gives up this AUTH exchange (RFC 4954 4).
[[nodiscard]] Line authCancel();
/// MAIL FROM with its parameters in order, each "KEY" or "KEY=value".
[[nodiscard]] Line mailFrom(const QByteArray &sender, const QByteArrayList &parameters);
/// RCPT TO; with `dsn` also NOTIFY and ORCPT where the recipient asks for them (RFC 3461 4.1, 4.2), and RRVS (RFC 7293).
[[nodiscard]] Line rcptTo(const Recipient &recipient, bool dsn);
/// BDAT, which so many octets of the message follow at once (RFC 3030 2).
[[nodiscard]] Line bdat(qint64 octets, bool last);
/// XCLIENT with its attributes; their values become xtext (Postfix, XCLIENT_README).
[[nodiscard]] Line xclient(const QList<QPair<QByteArray, QByteArray>> &attributes);
/// DATA, RSET, NOOP, QUIT, and whatever else stands alone.
[[nodiscard]] Line data();
[[nodiscard]] Line reset();
[[nodiscard]] Line quit();

/// A parameter "KEY=value" of MAIL whose value is to become xtext. Throws for a control character in it.
[[nodiscard]] QByteArray xtextParameter(const QByteArray &key, const QByteArray &value);
/// The parameter of MAIL by which notifications name the message they are about (RFC 3461 4.4): "ENVID=" and `id` as xtext.
[[nodiscard]] QByteArray envelopeIdParameter(const QByteArray &id);

/// xtext: everything outside 33..126, "+" and "=" as "+HH" (RFC 3461 4).
[[nodiscard]] QByteArray xtext(const QByteArray &octets);

} // namespace postscope::smtp
