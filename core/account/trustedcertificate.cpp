// SPDX-License-Identifier: MIT
#include "core/account/trustedcertificate.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace postscope::account {

using namespace Qt::StringLiterals;

namespace {

std::optional<TrustedCertificate> certificateFrom(const QJsonObject &object)
{
    static const QRegularExpression digest(u"^[0-9a-f]{64}\\z"_s);
    const double port = object["port"_L1].toDouble(-1);
    const QString key = object["publicKey"_L1].toString();
    const QString fingerprint = object["fingerprint"_L1].toString();
    const QString host = object["host"_L1].toString();
    const bool right = !host.isEmpty() && port >= 1 && port <= 65535 && port == std::floor(port) && digest.match(key).hasMatch() &&
                       (fingerprint.isEmpty() || digest.match(fingerprint).hasMatch());
    if (!right)
        return std::nullopt;
    return TrustedCertificate{.host = host,
                              .port = quint16(port),
                              .publicKeySha256 = key.toLatin1(),
                              .sha256 = fingerprint.toLatin1(),
                              .subject = object["subject"_L1].toString(),
                              .trusted = QDateTime::fromString(object["trusted"_L1].toString(), Qt::ISODate)};
}

} // namespace

bool TrustedCertificate::isAt(const QString &otherHost, quint16 otherPort) const
{
    return port == otherPort && host.compare(otherHost, Qt::CaseInsensitive) == 0;
}

QByteArrayList keysTrustedAt(const QList<TrustedCertificate> &trusted, const QString &host, quint16 port)
{
    QByteArrayList keys;
    for (const TrustedCertificate &certificate : trusted)
        if (certificate.isAt(host, port) && !keys.contains(certificate.publicKeySha256))
            keys += certificate.publicKeySha256;
    return keys;
}

QList<TrustedCertificate> trusting(QList<TrustedCertificate> trusted, const TrustedCertificate &added)
{
    trusted.removeIf([&](const TrustedCertificate &each) { return each.isAt(added.host, added.port); });
    trusted.append(added);
    if (trusted.size() > mostTrustedCertificates)
        trusted.remove(0, trusted.size() - mostTrustedCertificates);
    return trusted;
}

QJsonArray toArray(const QList<TrustedCertificate> &trusted)
{
    QJsonArray array;
    for (const TrustedCertificate &certificate : trusted) {
        array.append(QJsonObject{{u"host"_s, certificate.host},
                                 {u"port"_s, certificate.port},
                                 {u"publicKey"_s, QString::fromLatin1(certificate.publicKeySha256)},
                                 {u"fingerprint"_s, QString::fromLatin1(certificate.sha256)},
                                 {u"subject"_s, certificate.subject},
                                 {u"trusted"_s, certificate.trusted.toUTC().toString(Qt::ISODate)}});
    }
    return array;
}

std::optional<QList<TrustedCertificate>> trustedCertificatesFrom(const QJsonValue &value)
{
    if (!value.isArray() && !value.isUndefined())
        return std::nullopt;
    QList<TrustedCertificate> trusted;
    for (const QJsonValue &one : value.toArray()) {
        const auto certificate = one.isObject() ? certificateFrom(one.toObject()) : std::nullopt;
        if (!certificate || trusted.size() == mostTrustedCertificates)
            return std::nullopt;
        trusted.append(*certificate);
    }
    return trusted;
}

} // namespace postscope::account
