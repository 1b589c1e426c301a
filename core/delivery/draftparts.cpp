// SPDX-License-Identifier: MIT
#include "core/delivery/dataurls.h"
#include "core/delivery/draftreader.h"
#include "core/delivery/transferencoding.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace postscope::delivery {

using namespace Qt::StringLiterals;

namespace {

// One letter is a drive.
bool isUrl(const QString &path)
{
    static const QRegularExpression scheme(u"^([A-Za-z][A-Za-z0-9+.-]+://|file:)"_s);
    return scheme.match(path).hasMatch();
}

} // namespace

QList<Attachment> DraftReader::parts(const QJsonValue &value, const QString &place)
{
    QList<Attachment> all;
    if (!isAbsent(value) && !value.isArray())
        fail(Kind::BadValue, place);
    for (const QJsonValue &one : value.toArray())
        all << part(one, item(place, all.size()));
    return all;
}

Attachment DraftReader::part(const QJsonValue &value, const QString &place)
{
    const QJsonObject from = value.toObject();
    if (!value.isObject())
        fail(Kind::BadValue, place);
    refuseOthers(from, place,
                 {u"path"_s, u"href"_s, u"httpHeaders"_s, u"content"_s, u"encoding"_s, u"filename"_s, u"contentType"_s, u"contentDisposition"_s, u"cid"_s,
                  u"contentTransferEncoding"_s, u"headers"_s, u"raw"_s});
    if (!isAbsent(from["raw"_L1])) {
        refuseOthers(from, place, {u"raw"_s});
        return rawPart(from["raw"_L1], below(place, "raw"_L1));
    }
    Attachment to;
    to.fileName = string(from["filename"_L1], below(place, "filename"_L1));
    to.contentType = string(from["contentType"_L1], below(place, "contentType"_L1)).toUtf8();
    to.contentId = string(from["cid"_L1], below(place, "cid"_L1)).toUtf8();
    to.disposition = string(from["contentDisposition"_L1], below(place, "contentDisposition"_L1)).toUtf8();
    to.headers = headers(from["headers"_L1], below(place, "headers"_L1));
    to.encoding = transferEncoding(from["contentTransferEncoding"_L1], below(place, "contentTransferEncoding"_L1));
    readContent(from, to, place);
    return to;
}

// "path" or "content", one of them, and one alone.
void DraftReader::readContent(const QJsonObject &from, Attachment &to, const QString &place)
{
    if (!isAbsent(from["href"_L1]))
        fail(Kind::Remote, below(place, "href"_L1));
    const bool inFile = !isAbsent(from["path"_L1]);
    if (inFile != isAbsent(from["content"_L1]))
        fail(Kind::BadValue, below(place, inFile ? "content"_L1 : "path"_L1));
    if (!inFile) {
        to.content = content(from["content"_L1], string(from["encoding"_L1], below(place, "encoding"_L1)), place);
        return;
    }
    const QString path = string(from["path"_L1], below(place, "path"_L1));
    if (!path.startsWith("data:"_L1, Qt::CaseInsensitive)) {
        to.path = filePath(path, below(place, "path"_L1));
        return;
    }
    const auto data = parseDataUrl(path);
    if (!data)
        fail(Kind::BadValue, below(place, "path"_L1));
    to.content = data ? data->content : QByteArray();
    if (data && to.contentType.isEmpty())
        to.contentType = data->contentType;
}

Attachment DraftReader::rawPart(const QJsonValue &value, const QString &place)
{
    Attachment to;
    to.raw = true;
    if (value.isObject()) {
        refuseOthers(value.toObject(), place, {u"path"_s, u"href"_s, u"content"_s, u"encoding"_s});
        readContent(value.toObject(), to, place);
    } else {
        to.content = content(value, {}, place);
    }
    return to;
}

mime::TransferEncoding DraftReader::transferEncoding(const QJsonValue &value, const QString &place)
{
    const auto encoding = transferEncodingNamed(string(value, place));
    if (!encoding)
        fail(Kind::BadValue, place);
    return encoding.value_or(mime::TransferEncoding::Automatic);
}

QString DraftReader::filePath(const QString &path, const QString &place)
{
    if (isUrl(path))
        fail(Kind::Remote, place);
    if (path.isEmpty() || path.contains(QChar(0)) || !m_filesAllowed)
        fail(Kind::BadValue, place);
    return QDir::cleanPath(m_directory.absoluteFilePath(path));
}

QByteArray DraftReader::content(const QJsonValue &value, const QString &encoding, const QString &place)
{
    if (value.isObject()) {
        const QString inner = below(place, "content"_L1);
        const QJsonObject object = value.toObject();
        refuseOthers(object, inner, {u"content"_s, u"encoding"_s});
        if (!object["content"_L1].isString() || !encoding.isEmpty())
            fail(Kind::BadValue, below(inner, "content"_L1));
        return content(object["content"_L1].toString(), string(object["encoding"_L1], below(inner, "encoding"_L1)), inner);
    }
    return decoded(string(value, below(place, "content"_L1)), encoding, place);
}

