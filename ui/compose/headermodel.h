// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/draft.h"

#include <QAbstractTableModel>
#include <QHash>

namespace postscope::ui {

/// Headers of one's own as rows of name and value, in the order in which they will stand in the mail.
class HeaderModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Value, ColumnCount };

    explicit HeaderModel(QObject *parent = nullptr);

    void load(const QList<delivery::CustomHeader> &headers);
    /// Rows without name and value are left out: rowOf() translates.
    [[nodiscard]] QList<delivery::CustomHeader> headers() const;
    /// The row of the header that is number `index` in headers().
    [[nodiscard]] int rowOf(qsizetype index) const;
    /// What is wrong with headers, by their number in headers(), as plain sentences.
    void setProblems(const QHash<qsizetype, QString> &problems);
    /// The new row.
    int append();
    /// Exchanges a row with the next one.
    void swapWithNext(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;

private:
    QList<delivery::CustomHeader> m_rows;
    QHash<int, QString> m_problems; ///< by row
};

} // namespace postscope::ui
