// SPDX-License-Identifier: MIT
#include "core/smtp/probe.h"

#include "core/smtp/authenticate.h"

#include <utility>

namespace postscope::smtp {

namespace {

using Kind = Failure::Kind;
using Reason = Failure::Reason;

/// One session with its parts at hand.
struct Inquiry {
    Conversation &peer;
    const ProbeOptions &options;
    const Clock &clock;
    ProbeReport &report;
    bool required = false; // TLS was required and is not to be had
};

/// Waits for the next reply and remembers how long it took; 421 ends the session.
Task<Reply> answer(Inquiry &inquiry, const char *step, Phase phase)
{
    const std::chrono::nanoseconds from = inquiry.clock.steady();
    const Reply reply = co_await inquiry.peer.reply();
    inquiry.report.timings << ProbeTime{step, inquiry.clock.steady() - from};
    if (reply.closing())
        throw Failure::of(reply, phase);
    co_return reply;
}

Task<Reply> ask(Inquiry &inquiry, const Line &line, const char *step)
{
    inquiry.peer.send(line);
    const Reply reply = co_await answer(inquiry, step, line.phase);
    co_return reply;
}

/// EHLO, or HELO where EHLO is refused.
Task<Done> introduce(Inquiry &inquiry, const char *step)
{
    Session &session = inquiry.report.session;
    session.current = {};
    const Line hello = ehlo(inquiry.options.open.ehloName);
    const Reply extended = co_await ask(inquiry, hello, step);
    session.extended = extended.positive();
    if (extended.positive()) {
        session.current = Capabilities(extended);
        if (inquiry.peer.tls())
            session.secure = session.current;
        else
            session.clear = session.current;
        session.current = session.current.without(inquiry.options.open.without);
        co_return Done();
    }
    const Line older = helo(inquiry.options.open.ehloName);
    const Reply plain = co_await ask(inquiry, older, "helo");
    if (!plain.positive())
        throw Failure::of(plain, Phase::Ehlo);
    co_return Done();
}

bool mustHaveTls(const OpenOptions &options)
{
    return options.tls == TlsMode::StartTls || options.tls == TlsMode::Implicit || (options.tls == TlsMode::Auto && !options.loopback);
}

/// STARTTLS where it is offered. Returns what is wrong where it had to work, and does not end the session for it.
Task<std::optional<Failure>> secure(Inquiry &inquiry)
{
    const OpenOptions &options = inquiry.options.open;
    std::optional<Failure> missing;
    if (inquiry.peer.tls() || options.tls == TlsMode::None)
        co_return missing;
    if (inquiry.report.session.current.has(Extension::StartTls)) {
        const Line line = startTls();
        const Reply reply = co_await ask(inquiry, line, "starttls");
        inquiry.report.startTls = reply;
        if (reply.code == 220) {
            const std::chrono::nanoseconds from = inquiry.clock.steady();
            co_await inquiry.peer.startTls();
            inquiry.report.timings << ProbeTime{"tls", inquiry.clock.steady() - from};
            co_await introduce(inquiry, "ehloTls");
            co_return missing;
        }
    }
    inquiry.required = mustHaveTls(options);
    // By itself --tls auto asks for no more than what there is: only somebody who said "starttls" is told that it is missing.
    if (options.tls == TlsMode::StartTls)
        missing = Failure{.kind = Kind::Policy, .reason = Reason::StartTlsMissing, .phase = Phase::StartTls, .reply = inquiry.report.startTls};
    co_return missing;
}

/// Whether a sender is taken from somebody who did not log in.
Task<Done> askForSender(Inquiry &inquiry)
{
    const Line line = mailFrom(inquiry.options.sender, {});
    const Reply reply = co_await ask(inquiry, line, "mail");
    inquiry.report.mailWithoutAuth = reply;
    if (!inquiry.options.open.authenticate)
        inquiry.report.mail = reply;
    co_return Done();
}

Task<Done> askForRecipient(Inquiry &inquiry)
{
    if (!inquiry.options.recipient || !inquiry.report.mail->positive())
        co_return Done();
    const Recipient recipient{.address = *inquiry.options.recipient};
    const Line line = rcptTo(recipient, false);
    const Reply reply = co_await ask(inquiry, line, "rcpt");
    inquiry.report.recipient = reply;
    co_return Done();
}

Task<Done> resetAfterSender(Inquiry &inquiry)
{
    const Line line = reset();
    const Reply reply = co_await ask(inquiry, line, "rset");
    static_cast<void>(reply);
    co_return Done();
}

Task<Done> logIn(Inquiry &inquiry)
{
    ProbeReport &report = inquiry.report;
    ProbeLogin login;
    const std::chrono::nanoseconds from = inquiry.clock.steady();
    std::optional<Failure> failure;
    try {
        if (const std::optional<Failure> fault = loginFault(inquiry.options.open))
            throw *fault;
        // Whoever took STARTTLS out of the offer gets no secret, whatever else is allowed.
        if (inquiry.required)
            throw Failure{.kind = Kind::Policy, .reason = Reason::PlaintextAuth, .phase = Phase::Auth};
        co_await authenticate(inquiry.peer, inquiry.options.open, report.session);
        report.timings << ProbeTime{"auth", inquiry.clock.steady() - from};
    } catch (const Failure &caught) {
        failure = caught;
    }
    login.mechanism = report.session.mechanism;
    login.failure = failure;
    report.login = login;
    if (failure && (inquiry.peer.failed() || (failure->reply && failure->reply->closing())))
        throw *failure;
    if (failure)
        co_return Done();
    const Line hello = ehlo(inquiry.options.open.ehloName);
    const Reply again = co_await ask(inquiry, hello, "ehloAuth");
    if (again.positive())
        report.login->offered = Capabilities(again);
    co_return Done();
}

/// The mail of the logged-in user, where there was a login: its own MAIL, then RCPT and RSET in either case.
Task<Done> askForMail(Inquiry &inquiry)
{
    co_await askForSender(inquiry);
    if (inquiry.options.open.authenticate) {
        co_await resetAfterSender(inquiry);
        co_await logIn(inquiry);
        const Line line = mailFrom(inquiry.options.sender, {});
        const Reply reply = co_await ask(inquiry, line, "mailAuth");
        inquiry.report.mail = reply;
    }
    co_await askForRecipient(inquiry);
    co_await resetAfterSender(inquiry);
    co_return Done();
}

/// The words behind VRFY and its kind: of an example where they may not name anybody.
Line commandFor(const QByteArray &verb, const ProbeOptions &options)
{
    const QByteArray someone = options.recipient && !options.recipient->contains('\0') ? *options.recipient : QByteArray("postmaster");
    if (verb == "VRFY" || verb == "EXPN")
        return {verb + ' ' + someone, Phase::Other};
    if (verb == "ETRN")
        return {"ETRN example.invalid", Phase::Other}; // nobody's queue (RFC 2606)
    return {verb, Phase::Other};
}

/// Last, since some servers do not take it well.
Task<Done> askForCommands(Inquiry &inquiry)
{
    for (ProbeAnswer &answer : inquiry.report.commands) {
        inquiry.peer.send(commandFor(answer.command, inquiry.options));
        const std::chrono::nanoseconds from = inquiry.clock.steady();
        const Reply reply = co_await inquiry.peer.reply();
        answer.reply = reply;
        inquiry.report.timings << ProbeTime{answer.command.toLower(), inquiry.clock.steady() - from};
        if (answer.reply->closing())
            throw Failure::of(*answer.reply, Phase::Other);
    }
    co_return Done();
}

Task<std::optional<Failure>> inquire(Inquiry &inquiry)
{
    const Reply greeting = co_await answer(inquiry, "greeting", Phase::Greeting);
    inquiry.report.session.greeting = greeting;
    if (!greeting.positive())
        throw Failure::of(greeting, Phase::Greeting);
    const char *step = inquiry.peer.tls() ? "ehloTls" : "ehlo";
    co_await introduce(inquiry, step);
    const std::optional<Failure> missing = co_await secure(inquiry);
    co_await askForMail(inquiry);
    co_await askForCommands(inquiry);
    co_return missing;
}

} // namespace

Task<std::optional<Failure>> probe(Conversation &peer, ProbeOptions options, const Clock &clock, ProbeReport &report)
{
    Inquiry inquiry{peer, options, clock, report};
    peer.setLimits(options.open.limits);
    std::optional<Failure> failure;
    try {
        failure = co_await inquire(inquiry);
    } catch (const Failure &caught) {
        failure = caught;
    }
    co_await finish(peer, failure, report.session);
    co_return failure;
}

} // namespace postscope::smtp
