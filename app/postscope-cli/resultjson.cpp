// SPDX-License-Identifier: MIT
#include "app/postscope-cli/resultjson.h"

#include "app/postscope-cli/tlsresult.h"

#include "core/transcript/transcript.h"
#include "ui/text/sentences.h"

#include <QJsonArray>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

using delivery::Outcome;
using smtp::RecipientResult;

double milliseconds(std::chrono::nanoseconds time)
{
    return double(std::chrono::duration_cast<std::chrono::microseconds>(time).count()) / 1000.0;
}

QString text(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

QJsonObject timingsOf(const delivery::Timings &timings)
{
    return {{u"connect"_s, milliseconds(timings.connect)}, {u"greeting"_s, milliseconds(timings.greeting)}, {u"tls"_s, milliseconds(timings.tls)},
            {u"auth"_s, milliseconds(timings.auth)},       {u"envelope"_s, milliseconds(timings.envelope)}, {u"message"_s, milliseconds(timings.message)},
            {u"total"_s, milliseconds(timings.total)}};
}

QJsonValue errorOf(const std::optional<smtp::Failure> &failure)
{
    if (!failure)
        return QJsonValue::Null;
    return QJsonObject{{u"kind"_s, QString(name(failure->kind))},
                       {u"reason"_s, QString(name(failure->reason))},
                       {u"phase"_s, QString(transcript::name(failure->phase))},
                       {u"responseCode"_s, failure->reply ? QJsonValue(failure->reply->code) : QJsonValue::Null},
                       {u"response"_s, failure->reply ? QJsonValue(text(failure->reply->toByteArray())) : QJsonValue::Null},
                       {u"detail"_s, failure->detail},
                       {u"message"_s, text::explain(*failure).headline}};
}

/// RFC 3463, RFC 7505: what a server would have said of a domain that has none.
QJsonValue statusOf(const smtp::Failure &failure)
{
    if (failure.reply && failure.reply->enhanced())
        return text(failure.reply->enhanced()->toByteArray());
    switch (failure.reason) {
    case smtp::Failure::Reason::NullMx:
        return u"5.1.10"_s;
    case smtp::Failure::Reason::DomainNotFound:
        return u"5.1.2"_s;
    case smtp::Failure::Reason::NoMailServer:
        return u"5.4.4"_s;
    case smtp::Failure::Reason::DomainLookupFailed:
        return u"4.4.3"_s;
    default:
        return QJsonValue::Null;
    }
}

QJsonArray deliveriesOf(const Outcome &outcome)
{
    QJsonArray array;
    for (const delivery::DomainDelivery &one : outcome.deliveries) {
        QJsonArray recipients;
        for (const qsizetype place : one.places)
            recipients.append(text(outcome.envelope.recipients.at(place).address));
        array.append(QJsonObject{{u"domain"_s, one.domain},
                                 {u"host"_s, one.host.isEmpty() ? QJsonValue::Null : QJsonValue(one.host)},
                                 {u"address"_s, one.address.isEmpty() ? QJsonValue::Null : QJsonValue(one.address)},
                                 {u"hostsTried"_s, one.hostsTried},
                                 {u"recipients"_s, recipients},
                                 {u"verdict"_s, QString(name(one.verdict))},
                                 {u"response"_s, one.content ? QJsonValue(text(one.content->toByteArray())) : QJsonValue::Null},
                                 {u"queueId"_s, one.queueId.isEmpty() ? QJsonValue::Null : QJsonValue(text(one.queueId))},
                                 {u"tls"_s, toJson(one.tls)},
                                 {u"status"_s, one.failure ? statusOf(*one.failure) : QJsonValue::Null},
                                 {u"error"_s, errorOf(one.failure)}});
    }
    return array;
}

QJsonObject rejection(const RecipientResult &result, const smtp::Receipt &receipt)
{
    QJsonObject object{{u"recipient"_s, text(result.address)}};
    if (result.reply) {
        object[u"response"_s] = text(result.reply->toByteArray());
        object[u"responseCode"_s] = result.reply->code;
        object[u"command"_s] = result.reply == receipt.content ? u"DATA"_s : u"RCPT TO"_s;
    }
    return object;
}

QJsonArray capabilitiesOf(const smtp::Session &session)
{
    QJsonArray lines;
    for (const smtp::Capability &capability : session.current.list())
        lines.append(text((QByteArrayList{capability.keyword} + capability.parameters).join(' ')));
    return lines;
}

QJsonObject envelopeOf(const smtp::Envelope &envelope)
{
    QJsonArray recipients;
    for (const smtp::Recipient &recipient : envelope.recipients)
        recipients.append(text(recipient.address));
    return {{u"from"_s, text(envelope.sender)}, {u"to"_s, recipients}};
}

/// What became of each, in the order of the envelope; a session that ended before MAIL has no receipt for any.
QList<RecipientResult> recipientsOf(const Outcome &outcome)
{
    QList<RecipientResult> results = outcome.receipt.recipients;
    for (qsizetype index = results.size(); index < outcome.envelope.recipients.size(); ++index)
        results.append({.address = outcome.envelope.recipients.at(index).address});
    return results;
}

void addRecipients(QJsonObject &object, const Outcome &outcome)
{
    QJsonArray accepted, rejected, rejectedErrors, unknown;
    for (const RecipientResult &result : recipientsOf(outcome)) {
        switch (result.state) {
        case RecipientResult::State::Accepted:
            accepted.append(text(result.address));
            break;
        case RecipientResult::State::Unknown:
            unknown.append(text(result.address));
            break;
        case RecipientResult::State::NotTried:
        case RecipientResult::State::Later:
        case RecipientResult::State::Refused:
            rejected.append(text(result.address));
            rejectedErrors.append(rejection(result, outcome.receipt));
            break;
        }
    }
    object[u"accepted"_s] = accepted;
    object[u"rejected"_s] = rejected;
    object[u"rejectedErrors"_s] = rejectedErrors;
    object[u"unknown"_s] = unknown;
}

} // namespace

