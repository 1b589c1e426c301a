// SPDX-License-Identifier: MIT
#include "core/delivery/dataurls.h"

#include "core/mime/parameter.h"

#include <QHash>

namespace postscope::delivery {

namespace {

// "%41" is "A"; what is no escape stays.
QByteArray octetsOf(QStringView text)
{
    return QByteArray::fromPercentEncoding(text.toUtf8());
}

QByteArray extensionFor(const QByteArray &contentType)
{
    QByteArray subtype = contentType.sliced(contentType.indexOf('/') + 1);
    if (subtype == "svg+xml")
        return "svg";
    return subtype == "jpeg" ? "jpg" : subtype;
}

/// A URL between quotes in the HTML.
struct Found {
    qsizetype begin = 0;
    qsizetype end = 0;
};

// The next value of src="..." that begins with data:image/, from `from` on.
std::optional<Found> nextPicture(QStringView html, qsizetype from)
{
    constexpr QStringView scheme = u"data:image/";
    for (qsizetype at = html.indexOf(scheme, from, Qt::CaseInsensitive); at > 0; at = html.indexOf(scheme, at + 1, Qt::CaseInsensitive)) {
        const QChar quote = html[at - 1];
        QStringView before = html.first(at - 1).last(qMin<qsizetype>(at - 1, 16)).trimmed();
        const bool assigned = before.endsWith(u'=');
        before = assigned ? before.chopped(1).trimmed() : before;
        const qsizetype end = html.indexOf(quote, at);
        const bool isSource = before.endsWith(u"src", Qt::CaseInsensitive) && before.chopped(3).trimmed().size() < before.size() - 3; // not data-src
        if ((quote == u'"' || quote == u'\'') && assigned && isSource && end > 0)
            return Found{at, end};
    }
    return std::nullopt;
}

} // namespace

std::optional<DataUrl> parseDataUrl(QStringView url)
{
    constexpr QStringView scheme = u"data:";
    const qsizetype comma = url.indexOf(u',');
    if (!url.startsWith(scheme, Qt::CaseInsensitive) || comma < 0)
        return std::nullopt;
    QStringView type = url.sliced(scheme.size(), comma - scheme.size()).trimmed();
    const bool base64 = type.endsWith(u";base64", Qt::CaseInsensitive);
    if (base64)
        type.chop(7);
    DataUrl data{.contentType = type.isEmpty() ? QByteArray("text/plain") : octetsOf(type), .content = octetsOf(url.sliced(comma + 1))};
    if (base64) {
        const auto decoded = QByteArray::fromBase64Encoding(data.content.simplified().replace(' ', ""), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return std::nullopt;
        data.content = decoded.decoded;
    }
    return mime::parseMediaType(data.contentType) ? std::optional(data) : std::nullopt;
}

Draft withDataUrlsAttached(Draft draft, const std::function<QByteArray(qsizetype)> &random)
{
    constexpr qsizetype randomOctets = 12;
    QHash<QString, QByteArray> ids; // by URL
    QString html;
    qsizetype done = 0;
    while (const auto found = nextPicture(draft.html, done)) {
        const QString url = draft.html.sliced(found->begin, found->end - found->begin);
        html += QStringView(draft.html).sliced(done, found->begin - done);
        done = found->end;
        const auto data = ids.contains(url) ? std::optional<DataUrl>() : parseDataUrl(url);
        if (data) {
            const QByteArray id = random(randomOctets).toHex() + "@picture.invalid";
            const QByteArray extension = extensionFor(mime::parseMediaType(data->contentType)->name);
            draft.attachments << Attachment{.content = data->content,
                                            .fileName = QStringLiteral("picture-%1.%2").arg(QString::number(ids.size() + 1), QString::fromLatin1(extension)),
                                            .contentType = data->contentType,
                                            .contentId = id};
            ids.insert(url, id);
        }
        html += ids.contains(url) ? QStringLiteral("cid:") + QString::fromLatin1(ids.value(url)) : url;
    }
    if (!ids.isEmpty())
        draft.html = html += QStringView(draft.html).sliced(done);
    return draft;
}

} // namespace postscope::delivery
