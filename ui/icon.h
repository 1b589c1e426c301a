// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QLatin1StringView>

namespace postscope::ui {

/// What an icon or a line is to say by its colour, where a word beside it says the same.
enum class Tone { Plain, Good, Warning, Error, Client, Server, Note, Muted };

/// One of our own line icons, resources/icons/NAME.svg, in the colour that the application's palette has when it is painted.
[[nodiscard]] QIcon icon(QLatin1StringView name, Tone tone = Tone::Plain);

/// The colour of a tone on this palette: at least 4.5 to 1 against Base, light or dark.
[[nodiscard]] QColor color(Tone tone, const QPalette &palette);

} // namespace postscope::ui
