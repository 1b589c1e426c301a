// SPDX-License-Identifier: MIT
#include "core/delivery/addressing.h"
#include "core/delivery/composefile.h"
#include "core/delivery/draftheader.h"

namespace postscope::delivery {

namespace {

using Problems = QList<ComposeProblem>;

/// Writes the Resent-* fields of one draft, as a block in front of all that came before (RFC 5322 3.6.6).
class ResentFields {
public:
    ResentFields(const Addressing &addressing, mime::DomainForm form, MailHeader &header) : m_addressing(addressing), m_form(form), m_header(header) {}

    void put(const QByteArray &name, const QByteArray &value) { m_header.putInFront(name, mime::tokenField(name, {value})); }
    void put(const QByteArray &name, const QList<mime::Mailbox> &mailboxes)
    {
        if (!mailboxes.isEmpty())
            m_header.putInFront(name, mime::addressField(name, mailboxes, m_form));
    }
    void put(const QByteArray &name, Field field, const QList<mime::Mailbox> &mailboxes)
    {
        if (const auto groups = m_addressing.groups.constFind(field); groups != m_addressing.groups.cend())
            m_header.putInFront(name, mime::addressField(name, *groups, m_form));
        else
            put(name, mailboxes);
    }

private:
    const Addressing &m_addressing;
    mime::DomainForm m_form;
    MailHeader &m_header;
};

Result<smtp::Envelope, Problems> resend(const Draft &draft, const ComposeContext &context, MailHeader &header)
{
    Problems problems;
    const Addressing addressing = readAddresses(draft, problems);
    requirePeople(addressing, draft.envelope.overridden, problems);
    checkSender(draft, addressing, problems);
    smtp::Envelope envelope = envelopeOf(addressing, draft.envelope, problems);
    const QByteArray messageId = messageIdFor(draft, addressing, context, problems);
    const QDateTime date = draft.date.value_or(context.date);
    if (!date.isValid())
        problems.append({.field = Field::Date, .code = ComposeProblem::Code::BadDate});
    if (!problems.isEmpty())
        return Unexpected(problems);
    ResentFields fields(addressing, envelope.smtpUtf8 ? mime::DomainForm::AsGiven : mime::DomainForm::ALabels, header);
    declareSmtpUtf8(envelope, header);
    fields.put("Resent-Date", dateText(date));
    fields.put("Resent-From", addressing.from);
    fields.put("Resent-Sender", addressing.sender);
    fields.put("Resent-To", Field::To, addressing.to);
    fields.put("Resent-Cc", Field::Cc, addressing.cc);
    fields.put("Resent-Message-ID", messageId);
    return envelope;
}

} // namespace

Result<Composed, Problems> composeResent(const Draft &draft, const ComposeContext &context)
{
    Draft people = draft;
    people.replyTo.clear(); // Resent-Reply-To is obsolete
    people.headers.clear();
    const auto addresser = [&people, &context](MailHeader &header) { return resend(people, context, header); };
    return composeFinished(*draft.raw, addresser, draft.encoding == BodyEncoding::Binary ? BodyEncoding::Binary : BodyEncoding::Automatic);
}

} // namespace postscope::delivery
