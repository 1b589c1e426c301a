// SPDX-License-Identifier: MIT
#include "core/smtp/session.h"

#include "core/smtp/authenticate.h"

#include <algorithm>
#include <array>
#include <utility>

namespace postscope::smtp {

namespace {

using Kind = Failure::Kind;
using Reason = Failure::Reason;

/// Whether the session may go on without TLS where the server does not offer STARTTLS.
bool clearAllowed(const OpenOptions &options)
{
    switch (options.tls) {
    case TlsMode::Auto:
        return options.loopback;
    case TlsMode::StartTls:
    case TlsMode::Implicit:
        return false;
    case TlsMode::Opportunistic:
    case TlsMode::None:
        return true;
    }
    Q_UNREACHABLE();
}

/// The answers by which a server says that it does not know EHLO, and not that it does not want us (RFC 5321 4.1.1.1, 4.2.4).
bool ehloUnknown(const Reply &reply)
{
    constexpr std::array codes = {500, 501, 502, 503, 504, 550};
    return std::find(codes.begin(), codes.end(), reply.code) != codes.end();
}

/// What the user says is offered counts as offered, whatever the server says.
void force(Conversation &peer, const OpenOptions &options, Session &session)
{
    for (const Capability &capability : options.with) {
        const auto &offered = session.current.list();
        const bool there = std::ranges::any_of(offered, [&](const Capability &other) { return other.keyword == capability.keyword; });
        if (there && capability.parameters.isEmpty())
            continue;
        session.current = session.current.with(capability);
        peer.note(Note::Code::ExtensionForced, {QString::fromUtf8(capability.keyword)});
    }
}

void learn(Conversation &peer, const OpenOptions &options, const Reply &ehlo, Session &session)
{
    const Capabilities offered(ehlo);
    if (peer.tls())
        session.secure = offered;
    else
        session.clear = offered;
    session.current = offered.without(options.without);
    for (const Capability &capability : offered.list()) {
        if (options.without.contains(capability.keyword))
            peer.note(Note::Code::ExtensionMasked, {QString::fromUtf8(capability.keyword)});
    }
    force(peer, options, session);
}

/// EHLO, or HELO where that is all the server knows and all that is needed.
Task<Done> introduce(Conversation &peer, const OpenOptions &options, Session &session)
{
    session.current = {};
    peer.send(options.lmtp ? lhlo(options.ehloName) : ehlo(options.ehloName));
    const Reply extended = co_await peer.reply();
    session.extended = extended.positive();
    if (extended.positive()) {
        learn(peer, options, extended, session);
        co_return Done();
    }
    if (options.lmtp || !ehloUnknown(extended))
        throw Failure::of(extended, Phase::Ehlo);
    // HELO knows neither STARTTLS nor AUTH: who refuses EHLO may want just that.
    if (!peer.tls() && !clearAllowed(options))
        throw Failure{.kind = Kind::Policy, .reason = Reason::StartTlsMissing, .phase = Phase::Ehlo, .reply = extended};
    if (options.authenticate)
        throw Failure{.kind = Kind::Policy, .reason = Reason::AuthNotOffered, .phase = Phase::Ehlo, .reply = extended};
    peer.send(helo(options.ehloName));
    const Reply plain = co_await peer.reply();
    if (!plain.positive())
        throw Failure::of(plain, Phase::Ehlo);
    co_return Done();
}

/// STARTTLS as the mode asks for it, and EHLO again inside TLS (RFC 3207 4.2).
Task<Done> secure(Conversation &peer, const OpenOptions &options, Session &session)
{
    if (peer.tls() || options.tls == TlsMode::None)
        co_return Done();
    if (!session.current.has(Extension::StartTls)) {
        if (!clearAllowed(options))
            throw Failure{.kind = Kind::Policy, .reason = Reason::StartTlsMissing, .phase = Phase::StartTls};
        co_return Done();
    }
    peer.send(startTls());
    const Reply reply = co_await peer.reply();
    const bool refused = reply.transient() || reply.permanent();
    if (refused && options.tls == TlsMode::Opportunistic && !reply.closing())
        co_return Done();
    if (refused)
        throw Failure{.kind = Kind::Policy, .reason = Reason::StartTlsMissing, .phase = Phase::StartTls, .reply = reply};
    if (reply.code != 220 || reply.lines.size() != 1)
        throw Failure{.kind = Kind::Protocol, .reason = Reason::ReplyMalformed, .phase = Phase::StartTls, .reply = reply};
    co_await peer.startTls();
    co_await introduce(peer, options, session);
    co_return Done();
}

/// XCLIENT, after which the server greets anew and EHLO is said again (Postfix, XCLIENT_README).
Task<Done> pretend(Conversation &peer, const OpenOptions &options, Session &session)
{
    const auto offered = session.current.parameters(Extension::Xclient);
    if (!offered)
        throw Failure{.kind = Kind::Policy, .reason = Reason::ExtensionMissing, .phase = Phase::Ehlo, .detail = QStringLiteral("XCLIENT")};
    for (const auto &[name, value] : options.xclient) {
        // One that was forced tells no attributes.
        if (!offered->isEmpty() && !offered->contains(name)) {
            const QString detail = QString::fromUtf8("XCLIENT, " + name + ", " + offered->join(' '));
            throw Failure{.kind = Kind::Policy, .reason = Reason::ExtensionLimit, .phase = Phase::Ehlo, .detail = detail};
        }
    }
    peer.send(xclient(options.xclient));
    const Reply greeting = co_await peer.reply();
    if (!greeting.positive())
        throw Failure::of(greeting, Phase::Ehlo);
    co_await introduce(peer, options, session);
    co_return Done();
}

} // namespace

Task<Done> open(Conversation &peer, OpenOptions options, Session &session)
{
    // What makes the session pointless is found before a word is exchanged.
    if (const std::optional<Failure> fault = loginFault(options))
        throw *fault;
    static_cast<void>(ehlo(options.ehloName));
    peer.setLimits(options.limits);

    session.greeting = co_await peer.reply();
    if (!session.greeting.positive())
        throw Failure::of(session.greeting, Phase::Greeting);
    co_await introduce(peer, options, session);
    co_await secure(peer, options, session);
    if (!options.xclient.isEmpty())
        co_await pretend(peer, options, session);
    if (options.authenticate)
        co_await authenticate(peer, options, session);
    co_return Done();
}

Task<Done> leave(Conversation &peer)
{
    Session none;
    co_await leave(peer, none);
    co_return Done();
}

Task<Done> leave(Conversation &peer, Session &session)
{
    if (peer.failed())
        co_return Done();
    try {
        if (!std::exchange(session.farewellSent, true))
            peer.send(quit());
        const Reply farewell = co_await peer.reply();
        static_cast<void>(farewell);
    } catch (const Failure &) {
        // What was to be done is done, or has failed already.
    }
    co_return Done();
}

Task<Done> finish(Conversation &peer, std::optional<Failure> failure)
{
    Session none;
    co_await finish(peer, failure, none);
    co_return Done();
}

Task<Done> finish(Conversation &peer, std::optional<Failure> failure, Session &session)
{
    const bool closing = failure && failure->reply && failure->reply->closing();
    const bool inStep = !failure || (failure->kind != Kind::Protocol && failure->kind != Kind::Unknown && !closing);
    if (inStep)
        co_await leave(peer, session);
    co_return Done();
}

Task<std::optional<Failure>> tryOut(Conversation &peer, OpenOptions options, Session &session)
{
    std::optional<Failure> failure;
    try {
        co_await open(peer, options, session);
    } catch (const Failure &caught) {
        failure = caught;
    }
    co_await finish(peer, failure);
    co_return failure;
}

} // namespace postscope::smtp
