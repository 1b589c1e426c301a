// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"

#include <QStringView>

#include <optional>

namespace postscope::transcript {

/// The way back from the stable names of transcript.h; nothing for a name that is none.
[[nodiscard]] std::optional<Origin> originNamed(QStringView name);
[[nodiscard]] std::optional<Phase> phaseNamed(QStringView name);
[[nodiscard]] std::optional<Note::Code> noteNamed(QStringView name);

} // namespace postscope::transcript
