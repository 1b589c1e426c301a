// SPDX-License-Identifier: MIT
#include "core/transcript/transcript.h"
#include "ui/text/pastedtext.h"

#include <QJsonArray>

namespace postscope::text {

using namespace Qt::StringLiterals;
using explain::Pasted;
using explain::ReportedRecipient;

namespace {

QString kindOf(Pasted::Kind kind)
{
    switch (kind) {
    case Pasted::Kind::Nothing:
        return u"nothing"_s;
    case Pasted::Kind::Replies:
        return u"replies"_s;
    case Pasted::Kind::Ehlo:
        return u"ehlo"_s;
    case Pasted::Kind::Keywords:
        return u"keywords"_s;
    case Pasted::Kind::Report:
        return u"report"_s;
    case Pasted::Kind::Bounce:
        return u"bounce"_s;
    }
    Q_UNREACHABLE();
    return {};
}

QString actionOf(ReportedRecipient::Action action)
{
    switch (action) {
    case ReportedRecipient::Action::Failed:
        return u"failed"_s;
    case ReportedRecipient::Action::Delayed:
        return u"delayed"_s;
    case ReportedRecipient::Action::Delivered:
        return u"delivered"_s;
    case ReportedRecipient::Action::Relayed:
        return u"relayed"_s;
    case ReportedRecipient::Action::Expanded:
        return u"expanded"_s;
    case ReportedRecipient::Action::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
    return {};
}

QString toneOf(ExplainedItem::Tone tone)
{
    switch (tone) {
    case ExplainedItem::Tone::Plain:
        return u"plain"_s;
    case ExplainedItem::Tone::Good:
        return u"good"_s;
    case ExplainedItem::Tone::Later:
        return u"later"_s;
    case ExplainedItem::Tone::Bad:
        return u"bad"_s;
    }
    Q_UNREACHABLE();
    return {};
}

QJsonValue orNull(const QByteArray &octets)
{
    return octets.isEmpty() ? QJsonValue() : QJsonValue(QString::fromUtf8(octets));
}

QJsonValue orNull(const std::optional<smtp::EnhancedCode> &code)
{
    return code ? QJsonValue(QString::fromLatin1(code->toByteArray())) : QJsonValue();
}

QJsonArray listOf(const QByteArrayList &lines)
{
    QJsonArray list;
    for (const QByteArray &line : lines)
        list << QString::fromUtf8(line);
    return list;
}

QJsonValue toJson(const smtp::Reply &reply)
{
    return QJsonObject{{u"code"_s, reply.code == 0 ? QJsonValue() : QJsonValue(reply.code)}, {u"lines"_s, listOf(reply.lines)}};
}

QJsonObject toJson(const explain::FoundReply &found)
{
    QJsonObject object = toJson(found.reply).toObject();
    object[u"enhanced"_s] = orNull(found.enhanced);
    object[u"phase"_s] = found.phase ? QJsonValue(QString(transcript::name(*found.phase))) : QJsonValue();
    object[u"recipient"_s] = orNull(found.recipient);
    object[u"host"_s] = orNull(found.host);
    return object;
}

QJsonObject toJson(const ReportedRecipient &recipient)
{
    return {{u"finalRecipient"_s, orNull(recipient.finalRecipient)},
            {u"originalRecipient"_s, orNull(recipient.originalRecipient)},
            {u"action"_s, actionOf(recipient.action)},
            {u"status"_s, orNull(recipient.status)},
            {u"remoteMta"_s, orNull(recipient.remoteMta)},
            {u"diagnosticType"_s, orNull(recipient.diagnosticType)},
            {u"diagnostic"_s, orNull(recipient.diagnostic)},
            {u"reply"_s, recipient.reply ? toJson(*recipient.reply) : QJsonValue()},
            {u"lastAttempt"_s, orNull(recipient.lastAttempt)},
            {u"willRetryUntil"_s, orNull(recipient.willRetryUntil)}};
}

QJsonValue toJson(const std::optional<explain::Report> &report)
{
    if (!report)
        return {};
    QJsonArray recipients;
    for (const ReportedRecipient &recipient : report->recipients)
        recipients << toJson(recipient);
    return QJsonObject{{u"reportingMta"_s, orNull(report->reportingMta)},
                       {u"receivedFromMta"_s, orNull(report->receivedFromMta)},
                       {u"envelopeId"_s, orNull(report->envelopeId)},
                       {u"arrivalDate"_s, orNull(report->arrivalDate)},
                       {u"subject"_s, orNull(report->subject.toUtf8())},
                       {u"messageId"_s, orNull(report->messageId)},
                       {u"recipients"_s, recipients}};
}

QJsonObject toJson(const CodeText &code)
{
    return {{u"code"_s, code.code},   {u"name"_s, code.name},     {u"meaning"_s, code.meaning},
            {u"cause"_s, code.cause}, {u"action"_s, code.action}, {u"specification"_s, QJsonArray::fromStringList(code.specification)}};
}

QJsonObject toJson(const ExplainedItem &item)
{
    QJsonArray facts;
    for (const ExplainedItem::Fact &fact : item.facts)
        facts << QJsonObject{{u"label"_s, fact.label}, {u"value"_s, fact.value}};
    QJsonArray codes;
    for (const CodeText &code : item.codes)
        codes << toJson(code);
    return {{u"tone"_s, toneOf(item.tone)},
            {u"headline"_s, item.headline},
            {u"words"_s, item.words},
            {u"meaning"_s, item.meaning},
            {u"facts"_s, facts},
            {u"codes"_s, codes},
            {u"specification"_s, QJsonArray::fromStringList(item.specification)}};
}

} // namespace

QJsonObject toJson(const Pasted &pasted, const ExplainedPaste &explained)
{
    QJsonArray replies;
    for (const explain::FoundReply &found : pasted.replies)
        replies << toJson(found);
    QJsonArray offered;
    for (const smtp::Capability &capability : pasted.offered)
        offered << QJsonObject{{u"keyword"_s, QString::fromUtf8(capability.keyword)}, {u"parameters"_s, listOf(capability.parameters)}};
    QJsonArray items;
    for (const ExplainedItem &item : explained.items)
        items << toJson(item);
    return {{u"kind"_s, kindOf(explained.isEmpty() ? Pasted::Kind::Nothing : pasted.kind)},
            {u"summary"_s, explained.summary},
            {u"truncated"_s, explained.truncated},
            {u"replies"_s, replies},
            {u"offered"_s, offered},
            {u"report"_s, toJson(pasted.report)},
            {u"items"_s, items}};
}

} // namespace postscope::text
