// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/finding.h"

#include <QAbstractTableModel>

namespace postscope::ui {

/// What is to be known of a mail, a row each.
class FindingsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Severity, Sentence, Place, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(const QList<outline::Finding> &findings);
    [[nodiscard]] const outline::Finding &finding(int row) const { return m_findings.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<outline::Finding> m_findings;
};

} // namespace postscope::ui
