// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace postscope::smtp {

/// The protocol whose servers begin like this, where it is not SMTP: "IMAP", "POP3", "SSH", "HTTP", "TLS" and others; empty: not known.
/// `start`: the first line, or what came of it.
[[nodiscard]] QString foreignProtocol(QByteArrayView start);

} // namespace postscope::smtp
