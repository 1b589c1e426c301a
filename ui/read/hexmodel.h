// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel>
#include <QByteArray>
#include <QFont>

namespace postscope::ui {

/// Octets in rows of sixteen, as hexadecimal digits and as characters.
class HexModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Offset, Octets, Characters, ColumnCount };

    static constexpr int rowOctets = 16;
    static constexpr qsizetype maxOctets = 16 * 1024 * 1024; ///< that are shown

    using QAbstractTableModel::QAbstractTableModel;

    /// `offset`: of the first one, as the first column is to say.
    void setOctets(const QByteArray &octets, qint64 offset = 0);
    void setFont(const QFont &font);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QByteArray m_octets;
    qint64 m_offset = 0;
    QFont m_font;
};

} // namespace postscope::ui