QByteArray DraftReader::decoded(const QString &text, const QString &encoding, const QString &place)
{
    const QByteArray octets = text.toUtf8();
    if (encoding.isEmpty() || encoding == "utf8"_L1 || encoding == "utf-8"_L1)
        return octets;
    if (encoding == "base64"_L1) {
        // Lines of base64 are common, and harmless.
        const auto decoded = QByteArray::fromBase64Encoding(QByteArray(octets).replace('\n', "").replace('\r', ""), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            fail(Kind::BadValue, below(place, "content"_L1));
        return decoded.decoded;
    }
    const QByteArray decoded = QByteArray::fromHex(octets);
    if (encoding != "hex"_L1)
        fail(Kind::BadValue, below(place, "encoding"_L1));
    else if (decoded.toHex() != octets.toLower())
        fail(Kind::BadValue, below(place, "content"_L1));
    return decoded;
}

void DraftReader::readTexts(const QJsonObject &message, Draft &draft)
{
    draft.text = text(message["text"_L1], u"text"_s);
    draft.html = text(message["html"_L1], u"html"_s);
    draft.watchHtml = text(message["watchHtml"_L1], u"watchHtml"_s);
    draft.amp = text(message["amp"_L1], u"amp"_s);
    draft.alternatives = parts(message["alternatives"_L1], u"alternatives"_s);
    draft.event = event(message["icalEvent"_L1]);
    draft.texts.encoding = transferEncoding(message["textEncoding"_L1], u"textEncoding"_s);
    draft.texts.attachDataUrls = flag(message["attachDataUrls"_L1], u"attachDataUrls"_s);
}

// A string in the message's "encoding", or {"content", "encoding"}, or {"path"} of a file in UTF-8.
QString DraftReader::text(const QJsonValue &value, const QString &place)
{
    if (!value.isObject()) {
        const bool plain = m_textEncoding.isEmpty() || m_textEncoding == "utf-8"_L1 || m_textEncoding == "utf8"_L1;
        return plain ? string(value, place) : QString::fromUtf8(decoded(string(value, place), m_textEncoding, place));
    }
    const QJsonObject from = value.toObject();
    refuseOthers(from, place, {u"path"_s, u"href"_s, u"content"_s, u"encoding"_s, u"contentType"_s});
    Attachment to;
    readContent(from, to, place);
    if (to.path.isEmpty())
        return QString::fromUtf8(to.content);
    QFile file(to.path);
    if (m_failure)
        return {};
    // Asked before it is opened: a pipe would wait for its other end.
    if (!QFileInfo(to.path).isFile() || !file.open(QIODevice::ReadOnly) || file.size() > maxDraftFile) {
        fail(Kind::BadValue, below(place, "path"_L1));
        return {};
    }
    return QString::fromUtf8(file.read(maxDraftFile));
}

// A string, or {"method", "filename" or false, "content" or "path", "encoding"}.
std::optional<CalendarEvent> DraftReader::event(const QJsonValue &value)
{
    if (isAbsent(value))
        return std::nullopt;
    CalendarEvent event;
    if (!value.isObject()) {
        event.content = string(value, u"icalEvent"_s).toUtf8();
        return event;
    }
    const QJsonObject from = value.toObject();
    refuseOthers(from, u"icalEvent"_s, {u"method"_s, u"filename"_s, u"path"_s, u"href"_s, u"content"_s, u"encoding"_s});
    if (const QString method = string(from["method"_L1], u"icalEvent.method"_s); !method.isEmpty())
        event.method = method.toUpper().toUtf8();
    event.alsoFile = from["filename"_L1] != QJsonValue(false);
    if (event.alsoFile)
        event.fileName = string(from["filename"_L1], u"icalEvent.filename"_s);
    Attachment to;
    readContent(from, to, u"icalEvent"_s);
    event.path = to.path;
    event.content = to.content;
    return event;
}

// What Nodemailer has no key for.
void DraftReader::readChoices(const QJsonObject &from, Draft &draft)
{
    draft.encoding = bodyEncoding(from["bodyEncoding"_L1]);
    if (const QString charset = string(from["charset"_L1], u"postscope.charset"_s); !charset.isEmpty())
        draft.texts.charset = charset.toLower().toUtf8();
    draft.texts.flowed = flag(from["flowed"_L1], u"postscope.flowed"_s);
    draft.texts.fromHtml = flag(from["textFromHtml"_L1], u"postscope.textFromHtml"_s);
    draft.texts.oldNames = flag(from["oldFileNames"_L1], u"postscope.oldFileNames"_s);
    draft.resent = flag(from["resent"_L1], u"postscope.resent"_s);
}

// A finished mail: what would be written into it has no place beside it, but what its Resent-* fields are made of. Who it goes from and to may be
// told, as in Nodemailer.
void DraftReader::readRaw(const QJsonObject &message, Draft &draft)
{
    if (isAbsent(message["raw"_L1]))
        return;
    QStringList known{u"raw"_s,
                      u"envelope"_s,
                      u"from"_s,
                      u"to"_s,
                      u"cc"_s,
                      u"bcc"_s,
                      u"dsn"_s,
                      u"requireTLS"_s,
                      u"postscope"_s,
                      u"disableUrlAccess"_s,
                      u"disableFileAccess"_s};
    if (draft.resent)
        known << u"sender"_s << u"messageId"_s << u"date"_s;
    refuseOthers(message, {}, known);
    draft.raw = rawPart(message["raw"_L1], u"raw"_s);
}

std::optional<QDateTime> DraftReader::dateOf(const QJsonValue &value)
{
    if (value.isDouble())
        return QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC);
    QDateTime date = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!date.isValid())
        date = QDateTime::fromString(value.toString(), Qt::RFC2822Date);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace postscope::delivery
