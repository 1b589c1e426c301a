// SPDX-License-Identifier: MIT
#include "core/smtp/authenticate.h"

#include "core/smtp/sasl/authenticator.h"
#include "core/smtp/saslexchange.h"

#include <algorithm>
#include <optional>

namespace postscope::smtp {

namespace {

using Kind = Failure::Kind;
using Reason = Failure::Reason;
using Needs = Mechanism::Needs;
using Choice = Mechanism::Choice;
using Trouble = Authenticator::Trouble;

Failure policy(Reason reason, const QString &detail = {})
{
    return {.kind = Kind::Policy, .reason = reason, .phase = Phase::Auth, .detail = detail};
}

Failure missing(Reason reason)
{
    return {.kind = Kind::Credentials, .reason = reason, .phase = Phase::Auth};
}

bool fits(const Mechanism &mechanism, const OpenOptions &options)
{
    const bool kindFits = mechanism.needs == Needs::Nothing || (mechanism.needs == Needs::Token) == (options.secret == SecretKind::Token);
    return kindFits && mechanism.installed && (mechanism.authorizes || options.authorizationId.isEmpty());
}

bool mayUse(const Mechanism &mechanism, bool tls, const OpenOptions &options)
{
    return tls || options.allowPlaintextAuth || mechanism.needs == Needs::Nothing;
}

/// What is offered and can be used, in our order: what is taken by itself, or what is left where that is nothing.
QList<Mechanism> chosenFreely(const OpenOptions &options, const QByteArrayList &offered)
{
    for (const Choice choice : {Choice::Automatic, Choice::LastResort}) {
        QList<Mechanism> known = mechanisms();
        known.removeIf([&](const Mechanism &one) { return one.choice != choice || !offered.contains(one.name) || !fits(one, options); });
        if (!known.isEmpty())
            return known;
    }
    return {};
}

/// The mechanisms to try, in order. Throws where there is none, or where a password may not be sent at all.
QList<Mechanism> candidates(bool tls, const OpenOptions &options, const QByteArrayList &offered)
{
    if (offered.isEmpty())
        throw policy(Reason::AuthNotOffered);
    const QByteArray &wanted = options.mechanism;
    QList<Mechanism> known;
    if (wanted.isEmpty())
        known = chosenFreely(options, offered);
    else if (offered.contains(wanted))
        known << *mechanismNamed(wanted);
    if (known.isEmpty())
        throw policy(Reason::MechanismNotOffered, QString::fromUtf8((wanted.isEmpty() ? offered : QByteArrayList{wanted} + offered).join(' ')));
    known.removeIf([&](const Mechanism &one) { return !mayUse(one, tls, options); });
    if (known.isEmpty())
        throw policy(Reason::PlaintextAuth);
    return known;
}

QString whyChosen(const QList<Mechanism> &known, qsizetype index, const OpenOptions &options)
{
    if (!options.mechanism.isEmpty())
        return QStringLiteral("asked");
    if (index > 0)
        return QStringLiteral("next");
    if (known.first().choice == Choice::LastResort)
        return QStringLiteral("last-resort");
    return known.size() == 1 ? QStringLiteral("only-one") : QStringLiteral("strongest");
}

Credentials credentialsOf(const OpenOptions &options, const std::optional<Secret> &secret)
{
    return {.user = options.user,
            .secret = secret.value_or(Secret()),
            .authorizationId = options.authorizationId,
            .realm = options.realm,
            .host = options.host,
            .port = options.port,
            .now = options.now,
            .loginInitialResponse = options.loginInitialResponse};
}

Failure failureOf(const Trouble &trouble, const Mechanism &mechanism)
{
    switch (trouble.kind) {
    case Trouble::Kind::Unsupported:
        return policy(Reason::MechanismUnavailable, QString::fromLatin1(mechanism.name));
    case Trouble::Kind::NoTicket:
        return {.kind = Kind::Credentials, .reason = Reason::TicketMissing, .phase = Phase::Auth, .detail = trouble.detail};
    case Trouble::Kind::Unsafe:
    case Trouble::Kind::Finished:
    case Trouble::Kind::Rejected:
        break;
    }
    return policy(Reason::UnsafeCommand, QStringLiteral("AUTH"));
}

/// Where in `known` to go on after a refusal; nothing: it is final.
std::optional<qsizetype> nextAfter(const Reply &reply, const QList<Mechanism> &known, qsizetype index, bool tls)
{
    // "A password transition is needed": a login in PLAIN is to teach the server the password (RFC 4954 6).
    const bool transition = reply.code == 432 && reply.lines.first().startsWith("4.7.12") && tls;
    if (reply.code != 504 && !transition)
        return std::nullopt;
    for (qsizetype next = index + 1; next < known.size(); ++next) {
        const bool downgrade = !tls && known[next].bearsSecret && !known[index].bearsSecret;
        if (!downgrade && (!transition || known[next].name == "PLAIN"))
            return next;
    }
    return std::nullopt;
}

Failure refusalOf(const Reply &reply, const Authenticator &sasl, const Mechanism &mechanism)
{
    Failure failure{.kind = Kind::Refused, .phase = Phase::Auth, .reply = reply, .detail = sasl.refusal()};
    if (!failure.detail.isEmpty() && mechanism.needs == Needs::Token)
        failure.reason = Reason::TokenRefused;
    return failure;
}

} // namespace

std::optional<Failure> loginFault(const OpenOptions &options)
{
    if (!options.authenticate)
        return std::nullopt;
    if (options.mechanism.isEmpty())
        return options.user.isEmpty() ? std::optional(missing(Reason::UserMissing)) : std::nullopt;
    const std::optional<Mechanism> mechanism = mechanismNamed(options.mechanism);
    if (!mechanism || !mechanism->installed)
        return policy(Reason::MechanismUnavailable, QString::fromUtf8(options.mechanism));
    if (mechanism->needsUser && options.user.isEmpty())
        return missing(Reason::UserMissing);
    if (!mechanism->authorizes && !options.authorizationId.isEmpty())
        return policy(Reason::AuthorizationUnsupported, QString::fromLatin1(mechanism->name));
    return std::nullopt;
}

Task<Done> authenticate(Conversation &peer, const OpenOptions &options, Session &session)
{
    const QByteArrayList offered = session.current.mechanisms();
    const QList<Mechanism> known = candidates(peer.tls(), options, offered);
    peer.setPhase(Phase::Auth);
    std::optional<Secret> secret;
    for (qsizetype index = 0; index < known.size();) {
        const Mechanism &mechanism = known[index];
        if (mechanism.needs != Needs::Nothing && !secret) {
            const Secret given = co_await peer.secret();
            if (given.isEmpty())
                throw missing(mechanism.needs == Needs::Token ? Reason::TokenMissing : Reason::PasswordMissing);
            secret = given;
        }
        const Credentials credentials = credentialsOf(options, secret);
        SaslStart start = co_await startSasl(peer, mechanism, credentials);
        if (start.trouble) {
            // Without a ticket nothing was said yet; what was asked for by name is not replaced.
            if (start.trouble->kind != Trouble::Kind::NoTicket || index + 1 == known.size())
                throw failureOf(*start.trouble, mechanism);
            peer.note(Note::Code::AuthPassedOver, {QString::fromLatin1(mechanism.name), start.trouble->detail});
            ++index;
            continue;
        }
        peer.note(Note::Code::AuthChosen, {QString::fromLatin1(mechanism.name), QString::fromUtf8(offered.join(' ')), whyChosen(known, index, options)});
        const std::optional<Secret> first = std::move(start.first);
        const Reply reply = co_await converse(peer, mechanism, start.sasl, first);
        if (reply.positive()) {
            session.mechanism = mechanism.name;
            co_return Done();
        }
        const std::optional<qsizetype> next = nextAfter(reply, known, index, peer.tls());
        if (!next)
            throw refusalOf(reply, *start.sasl, mechanism);
        peer.note(Note::Code::AuthPassedOver, {QString::fromLatin1(mechanism.name), QString::fromUtf8(reply.toByteArray())});
        index = *next;
    }
    co_return Done();
}

} // namespace postscope::smtp
