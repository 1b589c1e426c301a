// SPDX-License-Identifier: MIT
#pragma once

#include <QToolBar>

namespace postscope::ui {

/// A tool bar that drops the words beside its icons where they would push its last commands out of sight; the words stay as tooltips.
class FittingToolBar final : public QToolBar {
    Q_OBJECT

public:
    using QToolBar::QToolBar;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fit();
};

} // namespace postscope::ui
