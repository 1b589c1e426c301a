// SPDX-License-Identifier: MIT
#include "core/delivery/draftreader.h"

#include "core/delivery/listnames.h"
#include "core/delivery/mailing/expansion.h"
#include "core/mime/mailbox.h"

#include <QRegularExpression>

namespace postscope::delivery {

using namespace Qt::StringLiterals;

namespace {

/// What may stand between angle brackets, whatever it is.
bool isOneWord(const QString &text)
{
    static const QRegularExpression others(u"[\\s<>,;:\"()\\\\]"_s);
    return !text.contains(others);
}

// As Nodemailer has it: an address is a mailto:, and what has no scheme is a host.
QString listUrl(const QString &url)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:"_s);
    if (url.isEmpty() || onlyPlaceholder(url) || url == "List-Unsubscribe=One-Click"_L1 || scheme.match(url).hasMatch())
        return url;
    return (url.contains(u'@') ? u"mailto:"_s : u"http://"_s) + url;
}

} // namespace

QString DraftReader::below(const QString &place, QLatin1StringView key)
{
    return place.isEmpty() ? QString(key) : place + u'.' + key;
}

QString DraftReader::item(const QString &place, qsizetype index)
{
    return place + u'[' + QString::number(index) + u']';
}

bool DraftReader::isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

Result<Draft, DraftFileFailure> DraftReader::read(const QJsonObject &message)
{
    refuseOthers(message, {},
                 {u"from"_s,
                  u"sender"_s,
                  u"replyTo"_s,
                  u"to"_s,
                  u"cc"_s,
                  u"bcc"_s,
                  u"subject"_s,
                  u"inReplyTo"_s,
                  u"references"_s,
                  u"text"_s,
                  u"html"_s,
                  u"watchHtml"_s,
                  u"amp"_s,
                  u"icalEvent"_s,
                  u"priority"_s,
                  u"alternatives"_s,
                  u"attachments"_s,
                  u"headers"_s,
                  u"list"_s,
                  u"xMailer"_s,
                  u"messageId"_s,
                  u"date"_s,
                  u"encoding"_s,
                  u"textEncoding"_s,
                  u"envelope"_s,
                  u"dsn"_s,
                  u"raw"_s,
                  u"attachDataUrls"_s,
                  u"requireTLS"_s,
                  u"postscope"_s,
                  u"disableUrlAccess"_s,
                  u"disableFileAccess"_s});
    m_filesAllowed = !flag(message["disableFileAccess"_L1], u"disableFileAccess"_s);
    (void)flag(message["disableUrlAccess"_L1], u"disableUrlAccess"_s); // nothing is ever fetched
    m_textEncoding = string(message["encoding"_L1], u"encoding"_s);
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
    draft.attachments = parts(message["attachments"_L1], u"attachments"_s);
    draft.headers = headers(message["headers"_L1], u"headers"_s);
    draft.list = list(message["list"_L1]);
    readTexts(message, draft);
    readMarks(message, draft);
    readEnvelope(message["envelope"_L1], draft.envelope);
    readDsn(message["dsn"_L1], draft);
    readRequests(message["postscope"_L1], draft.envelope);
    if (flag(message["requireTLS"_L1], u"requireTLS"_s))
        draft.envelope.parameters.requireTls = true;
    readChoices(message["postscope"_L1].toObject(), draft);
    readRaw(message, draft);
    if (m_failure)
        return Unexpected(*m_failure);
    return draft;
}

