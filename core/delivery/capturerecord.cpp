// SPDX-License-Identifier: MIT
#include "core/delivery/capturerecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace postscope::delivery {

namespace {

constexpr int version = 1;

// Octets of a client that are no UTF-8 are shown as replacement characters; the session's transcript has them as they came.
QString text(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

QByteArray octets(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

QJsonObject toObject(const smtp::Envelope &envelope)
{
    QJsonArray recipients;
    for (const smtp::Recipient &recipient : envelope.recipients) {
        recipients << QJsonObject{{QStringLiteral("address"), text(recipient.address)},
                                  {QStringLiteral("notify"), text(recipient.notify)},
                                  {QStringLiteral("originalRecipient"), text(recipient.originalRecipient)}};
    }
    return {{QStringLiteral("sender"), text(envelope.sender)},
            {QStringLiteral("recipients"), recipients},
            {QStringLiteral("returnContent"), text(envelope.returnContent)},
            {QStringLiteral("envelopeId"), text(envelope.envelopeId)},
            {QStringLiteral("smtpUtf8"), envelope.smtpUtf8},
            {QStringLiteral("smtpUtf8Cause"), text(envelope.smtpUtf8Cause)}};
}

smtp::Envelope toEnvelope(const QJsonObject &object)
{
    smtp::Envelope envelope{.sender = octets(object[u"sender"]),
                            .returnContent = octets(object[u"returnContent"]),
                            .envelopeId = octets(object[u"envelopeId"]),
                            .smtpUtf8 = object[u"smtpUtf8"].toBool(),
                            .smtpUtf8Cause = octets(object[u"smtpUtf8Cause"])};
    for (const QJsonValue &value : object[u"recipients"].toArray()) {
        const QJsonObject recipient = value.toObject();
        envelope.recipients << smtp::Recipient{octets(recipient[u"address"]), octets(recipient[u"notify"]), octets(recipient[u"originalRecipient"])};
    }
    return envelope;
}

QJsonArray toArray(const QByteArrayList &list)
{
    QJsonArray array;
    for (const QByteArray &one : list)
        array << text(one);
    return array;
}

QByteArrayList toList(const QJsonArray &array)
{
    QByteArrayList list;
    for (const QJsonValue &value : array)
        list << octets(value);
    return list;
}

QString toText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime toTime(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

/// The object of a record of ours, of this version; empty: it is something else.
QJsonObject readRecord(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const bool ours = object[u"version"].toInt() == version && object[u"id"].isString();
    return ours ? object : QJsonObject();
}

} // namespace

QByteArray messageToJson(const net::CapturedMessage &message)
{
    const QJsonObject object{{QStringLiteral("version"), version},
                             {QStringLiteral("id"), message.id},
                             {QStringLiteral("session"), message.sessionId},
                             {QStringLiteral("received"), toText(message.received)},
                             {QStringLiteral("mailParameters"), text(message.mailParameters)},
                             {QStringLiteral("recipientParameters"), toArray(message.recipientParameters)},
                             {QStringLiteral("client"), text(message.client)},
                             {QStringLiteral("user"), text(message.user)},
                             {QStringLiteral("tls"), message.tls},
                             {QStringLiteral("envelope"), toObject(message.envelope)}};
    return QJsonDocument(object).toJson();
}

std::optional<net::CapturedMessage> messageFromJson(const QByteArray &json)
{
    const QJsonObject object = readRecord(json);
    const QDateTime received = toTime(object[u"received"]);
    if (object.isEmpty() || !received.isValid() || !object[u"envelope"].isObject())
        return std::nullopt;
    return net::CapturedMessage{.id = object[u"id"].toString(),
                                .sessionId = object[u"session"].toString(),
                                .received = received,
                                .envelope = toEnvelope(object[u"envelope"].toObject()),
                                .mailParameters = octets(object[u"mailParameters"]),
                                .recipientParameters = toList(object[u"recipientParameters"].toArray()),
                                .client = octets(object[u"client"]),
                                .user = octets(object[u"user"]),
                                .tls = object[u"tls"].toBool()};
}

QByteArray sessionToJson(const net::SandboxSession &session)
{
    const QJsonObject object{{QStringLiteral("version"), version},
                             {QStringLiteral("id"), session.id},
                             {QStringLiteral("started"), toText(session.started)},
                             {QStringLiteral("peer"), session.peer},
                             {QStringLiteral("tls"), session.tls},
                             {QStringLiteral("messages"), QJsonArray::fromStringList(session.messages)}};
    return QJsonDocument(object).toJson();
}

std::optional<net::SandboxSession> sessionFromJson(const QByteArray &json)
{
    const QJsonObject object = readRecord(json);
    const QDateTime started = toTime(object[u"started"]);
    if (object.isEmpty() || !started.isValid())
        return std::nullopt;
    net::SandboxSession session{
        .id = object[u"id"].toString(), .started = started, .peer = object[u"peer"].toString(), .tls = object[u"tls"].toBool(), .ended = true};
    for (const QJsonValue &message : object[u"messages"].toArray())
        session.messages << message.toString();
    return session;
}

} // namespace postscope::delivery
