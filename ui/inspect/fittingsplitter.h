// SPDX-License-Identifier: MIT
#pragma once

#include <QSplitter>

namespace postscope::ui {

/// Its parts lie beside each other where it is twice as wide as high, and above each other otherwise.
class FittingSplitter final : public QSplitter {
    Q_OBJECT

public:
    using QSplitter::QSplitter;

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace postscope::ui
