// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/spancomparison.h"
#include "ui/inspect/timing/run.h"

#include <QAbstractTableModel>

namespace postscope::ui {

/// Steps of several runs, a row each, with a column of durations for each run; the last row has the whole.
class CompareModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Step, Argument, FirstRun };
    /// What differences are to.
    enum class Basis { First, Median };

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(const QList<TimingRun> &runs);
    void setBasis(Basis basis);
    [[nodiscard]] const QList<TimingRun> &runs() const { return m_runs; }

    /// Nothing: that run does not have the step.
    [[nodiscard]] std::optional<std::chrono::nanoseconds> duration(int row, int run) const;
    /// Nothing: there is nothing to compare with.
    [[nodiscard]] std::optional<std::chrono::nanoseconds> difference(int row, int run) const;
    [[nodiscard]] const delivery::Span *span(int row, int run) const;
    /// Of any step, apart from the whole: full width of a bar.
    [[nodiscard]] std::chrono::nanoseconds longest() const { return m_longest; }
    [[nodiscard]] bool isWhole(int row) const { return row == int(m_steps.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(int row, int column) const;
    [[nodiscard]] QString details(int row, int run) const;

    QList<TimingRun> m_runs;
    QList<QList<delivery::Span>> m_spans; ///< of the runs
    QList<delivery::ComparedStep> m_steps;
    std::chrono::nanoseconds m_longest{0};
    Basis m_basis = Basis::First;
};

/// "2 · 14:30:05": how a run is called.
[[nodiscard]] QString runName(const TimingRun &run);

} // namespace postscope::ui
