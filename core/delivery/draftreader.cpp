// SPDX-License-Identifier: MIT
#include "core/delivery/draftreader.h"

#include "core/delivery/listnames.h"
#include "core/mime/mailbox.h"

#include <QRegularExpression>

namespace postscope::delivery {

using namespace Qt::StringLiterals;

namespace {

QString below(const QString &place, QLatin1StringView key)
{
    return place.isEmpty() ? QString(key) : place + u'.' + key;
}

QString item(const QString &place, qsizetype index)
{
    return place + u'[' + QString::number(index) + u']';
}

bool isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

// A URL is fetched by nobody here; one letter is a drive.
bool isUrl(const QString &path)
{
    static const QRegularExpression scheme(u"^(data:|[A-Za-z][A-Za-z0-9+.-]+://|file:)"_s);
    return scheme.match(path).hasMatch();
}

// As Nodemailer has it: an address is a mailto:, and what has no scheme is a host.
QString listUrl(const QString &url)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:"_s);
    if (url.isEmpty() || scheme.match(url).hasMatch())
        return url;
    return (url.contains(u'@') ? u"mailto:"_s : u"http://"_s) + url;
}

} // namespace

Result<Draft, DraftFileFailure> DraftReader::read(const QJsonObject &message)
{
    refuseOthers(message, {},
                 {u"from"_s, u"sender"_s, u"replyTo"_s, u"to"_s, u"cc"_s, u"bcc"_s, u"subject"_s, u"inReplyTo"_s, u"references"_s, u"text"_s, u"html"_s,
                  u"attachments"_s, u"headers"_s, u"list"_s, u"envelope"_s, u"dsn"_s, u"postscope"_s});
    Draft draft;
    draft.from = addresses(message["from"_L1], u"from"_s);
    draft.sender = addresses(message["sender"_L1], u"sender"_s);
    draft.replyTo = addresses(message["replyTo"_L1], u"replyTo"_s);
    draft.to = addresses(message["to"_L1], u"to"_s);
    draft.cc = addresses(message["cc"_L1], u"cc"_s);
    draft.bcc = addresses(message["bcc"_L1], u"bcc"_s);
    draft.subject = string(message["subject"_L1], u"subject"_s);
    draft.inReplyTo = string(message["inReplyTo"_L1], u"inReplyTo"_s);
    draft.references = strings(message["references"_L1], u"references"_s, u" "_s);
    draft.text = string(message["text"_L1], u"text"_s);
    draft.html = string(message["html"_L1], u"html"_s);
    draft.attachments = attachments(message["attachments"_L1]);
    draft.headers = headers(message["headers"_L1]);
    draft.list = list(message["list"_L1]);
    readEnvelope(message["envelope"_L1], draft.envelope);
    readDsn(message["dsn"_L1], draft.envelope);
    readRequests(message["postscope"_L1], draft.envelope);
    draft.encoding = bodyEncoding(message["postscope"_L1].toObject()["bodyEncoding"_L1]);
    if (m_failure)
        return Unexpected(*m_failure);
    return draft;
}

void DraftReader::fail(Kind kind, const QString &place)
{
    if (!m_failure)
        m_failure = DraftFileFailure{.kind = kind, .path = {}, .detail = place};
}

void DraftReader::refuseOthers(const QJsonObject &object, const QString &place, const QStringList &known)
{
    for (const QString &key : object.keys()) {
        if (!known.contains(key))
            fail(Kind::UnsupportedKey, place.isEmpty() ? key : place + u'.' + key);
    }
}

QString DraftReader::string(const QJsonValue &value, const QString &place)
{
    if (!isAbsent(value) && !value.isString())
        fail(Kind::BadValue, place);
    return value.toString();
}

QJsonObject DraftReader::object(const QJsonValue &value, const QString &place)
{
    if (!isAbsent(value) && !value.isObject())
        fail(Kind::BadValue, place);
    return value.toObject();
}

