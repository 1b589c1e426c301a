// SPDX-License-Identifier: MIT
#pragma once

namespace postscope {

/// When a connection is encrypted (RFC 8314, RFC 3207).
enum class TlsMode {
    Auto,          ///< implicit on port 465, otherwise STARTTLS, which may be missing on a loopback host only
    StartTls,      ///< STARTTLS, and it must succeed
    Implicit,      ///< TLS from the first octet
    Opportunistic, ///< STARTTLS if it is offered, otherwise in clear
    None,          ///< never
};

} // namespace postscope
