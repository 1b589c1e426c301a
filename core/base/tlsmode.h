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

/// The versions of TLS. 1.0 and 1.1 are broken (RFC 8996): agreed to on the user's explicit word only, to try an old server.
enum class TlsVersion { Tls10, Tls11, Tls12, Tls13 };

} // namespace postscope
