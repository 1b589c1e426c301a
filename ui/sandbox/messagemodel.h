// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/sandbox.h"

#include <QAbstractTableModel>
#include <QHash>

namespace postscope::ui {

/// Captured messages, newest first. A subject is read from its file when it is first looked at.
class MessageModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Subject, From, To, Size, Security, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Oldest first, as an archive keeps them.
    void reset(const QList<net::CapturedMessage> &messages);
    void add(const QList<net::CapturedMessage> &messages);
    void remove(const QStringList &ids);

    [[nodiscard]] const net::CapturedMessage &message(int row) const { return m_messages.at(m_messages.size() - 1 - row); }
    /// -1: there is none.
    [[nodiscard]] int rowOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const net::CapturedMessage &message, Column column) const;
    [[nodiscard]] QString subjectOf(const net::CapturedMessage &message) const;

    QList<net::CapturedMessage> m_messages; // oldest first
    mutable QHash<QString, QString> m_subjects;
};

} // namespace postscope::ui
