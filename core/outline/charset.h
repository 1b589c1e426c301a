// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace postscope::outline {

/// Octets of that charset as text. Without a charset, or with US-ASCII: UTF-8 if they are that; whatever else is unknown counts as Latin-1.
[[nodiscard]] QString decodeCharset(QByteArrayView octets, const QByteArray &charset);

} // namespace postscope::outline
