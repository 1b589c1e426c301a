// SPDX-License-Identifier: MIT
#include "core/delivery/checks/deception.h"
#include "core/delivery/checks/examination.h"

#include <QSet>

#include <algorithm>

namespace postscope::delivery {

namespace {

using namespace Qt::StringLiterals;
using Code = Finding::Code;
using Severity = Finding::Severity;

QByteArray domainOf(const QByteArray &address)
{
    return address.sliced(address.lastIndexOf('@') + 1).toLower();
}

/// Relaxed alignment (RFC 7489 3.1.2), as far as it can be seen without a list of public suffixes: one lies below the other.
bool isAligned(const QByteArray &domain, const QByteArray &other)
{
    return domain == other || domain.endsWith('.' + other) || other.endsWith('.' + domain);
}

QByteArray lookUp(const QByteArray &address)
{
    const auto mailboxes = mime::parseMailboxes(QString::fromUtf8(address));
    return mailboxes && mailboxes->size() == 1 ? addressKey(mailboxes->constFirst()) : address;
}

void checkSender(Examination &mail, const QList<AddressField> &fields)
{
    const QList<mime::Mailbox> &from = fields.constFirst().mailboxes;
    const QByteArray &sender = mail.composed.envelope.sender;
    if (from.isEmpty())
        return;
    const bool same = std::ranges::any_of(from, [key = lookUp(sender)](const mime::Mailbox &mailbox) { return addressKey(mailbox) == key; });
    if (same)
        return;
    const bool aligned = !sender.isEmpty() && std::ranges::any_of(from, [domain = domainOf(lookUp(sender))](const mime::Mailbox &mailbox) {
        return isAligned(domainOf(addressKey(mailbox)), domain);
    });
    const bool chosen = mail.draft.envelope.overridden;
    mail.add({.severity = aligned ? Severity::Info : Severity::Note,
              .code = aligned ? Code::SenderDiffers : Code::SenderDomainDiffers,
              .field = chosen ? Field::MailFrom : Field::From,
              .detail = u'<' + QString::fromUtf8(sender) + u'>'});
}

void checkRecipients(Examination &mail, const QList<AddressField> &fields)
{
    QSet<QByteArray> named;
    QSet<QByteArray> served;
    for (const smtp::Recipient &recipient : mail.composed.envelope.recipients)
        served.insert(lookUp(recipient.address));
    for (const AddressField &field : fields) {
        if (field.field != Field::To && field.field != Field::Cc && field.field != Field::Bcc)
            continue;
        for (const mime::Mailbox &mailbox : field.mailboxes) {
            const QByteArray key = addressKey(mailbox);
            named.insert(key);
            if (served.contains(key))
                continue;
            const QString address = QString::fromUtf8(mailbox.address());
            mail.add({.severity = Severity::Warning,
                      .code = Code::RecipientLeftOut,
                      .field = field.field,
                      .position = field.text.indexOf(address),
                      .length = address.size(),
                      .detail = address});
        }
    }
    for (const smtp::Recipient &recipient : mail.composed.envelope.recipients) {
        const QString address = QString::fromUtf8(recipient.address);
        if (!named.contains(lookUp(recipient.address)))
            mail.add({.severity = Severity::Note, .code = Code::RecipientNotNamed, .field = Field::RcptTo, .detail = address});
    }
    if (mail.draft.to.trimmed().isEmpty() && mail.draft.cc.trimmed().isEmpty())
        mail.add({.severity = Severity::Note, .code = Code::NoVisibleRecipient, .field = Field::To});
}

/// The look of a name: `what` as it stands in `text`.
void checkLook(Examination &mail, Field field, const QString &text, const QString &what, qsizetype index = -1)
{
    Finding finding{.severity = Severity::Warning, .field = field, .index = index, .position = text.indexOf(what), .length = what.size(), .detail = what};
    if (finding.position < 0)
        finding.length = 0;
    if (hasDirectionTrick(what)) {
        finding.code = Code::TextDirectionTrick;
        mail.add(finding);
    }
    const QString mixed = wordOfMixedScripts(what);
    if (mixed.isEmpty())
        return;
    finding.code = Code::MixedScripts;
    finding.detail = mixed;
    mail.add(finding);
}

void checkMailbox(Examination &mail, const AddressField &field, const mime::Mailbox &mailbox)
{
    checkLook(mail, field.field, field.text, mailbox.displayName);
    checkLook(mail, field.field, field.text, displayedDomain(mailbox.domain));
    const auto inside = mailbox.displayName.contains(u'@') ? mime::parseMailboxes(mailbox.displayName) : Unexpected(mime::AddressFailure{});
    const bool another = inside && std::ranges::none_of(*inside, [&](const mime::Mailbox &one) { return addressKey(one) == addressKey(mailbox); });
    if (another)
        mail.add({.severity = Severity::Warning,
                  .code = Code::AddressInName,
                  .field = field.field,
                  .position = field.text.indexOf(mailbox.displayName),
                  .length = field.text.contains(mailbox.displayName) ? mailbox.displayName.size() : 0,
                  .detail = mailbox.displayName});
}

void checkFileName(Examination &mail, const Attachment &attachment, qsizetype index)
{
    const QString name = attachment.fileName.isEmpty() ? attachment.path.section(u'/', -1) : attachment.fileName;
    checkLook(mail, Field::Attachments, {}, name, index);
    if (isMisleadingFileName(name))
        mail.add({.severity = Severity::Warning, .code = Code::MisleadingFileName, .field = Field::Attachments, .index = index, .detail = name});
}

} // namespace

void checkAddresses(Examination &mail)
{
    const QList<AddressField> &fields = mail.addresses;
    checkSender(mail, fields);
    checkRecipients(mail, fields);
}

void checkNames(Examination &mail)
{
    const QList<AddressField> &fields = mail.addresses;
    for (const AddressField &field : fields)
        for (const mime::Mailbox &mailbox : field.mailboxes)
            checkMailbox(mail, field, mailbox);
    for (qsizetype i = 0; i < mail.draft.attachments.size(); ++i)
        checkFileName(mail, mail.draft.attachments.at(i), i);
    if (hasDirectionTrick(mail.draft.subject))
        mail.add({.severity = Severity::Warning, .code = Code::TextDirectionTrick, .field = Field::Subject, .detail = mail.draft.subject});
}

} // namespace postscope::delivery
