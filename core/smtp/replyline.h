// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace postscope::smtp {

/// One line of a reply: "250-text" or "250 text" (RFC 5321 4.2).
struct ReplyLine {
    int code = 0;
    bool last = true;
    QByteArray text;

    /// `line` without its line end. Nothing where it is no reply line: a code outside 200..599, or another separator.
    /// A code alone counts as a last line, as RFC 5321 4.2 asks of clients.
    [[nodiscard]] static std::optional<ReplyLine> read(QByteArrayView line);
};

} // namespace postscope::smtp
