// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/serve.h"

#include <optional>

namespace postscope::smtp {

/// The answers to what a client may ask of a server that has no mailboxes; lines divided by LF.

/// VRFY (RFC 5321 3.5): 250 for a known user, 252 where nobody is known or all may be, 550 for an unknown one.
[[nodiscard]] QByteArray answerToVrfy(const ServerOptions &options, const QByteArray &argument);
/// EXPN (RFC 5321 3.5): 250 and the members of a list, 550 for an unknown one.
[[nodiscard]] QByteArray answerToExpn(const ServerOptions &options, const QByteArray &argument);
/// ETRN (RFC 1985 5): 250 for the server's own name and its subdomains, but 251 for "0.NAME", 252 for "pending.NAME" and 253 for "3.NAME"; 459 for another,
/// 458 for a queue by name, for there are none.
[[nodiscard]] QByteArray answerToEtrn(const ServerOptions &options, const QByteArray &argument);
/// HELP (RFC 5321 4.1.1.8).
[[nodiscard]] QByteArray answerToHelp(const ServerOptions &options, const ServerOffer &offer);

/// What XCLIENT says (Postfix's XCLIENT_README): "NAME=... ADDR=...", its values in xtext. Nothing where it is malformed.
struct XClient {
    std::optional<QByteArray> user; ///< LOGIN; empty: [UNAVAILABLE]
};
[[nodiscard]] std::optional<XClient> readXClient(const QByteArray &argument, const ServerOffer &offer);

} // namespace postscope::smtp
