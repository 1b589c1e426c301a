// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/resulttext.h"
#include "core/net/tlsreport.h"

#include <QJsonObject>

namespace postscope::cli {

/// What TLS came to, with every certificate; null where it was not tried.
[[nodiscard]] QJsonValue toJson(const net::TlsReport &tls);
/// The same in words: a line where all is well, and where a check failed each certificate and each check.
void tell(const net::TlsReport &tls, Print print);

} // namespace postscope::cli
