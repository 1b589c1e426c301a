// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"
#include "core/net/endpoint.h"
#include "core/smtp/session.h"

#include <QMetaType>

namespace postscope::delivery {

/// Everything a session needs to know but the secret.
struct Route {
    net::Endpoint endpoint;
    smtp::OpenOptions options; ///< with an empty ehloName the client calls itself by the address literal of its own end
};

/// The route of an account. With mechanism "NONE", or neither user nor mechanism, it does not log in.
[[nodiscard]] Route routeOf(const account::Account &account);
/// The route to a sandbox that listens on this port, trusting only its own certificate. It logs in as "sandbox": any secret will do.
[[nodiscard]] Route routeToSandbox(quint16 port, const QByteArray &certificate);

} // namespace postscope::delivery

Q_DECLARE_METATYPE(postscope::delivery::Route)
