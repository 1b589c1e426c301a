// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QSslCertificate>
#include <QSslError>
#include <QStringList>

#include <optional>

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

/// A check of the server's certificates that failed.
struct CertificateFault {
    enum class Check {
        Authority, ///< the chain does not lead to a certificate that is trusted
        Validity,  ///< out of date, or not yet valid
        Name,      ///< the leaf is for another name
        Strength,  ///< its key or signature is too weak
        Pin,       ///< the leaf's key is none of those that were named
        Other,
    };

    Check check = Check::Other;
    qsizetype certificate = -1; ///< its place in TlsReport::chain; -1: the chain as a whole
    QString text;               ///< in the library's words

    bool operator==(const CertificateFault &) const = default;
};

/// What TLS came to; filled in for a failed handshake too, as far as it went.
struct TlsReport {
    bool attempted = false;
    bool established = false;
    bool verified = false; ///< chain and name were checked and hold, or the key is one that was named
    QString protocol;      ///< "TLS 1.3"
    QString cipher;
    QStringList offered;                  ///< the versions that we offered, oldest first
    QString serverName;                   ///< what was asked for by SNI; empty: nothing
    QString verifiedName;                 ///< the name the certificate was checked against
    QList<CertificateFacts> chain;        ///< leaf first
    QList<CertificateFault> faults;       ///< each check that failed
    QStringList errors;                   ///< the same in the library's words alone, each once
    QString alert;                        ///< by which the server ended it (RFC 8446 6), "handshake failure"; empty: none
    std::optional<bool> certificateAsked; ///< the server asked for our certificate; nothing: not known
    bool certificateSent = false;         ///< and there was one

    [[nodiscard]] bool has(CertificateFault::Check check) const;
    bool operator==(const TlsReport &) const = default;
};

[[nodiscard]] CertificateFacts factsOf(const QSslCertificate &certificate);
/// Which check it is that failed.
[[nodiscard]] CertificateFault::Check checkOf(QSslError::SslError error);
/// True where a certificate is for this name or address, also by a wildcard (RFC 6125 6.4).
[[nodiscard]] bool isFor(const QSslCertificate &certificate, const QString &name);
/// The chain one below the other, leaf first.
[[nodiscard]] QByteArray pemOf(const QList<CertificateFacts> &chain);

} // namespace postscope::net

Q_DECLARE_METATYPE(postscope::net::TlsReport)
