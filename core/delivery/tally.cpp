// SPDX-License-Identifier: MIT
#include "core/delivery/tally.h"

#include <algorithm>
#include <numeric>

namespace postscope::delivery {

using smtp::Failure;
using smtp::Reply;

namespace {

/// "250 2.0.0", or "250" where there is no enhanced status code (RFC 3463 2).
QByteArray kindOf(const Reply &reply)
{
    const QByteArray code = QByteArray::number(reply.code);
    const std::optional<smtp::EnhancedCode> enhanced = reply.enhanced();
    return enhanced ? code + ' ' + enhanced->toByteArray() : code;
}

/// The answer that decided; none: there was none.
std::optional<Reply> decisive(const smtp::Receipt &receipt, const std::optional<Failure> &failure)
{
    if (receipt.content)
        return receipt.content;
    if (failure && failure->reply)
        return failure->reply;
    return failure ? std::nullopt : receipt.recipients.value(0).reply;
}

double rate(qint64 count, std::chrono::nanoseconds time)
{
    return time.count() > 0 ? double(count) / std::chrono::duration<double>(time).count() : 0;
}

} // namespace

qint64 Tally::sent() const
{
    return std::accumulate(verdicts.begin(), verdicts.end(), qint64(0));
}

Tally::Verdict Tally::verdict() const
{
    Outcome rest;
    rest.failure = ended;
    int worst = left() > 0 ? int(rest.verdict()) : 0;
    for (int verdict = worst + 1; verdict < int(verdicts.size()); ++verdict)
        worst = verdicts[size_t(verdict)] > 0 ? verdict : worst;
    return Verdict(worst);
}

double Tally::perSecond() const
{
    return rate(sent(), elapsed);
}

double Tally::octetsPerSecond() const
{
    return rate(octets, elapsed);
}

void Tally::add(Verdict verdict, const smtp::Receipt &receipt, const std::optional<Failure> &failure)
{
    ++verdicts[size_t(verdict)];
    if (const std::optional<Reply> reply = decisive(receipt, failure))
        addReply(*reply);
    else if (failure)
        addTrouble(*failure);
}

void Tally::addReply(const Reply &reply)
{
    const QByteArray kind = kindOf(reply);
    auto found = replies.find(kind);
    if (found == replies.end() && replies.size() < maxKinds)
        found = replies.insert(kind, Words{.count = 0, .example = reply});
    ++(found == replies.end() ? unlisted : found->count);
}

void Tally::addTrouble(const Failure &failure)
{
    const auto alike = [&failure](const Trouble &trouble) {
        const Failure &other = trouble.example;
        return other.kind == failure.kind && other.reason == failure.reason && other.phase == failure.phase;
    };
    const auto found = std::ranges::find_if(troubles, alike);
    if (found != troubles.end())
        ++found->count;
    else if (troubles.size() < maxKinds)
        troubles << Trouble{.count = 1, .example = failure};
    else
        ++unlisted;
}

void redact(Tally &tally, const transcript::Redactor &redactor)
{
    const auto redactReply = [&redactor](Reply &reply) {
        for (QByteArray &line : reply.lines)
            redactor.apply(line);
    };
    const auto redactFailure = [&](Failure &failure) {
        if (failure.reply)
            redactReply(*failure.reply);
        redactor.apply(failure.detail);
    };
    for (Tally::Words &words : tally.replies)
        redactReply(words.example);
    for (Tally::Trouble &trouble : tally.troubles)
        redactFailure(trouble.example);
    if (tally.ended)
        redactFailure(*tally.ended);
}

} // namespace postscope::delivery
