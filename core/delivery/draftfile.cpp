// SPDX-License-Identifier: MIT
#include "core/delivery/draftfile.h"
#include "core/delivery/draftreader.h"
#include "core/delivery/draftrequests.h"
#include "core/delivery/listnames.h"

#include <QJsonDocument>

namespace postscope::delivery {

namespace {

using namespace Qt::StringLiterals;
using Kind = DraftFileFailure::Kind;

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

QJsonObject toObject(const Attachment &attachment, const QString &directory)
{
    QJsonObject object;
    if (attachment.path.isEmpty()) {
        object["content"_L1] = QString::fromLatin1(attachment.content.toBase64());
        object["encoding"_L1] = u"base64"_s;
    } else {
        object["path"_L1] = relativeTo(directory, attachment.path);
    }
    put(object, "filename"_L1, attachment.fileName);
    put(object, "contentType"_L1, QString::fromUtf8(attachment.contentType));
    put(object, "cid"_L1, QString::fromUtf8(attachment.contentId));
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

QJsonArray toArray(const QList<CustomHeader> &headers)
{
    QJsonArray array;
    for (const CustomHeader &header : headers)
        array << QJsonObject{{u"key"_s, header.name}, {u"value"_s, header.value}};
    return array;
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
    if (const QJsonObject requests = requestsOf(choice); !requests.isEmpty())
        message["postscope"_L1] = requests;
}

} // namespace

Result<Draft, DraftFileFailure> draftFromJson(const QByteArray &json, const QString &directory)
{
    if (json.size() > maxDraftFile)
        return Unexpected(DraftFileFailure{.kind = Kind::TooLarge, .path = {}, .detail = QString::number(json.size())});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Unexpected(DraftFileFailure{
            .kind = Kind::Malformed, .path = {}, .detail = error.errorString(), .line = int(json.first(qMin(error.offset, int(json.size()))).count('\n')) + 1});
    if (!document.isObject())
        return Unexpected(DraftFileFailure{.kind = Kind::Malformed, .path = {}, .detail = u"{"_s, .line = 1});
    return DraftReader(directory).read(document.object());
}

QByteArray draftToJson(const Draft &draft, const QString &directory)
{
    QJsonObject message;
    put(message, "from"_L1, draft.from);
    put(message, "sender"_L1, draft.sender);
    put(message, "replyTo"_L1, draft.replyTo);
    put(message, "to"_L1, draft.to);
    put(message, "cc"_L1, draft.cc);
    put(message, "bcc"_L1, draft.bcc);
    put(message, "subject"_L1, draft.subject);
    put(message, "inReplyTo"_L1, draft.inReplyTo);
    put(message, "references"_L1, draft.references);
    put(message, "text"_L1, draft.text);
    put(message, "html"_L1, draft.html);
    QJsonArray attachments;
    for (const Attachment &attachment : draft.attachments)
        attachments << toObject(attachment, directory);
    if (!attachments.isEmpty())
        message["attachments"_L1] = attachments;
    if (!draft.headers.isEmpty())
        message["headers"_L1] = toArray(draft.headers);
    if (!draft.list.isEmpty())
        message["list"_L1] = toObject(draft.list);
    putEnvelope(message, draft.envelope);
    if (draft.encoding != BodyEncoding::Automatic) {
        QJsonObject requests = message["postscope"_L1].toObject();
        requests["bodyEncoding"_L1] = QString(name(draft.encoding));
        message["postscope"_L1] = requests;
    }
    return QJsonDocument(message).toJson();
}

} // namespace postscope::delivery
