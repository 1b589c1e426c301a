// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/smtp/session.h"

#include <QList>

#include <chrono>
#include <optional>

namespace postscope::smtp {

/// What a probe asks of a server.
struct ProbeOptions {
    OpenOptions open;
    QByteArray sender;                   ///< of MAIL; empty: the null path
    std::optional<QByteArray> recipient; ///< nothing: RCPT is not tried
};

/// A command and what it was answered; without a reply it was not tried, or never answered.
struct ProbeAnswer {
    QByteArray command; ///< the verb
    std::optional<Reply> reply;

    bool operator==(const ProbeAnswer &) const = default;
};

struct ProbeTime {
    QByteArray step; ///< "greeting", "ehlo", "starttls", "tls", "mail" ...
    std::chrono::nanoseconds took{0};

    bool operator==(const ProbeTime &) const = default;
};

/// What became of a login that was tried.
struct ProbeLogin {
    QByteArray mechanism;                ///< empty: it did not work
    std::optional<Failure> failure;      ///< why not
    std::optional<Capabilities> offered; ///< after it, in the reply to another EHLO, which RFC 4954 does not ask for without a security layer

    bool operator==(const ProbeLogin &) const = default;
};

/// What one session with a server showed; filled in as it goes.
struct ProbeReport {
    Session session;
    std::optional<Reply> startTls;
    std::optional<Reply> mailWithoutAuth;
    std::optional<ProbeLogin> login;
    std::optional<Reply> mail;      ///< before RCPT; after the login, if there was one
    std::optional<Reply> recipient; ///< to RCPT
    QList<ProbeAnswer> commands{{"NOOP", {}}, {"HELP", {}}, {"VRFY", {}}, {"EXPN", {}}, {"ETRN", {}}};
    QList<ProbeTime> timings;
};

/// Learns what a server does without ever sending a message: greeting, EHLO, STARTTLS, EHLO again, MAIL, RCPT, RSET, a login where one is wanted,
/// NOOP, HELP, VRFY, EXPN, ETRN, QUIT; each waits for its answer. Does not throw: what ended it early is returned.
///
/// STARTTLS is tried where it is offered and not forbidden. Where it was required and is not to be had, that is the failure, the rest is looked at in
/// clear, and no secret leaves. `report` and `clock` must outlive the task.
[[nodiscard]] Task<std::optional<Failure>> probe(Conversation &peer, ProbeOptions options, const Clock &clock, ProbeReport &report);

} // namespace postscope::smtp
