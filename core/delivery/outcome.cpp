// SPDX-License-Identifier: MIT
#include "core/delivery/outcome.h"

#include "core/smtp/queueid.h"

#include <algorithm>

namespace postscope::delivery {

using smtp::Failure;
using smtp::RecipientResult;

namespace {

using State = RecipientResult::State;

bool any(const smtp::Receipt &receipt, State state)
{
    return std::any_of(receipt.recipients.begin(), receipt.recipients.end(), [state](const RecipientResult &recipient) { return recipient.state == state; });
}

/// What the recipients say when the message went to some or none of them.
Verdict verdictOf(const smtp::Receipt &receipt)
{
    if (any(receipt, State::Unknown)) // of several transactions, or of several answers
        return Verdict::Unknown;
    if (any(receipt, State::Accepted))
        return any(receipt, State::Later) || any(receipt, State::Refused) || any(receipt, State::NotTried) ? Verdict::SomeRefused : Verdict::Accepted;
    if (any(receipt, State::Later))
        return Verdict::TryLater;
    return any(receipt, State::Refused) ? Verdict::Refused : Verdict::Accepted;
}

Verdict verdictOf(const Failure &failure, const smtp::Receipt &receipt)
{
    switch (failure.kind) {
    case Failure::Kind::Network:
    case Failure::Kind::Timeout:
        return Verdict::TryLater;
    case Failure::Kind::Tls:
    case Failure::Kind::Protocol:
    case Failure::Kind::Policy:
        return Verdict::Policy;
    case Failure::Kind::Refused:
        if (failure.reason == Failure::Reason::NoRecipient)
            return any(receipt, State::Later) ? Verdict::TryLater : Verdict::Refused;
        if (failure.reason == Failure::Reason::MailLimit)
            return Verdict::TryLater;
        return failure.reply && failure.reply->transient() ? Verdict::TryLater : Verdict::Refused;
    case Failure::Kind::Credentials:
    case Failure::Kind::LocalFile:
    case Failure::Kind::Cancelled:
        return Verdict::Local;
    case Failure::Kind::Unknown:
        return Verdict::Unknown;
    }
    Q_UNREACHABLE();
}

/// One verdict of several deliveries: what may have gone out twice weighs most, then whether anybody got it.
Verdict verdictOf(const QList<DomainDelivery> &deliveries, const smtp::Receipt &receipt)
{
    const auto some = [&](Verdict verdict) { return std::ranges::any_of(deliveries, [=](const DomainDelivery &one) { return one.verdict == verdict; }); };
    if (some(Verdict::Unknown))
        return Verdict::Unknown;
    const auto accepted = [](const RecipientResult &recipient) { return recipient.state == State::Accepted; };
    if (std::ranges::all_of(receipt.recipients, accepted))
        return Verdict::Accepted;
    if (std::ranges::any_of(receipt.recipients, accepted))
        return Verdict::SomeRefused;
    for (const Verdict verdict : {Verdict::TryLater, Verdict::Policy, Verdict::Local}) {
        if (some(verdict))
            return verdict;
    }
    return Verdict::Refused;
}

void redact(smtp::Receipt &receipt, std::optional<smtp::Failure> &failure, const transcript::Redactor &redactor)
{
    const auto redactReply = [&redactor](std::optional<smtp::Reply> &reply) {
        if (!reply)
            return;
        for (QByteArray &line : reply->lines)
            redactor.apply(line);
    };
    redactReply(receipt.sender);
    redactReply(receipt.content);
    for (RecipientResult &recipient : receipt.recipients)
        redactReply(recipient.reply);
    if (failure) {
        redactReply(failure->reply);
        redactor.apply(failure->detail);
    }
}

} // namespace

Outcome::Verdict verdictOf(const smtp::Receipt &receipt, const std::optional<Failure> &failure)
{
    // Once the message was taken, whatever came after that does not change it.
    if (!failure || (receipt.content && receipt.content->positive()) || any(receipt, State::Unknown))
        return verdictOf(receipt);
    return verdictOf(*failure, receipt);
}

Outcome::Verdict Outcome::verdict() const
{
    if (!deliveries.isEmpty())
        return verdictOf(deliveries, receipt);
    return verdictOf(receipt, failure);
}

Verdict MailResult::verdict() const
{
    return verdictOf(receipt, failure);
}

void redact(Outcome &outcome, const transcript::Redactor &redactor)
{
    redact(outcome.receipt, outcome.failure, redactor);
}

void redact(MailResult &result, const transcript::Redactor &redactor)
{
    redact(result.receipt, result.failure, redactor);
}

QByteArray queueIdOf(const smtp::Reply &reply)
{
    return smtp::queueIdOf(reply);
}

} // namespace postscope::delivery
