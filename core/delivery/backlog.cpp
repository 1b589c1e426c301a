// SPDX-License-Identifier: MIT
#include "core/delivery/backlog.h"

#include <algorithm>
#include <utility>

namespace postscope::delivery {

using smtp::Failure;
using std::chrono::nanoseconds;

bool untouched(const smtp::Receipt &receipt, const std::optional<Failure> &failure)
{
    using State = smtp::RecipientResult::State;
    const auto judged = [](const smtp::RecipientResult &recipient) { return recipient.state == State::Accepted || recipient.state == State::Unknown; };
    if (!failure || receipt.content || std::ranges::any_of(receipt.recipients, judged))
        return false;
    switch (failure->kind) {
    case Failure::Kind::Network:
    case Failure::Kind::Timeout:
    case Failure::Kind::Cancelled:
        return true;
    case Failure::Kind::Refused:
        return failure->reply && failure->reply->closing();
    case Failure::Kind::Tls:
    case Failure::Kind::Protocol:
    case Failure::Kind::Policy:
    case Failure::Kind::Credentials:
    case Failure::Kind::LocalFile:
    case Failure::Kind::Unknown:
        return false;
    }
    Q_UNREACHABLE();
}

bool hopeless(const Failure &failure)
{
    switch (failure.kind) {
    case Failure::Kind::Network:
    case Failure::Kind::Timeout:
    case Failure::Kind::Unknown:
        return false;
    case Failure::Kind::Refused:
        return failure.phase == Phase::Auth || !failure.reply || !failure.reply->transient();
    case Failure::Kind::Protocol:
    case Failure::Kind::Tls:
    case Failure::Kind::Policy:
    case Failure::Kind::Credentials:
    case Failure::Kind::LocalFile:
    case Failure::Kind::Cancelled:
        return true;
    }
    Q_UNREACHABLE();
}

Backlog::Backlog(const SeriesPlan &plan) : m_plan(plan), m_pace(plan.perSecond)
{
    m_tally.planned = plan.count;
}

Backlog::Turn Backlog::next(nanoseconds now)
{
    if (!hasMore())
        return {};
    if (const nanoseconds wait = m_pace.take(now); wait.count() > 0)
        return {.number = {}, .wait = wait};
    m_began = m_began.value_or(now);
    return {.number = m_returned.isEmpty() ? m_next++ : m_returned.dequeue()};
}

bool Backlog::tell(qint64 number, nanoseconds taken, nanoseconds now, qint64 size, const smtp::Receipt &receipt, const std::optional<Failure> &failure)
{
    m_tally.elapsed = now - m_began.value_or(now);
    if (untouched(receipt, failure) && (m_stopped || failure->kind == Failure::Kind::Cancelled || ++m_attempts[number] < maxAttempts)) {
        m_returned << number;
        return false;
    }
    m_attempts.remove(number);
    const Tally::Verdict verdict = verdictOf(receipt, failure);
    m_tally.add(verdict, receipt, failure);
    if (verdict == Tally::Verdict::Accepted || verdict == Tally::Verdict::SomeRefused)
        m_tally.octets += size;
    if (receipt.content || (failure && failure->reply))
        m_tally.latencies.add(now - taken);
    const bool ours = m_plan.alike && failure && (failure->kind == Failure::Kind::Policy || failure->kind == Failure::Kind::LocalFile);
    if (ours)
        stop(*failure);
    return true;
}

void Backlog::report(const MailResult &result)
{
    if (m_plan.reported)
        m_results << result;
}

void Backlog::stop(const Failure &failure)
{
    if (!std::exchange(m_stopped, true))
        m_tally.ended = failure;
}

void Backlog::addTrouble(const Failure &failure)
{
    m_tally.addTrouble(failure);
    if (!m_stopped)
        m_tally.ended = failure;
}

} // namespace postscope::delivery
