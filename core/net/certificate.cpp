// SPDX-License-Identifier: MIT
#include "core/net/certificate.h"

#include "core/net/freeing.h"
#include "core/net/privatefile.h"

#include <QDir>
#include <QLockFile>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <optional>

namespace postscope::net {

namespace {

constexpr int validDays = 3650;
constexpr int renewDays = 30;
constexpr qint64 maxFile = 64 * 1024;

using Key = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using Bio = std::unique_ptr<BIO, Freeing<BIO_free>>;

QString lastError()
{
    char text[256] = {};
    ERR_error_string_n(ERR_get_error(), text, sizeof text);
    ERR_clear_error();
    return QString::fromLatin1(text);
}

bool setSerial(X509 *certificate)
{
    unsigned char octets[16] = {};
    if (RAND_bytes(octets, sizeof octets) != 1)
        return false;
    octets[0] &= 0x7f; // positive (RFC 5280 4.1.2.2)
    const std::unique_ptr<BIGNUM, Freeing<BN_free>> number(BN_bin2bn(octets, sizeof octets, nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool setValidity(X509 *certificate, const QDateTime &now)
{
    // A day of grace for clocks that are behind.
    return ASN1_TIME_set(X509_getm_notBefore(certificate), now.addDays(-1).toSecsSinceEpoch()) &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), now.addDays(validDays).toSecsSinceEpoch());
}

bool addName(X509_NAME *name, const char *field, const char *value)
{
    return X509_NAME_add_entry_by_txt(name, field, MBSTRING_ASC, reinterpret_cast<const unsigned char *>(value), -1, -1, 0) == 1;
}

bool addExtension(X509 *certificate, int id, const char *value)
{
    X509V3_CTX context = {};
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Freeing<X509_EXTENSION_free>> extension(X509V3_EXT_conf_nid(nullptr, &context, id, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool fillIn(X509 *certificate, EVP_PKEY *key, const QDateTime &now)
{
    X509_NAME *name = X509_get_subject_name(certificate);
    return X509_set_version(certificate, 2) == 1 && setSerial(certificate) && setValidity(certificate, now) && //
           addName(name, "O", "Postscope sandbox") && addName(name, "CN", "localhost") &&                      //
           X509_set_issuer_name(certificate, name) == 1 && X509_set_pubkey(certificate, key) == 1 &&           //
           addExtension(certificate, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1") &&             //
           addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE") &&                            //
           addExtension(certificate, NID_ext_key_usage, "serverAuth") &&                                       //
           addExtension(certificate, NID_subject_key_identifier, "hash") && X509_sign(certificate, key, EVP_sha256()) > 0;
}

QByteArray contents(BIO *bio)
{
    const char *octets = nullptr;
    const long size = BIO_get_mem_data(bio, &octets);
    return QByteArray(octets, size);
}

/// Whether the two belong together and will still do in a month.
bool isUsable(const LocalIdentity &identity, const QDateTime &now)
{
    const Bio certificateOctets(BIO_new_mem_buf(identity.certificate.constData(), int(identity.certificate.size())));
    const Bio keyOctets(BIO_new_mem_buf(identity.key.constData(), int(identity.key.size())));
    const Certificate certificate(PEM_read_bio_X509(certificateOctets.get(), nullptr, nullptr, nullptr));
    const Key key(PEM_read_bio_PrivateKey(keyOctets.get(), nullptr, nullptr, nullptr));
    if (!certificate || !key || X509_check_private_key(certificate.get(), key.get()) != 1) {
        ERR_clear_error();
        return false;
    }
    time_t soon = now.addDays(renewDays).toSecsSinceEpoch();
    time_t present = now.toSecsSinceEpoch();
    return X509_cmp_time(X509_get0_notAfter(certificate.get()), &soon) > 0 && X509_cmp_time(X509_get0_notBefore(certificate.get()), &present) < 0;
}

} // namespace

Result<LocalIdentity, QString> makeLocalIdentity(const QDateTime &now)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    const Bio certificateOctets(BIO_new(BIO_s_mem()));
    const Bio keyOctets(BIO_new(BIO_s_mem()));
    const bool made = key && certificate && certificateOctets && keyOctets && fillIn(certificate.get(), key.get(), now) &&
                      PEM_write_bio_X509(certificateOctets.get(), certificate.get()) == 1 &&
                      PEM_write_bio_PrivateKey(keyOctets.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1;
    if (!made)
        return Unexpected(lastError());
    return LocalIdentity{contents(certificateOctets.get()), contents(keyOctets.get())};
}

Result<LocalIdentity, QString> localIdentity(const QString &directory, const QDateTime &now)
{
    if (!makePrivateDirectory(directory))
        return makeLocalIdentity(now);
    const QDir kept(directory);
    const QString certificatePath = kept.filePath(QStringLiteral("localhost.pem"));
    const QString keyPath = kept.filePath(QStringLiteral("localhost.key"));
    // Two programs that start at once are to end up with one certificate.
    QLockFile lock(kept.filePath(QStringLiteral("localhost.lock")));
    (void)lock.tryLock(5000);
    const LocalIdentity found{readPrivateFile(certificatePath, maxFile).value_or(QByteArray()), readPrivateFile(keyPath, maxFile).value_or(QByteArray())};
    if (isUsable(found, now))
        return found;
    Result<LocalIdentity, QString> made = makeLocalIdentity(now);
    if (made && writePrivateFile(keyPath, made->key))
        (void)writePrivateFile(certificatePath, made->certificate);
    return made;
}

} // namespace postscope::net
