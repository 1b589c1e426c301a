// SPDX-License-Identifier: MIT
#include "core/delivery/checks/examination.h"
#include "core/outline/outline.h"

#include <QSet>

#include <algorithm>

namespace postscope::delivery {

namespace {

using namespace Qt::StringLiterals;
using Code = Finding::Code;
using Severity = Finding::Severity;

/// Addresses that only Bcc has, lower case, with their domains in both forms.
QStringList blindAddresses(const QList<AddressField> &fields)
{
    QSet<QByteArray> open;
    QStringList blind;
    for (const AddressField &field : fields)
        for (const mime::Mailbox &mailbox : field.mailboxes)
            if (field.field != Field::Bcc)
                open.insert(addressKey(mailbox));
    for (const mime::Mailbox &mailbox : fields.constLast().mailboxes) {
        if (open.contains(addressKey(mailbox)))
            continue;
        blind += QString::fromUtf8(mailbox.asciiDomainAddress()).toLower();
        blind += QString::fromUtf8(mailbox.address()).toLower();
    }
    blind.removeDuplicates();
    return blind;
}

bool continues(QChar unit)
{
    return unit.isLetterOrNumber() || unit == u'.' || unit == u'-' || unit == u'_' || unit == u'+';
}

/// The address itself, not a longer one that it is a piece of.
bool names(const QString &value, const QString &address)
{
    for (qsizetype at = value.indexOf(address); at >= 0; at = value.indexOf(address, at + 1)) {
        const qsizetype end = at + address.size();
        const bool begins = at == 0 || !continues(value.at(at - 1));
        const bool ends =
            end == value.size() || !continues(value.at(end)) || (value.at(end) == u'.' && (end + 1 == value.size() || !continues(value.at(end + 1))));
        if (begins && ends)
            return true;
    }
    return false;
}

/// The first of `addresses` around an @ of the value, in one pass however many they are; empty: none.
QString plainAddressIn(const QString &value, const QSet<QString> &addresses)
{
    for (qsizetype at = value.indexOf(u'@'); at >= 0; at = value.indexOf(u'@', at + 1)) {
        qsizetype begin = at;
        while (begin > 0 && continues(value.at(begin - 1)))
            --begin;
        qsizetype end = at + 1;
        while (end < value.size() && continues(value.at(end)))
            ++end;
        while (value.at(end - 1) == u'.')
            --end;
        if (const QString found = value.sliced(begin, end - begin); addresses.contains(found))
            return found;
    }
    return {};
}

bool isNameOfBcc(const HeaderLine &line)
{
    static const QSet<QByteArray> names{"bcc", "resent-bcc", "x-bcc", "x-original-bcc"};
    return names.contains(line.name.toLower()) && !line.value.isEmpty();
}

/// Where somebody stands for another reason than the copy: a list's owner, who wants a receipt.
bool isOfAnotherUse(const HeaderLine &line)
{
    static const QSet<QByteArray> names{"disposition-notification-to", "return-receipt-to", "errors-to", "mail-followup-to", "mail-reply-to", "dkim-signature"};
    const QByteArray name = line.name.toLower();
    return name.startsWith("list-") || names.contains(name);
}

} // namespace

// Whoever gets the mail can read its header: nobody can take that back.
void checkBlindCopies(Examination &mail)
{
    constexpr qsizetype maxCompared = 100; // addresses that are looked for in each header whatever they are made of
    constexpr qsizetype maxValue = 64 * 1024;
    const QStringList all = blindAddresses(mail.addresses);
    const QSet<QString> plain(all.cbegin(), all.cend());
    const QStringList blind = all.mid(0, maxCompared);
    for (const HeaderLine &line : mail.header) {
        const QString value = outline::decodeWords(QByteArrayView(line.value).first(std::min(line.value.size(), maxValue))).toLower();
        const auto found = std::ranges::find_if(blind, [&value](const QString &address) { return names(value, address); });
        const QString address = found == blind.cend() ? plainAddressIn(value, plain) : *found;
        if (address.isEmpty() && !isNameOfBcc(line))
            continue;
        Finding finding = mail.placeOf(line.name);
        finding.severity = isOfAnotherUse(line) ? Severity::Warning : Severity::Error;
        finding.code = Code::BlindCopyNamed;
        finding.detail = QString::fromLatin1(line.name) + u": "_s + (address.isEmpty() ? value : address);
        mail.add(finding);
    }
}

} // namespace postscope::delivery
