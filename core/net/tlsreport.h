// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>
#include <QStringList>

namespace postscope::net {

/// One certificate of a chain, as a person would ask about it.
struct CertificateFacts {
    QString subject; ///< distinguished name
    QString issuer;
    QStringList alternativeNames; ///< "DNS:localhost", "IP:127.0.0.1"
    QDateTime notBefore, notAfter;
    QByteArray sha256;          ///< fingerprint, lower-case hex
    QByteArray publicKeySha256; ///< of the SubjectPublicKeyInfo, lower-case hex: what a pin names
    QString key;                ///< type and bits: "RSA 2048", "EC 256"
    QByteArray pem;

    bool operator==(const CertificateFacts &) const = default;
};

/// What TLS came to; filled in for a failed handshake too, as far as it went.
struct TlsReport {
    bool established = false;
    bool verified = false; ///< chain and name were checked and hold
    QString protocol;      ///< "TLS 1.3"
    QString cipher;
    QString verifiedName;          ///< the name the certificate was checked against
    QList<CertificateFacts> chain; ///< leaf first
    QStringList errors;            ///< each failed check, in the library's words

    bool operator==(const TlsReport &) const = default;
};

[[nodiscard]] CertificateFacts factsOf(const QSslCertificate &certificate);
/// What the handshake of `socket` came to; `errors`: what was found wrong with the peer's certificate.
[[nodiscard]] TlsReport reportTls(const QSslSocket &socket, const QList<QSslError> &errors);

} // namespace postscope::net

Q_DECLARE_METATYPE(postscope::net::TlsReport)
