// SPDX-License-Identifier: MIT
#include "core/delivery/addressing.h"

#include "core/delivery/draftrequests.h"
#include "core/mime/characters.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace postscope::delivery {

namespace {

using Code = ComposeProblem::Code;
using Mailboxes = QList<mime::Mailbox>;

// Where there is a group; it is written as one (RFC 5322 3.4), and all in it get the mail.
void keepGroups(Addressing &addressing, Field field, const QString &text)
{
    if (!text.contains(u':'))
        return;
    const auto groups = mime::parseAddresses(text);
    if (groups && std::ranges::any_of(*groups, [](const mime::Group &group) { return group.name.has_value(); }))
        addressing.groups.insert(field, *groups);
}

// An encoded-word may not stand for an address (RFC 2047 5): these are read as address lists, every other custom header as text.
bool holdsAddresses(const QString &headerName)
{
    static const QSet<QString> names{QStringLiteral("disposition-notification-to"),
                                     QStringLiteral("errors-to"),
                                     QStringLiteral("mail-followup-to"),
                                     QStringLiteral("mail-reply-to"),
                                     QStringLiteral("resent-cc"),
                                     QStringLiteral("resent-from"),
                                     QStringLiteral("resent-reply-to"),
                                     QStringLiteral("resent-sender"),
                                     QStringLiteral("resent-to"),
                                     QStringLiteral("return-receipt-to")};
    return names.contains(headerName.toLower());
}

Mailboxes read(Field field, const QString &text, QList<ComposeProblem> &problems, qsizetype index = -1)
{
    if (text.trimmed().isEmpty())
        return {};
    const auto mailboxes = mime::parseMailboxes(text);
    if (mailboxes)
        return *mailboxes;
    const mime::AddressFailure &failure = mailboxes.error();
    if (failure.reason == mime::AddressFailure::Reason::Empty)
        return {};
    const Code code = mime::unsafeCharacter(text) >= 0 ? Code::UnsafeCharacter : Code::BadAddress;
    problems.append({.field = field, .code = code, .detail = failure.excerpt, .index = index, .position = failure.position});
    return {};
}

bool isNullPath(const QString &mailFrom)
{
    const QString path = mailFrom.trimmed();
    return path.isEmpty() || path == QStringLiteral("<>");
}

void readChosen(Addressing &addressing, const EnvelopeChoice &choice, QList<ComposeProblem> &problems)
{
    if (!choice.overridden)
        return;
    if (!isNullPath(choice.mailFrom))
        addressing.mailFrom = read(Field::MailFrom, choice.mailFrom, problems);
    if (addressing.mailFrom.size() > 1)
        problems.append({.field = Field::MailFrom, .code = Code::BadAddress, .detail = addressing.mailFrom.constLast().toString()});
    addressing.rcptTo = read(Field::RcptTo, choice.rcptTo, problems);
}

std::optional<mime::Mailbox> reversePath(const Addressing &addressing, bool overridden)
{
    const bool bySender = addressing.from.size() > 1 && !addressing.sender.isEmpty();
    const Mailboxes &candidates = overridden ? addressing.mailFrom : bySender ? addressing.sender : addressing.from;
    return candidates.isEmpty() ? std::nullopt : std::optional(candidates.constFirst());
}

QByteArray notifyOf(const QByteArray &asked, QList<ComposeProblem> &problems)
{
    if (asked.trimmed().isEmpty())
        return {};
    QByteArrayList words = asked.toUpper().split(',');
    for (QByteArray &word : words)
        word = word.trimmed();
    const auto isKnown = [](const QByteArray &word) { return word == "NEVER" || word == "SUCCESS" || word == "FAILURE" || word == "DELAY"; };
    const bool repeated = QSet<QByteArray>(words.cbegin(), words.cend()).size() != words.size();
    if (repeated || !std::ranges::all_of(words, isKnown) || (words.contains("NEVER") && words.size() > 1))
        problems.append({.field = Field::Dsn, .code = Code::BadDsn, .detail = QStringLiteral("NOTIFY=") + QString::fromLatin1(asked)});
    return words.join(',');
}

QByteArray returnOf(const QByteArray &asked, QList<ComposeProblem> &problems)
{
    const QByteArray upper = asked.trimmed().toUpper();
    if (!upper.isEmpty() && upper != "FULL" && upper != "HDRS")
        problems.append({.field = Field::Dsn, .code = Code::BadDsn, .detail = QStringLiteral("RET=") + QString::fromLatin1(asked)});
    return upper;
}

// RFC 3461 4.4: printable ASCII and spaces, at most 100 characters in xtext, where "+", "=" and the space take three.
QByteArray envelopeIdOf(const QByteArray &asked, QList<ComposeProblem> &problems)
{
    constexpr qsizetype maxXtext = 100;
    qsizetype xtext = 0;
    for (const char octet : asked)
        xtext += octet == '+' || octet == '=' || octet == ' ' ? 3 : 1;
    const bool printable = std::ranges::all_of(asked, [](char octet) { return octet >= ' ' && octet < 0x7F; });
    if (!printable || xtext > maxXtext)
        problems.append({.field = Field::Dsn, .code = Code::BadDsn, .detail = QStringLiteral("ENVID=") + QString::fromUtf8(asked).left(80)});
    return asked;
}

// RFC 7293 5: an RFC 3339 time, and what to do where a relay does not know RRVS.
bool isValidSince(const QByteArray &text)
{
    static const QRegularExpression form(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)(;[CR])?\\z"));
    return form.match(QString::fromLatin1(text)).hasMatch();
}

// The local part as it is, the domain without case (RFC 5321 2.4).
QByteArray keyOf(const mime::Mailbox &mailbox)
{
    const QByteArray ascii = mailbox.asciiDomainAddress();
    const qsizetype at = ascii.lastIndexOf('@');
    return ascii.first(at) + ascii.sliced(at).toLower();
}

QByteArray originalRecipient(const QByteArray &address)
{
    const bool ascii = std::ranges::all_of(address, [](char octet) { return uchar(octet) < 0x80; });
    return (ascii ? "rfc822;" : "utf-8;") + address;
}

/// What is asked for single recipients, by keyOf().
QHash<QByteArray, RecipientChoice> choicesByRecipient(const EnvelopeChoice &choice, QList<ComposeProblem> &problems)
{
    QHash<QByteArray, RecipientChoice> choices;
    for (RecipientChoice asked : choice.recipients) {
        asked.notify = notifyOf(asked.notify, problems);
        static const QRegularExpression typed(QStringLiteral("^([A-Za-z0-9-]+;.*)?\\z"), QRegularExpression::DotMatchesEverythingOption);
        if (!typed.match(QString::fromUtf8(asked.originalRecipient)).hasMatch() || mime::unsafeCharacter(QString::fromUtf8(asked.originalRecipient)) >= 0)
            problems.append({.field = Field::Dsn, .code = Code::BadDsn, .detail = QStringLiteral("ORCPT=") + QString::fromUtf8(asked.originalRecipient)});
        if (!asked.validSince.isEmpty() && !isValidSince(asked.validSince))
            problems.append({.field = Field::Dsn, .code = Code::BadDsn, .detail = QStringLiteral("RRVS=") + QString::fromUtf8(asked.validSince)});
        for (const mime::Mailbox &mailbox : read(Field::RcptTo, asked.addresses, problems))
            choices.insert(keyOf(mailbox), asked);
    }
    return choices;
}

smtp::Recipient recipientOf(const QByteArray &address, const QByteArray &notify, const RecipientChoice &asked)
{
    smtp::Recipient recipient{.address = address, .notify = asked.notify.isEmpty() ? notify : asked.notify, .originalRecipient = asked.originalRecipient};
    if (recipient.originalRecipient.isEmpty() && !recipient.notify.isEmpty())
        recipient.originalRecipient = originalRecipient(address);
    recipient.validSince = asked.validSince;
    return recipient;
}

} // namespace