QJsonObject toJson(const Outcome &outcome)
{
    QJsonObject object{
        {u"verdict"_s, QString(name(outcome.verdict()))},
        {u"ehlo"_s, capabilitiesOf(outcome.session)},
        {u"envelopeTime"_s, milliseconds(outcome.timings.envelope)},
        {u"messageTime"_s, milliseconds(outcome.timings.message)},
        {u"messageSize"_s, outcome.messageSize},
        {u"response"_s, outcome.receipt.content ? QJsonValue(text(outcome.receipt.content->toByteArray())) : QJsonValue::Null},
        {u"envelope"_s, envelopeOf(outcome.envelope)},
        {u"messageId"_s, text(outcome.messageId)},
        {u"queueId"_s, outcome.queueId.isEmpty() ? QJsonValue::Null : QJsonValue(text(outcome.queueId))},
        {u"tls"_s, toJson(outcome.tls)},
        {u"auth"_s, outcome.session.mechanism.isEmpty() ? QJsonValue::Null : QJsonValue(text(outcome.session.mechanism))},
        {u"timings"_s, timingsOf(outcome.timings)},
        {u"error"_s, errorOf(outcome.failure)},
    };
    addRecipients(object, outcome);
    if (!outcome.deliveries.isEmpty())
        object[u"deliveries"_s] = deliveriesOf(outcome);
    return object;
}

QJsonObject toJson(const delivery::MailResult &result)
{
    Outcome outcome;
    outcome.receipt = result.receipt;
    QJsonObject object{{u"row"_s, result.number + 1},
                       {u"verdict"_s, QString(name(result.verdict()))},
                       {u"messageId"_s, text(result.messageId)},
                       {u"response"_s, result.receipt.content ? QJsonValue(text(result.receipt.content->toByteArray())) : QJsonValue::Null},
                       {u"error"_s, errorOf(result.failure)}};
    addRecipients(object, outcome);
    return object;
}

} // namespace postscope::cli
