// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/mailboxfile.h"

#include <QAbstractTableModel>
#include <QFile>
#include <QHash>

namespace postscope::ui {

/// The mails of a mailbox file, in its order. A header is read when its row is first looked at.
class MailboxModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Subject, From, Date, Size, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setMailbox(const QString &path, const outline::MailboxIndex &index);
    [[nodiscard]] const outline::MailboxEntry &entry(int row) const { return m_entries.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const QStringList &rowTexts(int row) const;

    QList<outline::MailboxEntry> m_entries;
    mutable QFile m_file;
    mutable QHash<int, QStringList> m_texts; // by row, of those that were looked at
};

} // namespace postscope::ui
