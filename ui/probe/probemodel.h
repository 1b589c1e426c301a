// SPDX-License-Identifier: MIT
#pragma once

#include "ui/probe/probestages.h"

#include <QAbstractTableModel>
#include <QPalette>

namespace postscope::ui {

/// What a probe knows so far, as a matrix: a row for each address of each host in the order to try them, a column for each stage.
class ProbeModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Preference, Host, Address, FirstStage, ColumnCount = FirstStage + probeStageCount };
    /// What a row is about, in the result.
    struct Place {
        qsizetype host = -1;    ///< -1: the domain, which has none
        qsizetype address = -1; ///< -1: none is known

        bool operator==(const Place &) const = default;
    };

    explicit ProbeModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void clear();
    void show(const delivery::ProbeResult &result);
    void setPalette(const QPalette &palette) { m_palette = palette; }
    [[nodiscard]] const delivery::ProbeResult &result() const { return m_result; }
    [[nodiscard]] Place place(int row) const { return m_places.at(row); }
    /// What the row is about; nothing where no address is known.
    [[nodiscard]] const delivery::ProbedAddress *address(int row) const;
    /// Nothing for the columns before the stages.
    [[nodiscard]] static std::optional<ProbeStage> stage(int column);
    [[nodiscard]] ProbeCell cell(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] ProbeCell hostCell(int row, int column) const;

    delivery::ProbeResult m_result;
    QList<Place> m_places;
    QPalette m_palette;
};

} // namespace postscope::ui
