// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <optional>

namespace postscope::delivery {

inline constexpr char listIdName[] = "ID";

/// What may follow "List-" in a ListHeader, as it is written (RFC 2369 3, RFC 2919 3, RFC 8058 3.1), in the order in which a message file has them.
[[nodiscard]] inline QByteArrayList listNames()
{
    return {listIdName, "Help", "Unsubscribe", "Subscribe", "Post", "Owner", "Archive", "Unsubscribe-Post"};
}

/// The same name as it is written, whatever its case; nothing for another.
[[nodiscard]] inline std::optional<QByteArray> canonicalListName(const QByteArray &name)
{
    for (const QByteArray &known : listNames()) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            return known;
    }
    return std::nullopt;
}

} // namespace postscope::delivery