// What is no part of the header that people write, and no text.
void DraftReader::readMarks(const QJsonObject &message, Draft &draft)
{
    draft.messageId = string(message["messageId"_L1], u"messageId"_s);
    if (const QJsonValue date = message["date"_L1]; !isAbsent(date)) {
        draft.date = dateOf(date);
        if (!draft.date)
            fail(Kind::BadValue, u"date"_s);
    }
    const QString priority = string(message["priority"_L1], u"priority"_s).toLower();
    if (!priority.isEmpty() && priority != "high"_L1 && priority != "normal"_L1 && priority != "low"_L1)
        fail(Kind::BadValue, u"priority"_s);
    draft.importance = priority == "high"_L1 ? Importance::High : priority == "low"_L1 ? Importance::Low : Importance::Normal;
    const QJsonValue mailer = message["xMailer"_L1];
    if (!isAbsent(mailer) && mailer != QJsonValue(false))
        draft.headers << CustomHeader{u"X-Mailer"_s, string(mailer, u"xMailer"_s)};
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
    refuseOthers(object, place, {u"name"_s, u"address"_s, u"group"_s});
    if (!isAbsent(object["group"_L1]))
        return group(object, place);
    const QString name = string(object["name"_L1], below(place, "name"_L1));
    const QString address = string(object["address"_L1], below(place, "address"_L1));
    if (hasPlaceholder(address) && isOneWord(expanded(address, [](const Placeholder &) { return u"x"_s; })))
        return name.isEmpty() ? address : mime::quotedString(name) + u" <"_s + address + u'>';
    auto mailboxes = mime::parseMailboxes(address);
    if (!mailboxes || mailboxes->size() != 1) {
        fail(Kind::BadValue, below(place, "address"_L1));
        return {};
    }
    mailboxes->first().displayName = name;
    return mailboxes->first().toString();
}

// "Name: a@b, c@d;" (RFC 5322 3.4). The name stands in quotes: it may hold anything.
QString DraftReader::group(const QJsonObject &from, const QString &place)
{
    refuseOthers(from, place, {u"name"_s, u"group"_s});
    const QString name = string(from["name"_L1], below(place, "name"_L1));
    if (name.isEmpty() || !from["group"_L1].isArray())
        fail(Kind::BadValue, below(place, name.isEmpty() ? "name"_L1 : "group"_L1));
    return mime::quotedString(name) + u": "_s + addresses(from["group"_L1], below(place, "group"_L1)) + u';';
}

QList<CustomHeader> DraftReader::headers(const QJsonValue &value, const QString &place)
{
    QList<CustomHeader> all;
    if (value.isArray()) {
        for (const QJsonValue &one : value.toArray()) {
            const QString here = item(place, all.size());
            const QJsonObject row = object(one, here);
            refuseOthers(row, here, {u"key"_s, u"value"_s, u"prepared"_s});
            if (!row["key"_L1].isString())
                fail(Kind::BadValue, below(here, "key"_L1));
            all << header(row["key"_L1].toString(), row["value"_L1], below(here, "value"_L1));
            all.last().prepared = all.last().prepared || flag(row["prepared"_L1], below(here, "prepared"_L1));
        }
        return all;
    }
    const QJsonObject byName = object(value, place);
    for (auto named = byName.begin(); named != byName.end(); ++named) {
        const QJsonArray values = named->isArray() ? named->toArray() : QJsonArray{*named};
        for (const QJsonValue &one : values)
            all << header(named.key(), one, place + u'.' + named.key());
    }
    return all;
}

// A string, a number, or {"prepared": true, "value": "..."}.
CustomHeader DraftReader::header(const QString &name, const QJsonValue &value, const QString &place)
{
    if (value.isDouble())
        return {name, value.toVariant().toString()};
    if (!value.isObject()) {
        if (!value.isString())
            fail(Kind::BadValue, place);
        return {name, value.toString()};
    }
    const QJsonObject object = value.toObject();
    refuseOthers(object, place, {u"prepared"_s, u"value"_s, u"foldLines"_s});
    const bool prepared = flag(object["prepared"_L1], below(place, "prepared"_L1));
    if (flag(object["foldLines"_L1], below(place, "foldLines"_L1)) && prepared)
        fail(Kind::BadValue, below(place, "foldLines"_L1)); // what is prepared is folded already
    return {name, string(object["value"_L1], below(place, "value"_L1)), prepared};
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

} // namespace postscope::delivery
