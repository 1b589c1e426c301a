// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>

namespace postscope::net {

/// True for an address that anybody on the internet may have: not this machine, not a network behind a router, nothing set aside (RFC 6890). What an
/// IPv6 address carries of IPv4 (mapped, 6to4, NAT64) counts.
[[nodiscard]] bool isPublic(const QHostAddress &address);

} // namespace postscope::net