QString DraftReader::strings(const QJsonValue &value, const QString &place, const QString &separator)
{
    if (!value.isArray())
        return string(value, place);
    QStringList all;
    for (const QJsonValue &one : value.toArray())
        all << string(one, item(place, all.size()));
    return all.join(separator);
}

QString DraftReader::addresses(const QJsonValue &value, const QString &place)
{
    if (!value.isArray())
        return mailbox(value, place);
    QStringList all;
    for (const QJsonValue &one : value.toArray())
        all << mailbox(one, item(place, all.size()));
    return all.join(u", "_s);
}

QString DraftReader::mailbox(const QJsonValue &value, const QString &place)
{
    if (!value.isObject())
        return string(value, place);
    const QJsonObject object = value.toObject();
    refuseOthers(object, place, {u"name"_s, u"address"_s});
    const QString name = string(object["name"_L1], below(place, "name"_L1));
    auto mailboxes = mime::parseMailboxes(string(object["address"_L1], below(place, "address"_L1)));
    if (!mailboxes || mailboxes->size() != 1) {
        fail(Kind::BadValue, below(place, "address"_L1));
        return {};
    }
    mailboxes->first().displayName = name;
    return mailboxes->first().toString();
}

QList<Attachment> DraftReader::attachments(const QJsonValue &value)
{
    QList<Attachment> all;
    if (!isAbsent(value) && !value.isArray())
        fail(Kind::BadValue, u"attachments"_s);
    for (const QJsonValue &one : value.toArray())
        all << attachment(one, item(u"attachments"_s, all.size()));
    return all;
}

Attachment DraftReader::attachment(const QJsonValue &value, const QString &place)
{
    const QJsonObject from = value.toObject();
    if (!value.isObject())
        fail(Kind::BadValue, place);
    refuseOthers(from, place, {u"path"_s, u"content"_s, u"encoding"_s, u"filename"_s, u"contentType"_s, u"cid"_s});
    Attachment to;
    to.fileName = string(from["filename"_L1], below(place, "filename"_L1));
    to.contentType = string(from["contentType"_L1], below(place, "contentType"_L1)).toUtf8();
    to.contentId = string(from["cid"_L1], below(place, "cid"_L1)).toUtf8();
    const bool inFile = !isAbsent(from["path"_L1]);
    if (inFile != isAbsent(from["content"_L1])) // one of them, and one alone
        fail(Kind::BadValue, below(place, inFile ? "content"_L1 : "path"_L1));
    if (inFile)
        to.path = filePath(from["path"_L1], below(place, "path"_L1));
    else
        to.content = content(from["content"_L1], string(from["encoding"_L1], below(place, "encoding"_L1)), place);
    return to;
}

