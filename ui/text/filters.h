// SPDX-License-Identifier: MIT
#pragma once

#include "core/transcript/filter.h"

#include <QString>

namespace postscope::text {

/// Why a text is no filter, in a sentence that names the place.
[[nodiscard]] QString sentence(const transcript::FilterError &error);
/// What a key of the filter language asks, in a few words.
[[nodiscard]] QString describe(transcript::FilterKey key);
/// What a value of such a key means; empty where it says so itself.
[[nodiscard]] QString describe(transcript::FilterKey key, const QString &value);

} // namespace postscope::text
