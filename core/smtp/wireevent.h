// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"

#include <QByteArray>

namespace postscope::smtp {

/// The line without its CR LF or LF.
[[nodiscard]] QByteArray withoutLineEnd(QByteArray line);
/// A line of the wire as it is recorded: from octet `secretFrom` on it is masked (-1: nowhere).
[[nodiscard]] Event lineEvent(const QByteArray &octets, qsizetype secretFrom, Origin origin, Phase phase, bool tls);
/// The content of a mail as it is recorded: its size on the wire without the final dot, never its octets.
[[nodiscard]] Event contentEvent(qint64 size, qint64 lines, Origin origin, bool tls);

} // namespace postscope::smtp
