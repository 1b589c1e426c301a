// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/draft.h"

#include <QAbstractTableModel>

namespace postscope::ui {

/// What is asked for some recipients apart from the others, a row each.
class RecipientChoiceModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Addresses, Notify, OriginalRecipient, ValidSince, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void load(const QList<delivery::RecipientChoice> &choices);
    /// Rows with nothing in them are left out.
    [[nodiscard]] QList<delivery::RecipientChoice> choices() const;
    /// The new row.
    int append();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;

private:
    QList<delivery::RecipientChoice> m_rows;
};

} // namespace postscope::ui
