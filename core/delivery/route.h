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
    bool mx = false;           ///< no host is named: each recipient's domain tells its own, and `endpoint` says the rest
    smtp::OpenOptions options; ///< with an empty ehloName the client calls itself by the address literal of its own end
};

/// The route of an account. With mechanism "NONE", or neither user nor mechanism, it does not log in.
[[nodiscard]] Route routeOf(const account::Account &account);
/// The route straight to the servers of the recipients' domains: no login, TLS where it is offered, its certificate reported and not judged (RFC 7435),
/// for there is no name that it would have to be valid for.
[[nodiscard]] Route routeToMx(quint16 port = 25);
/// The full domain name of this machine, as a name for EHLO; empty: it has none that others could know.
[[nodiscard]] QByteArray ownDomainName();
/// The route to a sandbox that listens on this port, trusting only its own certificate. It logs in as "sandbox": any secret will do.
[[nodiscard]] Route routeToSandbox(quint16 port, const QByteArray &certificate);

} // namespace postscope::delivery

Q_DECLARE_METATYPE(postscope::delivery::Route)
