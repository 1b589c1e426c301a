// SPDX-License-Identifier: MIT
#include "core/delivery/mailing/mailingmails.h"

#include "core/delivery/signings.h"
#include "core/dkim/signature.h"

namespace postscope::delivery {

namespace {

/// The mail with its signatures on it, in each of its forms.
Result<Composed, dkim::Failure> withSignatures(const Composed &composed, qint64 now)
{
    SignedForms forms{.composed = composed, .digests = {}, .fields = {}};
    for (const mime::Message &form : formsOf(composed)) {
        mime::MessageSource source(form);
        const auto fields = dkim::signatures(source, composed.signatures, now);
        if (!fields)
            return Unexpected(dkim::Failure(fields.error()));
        forms.fields << *fields;
    }
    return forms.signedMail();
}

} // namespace

Result<MailSource::Item, smtp::Failure> MailingMails::mail(qint64 number, const QByteArray &, qint64 now)
{
    const auto composed = composeRow(m_mailing, qsizetype(number), ComposeContext::system(m_clock));
    // All rows could be composed before the first was sent: a file has changed or gone since.
    if (!composed)
        return Unexpected(smtp::Failure{.kind = smtp::Failure::Kind::LocalFile, .phase = Phase::Content, .detail = composed.error().constFirst().detail});
    const auto complete = composed->signatures.isEmpty() ? Result<Composed, dkim::Failure>(*composed) : withSignatures(*composed, now);
    if (!complete)
        return Unexpected(failureOf(complete.error()));
    return Item{.mail = mailOf(*complete), .messageId = complete->message.messageId(), .size = complete->message.size()};
}

} // namespace postscope::delivery
