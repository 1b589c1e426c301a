// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace postscope::transcript {

/// What a term of a filter may look at: "phase:auth".
enum class FilterKey { Direction, Phase, Code, Enhanced, Slower, Larger, Tls, Recipient, Is };

/// What "is:" may ask.
enum class FilterTrait { Marked, Commented, Issue, Masked, Reply, Command, Content };

/// All of them, in the order in which they are offered.
[[nodiscard]] QList<FilterKey> filterKeys();
/// "phase", without the colon.
[[nodiscard]] QLatin1StringView name(FilterKey key);
[[nodiscard]] QLatin1StringView name(FilterTrait trait);
[[nodiscard]] std::optional<FilterKey> filterKeyNamed(QStringView name);
[[nodiscard]] std::optional<FilterTrait> filterTraitNamed(QStringView name);
/// The values that a key has; where there is no end of them, examples.
[[nodiscard]] QStringList filterValues(FilterKey key);

/// What could stand where the cursor is.
struct FilterCompletion {
    qsizetype offset = 0; ///< of what a word replaces
    qsizetype length = 0;
    std::optional<FilterKey> key; ///< whose values these are; nothing: `words` are keys, with their colons
    QStringList words;

    bool operator==(const FilterCompletion &) const = default;
};

/// No words inside of quotes or of a regular expression, or where a value stands already.
[[nodiscard]] FilterCompletion completeFilter(QStringView text, qsizetype cursor);

} // namespace postscope::transcript
