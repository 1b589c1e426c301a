// SPDX-License-Identifier: MIT
#include "core/delivery/proberesult.h"

#include <QJsonArray>

namespace postscope::delivery {

using namespace Qt::StringLiterals;

namespace {

using Reason = std::function<QString(const smtp::Failure &)>;

double milliseconds(std::chrono::nanoseconds time)
{
    return double(std::chrono::duration_cast<std::chrono::microseconds>(time).count()) / 1000.0;
}

QString text(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

QJsonArray textArray(const QByteArrayList &list)
{
    QJsonArray array;
    for (const QByteArray &each : list)
        array.append(text(each));
    return array;
}

QJsonValue replyOf(const std::optional<smtp::Reply> &reply)
{
    if (!reply || reply->code == 0)
        return QJsonValue::Null;
    return QJsonObject{{u"code"_s, reply->code},
                       {u"enhanced"_s, reply->enhanced() ? QJsonValue(text(reply->enhanced()->toByteArray())) : QJsonValue::Null},
                       {u"text"_s, text(reply->lines.join('\n'))}};
}

QJsonArray capabilitiesOf(const smtp::Capabilities &capabilities)
{
    QJsonArray lines;
    for (const smtp::Capability &capability : capabilities.list())
        lines.append(text((QByteArrayList{capability.keyword} + capability.parameters).join(' ')));
    return lines;
}

QJsonObject changeOf(const CapabilityChange &change)
{
    QJsonArray changed;
    for (const CapabilityChange::Changed &each : change.changed)
        changed.append(QJsonObject{{u"keyword"_s, text(each.keyword)}, {u"before"_s, text(each.before)}, {u"after"_s, text(each.after)}});
    return {{u"added"_s, textArray(change.added)}, {u"removed"_s, textArray(change.removed)}, {u"changed"_s, changed}};
}

QJsonObject certificateOf(const net::CertificateFacts &certificate)
{
    return {{u"subject"_s, certificate.subject},
            {u"issuer"_s, certificate.issuer},
            {u"alternativeNames"_s, QJsonArray::fromStringList(certificate.alternativeNames)},
            {u"notBefore"_s, certificate.notBefore.toUTC().toString(Qt::ISODate)},
            {u"notAfter"_s, certificate.notAfter.toUTC().toString(Qt::ISODate)},
            {u"key"_s, certificate.key},
            {u"sha256"_s, text(certificate.sha256)},
            {u"publicKeyPin"_s, u"sha256:"_s + text(certificate.publicKeySha256)},
            {u"pem"_s, text(certificate.pem)}};
}

QJsonValue tlsOf(const net::TlsReport &tls)
{
    if (!tls.established && tls.errors.isEmpty() && tls.chain.isEmpty())
        return QJsonValue::Null;
    QJsonArray chain;
    for (const net::CertificateFacts &certificate : tls.chain)
        chain.append(certificateOf(certificate));
    return QJsonObject{{u"established"_s, tls.established},
                       {u"verified"_s, tls.verified},
                       {u"verifiedName"_s, tls.verifiedName},
                       {u"protocol"_s, tls.protocol},
                       {u"cipher"_s, tls.cipher},
                       {u"chain"_s, chain},
                       {u"errors"_s, QJsonArray::fromStringList(tls.errors)},
                       {u"alert"_s, tls.alert.isEmpty() ? QJsonValue::Null : QJsonValue(tls.alert)}};
}

QJsonValue failureOf(const std::optional<smtp::Failure> &failure, const Reason &reason)
{
    if (!failure)
        return QJsonValue::Null;
    return QJsonObject{{u"message"_s, reason(*failure)}, {u"detail"_s, failure->detail}, {u"reply"_s, replyOf(failure->reply)}};
}

QJsonObject authOf(const ProbedAddress &address, const Reason &reason)
{
    const smtp::Session &session = address.report.session;
    QJsonObject auth{{u"clear"_s, textArray(session.clear.mechanisms())},
                     {u"tls"_s, textArray(session.secure ? session.secure->mechanisms() : QByteArrayList())},
                     {u"login"_s, QJsonValue::Null}};
    if (const std::optional<smtp::ProbeLogin> &login = address.report.login) {
        auth[u"login"_s] = QJsonObject{{u"mechanism"_s, login->mechanism.isEmpty() ? QJsonValue::Null : QJsonValue(text(login->mechanism))},
                                       {u"error"_s, failureOf(login->failure, reason)},
                                       {u"ehlo"_s, login->offered ? QJsonValue(capabilitiesOf(*login->offered)) : QJsonValue::Null}};
    }
    return auth;
}

QJsonObject addressOf(const ProbedAddress &address, const Reason &reason)
{
    const smtp::ProbeReport &report = address.report;
    const smtp::Session &session = report.session;
    QJsonObject commands;
    for (const smtp::ProbeAnswer &answer : report.commands)
        commands[text(answer.command)] = replyOf(answer.reply);
    QJsonObject timings{{u"connect"_s, milliseconds(address.connect)}};
    for (const smtp::ProbeTime &time : report.timings)
        timings[text(time.step)] = milliseconds(time.took);
    static constexpr QLatin1StringView again[] = {"no"_L1, "unverified"_L1, "in-clear"_L1};
    return {{u"address"_s, address.address},
            {u"greeting"_s, replyOf(session.greeting)},
            {u"ehlo"_s, session.extended && !session.clear.list().isEmpty() ? QJsonValue(capabilitiesOf(session.clear)) : QJsonValue::Null},
            {u"ehloTls"_s, session.secure ? QJsonValue(capabilitiesOf(*session.secure)) : QJsonValue::Null},
            {u"difference"_s,
             session.secure && !session.clear.list().isEmpty() ? QJsonValue(changeOf(changeBetween(session.clear, *session.secure))) : QJsonValue::Null},
            {u"starttls"_s, replyOf(report.startTls)},
            {u"tls"_s, tlsOf(address.tls)},
            {u"auth"_s, authOf(address, reason)},
            {u"mailWithoutAuth"_s, replyOf(report.mailWithoutAuth)},
            {u"mail"_s, replyOf(report.mail)},
            {u"recipient"_s, replyOf(report.recipient)},
            {u"commands"_s, commands},
            {u"timings"_s, timings},
            {u"again"_s, QString(again[size_t(address.again)])},
            {u"error"_s, failureOf(address.failure, reason)},
            {u"secondError"_s, failureOf(address.secondFailure, reason)}};
}

} // namespace

QJsonObject toJson(const ProbeResult &result, const Reason &reason)
{
    QJsonArray hosts;
    for (const ProbedHost &host : result.hosts) {
        QJsonArray addresses;
        for (const ProbedAddress &address : host.addresses)
            addresses.append(addressOf(address, reason));
        hosts.append(QJsonObject{{u"host"_s, host.host},
                                 {u"port"_s, host.port},
                                 {u"preference"_s, host.preference ? QJsonValue(*host.preference) : QJsonValue::Null},
                                 {u"error"_s, failureOf(host.failure, reason)},
                                 {u"addresses"_s, addresses}});
    }
    return {{u"domain"_s, result.domain.isEmpty() ? QJsonValue::Null : QJsonValue(result.domain)},
            {u"implicitMx"_s, result.implicitMx},
            {u"error"_s, failureOf(result.failure, reason)},
            {u"recipient"_s, result.recipient.isEmpty() ? QJsonValue::Null : QJsonValue(text(result.recipient))},
            {u"hosts"_s, hosts}};
}

} // namespace postscope::delivery
