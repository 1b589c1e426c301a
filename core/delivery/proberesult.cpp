// SPDX-License-Identifier: MIT
#include "core/delivery/proberesult.h"

#include <algorithm>

namespace postscope::delivery {

namespace {

using Verdict = Outcome::Verdict;

Verdict verdictOf(const ProbedAddress &address, bool recipient)
{
    if (address.failure) {
        Outcome outcome;
        outcome.failure = address.failure;
        return outcome.verdict();
    }
    if (address.report.login && address.report.login->failure) {
        Outcome outcome;
        outcome.failure = address.report.login->failure;
        return outcome.verdict();
    }
    if (!recipient)
        return Verdict::Accepted;
    const std::optional<smtp::Reply> &reply = address.report.recipient ? address.report.recipient : address.report.mail;
    if (!reply || (reply->positive() && !address.report.recipient))
        return Verdict::TryLater;
    return reply->positive() ? Verdict::Accepted : reply->transient() ? Verdict::TryLater : Verdict::Refused;
}

QByteArray lineOf(const smtp::Capability &capability)
{
    return (QByteArrayList{capability.keyword} + capability.parameters).join(' ');
}

} // namespace

Verdict ProbeResult::verdict() const
{
    QList<Verdict> all;
    if (failure) {
        Outcome outcome;
        outcome.failure = failure;
        return outcome.verdict();
    }
    for (const ProbedHost &host : hosts) {
        for (const ProbedAddress &address : host.addresses)
            all << verdictOf(address, !recipient.isEmpty());
    }
    if (all.contains(Verdict::Accepted)) {
        const bool refused = !recipient.isEmpty() && all.contains(Verdict::Refused);
        return refused ? Verdict::SomeRefused : Verdict::Accepted;
    }
    return all.isEmpty() ? Verdict::TryLater : all.constFirst();
}

CapabilityChange changeBetween(const smtp::Capabilities &before, const smtp::Capabilities &after)
{
    CapabilityChange change;
    const auto in = [](const smtp::Capabilities &where, const QByteArray &keyword) {
        const auto found = std::ranges::find(where.list(), keyword, &smtp::Capability::keyword);
        return found == where.list().cend() ? std::optional<smtp::Capability>() : *found;
    };
    for (const smtp::Capability &capability : after.list()) {
        const std::optional<smtp::Capability> old = in(before, capability.keyword);
        if (!old)
            change.added << lineOf(capability);
        else if (old->parameters != capability.parameters)
            change.changed << CapabilityChange::Changed{capability.keyword, old->parameters.join(' '), capability.parameters.join(' ')};
    }
    for (const smtp::Capability &capability : before.list()) {
        if (!in(after, capability.keyword))
            change.removed << lineOf(capability);
    }
    return change;
}

} // namespace postscope::delivery
