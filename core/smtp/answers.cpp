// SPDX-License-Identifier: MIT
// The content of a transaction by DATA, and what the server says of content however it came.
#include "core/smtp/transaction.h"

namespace postscope::smtp {

namespace {

using Kind = Failure::Kind;
using State = RecipientResult::State;

/// PRDR: the answers for each recipient come now, and one for all after them (draft-hall-prdr).
constexpr int eachFollows = 353;

void decideOne(qsizetype index, const std::optional<Reply> &reply, Receipt &receipt)
{
    RecipientResult &recipient = receipt.recipients[index];
    recipient.state = !reply ? State::Unknown : reply->positive() ? State::Accepted : reply->transient() ? State::Later : State::Refused;
    if (reply)
        recipient.reply = reply;
}

/// A positive answer to one transaction outweighs the others, where there are several.
void keep(const Reply &reply, Receipt &receipt)
{
    if (!receipt.content || !receipt.content->positive())
        receipt.content = reply;
}

/// A 354 without anybody to send to: a lone dot, never the message (RFC 2920 3.1).
Task<Done> sendNothing(Conversation &peer)
{
    BytesSource nothing{QByteArray()};
    co_await peer.content(nothing);
    const Reply reply = co_await peer.reply();
    if (reply.closing())
        throw Failure::of(reply, Phase::Content);
    co_return Done();
}

/// The message up to the final dot. False: the server answered before it.
Task<bool> sendContent(Conversation &peer, ByteSource &content)
{
    std::optional<Failure> failure;
    bool whole = false;
    try {
        whole = co_await peer.content(content);
    } catch (const Failure &caught) {
        failure = caught;
    }
    if (!whole)
        peer.note(Note::Code::ContentAborted, {QString::number(peer.contentSent()), QString::number(content.size())});
    if (failure)
        throw *failure;
    co_return whole;
}

/// One answer for each recipient, in their order; the last one where all were refused is the failure.
Task<Done> readEach(Conversation &peer, const QList<qsizetype> &accepted, qsizetype &answered, Receipt &receipt)
{
    Reply reply;
    bool any = false;
    while (answered < accepted.size()) {
        reply = co_await peer.reply();
        if (reply.intermediate())
            throw Failure::of(reply, Phase::Content);
        decideOne(accepted[answered++], reply, receipt);
        keep(reply, receipt);
        any = any || reply.positive();
        if (reply.closing())
            break;
    }
    if (!any || reply.closing())
        throw Failure::of(reply, Phase::Content);
    co_return Done();
}

Task<Done> readWhole(Conversation &peer, const Transaction &transaction, const QList<qsizetype> &accepted, qsizetype &answered, Receipt &receipt)
{
    if (transaction.each) {
        peer.expectMore(Phase::Content, accepted.size() - 1);
        co_await readEach(peer, accepted, answered, receipt);
        co_return Done();
    }
    Reply reply = co_await peer.reply();
    std::optional<Failure> allRefused;
    const bool each = transaction.prdr && reply.code == eachFollows;
    if (each) {
        peer.expectMore(Phase::Content, accepted.size() + 1);
        try {
            co_await readEach(peer, accepted, answered, receipt);
        } catch (const Failure &caught) {
            allRefused = caught;
        }
        if (allRefused && (peer.failed() || allRefused->kind != Kind::Refused || allRefused->reply->closing()))
            throw *allRefused;
        reply = co_await peer.reply();
    }
    if (reply.intermediate())
        throw Failure::of(reply, Phase::Content);
    // The word on the whole overrules a yes to one of them, and is what names the queue id.
    if (!each || !reply.positive())
        decide(accepted, reply, receipt);
    answered = accepted.size();
    if (each)
        receipt.content.reset();
    keep(reply, receipt);
    if (!reply.positive())
        throw Failure::of(reply, Phase::Content);
    if (allRefused)
        throw *allRefused;
    co_return Done();
}

} // namespace

void decide(const QList<qsizetype> &recipients, const std::optional<Reply> &reply, Receipt &receipt)
{
    for (const qsizetype index : recipients)
        decideOne(index, reply, receipt);
}

Task<Done> readEarlyAnswer(Conversation &peer, const Announcement &announced, Receipt &receipt)
{
    const Reply reply = co_await peer.reply();
    const Failure failure = Failure::of(reply, Phase::Content);
    if (failure.kind == Kind::Refused) {
        keep(reply, receipt);
        decide(announced.accepted, reply, receipt);
    }
    peer.fail(failure);
    throw failure;
}

Task<Done> readAnswer(Conversation &peer, const Transaction &transaction, const Announcement &announced, Receipt &receipt)
{
    std::optional<Failure> failure;
    qsizetype answered = 0;
    try {
        co_await readWhole(peer, transaction, announced.accepted, answered, receipt);
    } catch (const Failure &caught) {
        failure = caught;
    }
    if (!failure)
        co_return Done();
    // A refusal is an answer; every other end leaves those without one unknown.
    if (failure->kind == Kind::Refused && answered == announced.accepted.size())
        throw *failure;
    decide(announced.accepted.mid(answered), std::nullopt, receipt);
    peer.note(Note::Code::AnswerLost);
    failure->kind = Kind::Unknown;
    failure->phase = Phase::Content;
    throw *failure;
}

Task<Done> deliverData(Conversation &peer, const Transaction &transaction, ByteSource &content, Announcement &announced, Receipt &receipt,
                       Afterwards afterwards)
{
    co_await announce(peer, transaction, announced, receipt);
    const bool go = announced.data && announced.data->intermediate();
    if (announced.failure) {
        if (go)
            co_await sendNothing(peer);
        throw *announced.failure;
    }
    if (!go) {
        if (!announced.data->positive())
            decide(announced.accepted, announced.data, receipt);
        throw Failure::of(*announced.data, Phase::Data);
    }
    const bool whole = co_await sendContent(peer, content);
    if (whole) {
        if (transaction.pipelining)
            afterwards();
        co_await readAnswer(peer, transaction, announced, receipt);
    } else {
        co_await readEarlyAnswer(peer, announced, receipt);
    }
    co_return Done();
}

} // namespace postscope::smtp
