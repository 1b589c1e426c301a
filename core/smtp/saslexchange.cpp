// SPDX-License-Identifier: MIT
#include "core/smtp/saslexchange.h"

#include <utility>

namespace postscope::smtp {

namespace {

using Kind = Failure::Kind;
using Reason = Failure::Reason;
using Trouble = Authenticator::Trouble;

constexpr int mostRounds = 10;
constexpr qsizetype longestChallenge = 16 * 1024; // in base64
constexpr qsizetype commandLine = 512;            // with its line end: what every server takes (RFC 5321 4.5.3.1.4)
constexpr qsizetype shownOfChallenge = 200;

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

/// AUTH, with the first word where it fits there. Returns it where it has to wait for a 334 of its own.
std::optional<Secret> begin(Conversation &peer, const QByteArray &mechanism, std::optional<Secret> first)
{
    if (!first) {
        peer.send(auth(mechanism, std::nullopt));
        return std::nullopt;
    }
    QByteArray octets = first->expose().toByteArray();
    Line line = auth(mechanism, octets);
    wipe(octets);
    if (line.octets.size() + 2 <= commandLine) {
        sendWiped(peer, std::move(line));
        return std::nullopt;
    }
    wipe(line.octets);
    peer.send(auth(mechanism, std::nullopt));
    return first;
}

/// One step of an exchange on its way through a thread: whoever waits for it may be gone when it is done.
struct Step {
    std::shared_ptr<Authenticator> sasl;
    QByteArray challenge;
    std::optional<Result<Secret, Trouble>> response = {};
};

Task<Result<Secret, Trouble>> stepOf(Conversation &peer, std::shared_ptr<Authenticator> sasl, QByteArray challenge)
{
    const auto step = std::make_shared<Step>(Step{std::move(sasl), std::move(challenge)});
    const Conversation::Work work = [step] { step->response = step->sasl->step(step->challenge); };
    if (step->sasl->isSlow())
        co_await peer.compute(work);
    else
        work();
    co_return std::move(*step->response);
}

/// The response to a 334. A trouble of the kind Finished stands for everything that is no challenge at all.
Task<Result<Secret, Trouble>> respond(Conversation &peer, std::shared_ptr<Authenticator> sasl, std::optional<Secret> &first, const Reply &reply)
{
    const std::optional<QByteArray> challenge = challengeOf(reply);
    if (!challenge)
        co_return Unexpected(Trouble{Trouble::Kind::Finished});
    if (first)
        co_return *std::exchange(first, std::nullopt);
    co_return co_await stepOf(peer, sasl, *challenge);
}

Failure breach(const Trouble &trouble, const Reply &end, const QString &asked)
{
    const bool rejected = trouble.kind == Trouble::Kind::Rejected;
    return {.kind = Kind::Protocol,
            .reason = rejected ? Reason::ChallengeRejected : Reason::ReplyMalformed,
            .phase = Phase::Auth,
            .reply = end,
            .detail = rejected ? trouble.detail : asked};
}

/// A yes counts only of a server that has proved itself, where the mechanism has it do so.
void requireProof(Conversation &peer, const Mechanism &mechanism, const Authenticator &sasl, const Reply &reply)
{
    if (!reply.positive() || !mechanism.verifiesServer)
        return;
    const QString name = QString::fromLatin1(mechanism.name);
    if (!sasl.finished())
        throw Failure{.kind = Kind::Protocol, .reason = Reason::ServerUnverified, .phase = Phase::Auth, .reply = reply, .detail = name};
    peer.note(Note::Code::AuthServerProved, {name});
}

} // namespace

Task<SaslStart> startSasl(Conversation &peer, const Mechanism &mechanism, const Credentials &credentials)
{
    SaslStart start;
    auto begun = Authenticator::begin(mechanism, credentials);
    if (!begun) {
        start.trouble = begun.error();
        co_return start;
    }
    const std::shared_ptr<Authenticator> sasl = std::move(*begun);
    if (sasl->speaksFirst()) {
        const QByteArray nothing;
        Result<Secret, Trouble> first = co_await stepOf(peer, sasl, nothing);
        if (!first) {
            start.trouble = first.error();
            co_return start;
        }
        start.first = std::move(*first);
    }
    start.sasl = sasl;
    co_return start;
}

Task<Reply> converse(Conversation &peer, const Mechanism &mechanism, std::shared_ptr<Authenticator> sasl, std::optional<Secret> first)
{
    peer.hideChallenges(mechanism.hidesChallenges);
    std::optional<Secret> waiting = begin(peer, mechanism.name, std::move(first));
    Reply reply;
    Trouble trouble{Trouble::Kind::Finished};
    for (int round = 1;; ++round) {
        reply = co_await peer.reply();
        if (!reply.intermediate() || round > mostRounds)
            break;
        const bool told = !sasl->refusal().isEmpty();
        Result<Secret, Trouble> response = co_await respond(peer, sasl, waiting, reply);
        if (!response) {
            trouble = response.error();
            break;
        }
        if (!told && !sasl->refusal().isEmpty() && mechanism.needs == Mechanism::Needs::Token)
            peer.note(Note::Code::AuthTokenRefused, {sasl->refusal()});
        QByteArray octets = response->expose().toByteArray();
        sendWiped(peer, authResponse(octets));
        wipe(octets);
    }
    if (reply.intermediate()) {
        const QString shown = QString::fromUtf8(reply.toByteArray().left(shownOfChallenge));
        const QString asked = mechanism.hidesChallenges && challengeOf(reply) ? QStringLiteral("334") : shown;
        peer.note(Note::Code::ProtocolViolation, {trouble.detail.isEmpty() ? asked : trouble.detail});
        peer.send(authCancel());
        const Reply end = co_await peer.reply(); // 501, whatever it says
        throw breach(trouble, end, asked);
    }
    peer.hideChallenges(false);
    requireProof(peer, mechanism, *sasl, reply);
    co_return reply;
}

} // namespace postscope::smtp
