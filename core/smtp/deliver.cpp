// SPDX-License-Identifier: MIT
#include "core/smtp/deliver.h"

#include "core/smtp/transaction.h"

namespace postscope::smtp {

namespace {

using Kind = Failure::Kind;
using Reason = Failure::Reason;
using State = RecipientResult::State;

/// The server's word on the message as a whole is its word on every recipient that it took.
void decide(const QList<qsizetype> &accepted, const std::optional<Reply> &reply, Receipt &receipt)
{
    for (const qsizetype index : accepted) {
        RecipientResult &recipient = receipt.recipients[index];
        recipient.state = !reply ? State::Unknown : reply->positive() ? State::Accepted : reply->transient() ? State::Later : State::Refused;
        if (reply)
            recipient.reply = reply;
    }
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

/// The answer to a message that was cut short: it can only be a refusal, and the connection is of no more use.
Task<Done> readEarlyAnswer(Conversation &peer, const QList<qsizetype> &accepted, Receipt &receipt)
{
    const Reply reply = co_await peer.reply();
    const Failure failure = Failure::of(reply, Phase::Content);
    if (failure.kind == Kind::Refused) {
        receipt.content = reply;
        decide(accepted, reply, receipt);
    }
    peer.fail(failure);
    throw failure;
}

/// The answer to the final dot. Without it nobody knows whether the message was delivered (RFC 5321 4.5.3.2.6, RFC 1047).
Task<Done> readAnswer(Conversation &peer, const QList<qsizetype> &accepted, Receipt &receipt)
{
    std::optional<Failure> lost;
    Reply reply;
    try {
        reply = co_await peer.reply();
    } catch (const Failure &caught) {
        lost = caught;
    }
    if (!lost && reply.intermediate())
        lost = Failure::of(reply, Phase::Content);
    if (lost) {
        decide(accepted, std::nullopt, receipt);
        peer.note(Note::Code::AnswerLost);
        lost->kind = Kind::Unknown;
        lost->phase = Phase::Content;
        throw *lost;
    }
    receipt.content = reply;
    decide(accepted, reply, receipt);
    if (!reply.positive())
        throw Failure::of(reply, Phase::Content);
    co_return Done();
}

} // namespace

Task<Done> deliver(Conversation &peer, const Session &session, Envelope envelope, ByteSource &content, ContentFacts facts, Receipt &receipt)
{
    receipt = {};
    for (const Recipient &recipient : envelope.recipients)
        receipt.recipients << RecipientResult{.address = recipient.address};
    const Transaction transaction = plan(peer, session.current, envelope, content.size(), facts);

    const Announcement announced = co_await announce(peer, transaction, receipt);
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
    if (whole)
        co_await readAnswer(peer, announced.accepted, receipt);
    else
        co_await readEarlyAnswer(peer, announced.accepted, receipt);
    co_return Done();
}

Task<std::optional<Failure>> sendMail(Conversation &peer, OpenOptions options, Envelope envelope, ByteSource &content, ContentFacts facts, Session &session,
                                      Receipt &receipt)
{
    std::optional<Failure> failure;
    try {
        co_await open(peer, options, session);
        co_await deliver(peer, session, envelope, content, facts, receipt);
    } catch (const Failure &caught) {
        failure = caught;
    }
    co_await finish(peer, failure);
    co_return failure;
}

} // namespace postscope::smtp
