// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/delivery/serversettings.h"

namespace postscope::delivery {

/// Reads the servers that take mail (type smtp) from a file in Thunderbird's autoconfiguration format, version 1.1, for this address.
///
/// The file is a stranger's: no document type and so no entity of its own is taken, at most 16 levels, 4096 elements and 16 servers; a server whose
/// host, port or encryption makes no sense is left out. The error is what is wrong and where, as plain text.
[[nodiscard]] Result<QList<ServerSettings>, QString> readAutoconfig(const QByteArray &octets, const QString &address);

} // namespace postscope::delivery