Mailboxes Addressing::all(bool overridden) const
{
    Mailboxes mailboxes = from + sender + replyTo + to + cc;
    for (const Mailboxes &list : inHeaders)
        mailboxes += list;
    return mailboxes + (overridden ? mailFrom + rcptTo : bcc);
}

Addressing readAddresses(const Draft &draft, QList<ComposeProblem> &problems)
{
    Addressing addressing;
    addressing.from = read(Field::From, draft.from, problems);
    addressing.sender = read(Field::Sender, draft.sender, problems);
    addressing.replyTo = read(Field::ReplyTo, draft.replyTo, problems);
    addressing.to = read(Field::To, draft.to, problems);
    addressing.cc = read(Field::Cc, draft.cc, problems);
    addressing.bcc = read(Field::Bcc, draft.bcc, problems);
    keepGroups(addressing, Field::ReplyTo, draft.replyTo);
    keepGroups(addressing, Field::To, draft.to);
    keepGroups(addressing, Field::Cc, draft.cc);
    for (qsizetype i = 0; i < draft.headers.size(); ++i) {
        if (holdsAddresses(draft.headers[i].name))
            addressing.inHeaders.insert(i, read(Field::Headers, draft.headers[i].value, problems, i));
    }
    readChosen(addressing, draft.envelope, problems);
    return addressing;
}

