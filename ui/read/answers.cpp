// SPDX-License-Identifier: MIT
#include "ui/read/answers.h"

#include "core/delivery/draftfile.h"
#include "core/delivery/reply.h"
#include "ui/text/replywords.h"

#include <QFile>

namespace postscope::ui {

using delivery::Draft;
using delivery::DraftFileFailure;
using text::Explanation;

namespace {

Result<Draft, Explanation> draftFromMail(const QString &path)
{
    return delivery::draftFromMail(path).map_error([](const DraftFileFailure &failure) { return text::explain(failure); });
}

Result<QByteArray, Explanation> octetsOf(const ReadMail &mail)
{
    QFile file(mail.path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(text::explain(DraftFileFailure{DraftFileFailure::Kind::Unreadable, mail.path, file.errorString()}));
    const QByteArray octets = file.read(delivery::maxDraftFile + 1);
    if (octets.size() > delivery::maxDraftFile)
        return Unexpected(text::explain(DraftFileFailure{DraftFileFailure::Kind::TooLarge, mail.path}));
    return octets;
}

Draft finished(const QByteArray &octets)
{
    Draft draft;
    draft.raw = delivery::Attachment{.content = octets, .raw = true};
    return draft;
}

Draft resent(const QByteArray &octets)
{
    Draft draft = finished(octets);
    draft.resent = true;
    return draft;
}

Result<Draft, Explanation> answered(const ReadMail &mail, Answer answer, const QList<mime::Mailbox> &own)
{
    switch (answer) {
    case Answer::Reply:
    case Answer::ReplyToAll:
        return delivery::replyTo(mail.outline, {answer == Answer::ReplyToAll, own, mail.text, text::attribution(mail.outline)});
    case Answer::Forward:
        return draftFromMail(mail.path).map([&mail](const Draft &original) { return delivery::forwarded(original, mail.outline, text::forwardHeading()); });
    case Answer::ForwardAttached:
        return octetsOf(mail).map([&mail](const QByteArray &octets) { return delivery::forwardedAttached(mail.outline, octets); });
    case Answer::Resend:
        return octetsOf(mail).map(&resent);
    case Answer::SendUnchanged:
        return octetsOf(mail).map(&finished);
    case Answer::EditAsNew:
        return draftFromMail(mail.path);
    }
    return Draft();
}

} // namespace

Result<Draft, Explanation> draftOf(const ReadMail &mail, Answer answer, const QList<mime::Mailbox> &own)
{
    Result<Draft, Explanation> draft = answered(mail, answer, own);
    const bool written = answer != Answer::SendUnchanged;
    if (draft && written && draft->from.isEmpty() && !own.isEmpty())
        draft->from = own.first().toString();
    return draft;
}

} // namespace postscope::ui
