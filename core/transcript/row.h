// SPDX-License-Identifier: MIT
#pragma once

#include "core/transcript/transcript.h"

namespace postscope::transcript {

/// Whose word a row is, for exports: notes count as local, whatever the event says.
[[nodiscard]] Origin speaker(const Event &event);
/// "C:", "S:", or "--".
[[nodiscard]] QLatin1StringView mark(Origin origin);
/// Seconds since the session began, three places.
[[nodiscard]] QByteArray seconds(const Event &event);
/// What stands before the text of a row in an export as text: "   0.003 C: ".
[[nodiscard]] QByteArray rowHead(const Event &event);
/// The row's text, made visible; not yet escaped for any markup.
[[nodiscard]] QString body(const Event &event, const NoteText &noteText);

} // namespace postscope::transcript
