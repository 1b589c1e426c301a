// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/net/endpoint.h"
#include "core/smtp/failure.h"

#include <QSslConfiguration>
#include <QStringList>

namespace postscope::net {

/// What a client's handshake needs: the peer always checked, only the named certificates trusted, our own shown.
/// The failure is that of a file that could not be used: `detail` is its path, followed by why, where the system says so.
[[nodiscard]] Result<QSslConfiguration, smtp::Failure> clientConfiguration(const TlsSettings &settings);
/// The versions that are offered where this is the oldest: "TLS 1.2", "TLS 1.3".
[[nodiscard]] QStringList versionsFrom(TlsVersion oldest);

} // namespace postscope::net
