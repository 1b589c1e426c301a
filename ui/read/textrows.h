// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace postscope::ui {

/// A table of finished plain text; its tooltips show the same text.
class TextRows final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit TextRows(QStringList columns, QObject *parent = nullptr) : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

    /// Each row has as many cells as there are columns.
    void setRows(QList<QStringList> rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_columns;
    QList<QStringList> m_rows;
};

/// Titles of columns, aligned with what stands under them: what headerData() of a table of text has to say.
[[nodiscard]] QVariant columnTitle(const QStringList &titles, int section, Qt::Orientation orientation, int role);

} // namespace postscope::ui
