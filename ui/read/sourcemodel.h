// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel>
#include <QFile>
#include <QFont>
#include <QList>
#include <QPalette>

namespace postscope::ui {

/// The octets of a file as numbered lines, read where they are looked at; a long line goes on in further rows.
class SourceModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Text, ColumnCount };

    static constexpr qint64 maxRowOctets = 1000;
    static constexpr int maxRows = 200'000; ///< one more row says what is not shown

    using QAbstractTableModel::QAbstractTableModel;

    /// Nothing on success, otherwise the system's words.
    [[nodiscard]] std::optional<QString> open(const QString &path);
    void close();
    /// The row that holds this octet of the file, the last one where it is not shown; -1: there is none.
    [[nodiscard]] int rowOf(qint64 offset) const;
    void setStyle(const QFont &font, const QPalette &palette);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        qint64 offset = 0;
        int line = 0; ///< counted from 1; 0: goes on from the row above
    };

    void findRows();
    [[nodiscard]] QString text(int row) const;

    mutable QFile m_file;
    QList<Row> m_rows;
    qint64 m_end = 0; // where the last row ends
    QFont m_font;
    QPalette m_palette;
};

} // namespace postscope::ui
