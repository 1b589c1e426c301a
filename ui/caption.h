// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace postscope::ui {

/// Text from outside for a menu, a tab or a button: nothing invisible in it, no access key made of an ampersand, at most `limit` characters.
[[nodiscard]] QString caption(const QString &text, qsizetype limit = 60);

/// The label of a menu or a field without its access key: "Open" of "&Open", and of "Open(&O)", as translations have it.
[[nodiscard]] QString withoutAccessKey(QString label);

} // namespace postscope::ui
