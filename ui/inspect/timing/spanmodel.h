// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/spans.h"

#include <QAbstractTableModel>
#include <QPalette>

namespace postscope::ui {

/// The spans of a session, a row each; the last column is for the bar that a delegate paints.
class SpanModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Step, Argument, Server, Begin, Duration, Octets, Rate, Result, Bar, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void reset();
    void addEvents(const QList<Event> &events);
    void finish();
    /// How late it is in a session that goes on: open spans end there. Never before the last event.
    void setNow(std::chrono::nanoseconds now);
    void setPalette(const QPalette &palette);

    [[nodiscard]] const delivery::Spans &spans() const { return m_spans; }
    [[nodiscard]] const delivery::Span &span(int row) const { return m_spans.list().at(row); }
    [[nodiscard]] std::chrono::nanoseconds now() const { return qMax(m_now, m_spans.total()); }
    [[nodiscard]] std::chrono::nanoseconds endOf(int row) const;
    [[nodiscard]] QString hostOf(int row) const;
    [[nodiscard]] bool hasOpen() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// All bars have another place: the time axis is longer.
    void rescaled();

private:
    void takeChanges();
    [[nodiscard]] QString textOf(int row, Column column) const;
    [[nodiscard]] QVariant toneOf(int row, Column column) const;

    delivery::Spans m_spans;
    std::chrono::nanoseconds m_now{0};
    int m_rows = 0;
    QPalette m_palette;
};

} // namespace postscope::ui
