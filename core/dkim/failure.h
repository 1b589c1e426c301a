// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytesource.h"

#include <QString>

#include <optional>

namespace postscope::dkim {

/// Why a mail cannot be signed, as data; ui/text makes the sentence.
struct Failure {
    enum class Kind {
        KeyFile,      ///< the file could not be read; detail: path, and the system's words
        KeyMissing,   ///< the keychain did not give it; detail: whose key it is, and the keychain's words
        KeyEncrypted, ///< it needs a passphrase; detail: path
        KeyMalformed, ///< there is no private key; detail: path, and what is there instead if that is known
        KeyType,      ///< neither RSA nor Ed25519; detail: what it is
        KeyShort,     ///< RSA below 1024 bits (RFC 8301 3.2); detail: how many
        Domain,       ///< d= is no domain; detail: what it is
        Selector,     ///< the same for s=
        Identity,     ///< i= is not in the domain; detail: what it is
        HeaderName,   ///< it is none, or of a field that must not be signed; detail: what it is
        FromUnsigned, ///< From is not in the list of names (RFC 6376 5.4)
        FromMissing,  ///< the mail has no From, or several
        HeaderTooLong,
        Expiry,  ///< it ends before it begins, or after the year 9999
        Content, ///< see `read`
        Crypto,  ///< detail: OpenSSL's words
    };

    Kind kind = Kind::Crypto;
    QString detail;                  ///< plain text
    std::optional<ReadFailure> read; ///< Content

    bool operator==(const Failure &) const = default;
};

} // namespace postscope::dkim
