// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace postscope::ui {

/// What colours and patterns of bars mean.
class BarLegend final : public QWidget {
public:
    explicit BarLegend(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace postscope::ui
