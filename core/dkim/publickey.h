// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace postscope::dkim {

/// What there is to know of a public key.
struct PublicKey {
    static constexpr qsizetype maxOctets = 8192;

    int bits = 0; ///< of RSA; 256 of Ed25519

    bool operator==(const PublicKey &) const = default;
};

/// The key of p= without base64, for k=: a SubjectPublicKeyInfo or RSAPublicKey of "rsa" (RFC 6376 3.6.1 and its erratum), 32 octets of "ed25519"
/// (RFC 8463 4). Nothing: it is none of that type.
[[nodiscard]] std::optional<PublicKey> readPublicKey(const QByteArray &octets, const QByteArray &type);

} // namespace postscope::dkim
