// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/dkim/failure.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct evp_pkey_st; // OpenSSL's

namespace postscope::dkim {

/// How a signature is made: a= (RFC 6376 3.3, RFC 8463 3).
enum class Algorithm { RsaSha256, Ed25519Sha256 };

/// The word for an algorithm in a=: "rsa-sha256", "ed25519-sha256".
[[nodiscard]] QByteArray name(Algorithm algorithm);

/// A private key that signs. Copies share it; it is wiped from memory with the last of them.
class Key {
public:
    static constexpr int minRsaBits = 1024;  ///< below it no verifier may take a signature (RFC 8301 3.2)
    static constexpr int goodRsaBits = 2048; ///< below it a key should be replaced
    static constexpr qint64 maxFile = 64 * 1024;

    /// From PEM (PKCS#8, or PKCS#1 of RSA), or from base64 without armour: the same as DER, or the 32 octets of an Ed25519 key (RFC 8463 A.1).
    [[nodiscard]] static Result<Key, Failure> fromText(const Secret &text);
    /// The same from a file; its path is in the failure.
    [[nodiscard]] static Result<Key, Failure> fromFile(const QString &path);

    [[nodiscard]] Algorithm algorithm() const { return m_algorithm; }
    /// Of an RSA key; 256 of Ed25519.
    [[nodiscard]] int bits() const { return m_bits; }
    /// What stands in b= for these octets, before base64: the signature of their SHA-256.
    [[nodiscard]] Result<QByteArray, Failure> sign(QByteArrayView octets) const;
    /// The TXT record that lets others verify, for selector._domainkey.domain: "v=DKIM1; k=rsa; p=...".
    [[nodiscard]] QByteArray record() const;

private:
    Key(std::shared_ptr<evp_pkey_st> key, Algorithm algorithm, int bits);
    [[nodiscard]] static Result<Key, Failure> of(std::shared_ptr<evp_pkey_st> key);

    std::shared_ptr<evp_pkey_st> m_key;
    Algorithm m_algorithm;
    int m_bits;
};

} // namespace postscope::dkim
