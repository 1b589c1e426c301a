// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace postscope::outline {

/// Octets of that charset as text. Without a charset, or with US-ASCII: UTF-8 if they are that; whatever else is unknown counts as Latin-1.
[[nodiscard]] QString decodeCharset(QByteArrayView octets, const QByteArray &charset);

/// True where octets of it can become text; without a name, that is US-ASCII.
[[nodiscard]] bool isKnownCharset(const QByteArray &charset);

/// True for names of UTF-8 and US-ASCII, and for none.
[[nodiscard]] bool isUtf8OrAscii(const QByteArray &charset);

/// True when these octets are text of that charset.
[[nodiscard]] bool isTextOf(QByteArrayView octets, const QByteArray &charset);

} // namespace postscope::outline
