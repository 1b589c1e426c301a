// SPDX-License-Identifier: MIT
#include "app/postscope-cli/tlsresult.h"

#include "app/postscope-cli/command.h"

#include <QJsonArray>

namespace postscope::cli {

using namespace Qt::StringLiterals;
using Check = net::CertificateFault::Check;

namespace {

QLatin1StringView name(Check check)
{
    switch (check) {
    case Check::Authority:
        return "authority"_L1;
    case Check::Validity:
        return "validity"_L1;
    case Check::Name:
        return "name"_L1;
    case Check::Strength:
        return "strength"_L1;
    case Check::Pin:
        return "pin"_L1;
    case Check::Other:
        return "other"_L1;
    }
    return {};
}

QString pinOf(const net::CertificateFacts &certificate)
{
    return u"sha256:"_s + QString::fromLatin1(certificate.publicKeySha256);
}

QJsonObject toJson(const net::CertificateFacts &certificate)
{
    return {{u"subject"_s, certificate.subject},
            {u"issuer"_s, certificate.issuer},
            {u"alternativeNames"_s, QJsonArray::fromStringList(certificate.alternativeNames)},
            {u"notBefore"_s, certificate.notBefore.toUTC().toString(Qt::ISODate)},
            {u"notAfter"_s, certificate.notAfter.toUTC().toString(Qt::ISODate)},
            {u"key"_s, certificate.key},
            {u"sha256"_s, QString::fromLatin1(certificate.sha256)},
            {u"publicKeyPin"_s, pinOf(certificate)}};
}

/// Whether a check held; null where there was nothing to check.
QJsonValue held(const net::TlsReport &tls, std::initializer_list<Check> checks)
{
    if (tls.chain.isEmpty())
        return QJsonValue::Null;
    bool good = true;
    for (const Check check : checks)
        good = good && !tls.has(check);
    return good;
}

QJsonArray faultsOf(const net::TlsReport &tls)
{
    QJsonArray faults;
    for (const net::CertificateFault &fault : tls.faults) {
        faults.append(QJsonObject{{u"check"_s, QString(name(fault.check))},
                                  {u"certificate"_s, fault.certificate < 0 ? QJsonValue::Null : QJsonValue(fault.certificate)},
                                  {u"name"_s, fault.check == Check::Name ? QJsonValue(tls.verifiedName) : QJsonValue::Null},
                                  {u"text"_s, fault.text}});
    }
    return faults;
}

void tellCertificate(const net::TlsReport &tls, qsizetype number, Print print)
{
    const net::CertificateFacts &certificate = tls.chain.at(number);
    print(Cli::tr("  Certificate %1: %2").arg(QString::number(number + 1), certificate.subject));
    print(Cli::tr("    issued by %1").arg(certificate.issuer));
    if (!certificate.alternativeNames.isEmpty())
        print(Cli::tr("    for %1").arg(certificate.alternativeNames.join(u", "_s)));
    print(Cli::tr("    valid from %1 to %2, key %3")
              .arg(certificate.notBefore.toUTC().toString(Qt::ISODate), certificate.notAfter.toUTC().toString(Qt::ISODate), certificate.key));
    print(Cli::tr("    public key %1").arg(pinOf(certificate)));
    for (const net::CertificateFault &fault : tls.faults) {
        if (fault.certificate == number)
            print(Cli::tr("    wrong (%1): %2").arg(name(fault.check), fault.check == Check::Name ? fault.text + u": "_s + tls.verifiedName : fault.text));
    }
}

} // namespace

QJsonValue toJson(const net::TlsReport &tls)
{
    if (!tls.attempted)
        return QJsonValue::Null;
    QJsonArray chain;
    for (const net::CertificateFacts &certificate : tls.chain)
        chain.append(toJson(certificate));
    return QJsonObject{{u"established"_s, tls.established},
                       {u"verified"_s, tls.verified},
                       {u"protocol"_s, tls.protocol},
                       {u"cipher"_s, tls.cipher},
                       {u"offered"_s, QJsonArray::fromStringList(tls.offered)},
                       {u"serverName"_s, tls.serverName},
                       {u"verifiedName"_s, tls.verifiedName},
                       {u"authorityTrusted"_s, held(tls, {Check::Authority, Check::Validity, Check::Strength, Check::Other})},
                       {u"nameMatches"_s, held(tls, {Check::Name})},
                       {u"subject"_s, tls.chain.isEmpty() ? QString() : tls.chain.constFirst().subject},
                       {u"publicKeyPin"_s, tls.chain.isEmpty() ? QString() : pinOf(tls.chain.constFirst())},
                       {u"chain"_s, chain},
                       {u"faults"_s, faultsOf(tls)},
                       {u"errors"_s, QJsonArray::fromStringList(tls.errors)},
                       {u"alert"_s, tls.alert.isEmpty() ? QJsonValue::Null : QJsonValue(tls.alert)},
                       {u"clientCertificateAsked"_s, tls.certificateAsked ? QJsonValue(*tls.certificateAsked) : QJsonValue::Null},
                       {u"clientCertificateSent"_s, tls.certificateSent}};
}

void tell(const net::TlsReport &tls, Print print)
{
    if (!tls.attempted)
        return;
    if (tls.verified) {
        // A key that was named vouches for itself, whoever signed its certificate and for what name.
        const QString what = tls.faults.isEmpty() ? Cli::tr("  %1, %2, certificate valid for %3") : Cli::tr("  %1, %2, the public key that was named: %3");
        print(what.arg(tls.protocol, tls.cipher, tls.faults.isEmpty() ? tls.verifiedName : pinOf(tls.chain.constFirst())));
        return;
    }
    if (tls.established)
        print(u"  %1, %2"_s.arg(tls.protocol, tls.cipher));
    else
        print(Cli::tr("  TLS failed; offered were %1").arg(tls.offered.join(u", "_s)));
    if (!tls.alert.isEmpty())
        print(Cli::tr("  The server's alert: %1").arg(tls.alert));
    for (qsizetype i = 0; i < tls.chain.size(); ++i)
        tellCertificate(tls, i, print);
    for (const net::CertificateFault &fault : tls.faults) {
        if (fault.certificate < 0)
            print(Cli::tr("  wrong (%1): %2").arg(name(fault.check), fault.text));
    }
}

} // namespace postscope::cli
