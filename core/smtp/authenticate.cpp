// SPDX-License-Identifier: MIT
#include "core/smtp/authenticate.h"

#include "core/smtp/sasl/authenticator.h"

#include <algorithm>

namespace postscope::smtp {

namespace {

using Kind = Failure::Kind;
using Reason = Failure::Reason;

constexpr int mostRounds = 10;
constexpr qsizetype longestChallenge = 16 * 1024; // in base64
constexpr qsizetype commandLine = 512;            // with its line end: what every server takes (RFC 5321 4.5.3.1.4)

/// The mechanisms to try, in order. Throws where there is none, or where a password may not be sent at all.
QByteArrayList candidates(bool tls, const OpenOptions &options, const QByteArrayList &offered)
{
    if (offered.isEmpty())
        throw Failure{.kind = Kind::Policy, .reason = Reason::AuthNotOffered, .phase = Phase::Auth};
    QByteArrayList known = Authenticator::mechanisms();
    const QByteArray &wanted = options.mechanism;
    known.removeIf([&](const QByteArray &name) { return !offered.contains(name) || (!wanted.isEmpty() && name != wanted); });
    if (known.isEmpty()) {
        const QByteArrayList detail = wanted.isEmpty() ? offered : QByteArrayList{wanted} + offered;
        throw Failure{.kind = Kind::Policy, .reason = Reason::MechanismNotOffered, .phase = Phase::Auth, .detail = QString::fromUtf8(detail.join(' '))};
    }
    if (!tls && !options.allowPlaintextAuth)
        throw Failure{.kind = Kind::Policy, .reason = Reason::PlaintextAuth, .phase = Phase::Auth};
    return known;
}

std::optional<QByteArray> challengeOf(const Reply &reply)
{
    if (reply.lines.size() != 1 || reply.lines.first().size() > longestChallenge)
        return std::nullopt;
    auto decoded = QByteArray::fromBase64Encoding(reply.lines.first().trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    return std::move(*decoded);
}

void sendWiped(Conversation &peer, Line &&line)
{
    peer.send(line);
    wipe(line.octets);
}

/// The client's first word, with AUTH where it fits there. Returns it where it has to wait for a 334 of its own.
std::optional<Secret> begin(Conversation &peer, Authenticator &sasl, const QByteArray &mechanism)
{
    if (!sasl.speaksFirst()) {
        peer.send(auth(mechanism, std::nullopt));
        return std::nullopt;
    }
    Result<Secret, Authenticator::Problem> first = sasl.step({});
    QByteArray octets = first->expose().toByteArray();
    Line line = auth(mechanism, octets);
    wipe(octets);
    if (line.octets.size() + 2 <= commandLine) {
        sendWiped(peer, std::move(line));
        return std::nullopt;
    }
    wipe(line.octets);
    peer.send(auth(mechanism, std::nullopt));
    return std::move(*first);
}

/// The response to a challenge; nothing where the challenge is none.
std::optional<Secret> respond(Authenticator &sasl, std::optional<Secret> &first, const Reply &reply)
{
    const std::optional<QByteArray> challenge = challengeOf(reply);
    if (!challenge)
        return std::nullopt;
    if (first)
        return std::exchange(first, std::nullopt);
    Result<Secret, Authenticator::Problem> response = sasl.step(*challenge);
    return response ? std::optional(std::move(*response)) : std::nullopt;
}

/// One exchange, up to the reply that ends it.
Task<Reply> exchange(Conversation &peer, Authenticator &sasl, QByteArray mechanism)
{
    std::optional<Secret> first = begin(peer, sasl, mechanism);
    Reply reply;
    for (int round = 1;; ++round) {
        reply = co_await peer.reply();
        if (!reply.intermediate())
            co_return reply;
        const std::optional<Secret> response = round <= mostRounds ? respond(sasl, first, reply) : std::nullopt;
        if (!response)
            break;
        QByteArray octets = response->expose().toByteArray();
        sendWiped(peer, authResponse(octets));
        wipe(octets);
    }
    const QString asked = QString::fromUtf8(reply.toByteArray().left(200));
    peer.note(Note::Code::ProtocolViolation, {asked});
    peer.send(authCancel());
    const Reply end = co_await peer.reply(); // 501, whatever it says
    throw Failure{.kind = Kind::Protocol, .reason = Reason::ReplyMalformed, .phase = Phase::Auth, .reply = end, .detail = asked};
}

} // namespace

Task<Done> authenticate(Conversation &peer, const OpenOptions &options, Session &session)
{
    const QByteArrayList offered = session.current.mechanisms();
    const QByteArrayList names = candidates(peer.tls(), options, offered);
    peer.setPhase(Phase::Auth);
    const Secret password = co_await peer.secret();
    if (password.isEmpty())
        throw Failure{.kind = Kind::Credentials, .reason = Reason::PasswordMissing, .phase = Phase::Auth};
    for (const QByteArray &name : names) {
        auto sasl = Authenticator::begin(name, options.user, password);
        if (!sasl)
            throw Failure{.kind = Kind::Policy, .reason = Reason::UnsafeCommand, .phase = Phase::Auth, .detail = QStringLiteral("AUTH")};
        peer.note(Note::Code::AuthChosen, {QString::fromUtf8(name), QString::fromUtf8(offered.join(' '))});
        const Reply reply = co_await exchange(peer, *sasl, name);
        if (reply.positive()) {
            session.mechanism = name;
            co_return Done();
        }
        const bool unknownToServer = reply.code == 504 && name != names.last();
        if (!unknownToServer)
            throw Failure{.kind = Kind::Refused, .phase = Phase::Auth, .reply = reply};
    }
    co_return Done();
}

} // namespace postscope::smtp
