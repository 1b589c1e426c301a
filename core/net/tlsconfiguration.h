// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/net/endpoint.h"

#include <QSslConfiguration>

namespace postscope::net {

/// What a client's handshake needs: TLS 1.2 or later, the peer always checked, only the named certificates trusted, our own shown.
/// The error is the path of a file that could not be used, followed by why, where the system says so.
[[nodiscard]] Result<QSslConfiguration, QString> clientConfiguration(const TlsSettings &settings);

} // namespace postscope::net
