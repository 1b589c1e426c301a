// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/mailing/datatable.h"
#include "core/delivery/outcome.h"

#include <QAbstractTableModel>
#include <QHash>

namespace postscope::ui {

/// The rows of a mailing: what became of each, the server's words, and its cells.
class MailingModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Result, Answer, FirstCell };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const delivery::DataTable &table);
    [[nodiscard]] const delivery::DataTable &table() const { return m_table; }
    void addResults(const QList<delivery::MailResult> &results);
    /// In place of a result: why this row cannot become a mail. Plain text.
    void addProblem(qsizetype row, const QString &problem);
    /// As if nothing had been sent.
    void clearResults();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(int row, int column) const;
    [[nodiscard]] QIcon iconOf(int row) const;

    delivery::DataTable m_table;
    QHash<qint64, delivery::MailResult> m_results;
    QHash<qint64, QString> m_problems;
};

} // namespace postscope::ui
