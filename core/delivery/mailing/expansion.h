// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace postscope::delivery {

/// `{{name|otherwise}}` in a text.
struct Placeholder {
    QString name;
    QString otherwise; ///< stands where the value is empty
    bool raw = false;  ///< three braces: as it is, where others are escaped

    bool operator==(const Placeholder &) const = default;
};

/// What stands for a placeholder, not escaped.
using Expand = std::function<QString(const Placeholder &)>;

/// True where there is a placeholder in the text, or an escaped brace.
[[nodiscard]] bool hasPlaceholder(const QString &text);
/// The placeholder that is all of the text, spaces aside.
[[nodiscard]] std::optional<Placeholder> onlyPlaceholder(const QString &text);
/// The text with its placeholders replaced; what is filled in is not looked at again.
[[nodiscard]] QString expanded(const QString &text, const Expand &expand);

/// An address list whose placeholders are replaced so that each stays what it is: as a whole item of the list it may be several addresses, in front of
/// angle brackets it is quoted, and elsewhere the item has to be one address still: else `wrong` is told of it, and it stays.
[[nodiscard]] QString expandedAddresses(const QString &list, const Expand &expand, const std::function<void(const QString &item)> &wrong);

} // namespace postscope::delivery
