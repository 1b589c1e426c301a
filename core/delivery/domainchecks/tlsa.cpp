// SPDX-License-Identifier: MIT
#include "core/delivery/domainchecks/tlsa.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslKey>

namespace postscope::delivery {

using Code = RecordProblem::Code;

namespace {

constexpr quint8 trustAnchor = 2;
constexpr quint8 endEntity = 3;
constexpr quint8 wholeCertificate = 0;
constexpr quint8 publicKey = 1;
constexpr quint8 asItIs = 0;
constexpr quint8 sha256 = 1;
constexpr quint8 sha512 = 2;

QByteArray hash(const QByteArray &octets, QCryptographicHash::Algorithm algorithm)
{
    return QCryptographicHash::hash(octets, algorithm);
}

/// What the selector names, as DER; `digest`: its SHA-256, which is always known.
QByteArray selected(const net::CertificateFacts &certificate, quint8 selector, QByteArray &digest)
{
    const QSslCertificate read(certificate.pem, QSsl::Pem);
    digest = QByteArray::fromHex(selector == wholeCertificate ? certificate.sha256 : certificate.publicKeySha256);
    const QByteArray octets = selector == wholeCertificate ? read.toDer() : read.publicKey().toDer();
    // Qt writes no key that it does not know.
    return hash(octets, QCryptographicHash::Sha256) == digest ? octets : QByteArray();
}

bool names(const net::DnsRecord &tlsa, const net::CertificateFacts &certificate)
{
    QByteArray digest;
    const QByteArray octets = selected(certificate, tlsa.selector, digest);
    switch (tlsa.matching) {
    case asItIs:
        return hash(tlsa.association, QCryptographicHash::Sha256) == digest;
    case sha256:
        return tlsa.association == digest;
    case sha512:
        return !octets.isEmpty() && tlsa.association == hash(octets, QCryptographicHash::Sha512);
    default: // of a number from outside
        return false;
    }
}

} // namespace

QList<RecordProblem> problemsOf(const net::DnsRecord &tlsa)
{
    QList<RecordProblem> problems;
    const auto add = [&problems](Code code, qsizetype number) { problems << RecordProblem{.code = code, .piece = QByteArray::number(number)}; };
    if (tlsa.usage > endEntity)
        add(Code::TlsaUsage, tlsa.usage);
    if (tlsa.selector > publicKey)
        add(Code::TlsaSelector, tlsa.selector);
    if (tlsa.matching > sha512)
        add(Code::TlsaMatching, tlsa.matching);
    const qsizetype size = tlsa.association.size();
    if ((tlsa.matching == sha256 && size != 32) || (tlsa.matching == sha512 && size != 64))
        add(Code::TlsaLength, size);
    return problems;
}

bool isForSmtp(const net::DnsRecord &tlsa)
{
    return tlsa.usage == trustAnchor || tlsa.usage == endEntity;
}

qsizetype matchIn(const QList<net::CertificateFacts> &chain, const net::DnsRecord &tlsa)
{
    if (!isForSmtp(tlsa) || tlsa.selector > publicKey)
        return -1;
    const qsizetype end = tlsa.usage == endEntity ? qMin<qsizetype>(1, chain.size()) : chain.size();
    for (qsizetype place = 0; place < end; ++place) {
        if (names(tlsa, chain[place]))
            return place;
    }
    return -1;
}

} // namespace postscope::delivery
