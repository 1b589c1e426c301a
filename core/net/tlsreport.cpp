// SPDX-License-Identifier: MIT
#include "core/net/tlsreport.h"

#include "core/net/freeing.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QSslCertificate>
#include <QUrl>

#include <algorithm>
#include <memory>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace postscope::net {

namespace {

// A peer may send what it likes; nobody reads further than this.
constexpr qsizetype maxNames = 200;

using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using Memory = std::unique_ptr<BIO, Freeing<BIO_free_all>>;

QByteArray sha256(const QByteArray &octets)
{
    return QCryptographicHash::hash(octets, QCryptographicHash::Sha256).toHex();
}

QString distinguishedName(X509_NAME *name)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    // RFC 4514, but with every script readable.
    X509_NAME_print_ex(memory.get(), name, 0, (XN_FLAG_RFC2253 & ~XN_FLAG_SEP_MASK & ~ASN1_STRFLGS_ESC_MSB) | XN_FLAG_SEP_CPLUS_SPC);
    char *text = nullptr;
    const long length = BIO_get_mem_data(memory.get(), &text);
    return QString::fromUtf8(text, length);
}

QByteArray publicKeyInfo(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int length = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der);
    if (length <= 0)
        return {};
    const QByteArray info(reinterpret_cast<const char *>(der), length);
    OPENSSL_free(der);
    return info;
}

QString keyName(X509 *certificate)
{
    const EVP_PKEY *key = X509_get0_pubkey(certificate);
    const char *type = key ? EVP_PKEY_get0_type_name(key) : nullptr;
    if (!type)
        return {};
    return QLatin1String(type) + u' ' + QString::number(EVP_PKEY_get_bits(key));
}

QStringList alternativeNames(const QSslCertificate &certificate)
{
    QStringList names;
    const QMultiMap<QSsl::AlternativeNameEntryType, QString> entries = certificate.subjectAlternativeNames();
    const auto add = [&](QSsl::AlternativeNameEntryType type, QLatin1String label) {
        for (const QString &entry : entries.values(type)) {
            if (names.size() < maxNames)
                names << label + entry;
        }
    };
    add(QSsl::DnsEntry, QLatin1String("DNS:"));
    add(QSsl::IpAddressEntry, QLatin1String("IP:"));
    add(QSsl::EmailEntry, QLatin1String("email:"));
    return names;
}

} // namespace

CertificateFacts factsOf(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    CertificateFacts facts{.alternativeNames = alternativeNames(certificate),
                           .notBefore = certificate.effectiveDate(),
                           .notAfter = certificate.expiryDate(),
                           .sha256 = sha256(der),
                           .pem = certificate.toPem()};
    const auto *octets = reinterpret_cast<const unsigned char *>(der.constData());
    if (const Certificate read{d2i_X509(nullptr, &octets, static_cast<long>(der.size()))}) {
        facts.subject = distinguishedName(X509_get_subject_name(read.get()));
        facts.issuer = distinguishedName(X509_get_issuer_name(read.get()));
        facts.publicKeySha256 = sha256(publicKeyInfo(read.get()));
        facts.key = keyName(read.get());
    }
    return facts;
}

CertificateFault::Check checkOf(QSslError::SslError error)
{
    using Check = CertificateFault::Check;
    switch (error) {
    case QSslError::CertificateNotYetValid:
    case QSslError::CertificateExpired:
    case QSslError::InvalidNotBeforeField:
    case QSslError::InvalidNotAfterField:
        return Check::Validity;
    case QSslError::HostNameMismatch:
        return Check::Name;
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::InvalidCaCertificate:
    case QSslError::PathLengthExceeded:
    case QSslError::InvalidPurpose:
    case QSslError::CertificateUntrusted:
    case QSslError::CertificateRejected:
    case QSslError::NoPeerCertificate:
    case QSslError::CertificateBlacklisted:
    case QSslError::CertificateRevoked:
        return Check::Authority;
    default:
        return Check::Other;
    }
}

bool isFor(const QSslCertificate &certificate, const QString &name)
{
    const QByteArray der = certificate.toDer();
    const auto *octets = reinterpret_cast<const unsigned char *>(der.constData());
    const Certificate read{d2i_X509(nullptr, &octets, static_cast<long>(der.size()))};
    if (!read)
        return false;
    const QHostAddress address(name);
    if (!address.isNull())
        return X509_check_ip_asc(read.get(), name.section(u'%', 0, 0).toLatin1().constData(), 0) == 1;
    QByteArray ascii = QUrl::toAce(name);
    if (ascii.isEmpty())
        ascii = name.toUtf8();
    if (ascii.endsWith('.'))
        ascii.chop(1);
    return X509_check_host(read.get(), ascii.constData(), static_cast<std::size_t>(ascii.size()), X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS, nullptr) == 1;
}

QByteArray pemOf(const QList<CertificateFacts> &chain)
{
    QByteArray pem;
    for (const CertificateFacts &certificate : chain)
        pem += certificate.pem;
    return pem;
}

bool TlsReport::has(CertificateFault::Check check) const
{
    return std::ranges::any_of(faults, [check](const CertificateFault &fault) { return fault.check == check; });
}

} // namespace postscope::net
