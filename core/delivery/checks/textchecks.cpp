// SPDX-License-Identifier: MIT
#include "core/delivery/checks/examination.h"
#include "core/html/plaintext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace postscope::delivery {

namespace {

using namespace Qt::StringLiterals;
using Code = Finding::Code;
using Severity = Finding::Severity;

constexpr qsizetype maxSearched = 32 * 1024; ///< characters: each is compared with each word

/// Words that speak of an attachment, of all languages.
QStringList readWords()
{
    QFile file(u":/postscope/attachment-words.json"_s);
    QStringList words;
    if (!file.open(QIODevice::ReadOnly))
        return words;
    const QJsonObject languages = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonValue &list : languages) {
        for (const QJsonValue &word : list.toArray())
            words.append(word.toString());
    }
    return words;
}

const QStringList &attachmentWords()
{
    static const QStringList words = readWords();
    return words;
}

// Where words have blanks between them, "unattached" is another word; Chinese and Japanese have none.
bool standsAlone(QStringView text, qsizetype at, qsizetype length)
{
    const auto joins = [](QChar unit) { return unit.isLetter() && unit.unicode() < 0x1100; };
    const bool joinedBefore = at > 0 && joins(text[at]) && joins(text[at - 1]);
    const qsizetype end = at + length;
    return !joinedBefore && (end >= text.size() || !joins(text[end - 1]) || !joins(text[end]));
}

struct Found {
    QString word;
    qsizetype position = 0;
};

/// The first such word in what the author wrote: not in the lines that quote somebody.
std::optional<Found> attachmentWordIn(QStringView text)
{
    std::optional<Found> first;
    const QStringView searched = text.first(std::min(text.size(), maxSearched));
    for (const QString &word : attachmentWords()) {
        for (qsizetype at = searched.indexOf(word, 0, Qt::CaseInsensitive); at >= 0; at = searched.indexOf(word, at + 1, Qt::CaseInsensitive)) {
            if (first && at >= first->position)
                break;
            const qsizetype line = at == 0 ? 0 : searched.lastIndexOf(u'\n', at - 1) + 1;
            const bool quoted = searched.sliced(line).startsWith(u'>');
            if (!quoted && standsAlone(searched, at, word.size())) {
                first = Found{searched.sliced(at, word.size()).toString(), at};
                break;
            }
        }
    }
    return first;
}

bool hasAttachment(const Draft &draft)
{
    return draft.event || std::ranges::any_of(draft.attachments, [&draft](const Attachment &one) { return one.contentId.isEmpty() || draft.html.isEmpty(); });
}

QString textOfHtml(const Examination &mail)
{
    const QStringView html = mail.draft.html;
    return html::textOf(html.first(std::min(html.size(), mail.context.characters)));
}

void checkPromise(Examination &mail)
{
    const Draft &draft = mail.draft;
    if (hasAttachment(draft))
        return;
    Finding finding{.severity = Severity::Warning, .code = Code::AttachmentForgotten};
    std::optional<Found> found;
    if (!draft.text.isEmpty()) {
        finding.field = Field::Text;
        found = attachmentWordIn(draft.text);
    } else if (!draft.html.isEmpty()) {
        finding.field = Field::Html;
        found = attachmentWordIn(textOfHtml(mail));
        if (found) // its place in the text that was made is none in the HTML
            found->position = draft.html.indexOf(found->word);
    }
    if (!found) {
        finding.field = Field::Subject;
        found = attachmentWordIn(draft.subject);
    }
    if (!found)
        return;
    finding.position = found->position;
    finding.length = found->position < 0 ? 0 : found->word.size();
    finding.detail = found->word;
    mail.add(finding);
}

} // namespace

void checkText(Examination &mail)
{
    const Draft &draft = mail.draft;
    if (draft.subject.trimmed().isEmpty())
        mail.add({.severity = Severity::Warning, .code = Code::EmptySubject, .field = Field::Subject});
    const bool noText = draft.text.trimmed().isEmpty();
    const bool says = !draft.amp.isEmpty() || !draft.watchHtml.isEmpty() || !draft.alternatives.isEmpty() || draft.event;
    if (noText && !says && draft.html.trimmed().isEmpty() && draft.attachments.isEmpty())
        mail.add({.severity = Severity::Note, .code = Code::EmptyBody, .field = Field::Text});
    if (noText && !draft.html.trimmed().isEmpty() && !(draft.texts.fromHtml && !textOfHtml(mail).isEmpty()))
        mail.add({.severity = Severity::Note, .code = Code::NoTextAlternative, .field = Field::Text});
    checkPromise(mail);
}

} // namespace postscope::delivery