QString DraftReader::filePath(const QJsonValue &value, const QString &place)
{
    const QString path = string(value, place);
    if (path.isEmpty() || isUrl(path) || path.contains(QChar(0)))
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
    const QByteArray octets = string(value, below(place, "content"_L1)).toUtf8();
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

QList<CustomHeader> DraftReader::headers(const QJsonValue &value)
{
    QList<CustomHeader> all;
    if (value.isArray()) {
        for (const QJsonValue &one : value.toArray()) {
            const QString place = item(u"headers"_s, all.size());
            const QJsonObject header = object(one, place);
            refuseOthers(header, place, {u"key"_s, u"value"_s});
            if (!header["key"_L1].isString() || !header["value"_L1].isString())
                fail(Kind::BadValue, below(place, header["key"_L1].isString() ? "value"_L1 : "key"_L1));
            all << CustomHeader{header["key"_L1].toString(), header["value"_L1].toString()};
        }
        return all;
    }
    const QJsonObject byName = object(value, u"headers"_s);
    for (auto header = byName.begin(); header != byName.end(); ++header) {
        const QString place = u"headers."_s + header.key();
        const QJsonArray values = header->isArray() ? header->toArray() : QJsonArray{*header};
        for (const QJsonValue &one : values)
            all << CustomHeader{header.key(), string(one, place)};
    }
    return all;
}

QList<ListHeader> DraftReader::list(const QJsonValue &value)
{
    const QJsonObject from = object(value, u"list"_s);
    for (const QString &key : from.keys()) {
        if (!canonicalListName(key.toUtf8()))
            fail(Kind::UnsupportedKey, u"list."_s + key);
    }
    QList<ListHeader> rows;
    for (const QByteArray &name : listNames()) {
        for (auto entry = from.begin(); entry != from.end(); ++entry) {
            if (canonicalListName(entry.key().toUtf8()) == name)
                listEntries(rows, name, *entry, u"list."_s + entry.key());
        }
    }
    return rows;
}

void DraftReader::listEntries(QList<ListHeader> &rows, const QByteArray &name, const QJsonValue &value, const QString &place)
{
    // A list in the list is Nodemailer's way to put several into one header: they go there anyway.
    if (value.isArray()) {
        const QJsonArray entries = value.toArray();
        for (qsizetype i = 0; i < entries.size(); ++i)
            listEntries(rows, name, entries[i], item(place, i));
        return;
    }
    const QJsonObject entry = value.isString() ? QJsonObject{{u"url"_s, value}} : object(value, place);
    refuseOthers(entry, place, {u"url"_s, u"comment"_s});
    const QString url = string(entry["url"_L1], below(place, "url"_L1));
    const QString comment = string(entry["comment"_L1], below(place, "comment"_L1));
    if (!isAbsent(value) && url.isEmpty())
        fail(Kind::BadValue, below(place, "url"_L1));
    if (!url.isEmpty())
        rows << ListHeader{name, name == listIdName || url == "NO"_L1 ? url : listUrl(url), comment};
}

void DraftReader::readEnvelope(const QJsonValue &value, EnvelopeChoice &choice)
{
    const QJsonObject envelope = object(value, u"envelope"_s);
    refuseOthers(envelope, u"envelope"_s, {u"from"_s, u"to"_s});
    if (isAbsent(value))
        return;
    choice.overridden = true;
    if (envelope["from"_L1].isUndefined() || isAbsent(envelope["to"_L1]))
        fail(Kind::BadValue, envelope["from"_L1].isUndefined() ? u"envelope.from"_s : u"envelope.to"_s);
    choice.mailFrom = mailbox(envelope["from"_L1], u"envelope.from"_s);
    choice.rcptTo = addresses(envelope["to"_L1], u"envelope.to"_s);
}

void DraftReader::readDsn(const QJsonValue &value, EnvelopeChoice &choice)
{
    const QJsonObject dsn = object(value, u"dsn"_s);
    refuseOthers(dsn, u"dsn"_s, {u"id"_s, u"return"_s, u"ret"_s, u"notify"_s});
    choice.dsnEnvelopeId = string(dsn["id"_L1], u"dsn.id"_s).toUtf8();
    const bool isShort = !isAbsent(dsn["ret"_L1]);
    const QString returned = string(dsn[isShort ? "ret"_L1 : "return"_L1], isShort ? u"dsn.ret"_s : u"dsn.return"_s).toUpper();
    choice.dsnReturn = returned == "HEADERS"_L1 ? QByteArray("HDRS") : returned.toUtf8();
    if (!choice.dsnReturn.isEmpty() && choice.dsnReturn != "FULL" && choice.dsnReturn != "HDRS")
        fail(Kind::BadValue, isShort ? u"dsn.ret"_s : u"dsn.return"_s);
    choice.dsnNotify = strings(dsn["notify"_L1], u"dsn.notify"_s, u","_s).toUpper().remove(u' ').toUtf8();
    static const QRegularExpression known(u"^(|NEVER|(SUCCESS|FAILURE|DELAY)(,(SUCCESS|FAILURE|DELAY)){0,2})\\z"_s);
    if (!known.match(QString::fromUtf8(choice.dsnNotify)).hasMatch())
        fail(Kind::BadValue, u"dsn.notify"_s);
}

} // namespace postscope::delivery
