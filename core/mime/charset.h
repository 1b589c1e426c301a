// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringView>

#include <optional>

namespace postscope::mime {

/// True for a charset that texts can be written in: one that this system knows, whose ASCII octets are ASCII (so not UTF-16 or UTF-7), which is what a
/// text/* part needs (RFC 2045 6.4, RFC 2046 4.1.2).
[[nodiscard]] bool isTextCharset(const QByteArray &charset);

/// Index of the first character that the charset does not have; -1: it has them all.
[[nodiscard]] qsizetype firstOutside(QStringView text, const QByteArray &charset);

/// `text` in that charset, which isTextCharset(); nothing where a character is not in it.
[[nodiscard]] std::optional<QByteArray> encodedIn(QStringView text, const QByteArray &charset);

} // namespace postscope::mime
