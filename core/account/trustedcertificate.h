// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace postscope::account {

/// A server's certificate that was trusted on the user's word, whoever vouches for it: at this host and port, and nowhere else. What counts is its
/// key; the rest is there to be shown beside another one.
struct TrustedCertificate {
    QString host;
    quint16 port = 0;
    QByteArray publicKeySha256; ///< of the SubjectPublicKeyInfo, lower-case hex
    QByteArray sha256;          ///< fingerprint of the certificate, lower-case hex
    QString subject;
    QDateTime trusted; ///< when, UTC

    [[nodiscard]] bool isAt(const QString &otherHost, quint16 otherPort) const;
    bool operator==(const TrustedCertificate &) const = default;
};

/// Certificates that one account may trust.
constexpr qsizetype mostTrustedCertificates = 32;

/// The keys among them that are trusted at this place.
[[nodiscard]] QByteArrayList keysTrustedAt(const QList<TrustedCertificate> &trusted, const QString &host, quint16 port);
/// One more, in place of those of the same place; the oldest go where there are too many.
[[nodiscard]] QList<TrustedCertificate> trusting(QList<TrustedCertificate> trusted, const TrustedCertificate &added);

[[nodiscard]] QJsonArray toArray(const QList<TrustedCertificate> &trusted);
/// Nothing: something in it is wrong. An undefined value is none.
[[nodiscard]] std::optional<QList<TrustedCertificate>> trustedCertificatesFrom(const QJsonValue &value);

} // namespace postscope::account
