// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QLabel;

namespace postscope::ui {

/// A label that shows `text` literally, over several lines where it must, and lets it be selected.
[[nodiscard]] QLabel *plainLabel(const QString &text = {});

} // namespace postscope::ui
