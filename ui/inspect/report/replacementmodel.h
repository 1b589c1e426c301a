// SPDX-License-Identifier: MIT
#pragma once

#include "core/transcript/pseudonyms.h"

#include <QAbstractTableModel>

namespace postscope::ui {

/// What a report does not tell, and what it says instead, a row each: for the eyes of the user alone.
class ReplacementModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Kind, Original, Replacement, Count, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setReplacements(const QList<transcript::Replacement> &replacements);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<transcript::Replacement> m_replacements;
};

} // namespace postscope::ui
