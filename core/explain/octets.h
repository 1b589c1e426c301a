// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

#include <algorithm>

namespace postscope::explain {

[[nodiscard]] inline bool isDigit(char octet)
{
    return octet >= '0' && octet <= '9';
}

[[nodiscard]] inline bool isLetter(char octet)
{
    return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z');
}

[[nodiscard]] inline char lower(char octet)
{
    return octet >= 'A' && octet <= 'Z' ? char(octet + ('a' - 'A')) : octet;
}

/// True when `text` begins with `start`, which is in lower case, whatever case the text is in.
[[nodiscard]] inline bool beginsWith(QByteArrayView text, QByteArrayView start)
{
    // Almost always the first octet differs already.
    return text.size() >= start.size() && (start.isEmpty() || lower(text[0]) == start[0]) && std::ranges::equal(text.first(start.size()), start, {}, lower);
}

/// The same for its end.
[[nodiscard]] inline bool endsWith(QByteArrayView text, QByteArrayView end)
{
    return text.size() >= end.size() && std::ranges::equal(text.last(end.size()), end, {}, lower);
}

/// Where `wanted`, in lower case, stands in `text`, in any case; -1: nowhere.
[[nodiscard]] inline qsizetype find(QByteArrayView text, QByteArrayView wanted)
{
    const auto found = std::ranges::search(text, wanted, {}, lower);
    return found.empty() ? -1 : found.begin() - text.begin();
}

} // namespace postscope::explain
