// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/mail.h"
#include "core/smtp/session.h"

namespace postscope::smtp {

// A mail is MAIL, RCPT for each recipient, DATA, the content and the final dot, or BDAT, in as few flights as the server allows (RFC 5321 3.3,
// RFC 2920, RFC 3030): what comes after the content, the next mail or QUIT, goes in the flight of its end. One refused recipient does not stop the
// others; every pipelined reply is read; a 354 after all were refused gets a lone dot. More recipients than the server takes at once become
// several transactions (RFC 9422). Once the end of the content has left, a lost answer is Kind::Unknown and never followed by a repetition.

/// A session from greeting to QUIT that delivers one mail. Does not throw: the failure, if there was one, is returned.
[[nodiscard]] Task<std::optional<Failure>> sendMail(Conversation &peer, OpenOptions options, Mail mail, Session &session, Receipt &receipt);

/// The same with all mails of a queue, one after the other; what is returned is only what ended the session before its end. A mail that was refused
/// does not end it. Neither does the server's limit of mails (Session::exhausted): those that are left want another session.
[[nodiscard]] Task<std::optional<Failure>> sendMails(Conversation &peer, OpenOptions options, MailQueue &queue, Session &session);

} // namespace postscope::smtp
