// SPDX-License-Identifier: MIT
#include "core/delivery/draftrequests.h"
#include "core/delivery/draftreader.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

namespace postscope::delivery {

using namespace Qt::StringLiterals;
using smtp::DeliverBy;

namespace {

constexpr qint64 longest = 999'999'999; // RFC 2852 and RFC 4865: nine digits

void put(QJsonObject &object, QLatin1StringView key, const QByteArray &value)
{
    if (!value.isEmpty())
        object[key] = QString::fromUtf8(value);
}

QJsonObject toObject(const RecipientChoice &asked)
{
    QJsonObject object{{u"to"_s, asked.addresses}};
    put(object, "notify"_L1, asked.notify);
    put(object, "orcpt"_L1, asked.originalRecipient);
    put(object, "validSince"_L1, asked.validSince);
    return object;
}

QJsonObject toObject(const DeliverBy &by)
{
    QJsonObject object{{u"seconds"_s, by.seconds}, {u"mode"_s, by.mode == DeliverBy::Mode::Return ? u"return"_s : u"notify"_s}};
    if (by.trace)
        object["trace"_L1] = true;
    return object;
}

/// RFC 2852 4: nine digits, and a time to come where the mail is to be returned after it.
bool isTime(const DeliverBy &by)
{
    return by.seconds <= longest && by.seconds >= (by.mode == DeliverBy::Mode::Return ? 1 : -longest);
}

} // namespace

QJsonObject requestsOf(const EnvelopeChoice &choice)
{
    const smtp::MailParameters &asked = choice.parameters;
    QJsonObject object;
    QJsonArray recipients;
    for (const RecipientChoice &recipient : choice.recipients)
        recipients << toObject(recipient);
    if (!recipients.isEmpty())
        object["recipients"_L1] = recipients;
    if (asked.requireTls)
        object["requireTls"_L1] = true;
    if (asked.deliverBy)
        object["deliverBy"_L1] = toObject(*asked.deliverBy);
    if (asked.holdFor)
        object["holdFor"_L1] = *asked.holdFor;
    put(object, "holdUntil"_L1, asked.holdUntil);
    if (asked.priority)
        object["priority"_L1] = *asked.priority;
    if (asked.submitter)
        object["submitter"_L1] = QString::fromUtf8(*asked.submitter);
    QJsonArray solicitation;
    for (const QByteArray &keyword : asked.solicitation)
        solicitation << QString::fromUtf8(keyword);
    if (!solicitation.isEmpty())
        object["solicit"_L1] = solicitation;
    return object;
}

void checkRequests(const smtp::MailParameters &asked, QList<ComposeProblem> &problems)
{
    static const QRegularExpression time(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z\\z"_s);
    static const QRegularExpression keyword(u"^[A-Za-z0-9.-]+:[A-Za-z0-9._:-]+\\z"_s);
    static const QRegularExpression address(u"^[^\\s@<>\\p{Cc}]+@[^\\s@<>\\p{Cc}]+\\z"_s);
    const auto wrong = [&problems](const QString &what) {
        problems.append({.field = Field::Requests, .code = ComposeProblem::Code::BadRequest, .detail = what});
    };
    if (asked.deliverBy && !isTime(*asked.deliverBy))
        wrong(u"BY=%1"_s.arg(asked.deliverBy->seconds));
    if (asked.holdFor && (*asked.holdFor < 1 || *asked.holdFor > longest))
        wrong(u"HOLDFOR=%1"_s.arg(*asked.holdFor));
    if (asked.priority && (*asked.priority < -9 || *asked.priority > 9)) // RFC 6710 4
        wrong(u"MT-PRIORITY=%1"_s.arg(*asked.priority));
    const QString until = QString::fromUtf8(asked.holdUntil);
    if (!until.isEmpty() && (asked.holdFor || !time.match(until).hasMatch() || !QDateTime::fromString(until, Qt::ISODateWithMs).isValid()))
        wrong(u"HOLDUNTIL="_s + until);
    for (const QByteArray &each : asked.solicitation) {
        if (!keyword.match(QString::fromUtf8(each)).hasMatch())
            wrong(u"SOLICIT="_s + QString::fromUtf8(each));
    }
    if (asked.submitter && !asked.submitter->isEmpty() && !address.match(QString::fromUtf8(*asked.submitter)).hasMatch())
        wrong(u"AUTH="_s + QString::fromUtf8(*asked.submitter));
}

void DraftReader::readRequests(const QJsonValue &value, EnvelopeChoice &choice)
{
    const QJsonObject from = object(value, u"postscope"_s);
    refuseOthers(from, u"postscope"_s,
                 {u"recipients"_s, u"requireTls"_s, u"deliverBy"_s, u"holdFor"_s, u"holdUntil"_s, u"priority"_s, u"submitter"_s, u"solicit"_s,
                  u"bodyEncoding"_s, u"charset"_s, u"flowed"_s, u"oldFileNames"_s, u"textFromHtml"_s, u"resent"_s});
    for (const QJsonValue &one : from["recipients"_L1].toArray())
        choice.recipients << recipientChoice(one, u"postscope.recipients[%1]"_s.arg(choice.recipients.size()));
    if (from.contains("recipients"_L1) && !from["recipients"_L1].isArray())
        fail(Kind::BadValue, u"postscope.recipients"_s);
    smtp::MailParameters &asked = choice.parameters;
    asked.requireTls = flag(from["requireTls"_L1], u"postscope.requireTls"_s);
    asked.deliverBy = deliverBy(from["deliverBy"_L1]);
    asked.holdFor = number(from["holdFor"_L1], u"postscope.holdFor"_s, 1, longest);
    asked.holdUntil = string(from["holdUntil"_L1], u"postscope.holdUntil"_s).toUtf8();
    if (const auto priority = number(from["priority"_L1], u"postscope.priority"_s, -9, 9))
        asked.priority = int(*priority);
    if (from.contains("submitter"_L1))
        asked.submitter = string(from["submitter"_L1], u"postscope.submitter"_s).toUtf8();
    const QString solicitation = strings(from["solicit"_L1], u"postscope.solicit"_s, u","_s);
    for (const QString &keyword : solicitation.split(u',', Qt::SkipEmptyParts))
        asked.solicitation << keyword.trimmed().toUtf8();
}

BodyEncoding DraftReader::bodyEncoding(const QJsonValue &value)
{
    const QString word = string(value, u"postscope.bodyEncoding"_s);
    const auto encoding = bodyEncodingNamed(word);
    if (!encoding && !word.isEmpty())
        fail(Kind::BadValue, u"postscope.bodyEncoding"_s);
    return encoding.value_or(BodyEncoding::Automatic);
}

RecipientChoice DraftReader::recipientChoice(const QJsonValue &value, const QString &place)
{
    const QJsonObject from = object(value, place);
    refuseOthers(from, place, {u"to"_s, u"notify"_s, u"orcpt"_s, u"validSince"_s});
    return {.addresses = addresses(from["to"_L1], place + u".to"_s),
            .notify = strings(from["notify"_L1], place + u".notify"_s, u","_s).toUpper().toUtf8(),
            .originalRecipient = string(from["orcpt"_L1], place + u".orcpt"_s).toUtf8(),
            .validSince = string(from["validSince"_L1], place + u".validSince"_s).toUtf8()};
}

std::optional<DeliverBy> DraftReader::deliverBy(const QJsonValue &value)
{
    const QString place = u"postscope.deliverBy"_s;
    const QJsonObject from = object(value, place);
    refuseOthers(from, place, {u"seconds"_s, u"mode"_s, u"trace"_s});
    if (from.isEmpty())
        return std::nullopt;
    const QString mode = string(from["mode"_L1], place + u".mode"_s);
    if (mode != "return"_L1 && mode != "notify"_L1)
        fail(Kind::BadValue, place + u".mode"_s);
    const bool returned = mode == "return"_L1;
    const auto seconds = number(from["seconds"_L1], place + u".seconds"_s, returned ? 1 : -longest, longest);
    if (!seconds)
        fail(Kind::BadValue, place + u".seconds"_s);
    return DeliverBy{seconds.value_or(0), returned ? DeliverBy::Mode::Return : DeliverBy::Mode::Notify, flag(from["trace"_L1], place + u".trace"_s)};
}

std::optional<qint64> DraftReader::number(const QJsonValue &value, const QString &place, qint64 least, qint64 most)
{
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    const double number = value.toDouble(std::nan(""));
    if (number >= double(least) && number <= double(most) && number == std::floor(number))
        return qint64(number);
    fail(Kind::BadValue, place);
    return std::nullopt;
}

bool DraftReader::flag(const QJsonValue &value, const QString &place)
{
    if (!value.isUndefined() && !value.isNull() && !value.isBool())
        fail(Kind::BadValue, place);
    return value.toBool();
}

} // namespace postscope::delivery
