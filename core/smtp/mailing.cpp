// SPDX-License-Identifier: MIT
#include "core/smtp/mailing.h"

#include "core/smtp/chunks.h"

#include <algorithm>
#include <utility>

namespace postscope::smtp {

namespace {

using Kind = Failure::Kind;
using Reason = Failure::Reason;
using State = RecipientResult::State;

/// One mail was refused, and both sides are in step: the next one may go.
bool endsMailOnly(const Conversation &peer, const Failure &failure)
{
    return failure.kind == Kind::Refused && !peer.failed() && !(failure.reply && failure.reply->closing());
}

bool anyAccepted(const Receipt &receipt)
{
    return std::ranges::any_of(receipt.recipients, [](const RecipientResult &recipient) { return recipient.state == State::Accepted; });
}

} // namespace

struct Mailing::Entry {
    Receipt receipt;
    std::optional<Failure> failure;
    ContentForm form;
    QList<Transaction> transactions; // those that were not begun yet
    int underWay = 0;                // those that were begun and not settled
};

Mailing::Mailing(Conversation &peer, const OpenOptions &options, MailQueue &queue, Session &session)
    : m_peer(peer), m_options(options), m_queue(queue), m_session(session)
{
}

Mailing::~Mailing() = default;

// ---- what goes next

bool Mailing::full()
{
    const std::optional<qint64> limit = m_session.current.limit("MAILMAX");
    m_session.exhausted = m_session.exhausted || (limit && m_session.transactions >= *limit);
    return m_session.exhausted;
}

/// The mail with its commands; one that cannot be sent here is told of at once, and nothing comes back.
std::shared_ptr<Mailing::Entry> Mailing::planned(Mail mail)
{
    auto entry = std::make_shared<Entry>();
    for (const Recipient &recipient : mail.envelope.recipients)
        entry->receipt.recipients << RecipientResult{.address = recipient.address};
    try {
        entry->form = formOf(m_peer, m_options, m_session.current, mail);
        entry->transactions = plan(m_peer, m_options, m_session.current, mail.envelope, entry->form);
    } catch (const Failure &caught) {
        entry->failure = caught;
    }
    return entry;
}

/// The next transaction of the mail that was taken last.
bool Mailing::takeMore(std::optional<Leg> &leg)
{
    if (m_entries.isEmpty() || m_entries.last()->transactions.isEmpty())
        return false;
    const std::shared_ptr<Entry> entry = m_entries.last();
    if (full()) {
        const QString limit = QString::number(m_session.current.limit("MAILMAX").value_or(0));
        entry->failure = Failure{.kind = Kind::Refused, .reason = Reason::MailLimit, .phase = Phase::Mail, .detail = limit};
        entry->transactions.clear();
        return false;
    }
    leg.emplace(Leg{entry, entry->transactions.takeFirst(), {}});
    ++entry->underWay;
    return true;
}

MailQueue::State Mailing::take(std::optional<Leg> &leg)
{
    while (!takeMore(leg)) {
        tell();
        if (full())
            return MailQueue::State::Empty;
        Mail mail;
        const MailQueue::State state = m_queue.next(mail);
        if (state != MailQueue::State::Ready)
            return state;
        m_entries << planned(std::move(mail));
    }
    return MailQueue::State::Ready;
}

// ---- one after the other

void Mailing::begin(Leg &leg)
{
    leg.transaction.reset = std::exchange(m_leftOpen, false);
    ++m_session.transactions;
    sendFlight(m_peer, leg.transaction, leg.announcement);
}

/// What goes in the same flight as the end of the current content.
void Mailing::follow()
{
    switch (take(m_following)) {
    case MailQueue::State::Ready:
        // Whether all chunks of the current one are taken is not known yet.
        m_leftOpen = !m_current->transaction.data;
        begin(*m_following);
        break;
    case MailQueue::State::Empty:
        m_peer.send(quit());
        m_session.farewellSent = true;
        break;
    case MailQueue::State::Later:
        m_later = true;
        break;
    }
}

/// Waits for the next transaction, if there will be one, and begins it.
Task<Done> Mailing::advance()
{
    m_current.reset();
    MailQueue::State state = std::exchange(m_later, false) ? MailQueue::State::Later : take(m_current);
    while (state == MailQueue::State::Later) {
        m_peer.setPhase(Phase::Other);
        co_await m_peer.pause();
        if (m_peer.hasInput()) {
            const Reply unasked = co_await m_peer.reply();
            throw Failure::of(unasked, Phase::Other);
        }
        state = take(m_current);
    }
    if (m_current)
        begin(*m_current);
    co_return Done();
}

Task<Done> Mailing::conduct(Leg &leg)
{
    const std::unique_ptr<ByteSource> content = leg.entry->form.maker();
    const Afterwards afterwards = [this] { follow(); };
    if (leg.entry->form.chunks)
        co_await deliverChunks(m_peer, leg.transaction, *content, m_options.chunkSize, leg.announcement, leg.entry->receipt, afterwards);
    else
        co_await deliverData(m_peer, leg.transaction, *content, leg.announcement, leg.entry->receipt, afterwards);
    co_return Done();
}

void Mailing::settle(Leg &leg, const std::optional<Failure> &failure)
{
    Entry &entry = *leg.entry;
    --entry.underWay;
    if (failure && !entry.failure)
        entry.failure = failure;
    // A 354 ends with the final dot; every other refusal after MAIL leaves the transaction open.
    const bool ended = leg.announcement.data && leg.announcement.data->intermediate();
    const bool begun = leg.announcement.senderAnswered && (!leg.announcement.failure || leg.announcement.failure->reason == Reason::NoRecipient);
    if (!m_following)
        m_leftOpen = failure && begun && !ended;
    tell();
}

void Mailing::tell()
{
    while (!m_entries.isEmpty() && m_entries.head()->underWay == 0 && m_entries.head()->transactions.isEmpty()) {
        const std::shared_ptr<Entry> entry = m_entries.dequeue();
        // Where some of several transactions went well, each recipient tells for itself.
        const bool partly = entry->failure && entry->failure->kind == Kind::Refused && entry->failure->reason != Reason::MailLimit;
        if (partly && anyAccepted(entry->receipt))
            entry->failure.reset();
        m_queue.done(entry->receipt, entry->failure);
    }
}

Task<Done> Mailing::run()
{
    std::optional<Failure> failure;
    for (;;) {
        try {
            if (m_following)
                m_current = std::exchange(m_following, std::nullopt);
            else
                co_await advance();
            if (m_current)
                co_await conduct(*m_current);
        } catch (const Failure &caught) {
            failure = caught;
        }
        if (!m_current)
            break;
        const bool over = failure && !endsMailOnly(m_peer, *failure);
        if (over)
            break;
        settle(*m_current, std::exchange(failure, std::nullopt));
        m_current.reset();
        if (m_session.farewellSent)
            break;
    }
    abandon(failure);
    if (failure)
        throw *failure;
    co_return Done();
}

/// The session is over: what was taken comes to its end with it.
void Mailing::abandon(const std::optional<Failure> &failure)
{
    std::optional<Failure> others = failure;
    if (others && others->kind == Kind::Unknown) // of these no content has left
        others = Failure{.kind = Kind::Network, .phase = Phase::Mail, .detail = failure->detail};
    if (m_current)
        settle(*m_current, failure);
    if (m_following)
        settle(*m_following, others);
    for (const std::shared_ptr<Entry> &entry : std::as_const(m_entries)) {
        entry->transactions.clear();
        if (!entry->failure)
            entry->failure = others;
    }
    tell();
}

} // namespace postscope::smtp
