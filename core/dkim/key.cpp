// SPDX-License-Identifier: MIT
#include "core/dkim/key.h"

#include <QFile>
#include <QFileInfo>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <array>

namespace postscope::dkim {

namespace {

using Kind = Failure::Kind;
using Pkey = std::shared_ptr<EVP_PKEY>;

constexpr qsizetype ed25519Octets = 32;

Pkey owned(EVP_PKEY *key)
{
    return {key, EVP_PKEY_free};
}

/// OpenSSL's last words; its queue is empty afterwards.
QString complaint()
{
    std::array<char, 256> words{};
    ERR_error_string_n(ERR_peek_last_error(), words.data(), words.size());
    ERR_clear_error();
    return QString::fromUtf8(words.data());
}

// Nobody is asked: a key with a passphrase is one that cannot be used.
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

bool isEncrypted(QByteArrayView pem)
{
    return pem.contains(QByteArrayView("BEGIN ENCRYPTED PRIVATE KEY")) || pem.contains(QByteArrayView("4,ENCRYPTED"));
}

/// What stands between "-----BEGIN " and "-----"; empty: nothing does.
QString labelOf(QByteArrayView pem)
{
    constexpr QByteArrayView begin("-----BEGIN ");
    const qsizetype from = pem.indexOf(begin);
    const qsizetype to = from < 0 ? -1 : pem.indexOf(QByteArrayView("-----"), from + begin.size());
    constexpr qsizetype longest = 64;
    return to < 0 ? QString() : QString::fromLatin1(pem.sliced(from + begin.size(), qMin(to - from - begin.size(), longest)));
}

Pkey fromPem(QByteArrayView pem)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new_mem_buf(pem.data(), int(pem.size())), BIO_free);
    return owned(PEM_read_bio_PrivateKey(memory.get(), nullptr, noPassphrase, nullptr));
}

Pkey fromOctets(QByteArrayView octets)
{
    const auto *data = reinterpret_cast<const uchar *>(octets.data());
    if (octets.size() == ed25519Octets)
        return owned(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, data, ed25519Octets));
    return octets.isEmpty() ? Pkey() : owned(d2i_AutoPrivateKey(nullptr, &data, long(octets.size())));
}

Pkey fromBase64(QByteArrayView text)
{
    QByteArray compact;
    compact.reserve(text.size());
    for (const char octet : text) {
        if (octet != ' ' && octet != '\t' && octet != '\r' && octet != '\n')
            compact += octet;
    }
    const auto decoded = QByteArray::fromBase64Encoding(compact, QByteArray::AbortOnBase64DecodingErrors);
    wipe(compact);
    QByteArray octets = decoded ? *decoded : QByteArray();
    Pkey key = fromOctets(octets);
    octets.detach();
    wipe(octets);
    return key;
}

QByteArray sha256(QByteArrayView octets)
{
    QByteArray hash(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int size = 0;
    EVP_Digest(octets.data(), size_t(octets.size()), reinterpret_cast<uchar *>(hash.data()), &size, EVP_sha256(), nullptr);
    hash.resize(qsizetype(size));
    return hash;
}

QByteArray subjectPublicKeyInfo(EVP_PKEY *key)
{
    uchar *der = nullptr;
    const int size = i2d_PUBKEY(key, &der);
    const QByteArray octets = size > 0 ? QByteArray(reinterpret_cast<const char *>(der), size) : QByteArray();
    OPENSSL_free(der);
    return octets;
}

} // namespace

QByteArray name(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::RsaSha256:
        return "rsa-sha256";
    case Algorithm::Ed25519Sha256:
        return "ed25519-sha256";
    }
    Q_UNREACHABLE();
    return {};
}

Key::Key(Pkey key, Algorithm algorithm, int bits) : m_key(std::move(key)), m_algorithm(algorithm), m_bits(bits)
{
}

Result<Key, Failure> Key::of(Pkey key)
{
    switch (EVP_PKEY_get_base_id(key.get())) {
    case EVP_PKEY_ED25519:
        return Key(std::move(key), Algorithm::Ed25519Sha256, 256);
    case EVP_PKEY_RSA: {
        const int bits = EVP_PKEY_get_bits(key.get());
        if (bits < minRsaBits)
            return Unexpected(Failure{.kind = Kind::KeyShort, .detail = QString::number(bits)});
        return Key(std::move(key), Algorithm::RsaSha256, bits);
    }
    default: {
        const char *type = EVP_PKEY_get0_type_name(key.get());
        return Unexpected(Failure{.kind = Kind::KeyType, .detail = QString::fromLatin1(type ? type : "?")});
    }
    }
}

Result<Key, Failure> Key::fromText(const Secret &text)
{
    const QByteArrayView octets = text.expose();
    if (octets.size() > maxFile)
        return Unexpected(Failure{.kind = Kind::KeyMalformed});
    if (isEncrypted(octets))
        return Unexpected(Failure{.kind = Kind::KeyEncrypted});
    const QString label = labelOf(octets);
    Pkey key = label.isEmpty() ? fromBase64(octets) : fromPem(octets);
    ERR_clear_error();
    if (!key)
        return Unexpected(Failure{.kind = Kind::KeyMalformed, .detail = label});
    return of(std::move(key));
}

Result<Key, Failure> Key::fromFile(const QString &path)
{
    const auto failed = [&path](Kind kind, const QString &words) {
        return Unexpected(Failure{.kind = kind, .detail = words.isEmpty() ? path : path + QStringLiteral(": ") + words});
    };
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile()) // a FIFO would be waited for
        return failed(Kind::KeyFile, {});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failed(Kind::KeyFile, file.errorString());
    QByteArray octets = file.read(maxFile + 1);
    if (file.error() != QFile::NoError)
        return failed(Kind::KeyFile, file.errorString());
    const auto key = fromText(Secret(std::move(octets)));
    return key ? key : failed(key.error().kind, key.error().detail);
}

Result<QByteArray, Failure> Key::sign(QByteArrayView octets) const
{
    // Ed25519 signs the hash itself, without another one inside the algorithm (RFC 8463 3).
    const bool rsa = m_algorithm == Algorithm::RsaSha256;
    const QByteArray signs = rsa ? QByteArray() : sha256(octets);
    const QByteArrayView input = rsa ? octets : QByteArrayView(signs);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    size_t size = size_t(EVP_PKEY_get_size(m_key.get()));
    QByteArray signature(qsizetype(size), Qt::Uninitialized);
    const bool made = context && EVP_DigestSignInit(context.get(), nullptr, rsa ? EVP_sha256() : nullptr, nullptr, m_key.get()) == 1 &&
                      EVP_DigestSign(context.get(), reinterpret_cast<uchar *>(signature.data()), &size, reinterpret_cast<const uchar *>(input.data()),
                                     size_t(input.size())) == 1;
    if (!made)
        return Unexpected(Failure{.kind = Kind::Crypto, .detail = complaint()});
    signature.resize(qsizetype(size));
    return signature;
}

QByteArray Key::record() const
{
    if (m_algorithm == Algorithm::RsaSha256)
        return "v=DKIM1; k=rsa; p=" + subjectPublicKeyInfo(m_key.get()).toBase64();
    QByteArray octets(ed25519Octets, Qt::Uninitialized);
    size_t size = ed25519Octets;
    EVP_PKEY_get_raw_public_key(m_key.get(), reinterpret_cast<uchar *>(octets.data()), &size);
    return "v=DKIM1; k=ed25519; p=" + octets.toBase64();
}

} // namespace postscope::dkim
