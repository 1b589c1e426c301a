// SPDX-License-Identifier: MIT
#include "ui/read/mailboxmodel.h"

#include "ui/inspect/plaintext.h"
#include "ui/read/textrows.h"

#include <QLocale>

namespace postscope::ui {

void MailboxModel::setMailbox(const QString &path, const outline::MailboxIndex &index)
{
    beginResetModel();
    m_entries = index.mails;
    m_texts.clear();
    m_file.close();
    m_file.setFileName(path);
    (void)m_file.open(QIODevice::ReadOnly); // it was read just now; without it rows stay empty
    endResetModel();
}

int MailboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int MailboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const QStringList &MailboxModel::rowTexts(int row) const
{
    constexpr qsizetype kept = 10'000;
    constexpr qsizetype longest = 500;
    const auto known = m_texts.constFind(row);
    if (known != m_texts.cend())
        return *known;
    if (m_texts.size() >= kept)
        m_texts.clear();
    const outline::Outline header = m_file.isOpen() ? outline::readHeaderOf(m_file, entry(row)) : outline::Outline();
    const auto text = [&header](QStringView name) { return visible(header.header(name).left(longest)); };
    const QLocale locale;
    return *m_texts.insert(row, {locale.toString(row + 1), text(u"Subject"), text(u"From"), text(u"Date"), locale.toString(entry(row).length)});
}

QVariant MailboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return rowTexts(index.row()).at(index.column());
    case Qt::ToolTipRole:
        return plainToolTip(rowTexts(index.row()).at(index.column()));
    default:
        return {};
    }
}

QVariant MailboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnTitle({tr("No.", "number of a mail in its mailbox"), tr("Subject"), tr("From"), tr("Date"), tr("Octets")}, section, orientation, role);
}

} // namespace postscope::ui
