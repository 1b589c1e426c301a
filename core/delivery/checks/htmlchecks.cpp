// SPDX-License-Identifier: MIT
#include "core/delivery/checks/deception.h"
#include "core/delivery/checks/examination.h"
#include "core/html/contents.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace postscope::delivery {

namespace {

using namespace Qt::StringLiterals;
using Code = Finding::Code;
using Severity = Finding::Severity;
using html::Use;

/// A row of resources/html-support.json.
struct Support {
    QStringList values; ///< of a property that are meant; empty: any
    QString shown;      ///< as somebody would write it: "<video>", "display: flex"
    QString clients;
    QString source;
    bool carriesContent = false;
};

QString keyOf(Use::Kind kind, const QString &name)
{
    return QString::number(int(kind)) + name;
}

QMultiHash<QString, Support> readSupport()
{
    QMultiHash<QString, Support> rows;
    QFile file(u":/postscope/html-support.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const QJsonArray array = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &value : array) {
        const QJsonObject row = value.toObject();
        const bool isElement = row.contains("element"_L1);
        const QString name = row[isElement ? "element"_L1 : "property"_L1].toString();
        QStringList clients;
        for (const QJsonValue &client : row["clients"_L1].toArray())
            clients.append(client.toString());
        QStringList values;
        for (const QJsonValue &one : row["values"_L1].toArray())
            values.append(one.toString());
        const QString shown = isElement ? u'<' + name + u'>' : values.isEmpty() ? name : name + u": "_s + values.join(u", "_s);
        rows.insert(keyOf(isElement ? Use::Kind::Element : Use::Kind::Property, name),
                    {values, shown, clients.join(u", "_s), row["source"_L1].toString(), isElement && row["content"_L1].toBool()});
    }
    return rows;
}

const QMultiHash<QString, Support> &supportRows()
{
    static const QMultiHash<QString, Support> rows = readSupport();
    return rows;
}

void checkSupport(Examination &mail, const html::Contents &contents)
{
    QStringList told;
    for (const Use &use : contents.uses) {
        const QString name = use.kind == Use::Kind::Property && use.name.startsWith(u"--"_s) ? u"--*"_s : use.name;
        const auto [begin, end] = supportRows().equal_range(keyOf(use.kind, name));
        for (auto row = begin; row != end; ++row) {
            const QString value = use.value.section(u'!', 0, 0).trimmed();
            if (told.contains(row->shown) || (!row->values.isEmpty() && !row->values.contains(value)))
                continue;
            told.append(row->shown);
            mail.add({.severity = row->carriesContent ? Severity::Note : Severity::Info,
                      .code = Code::HtmlDropped,
                      .field = Field::Html,
                      .position = use.span.position,
                      .length = use.span.length,
                      .detail = u"%1: %2 (%3)"_s.arg(row->shown, row->clients, row->source)});
        }
    }
}

/// What a link seems to lead to and does not; empty: nobody is misled.
QString misleading(const html::Link &link)
{
    const QUrl url(link.url.left(8'000));
    const QString scheme = url.scheme().toLower();
    if (scheme == u"mailto") {
        const QString text = link.text.trimmed();
        const QString address = url.path(QUrl::FullyDecoded);
        const bool names = text.count(u'@') == 1 && !text.contains(u' ');
        const bool same = text.compare(address, Qt::CaseInsensitive) == 0 || text.compare(u"mailto:"_s + address, Qt::CaseInsensitive) == 0;
        return names && !same ? address : QString();
    }
    const QString shown = scheme == u"http" || scheme == u"https" ? hostInText(link.text) : QString();
    return shown.isEmpty() || url.host().isEmpty() || isSameSite(shown, url.host()) ? QString() : url.host();
}

void checkLinks(Examination &mail, const html::Contents &contents)
{
    for (const html::Link &link : contents.links) {
        Finding finding{
            .severity = Severity::Warning, .code = Code::LinkMisleads, .field = Field::Html, .position = link.span.position, .length = link.span.length};
        if (const QString real = misleading(link); !real.isEmpty()) {
            finding.detail = link.text.left(100) + u" -> "_s + real;
            mail.add(finding);
        }
        if (const QString mixed = wordOfMixedScripts(displayedDomain(QUrl(link.url.left(8'000)).host())); !mixed.isEmpty()) {
            finding.code = Code::MixedScripts;
            finding.detail = mixed;
            mail.add(finding);
        }
    }
    for (const QString &target : contents.targets)
        if (!contents.ids.contains(target) && !contents.truncated && target != u"top")
            mail.add({.severity = Severity::Info,
                      .code = Code::AnchorMissing,
                      .field = Field::Html,
                      .position = mail.draft.html.indexOf(u'#' + target),
                      .length = target.size() + 1,
                      .detail = target});
}

void checkImages(Examination &mail, const html::Contents &contents)
{
    for (const html::Image &image : contents.images)
        if (!image.alternative)
            mail.add({.severity = Severity::Note,
                      .code = Code::ImageWithoutText,
                      .field = Field::Html,
                      .position = image.span.position,
                      .length = image.span.length,
                      .detail = image.source.left(100)});
}

void checkInlineParts(Examination &mail, const html::Contents &contents)
{
    const QList<Attachment> &attachments = mail.draft.attachments;
    for (const QString &id : contents.contentIds) {
        const bool there = std::ranges::any_of(attachments, [&id](const Attachment &one) { return QString::fromUtf8(one.contentId) == id; });
        if (!there)
            mail.add({.severity = Severity::Warning,
                      .code = Code::InlinePartMissing,
                      .field = Field::Html,
                      .position = mail.draft.html.indexOf(u"cid:"_s + id),
                      .length = id.size() + 4,
                      .detail = id});
    }
    for (qsizetype i = 0; i < attachments.size(); ++i) {
        const QString id = QString::fromUtf8(attachments.at(i).contentId);
        const bool elsewhere = !id.isEmpty() && (mail.draft.amp.contains(id) || mail.draft.watchHtml.contains(id));
        if (!id.isEmpty() && !elsewhere && !contents.truncated && !contents.contentIds.contains(id))
            mail.add({.severity = Severity::Note, .code = Code::InlinePartUnused, .field = Field::Attachments, .index = i, .detail = id});
    }
}

} // namespace

void checkHtml(Examination &mail)
{
    if (mail.draft.html.trimmed().isEmpty())
        return;
    const QStringView html = QStringView(mail.draft.html).first(std::min(mail.draft.html.size(), mail.context.characters));
    html::Contents contents = html::contentsOf(html);
    contents.truncated = contents.truncated || html.size() < mail.draft.html.size();
    if (contents.truncated)
        mail.add({.severity = Severity::Note, .code = Code::HtmlNotReadWhole, .field = Field::Html});
    checkLinks(mail, contents);
    checkImages(mail, contents);
    checkSupport(mail, contents);
    checkInlineParts(mail, contents);
}

} // namespace postscope::delivery
