// SPDX-License-Identifier: MIT
#include "core/dkim/publickey.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace postscope::dkim {

namespace {

constexpr qsizetype ed25519Octets = 32;

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

Key rsaOf(const QByteArray &octets)
{
    const auto *data = reinterpret_cast<const uchar *>(octets.constData());
    Key key(d2i_PUBKEY(nullptr, &data, long(octets.size())), EVP_PKEY_free);
    if (!key) {
        data = reinterpret_cast<const uchar *>(octets.constData());
        key.reset(d2i_PublicKey(EVP_PKEY_RSA, nullptr, &data, long(octets.size())));
    }
    ERR_clear_error();
    if (key && EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA)
        key.reset();
    return key;
}

} // namespace

std::optional<PublicKey> readPublicKey(const QByteArray &octets, const QByteArray &type)
{
    if (octets.isEmpty() || octets.size() > PublicKey::maxOctets)
        return std::nullopt;
    if (type == "ed25519")
        return octets.size() == ed25519Octets ? std::optional(PublicKey{.bits = 256}) : std::nullopt;
    const Key key = type == "rsa" ? rsaOf(octets) : Key(nullptr, EVP_PKEY_free);
    return key ? std::optional(PublicKey{.bits = EVP_PKEY_get_bits(key.get())}) : std::nullopt;
}

} // namespace postscope::dkim
