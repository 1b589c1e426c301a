// SPDX-License-Identifier: MIT
#include "app/postscope-cli/inspection.h"

#include <QFile>
#include <QJsonArray>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

// Octets as a string: UTF-8 if they are that, else one character each.
QString textOf(const QByteArray &octets)
{
    return octets.isValidUtf8() ? QString::fromUtf8(octets) : QString::fromLatin1(octets);
}

QJsonValue orNull(const QByteArray &octets)
{
    return octets.isEmpty() ? QJsonValue() : QJsonValue(textOf(octets));
}

QJsonArray headersOf(const outline::Outline &outline)
{
    QJsonArray headers;
    for (const outline::HeaderField &field : outline.headers) {
        headers << QJsonObject{
            {u"name"_s, field.name}, {u"value"_s, field.value}, {u"raw"_s, textOf(field.raw)}, {u"offset"_s, field.offset}, {u"length"_s, field.length}};
    }
    return headers;
}

QJsonObject toJson(const outline::Part &part, const Inspection::Content &content)
{
    return {{u"path"_s, textOf(numberOf(part))},
            {u"type"_s, textOf(part.contentType)},
            {u"charset"_s, orNull(part.charset)},
            {u"disposition"_s, orNull(part.disposition)},
            {u"filename"_s, part.fileName.isEmpty() ? QJsonValue() : QJsonValue(part.fileName)},
            {u"contentId"_s, orNull(part.contentId)},
            {u"encoding"_s, orNull(part.encoding)},
            {u"container"_s, part.container},
            {u"offset"_s, part.offset},
            {u"rawSize"_s, part.rawSize},
            {u"decodedSize"_s, part.container ? QJsonValue() : QJsonValue(content.size)},
            {u"sha256"_s, orNull(content.sha256)}};
}

QJsonArray findingsOf(const outline::Outline &outline)
{
    QJsonArray findings;
    for (const outline::Finding &finding : outline.findings) {
        if (finding.code == outline::Finding::Code::ContentLimit) // not here: content is read whole
            continue;
        findings << QJsonObject{{u"severity"_s, textOf(nameOf(finding.severity))},
                                {u"code"_s, textOf(nameOf(finding.code))},
                                {u"detail"_s, finding.detail()},
                                {u"offset"_s, finding.offset},
                                {u"length"_s, finding.length}};
    }
    return findings;
}

} // namespace

QJsonObject toJson(const Inspection &inspection)
{
    QJsonArray parts;
    for (const outline::Part &part : inspection.outline.parts)
        parts << toJson(part, inspection.content.value(part.path));
    return {{u"headers"_s, headersOf(inspection.outline)},
            {u"parts"_s, parts},
            {u"findings"_s, findingsOf(inspection.outline)},
            {u"truncated"_s, inspection.truncated()}};
}

QJsonObject toJson(const outline::MailboxIndex &index, QFile &file)
{
    QJsonArray mails;
    for (qsizetype i = 0; i < index.mails.size(); ++i) {
        const outline::MailboxEntry &entry = index.mails[i];
        const outline::Outline header = outline::readHeaderOf(file, entry);
        mails << QJsonObject{{u"number"_s, i + 1},
                             {u"offset"_s, entry.start},
                             {u"size"_s, entry.length},
                             {u"from"_s, header.header(u"From")},
                             {u"subject"_s, header.header(u"Subject")},
                             {u"date"_s, header.header(u"Date")}};
    }
    return {{u"messages"_s, mails}, {u"truncated"_s, index.truncated}};
}

} // namespace postscope::cli
