// SPDX-License-Identifier: MIT
#include "core/net/tlsreport.h"

#include "core/net/freeing.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslCipher>

#include <memory>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace postscope::net {

namespace {

// A peer may send what it likes; nobody reads further than this.
constexpr qsizetype maxChain = 16;
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

QString protocolName(QSsl::SslProtocol protocol)
{
    if (protocol == QSsl::TlsV1_3)
        return QStringLiteral("TLS 1.3");
    return protocol == QSsl::TlsV1_2 ? QStringLiteral("TLS 1.2") : QString(); // older ones are never agreed to
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

TlsReport reportTls(const QSslSocket &socket, const QList<QSslError> &errors)
{
    TlsReport report;
    report.established = socket.isEncrypted();
    report.verified = report.established && errors.isEmpty();
    report.protocol = protocolName(socket.sessionProtocol());
    report.cipher = socket.sessionCipher().name();
    report.verifiedName = socket.peerVerifyName();
    for (const QSslCertificate &certificate : socket.peerCertificateChain().mid(0, maxChain))
        report.chain << factsOf(certificate);
    for (const QSslError &error : errors) {
        if (!report.errors.contains(error.errorString()))
            report.errors << error.errorString();
    }
    return report;
}

} // namespace postscope::net
