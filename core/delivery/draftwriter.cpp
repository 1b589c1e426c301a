// SPDX-License-Identifier: MIT
#include "core/delivery/draftfile.h"
#include "core/delivery/draftrequests.h"
#include "core/delivery/listnames.h"
#include "core/delivery/transferencoding.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace postscope::delivery {

namespace {

using namespace Qt::StringLiterals;

void put(QJsonObject &object, QLatin1StringView key, const QString &value)
{
    if (!value.isEmpty())
        object[key] = value;
}

QString relativeTo(const QString &directory, const QString &path)
{
    const QString folder = QDir::cleanPath(QDir(directory).absolutePath()) + u'/';
    return !directory.isEmpty() && path.startsWith(folder) ? path.mid(folder.size()) : path;
}

void put(QJsonObject &object, QLatin1StringView key, const QByteArray &value)
{
    put(object, key, QString::fromUtf8(value));
}

void put(QJsonObject &object, QLatin1StringView key, bool value)
{
    if (value)
        object[key] = true;
}

QJsonArray toArray(const QList<CustomHeader> &headers)
{
    QJsonArray array;
    for (const CustomHeader &header : headers) {
        QJsonObject row{{u"key"_s, header.name}, {u"value"_s, header.value}};
        put(row, "prepared"_L1, header.prepared);
        array << row;
    }
    return array;
}

void putContent(QJsonObject &object, const QString &path, const QByteArray &content, const QString &directory)
{
    if (!path.isEmpty()) {
        object["path"_L1] = relativeTo(directory, path);
        return;
    }
    object["content"_L1] = QString::fromLatin1(content.toBase64());
    object["encoding"_L1] = u"base64"_s;
}

QJsonObject toObject(const Attachment &attachment, const QString &directory)
{
    QJsonObject object;
    putContent(object, attachment.path, attachment.content, directory);
    if (attachment.raw)
        return {{u"raw"_s, object}};
    put(object, "filename"_L1, attachment.fileName);
    put(object, "contentType"_L1, attachment.contentType);
    put(object, "cid"_L1, attachment.contentId);
    put(object, "contentDisposition"_L1, attachment.disposition);
    put(object, "contentTransferEncoding"_L1, QString(name(attachment.encoding)));
    if (!attachment.headers.isEmpty())
        object["headers"_L1] = toArray(attachment.headers);
    return object;
}

void put(QJsonObject &object, QLatin1StringView key, const QList<Attachment> &parts, const QString &directory)
{
    QJsonArray array;
    for (const Attachment &part : parts)
        array << toObject(part, directory);
    if (!array.isEmpty())
        object[key] = array;
}

QJsonObject toObject(const CalendarEvent &event, const QString &directory)
{
    QJsonObject object{{u"method"_s, QString::fromUtf8(event.method)}};
    putContent(object, event.path, event.content, directory);
    if (event.alsoFile)
        put(object, "filename"_L1, event.fileName);
    else
        object["filename"_L1] = false;
    return object;
}

QJsonObject toObject(const QList<ListHeader> &list)
{
    QJsonObject object;
    for (const ListHeader &row : list) {
        const QString name = QString::fromUtf8(canonicalListName(row.name).value_or(row.name).toLower());
        QJsonObject entry{{u"url"_s, row.url}};
        put(entry, "comment"_L1, row.comment);
        QJsonArray rows = object[name].toArray();
        rows << entry;
        object[name] = rows;
    }
    return object;
}

void putEnvelope(QJsonObject &message, const EnvelopeChoice &choice)
{
    if (choice.overridden)
        message["envelope"_L1] = QJsonObject{{u"from"_s, choice.mailFrom}, {u"to"_s, choice.rcptTo}};
    QJsonObject dsn;
    put(dsn, "id"_L1, QString::fromUtf8(choice.dsnEnvelopeId));
    put(dsn, "return"_L1, QString::fromUtf8(choice.dsnReturn));
    put(dsn, "notify"_L1, QString::fromUtf8(choice.dsnNotify));
    if (!dsn.isEmpty())
        message["dsn"_L1] = dsn;
}

void putTexts(QJsonObject &message, const Draft &draft, const QString &directory)
{
    put(message, "text"_L1, draft.text);
    put(message, "html"_L1, draft.html);
    put(message, "watchHtml"_L1, draft.watchHtml);
    put(message, "amp"_L1, draft.amp);
    put(message, "alternatives"_L1, draft.alternatives, directory);
    if (draft.event)
        message["icalEvent"_L1] = toObject(*draft.event, directory);
    put(message, "textEncoding"_L1, QString(name(draft.texts.encoding)));
    put(message, "attachDataUrls"_L1, draft.texts.attachDataUrls);
}

QJsonObject choicesOf(const Draft &draft)
{
    QJsonObject choices = requestsOf(draft.envelope);
    if (draft.encoding != BodyEncoding::Automatic)
        choices["bodyEncoding"_L1] = QString(name(draft.encoding));
    if (draft.texts.charset != "utf-8")
        put(choices, "charset"_L1, draft.texts.charset);
    put(choices, "flowed"_L1, draft.texts.flowed);
    put(choices, "textFromHtml"_L1, draft.texts.fromHtml);
    put(choices, "oldFileNames"_L1, draft.texts.oldNames);
    put(choices, "resent"_L1, draft.resent);
    return choices;
}

} // namespace

QByteArray draftToJson(const Draft &draft, const QString &directory)
{
    QJsonObject message;
    if (draft.raw)
        message["raw"_L1] = toObject(*draft.raw, directory)["raw"_L1];
    put(message, "from"_L1, draft.from);
    put(message, "sender"_L1, draft.sender);
    put(message, "replyTo"_L1, draft.replyTo);
    put(message, "to"_L1, draft.to);
    put(message, "cc"_L1, draft.cc);
    put(message, "bcc"_L1, draft.bcc);
    put(message, "subject"_L1, draft.subject);
    put(message, "inReplyTo"_L1, draft.inReplyTo);
    put(message, "references"_L1, draft.references);
    putTexts(message, draft, directory);
    put(message, "attachments"_L1, draft.attachments, directory);
    put(message, "messageId"_L1, draft.messageId);
    if (draft.date)
        message["date"_L1] = draft.date->toString(Qt::ISODateWithMs);
    if (draft.importance != Importance::Normal)
        message["priority"_L1] = draft.importance == Importance::High ? u"high"_s : u"low"_s;
    if (!draft.headers.isEmpty())
        message["headers"_L1] = toArray(draft.headers);
    if (!draft.list.isEmpty())
        message["list"_L1] = toObject(draft.list);
    putEnvelope(message, draft.envelope);
    if (const QJsonObject choices = choicesOf(draft); !choices.isEmpty())
        message["postscope"_L1] = choices;
    return QJsonDocument(message).toJson();
}

} // namespace postscope::delivery
