// SPDX-License-Identifier: MIT
#pragma once

#include "ui/settings.h"

#include <QString>

namespace postscope::ui {

/// Gives the application a light or dark look of its own, or the desktop's back.
class Look final {
public:
    /// Remembers the style that the desktop chose: make it right after the QApplication.
    Look();
    void apply(Theme theme) const;

private:
    QString m_style;
};

} // namespace postscope::ui
