// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspect/rowtable.h"

namespace postscope::ui {

class SpanModel;

/// A waterfall: a table of spans whose last column has their bars under one time axis.
class WaterfallView final : public RowTable {
    Q_OBJECT

public:
    explicit WaterfallView(SpanModel &model, QWidget *parent = nullptr);

    /// With the names of the columns first; without the bars.
    [[nodiscard]] QString rowsAsText(bool all) const override;

Q_SIGNALS:
    /// The user wants to see where in the log a span begins.
    void rowWanted(qsizetype row);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void wantRow(const QModelIndex &index);
    void takeStyle();
    void fitColumns();
    void chooseColumns();
    void rescale();

    SpanModel &m_model;
};

} // namespace postscope::ui
