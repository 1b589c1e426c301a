// SPDX-License-Identifier: MIT
#include "ui/text/recipients.h"

#include "ui/text/sentences.h"

#include <QCoreApplication>

namespace postscope::text {

namespace {

using State = smtp::RecipientResult::State;

class Recipients {
    Q_DECLARE_TR_FUNCTIONS(Recipients)
};

/// Where no reply says it.
CodeText ofState(State state)
{
    CodeText told{.name = name(state)};
    switch (state) {
    case State::NotTried:
        told.meaning = Recipients::tr("The session ended before the server decided about this recipient.");
        told.action = Recipients::tr("Nothing was delivered to it: send again once the cause is removed.");
        break;
    case State::Unknown:
        told.meaning = Recipients::tr("The server took the recipient and the whole message, and its answer was lost.");
        told.cause = Recipients::tr("The connection broke, or the server took longer than the time that was allowed.");
        told.action = Recipients::tr("Ask the recipient, or look into the server's log, before you send it again: it may arrive twice.");
        break;
    case State::Accepted:
        told.meaning = Recipients::tr("The server took responsibility for delivering the message to this recipient.");
        break;
    case State::Later:
        told.action = Recipients::tr("Try again later.");
        break;
    case State::Refused:
        break;
    }
    return told;
}

} // namespace

CodeText recipientText(const smtp::RecipientResult &recipient, Phase phase, const QString &language)
{
    CodeText told = ofState(recipient.state);
    if (!recipient.reply || recipient.state == State::NotTried || recipient.state == State::Unknown)
        return told;
    const smtp::Reply &reply = *recipient.reply;
    const auto enhanced = reply.enhanced();
    const auto special = enhanced ? enhancedCodeText(*enhanced, language) : std::nullopt;
    const auto general = replyCodeText(reply.code, phase, language);
    const Explanation refusal = reply.positive() ? Explanation() : explainRefusal(phase, reply);
    const auto first = [](const QString &a, const QString &b, const QString &c) { return !a.isEmpty() ? a : !b.isEmpty() ? b : c; };
    const CodeText none;
    const CodeText &one = special ? *special : none;
    const CodeText &two = general ? *general : none;
    return {.code = enhanced ? QString::number(reply.code) + u' ' + QString::fromLatin1(enhanced->toByteArray()) : QString::number(reply.code),
            .name = first(one.name, two.name, told.name),
            .meaning = first(one.meaning, two.meaning, first(told.meaning, refusal.headline, {})),
            .cause = first(one.cause, two.cause, told.cause),
            .action = first(one.action, two.action, first(refusal.advice, told.action, {})),
            .specification = one.specification + two.specification};
}

} // namespace postscope::text
