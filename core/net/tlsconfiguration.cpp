// SPDX-License-Identifier: MIT
#include "core/net/tlsconfiguration.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace postscope::net {

namespace {

// Far above the largest bundle of authorities in use (some 250 KiB).
constexpr qint64 maxFile = 8LL * 1024 * 1024;

Result<QByteArray, QString> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(path + QStringLiteral(": ") + file.errorString());
    return file.read(maxFile);
}

Result<QList<QSslCertificate>, QString> certificatesIn(const QString &path)
{
    const Result<QByteArray, QString> pem = contentOf(path);
    if (!pem)
        return Unexpected(QString(pem.error()));
    QList<QSslCertificate> certificates = QSslCertificate::fromData(*pem);
    if (certificates.isEmpty())
        return Unexpected(QString(path));
    return certificates;
}

Result<QSslKey, QString> keyIn(const QString &path)
{
    const Result<QByteArray, QString> pem = contentOf(path);
    if (!pem)
        return Unexpected(QString(pem.error()));
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        QSslKey key(*pem, algorithm);
        if (!key.isNull())
            return key;
    }
    return Unexpected(QString(path));
}

} // namespace

Result<QSslConfiguration, QString> clientConfiguration(const TlsSettings &settings)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!settings.caFile.isEmpty() || !settings.caCertificates.isEmpty()) {
        QList<QSslCertificate> trusted = QSslCertificate::fromData(settings.caCertificates);
        if (!settings.caFile.isEmpty()) {
            const Result<QList<QSslCertificate>, QString> more = certificatesIn(settings.caFile);
            if (!more)
                return Unexpected(QString(more.error()));
            trusted += *more;
        }
        configuration.setCaCertificates(trusted);
    }
    if (!settings.certificateFile.isEmpty()) {
        const Result<QList<QSslCertificate>, QString> chain = certificatesIn(settings.certificateFile);
        if (!chain)
            return Unexpected(QString(chain.error()));
        // One file often holds both.
        const Result<QSslKey, QString> key = keyIn(settings.keyFile.isEmpty() ? settings.certificateFile : settings.keyFile);
        if (!key)
            return Unexpected(QString(key.error()));
        configuration.setLocalCertificateChain(*chain);
        configuration.setPrivateKey(*key);
    }
    return configuration;
}

} // namespace postscope::net
