// SPDX-License-Identifier: MIT
#include "core/delivery/draftbody.h"

#include "core/delivery/attachmentpart.h"

namespace postscope::delivery {

namespace {

using Code = ComposeProblem::Code;

void checkText(Field field, const QString &text, QList<ComposeProblem> &problems)
{
    if (const qsizetype nul = text.indexOf(QChar(0)); nul >= 0)
        problems.append({.field = field, .code = Code::UnsafeCharacter, .position = nul});
}

mime::Part readable(const Draft &draft, QList<mime::Part> inlineParts, BodyEncoding form)
{
    const bool eightBit = form == BodyEncoding::EightBit || form == BodyEncoding::Binary;
    const mime::Part text = mime::textPart("text/plain", draft.text, eightBit);
    if (draft.html.isEmpty())
        return text;
    mime::Part html = mime::textPart("text/html", draft.html, eightBit);
    if (!inlineParts.isEmpty()) {
        inlineParts.prepend(html);
        html = mime::multipart("related", inlineParts, {{"type", QStringLiteral("text/html")}}); // RFC 2387 3.1
    }
    return draft.text.isEmpty() ? html : mime::multipart("alternative", {text, html}); // the best last, RFC 2046 5.1.4
}

} // namespace

mime::Part bodyOf(const Draft &draft, QList<ComposeProblem> &problems, BodyEncoding form)
{
    checkText(Field::Text, draft.text, problems);
    checkText(Field::Html, draft.html, problems);
    QList<mime::Part> inlineParts;
    QList<mime::Part> beside;
    for (qsizetype i = 0; i < draft.attachments.size(); ++i) {
        const Attachment &attachment = draft.attachments[i];
        if (const auto part = attachmentPart(attachment, i, problems, form))
            (attachment.contentId.isEmpty() || draft.html.isEmpty() ? beside : inlineParts).append(*part);
    }
    if (beside.isEmpty())
        return readable(draft, inlineParts, form);
    if (!draft.text.isEmpty() || !draft.html.isEmpty())
        beside.prepend(readable(draft, inlineParts, form));
    return mime::multipart("mixed", beside);
}

} // namespace postscope::delivery
