// SPDX-License-Identifier: MIT
#include "core/delivery/mailaddresses.h"

#include <QStringList>

namespace postscope::delivery {

QString onOneLine(QString text)
{
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return text.trimmed();
}

std::optional<QList<mime::Mailbox>> mailboxesOf(const outline::HeaderField &field)
{
    auto mailboxes = mime::parseMailboxes(onOneLine(QString::fromUtf8(field.raw)));
    if (!mailboxes)
        return std::nullopt;
    for (mime::Mailbox &mailbox : *mailboxes)
        mailbox.displayName = onOneLine(outline::decodeWords(mailbox.displayName.toUtf8()));
    return *mailboxes;
}

QList<mime::Mailbox> mailboxesOf(const outline::Outline &mail, QStringView name)
{
    QList<mime::Mailbox> all;
    for (const outline::HeaderField &field : mail.headers) {
        if (name.compare(field.name, Qt::CaseInsensitive) == 0)
            all << mailboxesOf(field).value_or(QList<mime::Mailbox>());
    }
    return all;
}

QString addressText(const QList<mime::Mailbox> &mailboxes)
{
    QStringList all;
    for (const mime::Mailbox &mailbox : mailboxes)
        all << mailbox.toString();
    return all.join(QLatin1StringView(", "));
}

} // namespace postscope::delivery
