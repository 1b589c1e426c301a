// SPDX-License-Identifier: MIT
#include "core/delivery/listfields.h"

#include "core/mime/characters.h"
#include "core/mime/header.h"

#include <QUrl>

#include <algorithm>

namespace postscope::delivery {

namespace {

using Code = ComposeProblem::Code;

constexpr qsizetype maxUrl = 900; // octets: it must fit on one line

// "unsubscribe-post" is written "Unsubscribe-Post"; capitals that are there stay.
QByteArray fieldName(const QByteArray &name)
{
    QByteArray field = "List-" + name;
    for (qsizetype i = 5; i < field.size(); ++i) {
        if (field[i - 1] == '-' && field[i] >= 'a' && field[i] <= 'z')
            field[i] = char(field[i] - 'a' + 'A');
    }
    return field;
}

bool isListName(const QByteArray &name)
{
    const auto isNameCharacter = [](char octet) { return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z') || octet == '-'; };
    return !name.isEmpty() && std::ranges::all_of(name, isNameCharacter) && mime::isFieldName(QString::fromLatin1("List-" + name));
}

bool fitsBrackets(const QByteArray &target)
{
    return !target.isEmpty() && target.size() <= maxUrl &&
           std::ranges::all_of(target, [](char octet) { return octet > ' ' && octet < 0x7F && octet != '<' && octet != '>'; });
}

// What stands in place of a URL: nobody may post (RFC 2369 3.4), one-click unsubscription (RFC 8058 3.1).
bool isKeyword(const QByteArray &field, const QString &target)
{
    return (field == "List-Post" && target == QStringLiteral("NO")) ||
           (field == "List-Unsubscribe-Post" && target == QStringLiteral("List-Unsubscribe=One-Click"));
}

/// Empty when it is no URL with a scheme.
QByteArray targetOf(const QByteArray &field, const QString &url)
{
    if (isKeyword(field, url))
        return url.toLatin1();
    const QUrl parsed(url, QUrl::StrictMode);
    if (!parsed.isValid() || parsed.scheme().isEmpty())
        return {};
    const QByteArray target = mime::isAscii(url) ? url.toLatin1() : parsed.toEncoded();
    return fitsBrackets(target) ? '<' + target + '>' : QByteArray();
}

// RFC 2919 3: the name of the list stands before its id.
QByteArray listId(const QByteArray &field, const ListHeader &row)
{
    if (!mime::isDotAtom(row.url) || !fitsBrackets(row.url.toUtf8()))
        return {};
    QString phrase = row.comment;
    if (!phrase.isEmpty() && mime::isAscii(phrase))
        phrase = mime::quotedString(phrase);
    return mime::textField(field, QStringLiteral("%1 <%2>").arg(phrase, row.url).trimmed());
}

std::optional<ComposeProblem> flawOf(const ListHeader &row, qsizetype index)
{
    ComposeProblem problem{.field = Field::List, .index = index};
    if (!isListName(row.name)) {
        problem.code = Code::BadHeaderName;
        problem.detail = QString::fromUtf8("List-" + row.name).left(80);
    } else if (mime::unsafeCharacter(row.url) >= 0 || mime::unsafeCharacter(row.comment) >= 0) {
        problem.code = Code::UnsafeCharacter;
    } else {
        return std::nullopt;
    }
    return problem;
}

/// One field and what it holds so far.
struct ListField {
    QByteArray name;
    QList<mime::ListEntry> entries;
    QByteArray whole; ///< List-ID, which is written at once
};

} // namespace

QByteArray listFields(const QList<ListHeader> &rows, QList<ComposeProblem> &problems)
{
    QList<ListField> fields;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (const auto flaw = flawOf(rows[i], i)) {
            problems.append(*flaw);
            continue;
        }
        const QByteArray name = fieldName(rows[i].name);
        const bool isId = name.compare("List-ID", Qt::CaseInsensitive) == 0;
        const QByteArray target = isId ? listId(name, rows[i]) : targetOf(name, rows[i].url);
        if (target.isEmpty()) {
            problems.append({.field = Field::List, .code = Code::BadListUrl, .detail = rows[i].url.left(80), .index = i});
            continue;
        }
        auto field = std::ranges::find_if(fields, [&name](const ListField &other) { return other.name.compare(name, Qt::CaseInsensitive) == 0; });
        if (field == fields.end())
            field = fields.insert(fields.end(), {name, {}, {}});
        if (isId)
            field->whole = target;
        else
            field->entries.append({target, rows[i].comment});
    }
    QByteArray header;
    for (const ListField &field : fields)
        header += field.entries.isEmpty() ? field.whole : mime::listField(field.name, field.entries);
    return header;
}

} // namespace postscope::delivery
