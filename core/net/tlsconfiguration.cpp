// SPDX-License-Identifier: MIT
#include "core/net/tlsconfiguration.h"

#include "core/net/freeing.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

#include <memory>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace postscope::net {

using smtp::Failure;

namespace {

// Far above the largest bundle of authorities in use (some 250 KiB).
constexpr qint64 maxFile = 8LL * 1024 * 1024;

using Memory = std::unique_ptr<BIO, Freeing<BIO_free_all>>;
using PrivateKey = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;

tl::unexpected<Failure> unusable(const QString &detail, Failure::Reason reason = Failure::Reason::KeyFile)
{
    return Unexpected(Failure{.kind = Failure::Kind::LocalFile, .reason = reason, .phase = Phase::Tls, .detail = detail});
}

Result<QByteArray, Failure> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(path + QStringLiteral(": ") + file.errorString());
    return file.read(maxFile);
}

Result<QList<QSslCertificate>, Failure> certificatesIn(const QString &path)
{
    const Result<QByteArray, Failure> pem = contentOf(path);
    if (!pem)
        return Unexpected(Failure(pem.error()));
    QList<QSslCertificate> certificates = QSslCertificate::fromData(*pem);
    if (certificates.isEmpty())
        return unusable(path);
    return certificates;
}

/// Never asks a person for the passphrase, as OpenSSL does by itself on a terminal.
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

/// Whether a key in PEM is that of the certificate; true also for one that cannot be read here.
bool belongTogether(const QByteArray &pem, const QSslCertificate &certificate)
{
    const Memory memory(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    const PrivateKey key(PEM_read_bio_PrivateKey(memory.get(), nullptr, noPassphrase, nullptr));
    const QByteArray der = certificate.toDer();
    const auto *octets = reinterpret_cast<const unsigned char *>(der.constData());
    const Certificate read(d2i_X509(nullptr, &octets, static_cast<long>(der.size())));
    return !key || !read || X509_check_private_key(read.get(), key.get()) == 1;
}

Result<QSslKey, Failure> keyIn(const QString &path, const QSslCertificate &certificate)
{
    Result<QByteArray, Failure> pem = contentOf(path);
    if (!pem)
        return Unexpected(Failure(pem.error()));
    QSslKey found;
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        const QSslKey key(*pem, algorithm);
        if (found.isNull() && !key.isNull())
            found = key;
    }
    const bool encrypted = pem->contains("ENCRYPTED");
    const bool together = belongTogether(*pem, certificate);
    wipe(*pem);
    if (found.isNull())
        return unusable(path, encrypted ? Failure::Reason::KeyEncrypted : Failure::Reason::KeyFile);
    if (!together)
        return unusable(path, Failure::Reason::KeyMismatch);
    return found;
}

/// RFC 8996 took the old versions away, and OpenSSL's security level 2 does; level 0 has them back.
void allow(QSslConfiguration &configuration, TlsVersion oldest)
{
    switch (oldest) {
    case TlsVersion::Tls10:
    case TlsVersion::Tls11:
        configuration.setProtocol(QSsl::AnyProtocol);
        configuration.setBackendConfigurationOption("MinProtocol", oldest == TlsVersion::Tls10 ? QByteArrayLiteral("TLSv1") : QByteArrayLiteral("TLSv1.1"));
        configuration.setBackendConfigurationOption("CipherString", QByteArrayLiteral("DEFAULT@SECLEVEL=0"));
        return;
    case TlsVersion::Tls12:
        return;
    case TlsVersion::Tls13:
        configuration.setProtocol(QSsl::TlsV1_3OrLater);
        return;
    }
}

/// Our own certificate and its key; the failure of the file that is no use.
Result<void, Failure> identify(QSslConfiguration &configuration, const TlsSettings &settings)
{
    const Result<QList<QSslCertificate>, Failure> chain = certificatesIn(settings.certificateFile);
    if (!chain)
        return Unexpected(Failure(chain.error()));
    // One file often holds both.
    const Result<QSslKey, Failure> key = keyIn(settings.keyFile.isEmpty() ? settings.certificateFile : settings.keyFile, chain->constFirst());
    if (!key)
        return Unexpected(Failure(key.error()));
    configuration.setLocalCertificateChain(*chain);
    configuration.setPrivateKey(*key);
    return {};
}

} // namespace

QStringList versionsFrom(TlsVersion oldest)
{
    const QStringList all{QStringLiteral("TLS 1.0"), QStringLiteral("TLS 1.1"), QStringLiteral("TLS 1.2"), QStringLiteral("TLS 1.3")};
    return all.mid(static_cast<qsizetype>(oldest));
}

Result<QSslConfiguration, Failure> clientConfiguration(const TlsSettings &settings)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    allow(configuration, settings.minimumVersion);
    if (!settings.caFile.isEmpty() || !settings.caCertificates.isEmpty()) {
        QList<QSslCertificate> trusted = QSslCertificate::fromData(settings.caCertificates);
        if (!settings.caFile.isEmpty()) {
            const Result<QList<QSslCertificate>, Failure> more = certificatesIn(settings.caFile);
            if (!more)
                return Unexpected(Failure(more.error()));
            trusted += *more;
        }
        configuration.setCaCertificates(trusted);
    }
    if (!settings.certificateFile.isEmpty()) {
        if (const Result<void, Failure> known = identify(configuration, settings); !known)
            return Unexpected(Failure(known.error()));
    }
    return configuration;
}

} // namespace postscope::net