void requirePeople(const Addressing &addressing, bool overridden, QList<ComposeProblem> &problems)
{
    const auto unreadable = [&problems](Field field) {
        return std::ranges::any_of(problems, [field](const ComposeProblem &problem) { return problem.field == field; });
    };
    if (addressing.from.isEmpty() && !unreadable(Field::From))
        problems.append({.field = Field::From, .code = Code::NoSender});
    const QList<Field> fields = overridden ? QList{Field::RcptTo} : QList{Field::To, Field::Cc, Field::Bcc};
    const Mailboxes recipients = overridden ? addressing.rcptTo : addressing.to + addressing.cc + addressing.bcc;
    if (recipients.isEmpty() && std::ranges::none_of(fields, unreadable))
        problems.append({.field = fields.constFirst(), .code = Code::NoRecipient});
}

void checkSender(const Draft &draft, const Addressing &addressing, QList<ComposeProblem> &problems)
{
    if (addressing.sender.size() > 1)
        problems.append({.field = Field::Sender, .code = Code::SeveralSenders});
    else if (addressing.from.size() > 1 && draft.sender.trimmed().isEmpty())
        problems.append({.field = Field::From, .code = Code::SeveralSenders});
}

smtp::Envelope envelopeOf(const Addressing &addressing, const EnvelopeChoice &choice, QList<ComposeProblem> &problems)
{
    smtp::Envelope envelope;
    const Mailboxes all = addressing.all(choice.overridden);
    const auto cause = std::ranges::find_if(all, &mime::Mailbox::needsSmtpUtf8);
    envelope.smtpUtf8 = cause != all.cend();
    envelope.smtpUtf8Cause = envelope.smtpUtf8 ? cause->address() : QByteArray();
    const auto onWire = [&envelope](const mime::Mailbox &mailbox) { return envelope.smtpUtf8 ? mailbox.address() : mailbox.asciiDomainAddress(); };

    envelope.returnContent = returnOf(choice.dsnReturn, problems);
    envelope.envelopeId = envelopeIdOf(choice.dsnEnvelopeId, problems);
    const QByteArray notify = notifyOf(choice.dsnNotify, problems);
    if (const auto sender = reversePath(addressing, choice.overridden))
        envelope.sender = onWire(*sender);

    envelope.parameters = choice.parameters;
    checkRequests(choice.parameters, problems);
    const QHash<QByteArray, RecipientChoice> choices = choicesByRecipient(choice, problems);
    QSet<QByteArray> seen;
    for (const mime::Mailbox &mailbox : choice.overridden ? addressing.rcptTo : addressing.to + addressing.cc + addressing.bcc) {
        const QByteArray key = keyOf(mailbox);
        if (seen.contains(key))
            continue;
        seen.insert(key);
        envelope.recipients.append(recipientOf(onWire(mailbox), notify, choices.value(key)));
    }
    return envelope;
}

} // namespace postscope::delivery
