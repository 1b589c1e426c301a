// SPDX-License-Identifier: MIT
#include "core/delivery/checks/checks.h"

#include "core/delivery/checks/examination.h"
#include "core/delivery/draftfile.h"
#include "core/delivery/mailheader.h"

#include <QBuffer>
#include <QFile>

#include <algorithm>
#include <optional>

namespace postscope::delivery {

namespace {

void examine(Examination &mail)
{
    checkHeader(mail);
    checkBlindCopies(mail);
    checkAddresses(mail);
    checkNames(mail);
    checkList(mail);
    checkText(mail);
    checkHtml(mail);
    checkOctets(mail);
}

/// Who a ready-made mail is from and for, Bcc too, which is gone once it is composed.
Draft addressesIn(QIODevice &octets)
{
    Draft draft;
    const auto header = MailHeader::read(octets.read(MailHeader::maxSize + 1));
    if (!header)
        return draft;
    draft.from = header->values("from");
    draft.sender = header->values("sender");
    draft.replyTo = header->values("reply-to");
    draft.to = header->values("to");
    draft.cc = header->values("cc");
    draft.bcc = header->values("bcc");
    return draft;
}

/// `read`: all that the mail says; nothing: it is not to be held, and header and octets are looked at alone.
QList<Finding> checkReadyMade(QIODevice &octets, const std::optional<Draft> &read, const EnvelopeChoice &choice, const Composed &composed,
                              const CheckContext &context)
{
    Draft draft = read ? *read : addressesIn(octets);
    draft.envelope = choice;
    Examination mail(draft, composed, context, true);
    if (context.extent == CheckContext::Extent::Unsafe) {
        checkBlindCopies(mail);
        return mail.take();
    }
    if (!composed.binaryOnly && octets.seek(0)) // whose line ends stay as they are
        checkLineEnds(mail, octets);
    if (read) {
        examine(mail);
    } else {
        checkHeader(mail);
        checkBlindCopies(mail);
        checkAddresses(mail);
        checkList(mail);
        checkOctets(mail);
    }
    return mail.take();
}

/// Whom a mail that goes once more is from and for now; what it says itself is not the sender's doing.
QList<Finding> checkResent(const Draft &draft, const Composed &composed, const CheckContext &context)
{
    Examination mail(draft, composed, context, true);
    if (context.extent == CheckContext::Extent::All) {
        checkAddresses(mail);
        checkOctets(mail);
    }
    return mail.take();
}

} // namespace

QList<Finding> check(const Draft &draft, const Composed &composed, const CheckContext &context)
{
    if (draft.raw && draft.resent)
        return checkResent(draft, composed, context);
    if (draft.raw && !draft.raw->path.isEmpty())
        return checkFile(draft.raw->path, draft.envelope, composed, context);
    if (draft.raw) {
        QBuffer octets;
        octets.setData(draft.raw->content);
        return octets.open(QIODevice::ReadOnly) ? checkReadyMade(octets, std::nullopt, draft.envelope, composed, context) : QList<Finding>();
    }
    Examination mail(draft, composed, context, false);
    if (context.extent == CheckContext::Extent::Unsafe)
        checkBlindCopies(mail);
    else
        examine(mail);
    return mail.take();
}

QList<Finding> checkFile(const QString &path, const EnvelopeChoice &choice, const Composed &composed, const CheckContext &context)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::optional<Draft> read;
    if (context.extent == CheckContext::Extent::All && file.size() <= context.octets) {
        if (auto draft = draftFromMail(path))
            read = *draft;
    }
    return checkReadyMade(file, read, choice, composed, context);
}

bool keepsFromSending(const QList<Finding> &findings)
{
    return std::ranges::any_of(findings, [](const Finding &finding) { return finding.severity == Finding::Severity::Error; });
}

} // namespace postscope::delivery
